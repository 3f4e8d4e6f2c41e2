/* Cells of stances: takes a position and a day, gives what a table shows of it. */

import { age, inWords, number } from "./days.js";
import { make } from "./elements.js";
import { evidenceOn, isStale } from "./positions.js";
import { words } from "./words.js";

/** Show a position: its stance by sign, word and colour, its evidence's day, age and weight. */
export function stanceCell(positions, position, day) {
  const shown = evidenceOn(position, day);
  const days = number(day) - number(shown);
  const stale = isStale(days) ? " brf-stance--stale" : "";
  const chip = `brf-stance brf-stance--${position.stance}${stale}`;
  const text = positions.stanceTexts.get(position.stance);
  const evidence = words.evidence(position.statements, position.sources, position.independent);
  // A line's end is shown as one: fewer elements make a large table fast.
  const small = make("small", {}, `${words.dated(inWords(shown), age(days))}\n${evidence}`);
  return [make("a", { href: positions.href(position.href), class: chip }, text), small];
}

/** Name what a cell shows, so that it is drawn again only where that changes. */
export function cellKey(position, day) {
  const days = number(day) - number(evidenceOn(position, day));
  return `${position.href} ${age(days)} ${isStale(days)}`;
}
