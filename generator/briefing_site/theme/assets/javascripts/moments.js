/* The entries of a timeline: takes its list, gives entries and months that can be hidden. */

import { DENSITIES } from "./constants.js";
import { counted } from "./numbers.js";

/** Find the entries, each with what it is about. */
export function momentsOf(place) {
  return [...place.querySelectorAll(".brf-timeline [data-kind]")].map((mark) => ({
    item: mark.closest("li"),
    kind: mark.dataset.kind,
    actors: mark.dataset.actors.split(" "),
    issues: mark.dataset.issues.split(" "),
  }));
}

/** Tell whether an entry is among what is chosen. */
export function isChosen(moment, { kind, actor, issue }) {
  return (
    (!kind || moment.kind === kind) &&
    (!actor || moment.actors.includes(actor)) &&
    (!issue || moment.issues.includes(issue))
  );
}

/** Show only the entries that are chosen; give how many they are. */
export function narrow(moments, state) {
  for (const moment of moments) moment.item.hidden = !isChosen(moment, state);
  return moments.filter(({ item }) => !item.hidden).length;
}

/** Find the months of a list, each with its heading. */
export function monthsOf(place) {
  return [...place.querySelectorAll(".brf-timeline")].map((list) => new Month(list));
}

class Month {
  constructor(list) {
    this.list = list;
    this.heading = list.previousElementSibling;
    this.entry = document.querySelector(`.md-nav--secondary a[href$="#${this.heading.id}"]`)?.closest("li");
  }

  get count() {
    return this.list.querySelectorAll("li:not([hidden])").length;
  }

  setHidden(isHidden) {
    for (const part of [this.list, this.heading, this.entry]) if (part) part.hidden = isHidden;
  }

  /** Hide the month when all of its entries are hidden. */
  hide() {
    this.setHidden(this.count === 0);
  }
}

/** Write into the table of months how much of each is shown. */
export function countMonths(place, months) {
  const counts = new Map(months.map((month) => [month.heading.id, month.count]));
  const most = Math.max(1, ...counts.values());
  for (const link of place.querySelectorAll(".brf-density span > a")) {
    const count = counts.get(new URL(link.href).hash.slice(1)) ?? 0;
    link.textContent = counted(count);
    link.parentElement.className = `brf-density--${Math.ceil((count * DENSITIES) / most)}`;
    link.parentElement.hidden = count === 0;
  }
}
