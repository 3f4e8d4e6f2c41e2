/* What some actors said together and alone: takes statements and actors, gives two tables. */

import { inWords } from "./days.js";
import { framed, labelled, make, select } from "./elements.js";
import { inDigits } from "./numbers.js";
import { inPairs } from "./pairs.js";
import { shownRows } from "./shown_rows.js";
import { areTogether, speakersFor } from "./signatures.js";
import { counted, words } from "./words.js";

// Groups of statements that no actor's id names.
const [SIGNED, TOOK_PART, SOME, FOR_ANOTHER] = ["+signed", "+part", "+some", "+for"];

/** Compare actors by what they said, year by year and statement by statement. */
export function comparedStatements(positions, statements, actors) {
  const found = statements
    .map((statement) => behind(statement, actors))
    .filter(({ by }) => by.includes(true))
    .reverse();
  const groups = groupsOf(actors, found);
  const tables = found.length
    ? [make("p", {}, words.signedNote), byYear(found, groups), ...list(positions, actors, groups)]
    : [make("p", {}, words.noStatements)];
  return {
    elements: [make("h2", {}, words.signedHeading), ...tables],
    signed: found.filter(({ group }) => group === SIGNED).length,
    tookPart: found.filter(({ group }) => group === TOOK_PART).length,
  };
}

/** Say which of the actors are behind a statement, and in which group it is. */
function behind(statement, actors) {
  const by = actors.map(({ id }) => speakersFor(id, statement).length > 0);
  const pairs = inPairs(actors.map(({ id }) => id));
  const together = pairs.filter(([one, other]) => areTogether(one, other, statement)).length;
  const alone = by.filter(Boolean).length === 1 ? actors[by.indexOf(true)].id : FOR_ANOTHER;
  const all = statement.signed ? SIGNED : TOOK_PART;
  return { statement, by, group: !together ? alone : together === pairs.length ? all : SOME };
}

/** Part the statements by who of the actors is behind them. */
function groupsOf(actors, found) {
  const group = (id, name) => ({ id, name, found: found.filter((one) => one.group === id) });
  const names = actors.map(({ name }) => name);
  const some = (one) => (one.found.length ? [one] : []);
  return [
    group(SIGNED, words.allSigned(actors.length)),
    ...some(group(TOOK_PART, words.allTookPart(actors.length))),
    ...(actors.length > 2 ? [group(SOME, words.bySome)] : []),
    ...actors.map(({ id, name }, index) => group(id, words.byOne(name, names.toSpliced(index, 1)))),
    ...some(group(FOR_ANOTHER, words.forAnother)),
  ];
}

function byYear(found, groups) {
  const years = [...new Set(found.map(year))];
  const rows = years.map((one) => [
    inDigits(one),
    ...groups.map((group) => group.found.filter((said) => year(said) === one).length),
  ]);
  const inAll = [words.inAll, ...groups.map((group) => group.found.length)];
  const heads = [words.year, ...groups.map(({ name }) => name)];
  const body = [...rows, inAll].map(([head, ...numbers]) =>
    make("tr", {}, make("th", { scope: "row" }, head), numbers.map((one) => make("td", {}, counted(one)))),
  );
  return framed(words.perYear, heads, make("tbody", {}, body));
}

/** Give the year that holds a statement, or the years of which one does. */
function year({ statement }) {
  const [first, last] = [statement.first ?? statement.date, statement.date].map((day) => day.slice(0, 4));
  return first === last ? last : `${first}–${last}`;
}

/** List statements, newest first, of the group that is chosen. */
function list(positions, actors, groups) {
  const every = { id: "", name: words.every, found: groups.flatMap((group) => group.found) };
  every.found.sort((one, other) => (one.statement.date < other.statement.date ? 1 : -1));
  const all = [every, ...groups];
  const { body, more, show } = shownRows((one) => statementRow(positions, one));
  const choices = all.map(({ id, name, found }) => [id, words.choice(name, found.length)]);
  const choose = select(choices, ({ target }) => show(all.find(({ id }) => id === target.value).found));
  show(every.found);
  const heads = [words.date, words.statement, ...actors.map(({ name }) => name)];
  return [
    make("div", { class: "brf-controls" }, labelled(words.show, choose)),
    framed(words.statements, heads, body),
    more,
  ];
}

function statementRow(positions, { statement, by }) {
  return make(
    "tr",
    {},
    make("td", {}, said(statement)),
    make("td", {}, make("a", { href: positions.href(statement.href) }, statement.title)),
    by.map((one) => make("td", {}, one ? words.said : words.notSaid)),
  );
}

/** Show when a statement was made, as exactly as it is known. */
function said({ date, when }) {
  return when ? make("span", { class: "brf-date" }, when) : make("time", { datetime: date }, inWords(date));
}
