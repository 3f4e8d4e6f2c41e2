/* Days: takes dates as YYYY-MM-DD, gives them in words, and how long one is before another. */

import { MONTH, YEAR } from "./constants.js";
import { written } from "./language.js";
import { words } from "./words.js";

const DAY = 86_400_000;
/** Tell whether a text is a day that exists. */
export function isDay(text) {
  return /^\d{4}-\d\d-\d\d$/.test(text) && iso(number(text)) === text;
}

/** Number the days, so that they can be counted. */
export function number(day) {
  return Math.round(Date.parse(day) / DAY);
}

/** Write a numbered day as YYYY-MM-DD; nothing where there is no such day. */
export function iso(number) {
  const date = new Date(number * DAY);
  return Number.isNaN(date.valueOf()) ? "" : date.toISOString().slice(0, 10);
}

const known = new Map();

/** Write a day in words; a table has the same few days many times. */
export function inWords(day) {
  if (!known.has(day)) known.set(day, written(new Date(`${day}T00:00:00Z`)));
  return known.get(day);
}

/** Write how old something is in so many days, as the pages do. */
export function age(days) {
  for (const [unit, length, least] of [["year", YEAR, 2], ["month", MONTH, 2], ["day", 1, 1]]) {
    if (days >= length * least) return words.old[unit](Math.floor(days / length));
  }
  return words.ofThatDay;
}
