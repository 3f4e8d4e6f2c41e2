/* What a query found: takes columns and rows, an error, or what there is to ask; gives elements and words. */

import { SOURCE } from "./constants.js";
import { framed, make } from "./elements.js";
import { words } from "./words.js";

/** Show rows; an address that leads into this site is a link, and all else is text. */
export function resultTable(columns, rows, root) {
  const body = rows.map((row) => make("tr", {}, row.map((cell) => make("td", {}, cellOf(cell, root)))));
  return framed(words.query.caption, columns, make("tbody", {}, body));
}

function cellOf(cell, root) {
  if (cell === null) return make("code", {}, "NULL"); // an empty text is another thing
  const text = String(cell);
  if (!text.startsWith(root.href)) return make("bdi", {}, text);
  return make("a", { href: text }, text.slice(root.href.length) || text);
}

/** Say in words what is wrong with a query. */
export function errorWords({ message }) {
  const patterns = [
    [/^no such table: (.+)$/s, words.query.noTable],
    [/^no such column: (.+)$/s, words.query.noColumn],
    [/^near "(.*)": syntax error$/s, words.query.near],
    [/^attempt to write a readonly database$/, () => words.query.readOnly],
  ];
  for (const [pattern, told] of patterns) {
    const read = message.match(pattern);
    if (read) return told(read[1]);
  }
  return words.query.otherwise(message);
}

/** List the tables and views, each with its columns and what they mean, which is told in English. */
export function tablesList(tables) {
  const lists = tables.map(({ name, meaning, columns }) =>
    make(
      "details",
      { class: "brf-fold" },
      make("summary", {}, make("code", { dir: "ltr" }, name)),
      make("p", { lang: SOURCE, dir: "ltr" }, meaning),
      make(
        "ul",
        { lang: SOURCE, dir: "ltr" },
        columns.map(([column, told]) => make("li", {}, make("code", {}, column), told ? ` – ${told}` : "")),
      ),
    ),
  );
  // In one fold: there are many of them, and the questions to begin with stand below.
  return make("details", { class: "brf-fold" }, make("summary", {}, words.query.tables), make("div", {}, lists));
}
