/*
 * The table of positions, as of any day: takes its place on the page, gives controls and a table
 * whose state stands in the address (?issue=iran-policy&asOf=2022-04-01&bloc=nato).
 */

import { readKnown, withChoices, writeQuery } from "./address.js";
import { isDay } from "./calendar.js";
import { COMPARED, FEWEST_COMPARED, MATRIX_FILE, MATRIX_PART_FILE, MOST_COMPARED } from "./constants.js";
import { bothDays, inWords } from "./days.js";
import { liveSummary, make, say } from "./elements.js";
import { fetchJson } from "./fetching.js";
import { readKnownDay, usualDay } from "./known_day.js";
import { prepare } from "./language.js";
import { aTurn } from "./later.js";
import { showCards } from "./matrix_cards.js";
import { MatrixControls } from "./matrix_controls.js";
import { MatrixDetail } from "./matrix_detail.js";
import { Selection } from "./matrix_selection.js";
import { printSheets } from "./matrix_sheets.js";
import { MatrixTable } from "./matrix_table.js";
import { Positions } from "./positions.js";
import { recordOn } from "./record_on.js";
import { EVERY_ISSUE, Subjects } from "./subjects.js";
import { words } from "./words.js";

const NARROW = window.matchMedia("(max-width: 699.98px)");

/**
 * Wait for the style sheet that only this table needs, and bring it where the page's head does not;
 * without it the table stands all the same.
 */
function styled() {
  const href = new URL("../stylesheets/matrix.css", import.meta.url).href;
  const there = Array.from(document.querySelectorAll("link[rel=stylesheet]")).find((link) => link.href === href);
  if (there?.sheet) return Promise.resolve();
  const link = there ?? make("link", { rel: "stylesheet", href });
  return new Promise((resolve) => {
    for (const end of ["load", "error"]) link.addEventListener(end, resolve);
    if (!there) document.head.append(link);
  });
}

export async function start(element, root) {
  const [content] = await Promise.all([fetchJson(MATRIX_FILE, root), styled(), prepare()]);
  const positions = new Positions(content, root);
  const subjects = new Subjects(positions);
  const selection = new Selection(positions, subjects);
  const { state, faults: wrong } = readState(positions, subjects);
  const summary = liveSummary();
  const faults = make("p", { class: "brf-fault", role: "status" });
  const detail = new MatrixDetail(positions, (sort) => show({ sort }));
  const table = new MatrixTable(positions, detail, (sort) => show({ sort }));
  const controls = new MatrixControls(positions, subjects, show, (fault) => say(faults, fault));
  const cards = make("div");
  const onward = make("p", { hidden: true });
  const told = element.querySelector(":scope > p");
  const emptyCells = told?.querySelector(".brf-empty-cells");
  const parts = new Map();
  const standing = cardsOnPage(element, subjects);
  let shown;

  /**
   * Load the parts of the data that a choice needs, each once, and go by what the record said then; give
   * what is to be said where that cannot be loaded.
   */
  async function load({ issue, asKnown }) {
    const needed = subjects.partsOf(issue);
    const [record] = await Promise.all([recordOn(asKnown, root), ...needed.map(loadPart)]);
    if (asKnown !== state.asKnown) return ""; // another day was chosen by now
    if ((record?.day ?? "") !== (positions.recordOn?.day ?? "")) positions.goBy(record);
    if (!asKnown || record) return "";
    if (state.asOf === usualDay(positions, state)) state.asOf = positions.updated;
    state.asKnown = "";
    return words.pastNotLoaded(inWords(asKnown));
  }

  // What failed is asked for again the next time.
  function loadPart(part) {
    if (!parts.has(part)) {
      const file = fetchJson(MATRIX_PART_FILE.replace("{part}", part), root);
      parts.set(part, file.then((content) => positions.add(content.positions)));
      file.catch(() => parts.delete(part));
    }
    return parts.get(part);
  }

  function draw() {
    shown = selection.choose(state);
    detail.hide();
    controls.show(state);
    table.element.hidden = NARROW.matches;
    if (!NARROW.matches || location.search) standing?.remove();
    if (!NARROW.matches) table.show(shown);
    else if (!standing?.isConnected) showCards(cards, positions, shown);
    cards.hidden = !NARROW.matches;
    // On a past day a cell is empty where something is hidden, too.
    if (emptyCells) emptyCells.hidden = Boolean(state.asKnown);
    say(summary, summarise(positions, subjects, shown));
    leadOn(onward, positions, state);
  }

  async function show(changes) {
    // Whoever chose no day of the world is shown that of the record.
    const isOfRecord = state.asOf === usualDay(positions, state);
    Object.assign(state, changes);
    if (isOfRecord && !changes.asOf) state.asOf = usualDay(positions, state);
    say(faults, "");
    writeState(positions, subjects, state);
    controls.show(state); // at once: the next choice may be made before what this one needs is there
    const { issue } = state;
    try {
      const missing = await load(state);
      if (missing) say(faults, missing);
      draw();
    } catch {
      if (issue !== state.issue) return; // something else was chosen by now
      const again = make("button", { type: "button", class: "brf-button", click: () => show({}) }, words.again);
      faults.replaceChildren(words.positionsNotLoaded, " ", again);
    }
  }

  const missing = await load(state);
  await aTurn(); // what is drawn takes one of its own
  element.classList.add("brf-enlivened");
  const below = [detail.element, legend(positions), told];
  say(faults, [...wrong, missing].filter(Boolean).join(" "));
  for (const one of Array.from(element.children)) if (one !== standing) one.remove();
  element.prepend(controls.element, faults, summary, onward, table.element, cards);
  element.append(...below);
  draw(); // in its place, where it can ask how much room there is
  NARROW.addEventListener("change", () => element.isConnected && draw());
  printSheets(element, positions, () => shown);
}

