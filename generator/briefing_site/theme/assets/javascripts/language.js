/*
 * The language of the site: gives texts, numbers, lists and days as that language writes them.
 * A text is its English wording, with values at its {names}; a file of words has the wordings
 * of any other language, by the English one, in each form that a number can ask for.
 */

import { REGIONS, ROOT, SOURCE, WORDS_FILE } from "./constants.js";
import { fetchJson } from "./fetching.js";

const tag = document.documentElement.lang || SOURCE;
const locale = REGIONS[tag] ?? tag;
// Without their words, scripts speak English.
const texts = tag === SOURCE ? {} : await fetchJson(WORDS_FILE, ROOT).catch(() => ({}));

const plural = new Intl.PluralRules(locale);
// Thousands are set apart as on the pages, also where a language would not for four digits.
const digits = new Intl.NumberFormat(locale, { numberingSystem: "latn", useGrouping: "always" });
const days = new Intl.DateTimeFormat(locale, {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
  calendar: "gregory",
  numberingSystem: "latn",
});
const lists = new Intl.ListFormat(locale);

function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/** Give a text with values in the place of its {names}. */
export function _(text, values = {}) {
  return filled(texts[text] ?? text, values);
}

/** Give the form of a text that goes with a number, which stands at {count}. */
export function ngettext(one, many, count, values = {}) {
  const forms = texts[one] ?? { one, other: many };
  const text = forms[plural.select(count)] ?? forms.other;
  return filled(text, { count: digits.format(count), ...values });
}

/** Write a number. */
export function counted(count) {
  return digits.format(count);
}

/** Put names in a row as a sentence does: A, B and C. */
export function listed(names) {
  return lists.format(names);
}

/** Write the day of a date: 31 July 2025. */
export function written(date) {
  return days.format(date);
}
