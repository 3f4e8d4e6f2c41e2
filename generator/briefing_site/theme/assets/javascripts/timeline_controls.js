/* The controls of the timeline: takes what it can be narrowed to, tells of each choice. */

import { labelled, make, select } from "./elements.js";
import { words } from "./words.js";

const options = (none, all) => [["", none], ...all.map(({ id, name }) => [id, name])];

export class TimelineControls {
  constructor({ kinds, actors, issues }, chosen) {
    const choose = (name) => (event) => chosen({ [name]: event.target.value });
    this.selects = {
      kind: select(options(words.anyMoment, kinds), choose("kind")),
      actor: select(options(words.everyActor, actors), choose("actor")),
      issue: select(options(words.anyIssue, issues), choose("issue")),
    };
    const reset = () => chosen({ kind: "", actor: "", issue: "" });
    this.element = make(
      "form",
      { class: "brf-controls", "aria-label": words.chooseMoments, submit: (event) => event.preventDefault() },
      labelled(words.kind, this.selects.kind),
      labelled(words.actor, this.selects.actor),
      labelled(words.issue, this.selects.issue),
      make("button", { type: "button", class: "brf-button", click: reset }, words.reset),
    );
  }

  /** Show what is chosen. */
  show(state) {
    for (const [name, control] of Object.entries(this.selects)) control.value = state[name];
  }
}
