/*
 * The network of all actors: drag and pinch to move, buttons, keys and Ctrl with the wheel to
 * come nearer, point at an actor to see whom it has ties to. The table below says the same, and
 * is what keyboards and screen readers go through; from there, an actor's row shows it here.
 */

import { words } from "./words.js";

const SVG = "http://www.w3.org/2000/svg";
const LINE = /M(-?\d+) (-?\d+)L(-?\d+) (-?\d+)/g;
const MOST_NAMES = 60;
const NEAREST = 12;

/* What is drawn: each actor by its place, and whom each has ties to. */
function read(svg) {
  const nodes = new Map();
  for (const link of svg.querySelectorAll("a")) {
    const circle = link.querySelector("circle");
    const [x, y] = ["cx", "cy"].map((name) => Number(circle.getAttribute(name)));
    const node = { link, circle, x, y, name: link.getAttribute("aria-label"), tied: new Set() };
    nodes.set(`${x} ${y}`, node);
  }
  for (const path of svg.querySelectorAll(":scope > path")) {
    for (const [, x, y, u, v] of path.getAttribute("d").matchAll(LINE)) {
      const [first, second] = [nodes.get(`${x} ${y}`), nodes.get(`${u} ${v}`)];
      first?.tied.add(second);
      second?.tied.add(first);
    }
  }
  return [...nodes.values()];
}

function made(name, attributes, parent) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  parent.append(element);
  return element;
}

/* The part of the drawing that is in sight. */
class Sight {
  constructor(svg, changed) {
    this.svg = svg;
    this.changed = changed;
    const { x, y, width, height } = svg.viewBox.baseVal;
    this.whole = { x, y, width, height };
    this.reset();
  }

  get scale() {
    return this.whole.width / this.part.width;
  }

  reset() {
    this.show({ ...this.whole });
  }

  show(part) {
    this.part = part;
    this.svg.setAttribute("viewBox", `${part.x} ${part.y} ${part.width} ${part.height}`);
    this.svg.style.setProperty("--brf-near", 1 / this.scale);
    this.svg.classList.toggle("brf-network--near", this.scale > 1);
    this.changed(this);
  }

  /* Comes nearer by a factor; what is at a place of the drawing stays where it is. */
  zoom(factor, at = this.middle) {
    const scale = Math.min(Math.max(this.scale * factor, 1), NEAREST);
    const ratio = this.scale / scale;
    const [width, height] = [this.whole.width / scale, this.whole.height / scale];
    const x = at.x - (at.x - this.part.x) * ratio;
    const y = at.y - (at.y - this.part.y) * ratio;
    this.show(this.kept({ x, y, width, height }));
  }

  move(dx, dy) {
    this.show(this.kept({ ...this.part, x: this.part.x + dx, y: this.part.y + dy }));
  }

  kept({ x, y, width, height }) {
    const { whole } = this;
    const within = (start, first, last) => Math.min(Math.max(start, first), last);
    return {
      x: within(x, whole.x, whole.x + whole.width - width),
      y: within(y, whole.y, whole.y + whole.height - height),
      width,
      height,
    };
  }

  get middle() {
    const { x, y, width, height } = this.part;
    return { x: x + width / 2, y: y + height / 2 };
  }

  place({ clientX, clientY }) {
    return new DOMPoint(clientX, clientY).matrixTransform(this.svg.getScreenCTM().inverse());
  }

  has({ x, y }) {
    const { part } = this;
    return x >= part.x && x <= part.x + part.width && y >= part.y && y <= part.y + part.height;
  }
}

/* Names of whoever is in sight, once they are few enough to be read. */
function nameThoseNear(nodes, layer, sight) {
  layer.replaceChildren();
  const near = nodes.filter((node) => !node.link.querySelector("text") && sight.has(node));
  if (sight.scale === 1 || near.length > MOST_NAMES) return;
  for (const node of near) name(node, layer);
}

function name(node, layer) {
  made("text", { class: "brf-network__start", x: node.x + 9, y: node.y }, layer)
    .textContent = node.name;
}

