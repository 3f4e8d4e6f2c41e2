/* The calendar: takes dates as YYYY-MM-DD or less of it, gives the days that they are. */

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

/** Give the first and the last day of a year, a month or a day; nothing where it is none. */
export function spanOf(typed) {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d?)(?:-(\d\d?))?)?$/.exec(typed) ?? [];
  if (!year) return null;
  const two = (number) => String(number).padStart(2, "0");
  const first = [year, two(month ?? 1), two(day ?? 1)].join("-");
  const ends = day ? [day] : [31, 30, 29, 28];
  const lasts = ends.map((end) => [year, two(month ?? 12), two(end)].join("-"));
  const last = lasts.find(isDay);
  return isDay(first) && last ? { first, last } : null;
}
