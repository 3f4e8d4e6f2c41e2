/*
 * The comparison of two to five actors: takes its place on the page, gives a choice of actors and days,
 * where they agree, how they voted, and what they said together. The address names all of it
 * (?actors=canada,norway&asOf=2022-04-01&asKnown=2025-08-02).
 */

import { readQuery, withChoices, writeQuery } from "./address.js";
import { ActorChoice } from "./actor_choice.js";
import { Clocks } from "./compared_clocks.js";
import { comparedLater } from "./compared_later.js";
import { comparedPositions } from "./compared_positions.js";
import { comparedStatements } from "./compared_statements.js";
import { comparedVotes } from "./compared_votes.js";
import { ACTORS_FILE, COMPARED, FEWEST_COMPARED, MOST_COMPARED } from "./constants.js";
import { bothDays, inWords } from "./days.js";
import { liveSummary, make, say } from "./elements.js";
import { fetchJson } from "./fetching.js";
import { leftOut } from "./left_out.js";
import { Records } from "./records.js";
import { EVERY_ISSUE } from "./subjects.js";
import { words } from "./words.js";

export async function start(element, root) {
  const shared = await fetchJson(ACTORS_FILE, root);
  await new Comparison(shared, element, root).start();
}

class Comparison {
  constructor(shared, element, root) {
    this.shared = shared;
    this.element = element;
    this.root = root;
    this.names = new Map(shared.actors.map((actor) => [actor.id, actor]));
    this.records = new Records(shared, root);
    this.choice = new ActorChoice(shared.actors, MOST_COMPARED, (actors) => this.choose({ actors }));
    this.faults = make("p", { class: "brf-fault", role: "status" });
    this.clocks = new Clocks(shared, (changes) => this.choose(changes), (fault) => say(this.faults, fault));
    this.summary = liveSummary();
    this.result = make("div");
  }

  async start() {
    const asked = readActors();
    const known = asked.filter((id) => this.names.has(id));
    const actors = known.slice(0, MOST_COMPARED);
    const { asOf, asKnown, fault } = this.clocks.read();
    this.state = { actors, asOf, asKnown };
    say(this.faults, fault);
    const { choice, clocks, faults, summary, result } = this;
    this.element.replaceChildren(choice.element, clocks.element, faults, summary, result);
    await this.draw();
    const told = await leftOut(asked, known, this.shared.nobody, this.root);
    if (this.state.actors === actors) choice.tell(told);
  }

  choose(changes) {
    this.state = this.clocks.turned(this.state, changes);
    say(this.faults, "");
    writeQuery(this.inAddress());
    return this.draw();
  }

  inAddress() {
    return { [COMPARED]: this.state.actors.join(","), ...this.clocks.inAddress(this.state) };
  }

  async draw() {
    const { state } = this;
    this.choice.show(state.actors.map((id) => this.names.get(id)));
    this.clocks.show(state);
    this.clocks.element.hidden = state.actors.length < FEWEST_COMPARED;
    if (state.actors.length < FEWEST_COMPARED) {
      this.result.replaceChildren();
      say(this.summary, words.needTwo);
      return;
    }
    const found = await this.load(state);
    if (this.state !== state) return; // a choice that was made meanwhile
    if (found.fault) await this.withoutPast(found.fault);
    else this.show(found);
  }

  /** Load what is on record; give what is to be said where the record's past cannot be told. */
  async load(state) {
    try {
      const found = await this.records.of(state.actors, state);
      const { since } = found;
      return since ? { fault: words.recordBegins(inWords(since), inWords(state.asKnown)) } : found;
    } catch (error) {
      if (!state.asKnown) throw error;
      return { fault: words.pastNotLoaded(inWords(state.asKnown)) };
    }
  }

  /** Show what the record says now, where what it said cannot be told. */
  withoutPast(fault) {
    this.state = this.clocks.turned(this.state, { asKnown: "" });
    say(this.faults, fault);
    return this.draw();
  }

  show({ positions, votes, statements, record, later = [] }) {
    const { state } = this;
    const actors = state.actors.map((id) => positions.actorsById.get(id));
    const stances = comparedPositions(positions, votes, actors, state);
    const voted = comparedVotes(positions, votes, actors);
    const said = comparedStatements(positions, statements, actors);
    const since = comparedLater(positions, later, state);
    const parts = [stances, voted, said, since].flatMap(({ elements }) => elements);
    this.result.replaceChildren(...hidden(record), this.onward(), ...parts);
    const names = actors.map(({ name }) => name);
    const told = [words.compared(names, stances, voted, said), ...this.days(), since.told];
    say(this.summary, told.filter(Boolean).join(" "));
  }

  /** Say as of which days it is, where these are not the newest ones. */
  days() {
    const { state, shared } = this;
    const isChosen = state.asKnown || state.asOf !== shared.updated;
    return [
      isChosen ? words.comparedAsOf(bothDays(state)) : "",
      state.asOf > shared.updated ? words.recordEnds(inWords(shared.updated)) : "",
    ];
  }

  /** Lead to the table of positions, as of the same days. */
  onward() {
    const page = new URL(this.shared.matrix, this.root).href;
    const { href } = withChoices(page, { issue: EVERY_ISSUE, ...this.inAddress() });
    return make("p", {}, make("a", { href }, words.inTable));
  }
}

/** Say how much of what was on record is not shown again; of whom that was is not told. */
function hidden(record) {
  if (!record) return [];
  const { hiddenPositions: positions, hiddenVotes: votes, hiddenStatements: statements } = record;
  const told = [
    positions ? words.hiddenPositions(positions) : "",
    votes ? words.hiddenVotes(votes) : "",
    statements ? words.hiddenStatements(statements) : "",
  ].filter(Boolean);
  return told.length ? [make("p", {}, make("small", {}, [...told, words.hiddenAnywhere].join(" ")))] : [];
}

/** Read from the address whom to compare. */
function readActors() {
  const named = (readQuery().get(COMPARED) ?? "").split(",");
  return [...new Set(named.map((id) => id.trim()))].filter(Boolean);
}
