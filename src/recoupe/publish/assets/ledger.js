// The ledger's facets from disk. The state lives in the address after #, so that a filtered list can be kept and sent.
(function () {
  "use strict";
  const form = document.getElementById("facets");
  const table = document.querySelector("table.claims tbody");
  const { fold, open, keepAddress } = window.recoupe;
  const language = document.body.dataset.lang;
  const NAMES = ["word", "backing", "dispute", "review", "category", "party", "naming", "sense", "month", "speaker", "outlet", "frame", "giver", "receiver", "level"];
  const UNSEEN = ["giver", "receiver"]; // set by links from the matrix, without a box to tick
  const STEP = 100;
  if (!form || !table || !form.elements.sort) return;
  const matches = document.getElementById("matches");
  const more = document.getElementById("more");
  const nothing = document.getElementById("nothing");
  const pager = document.getElementById("pager");
  const paged = document.querySelector(".ledger").dataset.paged !== undefined;
  // a row is what it is filtered and sorted by, and a way to its element: those of other pages are made when shown
  const here = [...table.rows].map((element, at) => ({ data: element.dataset, element, at }));
  let all = here;
  let whole = !paged;
  let shown = STEP;
  let step = STEP;
  let turns = 0;

  function state() {
    return new URLSearchParams(location.hash.length > 1 ? location.hash.slice(1) : location.search);
  }
  function setForm() {
    const wanted = state();
    form.querySelectorAll("input[type=checkbox][name]").forEach((input) => (input.checked = wanted.getAll(input.name).includes(input.value)));
    form.elements.q.value = wanted.get("q") || "";
    form.elements.sort.value = wanted.get("sort") || "backing";
    form.querySelectorAll("details").forEach((each) => { if (each.querySelector(":checked")) each.open = true; });
  }
  function write() {
    const before = state();
    const wanted = new URLSearchParams();
    UNSEEN.forEach((name) => before.getAll(name).forEach((value) => wanted.append(name, value)));
    form.querySelectorAll("input[name]:checked").forEach((input) => wanted.append(input.name, input.value));
    if (form.elements.q.value.trim()) wanted.set("q", form.elements.q.value.trim());
    if (form.elements.sort.value !== "backing") wanted.set("sort", form.elements.sort.value);
    history.replaceState(null, "", "#" + wanted);
    keepAddress();
    draw();
  }
  function fits(row, asked, words) {
    const has = ([name, values]) => values.some((value) => (row.data[name] || "").split("|").includes(value));
    return asked.every(has) && words.every((word) => row.data.text.includes(word));
  }
  async function drawn(row) {
    if (!row.element) {
      const holder = document.createElement("tbody");
      holder.innerHTML = (await open("rows-" + Math.floor(row.at / step) + "." + language))[row.at % step];
      row.element = holder.rows[0];
      row.element.querySelectorAll(".js").forEach((each) => (each.hidden = false));
    }
    return row.element;
  }
  // what is narrowed and sorted by is read when it is first asked for, the words when one is looked for
  async function everything(worded) {
    if (!paged) return;
    if (!whole) {
      const found = await open("rows." + language);
      step = found.step;
      all = found.rows.map((data, at) => ({ data, at }));
      whole = true;
    }
    if (worded && all.length && all[0].data.text === undefined) {
      const texts = await open("asked." + language);
      all.forEach((row) => (row.data.text = texts[row.at]));
    }
  }
  function sorted(rows, sort) {
    if (sort === "backing") return rows;
    const turn = sort === "recent" ? -1 : 1;
    const less = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
    const number = sort === "dispute";
    const key = (row) => (number ? Number(row.data["by" + sort]) : row.data["by" + sort]);
    return [...rows].sort((a, b) => turn * less(key(a), key(b)) || a.at - b.at);
  }
  // the facets count what is found; one that is asked for keeps the counts that it is chosen from
  let recounted = false;
  const boxes = () => [...form.querySelectorAll("input[type=checkbox][name]")].map((input) => {
    const item = input.closest("li"), number = item.querySelector(".n");
    number.dataset.first = number.dataset.first || number.textContent;
    return { input, item, number, first: number.dataset.first };
  });
  function recount(found, asked, narrowed) {
    recounted = narrowed;
    const counts = {};
    found.forEach((row) => NAMES.forEach((name) => (row.data[name] || "").split("|").forEach((value) => {
      const key = name + "|" + value;
      counts[key] = (counts[key] || 0) + 1;
    })));
    const chosen = new Set(asked.map((pair) => pair[0]));
    boxes().forEach((box) => {
      const kept = !narrowed || chosen.has(box.input.name);
      box.number.textContent = kept ? box.first : String(counts[box.input.name + "|" + box.input.value] || 0);
      box.item.hidden = box.number.textContent === "0" && !box.input.checked;
    });
  }
  async function draw() {
    const wanted = state();
    const words = fold(wanted.get("q") || "").split(/\s+/).filter(Boolean);
    const sort = wanted.get("sort") || "backing";
    const asked = NAMES.map((name) => [name, wanted.getAll(name)]).filter((pair) => pair[1].length);
    const narrowed = words.length + asked.length > 0 || sort !== "backing";
    const turn = ++turns;
    if (narrowed) await everything(words.length > 0);
    const total = Number(document.body.dataset.total) || all.length;
    if (!asked.some((pair) => pair[0] === "level")) asked.push(["level", ["typed"]]);
    const found = narrowed ? sorted(all.filter((row) => fits(row, asked, words)), sort) : here;
    const rows = await Promise.all(found.slice(0, narrowed ? shown : found.length).map(drawn));
    if (turn !== turns) return; // asked again meanwhile
    table.replaceChildren(...rows);
    const count = narrowed ? found.length : total;
    matches.textContent = matches.dataset.template.replace("{shown}", count).replace("{total}", total);
    const caption = table.parentElement.caption;
    if (caption) caption.hidden = narrowed;
    if (nothing) nothing.hidden = found.length > 0;
    if (more) more.hidden = !narrowed || found.length <= shown;
    if (pager) pager.hidden = narrowed;
    if (narrowed || recounted) recount(found, asked, narrowed);
    window.recoupe.selected = narrowed ? found.map((row) => row.data.id || row.element.id) : null;
    dispatchEvent(new Event("recoupe:selected"));
  }
  // what is shown, taken away as a file: cells that a spreadsheet would take for a formula are put in quotes
  const guarded = (value) => (typeof value === "string" && /^\s*[=+\-@\t\r]/.test(value) && !/^\s*[+-]?\d+([.,]\d+)?\s*$/.test(value) ? "'" + value : value);
  const cell = (value) => '"' + String(guarded(value)).replaceAll('"', '""') + '"';
  document.querySelectorAll("[data-take]").forEach((button) => button.addEventListener("click", async () => {
    const [[columns, ...rows], own] = await Promise.all([open("flat"), open("flat." + language)]);
    // what is worded otherwise in this language
    Object.entries(own).forEach(([name, found]) => found.forEach((value, at) => (rows[at][columns.indexOf(name)] = value)));
    const wanted = window.recoupe.selected && new Set(window.recoupe.selected);
    const asked = columns.indexOf("question");
    const chosen = rows.filter((row) => !wanted || wanted.has(row[asked]));
    const json = button.dataset.take === "json";
    const text = json
      ? JSON.stringify(chosen.map((row) => Object.fromEntries(columns.map((name, i) => [name, row[i]]))), null, 1)
      : [columns, ...chosen].map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: json ? "application/json" : "text/csv" }));
    link.download = "claims." + button.dataset.take;
    link.click();
    URL.revokeObjectURL(link.href);
  }));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", (event) => { if (event.target.name) { shown = STEP; write(); } });
  document.getElementById("clear").addEventListener("click", (event) => {
    event.preventDefault();
    history.replaceState(null, "", "#");
    keepAddress();
    setForm();
    draw();
  });
  if (more) more.addEventListener("click", () => { shown += STEP; draw(); });
  addEventListener("hashchange", () => { setForm(); draw(); });
  setForm();
  draw();
  // a large dossier keeps the values of its facets apart
  if (form.dataset.apart !== undefined) open("facets." + language).then((found) => {
    form.querySelectorAll("[data-facet]").forEach((list) => (list.innerHTML = found[list.dataset.facet]));
    setForm();
    draw();
  });
})();
