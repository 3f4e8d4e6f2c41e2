/* The controls of the table of positions: takes positions, tells of each choice. */

import { ActorChoice } from "./actor_choice.js";
import { isDay, iso, number } from "./calendar.js";
import { inWords } from "./days.js";
import { labelled, make, select } from "./elements.js";
import { knownDay } from "./known_day.js";
import { EVERY_ISSUE } from "./subjects.js";
import { words } from "./words.js";

const MORE = "brf-further";
const DEEPER = "\u2003";

const choices = (none, all, text) => [["", none], ...all.map((one) => [one.id, one[text]])];

export class MatrixControls {
  constructor(positions, subjects, chosen, failed) {
    this.positions = positions;
    this.subjects = subjects;
    this.chosen = chosen;
    this.makeDates();
    this.known = knownDay(positions.known, (asKnown) => this.chosen({ asKnown }), failed);
    this.selects = {
      issue: this.makeSelect("issue", this.issues()),
      bloc: this.makeSelect("bloc", choices(words.anyone, positions.blocs, "name")),
      kind: this.makeSelect("kind", choices(words.anyKind, positions.kinds, "name")),
      agree: this.makeSelect("agree", choices(words.noOne, positions.namedPlaced, "name")),
    };
    const choose = (actors) => this.chosen({ actors });
    this.actors = new ActorChoice(positions.placed, Infinity, choose, words.onlyActors);
    this.makeMore();
    this.element = make("div", {}, this.makeForm(), this.further);
  }

  /** Give all issues, each set in below the one that it is a part of. */
  issues() {
    const { subjects } = this;
    const text = (id, depth) => DEEPER.repeat(depth) + subjects.issue(id).title;
    return [[EVERY_ISSUE, words.anyIssue], ...subjects.inOrder().map(([id, depth]) => [id, text(id, depth)])];
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

  /** Make what few need at first: it unfolds below. */
  makeMore() {
    const { kind, agree } = this.selects;
    const form = { class: "brf-controls", "aria-label": words.narrowFurther, submit: (event) => event.preventDefault() };
    this.further = make(
      "div",
      { id: MORE, class: "brf-further", hidden: true },
      make(
        "form",
        form,
        make("div", { class: "brf-controls__dates" }, this.slider),
        this.known ? labelled(words.facets.asKnown, this.known) : [],
        labelled(words.kind, kind),
        labelled(words.agreementWith, agree),
      ),
      this.actors.element,
    );
    const button = { type: "button", class: "brf-button", "aria-controls": MORE, click: () => this.unfold(this.further.hidden) };
    this.more = make("button", button, words.narrowFurther);
    this.unfold(false);
  }

  unfold(isOpen) {
    this.further.hidden = !isOpen;
    this.more.setAttribute("aria-expanded", isOpen);
  }

  makeForm() {
    const { updated } = this.positions;
    const empty = { asOf: updated, asKnown: "", bloc: "", kind: "", issue: this.subjects.first, actors: [], agree: "", sort: "" };
    const reset = { type: "button", class: "brf-button", click: () => this.chosen(empty) };
    return make(
      "form",
      { class: "brf-controls brf-controls--row", "aria-label": words.choose, submit: (event) => event.preventDefault() },
      labelled(words.issue, this.selects.issue),
      labelled(words.memberOf, this.selects.bloc),
      labelled(words.asOf, this.date),
      this.more,
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

  /** Show what is chosen; what narrows the table is never folded away. */
  show(state) {
    this.date.value = state.asOf;
    this.slider.value = number(state.asOf);
    this.slider.setAttribute("aria-valuetext", inWords(state.asOf));
    if (this.known) this.known.value = state.asKnown;
    for (const [name, control] of Object.entries(this.selects)) control.value = state[name];
    this.actors.show(state.actors.map((id) => this.positions.actorsById.get(id)));
    if (state.kind || state.agree || state.asKnown || state.actors.length) this.unfold(true);
  }
}
