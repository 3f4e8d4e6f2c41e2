/*
 * What the whole timeline holds on a choice: takes its pages, gives a list that is gathered from
 * them, newest first, until there is enough to read.
 */

import { make, say } from "./elements.js";
import { isChosen, momentsOf } from "./moments.js";
import { words } from "./words.js";

const ENOUGH = 50;

export class OlderMoments {
  constructor(sources, root, summary) {
    this.sources = sources;
    this.root = root;
    this.summary = summary;
    this.pages = new Map();
    this.list = make("ul");
    this.more = make("button", { type: "button", class: "brf-button", click: () => this.gather() });
    this.element = make("div", { hidden: true }, make("div", { class: "brf-timeline" }, this.list), this.more);
  }

  /** Show what is chosen, from the newest page on. */
  async show(state) {
    this.state = state;
    this.next = 0;
    this.list.replaceChildren();
    await this.gather();
  }

  /** Add what further pages hold; whoever chooses otherwise meanwhile, or asks once more, ends it. */
  async gather() {
    const { state } = this;
    const turn = (this.turn = {});
    const before = this.list.children.length;
    do {
      const moments = await this.read(this.sources[this.next]);
      if (turn !== this.turn) return;
      this.next += 1;
      const found = moments.filter((moment) => isChosen(moment, state));
      this.list.append(...found.map(({ item }) => item.cloneNode(true)));
    } while (!this.isWhole && (this.isWithin || this.list.children.length - before < ENOUGH));
    this.tell();
  }

  get isWhole() {
    return this.next >= this.sources.length;
  }

  /** Tell whether the next page is of the same day as the one before: some take several. */
  get isWithin() {
    return this.sources[this.next].name === this.sources[this.next - 1].name;
  }

  tell() {
    const shown = this.list.children.length;
    const { isWhole } = this;
    this.more.hidden = isWhole;
    if (!isWhole) this.more.textContent = words.older(this.sources[this.next].name);
    const text = isWhole ? words.entriesEver(shown) : words.entriesSince(shown, this.sources[this.next - 1].name);
    say(this.summary, text);
  }

  /** Read a page once; its links then lead to the same pages from here. */
  async read({ href }) {
    if (!this.pages.has(href)) {
      const address = new URL(href, this.root);
      const response = await fetch(address);
      if (!response.ok) throw new Error(`${href}: ${response.status}`);
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      for (const link of page.querySelectorAll(".brf-timeline a")) {
        link.setAttribute("href", new URL(link.getAttribute("href"), address).href);
      }
      this.pages.set(href, momentsOf(page));
    }
    return this.pages.get(href);
  }
}
