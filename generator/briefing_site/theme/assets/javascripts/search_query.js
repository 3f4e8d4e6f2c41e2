/* What a reader asks: takes what is typed, gives what a thing has to hold to be found. */

import { isUnspaced, wordsOf } from "./search_text.js";

const QUOTED = /["“”„«»「」『』]([^"“”„«»「」『』]+)["“”„«»「」『』]?/gu;
const UNFINISHED = /[\p{L}\p{N}\p{M}]$/u;
const INITIALS = /^(?:\p{L}\.){2,}$|^\p{L}(?:\.\p{L})+$/u;
const NUMBERED_DAY = /^(\d{1,2})([./])(\d{1,2})\2(\d{4})[.,?]?$/u;
const MONTHS = 12;
const LONGEST_NAME = 8; // words

/**
 * Read what is typed. Gives clauses, each of which a thing has to hold: words in a row that stand
 * in quotation marks or are written as one, words alone, and the last one with `mayGoOn`.
 */
export function parsed(typed) {
  const phrases = [];
  const rest = typed.replace(QUOTED, (whole, phrase) => (phrases.push([whole, phrase]), " "));
  const clauses = phrases
    .map(([whole, phrase]) => ({
      ...{ typed: phrase.trim(), words: wordsOf(phrase), isPhrase: true, isQuoted: true },
      mayGoOn: typed.endsWith(whole) && UNFINISHED.test(whole), // who types it has not closed it
    }))
    .filter(({ words }) => words.length);
  const loose = rest.trim().split(/\s+/u).flatMap(chunk);
  if (loose.length && UNFINISHED.test(rest)) loose.at(-1).mayGoOn = true;
  return { clauses, loose };
}

// What stands between two spaces: letters beside an apostrophe say nothing, but belong to a name.
function chunk(text) {
  // Initials are one word: `U.S.` is looked for as `US` is.
  const words = wordsOf(INITIALS.test(text) ? text.replaceAll(".", "") : text);
  const whole = /['’ʼ]/u.test(text) ? words.filter((word) => !isLetter(word)) : words;
  if (!whole.length) return [];
  const isLoud = text === text.toUpperCase() && text !== text.toLowerCase();
  return [{ typed: text, words: whole, all: words, isPhrase: whole.length > 1, isLoud, keys: keysOf(text) }];
}

// What may be an id or a day as files and addresses write them: words with a hyphen between them.
function keysOf(text) {
  const day = NUMBERED_DAY.exec(text);
  if (day) return isoOf(day);
  const parts = text.split(/[/#]/u).filter((part) => part.includes("-"));
  return parts.map((part) => wordsOf(part).join("-")).filter((key) => key.includes("-"));
}

// `31.7.2025` and `31/7/2025` are days; which number is the month, some of the latter do not tell.
function isoOf([, one, sign, other, year]) {
  const [day, month] = sign === "/" && Number(other) > MONTHS ? [other, one] : [one, other];
  if (Number(month) > MONTHS || (sign === "/" && Number(day) <= MONTHS && day !== month)) return [];
  return [`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`];
}

/**
 * Make clauses of loose words: names of somebody, words that are written as one, words. Small words
 * fall away, unless there is nothing else.
 */
export async function clausesOf(loose, small, bearers) {
  await askAhead(loose, small, bearers);
  const clauses = [];
  for (let at = 0; at < loose.length; ) {
    const named = await longestName(loose, at, small, bearers);
    clauses.push(named?.clause ?? loose[at]);
    at += named?.length ?? 1;
  }
  return clauses.filter((clause) => clause.bearers || clause.words.some((word) => isSought(word, small)));
}

// What is asked one after another below is loaded at once.
async function askAhead(loose, small, bearers) {
  const begun = loose.flatMap((_, at) => (mayBegin(loose, at, small) ? [at, at] : []));
  const ahead = begun.map((at, turn) => loose.slice(at, at + (turn % 2 ? LONGEST_NAME : 1)));
  await Promise.all(ahead.map((taken) => bearers(joined(taken))));
}

// A small word begins a name where it is written large, or alone.
function mayBegin(loose, at, small) {
  return !small.has(loose[at].words[0]) || loose[at].isLoud || loose.length === 1;
}

function joined(taken) {
  return taken.flatMap((one) => one.all).join(" ");
}

async function longestName(loose, at, small, bearers) {
  if (!mayBegin(loose, at, small)) return null;
  for (let length = Math.min(LONGEST_NAME, loose.length - at); length; length -= 1) {
    const taken = loose.slice(at, at + length);
    const words = taken.flatMap((one) => one.all);
    const found = await bearers(joined(taken));
    if (found.length) {
      const typed = taken.map((one) => one.typed).join(" ");
      return { length, clause: { typed, words, bearers: found, isPhrase: words.length > 1 } };
    }
  }
  return null;
}

/** Write a clause as it was typed. */
export function askedAgain({ typed, isQuoted }) {
  return isQuoted ? `“${typed}”` : typed;
}

/** Tell whether the index knows of a word: neither a small one nor a lone letter stands there. */
export function isSought(word, small) {
  return !small.has(word) && !isLetter(word);
}

function isLetter(word) {
  return [...word].length === 1 && /\p{L}/u.test(word) && !isUnspaced(word);
}
