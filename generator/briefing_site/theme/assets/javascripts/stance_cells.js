/*
 * Stances: takes an issue, gives the head of its column or row, and what stands in a cell there.
 * A stance is shown by nothing else, so that its proposition always stands with it.
 */

import { age, inWords, number } from "./days.js";
import { make } from "./elements.js";
import { isStale } from "./positions.js";
import { words } from "./words.js";

/** Name an issue with its proposition. */
export function propositionHead(positions, { title, proposition, href }) {
  const link = make("a", { href: positions.href(href) }, title);
  return [link, make("br"), make("small", {}, make("bdi", { lang: document.documentElement.lang }, proposition))];
}

/** Show a position in a cell below or beside its proposition: stance, days, age, and weight. */
export function stanceCell(positions, position, day) {
  const days = number(day) - number(position.shown);
  const stale = isStale(days) ? " brf-stance--stale" : "";
  const chip = `brf-stance brf-stance--${position.stance}${stale}`;
  const text = positions.stanceTexts.get(position.stance);
  const lines = [
    words.heldSince(asKnown(position, position.since)),
    words.lastShown(asKnown(position, position.shown), age(days)),
    words.evidence(position),
  ];
  // A line's end is shown as one: fewer elements make a large table fast.
  const small = make("small", {}, lines.join("\n"));
  return [make("a", { href: positions.href(position.href), class: chip }, text), small];
}

/** Write the day by which something was said as exactly as it is known. */
function asKnown({ words: inexact }, day) {
  return inexact[day] ?? inWords(day);
}

/** Name what a cell shows, so that it is drawn again only where that changes. */
export function cellKey({ href, since, shown }, day) {
  const days = number(day) - number(shown);
  return `${href} ${since} ${shown} ${age(days)} ${isStale(days)}`;
}
