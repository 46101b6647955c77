// The ledger's facets. The state lives in the address after #, so that a filtered list can be kept and sent.
(function () {
  "use strict";
  const form = document.getElementById("facets");
  const table = document.querySelector("table.claims tbody");
  if (!form || !table) return;
  const { fold, load } = window.recoupe;
  const NAMES = ["word", "frame", "category", "party", "outlet", "backing", "dispute", "giver", "receiver"];
  const UNSEEN = ["giver", "receiver"]; // set by links from the matrix, without a box to tick
  const STEP = 100;
  const matches = document.getElementById("matches");
  const more = document.getElementById("more");
  const nothing = document.getElementById("nothing");
  const pager = document.getElementById("pager");
  const preview = document.getElementById("preview");
  const box = document.getElementById("q");
  // a row is what it is filtered by, and a way to its element: those of other pages are made when they are shown
  const here = [...table.rows].map((element) => ({ data: element.dataset, element }));
  let all = here;
  let whole = !window.recoupePaged;
  let shown = STEP;

  function state() {
    return new URLSearchParams(location.hash ? location.hash.slice(1) : location.search);
  }
  function setForm() {
    const wanted = state();
    form.querySelectorAll("input").forEach((input) => (input.checked = wanted.getAll(input.name).includes(input.value)));
    if (box) box.value = wanted.get("q") || "";
  }
  function write() {
    const before = state();
    const wanted = new URLSearchParams();
    UNSEEN.forEach((name) => before.getAll(name).forEach((value) => wanted.append(name, value)));
    form.querySelectorAll("input:checked").forEach((input) => wanted.append(input.name, input.value));
    if (box && box.value.trim()) wanted.set("q", box.value.trim());
    history.replaceState(null, "", "#" + wanted);
    draw();
  }
  function fits(row, asked, words) {
    row.folded = row.folded || fold(row.data.text);
    const has = ([name, values]) => values.some((value) => (row.data[name] || "").split("|").includes(value));
    return asked.every(has) && words.every((word) => row.folded.includes(word));
  }
  function drawn(row) {
    if (!row.element) {
      const holder = document.createElement("tbody");
      holder.innerHTML = row.html;
      row.element = holder.rows[0];
      row.element.querySelectorAll(".js").forEach((each) => (each.hidden = false));
    }
    return row.element;
  }
  async function everything() {
    if (whole) return;
    await load(window.recoupePaged);
    all = window.recoupeRows.map(([data, html]) => ({ data, html }));
    whole = true;
  }
  async function draw() {
    const wanted = state();
    const words = fold(wanted.get("q") || "").split(/\s+/).filter(Boolean);
    const asked = NAMES.map((name) => [name, wanted.getAll(name)]).filter((pair) => pair[1].length);
    const narrowed = words.length + asked.length > 0;
    if (narrowed) await everything();
    const total = Number(document.body.dataset.total) || all.length;
    const found = narrowed ? all.filter((row) => fits(row, asked, words)) : here;
    table.replaceChildren(...found.slice(0, narrowed ? shown : found.length).map(drawn));
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

  // on a wide screen the quotations of the row in hand stand beside the list
  const wide = matchMedia("(min-width: 96rem)");
  function show(event) {
    const row = event.target.closest("tr.row");
    if (!row || !preview || !wide.matches) return;
    const heading = document.createElement("h2");
    heading.append(row.querySelector("a.statement").cloneNode(true));
    const quoted = row.querySelectorAll("details > :not(summary)");
    preview.replaceChildren(heading, ...[...quoted].map((each) => each.cloneNode(true)));
    preview.hidden = false;
  }
  table.addEventListener("focusin", show);
  table.addEventListener("mouseover", show);

  // on a narrow screen the facets stand above the list and start closed
  if (matchMedia("(max-width: 62rem)").matches) form.querySelectorAll("details").forEach((each) => (each.open = false));
  setForm();
  draw();
})();
