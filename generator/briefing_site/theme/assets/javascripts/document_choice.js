/* A choice of one statement or vote: takes words of it, offers what the search finds, tells which. */

import { labelled, make, say } from "./elements.js";
import { Engine } from "./search_engine.js";
import { words } from "./words.js";

const REST = 200; // milliseconds without a key
const MOST = 6; // of each kind

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
    const typed = this.field.value.trim();
    this.turn = typed;
    if (!typed) return this.fill([], "");
    this.engine ??= new Engine(this.root);
    const answers = [await this.engine.find(typed, { kind: "statement" }), await this.engine.find(typed, { kind: "vote" })];
    const rows = (await Promise.all(answers.map((answer) => answer.rows(0, MOST)))).flat();
    if (this.turn === typed) this.fill(rows, rows.length ? "" : words.pair.nothing(typed));
  }

  fill(rows, told) {
    say(this.told, told);
    const offer = ({ href, title }) => {
      const [name] = /[^/]+\/[^/]+?(?=\/?(\.html)?$)/.exec(href) ?? [];
      const click = () => {
        this.field.value = "";
        this.fill([], "");
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
