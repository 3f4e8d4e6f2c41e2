/* How some actors voted: takes votes and actors, gives how often alike, and where they differed. */

import { inWords } from "./days.js";
import { framed, make } from "./elements.js";
import { inPairs } from "./pairs.js";
import { ballotOf, differingVotes, sharedVotes } from "./votes.js";
import { words } from "./words.js";

/**
 * Compare actors by the votes in which all of them took a side, those of more than two also two by
 * two; nothing without such.
 */
export function comparedVotes(positions, votes, actors) {
  const shared = sharedVotes(votes, actors.map(({ id }) => id));
  const counted = { alike: shared.filter(({ alike }) => alike).length, shared: shared.length };
  const pairs = actors.length > 2 ? inPairs(actors).flatMap((pair) => pairRow(votes, pair)) : [];
  if (!shared.length && !pairs.length) return { elements: [], ...counted };
  const told = shared.length ? [words.votedAlike(counted.alike, shared.length), " "] : [];
  const byTwo = pairs.length
    ? [framed(words.twoByTwo, [words.twoActors, words.alike], make("tbody", {}, pairs))]
    : [];
  return {
    elements: [
      make("h2", {}, words.votesHeading),
      make("p", {}, ...told, words.votesNote),
      ...byTwo,
      ...differing(positions, votes, actors),
    ],
    ...counted,
  };
}

/** Show how often two actors voted alike; nothing where no vote has both. */
function pairRow(votes, pair) {
  const shared = sharedVotes(votes, pair.map(({ id }) => id));
  if (!shared.length) return [];
  const alike = shared.filter((one) => one.alike).length;
  const names = words.namesOf(pair.map(({ name }) => name));
  return [
    make(
      "tr",
      {},
      make("th", { scope: "row" }, names),
      make("td", {}, words.alikeOf(alike, shared.length)),
    ),
  ];
}

/** List the votes in which any of the actors differed, newest first; nothing without such. */
function differing(positions, votes, actors) {
  const found = differingVotes(votes, actors.map(({ id }) => id)).reverse();
  if (!found.length) return [];
  const heads = [words.date, words.vote, ...actors.map(({ name }) => name)];
  const rows = found.map((vote) => voteRow(positions, votes, vote, actors));
  return [framed(words.votesDiffering, heads, make("tbody", {}, rows))];
}

function voteRow(positions, votes, vote, actors) {
  return make(
    "tr",
    {},
    make("td", {}, on(vote)),
    make("td", {}, make("a", { href: positions.href(vote.href) }, vote.name)),
    actors.map(({ id }) => make("td", {}, ballotInWords(votes, vote, id))),
  );
}

/** Show when a vote was taken, as exactly as it is known. */
function on({ date, when }) {
  return when ? make("span", { class: "brf-date" }, when) : make("time", { datetime: date }, inWords(date));
}

/** Say how an actor voted, and whether that was a veto. */
function ballotInWords(votes, vote, actor) {
  const ballot = ballotOf(votes, vote, actor);
  if (!ballot) return words.noVote;
  return vote.vetoed_by?.includes(actor) ? words.asVeto(ballot.name) : ballot.name;
}
