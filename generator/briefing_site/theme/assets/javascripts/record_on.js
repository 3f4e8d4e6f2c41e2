/*
 * What the record said on a day: takes what a file holds, gives what was to be read at the end of that
 * day. Files are described in generator/briefing_site/exports/known.py and known_records.py.
 */

import { KNOWN_FILE } from "./constants.js";
import { fetchJson } from "./fetching.js";

export class RecordOn {
  constructor(content, day) {
    Object.assign(this, content);
    this.day = day;
    this.at = content.days.findLastIndex((one) => one <= day);
    const [, positions, statements, votes] = content.hidden.findLast(([from]) => from <= this.at) ?? [0, 0, 0, 0];
    this.hiddenPositions = positions;
    this.hiddenStatements = statements;
    this.hiddenVotes = votes;
  }

  /** Tell whether spans, which are days one after another, hold the day. */
  holds(spans) {
    return [spans].flat().filter((from) => from <= this.at).length % 2 === 1;
  }

  /** Give the day since which what now stands is on record; nothing where no commit has it. */
  sinceOf(spans) {
    const days = [spans].flat();
    return days.length % 2 ? this.days[days.at(-1)] : undefined;
  }

  /** Give the positions on an issue, from those of now, in their order. */
  positionsOn(issue, now) {
    const { now: spans, former } = this.positions[issue];
    const known = now.map((position, place) => [place, this.ofKnown(position, spans[place])]);
    const others = former.map(([place, held, position]) => [place, this.ofKnown({ ...position, issue }, held)]);
    // Each that it says no longer stands before the one of now with its place.
    const all = [...others, ...known].sort(([one], [other]) => one - other);
    return all.map(([, position]) => position).filter(({ actors }) => actors.length);
  }

  /** Give a position with those of its actors of whom it was to be read. */
  ofKnown(position, spans) {
    const isOfEach = typeof spans === "object" && !Array.isArray(spans);
    const actors = position.actors.filter((id) => this.holds(isOfEach ? spans[id] : spans));
    return { ...position, actors };
  }

  /** Give the proposition that an issue had; nothing where it is the one of now. */
  propositionOf(issue) {
    return this.propositions[issue]?.find(([spans]) => this.holds(spans))?.[1];
  }

  /** Give those of an actor's votes that were on record, each with what the actor did as it stood then. */
  votesOf(votes) {
    const { now, former } = this.votes;
    const was = new Map(former.filter(([, spans]) => this.holds(spans)).map(([place, , vote]) => [place, vote]));
    return votes.flatMap((vote, place) => {
      if (this.holds(now[place])) return [vote];
      const { id, name, href } = vote;
      return was.has(place) ? [{ id, name, href, ...was.get(place) }] : [];
    });
  }

  /** Tell whether a statement was on record. */
  hasStatement(number) {
    return this.holds(this.statements[number]);
  }
}

let file;

/**
 * Give what the record said on a day, of which the file is loaded once; nothing where none is chosen, or
 * where the file cannot be loaded.
 */
export async function recordOn(day, root) {
  if (!day) return null;
  file ??= fetchJson(KNOWN_FILE, root);
  try {
    return new RecordOn(await file, day);
  } catch {
    file = undefined; // what failed is asked for again the next time
    return null;
  }
}
