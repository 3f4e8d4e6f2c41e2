/* Texts of the search: takes what is typed and what was found, gives what is asked and shown. */

import { NAMES_PARTS, UNSPACED } from "./constants.js";

const AROUND = 12; // words shown before the first one that was found
const SHOWN = 40;

// In a script that puts no space between words, each character is a word of the index.
const unspaced = `[${UNSPACED}]`;
const between = new RegExp(`(?<=${unspaced})(?=${unspaced})`, "gu");
const symbols = /[\p{S}\p{Ps}\p{Pe}/\\]+/gu; // the index has the words between them
const apart = new RegExp(`(?<=${unspaced}) (?=${unspaced})`, "gu");
const endsUnspaced = new RegExp(`${unspaced}$`, "u");
const startsUnspaced = new RegExp(`^${unspaced}`, "u");

/** Make names equal that differ in capitals, accents and what stands between words. */
export function fold(name) {
  const letters = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return letters.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** Give the number of the part that a folded name stands in. */
export function partOf(folded) {
  let sum = 0;
  for (const char of folded) sum += char.codePointAt(0);
  return sum % NAMES_PARTS;
}

/**
 * Give what the index is asked. Words in quotation marks of any kind are an exact phrase; so is
 * a run of a script without spaces.
 */
export function asked(typed) {
  const text = typed.trim();
  const phrase = /^["“”„«»「『](.+?)["“”„«»」』]?$/u.exec(text)?.[1];
  const words = (phrase ?? text).replace(symbols, " ").replace(between, " ").trim();
  return phrase || (text.search(between) >= 0 && !/\s/u.test(text)) ? `"${words}"` : words;
}

/** Take out the spaces that only the index needs. */
export function joined(text) {
  return text.replace(apart, "");
}

/**
 * Give some words around the best place that was found, as [text, found] in order.
 * `places` are the numbers of the words that were found; the title's words come first and are
 * not shown again.
 */
export function excerpt(content, places, title) {
  const words = content.split(/\s+/u);
  const found = new Set(places);
  const least = title.split(/\s+/u).length;
  const first = Math.max(least, bestStart(places, words.length));
  const last = Math.min(words.length, first + SHOWN);
  const pieces = first > least ? [["… ", false]] : [];
  for (let place = first; place < last; place += 1) {
    pieces.push([words[place], found.has(place)]);
    if (place + 1 < last && !isOneWord(words[place], words[place + 1])) pieces.push([" ", false]);
  }
  if (last < words.length) pieces.push([" …", false]);
  return pieces;
}

// Where as many of the words found as possible are shown.
function bestStart(places, length) {
  const sorted = [...places].sort((one, other) => one - other);
  const count = (start) => sorted.filter((at) => at >= start && at < start + SHOWN).length;
  let best = sorted[0] ?? 0;
  for (const at of sorted) if (count(at) > count(best)) best = at;
  return best < SHOWN - AROUND ? 0 : Math.min(best - AROUND, length - SHOWN);
}

function isOneWord(word, next) {
  return endsUnspaced.test(word) && startsUnspaced.test(next);
}
