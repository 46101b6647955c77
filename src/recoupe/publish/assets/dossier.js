// Keys, search and copying. Every page works without this script; nothing here is needed to read.
(function () {
  "use strict";
  const body = document.body;
  const root = body.dataset.root || "";
  const home = root + "../assets/";
  document.documentElement.classList.add("js-on");
  document.querySelectorAll(".js").forEach((each) => (each.hidden = false));

  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const load = (address) => new Promise((done, fail) => {
    const script = document.createElement("script");
    Object.assign(script, { src: address, onload: done, onerror: fail });
    document.head.append(script);
  });
  window.recoupe = { fold, load };

  // search: an index that is read only when somebody searches
  const box = document.getElementById("q");
  const found = document.getElementById("found");
  let ready = null;
  const index = () => (ready = ready || load(home + "search." + body.dataset.lang + ".js").then(() => {
    window.recoupeIndex.forEach((entry) => (entry[4] = fold(entry[2] + " " + entry[3])));
  }));
  async function suggest() {
    const words = fold(box.value).split(/\s+/).filter(Boolean);
    found.hidden = true;
    if (!words.length) return;
    await index();
    const hits = window.recoupeIndex.filter((entry) => words.every((word) => entry[4].includes(word)));
    found.replaceChildren(...hits.slice(0, 12).map((entry) => {
      const link = document.createElement("a");
      link.href = root + entry[1];
      const kind = document.createElement("small");
      kind.textContent = window.recoupeKinds[entry[0]];
      link.append(kind, entry[2]);
      return link;
    }));
    const rest = document.createElement("p");
    rest.textContent = hits.length > 12 ? "+" + (hits.length - 12) : hits.length ? "" : "0";
    if (rest.textContent) found.append(rest);
    found.hidden = false;
  }
  if (box) {
    box.addEventListener("focus", index, { once: true });
    box.addEventListener("input", suggest);
    box.form.addEventListener("submit", (event) => {
      event.preventDefault();
      location.href = root + "claims.html#q=" + encodeURIComponent(box.value);
      found.hidden = true;
    });
    document.addEventListener("click", (event) => { if (!event.target.closest(".search")) found.hidden = true; });
  }

  // copying a citation
  const said = document.getElementById("said");
  async function cite(text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch (refused) {
      const area = document.createElement("textarea");
      area.value = text;
      body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
    said.textContent = body.dataset.copied;
    setTimeout(() => (said.textContent = ""), 2000);
  }
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-cite]");
    if (button) cite(button.dataset.cite);
    if (event.target.closest("[data-help]")) document.getElementById("keys").showModal();
  });

  // keys: each does what a link or a button does too
  const rows = () => [...document.querySelectorAll("[data-row]")].filter((row) => row.offsetParent !== null);
  let current = null;
  function move(step) {
    const all = rows();
    if (!all.length) return;
    const at = all.indexOf(current);
    if (current) current.classList.remove("current");
    current = all[Math.max(0, Math.min(all.length - 1, at + step))];
    current.classList.add("current");
    current.scrollIntoView({ block: "nearest" });
    const link = current.querySelector("a.statement, a");
    if (link) link.focus({ preventScroll: true });
  }
  const keys = {
    "/": () => box && box.focus(),
    j: () => move(1),
    k: () => move(-1),
    o: () => { const more = current && current.querySelector("details"); if (more) more.open = !more.open; },
    c: () => { const one = (current || document).querySelector("[data-cite]"); if (one) cite(one.dataset.cite); },
    "?": () => document.getElementById("keys").showModal(),
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("dialog")) return;
    if (event.target.closest("input, select, textarea")) {
      if (event.key === "Escape") { event.target.blur(); if (found) found.hidden = true; }
      return;
    }
    if (keys[event.key]) { event.preventDefault(); keys[event.key](); }
  });

  // the time line's two dates
  const range = document.getElementById("range");
  if (range) {
    const narrow = () => document.querySelectorAll("tr[data-from]").forEach((row) => {
      const from = range.elements.from.value, until = range.elements.until.value;
      row.hidden = Boolean((from && row.dataset.until < from) || (until && row.dataset.from > until));
    });
    const names = ["from", "until"];
    const read = () => {
      const wanted = new URLSearchParams(location.hash.slice(1));
      names.forEach((name) => (range.elements[name].value = wanted.get(name) || ""));
      narrow();
    };
    const keep = () => {
      const wanted = new URLSearchParams();
      names.forEach((name) => range.elements[name].value && wanted.set(name, range.elements[name].value));
      history.replaceState(null, "", "#" + wanted);
      narrow();
    };
    range.addEventListener("input", keep);
    range.addEventListener("reset", () => setTimeout(keep));
    addEventListener("hashchange", read);
    read();
  }

  // the reader's own reliability letters, kept in this browser and nowhere else
  const store = (key, value) => {
    try {
      if (value === undefined) return JSON.parse(localStorage.getItem("recoupe:" + key) || "{}");
      localStorage.setItem("recoupe:" + key, JSON.stringify(value));
    } catch (refused) { /* storage is switched off: the letter lasts as long as the page */ }
    return {};
  };
  const letter = document.querySelector(".reliability");
  if (letter) {
    const kept = store(letter.dataset.source);
    letter.elements.letter.value = kept.letter || "";
    letter.elements.reason.value = kept.reason || "";
    letter.addEventListener("input", () => store(letter.dataset.source, { letter: letter.elements.letter.value, reason: letter.elements.reason.value }));
    letter.addEventListener("submit", (event) => event.preventDefault());
  }
  document.querySelectorAll("[data-reliability]").forEach((cell) => {
    const kept = store(cell.dataset.reliability);
    if (kept.letter) { cell.textContent = kept.letter; cell.title = kept.reason || ""; }
  });

  addEventListener("beforeprint", () => document.querySelectorAll("details:not(.claims details)").forEach((each) => (each.open = true)));
})();
