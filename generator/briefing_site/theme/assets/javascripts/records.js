/*
 * What is on record of some actors: takes their ids, fetches the file of each once, gives it as one
 * record. The files are described in generator/briefing_site/exports/actors.py.
 */

import { spanOf } from "./calendar.js";
import { RECORD_FILE } from "./constants.js";
import { Files } from "./fetching.js";
import { fileOn, KnownRecords, laterIn } from "./known_records.js";
import { Positions } from "./positions.js";

export class Records {
  /**
   * @param shared What is true of everyone: the day of the record, stances and ballots.
   * @param root The site's root.
   */
  constructor(shared, root) {
    this.shared = shared;
    this.root = root;
    this.files = new Files(root);
    this.known = new KnownRecords(root);
  }

  /**
   * Give the positions, the votes and the statements of some actors by a day; where a day of the record
   * is chosen as well, as it said then, with that record and with what it says now and did not say yet.
   */
  async of(ids, { asOf, asKnown }) {
    const files = await Promise.all(ids.map((id) => this.files.get(RECORD_FILE.replace("{id}", id))));
    if (!asKnown) return this.joined(files, asOf);
    const { since, records } = await this.known.on(asKnown, ids);
    if (since > asKnown) return { since };
    const then = files.map((file, place) => fileOn(file, records[place]));
    const later = files.flatMap((file, place) => laterIn(file, records[place]));
    return { ...this.joined(then, asOf), record: records[0], later: onceEach(later.filter(isBy(asOf))) };
  }

  joined(files, asOf) {
    const { updated } = this.shared;
    const all = joined(this.shared, files, this.root);
    if (asOf >= updated) return all; // what is dated later is shown as well
    const { positions, votes, statements } = all;
    return {
      positions,
      votes: { ...votes, votes: votes.votes.filter(isBy(asOf)) },
      statements: statements.filter(isBy(asOf)),
    };
  }
}

/** Tell of what is dated whether it was by a day. */
const isBy = (day) => ({ date }) => (spanOf(date.replace(/[?~%]$/, ""))?.last ?? date) <= day;

/** Name what several actors share once, the newest first. */
function onceEach(later) {
  const each = new Map(later.map((one) => [`${one.kind} ${one.id}`, one]));
  return [...each.values()].sort((one, other) => (one.date < other.date) - (one.date > other.date));
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
