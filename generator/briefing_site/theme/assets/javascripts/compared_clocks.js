/*
 * The two clocks of a comparison, the world's and the record's: takes what is true of everyone, tells of
 * the days that are chosen.
 */

import { readQuery } from "./address.js";
import { isDay } from "./calendar.js";
import { labelled, make } from "./elements.js";
import { knownDay, readKnownDay, usualDay } from "./known_day.js";
import { words } from "./words.js";

export class Clocks {
  constructor(shared, chosen, failed) {
    this.shared = shared;
    const take = ({ target: { value } }) => isDay(value) && chosen({ asOf: value });
    this.asOf = make("input", { type: "date", required: true, change: take });
    this.asKnown = knownDay(shared.known, (asKnown) => chosen({ asKnown }), failed);
    this.element = make(
      "form",
      { class: "brf-controls brf-controls--row", "aria-label": words.chooseDays, submit: (event) => event.preventDefault() },
      labelled(words.asOf, this.asOf),
      this.asKnown ? labelled(words.facets.asKnown, this.asKnown) : [],
    );
  }

  /** Read both days from the address, and what is to be said of one that is none. */
  read() {
    const asked = readQuery().get("asOf") ?? "";
    const { asKnown, fault } = readKnownDay(this.shared.known);
    const isWrong = asked && !isDay(asked);
    const asOf = isDay(asked) ? asked : this.usual({ asKnown });
    return { asOf, asKnown, fault: [fault, isWrong ? words.nothingTold(asked) : ""].filter(Boolean).join(" ") };
  }

  /** Give the day of the world that is shown unless another is chosen. */
  usual(state) {
    return usualDay(this.shared, state);
  }

  /** Give both days as an address has them: what needs no saying is left out. */
  inAddress({ asOf, asKnown }) {
    return { asOf: asOf === this.usual({ asKnown }) ? "" : asOf, asKnown };
  }

  /** Choose other days; whoever chose none of the world is shown that of the record. */
  turned(state, changes) {
    const isOfRecord = state.asOf === this.usual(state);
    const next = { ...state, ...changes };
    return isOfRecord && !changes.asOf ? { ...next, asOf: this.usual(next) } : next;
  }

  /** Show what is chosen. */
  show({ asOf, asKnown }) {
    this.asOf.value = asOf;
    if (this.asKnown) this.asKnown.value = asKnown;
  }
}
