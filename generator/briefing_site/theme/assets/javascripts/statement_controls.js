/* The controls of the filter of statements: takes what can be chosen, tells of each choice. */

import { spanOf } from "./calendar.js";
import { MEMBERS } from "./constants.js";
import { labelled, make, say, select } from "./elements.js";
import { knownDay } from "./known_day.js";
import { words } from "./words.js";

const LIST = "brf-speakers";
const FIRST = ["by", "about", "issue", "since", "until", "asKnown"];
const depth = "\u2003";

export class StatementControls {
  constructor(head, chosen) {
    this.chosen = chosen;
    this.named = whoOf(head);
    this.fault = make("p", { class: "brf-fault", role: "alert" });
    this.controls = { ...this.actors(), ...this.dates(), ...this.knownOn(head), ...this.lists(head) };
    const control = (facet) => labelled(words.facets[facet], this.controls[facet]);
    const others = Object.keys(this.controls).filter((facet) => !FIRST.includes(facet));
    this.more = make(
      "details",
      { class: "brf-controls__more" },
      make("summary", {}, words.moreFacets),
      make("div", {}, others.map(control)),
    );
    this.element = make(
      "form",
      { class: "brf-controls", "aria-label": words.chooseStatements, submit: (event) => this.submit(event) },
      FIRST.filter((facet) => facet in this.controls).map(control),
      make("datalist", { id: LIST }, this.named.map(({ name }) => make("option", { value: name }))),
      make("button", { class: "brf-button" }, words.showThem),
      this.more,
      this.fault,
    );
  }

  actors() {
    const field = (facet) => {
      const changed = () => this.take(facet, ({ value }) => this.idOf(value), words.unknownActor);
      return make("input", { list: LIST, autocomplete: "off", change: changed });
    };
    return Object.fromEntries(["by", "about", "to"].map((facet) => [facet, field(facet)]));
  }

  dates() {
    const field = (facet) => {
      const changed = () => this.take(facet, ({ value }) => (spanOf(value.trim()) ? value.trim() : null), words.noDate);
      const kept = { autocomplete: "off", placeholder: "2022-03", size: 10, change: changed };
      return make("input", { ...kept, inputmode: "numeric" });
    };
    return { since: field("since"), until: field("until") };
  }

  knownOn({ known }) {
    const failed = (fault) => say(this.fault, fault);
    const asKnown = knownDay(known, (day) => this.chosen({ asKnown: day }), failed);
    return asKnown ? { asKnown } : {};
  }

  lists(head) {
    const list = (facet, choices) =>
      select([["", words.any], ...choices], ({ target }) => this.chosen({ [facet]: target.value }));
    const named = (facet) => list(facet, Object.entries(words.offered[facet]));
    const pairs = (all) => all.map(([id, name]) => [id, name]);
    return {
      issue: list("issue", head.issues.map(([id, title, within]) => [id, depth.repeat(within.length) + title])),
      form: list("form", pairs(head.forms)),
      kind: list("kind", pairs(head.kinds)),
      grade: list("grade", pairs(head.grades)),
      sources: named("sources"),
      independent: named("independent"),
      party: named("party"),
      answered: named("answered"),
    };
  }

  /** Find whom a name is of; a bloc's members have one of their own. */
  idOf(typed) {
    const name = typed.trim().toLowerCase();
    return this.named.find((one) => one.name.toLowerCase() === name)?.id ?? null;
  }

  /** Take what is in a field, or say what is amiss with it. */
  take(facet, read, fault) {
    const field = this.controls[facet];
    const typed = field.value.trim();
    const value = typed ? read(field) : "";
    field.setAttribute("aria-invalid", value === null);
    say(this.fault, value === null ? fault(typed) : "");
    if (value !== null) this.chosen({ [facet]: value });
  }

  // What was typed is taken as each field is left; the key that sends a form leaves none.
  submit(event) {
    event.preventDefault();
    document.activeElement?.dispatchEvent(new Event("change"));
  }

  /** Show what is chosen. */
  show(choice, nameOf) {
    for (const [facet, control] of Object.entries(this.controls)) {
      const isWho = ["by", "about", "to"].includes(facet) && choice[facet];
      const name = isWho && this.named.find(({ id }) => id === choice[facet])?.name;
      control.value = isWho ? (name ?? nameOf(facet, choice[facet]) ?? choice[facet]) : choice[facet];
      control.removeAttribute("aria-invalid");
      if (choice[facet] && !FIRST.includes(facet)) this.more.open = true;
    }
    say(this.fault, "");
  }
}

// Whom one can choose: everyone who is named, and the members of each bloc.
function whoOf({ actors, blocs }) {
  return [
    ...actors.map(([id, name]) => ({ id, name })),
    ...blocs.map(([id, name]) => ({ id: id + MEMBERS, name: words.membersOf(name) })),
  ];
}
