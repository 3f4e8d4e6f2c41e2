/*
 * The comparison of two to five actors: takes its place on the page, gives a choice of actors,
 * where they agree, how they voted, and what they said together. The address names them (?actors=canada,norway).
 */

import { readQuery, writeQuery } from "./address.js";
import { ActorChoice } from "./actor_choice.js";
import { comparedPositions } from "./compared_positions.js";
import { comparedStatements } from "./compared_statements.js";
import { comparedVotes } from "./compared_votes.js";
import { ACTORS_FILE, COMPARED, FEWEST_COMPARED, MOST_COMPARED } from "./constants.js";
import { liveSummary, make, say } from "./elements.js";
import { fetchJson } from "./fetching.js";
import { leftOut } from "./left_out.js";
import { Records } from "./records.js";
import { words } from "./words.js";

export async function start(element, root) {
  const shared = await fetchJson(ACTORS_FILE, root);
  const { actors: everyone, nobody } = shared;
  const names = new Map(everyone.map((actor) => [actor.id, actor]));
  const summary = liveSummary();
  const comparison = make("div");
  const choice = new ActorChoice(everyone, MOST_COMPARED, (ids) => {
    writeQuery({ [COMPARED]: ids.join(",") });
    return draw(ids);
  });
  const records = new Records(shared, root);
  let newest;

  async function draw(ids) {
    newest = ids;
    choice.show(ids.map((id) => names.get(id)));
    if (ids.length < FEWEST_COMPARED) {
      comparison.replaceChildren();
      say(summary, words.needTwo);
      return;
    }
    const { positions, votes, statements: made } = await records.of(ids);
    if (newest !== ids) return; // a choice that was made meanwhile
    const actors = ids.map((id) => positions.actorsById.get(id));
    const stances = comparedPositions(positions, votes, actors);
    const voted = comparedVotes(positions, votes, actors);
    const statements = comparedStatements(positions, made, actors);
    comparison.replaceChildren(...stances.elements, ...voted.elements, ...statements.elements);
    say(summary, words.compared(actors.map(({ name }) => name), stances, voted, statements));
  }

  element.replaceChildren(choice.element, summary, comparison);
  const asked = readActors();
  const known = asked.filter((id) => names.has(id));
  const first = known.slice(0, MOST_COMPARED);
  await draw(first);
  const told = await leftOut(asked, known, nobody, root);
  if (newest === first) choice.tell(told);
}

/** Read from the address whom to compare. */
function readActors() {
  const named = (readQuery().get(COMPARED) ?? "").split(",");
  return [...new Set(named.map((id) => id.trim()))].filter(Boolean);
}
