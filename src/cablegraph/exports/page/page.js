"use strict";
// Everything shown comes from the JSON in the page and is put in as text, never as HTML.
const data = JSON.parse(document.getElementById("data").textContent);
const svg = document.querySelector("#view");
const panel = document.getElementById("panel");
const list = document.getElementById("actors");
const search = document.getElementById("search");
const count = document.getElementById("count");
const shape = new Map();
for (const id of [...Object.keys(data.actors), ...Object.keys(data.ties)]) {
  shape.set(id, document.getElementById(id));
}

function element(name, text, more = {}) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  for (const [key, value] of Object.entries(more)) made.setAttribute(key, value);
  return made;
}

// --- the view: a window on the drawing, in its own units
const whole = svg.viewBox.baseVal;
const home = { x: whole.x, y: whole.y, width: whole.width, height: whole.height };
let seen = { ...home };
function show(next) {
  seen = next;
  svg.setAttribute("viewBox", `${seen.x} ${seen.y} ${seen.width} ${seen.height}`);
}
function zoom(factor, at) {
  const width = Math.min(Math.max(seen.width * factor, home.width / 60), home.width * 4);
  const real = width / seen.width;
  const point = at ?? { x: seen.x + seen.width / 2, y: seen.y + seen.height / 2 };
  show({ x: point.x - (point.x - seen.x) * real, y: point.y - (point.y - seen.y) * real,
    width, height: seen.height * real });
}
function inDrawing(event) {
  return new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
}
function perPixel() { return 1 / svg.getScreenCTM().a; }
svg.addEventListener("wheel", (event) => {
  event.preventDefault();
  zoom(Math.exp(Math.max(-60, Math.min(60, event.deltaY)) * 0.004), inDrawing(event));
}, { passive: false });
const fingers = new Map();
let moved = 0;
svg.addEventListener("pointerdown", (event) => {
  fingers.set(event.pointerId, event);
  moved = 0;
});
svg.addEventListener("pointermove", (event) => {
  const before = fingers.get(event.pointerId);
  if (!before) return;
  const [dx, dy] = [event.clientX - before.clientX, event.clientY - before.clientY];
  moved += Math.abs(dx) + Math.abs(dy);
  // Captured only once it is a drag: a captured click would miss what lies under it.
  if (moved > 4 && !svg.hasPointerCapture(event.pointerId)) svg.setPointerCapture(event.pointerId);
  if (fingers.size === 2) {
    const other = [...fingers.values()].find((one) => one.pointerId !== event.pointerId);
    const apart = (one) => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
    zoom(apart(before) / Math.max(1, apart(event)), inDrawing(other));
  } else {
    show({ ...seen, x: seen.x - dx * perPixel(), y: seen.y - dy * perPixel() });
  }
  fingers.set(event.pointerId, event);
});
for (const end of ["pointerup", "pointercancel"]) {
  svg.addEventListener(end, (event) => fingers.delete(event.pointerId));
}
const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
svg.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key in steps) {
    const [x, y] = steps[event.key];
    show({ ...seen, x: seen.x + x * seen.width * 0.1, y: seen.y + y * seen.height * 0.1 });
  } else if (event.key === "+" || event.key === "=") zoom(0.8);
  else if (event.key === "-") zoom(1.25);
  else if (event.key === "0") show({ ...home });
  else return;
  event.preventDefault();
});
document.getElementById("in").addEventListener("click", () => zoom(0.7));
document.getElementById("out").addEventListener("click", () => zoom(1 / 0.7));
document.getElementById("all").addEventListener("click", () => show({ ...home }));

function centre(id) {
  const box = shape.get(id)?.getBoundingClientRect();
  const frame = svg.getBoundingClientRect();
  if (!box || !box.width) return;
  const [dx, dy] = [box.x + box.width / 2 - frame.x - frame.width / 2, box.y + box.height / 2 - frame.y - frame.height / 2];
  show({ ...seen, x: seen.x + dx * perPixel(), y: seen.y + dy * perPixel() });
  const tall = 11 / perPixel(); // of letters, in pixels
  if (tall < 11) zoom(tall / 13);
}

