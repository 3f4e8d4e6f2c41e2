/*
 * What the record said of some actors on a day: takes the day, gives the record of each as it was. The
 * files are described in generator/briefing_site/exports/known_records.py.
 */

import { KNOWN_DAYS_FILE, KNOWN_RECORD_FILE } from "./constants.js";
import { Files } from "./fetching.js";
import { RecordOn } from "./record_on.js";
import { words } from "./words.js";

export class KnownRecords {
  constructor(root) {
    this.files = new Files(root);
  }

  /** Give what the record said on a day of each of some actors, and the first day that is told of all. */
  async on(day, ids) {
    const paths = [KNOWN_DAYS_FILE, ...ids.map((id) => KNOWN_RECORD_FILE.replace("{id}", id))];
    const [all, ...own] = await Promise.all(paths.map((path) => this.files.get(path)));
    const since = own.map((file) => file.since ?? all.since).reduce((one, other) => (one > other ? one : other));
    return { since, records: own.map((file) => new RecordOn({ ...all, ...file }, day)) };
  }
}

/** Give what was on record of an actor, in the words of now: its file as it was. */
export function fileOn(file, record) {
  const { issues, votes, statements } = file;
  return {
    ...file,
    issues: issues.map((issue) => ({ ...issue, proposition: record.propositionOf(issue.id) ?? issue.proposition })),
    positions: issues.flatMap(({ id }) => record.positionsOn(id, positionsOn(file, id))),
    votes: record.votesOf(votes),
    statements: statements.filter((_, place) => record.hasStatement(place)),
  };
}

/**
 * Give what is on record of an actor and was not on that day, or stood otherwise: each with its name,
 * its address, and since when it is there.
 */
export function laterIn(file, record) {
  const { actor, issues } = file;
  const told = (one, spans, text) => ({ ...one, text, since: record.sinceOf(spans) });
  const positions = issues.flatMap(({ id, title }) =>
    positionsOn(file, id).map((one, place) => [
      { ...one, id: one.href + actor.id },
      record.positions[id].now[place],
      words.positionOf(actor.name, title),
    ]),
  );
  const votes = file.votes.map((one, place) => [one, record.votes.now[place], one.name]);
  const statements = file.statements.map((one, place) => [one, record.statements[place], one.title]);
  return [
    { kind: "positions", all: positions },
    { kind: "votes", all: votes.filter(([{ uncounted }]) => !uncounted) },
    { kind: "statements", all: statements },
  ].flatMap(({ kind, all }) =>
    all.filter(([, spans]) => !record.holds(spans)).map((one) => ({ kind, ...told(...one) })),
  );
}

function positionsOn({ positions }, issue) {
  return positions.filter((one) => one.issue === issue);
}
