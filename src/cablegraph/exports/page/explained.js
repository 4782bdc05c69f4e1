"use strict";
// Everything shown comes from the JSON in the page and is put in as text, never as HTML.
const cables = JSON.parse(document.getElementById("data").textContent);
const byId = (id) => document.getElementById(id);
const [select, text, list, panel, search, count, kinds] =
  ["cable", "text", "list", "panel", "search", "count", "kinds"].map(byId);
const start = [...panel.childNodes].map((node) => node.cloneNode(true));
let cable;
let hidden = new Set();
let pieces = []; // the text in pieces that no item begins or ends within

function element(name, words, more = {}) {
  const made = document.createElement(name);
  if (words !== undefined) made.textContent = words;
  for (const [key, value] of Object.entries(more)) made.setAttribute(key, value);
  return made;
}
const sort = (item) => `${item.layer}:${item.kind}`;
const shownItems = () => cable.items.filter((item) => !hidden.has(sort(item)));

// --- the text: offsets count code points, so it is cut as such
function draw() {
  const points = Array.from(cable.text);
  const mentions = shownItems().filter((item) => item.layer === "mention");
  const cuts = new Set([0, points.length]);
  for (const item of cable.items) for (const [from, to] of item.spans) cuts.add(from).add(to);
  const places = [...cuts].filter((at) => at <= points.length).sort((a, b) => a - b);
  const over = new Map(places.map((at) => [at, []]));
  const index = new Map(places.map((at, i) => [at, i]));
  for (const item of mentions) {
    for (const [from, to] of item.spans) {
      for (let i = index.get(from) ?? places.length; i < places.length && places[i] < to; i++) {
        over.get(places[i]).push(item);
      }
    }
  }
  pieces = [];
  const made = document.createDocumentFragment();
  for (let i = 0; i + 1 < places.length; i++) {
    const [from, to] = [places[i], places[i + 1]];
    const words = points.slice(from, to).join("");
    const items = over.get(from);
    let node;
    if (items.length) {
      const inner = items.reduce((a, b) => (size(b) < size(a) ? b : a));
      node = element("span", words, { class: `found ${inner.kind}`, tabindex: "0", role: "button",
        title: items.map((item) => `${item.kind}: ${item.rule} ${item.confidence}`).join("\n") });
      node.addEventListener("click", () => choose(items));
      node.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        choose(items);
      });
    } else node = element("span", words);
    pieces.push({ from, to, node });
    made.append(node);
  }
  text.replaceChildren(made);
}
const size = (item) => item.spans.reduce((sum, [from, to]) => sum + to - from, 0);
const meet = (a, b) => a.spans.some(([f, t]) => b.spans.some(([g, u]) => f < u && g < t));

// --- what is chosen
function choose(items) {
  const chosen = new Set(items);
  const around = items[0].layer === "mention"
    ? shownItems().filter((item) => item.layer === "statement" && items.some((one) => meet(one, item))) : [];
  panel.replaceChildren(...items.map(told));
  if (around.length) {
    panel.append(element("h2", `Said with these words (${around.length})`));
    for (const item of around) panel.append(told(item));
  }
  panel.parentElement.scrollTop = 0;
  mark(items);
  for (const button of list.querySelectorAll("button")) {
    button.setAttribute("aria-current", String(chosen.has(button.item)));
  }
}
function mark(items) {
  let first;
  for (const { from, to, node } of pieces) {
    const inside = items.some((item) => item.spans.some(([f, t]) => f <= from && to <= t));
    node.classList.toggle("chosen", inside);
    if (inside && !first) first = node;
  }
  first?.scrollIntoView({ block: "nearest" });
}
function told(item) {
  const made = element("section");
  made.append(element("h2", item.says));
  for (const flag of item.flags ?? []) made.append(element("span", `${flag} `, { class: "flag" }));
  const facts = element("dl");
  const paragraph = item.paragraph === null ? "" : `¶${item.paragraph}, `;
  const rows = [["what", `${item.layer}: ${item.kind}`], ["rule", item.rule], ["confidence", item.confidence],
    ...(item.by ? [["says", item.by]] : []), ["where", `${paragraph}characters ${item.start}–${item.end}`]];
  for (const [name, value] of rows) facts.append(element("dt", name), element("dd", String(value)));
  made.append(facts, element("blockquote", `“${item.quote}”`));
  return made;
}
function chooseNone() {
  panel.replaceChildren(...start.map((node) => node.cloneNode(true)));
  mark([]);
  for (const button of list.querySelectorAll("button")) button.setAttribute("aria-current", "false");
}
document.addEventListener("keydown", (event) => { if (event.key === "Escape") chooseNone(); });

// --- the list, and what is shown of it
function fillList() {
  const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  const all = shownItems().filter((item) => item.layer === "statement");
  const found = all.filter((item) => {
    const folded = `${item.says} ${item.quote} ${item.rule}`.toLowerCase();
    return words.every((word) => folded.includes(word));
  });
  list.replaceChildren(...found.map((item) => {
    const button = element("button", item.says, { type: "button" });
    button.item = item;
    button.append(" ", element("small", `${item.kind} · ${item.rule} ${item.confidence}`));
    button.addEventListener("click", () => choose([item]));
    const line = element("li");
    line.append(button);
    return line;
  }));
  count.textContent = `${found.length} of ${all.length} statements`;
}
function fillKinds() {
  const sorts = new Map();
  for (const item of cable.items) sorts.set(sort(item), (sorts.get(sort(item)) ?? 0) + 1);
  kinds.replaceChildren(kinds.querySelector("legend"), ...[...sorts].map(([name, number]) => {
    const [layer, kind] = name.split(":");
    const label = element("label");
    const box = element("input", undefined, { type: "checkbox", name });
    box.checked = !hidden.has(name);
    box.addEventListener("change", () => {
      if (box.checked) hidden.delete(name); else hidden.add(name);
      show();
    });
    label.append(box, ` ${layer === "mention" ? "" : "statement: "}${kind} (${number})`);
    return label;
  }));
}
function show() {
  draw();
  fillList();
  chooseNone();
}
function open(number) {
  cable = cables[number];
  const refused = cable.refused.length ? `${cable.refused.length} proposals refused. ` : "";
  byId("about").textContent = `${cable.extractors.join(", ")}. ${refused}${cable.withheld}`;
  fillKinds();
  show();
  if (cable.refused.length) {
    const made = element("section");
    made.append(element("h2", "Refused"));
    for (const one of cable.refused) made.append(element("p", `${one.item}: ${one.reason}: “${one.quote}”`));
    panel.append(made);
  }
}
select.replaceChildren(...cables.map((one, index) => element("option", one.name, { value: String(index) })));
select.addEventListener("change", () => open(Number(select.value)));
search.addEventListener("input", fillList);
if (cables.length) open(0);
