/*
 * The language of the site: gives texts, numbers, lists and days as that language writes them.
 * A text is its English wording, with values at its {names}; a file of words has the wordings
 * of any other language, by the English one, in each form that a number can ask for.
 */

import { FIRST_OF_MONTH, ROOT, SOURCE, WORDS_FILE } from "./constants.js";
import { fetchJson } from "./fetching.js";
import { areJoined, before } from "./joints.js";
import { aTurn, once } from "./later.js";
import { counted, digits, locale, numberingSystem, tag } from "./numbers.js";

// Without their words, scripts speak English.
const texts = tag === SOURCE ? {} : await fetchJson(WORDS_FILE, ROOT).catch(() => ({}));

const plural = once(() => new Intl.PluralRules(locale));
const days = once(
  () =>
    new Intl.DateTimeFormat(locale, {
      day: "numeric",
      month: "long",
      year: "numeric",
      timeZone: "UTC",
      calendar: "gregory",
      numberingSystem,
    }),
);
const lists = once(() => new Intl.ListFormat(locale));

/** Make what writes numbers and days, each in a turn of its own, since it takes long. */
export async function prepare() {
  for (const make of [digits, days, plural]) {
    await aTurn();
    make();
  }
}

const shown = (value) => (typeof value === "number" ? counted(value) : value);

function filled(text, values) {
  if (!areJoined) return text.replace(/\{(\w+)\}/g, (_, name) => shown(values[name]));
  return text.replace(/([^{}]*)\{(\w+)\}/g, (_, words, name) => {
    const value = String(shown(values[name]));
    return before(words, name, value) + value;
  });
}

/** Give a text with values in the place of its {names}. */
export function _(text, values = {}) {
  return filled(texts[text] ?? text, values);
}

/** Give the form of a text that goes with a number, which stands at {count}. */
export function ngettext(one, many, count, values = {}) {
  const forms = texts[one] ?? { one, other: many };
  const text = forms[plural().select(count)] ?? forms.other;
  return filled(text, { count, ...values });
}

/** Put names in a row as a sentence does: A, B and C. */
export function listed(names) {
  return lists().format(names);
}

/** Write the day of a date: 31 July 2025. */
export function written(date) {
  return days().format(date).replace(/^1 /, FIRST_OF_MONTH[tag] ?? "$&");
}
