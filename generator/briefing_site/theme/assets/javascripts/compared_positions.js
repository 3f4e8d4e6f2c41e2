/* Where some actors stand, issue by issue: takes positions, votes and actors, gives a table. */

import { bothDays } from "./days.js";
import { make } from "./elements.js";
import { isClear } from "./positions.js";
import { propositionHead, stanceCell } from "./stance_cells.js";
import { words } from "./words.js";

/** Compare actors on every issue that one of them has a position on. */
export function comparedPositions(positions, votes, actors, state) {
  const rows = positions.issues
    .map((issue) => compareOn(positions, issue, actors, state.asOf))
    .filter(({ stances }) => stances.some(Boolean));
  rows.sort((one, other) => one.order - other.order);
  return {
    elements: [make("h2", {}, words.positionsHeading), ...table(positions, votes, actors, rows, state)],
    agree: rows.filter(({ order }) => order === AGREE).length,
    differ: rows.filter(({ order }) => order === DIFFER).length,
  };
}

const [DIFFER, AGREE, PARTLY, OPEN] = [0, 1, 2, 3];

function compareOn(positions, issue, actors, day) {
  const stances = actors.map(({ id }) => positions.standing(id, issue.id, day));
  return { issue, stances, ...verdict(stances, actors) };
}

/** Say how the actors stand to each other; an unclear stance agrees with nothing. */
function verdict(stances, actors) {
  const known = stances.filter(Boolean);
  const clear = known.filter(isClear);
  if (known.length === 1) {
    return { order: OPEN, text: words.alone(actors[stances.findIndex(Boolean)].name) };
  }
  if (clear.length < 2) return { order: OPEN, text: words.cannotTell };
  if (new Set(clear.map(({ stance }) => stance)).size > 1) return { order: DIFFER, text: words.differ };
  if (clear.length === actors.length) return { order: AGREE, text: words.agree };
  return { order: PARTLY, text: words.agreeSome(clear.length, actors.length) };
}

function table(positions, votes, actors, rows, state) {
  if (!rows.length) return [make("p", {}, words.noPositions)];
  const heads = [words.issue, words.together].map((text) => make("th", { scope: "col" }, text));
  const named = actors.map((actor) =>
    make("th", { scope: "col" }, make("a", { href: positions.href(actor.href) }, actor.name)),
  );
  return [
    make("p", {}, words.positionsAsOf(bothDays(state))),
    make(
      "div",
      { class: "brf-matrix brf-carded", role: "region", "aria-label": words.positionsHeading, tabindex: 0 },
      make(
        "table",
        {},
        make("caption", { class: "brf-unseen" }, words.positionsHeading),
        make("thead", {}, make("tr", {}, heads, named)),
        make("tbody", {}, rows.map((row) => tableRow(positions, votes, actors, row, state.asOf))),
      ),
    ),
  ];
}

function tableRow(positions, votes, actors, { issue, stances, text }, day) {
  const cells = stances.map((position, at) =>
    make("td", {}, asked(actors[at].name), position ? stanceCell(positions, position, day) : words.noPosition),
  );
  return make("tr", {}, make("th", { scope: "row" }, propositionHead(positions, issue)), make("td", {}, text, byVotes(positions, votes, actors, stances)), cells);
}

// What the head of a column says, for a telephone, which shows a card without it.
function asked(name) {
  return make("span", { class: "brf-asked" }, name);
}

/** Name the votes of the stances that nothing else shows, with whose these are. */
function byVotes(positions, { votes }, actors, stances) {
  const keys = stances.map((one) => one?.byVotes.join(" ") ?? "");
  return [...new Set(keys)].filter(Boolean).map((key) => {
    const who = actors.filter((_, place) => keys[place] === key).map(({ name }) => name);
    const refs = key.split(" ");
    const links = votes
      .filter(({ id }) => refs.includes(id))
      .map(({ href, name }, place) => [place ? words.semicolon : " ", make("a", { href: positions.href(href) }, name)]);
    return make("small", { class: "brf-running" }, words.byVotes(who), links.flat());
  });
}
