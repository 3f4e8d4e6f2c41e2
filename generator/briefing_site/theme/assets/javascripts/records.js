/*
 * What is on record of some actors: takes their ids, fetches the file of each once, gives it as one
 * record. The files are described in generator/briefing_site/exports/actors.py.
 */

import { RECORD_FILE } from "./constants.js";
import { fetchJson } from "./fetching.js";
import { Positions } from "./positions.js";

export class Records {
  /**
   * @param shared What is true of everyone: the day of the record, stances and ballots.
   * @param root The site's root.
   */
  constructor(shared, root) {
    this.shared = shared;
    this.root = root;
    this.files = new Map();
  }

  /** Give the positions, the votes and the statements of some actors. */
  async of(ids) {
    return joined(this.shared, await Promise.all(ids.map((id) => this.fetch(id))), this.root);
  }

  /** Fetch the record of an actor; what failed is asked for again the next time. */
  fetch(id) {
    if (!this.files.has(id)) {
      const file = fetchJson(RECORD_FILE.replace("{id}", id), this.root);
      this.files.set(id, file);
      file.catch(() => this.files.delete(id));
    }
    return this.files.get(id);
  }
}

/** Make one record of several actors' own. */
export function joined({ updated, stances, ballots }, files, root) {
  const every = (field) => files.flatMap((file) => file[field]);
  const { compare } = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const issues = together(every("issues")).sort((one, other) => compare(one.title, other.title));
  const actors = files.map(({ actor }) => actor);
  return {
    positions: new Positions({ updated, stances, actors, issues, positions: every("positions") }, root),
    votes: { ballots, votes: inTime(together(every("votes"))) },
    statements: inTime(together(every("statements"))),
  };
}

/** Put together what several files say of one thing: each names only its own actor in it. */
function together(things) {
  const found = new Map();
  for (const one of things) {
    const known = found.get(one.id);
    found.set(one.id, { ...known, ...one, ...lists(known, one) });
  }
  return [...found.values()];
}

function lists(known = {}, one) {
  const named = Object.keys(one).filter((field) => Array.isArray(one[field]));
  return Object.fromEntries(named.map((field) => [field, [...(known[field] ?? []), ...one[field]]]));
}

const inTime = (things) => things.sort(by(({ date, first = date, id }) => `${date} ${first} ${id}`));

const by = (key) => (one, other) => (key(one) > key(other)) - (key(one) < key(other));
