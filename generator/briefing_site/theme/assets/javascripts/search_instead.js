/*
 * What a reader may ask instead where nothing was found: takes the engine and what it answered, gives
 * near names, and what holds a part of what was typed. None of it is a hit.
 */

import { isWithinOne, nearNames, nearWords } from "./search_near.js";
import { OTHERS } from "./search_engine.js";
import { askedAgain } from "./search_query.js";
import { asWritten, fold, wordsOf } from "./search_text.js";
import { unpacked } from "./search_words.js";

const MOST = 6; // names and words that are offered, and things that are read for how a word is written

/** Give what other pages of the site hold, that are written by hand, where nothing else does. */
export async function elsewhere(engine, typed) {
  const answer = await engine.find(typed, { kind: OTHERS });
  await answer.rows(0, 1);
  return answer;
}

/**
 * Give what holds all that was asked for but some words, and which these are; nothing where they are
 * half of it or more, and nobody is named by the rest.
 */
export async function without(engine, { clauses, scored }, narrowed) {
  const out = leftOut(clauses, scored);
  const left = clauses.filter((clause) => !out.includes(clause));
  const isWorthIt = left.length > out.length || left.some(({ bearers }) => bearers);
  if (!out.length || !isWorthIt) return null;
  const isWhole = out.includes(clauses.at(-1)); // what is the last now was followed by another word
  const typed = left.map(askedAgain).join(" ");
  const answer = await engine.find(isWhole ? `${typed} ` : typed, narrowed);
  return answer.total ? { answer, typed, words: out.map((clause) => clause.typed) } : null;
}

// The words that nothing holds; else the one beside names, such as what nobody did of whom is named.
function leftOut(clauses, scored) {
  const nowhere = clauses.filter((_, at) => !scored[at].held.numbers.length);
  const nameless = clauses.filter(({ bearers }) => !bearers);
  return nowhere.length || nameless.length > 1 ? nowhere : nameless;
}

/** Give names and words that are close to what is not there; first to all that was typed. */
export async function near(engine, missing, typed = "") {
  if (!missing.length) return [];
  const names = await engine.pieces.piece("names");
  const whole = nearNames([typed], names);
  if (whole.length) return titles(engine, whole);
  const [better, bearers, words] = await Promise.all([
    mended(engine, missing, typed, names),
    titles(engine, nearNames(missing, names)),
    Promise.all(missing.map((one) => engine.words.near(wordsOf(one).join(" ")))),
  ]);
  const used = (await Promise.all(words.flat().map((word) => asUsed(engine, word)))).flat();
  const known = new Set(bearers.map(fold));
  const others = used.filter((word) => !known.has(fold(word)));
  return [...new Set([...better, ...bearers, ...others])].slice(0, MOST);
}

async function titles(engine, numbers) {
  const first = [...new Set(numbers)].slice(0, MOST);
  return Promise.all(first.map(async (number) => (await engine.row(number)).title));
}

// What was typed with a word of a name in the place of one that is misspelt, where that is found.
async function mended(engine, missing, typed, names) {
  const [wrong, ...others] = missing;
  if (others.length || wordsOf(typed).length === wordsOf(wrong).length) return [];
  const folded = wordsOf(wrong).join(" ");
  const used = (await engine.words.near(folded)).filter((word) => isWithinOne(word, folded));
  const words = await Promise.all([
    ...nearWords(folded, names).map(([word, bearers]) => written(engine, word, bearers)),
    ...used.map((word) => asUsed(engine, word)),
  ]);
  const asked = [...new Set(words.flat())].map((word) => typed.replace(wrong, () => word));
  const answers = await Promise.all(asked.map((one) => engine.find(one)));
  return asked.filter((_, at) => answers[at].total);
}

// A word as it is written, if it stands anywhere but in a guide to the site.
async function asUsed(engine, word) {
  const { lists } = await engine.words.lists(word);
  const numbers = lists.flatMap((list) => list.flatMap(unpacked)).filter((number) => number < engine.aside);
  return written(engine, word, numbers);
}

// A word as the first of some things writes it that has it: the index has it without capitals and accents.
async function written(engine, word, numbers) {
  const rows = await Promise.all(numbers.slice(0, MOST).map((number) => engine.row(number)));
  return asWritten(word, rows.flatMap(({ title, text }) => [text, title]));
}
