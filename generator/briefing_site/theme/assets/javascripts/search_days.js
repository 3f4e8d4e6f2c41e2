/*
 * Days that a question names: takes what is typed and the words for since and until, gives what is
 * left of it, and the years, months or days that it names, as files write them.
 */

const QUOTED = String.raw`["“”„«»「」『』][^"“”„«»「」『』]*["“”„«»「」『』]?`;
const DAY = String.raw`(\d{4}(?:-\d\d?){0,2})(?![\p{L}\p{N}-])`;

/**
 * Take days out of a question: "UK on Iran since 2022" gives "UK on Iran" and {since: "2022"}. A
 * question that is nothing else is left as it is: it may be looked for.
 */
export function withoutDays(typed, bounds) {
  const days = {};
  let rest = typed;
  for (const [bound, word] of Object.entries(bounds)) {
    const pattern = new RegExp(`${QUOTED}|(?<![\\p{L}\\p{N}])${word.replace(/['’]/g, "['’]")}\\s+${DAY}`, "giu");
    rest = rest.replace(pattern, (whole, day) => (day ? ((days[bound] = day), "") : whole));
  }
  return /[\p{L}\p{N}]/u.test(rest) ? { rest, days } : { rest: typed, days: {} };
}

/** Tell whether a year is within days, as far as their years tell. */
export function isWithin(year, { since, until }) {
  return (!since || year >= parseInt(since, 10)) && (!until || (year && year <= parseInt(until, 10)));
}
