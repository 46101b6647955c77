// The page of results from disk: words are read once, texts only where a word is found. Nothing is fetched from elsewhere.
(function () {
  "use strict";
  const { fold, open } = window.recoupe;
  const said = document.getElementById("search-said");
  const out = document.getElementById("results");
  const box = document.getElementById("words");
  if (!said) return;
  const NEAR = 4, FAR = 8, PREFIX = 3, AROUND = 90;
  const tokens = (text) => [...text.matchAll(/[\p{L}\p{N}_]+/gu)];

  function distance(one, two, most) {
    let older = [], before = [], line = [...Array(two.length + 1).keys()];
    for (let i = 1; i <= one.length; i++) {
      [older, before, line] = [before, line, [i]];
      for (let j = 1; j <= two.length; j++) {
        let cost = Math.min(before[j] + 1, line[j - 1] + 1, before[j - 1] + (one[i - 1] !== two[j - 1]));
        if (i > 1 && j > 1 && one[i - 1] === two[j - 2] && one[i - 2] === two[j - 1]) cost = Math.min(cost, older[j - 2] + 1);
        line.push(cost);
      }
      if (Math.min(...line) > most) return most + 1;
    }
    return line[two.length];
  }
  function terms(word, known) {
    const same = known.filter((each) => each === word || (word.length >= PREFIX && each.startsWith(word)));
    if (same.length || word.length < NEAR) return same;
    const most = word.length < FAR ? 1 : 2;
    return known.filter((each) => Math.abs(each.length - word.length) <= most && distance(word, each, most) <= most);
  }
  function numbers(steps) {
    let at = 0;
    return steps.map((step) => (at += step));
  }
  function marked(text, wanted) {
    const spots = tokens(text).filter((each) => wanted.has(fold(each[0]))).map((each) => [each.index, each.index + each[0].length]);
    if (!spots.length) return [text.slice(0, 2 * AROUND)];
    let first = Math.max(0, spots[0][0] - AROUND), last = Math.min(text.length, spots[0][1] + AROUND);
    if (first) first = Math.min(text.indexOf(" ", first) + 1 || spots[0][0], spots[0][0]);
    if (last < text.length) last = Math.max(text.lastIndexOf(" ", last), spots[0][1]);
    const parts = first ? ["… "] : [];
    let at = first;
    spots.filter((spot) => spot[1] <= last).forEach(([start, end]) => {
      const mark = document.createElement("mark");
      mark.textContent = text.slice(start, end);
      parts.push(text.slice(at, start), mark);
      at = end;
    });
    return [...parts, text.slice(at, last), last < text.length ? " …" : ""];
  }
  const make = (name, attributes, ...children) => {
    const made = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    made.append(...children);
    return made;
  };
  function section(title, count, ...children) {
    const heading = make("h2", {}, title + " ", make("span", { class: "n" }, String(count)));
    return make("section", {}, heading, ...children);
  }

  // letter and word of a status, as on every page
  let statuses = {}, kinds = {};
  const backing = (count) => (count ? [make("span", { class: "mini" }, count), " "] : []);
  const kind = (name) => (name === "claim" ? [] : [" ", make("span", { class: "meta" }, kinds[name])]);
  const status = (word) => (word ? [" ", make("span", { class: "chip " + word }, make("abbr", { "aria-hidden": "true" }, statuses[word][0]), statuses[word][1])] : []);

  async function search(asked) {
    out.replaceChildren();
    const words = tokens(asked).map((each) => fold(each[0]));
    if (!words.length) { said.textContent = said.dataset.hint; return; }
    const [texts, all] = await Promise.all([open("words"), open("names." + document.body.dataset.lang)]);
    statuses = all.words;
    kinds = all.kinds;
    const known = Object.keys(texts.words);
    const read = words.map((word) => terms(word, known));
    let hits = null;
    read.forEach((group) => {
      const here = new Set(group.flatMap((term) => numbers(texts.words[term])));
      hits = hits === null ? here : new Set([...hits].filter((each) => here.has(each)));
    });
    const found = [...hits].sort((a, b) => a - b);
    const size = texts.shard;
    const passages = await Promise.all(found.map(async (each) => (await open("texts-" + Math.floor(each / size)))[each % size]));
    const rows = new Set(passages.flatMap((each) => each[3]));
    const names = all.names.filter((entry) => ["party", "source"].includes(entry[0]) && words.every((word) => fold(entry[2]).includes(word)));
    const claims = all.names.filter((entry) => entry[0] === "claim" && entry[4].some((each) => rows.has(each)));
    show(asked, texts.articles, read, words, names, claims, passages);
  }
  // a noun in the form that goes with its number: in French nought is singular
  function counting(key, count) {
    const one = count === 1 || (count === 0 && document.body.dataset.lang === "fr");
    return said.dataset[key + (one ? "One" : "Other")].replace("{count}", count.toLocaleString(document.body.dataset.lang));
  }
  function show(asked, titles, read, words, names, claims, passages) {
    const wanted = new Set(read.flat());
    const articles = [...new Set(passages.map((each) => each[0]))];
    const counted = [counting("claims", claims.length), counting("articles", articles.length)].join(", ");
    const few = articles.length ? counting("noClaim", articles.length) : said.dataset.nothing.replace("{words}", asked);
    said.textContent = claims.length ? counted : few;
    if (read.some((group, i) => group.length && !group[0].startsWith(words[i]))) said.append((said.textContent.endsWith(".") ? " " : ". ") + said.dataset.mended + " " + read.flat().slice(0, 6).join(", "));
    const list = (entries) => make("ul", { class: "rows" }, ...entries.map((entry) => make("li", { "data-row": "" }, ...backing(entry[6]), make("a", { class: "statement", href: entry[1] }, entry[2]), ...kind(entry[0]), ...status(entry[5]))));
    if (names.length) out.append(section(said.dataset.names, names.length, list(names)));
    if (claims.length) out.append(section(said.dataset.claims, claims.length, list(claims)));
    if (articles.length) out.append(section(said.dataset.articles, articles.length, ...articles.map((number) => {
      const [address, title, outlet, language] = titles[number];
      const lines = passages.filter((each) => each[0] === number).map((each) => make("li", { lang: language },
        make("a", { href: address + (each[1] === null ? "" : "#s" + each[1]) }, ...marked(each[2], wanted))));
      return make("article", { class: "hits", "data-row": "" }, make("h3", {}, make("a", { href: address, lang: language }, title), make("span", { class: "meta" }, " " + outlet)), make("ul", {}, ...lines));
    })));
  }
  const asked = new URLSearchParams(location.search || location.hash.slice(1)).get("q") || "";
  box.value = asked;
  const top = document.getElementById("q");
  if (top) top.value = asked;
  search(asked);
})();
