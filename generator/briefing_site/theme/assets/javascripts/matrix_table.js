/*
 * The table of positions itself: takes rows and columns, shows a sign for each stance. The first rows
 * stand at once; those further down follow while the browser has time.
 */

import { make } from "./elements.js";
import { inSlices } from "./later.js";
import { Moving } from "./matrix_moving.js";
import { ACTOR, AGREEMENT } from "./matrix_selection.js";
import { columnCounts, propositionText } from "./stance_cells.js";
import { words } from "./words.js";

const AT_ONCE = 24;
const MOST = 250;

// The head of a column: how wide it is where its words lie, how many of them have room where they stand.
const WIDE = 4.5;
const LINE = 13.5;
const LETTERS = 17;
const MOST_LETTERS = 70;

const sortOf = (column, reversed) => (reversed ? `-${column}` : column);

export class MatrixTable {
  constructor(positions, detail, sorted) {
    this.positions = positions;
    this.detail = detail;
    this.sorted = sorted;
    this.sorts = new Map([ACTOR, AGREEMENT].map((id) => [id, this.makeSort(id)]));
    this.makeElement();
    this.moving = new Moving(this.table);
    detail.watch(this.table, (cell) => this.whatIsIn(cell));
  }

  makeElement() {
    this.headRow = make("tr");
    this.body = make("tbody");
    const caption = make("caption", { class: "brf-unseen" }, words.table);
    this.table = make("table", { class: "brf-grid" }, caption, make("thead", {}, this.headRow), this.body);
    const box = { class: "brf-matrix", role: "region", "aria-label": words.table, tabindex: 0 };
    this.box = make("div", { ...box, scroll: () => this.shade() }, this.table);
    const whole = () => this.showRows(Infinity);
    this.more = make("button", { type: "button", class: "brf-button", click: whole }, words.showAll);
    this.element = make("div", {}, make("div", { class: "brf-edges" }, this.box), this.more);
    const refit = () => {
      this.fit();
      this.shade();
    };
    new ResizeObserver(refit).observe(this.box);
  }

  /** Make the head of a column that holds no stances, with the button that sorts by it. */
  makeSort(id) {
    const arrow = make("span", { "aria-hidden": "true" });
    const text = make("span", {}, words.actor);
    const click = () => this.turn(id);
    const button = make("button", { type: "button", class: "brf-sort", "aria-label": words.sortBy(words.actor), click });
    button.append(text, " ", arrow);
    return { element: make("th", { scope: "col" }, button), text, button, arrow };
  }

  /** Sort by a column, or the other way round if it is sorted by that already. */
  turn(id) {
    const { column, reversed } = this.shown.sort;
    this.sorted(column === id ? sortOf(id, !reversed) : sortOf(id, id === AGREEMENT));
  }

  /** Show what is chosen. */
  show(shown) {
    this.shown = shown;
    this.showHeads();
    this.fitted = -1; // the heads are new
    this.fit(); // before there are rows, whose layout it would ask for
    this.showRows(MOST);
  }

  showHeads() {
    const { state, sort, columns } = this.shown;
    const name = words.agreement(this.positions.actorsById.get(state.agree)?.name ?? "");
    const { text, button } = this.sorts.get(AGREEMENT);
    text.textContent = name;
    button.setAttribute("aria-label", words.sortBy(name));
    const fixed = [ACTOR, ...(state.agree ? [AGREEMENT] : [])];
    for (const id of fixed) this.mark(id, this.sorts.get(id));
    this.texts = [];
    const heads = columns.map((column) => this.makeHead(column, sort));
    const focused = document.activeElement;
    this.headRow.replaceChildren(...fixed.map((id) => this.sorts.get(id).element), ...heads);
    // Whoever has just sorted by a column is still on it.
    if (focused?.closest("table") === this.table) focused.focus();
  }

