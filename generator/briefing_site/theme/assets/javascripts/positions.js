/*
 * Where actors stand as of a day: takes what a file holds, gives positions and memberships.
 * It is described in generator/briefing_site/exports/positions.py.
 */

import { number } from "./calendar.js";
import { STALE, UNCLEAR } from "./constants.js";
import { membersOn } from "./memberships.js";

export class Positions {
  constructor(content, root) {
    Object.assign(this, content);
    this.root = root;
    this.stanceTexts = new Map(content.stances.map(({ id, sign, name }) => [id, `${sign} ${name}`]));
    this.order = new Map(content.stances.map(({ id }, index) => [id, index]));
    this.actorsById = new Map(content.actors.map((actor) => [actor.id, actor]));
    this.propositions = new Map(content.issues.map(({ id, proposition }) => [id, proposition]));
    this.histories = new Map();
    this.ofIssues = new Map();
    this.recordOn = null;
    this.add(content.positions ?? []);
    // A table knows everyone who is placed before it has a position of theirs.
    this.placed = content.positions ? content.actors.filter(({ id }) => this.histories.has(id)) : content.actors;
    this.named = content.actors.filter(({ unnamed }) => !unnamed); // nobody in particular is no one
    this.namedPlaced = this.placed.filter(({ unnamed }) => !unnamed);
  }

  /** Add positions on issues of which none was there before. */
  add(positions) {
    const added = new Map();
    for (const position of positions) {
      const some = added.get(position.issue) ?? [];
      some.push(position);
      added.set(position.issue, some);
    }
    for (const [issue, some] of added) {
      this.ofIssues.set(issue, some);
      this.place(issue, some);
    }
  }

  /** Go by what the record said on a day, or by what it says now where nothing is given. */
  goBy(recordOn) {
    this.recordOn = recordOn;
    this.histories.clear();
    for (const [issue, some] of this.ofIssues) this.place(issue, some);
    for (const issue of this.issues) {
      issue.proposition = recordOn?.propositionOf(issue.id) ?? this.propositions.get(issue.id);
    }
  }

  place(issue, some) {
    for (const position of this.recordOn?.positionsOn(issue, some) ?? some) {
      for (const actor of position.actors) {
        const ofActor = this.histories.get(actor) ?? new Map();
        this.histories.set(actor, ofActor);
        ofActor.set(issue, [...(ofActor.get(issue) ?? []), position]);
      }
    }
  }

  /**
   * Give an actor's newest position on an issue as of a day, with how long its stance is held;
   * nothing where it has ended by then.
   */
  standing(actor, issue, day) {
    const history = this.histories.get(actor)?.get(issue) ?? [];
    const known = lastWords(history.filter(({ date }) => date <= day));
    return known.length && !(known.at(-1).until < day) ? heldThrough(known, day) : null;
  }

  /** Give issues, those first that most actors have a position on. */
  issuesByActors() {
    const number = ({ id }) => this.namedPlaced.filter((one) => this.histories.get(one.id)?.has(id)).length;
    const counted = this.issues.map((issue) => ({ issue, number: number(issue) }));
    return counted.sort((one, other) => other.number - one.number).map(({ issue }) => issue);
  }

  /** Give the members of a bloc on a day. */
  members(bloc, day) {
    const members = this.blocs.find(({ id }) => id === bloc)?.members ?? [];
    return new Set(membersOn(members, day));
  }

  /** Count on how many issues two actors both have a clear stance on a day, and the same one. */
  agreement(one, other, issues, day) {
    let shared = 0;
    let same = 0;
    for (const { id } of issues) {
      const mine = this.standing(one, id, day);
      const theirs = this.standing(other, id, day);
      if (!isClear(mine) || !isClear(theirs)) continue;
      shared += 1;
      same += mine.stance === theirs.stance;
    }
    return { shared, same };
  }

  /** Give the whole address of a page of the site. */
  href(path) {
    return new URL(path, this.root).href;
  }
}

/** Tell whether a position places its actor. */
export function isClear(position) {
  return position !== null && position.stance !== UNCLEAR;
}

/** Leave out what another position of the same day contradicts: the last of a day counts. */
function lastWords(history) {
  const stances = new Map(history.map(({ date, stance }) => [date, stance]));
  return history.filter(({ date, stance }) => stances.get(date) === stance);
}

/** Say since when the stance of the newest position is held, and when it was last shown. */
function heldThrough(positions, until) {
  const newest = positions.at(-1);
  const start = positions.findLastIndex((one, place) => breaks(one, positions[place + 1])) + 1;
  const before = positions[start - 1]?.date ?? "";
  const run = positions.slice(start);
  const days = run.flatMap((position) => daysShown(position, before, until)).sort();
  const words = Object.assign({}, ...run.toReversed().map((one) => one.words));
  // What anything else shows as well does not rest on votes alone.
  const byVotes = run.every((one) => one.by_votes) ? run.flatMap((one) => one.by_votes) : [];
  return { ...newest, since: days[0], shown: days.at(-1), words, byVotes };
}

/** Tell whether a position is of another stance than the one before or on other conditions, or comes after its end. */
function breaks(before, after) {
  if (after === undefined) return false;
  const isOver = before.until !== undefined && number(before.until) + 1 < number(after.date);
  return before.stance !== after.stance || !isOnTheSame(before, after) || isOver;
}

function isOnTheSame({ conditions: some = [] }, { conditions: others = [] }) {
  return some.length === others.length && some.every((one, place) => one === others[place]);
}

/** Give the days of what shows a position; its own where nothing else is known by then. */
function daysShown({ date, shown }, before, until) {
  const days = shown.filter((day) => before < day && day <= until);
  return days.length ? days : [date];
}

/** Tell whether evidence of so many days is old. */
export function isStale(days) {
  return days >= STALE;
}
