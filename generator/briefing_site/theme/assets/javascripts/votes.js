/* How actors voted: takes the file of votes and actors, gives the votes that they share. */

import { fetchJson } from "./fetching.js";
import { VOTES_FILE } from "./constants.js";

/** Fetch who voted how. The file is described in generator/briefing_site/exports/votes.py. */
export async function fetchVotes(root) {
  return await fetchJson(VOTES_FILE, root);
}

/** Give the ballot of an actor, an absence among them; nothing where none is on record. */
export function ballotOf({ ballots }, vote, actor) {
  return ballots.find(({ id }) => vote[id]?.includes(actor));
}

/**
 * Give the votes in which two or more of some actors voted for, voted against or abstained, each
 * with whether all of these did the same. One that is told of twice counts once.
 */
export function sharedVotes(file, actors) {
  return file.votes
    .filter(({ uncounted }) => !uncounted)
    .map((vote) => ({ vote, ways: actors.map((actor) => ballotOf(file, vote, actor)).filter((one) => one?.cast) }))
    .filter(({ ways }) => ways.length > 1)
    .map(({ vote, ways }) => ({ vote, alike: new Set(ways).size === 1 }));
}