  makeHead({ issue, counts }, { column, reversed }) {
    const { stances } = this.positions;
    const text = propositionText(issue);
    this.texts.push({ text, whole: issue.proposition });
    const attributes = { type: "button", class: "brf-grid__issue", tabindex: -1 };
    const head = make("span", { dir: "auto" }, text);
    const button = make("button", { ...attributes, "aria-label": issue.proposition }, head);
    const isSorted = issue.id === column;
    const order = isSorted ? { "aria-sort": reversed ? "descending" : "ascending" } : {};
    return make("th", { scope: "col", ...order }, button, columnCounts(stances, counts));
  }

  mark(id, { element, arrow }) {
    const { column, reversed } = this.shown.sort;
    if (id === column) element.setAttribute("aria-sort", reversed ? "descending" : "ascending");
    else element.removeAttribute("aria-sort");
    arrow.textContent = id === column ? (reversed ? "▼" : "▲") : "↕";
  }

  /** Tell what stands in a cell: an issue in a head, a position elsewhere. */
  whatIsIn(cell) {
    const row = cell.parentElement;
    const place = cell.cellIndex - (this.shown.state.agree ? 2 : 1);
    const column = this.shown.columns[place];
    if (!column) return null;
    if (row === this.headRow) return { ...column, sort: this.shown.sort };
    const { actor, standing } = this.shown.rows[row.sectionRowIndex];
    const position = standing.get(column.issue.id);
    return position ? { actor, issue: column.issue, position, day: this.shown.state.asOf } : null;
  }

  /** Share the room between columns: as wide as is read with ease, as narrow as a sign at the least. */
  fit() {
    if (!this.shown || this.element.hidden) return;
    const { columns, state } = this.shown;
    const unit = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const inside = this.box.clientWidth;
    if (inside === this.fitted) return;
    this.fitted = inside;
    const room = inside / unit - (state.agree ? 15 : 9);
    const width = Math.min(5.5, Math.max(1.5, room / Math.max(1, columns.length)));
    this.table.style.setProperty("--brf-column", `${Math.floor(width * 100) / 100}rem`);
    this.table.style.setProperty("--brf-columns", columns.length);
    const isUpright = width < WIDE;
    this.table.classList.toggle("brf-grid--upright", isUpright);
    const most = isUpright ? Math.floor((width * unit) / LINE) * LETTERS : MOST_LETTERS;
    for (const { text, whole } of this.texts) text.textContent = shortened(whole, most);
    this.table.classList.toggle("brf-grid--compared", Boolean(state.agree));
  }

  /** Shade the edges beyond which there is more. */
  shade() {
    const { scrollLeft, scrollTop, scrollWidth, scrollHeight, clientWidth, clientHeight } = this.box;
    const along = Math.abs(scrollLeft);
    const edges = this.box.parentElement.classList;
    edges.toggle("brf-edges--start", along > 1);
    edges.toggle("brf-edges--end", along + clientWidth < scrollWidth - 1);
    edges.toggle("brf-edges--top", scrollTop > 1);
    edges.toggle("brf-edges--bottom", scrollTop + clientHeight < scrollHeight - 1);
  }

  /** Show the first rows at once, the others while the browser has nothing else to do. */
  showRows(most) {
    this.more.hidden = this.shown.rows.length <= most;
    const rows = this.shown.rows.slice(0, most);
    this.rows = rows;
    this.body.replaceChildren();
    this.draw(rows.slice(0, AT_ONCE));
    this.moving.begin();
    const draw = (some) => rows !== this.rows || this.draw(some);
    inSlices(rows.slice(AT_ONCE), AT_ONCE / 2, draw, () => this.shade());
  }

  draw(rows) {
    const { columns, state } = this.shown;
    for (const row of rows) row.draw(columns, state.asOf, state.agree);
    this.body.append(...rows.map(({ element }) => element));
  }
}

/** Cut a text behind a word, so that it says that it goes on. */
function shortened(text, most) {
  if (text.length <= most) return text;
  const end = text.lastIndexOf(" ", most - 1);
  return `${text.slice(0, end > 0 ? end : most - 1)}…`;
}
