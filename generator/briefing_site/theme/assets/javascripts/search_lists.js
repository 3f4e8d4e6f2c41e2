/*
 * Lists of statements: takes who and what a question names, and since and until when, gives those
 * lists of which there is a statement, each with its words and its address on their page.
 */

import { MEMBERS, STATEMENTS_FILE } from "./constants.js";
import { fetchJson } from "./fetching.js";
import { StatementIndex } from "./statement_index.js";
import { FACETS, PREPOSITIONS, phraseOf } from "./statement_query.js";

const MOST_LISTS = 3;
const MOST_BLOCKS = 4; // of the newest statements that are looked through

let index; // of the statements, once somebody named one

/** Give the lists for names in the order in which they were typed: {kind, id} each. */
export async function listsFor(names, days, root) {
  const choices = choicesFor(names).map((choice) => ({ ...choice, ...days }));
  if (!choices.length) return [];
  index ??= fetchJson(STATEMENTS_FILE, root).then((head) => new StatementIndex(head, root));
  index.catch(() => (index = undefined));
  const known = await index;
  const lists = [];
  for (const choice of choices.flatMap((each) => withMembers(known, each))) {
    if (lists.length < MOST_LISTS && (await holdsAny(known, choice))) lists.push(listOf(known, choice));
  }
  return lists;
}

// Who spoke is named before whom it is about, and either may be meant.
function choicesFor(names) {
  const of = (kind) => [...new Set(names.filter((each) => each.kind === kind).map(({ id }) => id))];
  const [[one, other, ...more], [issue]] = [of("actor"), of("issue")];
  if (more.length) return [];
  if (other) return [{ by: one, about: other }, { by: other, about: one }].map((each) => whole({ ...each, issue }));
  if (one && issue) return [whole({ by: one, issue }), whole({ about: one, issue })];
  if (one) return [whole({ by: one }), whole({ about: one })];
  return issue ? [whole({ issue })] : [];
}

// A choice says of each facet what is chosen.
function whole(chosen) {
  return Object.fromEntries(FACETS.map((facet) => [facet, chosen[facet] ?? ""]));
}

// What a bloc's members said each for themselves stands beside what it said as such.
function withMembers(known, choice) {
  return known.blocs.has(choice.by) ? [choice, { ...choice, by: `${choice.by}${MEMBERS}` }] : [choice];
}

async function holdsAny(known, choice) {
  let blocks = 0;
  for await (const { found } of known.search(choice)) {
    if (found.length) return true;
    if (++blocks === MOST_BLOCKS) return false;
  }
  return false;
}

function listOf(known, choice) {
  const chosen = PREPOSITIONS.filter((facet) => choice[facet]);
  const nameOf = (facet, value) => known.nameInSentence(facet, value);
  const query = new URLSearchParams(chosen.map((facet) => [facet, choice[facet]]));
  return { words: chosen.map((facet) => phraseOf(facet, choice[facet], nameOf)).join(" "), query: `${query}` };
}
