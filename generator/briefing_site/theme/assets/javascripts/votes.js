/* How actors voted: takes ballots, votes and actors, gives the votes that they share. */

/** Give the ballot of an actor, an absence among them; nothing where none is on record. */
export function ballotOf({ ballots }, vote, actor) {
  return ballots.find(({ id }) => vote[id]?.includes(actor));
}

/**
 * Give the votes in which each of some actors voted for, voted against or abstained, each with
 * whether all of these did the same. One that is told of twice counts once.
 */
export function sharedVotes(file, actors) {
  return waysOfVoting(file, actors)
    .filter(({ ways }) => ways.length === actors.length)
    .map(({ vote, ways }) => ({ vote, alike: areOne(ways) }));
}

/** Give the votes in which those of some actors who took a side took different ones. */
export function differingVotes(file, actors) {
  return waysOfVoting(file, actors)
    .filter(({ ways }) => !areOne(ways))
    .map(({ vote }) => vote);
}

/** Give the votes in which one or more of some actors took a side, each with what they did. */
function waysOfVoting(file, actors) {
  const ways = (vote) => actors.map((actor) => ballotOf(file, vote, actor)).filter((one) => one?.cast);
  return file.votes
    .filter(({ uncounted }) => !uncounted)
    .map((vote) => ({ vote, ways: ways(vote) }))
    .filter((one) => one.ways.length);
}

function areOne(ways) {
  return new Set(ways).size === 1;
}
