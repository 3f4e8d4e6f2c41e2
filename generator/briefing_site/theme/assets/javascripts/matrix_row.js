/*
 * A row of the table of positions: takes an actor, finds where it stands, draws what has changed.
 * A cell is made when it is first shown, and drawn again only where it would look different.
 */

import { make } from "./elements.js";
import { cellKey, signCell } from "./stance_cells.js";
import { words } from "./words.js";

export class MatrixRow {
  constructor(positions, actor, index) {
    this.positions = positions;
    this.actor = actor;
    this.index = index;
    this.cells = new Map();
    this.standing = new Map();
    this.agreement = null;
  }

  /** Find where the actor stands on issues, and how far it agrees with someone, if it is one. */
  place(issues, day, agree) {
    this.standing.clear();
    for (const { id } of issues) {
      const position = this.positions.standing(this.actor.id, id, day);
      if (position) this.standing.set(id, position);
    }
    const isCompared = agree && !this.actor.unnamed;
    this.agreement = isCompared && this.positions.agreement(this.actor.id, agree, issues, day);
  }

  /** Give what a column is sorted by; null stands last. */
  rank(column, order) {
    const position = this.standing.get(column);
    return position ? [order.get(position.stance)] : null;
  }

  /** Give how close the actor is; of two equally close, the one with more in common is closer. */
  closeness() {
    const { shared, same } = this.agreement || {};
    return shared ? [same / shared, shared] : null;
  }

  /** Draw the row with these columns. */
  draw(columns, day, agree) {
    if (!this.element) this.make();
    const cells = columns.map(({ issue: { id } }) => this.cell(id, day));
    this.compared.textContent = this.agreementText(agree);
    const wanted = [this.head, ...(agree ? [this.compared] : []), ...cells];
    const is = this.element.children;
    if (wanted.length !== is.length || wanted.some((cell, index) => cell !== is[index])) {
      this.element.replaceChildren(...wanted);
    }
  }

  make() {
    const { name, href } = this.actor;
    const link = make("a", { href: this.positions.href(href), title: name, dir: "auto", tabindex: -1 }, name);
    this.head = make("th", { scope: "row" }, link);
    this.compared = make("td");
    this.element = make("tr", {}, this.head);
  }

  cell(issue, day) {
    const position = this.standing.get(issue);
    const key = position ? cellKey(position, day) : "";
    const cell = this.cells.get(issue) ?? { element: make("td"), key: "" };
    this.cells.set(issue, cell);
    if (cell.key !== key) {
      cell.key = key;
      cell.element.replaceChildren(...(position ? [signCell(this.positions, position, day)] : []));
    }
    return cell.element;
  }

  agreementText(agree) {
    if (!this.agreement) return "";
    if (agree === this.actor.id) return words.itself;
    const { shared, same } = this.agreement;
    return shared ? words.sameOf(same, shared) : words.nothingShared;
  }
}
