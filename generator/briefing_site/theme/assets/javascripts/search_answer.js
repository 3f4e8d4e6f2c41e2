/*
 * What was found: takes numbers of things, gives what is shown of them, as it is asked for, and how
 * many there are of each year, issue and actor.
 */

import { OWNERS_OF } from "./constants.js";
import { inAll } from "./search_held.js";
import { askedAgain } from "./search_query.js";
import { spaced, wordsOf } from "./search_text.js";
import { unpacked } from "./search_words.js";

const LOOKED_AT = 20; // things whose words are read at once for a phrase
const MOST_TURNS = 2; // before a reader is asked whether to look further

/** By what results can be narrowed. */
export const FACETS = ["kind", "year", "issue", "actor"];

export class Answer {
  constructor(engine, { hits, scored, clauses }) {
    this.engine = engine;
    this.left = hits.numbers;
    this.beside = hits.beside;
    this.scored = scored;
    this.clauses = clauses;
    this.missing = clauses.filter((_, at) => !scored[at].held.numbers.length).map(({ typed }) => typed);
    this.borne = clauses.flatMap(({ bearers }) => bearers?.slice(0, 1) ?? []);
    this.isEmpty = !clauses.length;
    this.isAll = scored.every(({ isAll }) => isAll);
    this.sought = scored.flatMap((each) => each.sought);
    this.phrases = scored.map(({ phrase }) => phrase).filter(Boolean);
    this.kept = [];
    this.known = new Set();
    this.at = 0;
    this.sure = this.countSure();
  }

  /** How many there are, as far as is known. */
  get total() {
    return this.kept.length + this.sure;
  }

  /** Whether there may be more than are known. */
  get isOpen() {
    return !this.isAll || this.at + this.sure < this.left.length;
  }

  /** Give what is left to ask where nothing holds all that was asked for: all but one thing, if that is found. */
  fewer() {
    if (this.missing.length || this.scored.length < 2) return [];
    const but = (at) => (_, other) => other !== at;
    return this.clauses.flatMap((_, at) =>
      heldByAll(this.scored.filter(but(at))) ? [this.clauses.filter(but(at)).map(askedAgain).join(" ")] : [],
    );
  }

  isSure(number) {
    return this.phrases.every(({ surely }) => surely.weights[number]);
  }

  // How many of what has not been read surely hold what was asked for.
  countSure() {
    const unread = this.left.slice(this.at);
    return this.phrases.length ? unread.filter((number) => this.isSure(number)).length : unread.length;
  }

  /** Give the next results, so many at most; fewer where a phrase would have to be sought for long. */
  async rows(start, count) {
    for (let turn = 0; turn < MOST_TURNS; ) {
      const wanted = start + count - this.kept.length;
      const next = this.left.slice(this.at, this.at + LOOKED_AT);
      if (wanted <= 0 || !next.length) break;
      const isSure = next.slice(0, wanted).every((number) => this.isSure(number));
      const numbers = isSure ? next.slice(0, wanted) : next;
      this.keep(await Promise.all(numbers.map((number) => this.engine.row(number))));
      turn += !isSure;
    }
    return this.kept.slice(start, start + count);
  }

  keep(read) {
    const held = read.filter((row) => this.holds(row));
    for (const { number } of held) this.known.add(number);
    this.kept.push(...held);
    this.at += read.length;
    this.sure = this.countSure();
  }

  holds({ number, title, text }) {
    if (this.isSure(number)) return true;
    const texts = [title, text].map((each) => spaced(wordsOf(each)));
    return this.phrases.every(
      ({ text: phrase, mayGoOn, surely }) =>
        surely.weights[number] || texts.some((each) => each.includes(mayGoOn ? phrase.trimEnd() : phrase)),
    );
  }

  /** Give the years of what was found, the newest first, with how many each has, where that is known. */
  years() {
    const { hits, isKnown } = this.hitsBut("year");
    const counts = counted(hits.map((number) => this.engine.years[number]));
    const years = [...counts].filter(([year]) => year).sort(([one], [other]) => other - one);
    return years.map(([year, count]) => [year, `${year}`, isKnown ? count : null]);
  }

  /** Give the issues or actors that what was found concerns: number, name, how many. */
  async owners(facet) {
    const { hits, isKnown } = this.hitsBut(facet);
    const pieces = [...new Set(hits.map((number) => Math.floor(number / OWNERS_OF)))];
    const [named, ...read] = await Promise.all(
      ["owners", ...pieces.map((piece) => `owners-${piece}`)].map((name) => this.engine.pieces.piece(name)),
    );
    const lines = new Map(pieces.map((piece, at) => [piece, read[at].split("\n")]));
    const counts = counted(
      hits.flatMap((number) => unpacked(lines.get(Math.floor(number / OWNERS_OF))[number % OWNERS_OF])),
    );
    const owners = [...counts].map(([place, count]) => [...named[place], isKnown ? count : null]);
    const { compare } = new Intl.Collator(document.documentElement.lang, { numeric: true });
    return owners
      .filter(([number]) => this.engine.kindOf(number).kind === facet)
      .sort(([, one], [, other]) => compare(one, other));
  }

  // All that would be found if nothing were chosen of a facet, and whether each of it surely is.
  hitsBut(facet) {
    const hits = [...this.known, ...this.left.slice(this.at), ...this.beside[facet]];
    const isKnown = this.isAll && hits.every((number) => this.known.has(number) || this.isSure(number));
    return { hits, isKnown };
  }
}

// Whether something surely holds each of some clauses: the words of a phrase may stand apart.
function heldByAll(scored) {
  return inAll(scored.map(({ phrase, held }) => (phrase ? phrase.surely : held))).length > 0;
}

function counted(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
