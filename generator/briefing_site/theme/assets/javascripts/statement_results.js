/* Statements that were found: takes their numbers, gives the lines of a page and what leads on. */

import { framed, make } from "./elements.js";
import { words } from "./words.js";

const AWAITED = 2;

/** How many stand on a page. */
export const ON_PAGE = 30;

/** Show the lines of some statements as the page's own lists do. */
export async function linesOf(index, found) {
  const shown = await Promise.all(found.map(([number]) => index.shown(number)));
  const rows = found.map(([, passage, marks], at) => line(index, shown[at], passage, marks));
  return framed(words.statements, [words.date, words.statement], make("tbody", {}, rows));
}

function line(index, [when, name, href, passages, answers, mended], passage, marks) {
  const link = make("a", { href: new URL(href, index.root).href }, make("bdi", {}, name));
  const told = inWords(passages[passage]);
  const small = (parts) => (parts.length ? [" ", make("small", {}, parts)] : []);
  const answer = inlines(index, answers[passage]);
  const answered = answer.length ? [make("span", { class: marks & AWAITED ? "brf-silence" : "brf-answer" }, answer)] : [];
  const corrected = inlines(index, mended.filter(Array.isArray)).flatMap((each) => small([each]));
  const said = make("td", {}, link, ...small(told), ...small(answered), ...corrected);
  return make("tr", {}, make("td", {}, make("span", { class: "brf-date" }, when)), said);
}

/** Show texts, and links as [text, address]. */
export function inlines({ root }, pieces) {
  const link = ([text, href]) => make("a", { href: new URL(href, root).href }, text);
  return pieces.map((piece) => (Array.isArray(piece) ? link(piece) : piece));
}

function inWords([before, quoted, lang, behind]) {
  if (before === undefined) return [];
  if (quoted === undefined) return [before];
  const parts = [before, make("span", { lang, dir: "auto" }, quoted), behind].filter(Boolean);
  return parts.flatMap((part, at) => (at ? [" ", part] : [part]));
}

/** Lead to the pages before and behind one; nothing where there is one alone. */
export function pagerOf(page, count, go) {
  const pages = Math.ceil(count / ON_PAGE);
  if (pages < 2) return make("div");
  const button = (to, text) =>
    make("button", { type: "button", class: "brf-button", disabled: to < 1 || to > pages, click: () => go(to) }, text);
  const told = make("span", {}, words.pageOf(page, pages));
  return make(
    "nav",
    { class: "brf-pager", "aria-label": words.pages },
    button(page - 1, words.newer),
    told,
    button(page + 1, words.olderOnes),
  );
}
