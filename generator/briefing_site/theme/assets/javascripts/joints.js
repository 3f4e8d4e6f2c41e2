/*
 * Where words meet a value: takes words and what follows them, gives the words as they must be. A
 * month has no article as a day has, and before a vowel French elides.
 */

import { BEFORE_DATES, BEFORE_SOUNDS, DATE_NAMES, MONTH_OR_YEAR, WHOLE_DAY } from "./constants.js";
import { tag } from "./numbers.js";

const dateNames = new RegExp(DATE_NAMES);
const wholeDay = new RegExp(WHOLE_DAY);
const monthOrYear = new RegExp(MONTH_OR_YEAR);
const ofDates = BEFORE_DATES[tag] ?? [];
const ofSounds = (BEFORE_SOUNDS[tag] ?? []).map(([usual, otherwise, beginning]) => [
  usual,
  otherwise,
  new RegExp(beginning),
]);

/** Whether words depend on what follows them. */
export const areJoined = ofDates.length + ofSounds.length > 0;

const endsWith = (text, ending) =>
  text.endsWith(ending) && !/\p{L}$/u.test(text.slice(0, -ending.length));

/** Write words before a date that is no whole day: a month, a year or one put otherwise. */
function beforeLess(text, date) {
  const found = ofDates.find(([day]) => endsWith(text, day));
  if (!found) return text;
  const [day, month, year, other] = found;
  const ofMonth = /^\d+$/.test(date) ? year : month;
  return text.slice(0, -day.length) + (monthOrYear.test(date) ? ofMonth : other);
}

/** Write words of a message as the value behind them asks for. */
export function before(text, name, value) {
  const isLess = dateNames.test(name) && !wholeDay.test(value);
  const words = isLess ? beforeLess(text, value) : text;
  const found = ofSounds.find(([usual, , beginning]) => endsWith(words, usual) && beginning.test(value));
  return found ? words.slice(0, -found[0].length) + found[1] : words;
}
