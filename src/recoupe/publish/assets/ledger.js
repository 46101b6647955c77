// The ledger's facets. The state lives in the address after #, so that a filtered list can be kept and sent.
(function () {
  "use strict";
  const form = document.getElementById("facets");
  const table = document.querySelector("table.claims tbody");
  if (!form || !table) return;
  const { fold, load } = window.recoupe;
  const MULTIPLE = ["word", "frame", "category", "party", "outlet", "backing", "dispute"];
  const HIDDEN = ["giver", "receiver"];
  const STEP = 100;
  const matches = document.getElementById("matches");
  const more = document.getElementById("more");
  const nothing = document.getElementById("nothing");
  const pager = document.getElementById("pager");
  const box = document.getElementById("q");
  const firstPage = [...table.rows];
  let all = firstPage;
  let shown = STEP;
  let whole = !window.recoupePaged;

  function state() {
    const wanted = new URLSearchParams(location.hash.slice(1));
    if (!location.hash && location.search) return new URLSearchParams(location.search);
    return wanted;
  }
  function setForm() {
    const wanted = state();
    form.querySelectorAll("input").forEach((input) => (input.checked = wanted.getAll(input.name).includes(input.value)));
    if (box) box.value = wanted.get("q") || "";
  }
  function write() {
    const wanted = new URLSearchParams();
    const before = state();
    HIDDEN.forEach((name) => before.getAll(name).forEach((value) => wanted.append(name, value)));
    form.querySelectorAll("input:checked").forEach((input) => wanted.append(input.name, input.value));
    if (box && box.value.trim()) wanted.set("q", box.value.trim());
    history.replaceState(null, "", "#" + wanted);
    draw();
  }
  function fits(row, wanted, words) {
    const facet = (name) => {
      const values = wanted.getAll(name);
      return !values.length || values.some((value) => (row.dataset[name] || "").split("|").includes(value));
    };
    row.folded = row.folded || fold(row.dataset.text);
    return MULTIPLE.every(facet) && HIDDEN.every(facet) && words.every((word) => row.folded.includes(word));
  }
  async function everything() {
    if (whole) return;
    await load(window.recoupePaged);
    const holder = document.createElement("tbody");
    holder.innerHTML = window.recoupeRows.join("");
    all = [...holder.rows];
    whole = true;
  }
  async function draw() {
    const wanted = state();
    const words = fold(wanted.get("q") || "").split(/\s+/).filter(Boolean);
    const narrowed = words.length > 0 || [...MULTIPLE, ...HIDDEN].some((name) => wanted.has(name));
    if (narrowed) await everything();
    const total = Number(document.body.dataset.total || 0) || all.length;
    const found = narrowed ? all.filter((row) => fits(row, wanted, words)) : firstPage;
    table.replaceChildren(...found.slice(0, narrowed ? shown : found.length));
    matches.textContent = matches.dataset.template
      .replace("{shown}", narrowed ? found.length : total).replace("{total}", total);
    if (nothing) nothing.hidden = found.length > 0;
    if (more) more.hidden = !narrowed || found.length <= shown;
    if (pager) pager.hidden = narrowed;
  }
  form.addEventListener("input", () => { shown = STEP; write(); });
  form.addEventListener("reset", () => setTimeout(() => { history.replaceState(null, "", "#"); setForm(); draw(); }));
  if (more) more.addEventListener("click", () => { shown += STEP; draw(); });
  addEventListener("hashchange", () => { setForm(); draw(); });
  // on a narrow screen the facets stand above the list: they start closed, those in use apart
  if (matchMedia("(max-width: 62rem)").matches) form.querySelectorAll("details").forEach((each) => (each.open = false));
  setForm();
  draw();
})();
