/*
 * The table of positions on paper: takes rows and columns, gives tables as wide as a sheet, each of one
 * subject, or of a part of one that has more issues.
 */

import { bothDays, inWords } from "./days.js";
import { make } from "./elements.js";
import { propositionText } from "./stance_cells.js";
import { words } from "./words.js";

const MOST_ON_SHEET = 9;

/** Put the tables on the page while it is printed. */
export function printSheets(element, positions, shown) {
  const sheets = make("div", { class: "brf-sheets" });
  window.addEventListener("beforeprint", () => {
    if (!element.isConnected) return;
    sheets.replaceChildren(...sheetsOf(positions, shown()));
    element.append(sheets);
  });
  window.addEventListener("afterprint", () => sheets.remove());
}

function sheetsOf(positions, { rows, columns, state, subjects }) {
  const ids = [...new Set(columns.map(({ issue }) => subjects.of(issue.id)))];
  return ids.flatMap((id) => {
    const own = columns.filter(({ issue }) => subjects.of(issue.id) === id);
    const number = Math.ceil(own.length / MOST_ON_SHEET);
    const size = Math.ceil(own.length / number);
    return Array.from({ length: number }, (_, part) => {
      const caption = words.sheet(subjects.issue(id).title, bothDays(state), part + 1, number);
      return sheet(positions, caption, rows, own.slice(part * size, (part + 1) * size), state.asOf);
    });
  });
}

function sheet(positions, caption, rows, columns) {
  const heads = columns.map(({ issue }) => make("th", { scope: "col" }, propositionText(issue)));
  const lines = rows
    .filter(({ standing }) => columns.some(({ issue: { id } }) => standing.has(id)))
    .map(({ actor, standing }) =>
      make(
        "tr",
        {},
        make("th", { scope: "row" }, actor.name),
        columns.map(({ issue: { id } }) => make("td", {}, inCell(positions, standing.get(id)))),
      ),
    );
  return make(
    "table",
    { class: "brf-sheet" },
    make("caption", {}, caption),
    make("thead", {}, make("tr", {}, make("th", { scope: "col" }, words.actor), heads)),
    make("tbody", {}, lines),
  );
}

/** Name the stance and the day by which it was last shown: paper opens no box. */
function inCell(positions, position) {
  if (!position) return [];
  const { stance, shown, words: inexact } = position;
  return [positions.stanceTexts.get(stance), make("br"), make("small", {}, inexact[shown] ?? inWords(shown))];
}
