/* How some actors voted: takes votes and actors, gives how often alike, and where they differed. */

import { inWords } from "./days.js";
import { framed, make } from "./elements.js";
import { ballotOf, sharedVotes } from "./votes.js";
import { words } from "./words.js";

/** Compare actors by the votes of which two or more of them cast one; nothing without such. */
export function comparedVotes(positions, votes, actors) {
  const shared = sharedVotes(votes, actors.map(({ id }) => id));
  const differing = shared.filter(({ alike }) => !alike).reverse();
  const alike = shared.length - differing.length;
  const rows = differing.map(({ vote }) => voteRow(positions, votes, vote, actors));
  const heads = [words.date, words.vote, ...actors.map(({ name }) => name)];
  const table = rows.length ? [framed(words.votesDiffering, heads, make("tbody", {}, rows))] : [];
  const told = make("p", {}, words.votedAlike(alike, shared.length), " ", words.votesNote);
  return {
    elements: shared.length ? [make("h2", {}, words.votesHeading), told, ...table] : [],
    alike,
    shared: shared.length,
  };
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