/**
 * Give the cards that stand on the page already and show what the table begins with: a telephone keeps
 * them until something is chosen.
 */
function cardsOnPage(element, subjects) {
  const head = element.querySelector(`[id="of-${subjects.first}"]`);
  return head?.nextElementSibling;
}

/** Read the choices from the address, and what is unknown there, which counts as not chosen. */
function readState(positions, subjects) {
  const { query, known, unknown } = readKnown();
  const asOf = query.get("asOf") ?? "";
  const asked = new Set((query.get(COMPARED) ?? "").split(",").filter(Boolean));
  const actors = [...asked].filter((id) => positions.placed.some((actor) => actor.id === id));
  const { asKnown, fault } = readKnownDay(positions.known);
  const isEvery = query.get("issue") === EVERY_ISSUE;
  const state = {
    asOf: isDay(asOf) ? asOf : usualDay(positions, { asKnown }),
    asKnown,
    bloc: known("bloc", positions.blocs),
    kind: known("kind", positions.kinds),
    issue: isEvery ? EVERY_ISSUE : known("issue", positions.issues) || subjects.first,
    actors,
    agree: known("agree", positions.namedPlaced),
    sort: query.get("sort") ?? "",
  };
  const others = [...asked].filter((id) => !actors.includes(id));
  const nothing = [...(asOf && !isDay(asOf) ? [asOf] : []), ...unknown, ...others];
  return { state, faults: [fault, ...nothing.map(words.nothingTold)].filter(Boolean) };
}

function writeState(positions, subjects, state) {
  const asOf = state.asOf === usualDay(positions, state) ? "" : state.asOf;
  const issue = state.issue === subjects.first ? "" : state.issue;
  writeQuery({ ...state, asOf, issue, [COMPARED]: state.actors.join(",") });
}

/** Lead to the comparison of those who are chosen, as of the same days, where there is one of so many. */
function leadOn(line, positions, { actors, asOf, asKnown }) {
  line.hidden = actors.length < FEWEST_COMPARED || actors.length > MOST_COMPARED;
  if (line.hidden) return line.replaceChildren();
  const day = asOf === usualDay(positions, { asKnown }) ? "" : asOf;
  const choices = { [COMPARED]: actors.join(","), asOf: day, asKnown };
  const { href } = withChoices(positions.href(positions.compare), choices);
  line.replaceChildren(make("a", { href }, words.compareThese));
}

/** Say how much is shown, and what is left out. */
function summarise(positions, subjects, { state, named, columns, silent }) {
  const day = bothDays(state);
  const bloc = positions.blocs.find(({ id }) => id === state.bloc);
  // Whose positions are hidden is not told, so of nobody can it be said that there was none.
  const hidden = positions.recordOn?.hiddenPositions;
  const none = hidden ? "" : words.nothing(day);
  return [
    columns.length ? words.rows(named, columns.length, day) : none,
    hidden ? words.hiddenPositions(hidden) : "",
    hidden && isNarrowed(state) ? words.hiddenAnywhere : "",
    subjects.isWider(state.issue) ? words.withNarrower(subjects.issue(state.issue).title) : "",
    bloc ? words.membersOnly(bloc.name) : "",
    silent && !hidden ? words.silent(silent) : "",
    state.asOf > positions.updated ? words.recordEnds(inWords(positions.updated)) : "",
  ]
    .filter(Boolean)
    .join(" ");
}

/** Tell whether less than all of the record is chosen. */
function isNarrowed({ issue, bloc, kind, actors, agree }) {
  return issue !== EVERY_ISSUE || Boolean(bloc || kind || agree || actors.length);
}

/** Say what signs mean, and what their strength does. */
function legend(positions) {
  const signs = positions.stances.map(({ id, sign, name }) =>
    make("li", {}, make("span", { class: `brf-sign brf-sign--${id}` }, sign), name),
  );
  const ages = words.ages.map((text, age) =>
    make("li", {}, make("span", { class: `brf-sign brf-sign--neutral brf-sign--${age}` }), text),
  );
  return make(
    "div",
    { class: "brf-legend" },
    make("ul", { "aria-label": words.signs }, signs),
    make("ul", { "aria-label": words.lastShownBefore }, make("li", {}, words.lastShownBefore), ages),
    make("p", {}, words.howToMove),
  );
}
