/* Near names: takes what is not there, gives those whose names differ from it by one letter. */

import { wordsOf } from "./search_text.js";

const FEWEST = 4; // letters of a name in which one may be wrong
const LONGEST_LETTER = 2; // characters of a script

/** Give the numbers of those one of whose names is within a letter, or a word of one differs by one. */
export function nearNames(missing, names) {
  const sought = missing.map((typed) => wordsOf(typed).join(" "));
  const near = names.filter(([name]) => sought.some((typed) => isNear(name, typed)));
  const isWhole = ([name]) => sought.some((typed) => isWithinOne(name, typed));
  near.sort((one, other) => isWhole(other) - isWhole(one));
  return near.flatMap(([, bearers]) => bearers);
}

/** Give the words of names that differ from a word by one letter, each with who is called so. */
export function nearWords(typed, names) {
  const words = new Map();
  for (const [name, bearers] of names) {
    for (const word of name.split(" ")) words.set(word, [...(words.get(word) ?? []), ...bearers]);
  }
  return [...words].filter(([word]) => isWithinOne(word, typed));
}

function isNear(name, typed) {
  if (isWithinOne(name, typed)) return true;
  // A word of a name in another language alone is nobody's: "república" begins those of many.
  return !typed.includes(" ") && name.split(" ").some((word) => word !== typed && isWithinOne(word, typed));
}

/**
 * Tell whether two words, as the index spells them, differ by one letter: another, one more, or two that
 * changed places.
 */
export function isWithinOne(one, other) {
  if (Math.abs(one.length - other.length) > LONGEST_LETTER) return false; // most names of a long list
  const [short, long] = [[...one], [...other]].sort((a, b) => a.length - b.length);
  if (short.length < FEWEST || long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = (letters, from) => letters.slice(from).join("");
  if (short.length < long.length) return rest(short, at) === rest(long, at + 1);
  const isSwapped = short[at] === long[at + 1] && short[at + 1] === long[at];
  return rest(short, at + 1) === rest(long, at + 1) || (isSwapped && rest(short, at + 2) === rest(long, at + 2));
}