// --- what the panel tells
function where(one) {
  const paragraph = one.paragraph === undefined ? "" : `, ¶${one.paragraph}`;
  return `${one.cable ?? "no reference number"}${paragraph}, characters ${one.start}–${one.end}`;
}
function quotation(one, said) {
  const made = document.createDocumentFragment();
  made.append(element("blockquote", `“${one.quotation}”`));
  const by = said && said !== "the telegram" ? ` · says ${said}` : "";
  made.append(element("p", `${where(one)}${by}`, { class: "where" }));
  return made;
}
function actorLink(id) {
  const made = element("button", data.actors[id].name, { class: "link", type: "button" });
  made.addEventListener("click", () => choose(id, true));
  return made;
}
function tieText(id) {
  const tie = data.ties[id];
  const made = element("div", undefined, { class: "tie" });
  const line = element("p", undefined, { style: "margin:0" });
  line.append(actorLink(tie.from));
  if (tie.status !== "present") {
    line.append(" ", element("span", `${tie.status}:`, { class: "status" }));
  }
  line.append(` ${tie.words} `, actorLink(tie.to));
  made.append(line);
  for (const one of tie.said) made.append(quotation(one, one.said_by));
  return made;
}
function tellActor(id) {
  const actor = data.actors[id];
  panel.replaceChildren(element("h2", actor.name), element("p", actor.kind, { class: "about" }));
  const ties = Object.keys(data.ties).filter((tie) => data.ties[tie].from === id || data.ties[tie].to === id);
  panel.append(element("h3", `Ties (${ties.length})`));
  for (const tie of ties) panel.append(tieText(tie));
  if (!actor.mentions.length) return;
  panel.append(element("h3", `Mentioned (${actor.mentioned})`));
  for (const one of actor.mentions) panel.append(quotation(one));
  if (actor.mentioned > actor.mentions.length) {
    panel.append(element("p", `and ${actor.mentioned - actor.mentions.length} more times`, { class: "where" }));
  }
}
function tellTie(id) {
  panel.replaceChildren(element("h2", data.ties[id].words), tieText(id));
}

// --- choosing
function near(id) {
  if (id in data.ties) return new Set([id, data.ties[id].from, data.ties[id].to]);
  const found = new Set([id]);
  for (const [tie, { from, to }] of Object.entries(data.ties)) {
    if (from === id || to === id) found.add(tie).add(from).add(to);
  }
  return found;
}
function choose(id, move) {
  const kept = near(id);
  for (const [other, drawn] of shape) {
    drawn?.classList.toggle("faint", !kept.has(other));
    drawn?.classList.toggle("chosen", other === id);
  }
  for (const button of list.querySelectorAll("button")) {
    button.setAttribute("aria-current", String(button.dataset.id === id));
  }
  if (id in data.ties) tellTie(id); else tellActor(id);
  panel.parentElement.scrollTop = 0;
  if (move) centre(id);
  history.replaceState(null, "", `#${id}`);
}
function chooseNone() {
  for (const drawn of shape.values()) drawn?.classList.remove("faint", "chosen");
  for (const button of list.querySelectorAll("button")) button.setAttribute("aria-current", "false");
  panel.replaceChildren(...start.map((node) => node.cloneNode(true)));
}
const start = [...panel.childNodes].map((node) => node.cloneNode(true));
for (const [id, drawn] of shape) {
  if (!drawn) continue;
  drawn.setAttribute("tabindex", "0");
  drawn.setAttribute("role", "button");
  const tie = data.ties[id];
  drawn.setAttribute("aria-label", tie
    ? `${data.actors[tie.from].name} ${tie.status === "present" ? "" : `${tie.status}: `}${tie.words} ${data.actors[tie.to].name}`
    : `${data.actors[id].name}, ${data.actors[id].kind}`);
  if (tie) { // a line is thin: a wider one that cannot be seen takes the click
    const path = drawn.querySelector("path");
    if (path) {
      const reach = path.cloneNode();
      reach.setAttribute("class", "reach");
      path.before(reach);
    }
  }
  drawn.addEventListener("click", (event) => {
    event.stopPropagation();
    if (moved <= 4) choose(id, false);
  });
  drawn.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    choose(id, false);
  });
}
svg.addEventListener("click", () => { if (moved <= 4) chooseNone(); });
document.addEventListener("keydown", (event) => { if (event.key === "Escape") chooseNone(); });

// --- searching
function plain(text) { return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase(); }
const actors = Object.entries(data.actors)
  .map(([id, actor]) => ({ id, ...actor, folded: plain(`${actor.name} ${actor.others.join(" ")} ${actor.kind}`) }))
  .sort((a, b) => a.name.localeCompare(b.name, "en"));
function find() {
  const words = plain(search.value).split(/\s+/).filter(Boolean);
  const found = actors.filter((actor) => words.every((word) => actor.folded.includes(word)));
  list.replaceChildren(...found.map((actor) => {
    const button = element("button", actor.name, { type: "button", "data-id": actor.id });
    button.append(" ", element("small", actor.kind));
    button.addEventListener("click", () => choose(actor.id, true));
    const item = element("li");
    item.append(button);
    return item;
  }));
  count.textContent = `${found.length} of ${actors.length} actors`;
}
search.addEventListener("input", find);
search.addEventListener("keydown", (event) => {
  if (event.key === "Enter") list.querySelector("button")?.click();
});
find();
const asked = location.hash.slice(1);
if (shape.has(asked)) choose(asked, true);
