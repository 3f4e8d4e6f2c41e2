/*
 * The table of positions on a small screen: takes rows and columns, gives a card for each actor. The
 * first cards stand at once; those further down follow while the browser has time.
 */

import { make } from "./elements.js";
import { inSlices } from "./later.js";
import { stanceDetail } from "./stance_cells.js";
import { words } from "./words.js";

const AT_ONCE = 2;
const AT_FIRST = 20;

/** Show a card for each of the first actors, and the others once they are asked for. */
export function showCards(element, positions, { rows, columns, state }) {
  const card = (row) => cardOf(positions, row, columns, state.asOf);
  const rest = rows.slice(AT_FIRST);
  const more = { type: "button", class: "brf-button", click: (event) => event.target.replaceWith(...rest.map(card)) };
  const button = rest.length ? [make("button", more, words.showMore(rest.length))] : [];
  const cards = make("div", {}, rows.slice(0, AT_ONCE).map(card));
  element.replaceChildren(cards, ...button);
  // What has been chosen otherwise by then goes on in cards that are no longer on the page.
  const draw = (some) => !cards.isConnected || cards.append(...some.map(card));
  inSlices(rows.slice(AT_ONCE, AT_FIRST), AT_ONCE, draw);
}

function cardOf(positions, { actor, standing }, columns, day) {
  const name = make("a", { href: positions.href(actor.href) }, actor.name);
  const items = columns
    .filter(({ issue: { id } }) => standing.has(id))
    .map(({ issue }) => item(positions, issue, standing.get(issue.id), day));
  return make("section", { class: "brf-placed" }, make("h2", {}, name), make("ul", {}, items));
}

function item(positions, issue, position, day) {
  const evidence = make("a", { href: positions.href(position.href) }, words.whatShowsIt);
  return make("li", {}, ...stanceDetail(positions, issue, position, day), make("p", {}, evidence));
}
