/* Who is behind a statement: takes one with who made it, gives who speaks for whom. */

/** Give the speakers whose words count for an actor: itself, and who speaks on its behalf. */
export function speakersFor(actor, { by, for: pairs = [] }) {
  const others = pairs.filter(([, behind]) => behind === actor).map(([speaker]) => speaker);
  return by.includes(actor) ? [actor, ...others] : others;
}

/** Tell whether a statement counts together for two: one who speaks for the other is not two. */
export function areTogether(one, other, statement) {
  const isOneForOther = (statement.for ?? []).some((pair) => pair.includes(one) && pair.includes(other));
  const theirs = speakersFor(other, statement);
  return !isOneForOther && speakersFor(one, statement).some((first) => theirs.some((second) => first !== second));
}
