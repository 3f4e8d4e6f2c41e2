/*
 * The way to the search: takes its box, which it brings to life once a reader goes there.
 *
 * Most visits pass without a search, and a page is there sooner without the dozen files that it needs.
 */

import { say } from "./elements.js";
import { asksForSearch } from "./search_keys.js";

const started = new WeakSet();

export async function start(element, root) {
  if (started.has(element)) return;
  started.add(element);
  new Way(element, root).open();
}

class Way {
  constructor(element, root) {
    this.element = element;
    this.root = root;
    this.toggle = document.getElementById("__search");
    this.input = element.querySelector("input");
    this.end = new AbortController(); // of what is listened to here
    this.isPassing = false;
  }

  open() {
    const button = document.querySelector(".brf-opens-search");
    this.on(this.input, "focus", () => this.arrive());
    this.on(this.input, "input", () => this.wait());
    this.on(this.element.querySelector("form"), "submit", (event) => event.preventDefault());
    this.on(this.toggle, "change", () => this.toggle.checked && this.input.focus());
    if (button) this.on(button, "click", () => this.toggle.click());
    // Who points at it may be about to go there.
    for (const near of [this.element, button]) if (near) this.on(near, "pointerover", () => this.load());
    // Before the theme's own keys, which know nothing of this box.
    this.on(window, "keydown", (event) => this.press(event));
    this.on(window, "pointerdown", () => (this.isPassing = false));
    this.element.querySelector(".md-search-result__list").setAttribute("role", "list");
    const { translations } = JSON.parse(document.getElementById("__config").textContent);
    say(this.element.querySelector(".md-search-result__meta"), translations["search.result.placeholder"]);
    if (this.isAsked()) this.load();
  }

  on(target, name, act) {
    target.addEventListener(name, act, { capture: true, signal: this.end.signal });
  }

  // The address asked, somebody comes back to what was typed, or was quicker than this script.
  isAsked() {
    const [visit] = performance.getEntriesByType("navigation");
    const isAnswer = new URLSearchParams(location.search).has("q") || visit?.type === "back_forward";
    return isAnswer || this.toggle.checked || this.input.value || document.activeElement === this.input;
  }

  // Who only passes by, from one stop to the next, has not asked for anything.
  arrive() {
    if (!this.isPassing && !this.toggle.checked) this.toggle.click();
    this.load();
  }

  press(event) {
    this.isPassing = event.key === "Tab";
    if (event.key === "Escape" && this.toggle.checked) this.leave();
    else if (!asksForSearch(event)) return;
    else this.input.select();
    event.preventDefault();
    event.stopPropagation();
  }

  leave() {
    this.toggle.click();
    document.activeElement.blur();
  }

  // What is typed already is looked for as soon as the box is there.
  wait() {
    say(this.element.querySelector(".md-search-result__meta"), this.element.dataset.seeking);
    this.load();
  }

  // Nothing is kept of what fails, so that the next visit to the box tries again.
  async load() {
    this.loading ??= import("./search_box.js");
    try {
      const { start } = await this.loading;
      this.end.abort();
      await start(this.element, this.root, this.isPassing);
    } catch {
      this.loading = undefined;
      say(this.element.querySelector(".md-search-result__meta"), this.element.dataset.failed);
    }
  }
}