function pointAt(node, svg, layer) {
  layer.replaceChildren();
  svg.classList.toggle("brf-network--pointed", Boolean(node));
  for (const one of svg.querySelectorAll(".brf-network__near")) {
    one.classList.remove("brf-network__near");
  }
  if (!node) return;
  const lines = [...node.tied].map(({ x, y }) => `M${node.x} ${node.y}L${x} ${y}`).join("");
  made("path", { d: lines, class: "brf-network__signs" }, layer);
  for (const one of [node, ...node.tied]) {
    one.link.classList.add("brf-network__near");
    if (!one.link.querySelector("text")) name(one, layer);
  }
}

function dragging(svg, sight) {
  const fingers = new Map();
  let moved = 0;
  svg.addEventListener("pointerdown", (event) => {
    fingers.set(event.pointerId, event);
    moved = 0;
  });
  svg.addEventListener("pointermove", (event) => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    const other = [...fingers.values()].find((one) => one.pointerId !== event.pointerId);
    const [from, to] = [sight.place(before), sight.place(event)];
    if (other) {
      const apart = (one) => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
      sight.zoom(apart(event) / Math.max(apart(before), 1), sight.place(other));
    } else if (event.pointerType === "mouse" || sight.scale > 1) {
      sight.move(from.x - to.x, from.y - to.y);
    }
    moved += Math.hypot(event.clientX - before.clientX, event.clientY - before.clientY);
    if (moved > 5 && !svg.hasPointerCapture(event.pointerId)) svg.setPointerCapture(event.pointerId);
    fingers.set(event.pointerId, event);
  });
  for (const end of ["pointerup", "pointercancel", "pointerleave"]) {
    svg.addEventListener(end, (event) => fingers.delete(event.pointerId));
  }
  svg.addEventListener("dragstart", (event) => event.preventDefault());
  svg.addEventListener("click", (event) => moved > 5 && event.preventDefault(), true);
  svg.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    sight.zoom(event.deltaY < 0 ? 1.25 : 0.8, sight.place(event));
  }, { passive: false });
}

function buttons(sight) {
  const bar = document.createElement("div");
  bar.className = "brf-network__buttons";
  const actions = [
    ["+", words.nearer, () => sight.zoom(1.5)],
    ["−", words.further, () => sight.zoom(1 / 1.5)],
    ["⤢", words.whole, () => sight.reset()],
  ];
  for (const [sign, title, act] of actions) {
    const button = document.createElement("button");
    Object.assign(button, { type: "button", textContent: sign, title, onclick: act });
    button.setAttribute("aria-label", title);
    bar.append(button);
  }
  const step = (dx, dy) => sight.move((dx * sight.part.width) / 8, (dy * sight.part.height) / 8);
  const keys = {
    "+": actions[0][2], "-": actions[1][2], 0: actions[2][2],
    ArrowLeft: () => step(-1, 0), ArrowRight: () => step(1, 0),
    ArrowUp: () => step(0, -1), ArrowDown: () => step(0, 1),
  };
  bar.addEventListener("keydown", (event) => {
    if (!keys[event.key] || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    keys[event.key]();
  });
  return bar;
}

export async function start(figure) {
  const svg = figure.querySelector("svg");
  if (figure.querySelector(".brf-network__buttons")) return;
  const nodes = read(svg);
  const [pointed, names] = [made("g", {}, svg), made("g", {}, svg)];
  const sight = new Sight(svg, (now) => nameThoseNear(nodes, names, now));
  svg.before(buttons(sight));
  dragging(svg, sight);
  const byLink = new Map(nodes.map((node) => [node.link, node]));
  const byName = new Map(nodes.map((node) => [node.name, node]));
  svg.addEventListener("pointerover", (event) => {
    pointAt(byLink.get(event.target.closest("a")), svg, pointed);
  });
  const table = figure.parentElement.querySelector("table");
  for (const kind of ["pointerover", "focusin"]) {
    table?.addEventListener(kind, (event) => {
      const link = event.target.closest("tr")?.querySelector("a");
      pointAt(byName.get(link?.textContent), svg, pointed);
    });
  }
}
