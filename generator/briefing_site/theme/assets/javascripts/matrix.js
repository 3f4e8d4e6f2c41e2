/*
 * The table of positions, as of any day: takes its place on the page, gives controls and a table
 * whose state stands in the address (?asOf=2022-04-01&bloc=nato).
 */

import { readQuery, writeQuery } from "./address.js";
import { ON_REQUEST, POSITIONS_FILE } from "./constants.js";
import { inWords, isDay } from "./days.js";
import { liveSummary, make, say } from "./elements.js";
import { fetchJson } from "./fetching.js";
import { MatrixControls } from "./matrix_controls.js";
import { MatrixTable } from "./matrix_table.js";
import { Positions } from "./positions.js";
import { words } from "./words.js";

export async function start(element, root) {
  const isAsked = !element.hasAttribute(ON_REQUEST) || location.search !== "";
  if (isAsked) await enliven(element, root);
  else if (!element.querySelector("button")) element.prepend(offer(() => enliven(element, root)));
}

/** Offer what is too much to be loaded before anyone asks. */
function offer(click) {
  const attributes = { type: "button", class: "brf-button", click };
  return make("p", {}, make("button", attributes, words.offerMatrix));
}

async function enliven(element, root) {
  const positions = new Positions(await fetchJson(POSITIONS_FILE, root), root);
  const state = readState(positions);
  const summary = liveSummary();
  const table = new MatrixTable(positions, (sort) => show({ sort }));
  const controls = new MatrixControls(positions, show);

  function draw() {
    const shown = table.show(state);
    controls.show(state);
    say(summary, summarise(positions, state, shown));
  }

  function show(changes) {
    Object.assign(state, changes);
    draw();
    writeState(positions, state);
  }

  draw();
  const legend = make("p", { class: "brf-note" }, words.legend);
  element.replaceChildren(controls.element, summary, table.element, legend);
}

/** Read the choices from the address; what is unknown there counts as not chosen. */
function readState(positions) {
  const query = readQuery();
  const known = (name, all) => (all.some(({ id }) => id === query.get(name)) ? query.get(name) : "");
  const asOf = query.get("asOf") ?? "";
  return {
    asOf: isDay(asOf) ? asOf : positions.updated,
    bloc: known("bloc", positions.blocs),
    kind: known("kind", positions.kinds),
    issue: known("issue", positions.issues),
    agree: known("agree", positions.namedPlaced),
    sort: query.get("sort") ?? "",
  };
}

function writeState(positions, state) {
  const asOf = state.asOf === positions.updated ? "" : state.asOf;
  writeQuery({ ...state, asOf });
}

/** Say how much is shown, and what is left out. */
function summarise(positions, state, { rows, columns, silent }) {
  const day = inWords(state.asOf);
  const wide = positions.issues.find(({ id }) => id === state.issue);
  const isWider = positions.issues.some(({ within }) => within.includes(state.issue));
  const bloc = positions.blocs.find(({ id }) => id === state.bloc);
  return [
    columns ? words.rows(rows, columns, day) : words.nothing(day),
    isWider ? words.withNarrower(wide.title) : "",
    bloc ? words.membersOnly(bloc.name) : "",
    silent ? words.silent(silent) : "",
    state.asOf > positions.updated ? words.recordEnds(inWords(positions.updated)) : "",
  ]
    .filter(Boolean)
    .join(" ");
}
