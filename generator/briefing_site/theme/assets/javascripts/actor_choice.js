/* A choice of actors: takes everyone, tells of each choice of some of them by their ids. */

import { labelled, make, say } from "./elements.js";
import { words } from "./words.js";

const LIST = "brf-actors";

export class ActorChoice {
  constructor(everyone, most, chosen, label = words.chooseActors) {
    this.everyone = everyone;
    this.most = most;
    this.chosen = chosen;
    this.label = label;
    this.actors = [];
    this.list = make("ul", { class: "brf-chosen" });
    this.field = make("input", { list: LIST, autocomplete: "off", change: () => this.addKnown() });
    this.fault = make("p", { class: "brf-fault", role: "alert" });
    this.element = this.makeForm();
  }

  makeForm() {
    const options = this.everyone.map(({ name }) => make("option", { value: name }));
    const submit = (event) => {
      event.preventDefault();
      this.add();
    };
    return make(
      "form",
      { class: "brf-controls", "aria-label": this.label, submit },
      this.list,
      labelled(words.addActor, this.field),
      make("datalist", { id: LIST }, options),
      make("button", { class: "brf-button" }, words.add),
      this.fault,
    );
  }

  /** Find the actor whose name is in the field. */
  named() {
    const name = this.field.value.trim().toLowerCase();
    return this.everyone.find((actor) => actor.name.toLowerCase() === name);
  }

  /** Add whoever was taken from the list, without another step. */
  addKnown() {
    if (this.named()) this.add();
  }

  add() {
    const typed = this.field.value.trim();
    if (!typed) return;
    const actor = this.named();
    const isFull = this.actors.length >= this.most;
    say(this.fault, !actor ? words.unknownActor(typed) : isFull ? words.atMost(this.most) : "");
    if (!actor || isFull) return;
    this.field.value = "";
    this.choose([...this.actors.filter(({ id }) => id !== actor.id), actor]);
  }

  remove(actor) {
    say(this.fault, "");
    this.choose(this.actors.filter(({ id }) => id !== actor.id));
    this.field.focus();
  }

  choose(actors) {
    this.chosen(actors.map(({ id }) => id));
  }

  /** Say what is amiss with the choice, until it changes. */
  tell(fault) {
    say(this.fault, fault);
  }

  /** Show who is chosen. */
  show(actors) {
    this.actors = actors;
    this.list.hidden = actors.length === 0;
    this.list.replaceChildren(
      ...actors.map((actor) => {
        const label = { "aria-label": words.remove(actor.name), click: () => this.remove(actor) };
        const button = make("button", { type: "button", class: "brf-remove", ...label }, "×");
        return make("li", {}, actor.name, button);
      }),
    );
  }
}
