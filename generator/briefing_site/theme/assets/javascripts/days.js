/* Days: takes dates as YYYY-MM-DD, gives them in words. */

import { MONTH, YEAR } from "./constants.js";
import { written } from "./language.js";
import { words } from "./words.js";

const known = new Map();

/** Write a day in words; a table has the same few days many times. */
export function inWords(day) {
  if (!known.has(day)) known.set(day, written(new Date(`${day}T00:00:00Z`)));
  return known.get(day);
}

/** Write as of which day something is shown, and as known on which, where one is chosen. */
export function bothDays({ asOf, asKnown }) {
  return asKnown ? words.bothDays(inWords(asOf), inWords(asKnown)) : inWords(asOf);
}

/** Write how old something is in so many days, as the pages do. */
export function age(days) {
  for (const [unit, length, least] of [["year", YEAR, 2], ["month", MONTH, 2], ["day", 1, 1]]) {
    if (days >= length * least) return words.old[unit](Math.floor(days / length));
  }
  return words.ofThatDay;
}
