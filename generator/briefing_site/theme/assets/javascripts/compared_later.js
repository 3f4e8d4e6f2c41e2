/* What the record did not say yet on a day: takes what it says now of some actors, gives a table. */

import { inWords } from "./days.js";
import { framed, make } from "./elements.js";
import { shownRows } from "./shown_rows.js";
import { words } from "./words.js";

const KINDS = ["positions", "votes", "statements"];

/** List what was recorded later, or stood otherwise; nothing without such. */
export function comparedLater(positions, later, state) {
  if (!later.length) return { elements: [], told: "" };
  const { body, more, show } = shownRows((one) => laterRow(positions, one));
  show(later);
  const heads = [words.date, words.recordedNow, words.onRecordSince];
  const counts = KINDS.map((kind) => later.filter((one) => one.kind === kind).length);
  const told = words.later(...counts);
  const elements = [
    make("h2", {}, words.laterHeading),
    make("p", {}, words.laterNote(inWords(state.asOf), inWords(state.asKnown))),
    framed(words.recordedLater, heads, body),
    more,
  ];
  return { elements, told };
}

function laterRow(positions, { date, when, words: inexact, href, text, since }) {
  return make(
    "tr",
    {},
    make("td", {}, when ?? inexact?.[date] ?? inWords(date)),
    make("td", {}, make("a", { href: positions.href(href) }, text)),
    make("td", {}, since ? inWords(since) : words.notCommitted),
  );
}
