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
  // switching the language keeps what is asked for, whether it stands after ? or after #
  const keepAddress = () => document.querySelectorAll(".languages a").forEach((link) => {
    link.href = link.getAttribute("href").split(/[?#]/)[0] + location.search + location.hash;
  });
  keepAddress();
  addEventListener("hashchange", keepAddress);
  // a value that lies in a script of its own, deflated: read once
  const opened = {};
  const unpack = async (name) => {
    await load(home + name + ".js");
    const bytes = Uint8Array.from(atob(window.recoupePacked[name]), (each) => each.charCodeAt(0));
    delete window.recoupePacked[name];
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"))).json();
  };
  const open = (name) => (opened[name] = opened[name] || unpack(name));
  window.recoupe = { fold, open, keepAddress };

  // names while somebody types; every word of every page is looked for on the page of results
  const box = document.getElementById("q");
  const found = document.getElementById("found");
  const index = async () => {
    const known = await open("names." + body.dataset.lang);
    if (!known.ready) known.names.forEach((entry) => (entry[3] = fold(entry[2])));
    known.ready = true;
    return known;
  };
  async function suggest() {
    const words = fold(box.value).split(/\s+/).filter(Boolean);
    found.hidden = true;
    if (!words.length) return;
    const known = await index();
    const hits = known.names.filter((entry) => words.every((word) => entry[3].includes(word)));
    const item = (address, kind, words) => {
      const link = document.createElement("a");
      link.href = root + address;
      const small = document.createElement("small");
      small.textContent = kind;
      link.append(small, words);
      return link;
    };
    found.replaceChildren(
      item("search.html?q=" + encodeURIComponent(box.value), body.dataset.everywhere, box.value),
      ...hits.slice(0, 12).map((entry) => item(entry[1], known.kinds[entry[0]], entry[2])),
    );
    found.hidden = false;
  }
  if (box) {
    box.addEventListener("focus", index, { once: true });
    box.addEventListener("input", suggest);
    document.addEventListener("click", (event) => { if (!event.target.closest(".search")) found.hidden = true; });
  }

  // copying a citation
  const said = document.getElementById("said");
  async function cite(text, told) {
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
    said.textContent = told || body.dataset.copied;
    setTimeout(() => (said.textContent = ""), 2000);
  }
  // where several claims stand on one page, each gets its command of disagreement from its own id
  const disagree = document.getElementById("disagree");
  if (disagree) {
    disagree.hidden = true;
    document.querySelectorAll("section.lone article.one[id]").forEach((claim) => {
      const note = document.createElement("p"), code = document.createElement("code"), button = document.createElement("button");
      note.className = "note";
      code.textContent = "recoupe judge LEDGER reject " + claim.id;
      Object.assign(button, { type: "button", className: "plain", textContent: disagree.dataset.copyLabel });
      button.dataset.copy = disagree.dataset.copied;
      note.append(disagree.dataset.label + " ", code, " ", button);
      claim.append(note);
    });
  }
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-cite]");
    const copied = event.target.closest("[data-copy]");
    if (copied) cite(copied.previousElementSibling.textContent, copied.dataset.copy);
    if (!button) return;
    const quoted = button.dataset.cite && button.closest("section").querySelector("blockquote");
    const marks = quoted && (quoted.lang || body.dataset.lang) === "fr" ? ["« ", " »"] : ["“", "”"];
    cite(quoted ? marks[0] + quoted.textContent.trim() + marks[1] + button.dataset.cite : button.previousElementSibling.textContent);
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
  // a judgement is sent from where it is made; without this script the form itself is sent and the page comes back
  function verdict(key) {
    const button = (current || document.querySelector("article.one") || document).querySelector('form.judge [data-key="' + key + '"]');
    if (button) button.form.requestSubmit(button);
  }
  document.addEventListener("submit", async (event) => {
    if (!event.target.matches("form.judge")) return;
    event.preventDefault();
    const form = event.target, values = new URLSearchParams(new FormData(form));
    if (event.submitter) values.set(event.submitter.name, event.submitter.value);
    const answer = await fetch(form.action, { method: "POST", body: values, headers: { accept: "application/json" } });
    said.textContent = answer.ok ? body.dataset.kept : body.dataset.refused + ": " + (await answer.text());
    if (answer.ok) setTimeout(() => location.reload(), 400);
    else setTimeout(() => (said.textContent = ""), 6000);
  });

  const keys = {
    "/": () => box && box.focus(),
    j: () => move(1),
    k: () => move(-1),
    o: () => { const more = current && current.querySelector("details"); if (more) more.open = !more.open; },
    c: () => { const one = (current && current.querySelector("[data-cite]")) || document.querySelector("[data-cite]"); if (one) one.click(); },
    y: () => verdict("y"),
    n: () => verdict("n"),
    h: () => verdict("h"),
    "?": () => (location.href = root + "method.html#keys"),
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
    const narrow = () => {
      const from = range.elements.from.value, until = range.elements.until.value;
      document.querySelectorAll("tr[data-from]").forEach((row) => {
        row.hidden = Boolean((from && row.dataset.until < from) || (until && row.dataset.from > until));
      });
      document.querySelectorAll(".month details").forEach((told) => {
        told.hidden = !told.querySelector("tr[data-from]:not([hidden])");
        if (from || until) told.open = true;
      });
      document.querySelectorAll("section.month").forEach((month) => (month.hidden = !month.querySelector("tr[data-from]:not([hidden])")));
    };
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
      keepAddress();
      narrow();
    };
    range.addEventListener("input", keep);
    range.addEventListener("reset", () => setTimeout(keep));
    addEventListener("hashchange", read);
    read();
  }

  // facets: a box that finds a value, columns that may be left out, a form that sends itself to the server
  document.querySelectorAll(".find").forEach((find) => find.addEventListener("input", (event) => {
    event.stopPropagation();
    const words = fold(find.value);
    find.parentElement.querySelectorAll("li").forEach((each) => {
      const none = each.querySelector(".n").textContent === "0" && !each.querySelector(":checked");
      each.hidden = none || !fold(each.textContent).includes(words);
    });
  }));
  document.querySelectorAll("[data-column]").forEach((box) => box.addEventListener("input", () => {
    document.querySelector("table.claims").classList.toggle("no-" + box.dataset.column, !box.checked);
  }));
  document.querySelectorAll("form[data-auto]").forEach((form) => form.addEventListener("change", (event) => {
    if (event.target.name) form.requestSubmit();
  }));
  const form = document.getElementById("facets");
  // on a narrow screen the facets stand above the list and start closed
  if (form && matchMedia("(max-width: 62rem)").matches) form.querySelectorAll("details").forEach((each) => (each.open = Boolean(each.querySelector(":checked"))));

  // on a wide screen the quotations of the row in hand stand beside the list
  const preview = document.getElementById("preview");
  const wide = matchMedia("(min-width: 96rem)");
  function show(event) {
    const row = event.target.closest("table.claims tr.row");
    if (!row || !preview || !wide.matches) return;
    const heading = document.createElement("h2");
    heading.append(row.querySelector("a.statement").cloneNode(true));
    const quoted = row.querySelectorAll("details:not(.others) > :not(summary)");
    preview.replaceChildren(heading, ...[...quoted].map((each) => each.cloneNode(true)));
    preview.hidden = false;
  }
  if (preview) {
    document.addEventListener("focusin", show);
    document.addEventListener("mouseover", show);
  }

  if (document.querySelector("figure.chart")) load(home + "picture.js");

  addEventListener("beforeprint", () => document.querySelectorAll("details:not(.facets details)").forEach((each) => (each.open = true)));
})();
