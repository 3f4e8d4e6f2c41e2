/*
 * Numbers: takes them, gives them with the digits of the site's language, their thousands set apart
 * as on the pages, also where a language would not for four digits.
 */

import { NUMBERING, REGIONS, SOURCE } from "./constants.js";
import { once } from "./later.js";

export const tag = document.documentElement.lang || SOURCE;
export const locale = REGIONS[tag] ?? tag;
export const numberingSystem = NUMBERING[tag] ?? "latn";

/** Gives what writes numbers. */
export const digits = once(() => new Intl.NumberFormat(locale, { numberingSystem, useGrouping: "always" }));

/** Write the figures of a text, such as of a year, which is no count. */
export function inDigits(text) {
  return text.replace(/\d/g, (digit) => digits().format(Number(digit)));
}

/** Write a number. */
export function counted(count) {
  return digits().format(count);
}

/** Write how many there are, or that there are more than are counted. */
export function atLeast(count, isMore) {
  return isMore ? `${counted(count)}+` : counted(count);
}
