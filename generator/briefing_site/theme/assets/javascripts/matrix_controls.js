/* The controls of the table of positions: takes positions, tells of each choice. */

import { inWords, isDay, iso, number } from "./days.js";
import { labelled, make, select } from "./elements.js";
import { words } from "./words.js";

const choices = (none, all, text) => [["", none], ...all.map((one) => [one.id, one[text]])];

export class MatrixControls {
  constructor(positions, chosen) {
    this.positions = positions;
    this.chosen = chosen;
    this.makeDates();
    this.selects = {
      bloc: this.makeSelect("bloc", choices(words.anyone, positions.blocs, "name")),
      kind: this.makeSelect("kind", choices(words.anyKind, positions.kinds, "name")),
      issue: this.makeSelect("issue", choices(words.anyIssue, positions.issues, "title")),
      agree: this.makeSelect("agree", choices(words.noOne, positions.namedPlaced, "name")),
    };
    this.element = this.makeForm();
  }

  makeDates() {
    const { first, updated } = this.positions;
    const day = { type: "date", min: first, required: true };
    this.date = make("input", { ...day, change: () => this.choose(this.date.value) });
    this.slider = make("input", {
      type: "range",
      min: number(first),
      max: number(updated),
      "aria-label": words.slider,
      input: () => this.slide(),
    });
  }

  makeSelect(name, options) {
    // Whoever asks for agreement wants the closest first, not the order of before.
    const also = name === "agree" ? { sort: "" } : {};
    return select(options, (event) => this.chosen({ [name]: event.target.value, ...also }));
  }

  makeForm() {
    const empty = { asOf: this.positions.updated, bloc: "", kind: "", issue: "", agree: "", sort: "" };
    const reset = { type: "button", class: "brf-button", click: () => this.chosen(empty) };
    return make(
      "form",
      { class: "brf-controls", "aria-label": words.choose, submit: (event) => event.preventDefault() },
      make("div", { class: "brf-controls__dates" }, labelled(words.asOf, this.date), this.slider),
      labelled(words.memberOf, this.selects.bloc),
      labelled(words.kind, this.selects.kind),
      labelled(words.issue, this.selects.issue),
      labelled(words.agreementWith, this.selects.agree),
      make("button", reset, words.reset),
    );
  }

  choose(day) {
    if (isDay(day)) this.chosen({ asOf: day });
  }

  /** Follow the slider once for each picture that the browser draws. */
  slide() {
    cancelAnimationFrame(this.waiting);
    this.waiting = requestAnimationFrame(() => this.choose(iso(Number(this.slider.value))));
  }

  /** Show what is chosen. */
  show(state) {
    this.date.value = state.asOf;
    this.slider.value = number(state.asOf);
    this.slider.setAttribute("aria-valuetext", inWords(state.asOf));
    for (const [name, control] of Object.entries(this.selects)) control.value = state[name];
  }
}
