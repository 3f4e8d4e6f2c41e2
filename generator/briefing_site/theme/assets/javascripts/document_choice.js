/* A choice of one statement or vote: takes words of it, offers what the search finds, tells which. */

import { labelled, make, say } from "./elements.js";
import { Engine } from "./search_engine.js";
import { words } from "./words.js";

const REST = 200; // milliseconds without a key
const MOST = 12; // of each kind
const MOST_WITHIN = 24; // of each kind in a briefing
const KINDS = ["statement", "vote"];
const MOST_BRIEFINGS = 3; // whose statements and votes are offered where words are of a briefing

export class DocumentChoice {
  constructor(label, root, chosen) {
    this.root = root;
    this.chosen = chosen;
    this.label = label;
    this.field = make("input", { autocomplete: "off", input: () => this.wait() });
    this.told = make("p", { class: "brf-fault", role: "status" });
    this.offered = make("ul", { class: "brf-without" });
    const submit = (event) => (event.preventDefault(), this.offer());
    this.control = labelled(label, this.field);
    this.taken = make("p");
    this.element = make("form", { class: "brf-controls", "aria-label": label, submit }, this.taken, this.control, this.told, this.offered);
  }

  wait() {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.offer(), REST);
  }

  async offer() {
    clearTimeout(this.waiting);
    const turn = (this.turn = {});
    const typed = this.field.value.trim();
    if (!typed) return this.fill([], "");
    this.engine ??= new Engine(this.root);
    const rows = await this.found(typed);
    if (this.turn === turn) this.fill(rows, rows.length ? "" : words.pair.nothing(typed));
  }

  // What holds the words itself comes first, then what a briefing holds that they are the title of.
  async found(typed) {
    const own = await this.documents(typed, MOST);
    const briefings = await this.rows(typed, "briefing", MOST_BRIEFINGS);
    const within = [];
    for (const { href } of briefings) within.push(...(await this.documents(nameIn(href), MOST_WITHIN)));
    const each = new Map([...own, ...within].map((row) => [row.href, row]));
    return [...each.values()];
  }

  async documents(typed, most) {
    const rows = [];
    for (const kind of KINDS) rows.push(...(await this.rows(typed, kind, most)));
    return rows;
  }

  async rows(typed, kind, most) {
    const answer = await this.engine.find(typed, { kind });
    return answer.rows(0, most);
  }

  fill(rows, told) {
    say(this.told, told);
    const offer = ({ href, title }) => {
      const [name] = /[^/]+\/[^/]+?(?=\/?(\.html)?$)/.exec(href) ?? [];
      const click = () => {
        this.field.value = "";
        this.offer(); // nothing, and no more of what is still looked for
        this.chosen(name);
      };
      return make("li", {}, make("button", { type: "button", class: "brf-button", click }, title));
    };
    this.offered.replaceChildren(...rows.map(offer));
  }

  /** Show which is chosen, or that there is none of that name. */
  show(document, name) {
    this.control.hidden = Boolean(document);
    this.taken.hidden = !document;
    say(this.told, name && !document ? words.pair.unknown(name) : "");
    if (!document) return;
    const link = make("a", { href: new URL(document.href, this.root).href }, words.pair.headed(document.name, document.when));
    const another = make("button", { type: "button", class: "brf-remove", "aria-label": words.remove(document.name), click: () => (this.chosen(""), this.field.focus()) }, "×");
    this.taken.replaceChildren(`${this.label} `, link, " ", another);
  }
}

// What a briefing is called in its address: it finds all that stands in it.
function nameIn(href) {
  return href.replace(/(?:\/|\.html)$/, "").split("/").pop();
}
