/*
 * The comparison of two to five actors: takes its place on the page, gives a choice of actors,
 * where they agree, how they voted, and what they said together. The address names them (?actors=canada,norway).
 */

import { readQuery, writeQuery } from "./address.js";
import { ActorChoice } from "./actor_choice.js";
import { comparedPositions } from "./compared_positions.js";
import { comparedStatements } from "./compared_statements.js";
import { comparedVotes } from "./compared_votes.js";
import { COMPARED, FEWEST_COMPARED, MOST_COMPARED, SIGNATURES_FILE } from "./constants.js";
import { liveSummary, make, say } from "./elements.js";
import { fetchJson } from "./fetching.js";
import { fetchPositions } from "./positions.js";
import { fetchVotes } from "./votes.js";
import { words } from "./words.js";

export async function start(element, root) {
  const [positions, votes, signatures] = await Promise.all([
    fetchPositions(root),
    fetchVotes(root),
    fetchJson(SIGNATURES_FILE, root),
  ]);
  const summary = liveSummary();
  const comparison = make("div");
  const choice = new ActorChoice(positions.named, MOST_COMPARED, (ids) => {
    writeQuery({ [COMPARED]: ids.join(",") });
    draw(ids);
  });

  function draw(ids) {
    const actors = ids.map((id) => positions.actorsById.get(id));
    choice.show(actors);
    if (actors.length < FEWEST_COMPARED) {
      comparison.replaceChildren();
      say(summary, words.needTwo);
      return;
    }
    const stances = comparedPositions(positions, votes, actors);
    const voted = comparedVotes(positions, votes, actors);
    const statements = comparedStatements(positions, signatures.statements, actors);
    comparison.replaceChildren(...stances.elements, ...voted.elements, ...statements.elements);
    const names = actors.map(({ name }) => name);
    say(summary, words.compared(names, stances, voted, statements));
  }

  draw(readActors(positions));
  element.replaceChildren(choice.element, summary, comparison);
}

/** Read from the address whom to compare; whoever is not known is left out. */
function readActors(positions) {
  const named = (readQuery().get(COMPARED) ?? "").split(",");
  const known = new Set(positions.named.map(({ id }) => id));
  return [...new Set(named)].filter((id) => known.has(id)).slice(0, MOST_COMPARED);
}
