/*
 * Subjects: takes issues that are parts of others, gives the widest with all that is within each, and
 * the one that a table begins with.
 */

/** The choice of every issue in an address; no id is written so. */
export const EVERY_ISSUE = "*";

export class Subjects {
  constructor(positions) {
    this.issues = new Map(positions.issues.map((issue) => [issue.id, issue]));
    this.wider = new Set(positions.issues.flatMap(({ within }) => within));
    this.first = positions.begin || EVERY_ISSUE;
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

  /** Give the parts of the data that hold the positions on what is chosen. */
  partsOf(chosen) {
    const wanted = [...this.issues.values()].filter(({ id, part }) => part !== undefined && this.isOf(id, chosen));
    return [...new Set(wanted.map(({ part }) => part))];
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
