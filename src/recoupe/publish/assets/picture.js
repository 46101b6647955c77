// Charts taken away as SVG and PNG: as they are drawn, with their key, the source line, and the table in their description.
(function () {
  "use strict";
  const KEPT = ["fill", "stroke", "stroke-width", "stroke-dasharray", "font-family", "font-size", "font-weight", "opacity"];
  const SPACE = "http://www.w3.org/2000/svg";
  const LINE = 18;
  const make = (name, attributes, text) => {
    const made = document.createElementNS(SPACE, name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    if (text) made.textContent = text;
    return made;
  };
  function tableOf(figure) {
    let near = figure.nextElementSibling;
    while (near && !near.matches("table") && !near.querySelector("table")) near = near.nextElementSibling;
    const table = near && (near.matches("table") ? near : near.querySelector("table"));
    const cells = (row) => [...row.cells].map((cell) => cell.textContent.trim().replace(/\s+/g, " ")).join("; ");
    return table ? [...table.rows].map(cells).join("\n") : "";
  }
  function drawn(figure) {
    const own = figure.querySelector("svg");
    const copy = own.cloneNode(true);
    const all = [own, ...own.querySelectorAll("*")];
    [copy, ...copy.querySelectorAll("*")].forEach((each, at) => {
      const style = getComputedStyle(all[at]);
      KEPT.forEach((name) => each.setAttribute(name, style.getPropertyValue(name)));
      each.removeAttribute("class");
    });
    const [, , width, height] = own.getAttribute("viewBox").split(" ").map(Number);
    const key = figure.querySelector("figcaption");
    const lines = [own.getAttribute("aria-label"), key && key.textContent.trim().replace(/\s+/g, " "), document.title + " · Recoupe"].filter(Boolean);
    const wide = Math.max(width, ...lines.map((line) => line.length * 7));
    const tall = height + LINE * (lines.length + 1);
    const page = getComputedStyle(document.body);
    const picture = make("svg", { viewBox: "0 0 " + wide + " " + tall, width: wide, height: tall });
    picture.setAttribute("xmlns", SPACE);
    const ground = page.backgroundColor === "rgba(0, 0, 0, 0)" ? "#fff" : page.backgroundColor;
    picture.append(make("title", {}, lines[0]), make("desc", {}, tableOf(figure)), make("rect", { width: wide, height: tall, fill: ground }));
    Object.entries({ x: 0, y: 0, width, height }).forEach(([name, value]) => copy.setAttribute(name, value));
    picture.append(copy);
    lines.forEach((line, at) => picture.append(make("text", { x: 4, y: height + LINE * (at + 1), fill: page.color, "font-family": "sans-serif", "font-size": 12 }, line)));
    return { text: new XMLSerializer().serializeToString(picture), wide, tall };
  }
  function save(blob, name) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
  }
  async function take(figure, ending) {
    const { text, wide, tall } = drawn(figure);
    if (ending === "svg") { save(new Blob([text], { type: "image/svg+xml" }), "chart.svg"); return; }
    const image = new Image();
    image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(text);
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [2 * wide, 2 * tall];
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((blob) => save(blob, "chart.png"), "image/png");
  }
  document.querySelectorAll("figure.chart").forEach((figure) => {
    const line = document.createElement("p");
    line.className = "exports";
    ["svg", "png"].forEach((ending) => {
      const button = document.createElement("button");
      Object.assign(button, { type: "button", className: "plain", textContent: ending.toUpperCase() });
      button.dataset.picture = ending;
      button.addEventListener("click", () => take(figure, ending));
      line.append(button, " ");
    });
    figure.append(line);
  });
})();
