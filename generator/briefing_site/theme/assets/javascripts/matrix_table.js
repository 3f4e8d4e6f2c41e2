/*
 * The table of positions itself: takes positions and what is chosen, shows rows and columns in
 * order. The first rows stand at once; those further down follow while the browser has time.
 */

import { make } from "./elements.js";
import { MatrixRow } from "./matrix_row.js";
import { propositionHead } from "./stance_cells.js";
import { words } from "./words.js";

const ACTOR = "actor";
const AGREEMENT = "agreement";
const AT_ONCE = 20;
const MOST = 250;

const sortOf = (column, reversed) => (reversed ? `-${column}` : column);
const later = window.requestIdleCallback ?? window.setTimeout;

export class MatrixTable {
  constructor(positions, sorted) {
    this.positions = positions;
    this.sorted = sorted;
    this.issues = positions.issuesByActors();
    this.rows = positions.placed.map((actor, index) => new MatrixRow(positions, actor, index));
    this.heads = new Map(this.issues.map((issue) => [issue.id, this.makeHead(issue.id, issue)]));
    this.heads.set(ACTOR, this.makeHead(ACTOR, { title: words.actor }));
    this.heads.set(AGREEMENT, this.makeHead(AGREEMENT, { title: "" }));
    this.makeElement();
  }

  makeElement() {
    this.headRow = make("tr");
    this.body = make("tbody");
    const caption = make("caption", { class: "brf-unseen" }, words.table);
    this.table = make("table", {}, caption, make("thead", {}, this.headRow), this.body);
    const box = { class: "brf-matrix brf-matrix--even", role: "region", "aria-label": words.table };
    const whole = () => this.showRows(Infinity);
    this.more = make("button", { type: "button", class: "brf-button", click: whole }, words.showAll);
    this.element = make("div", {}, make("div", { ...box, tabindex: 0 }, this.table), this.more);
  }

  makeHead(id, issue) {
    const { title, href } = issue;
    const arrow = make("span", { "aria-hidden": "true" });
    const button = make("button", { type: "button", class: "brf-sort", click: () => this.turn(id) }, arrow);
    const text = make("span", {}, href ? propositionHead(this.positions, issue) : title);
    button.setAttribute("aria-label", words.sortBy(title));
    const head = make("div", { class: "brf-head" }, text, button);
    return { element: make("th", { scope: "col" }, head), text, button, arrow };
  }

  /** Sort by a column, or the other way round if it is sorted by that already. */
  turn(id) {
    const { column, reversed } = this.sort;
    this.sorted(column === id ? sortOf(id, !reversed) : sortOf(id, id === AGREEMENT));
  }

  /** Show what is chosen; tell how many rows and columns that makes. */
  show(state) {
    this.state = state;
    const { issue, kind, bloc, asOf, agree } = state;
    const issues = this.issues.filter(({ id, within }) => !issue || id === issue || within.includes(issue));
    const members = bloc ? this.positions.members(bloc, asOf) : null;
    const chosen = this.rows.filter(
      ({ actor }) => (!kind || actor.kind === kind) && (!members || members.has(actor.id)),
    );
    for (const row of chosen) row.place(issues, asOf, agree);
    this.shown = chosen.filter(({ standing }) => standing.size > 0);
    this.columns = issues.filter(({ id }) => this.shown.some(({ standing }) => standing.has(id)));
    this.arrange(state.sort || (agree ? sortOf(AGREEMENT, true) : ACTOR));
    this.showHeads(agree);
    this.showRows(MOST);
    const named = chosen.filter(({ actor }) => !actor.unnamed);
    const rows = named.filter(({ standing }) => standing.size > 0).length;
    return { rows, columns: this.columns.length, silent: named.length - rows };
  }

  /** Put rows in order; whoever has nothing in the column stands last either way. */
  arrange(sort) {
    const reversed = sort.startsWith("-");
    const asked = sort.slice(reversed ? 1 : 0);
    const known = this.columns.some(({ id }) => id === asked) || (asked === AGREEMENT && this.state.agree);
    const column = known ? asked : ACTOR;
    this.sort = { column, reversed };
    const ranked = this.shown.map((row) => ({ row, value: this.rank(row, column) }));
    ranked.sort((one, other) => order(one, other, reversed));
    this.shown = ranked.map(({ row }) => row);
  }

  rank(row, column) {
    if (column === ACTOR) return [row.index];
    return column === AGREEMENT ? row.closeness() : row.rank(column, this.positions.order);
  }

  showHeads(agree) {
    const name = words.agreement(this.positions.actorsById.get(agree)?.name ?? "");
    const head = this.heads.get(AGREEMENT);
    head.text.textContent = name;
    head.button.setAttribute("aria-label", words.sortBy(name));
    const ids = [ACTOR, ...(agree ? [AGREEMENT] : []), ...this.columns.map(({ id }) => id)];
    const wanted = ids.map((id) => this.heads.get(id).element);
    const is = this.headRow.children;
    // Left where they are if they can be: whoever has just sorted by one is still on it.
    if (wanted.length !== is.length || wanted.some((cell, index) => cell !== is[index])) {
      this.headRow.replaceChildren(...wanted);
      this.table.style.setProperty("--brf-columns", wanted.length - 1);
    }
    for (const id of ids) this.mark(id, this.heads.get(id));
  }

  mark(id, { element, arrow }) {
    const isSorted = id === this.sort.column;
    if (isSorted) element.setAttribute("aria-sort", this.sort.reversed ? "descending" : "ascending");
    else element.removeAttribute("aria-sort");
    arrow.textContent = isSorted ? (this.sort.reversed ? "▼" : "▲") : "↕";
  }

  /** Show the first rows at once, the others while the browser has nothing else to do. */
  showRows(most) {
    this.more.hidden = this.shown.length <= most;
    this.waiting = this.shown.slice(0, most);
    this.drawn = 0;
    this.body.replaceChildren();
    this.drawUpTo(AT_ONCE);
    this.drawLater(this.waiting);
  }

  drawLater(rows) {
    later(() => {
      if (rows !== this.waiting || this.drawn >= rows.length) return;
      this.drawUpTo(this.drawn + AT_ONCE / 2);
      this.drawLater(rows);
    });
  }

  drawUpTo(number) {
    const { asOf, agree } = this.state;
    const rows = this.waiting.slice(this.drawn, number);
    for (const row of rows) row.draw(this.columns, asOf, agree);
    this.body.append(...rows.map(({ element }) => element));
    this.drawn += rows.length;
  }
}

function order(one, other, reversed) {
  if (!one.value !== !other.value) return one.value ? -1 : 1;
  for (const [index, value] of (one.value ?? []).entries()) {
    if (value !== other.value[index]) return (reversed ? -1 : 1) * (value - other.value[index]);
  }
  return one.row.index - other.row.index;
}
