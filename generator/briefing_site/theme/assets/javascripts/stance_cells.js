/*
 * Stances: takes an issue, gives the head of its column or row, and what stands in a cell there.
 * A stance is shown by nothing else, so that its proposition always stands with it.
 */

import { number } from "./calendar.js";
import { YEAR } from "./constants.js";
import { age, inWords } from "./days.js";
import { make } from "./elements.js";
import { isStale } from "./positions.js";
import { counted, words } from "./words.js";

/** Name an issue with its proposition. */
export function propositionHead(positions, { title, proposition, href }) {
  const link = make("a", { href: positions.href(href) }, title);
  return [link, make("br"), make("small", {}, propositionText({ proposition }))];
}

/** Show a position in a cell below or beside its proposition: stance, days, age, and weight. */
export function stanceCell(positions, position, day) {
  const chip = chipOf(positions, position, day);
  // A line's end is shown as one: fewer elements make a large table fast.
  const small = make("small", {}, lines(position, day).join("\n"));
  return [make("a", { href: positions.href(position.href), class: chip.className }, chip.text), small];
}

/** Show a position before its proposition, where it stands alone, and the same of it below. */
export function stanceDetail(positions, issue, position, day) {
  const { className, text } = chipOf(positions, position, day);
  const stance = make("p", {}, make("span", { class: className }, text), ": ", propositionText(issue));
  return [stance, make("p", { class: "brf-detail__lines" }, lines(position, day).join("\n"))];
}

/** Show a position as a sign alone, in a table whose column is headed by its proposition. */
export function signCell(positions, position, day) {
  const days = number(day) - number(position.shown);
  const { sign, name } = positions.stances[positions.order.get(position.stance)];
  const shown = words.lastShown(asKnown(position, position.shown), age(days));
  const look = `brf-sign brf-sign--${position.stance} brf-sign--${strength(days)}`;
  const label = words.stanceShown(name, shown);
  return make("button", { type: "button", class: look, "aria-label": label, tabindex: -1 }, sign);
}

/** Count who is for and against an issue, and for it on conditions if anybody is, in the head of its column. */
export function columnCounts(stances, counts) {
  const told = ["supports", "conditional", "opposes"].filter((id) => id !== "conditional" || counts.get(id) > 0);
  const shown = told.map((id) => stances.find((stance) => stance.id === id));
  const line = ({ id, sign, name }) =>
    make("span", {}, make("span", { "aria-hidden": "true" }, `${sign} `), counted(counts.get(id)), make("span", { class: "brf-unseen" }, ` ${name}`));
  return make("div", { class: "brf-grid__counts" }, shown.map(line));
}

/** Count the actors of each stance on an issue, in full. */
export function stanceCounts(positions, counts) {
  const shown = [...counts].filter(([, count]) => count > 0);
  const line = ([id, count]) => make("li", {}, words.stanceCount(positions.stanceTexts.get(id), count));
  return make("ul", {}, shown.map(line));
}

/** Give the proposition of an issue, in the language of the content. */
export function propositionText({ proposition }) {
  return make("bdi", { lang: document.documentElement.lang }, proposition);
}

function chipOf(positions, position, day) {
  const stale = isStale(number(day) - number(position.shown)) ? " brf-stance--stale" : "";
  const className = `brf-stance brf-stance--${position.stance}${stale}`;
  return { className, text: positions.stanceTexts.get(position.stance) };
}

function lines(position, day) {
  const days = number(day) - number(position.shown);
  return [
    words.heldSince(asKnown(position, position.since)),
    words.lastShown(asKnown(position, position.shown), age(days)),
    words.evidence(position),
  ];
}

/** Give how strong a sign is: 0 in the first year after it was last shown, 3 from the fourth on. */
function strength(days) {
  return [1, 2, 4].filter((years) => days >= years * YEAR).length;
}

/** Write the day by which something was said as exactly as it is known. */
function asKnown({ words: inexact }, day) {
  return inexact[day] ?? inWords(day);
}

/** Name what a cell shows, so that it is drawn again only where that changes. */
export function cellKey({ href, stance, since, shown }, day) {
  const days = number(day) - number(shown);
  return `${href} ${stance} ${since} ${shown} ${age(days)} ${isStale(days)} ${strength(days)}`;
}
