/*
 * Words of the search: takes a text, gives its words as the index spells them, and what is shown of
 * it. generator/briefing_site/search/spelling.py spells in the same way.
 */

import { MARKS, SAME, SIGNS, UNSPACED } from "./constants.js";

const AROUND = 12; // words shown before the first one that was found
const SHOWN = 40;

const marks = new RegExp(`[${MARKS}]+`, "gu");
const same = new RegExp(`[${Object.keys(SAME).join("")}]`, "gu");
const word = new RegExp(`[${UNSPACED}]+|(?:(?![${UNSPACED}])[\\p{L}\\p{N}]|[${SIGNS}])+`, "gu");
const unspaced = `[${UNSPACED}]`;
const startsUnspaced = new RegExp(`^${unspaced}`, "u");
const endsUnspaced = new RegExp(`${unspaced}$`, "u");
const between = new RegExp(`(?<=${unspaced})(?=${unspaced})`, "gu");
const edges = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}\p{M}]*)$/u;

/** Make equal what differs in capitals, accents, and letters that are written for each other. */
export function fold(text) {
  const bare = text.normalize("NFKD").replace(marks, "").toLowerCase();
  return bare.replace(same, (letter) => SAME[letter]).replace(marks, "").normalize("NFC");
}

/** Give the words of a text as the index spells them. */
export function wordsOf(text) {
  return fold(text).match(word) ?? [];
}

/** Give the words of a text with their accents, as a stemmer takes them. */
export function rawWords(text) {
  return text.normalize("NFKC").replace(marks, "").toLowerCase().match(word) ?? [];
}

/** Tell whether a word is a run of a script that puts no space between words. */
export function isUnspaced(text) {
  return startsUnspaced.test(text);
}

/** Give each two characters of such a run; one alone is itself. */
export function pairsOf(run) {
  const letters = [...run];
  const pairs = letters.slice(1).map((letter, at) => letters[at] + letter);
  return pairs.length ? pairs : letters;
}

/** Give words in a row, each with a space around it, in which a phrase can be sought. */
export function spaced(words) {
  return ` ${words.join(" ").replace(between, " ")} `;
}

/**
 * Give some words around the best place that was found, as [text, found] in order.
 * `sought` are rows of words in a text, each word told by a function.
 */
export function excerpt(text, sought) {
  const shown = text.replace(between, " ").trim().split(/\s+/u);
  const found = placesOf(shown, sought);
  const first = bestStart([...found], shown.length);
  const last = Math.min(shown.length, first + SHOWN);
  const pieces = first ? [["… ", false]] : [];
  for (let place = first; place < last; place += 1) {
    pieces.push(...(found.has(place) ? marked(shown[place]) : [[shown[place], false]]));
    if (place + 1 < last && !isOneWord(shown[place], shown[place + 1])) pieces.push([" ", false]);
  }
  if (last < shown.length) pieces.push([" …", false]);
  return pieces;
}

/** Give a word as the first of some texts writes it that has it alone between two spaces, in a list. */
export function asWritten(word, texts) {
  const pieces = texts.flatMap((text) => text.split(/\s+/u)).map((piece) => edges.exec(piece)[2]);
  return pieces.filter((piece) => wordsOf(piece).join(" ") === word).slice(0, 1);
}

// The places of the words that belong to a row that is sought, in order.
function placesOf(shown, sought) {
  const all = shown.flatMap((text, place) => wordsOf(text).map((each) => [each, place]));
  const found = new Set();
  for (let start = 0; start < all.length; start += 1) {
    for (const row of sought) {
      if (row.length && row.every((isWord, at) => start + at < all.length && isWord(all[start + at][0])))
        for (let at = 0; at < row.length; at += 1) found.add(all[start + at][1]);
    }
  }
  return found;
}

// A word that was found, without what stands around it.
function marked(text) {
  const [, before, inside, behind] = edges.exec(text);
  return [[before, false], [inside, true], [behind, false]].filter(([part]) => part);
}

// Where as many of the words found as possible are shown.
function bestStart(sorted, length) {
  const count = (start) => sorted.filter((at) => at >= start && at < start + SHOWN).length;
  let best = sorted[0] ?? 0;
  for (const at of sorted) if (count(at) > count(best)) best = at;
  return best < SHOWN - AROUND ? 0 : Math.max(0, Math.min(best - AROUND, length - SHOWN));
}

function isOneWord(text, next) {
  return endsUnspaced.test(text) && startsUnspaced.test(next);
}
