/* What the table of positions shows: takes positions and choices, gives rows and columns in order. */

import { MatrixRow } from "./matrix_row.js";

export const ACTOR = "actor";
export const AGREEMENT = "agreement";
const HELD = "";

export class Selection {
  constructor(positions, subjects) {
    this.positions = positions;
    this.subjects = subjects;
    this.rows = positions.placed.map((actor, index) => new MatrixRow(positions, actor, index));
  }

  /** Give what is chosen, and how many rows and columns that makes. */
  choose(state) {
    const { issue, asOf, agree } = state;
    const issues = this.positions.issuesByActors().filter(({ id }) => this.subjects.isOf(id, issue));
    const chosen = this.rowsOf(state);
    for (const row of chosen) row.place(issues, asOf, agree);
    const placed = chosen.filter(({ standing }) => standing.size > 0);
    const columns = this.columnsOf(issues, placed);
    const sort = this.sortOf(state, columns);
    const rows = this.arranged(placed, sort);
    const named = placed.filter(({ actor }) => !actor.unnamed).length;
    const silent = chosen.filter(({ actor }) => !actor.unnamed).length - named;
    return { state: { ...state }, rows, columns, sort, named, silent, subjects: this.subjects };
  }

  rowsOf({ kind, bloc, actors, asOf }) {
    const members = bloc ? this.positions.members(bloc, asOf) : null;
    return this.rows.filter(
      ({ actor: { id, kind: its } }) =>
        (!kind || its === kind) &&
        (!members || members.has(id)) &&
        (!actors.length || actors.includes(id)),
    );
  }

  /** Give the issues that anyone shown is placed on, those of one subject side by side. */
  columnsOf(issues, placed) {
    const columns = issues
      .map((issue) => ({ issue, counts: this.count(issue.id, placed) }))
      .filter(({ issue: { id } }) => placed.some(({ standing }) => standing.has(id)));
    const subjects = [...new Set(columns.map(({ issue: { id } }) => this.subjects.of(id)))];
    const place = new Map(subjects.map((id, index) => [id, index]));
    const at = ({ issue: { id } }) => place.get(this.subjects.of(id));
    return columns.sort((one, other) => at(one) - at(other));
  }

  /** Count the actors of each stance; nobody in particular is no actor. */
  count(id, placed) {
    const counts = new Map(this.positions.stances.map((stance) => [stance.id, 0]));
    for (const { actor, standing } of placed) {
      const stance = actor.unnamed ? null : standing.get(id)?.stance;
      if (stance) counts.set(stance, counts.get(stance) + 1);
    }
    return counts;
  }

  /** Read by what rows are sorted; without a choice, whoever is placed most comes first. */
  sortOf({ sort, agree }, columns) {
    const asked = sort || (agree ? `-${AGREEMENT}` : HELD);
    const reversed = asked.startsWith("-");
    const column = asked.slice(reversed ? 1 : 0);
    const isIssue = columns.some(({ issue: { id } }) => id === column);
    const isKnown = isIssue || column === ACTOR || (column === AGREEMENT && agree);
    return isKnown ? { column, reversed } : { column: HELD, reversed: true };
  }

  /** Put rows in order; whoever has nothing in the column stands last either way. */
  arranged(placed, { column, reversed }) {
    const ranked = placed.map((row) => ({ row, value: this.rank(row, column) }));
    return ranked.sort((one, other) => order(one, other, reversed)).map(({ row }) => row);
  }

  rank(row, column) {
    if (column === HELD) return [row.standing.size];
    if (column === ACTOR) return [row.index];
    return column === AGREEMENT ? row.closeness() : row.rank(column, this.positions.order);
  }
}

function order(one, other, reversed) {
  if (!one.value !== !other.value) return one.value ? -1 : 1;
  for (const [index, value] of (one.value ?? []).entries()) {
    if (value !== other.value[index]) return (reversed ? -1 : 1) * (value - other.value[index]);
  }
  return one.row.index - other.row.index;
}
