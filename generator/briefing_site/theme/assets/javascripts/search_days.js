/*
 * Days that a question names: takes what is typed and the words that stand before days, gives what is
 * left of it, and the years, months or days that it names, as files write them.
 */

import { iso, number, spanOf } from "./calendar.js";

const QUOTED = String.raw`["“”„«»「」『』][^"“”„«»「」『』]*["“”„«»「」『』]?`;
const DAY = String.raw`(\d{4}(?:-\d\d?){0,2})(?![\p{L}\p{N}-])`;

// What each word says of the days that it names, as since or until when something counts.
const MEANINGS = {
  since: (day) => ({ since: day }),
  until: (day) => ({ until: day }),
  before: (day) => ({ until: iso(number(spanOf(day).first) - 1) }),
  after: (day) => ({ since: iso(number(spanOf(day).last) + 1) }),
};

/**
 * Take days out of a question: "UK on Iran since 2022" gives "UK on Iran" and {since: "2022"}. A
 * question that is nothing else is left as it is: it may be looked for.
 */
export function withoutDays(typed, bounds) {
  const days = {};
  let rest = typed;
  for (const [bound, word] of Object.entries(bounds)) {
    const taken = (whole, day) => {
      if (!day || !spanOf(day)) return whole; // no day of any calendar
      Object.assign(days, MEANINGS[bound](day));
      return "";
    };
    const pattern = new RegExp(`${QUOTED}|(?<![\\p{L}\\p{N}])${word.replace(/['’]/g, "['’]")}\\s+${DAY}`, "giu");
    rest = rest.replace(pattern, taken);
  }
  return /[\p{L}\p{N}]/u.test(rest) ? { rest, days } : { rest: typed, days: {} };
}

/** Tell whether nothing can be within days, since they begin after they end. */
export function areApart({ since, until }) {
  return Boolean(since && until) && spanOf(since).first > spanOf(until).last;
}

/** Tell whether a year is within days, as far as their years tell. */
export function isWithin(year, { since, until }) {
  return (!since || year >= parseInt(since, 10)) && (!until || (year && year <= parseInt(until, 10)));
}
