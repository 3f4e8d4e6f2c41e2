/*
 * Subjects: takes issues that are parts of others, gives the widest with all that is within each, and
 * the one that a table begins with.
 */

/** The choice of every issue in an address; no id is written so. */
export const EVERY_ISSUE = "*";

// So much is seen at once in a window of 1280 by 900 pixels.
const [ROWS, COLUMNS] = [20, 25];

export class Subjects {
  constructor(positions) {
    this.issues = new Map(positions.issues.map((issue) => [issue.id, issue]));
    this.placed = new Set([...positions.histories.values()].flatMap((history) => [...history.keys()]));
    this.wider = new Set(positions.issues.flatMap(({ within }) => within));
    this.first = this.begin(positions);
  }

  issue(id) {
    return this.issues.get(id);
  }

  /** Tell whether an issue has others within it. */
  isWider(id) {
    return this.wider.has(id);
  }

  /** Tell whether an issue is what was chosen, or within it. */
  isOf(id, chosen) {
    return chosen === EVERY_ISSUE || id === chosen || this.issues.get(id).within.includes(chosen);
  }

  /** Give the subject of an issue: the widest that it is a part of, or itself. */
  of(id) {
    return this.issues.get(id).within.at(-1) ?? id;
  }

  /** Begin with the subject that fills most of a screen; with everything where that fits on one. */
  begin(positions) {
    if (this.placed.size <= COLUMNS) return EVERY_ISSUE;
    const filled = new Map([...this.wider].map((id) => [id, this.fills(positions, id)]));
    const most = Math.max(0, ...filled.values());
    return positions.issues.find(({ id }) => filled.get(id) === most)?.id ?? EVERY_ISSUE;
  }

  /** Count the cells of a screen that the table of a subject would take. */
  fills({ histories }, id) {
    const placed = [...this.placed].filter((one) => this.isOf(one, id));
    const rows = [...histories.values()].filter((history) => placed.some((one) => history.has(one)));
    return Math.min(COLUMNS, placed.length) * Math.min(ROWS, rows.length);
  }

  /** Give all issues, each behind the one that it is a part of, with how deep it is within others. */
  inOrder() {
    const above = (id) => this.issues.get(id).within[0] ?? "";
    const below = grouped([...this.issues.keys()], above);
    const from = (id, depth) =>
      (below.get(id) ?? []).flatMap((one) => [[one, depth], ...from(one, depth + 1)]);
    return from("", 0);
  }
}

function grouped(all, key) {
  const groups = new Map();
  for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return groups;
}
