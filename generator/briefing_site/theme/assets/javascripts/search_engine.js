/*
 * The search: takes what is typed and how it is narrowed, gives what holds it, the best first.
 *
 * What is found holds each word that was typed, or a form of it, or concerns whom a name is of. A
 * phrase is sought in the words of what holds all of it, as far as is shown.
 */

import { KEY, MARK, STEM, STEMMER } from "./constants.js";
import { Answer, FACETS } from "./search_answer.js";
import { isWithin } from "./search_days.js";
import { Held, inAll } from "./search_held.js";
import { Pieces } from "./search_pieces.js";
import { listsAskedFor } from "./search_routes.js";
import { clausesOf, isSought, parsed } from "./search_query.js";
import { fold, isUnspaced, pairsOf, rawWords, spaced, wordsOf } from "./search_text.js";
import { IndexWords, unpacked } from "./search_words.js";

const OF_KIND = { actor: 1.5, issue: 1.5, briefing: 1.1, source: 0.8, page: 0.5 };
/** The kind of what is no record. */
export const OTHERS = "page";
const NAMED = 10000; // whoever is called exactly so
const FEWEST = 2; // letters of a word that may go on
const FEWEST_OF_KEY = 8; // characters of an id or a day that may go on: a year and a month are fewer

export class Engine {
  constructor(root) {
    this.pieces = new Pieces(root);
  }

  /** Load what tells where words stand; once, whoever asks for it. */
  prepare() {
    this.ready ??= this.begin();
    return this.ready;
  }

  async begin() {
    const head = await this.pieces.head();
    [this.count, this.aside, this.isStemmed] = [head.count, head.aside, head.isStemmed];
    this.small = new Set(head.small.split(" "));
    this.lists = head.lists;
    this.words = new IndexWords(this.pieces, head.starts ? head.starts.split("\n") : []);
    let start = 0;
    this.ofKind = new Uint8Array(this.count);
    this.kinds = head.kinds.map(([kind, count, rows], place) => {
      start += count;
      this.ofKind.fill(place, start - count, start);
      return { kind, first: start - count, rows, factor: OF_KIND[kind] ?? 1 };
    });
    this.years = new Uint16Array(this.count);
    for (const [year, from] of head.years.flat()) this.years.fill(year, from);
  }

  /** Find, and once more from the beginning where the site was published anew meanwhile. */
  async find(typed, narrowed = {}) {
    try {
      return await this.found(typed, narrowed);
    } catch (error) {
      this.ready = undefined;
      if (!(await this.pieces.renew())) throw error;
      return this.found(typed, narrowed);
    }
  }

  async found(typed, narrowed) {
    await this.prepare();
    // A guide to the site holds words of the content as examples: it is found where it is asked for.
    const end = narrowed.kind === OTHERS ? this.count : this.aside;
    const { clauses, loose } = parsed(typed);
    const bearers = (name) => this.words.bearers(name);
    const [others, named] = await Promise.all([
      clausesOf(loose, this.small, bearers),
      this.words.bearersOf(wordsOf(typed).join(" ")),
    ]);
    const all = [...clauses, ...others];
    const scored = await Promise.all(all.map((clause) => this.scored(clause, end)));
    const hits = await this.narrowed(this.ranked(scored, new Set(named)), narrowed);
    return new Answer(this, { hits, scored, clauses: all });
  }

  /** Give the lists of the site that a question is about, each [address, title]. */
  listsFor(typed) {
    return listsAskedFor(typed, this.lists, this.small);
  }

  // What holds one clause.
  async scored(clause, end) {
    const { words, isPhrase, mayGoOn, bearers, keys = [] } = clause;
    const raws = isPhrase || bearers ? [] : rawWords(clause.typed);
    const parts = words.flatMap((word) => (isUnspaced(word) ? pairsOf(word) : [word]));
    const sought = parts.filter((word) => isUnspaced(word) || isSought(word, this.small));
    const surely = new Held(end);
    const [each, isAllOfKeys] = await Promise.all([
      Promise.all(
        sought.map((word, at) => {
          const raw = raws.find((one) => wordsOf(one)[0] === word);
          return this.ofWord(word, { mayGoOn: mayGoOn && at === sought.length - 1, isPhrase, raw, end });
        }),
      ),
      this.ofKeys(keys, mayGoOn, surely),
      Promise.all((bearers ?? []).map((number) => this.concern(number, surely))),
    ]);
    const isRun = words.some((word) => isUnspaced(word) && [...word].length > 2);
    return {
      held: this.heldOf(each, isPhrase, surely),
      sought: this.rows(words, each, sought, isPhrase),
      isAll: isAllOfKeys && each.every(({ isAll }) => isAll),
      phrase: isPhrase || isRun ? { text: spaced(words), mayGoOn, surely } : null,
    };
  }

  // What has all words of a clause, of which the first counts, or surely is meant. Words of a name may
  // stand apart: what surely concerns its bearer is read first.
  heldOf(each, isPhrase, surely) {
    const held = new Held(surely.weights.length);
    const every = each.map((one) => one.held);
    for (const number of inAll(every)) held.add(number, every[0].weights[number]);
    if (isPhrase) held.doubt(surely);
    held.addAll(surely);
    return held;
  }

  // What is marked in a text: a phrase as a whole, other words wherever they stand.
  rows(words, each, sought, isPhrase) {
    const isForm = new Map(sought.map((word, at) => [word, each[at].isForm]));
    const row = words.flatMap((word) =>
      isUnspaced(word)
        ? [...word].map((letter) => (other) => other === letter)
        : [isForm.get(word) ?? ((other) => other === word)],
    );
    return isPhrase || words.some(isUnspaced) ? [row] : row.map((one) => [one]);
  }

  // Takes in what all of some ids and days are of; tells whether that is all there is.
  async ofKeys(keys, mayGoOn, surely) {
    const end = surely.weights.length;
    const each = await Promise.all(
      keys.map((key, at) => this.ofKey(key, mayGoOn && at === keys.length - 1 && key.length >= FEWEST_OF_KEY, end)),
    );
    const every = each.map(({ held }) => held);
    for (const number of inAll(every)) surely.add(number, every[0].weights[number]);
    return each.every(({ isAll }) => isAll);
  }

  async ofKey(key, mayGoOn, end) {
    const held = new Held(end);
    const exact = await this.words.lists(`${KEY}${key}`);
    const begun = exact || !mayGoOn ? { lists: [], isAll: true } : await this.words.listsFrom(`${KEY}${key}`);
    held.addLists(exact?.lists ?? begun.lists);
    return { held, isAll: begun.isAll };
  }

  async ofWord(word, { mayGoOn, isPhrase, raw, end }) {
    const held = new Held(end);
    const goesOn = (mayGoOn && word.length >= FEWEST) || (isUnspaced(word) && [...word].length === 1);
    const exact = await this.words.lists(word);
    held.addLists(exact?.lists ?? []);
    // A quotation may end within a word, and what is typed of that be a word as well.
    if (held.numbers.length && !(isPhrase && goesOn)) {
      const forms = new Set(exact.forms);
      return { held, isAll: true, isForm: (other) => forms.has(other) };
    }
    const begun = goesOn ? await this.words.listsFrom(word) : { lists: [], isAll: true };
    held.addLists(begun.lists);
    if (begun.lists.length || !begun.isAll || !raw) {
      return { held, isAll: begun.isAll, isForm: (other) => goesOn && other.startsWith(word) };
    }
    return { held, isAll: true, isForm: await this.addKin(raw, held) };
  }

  // Words with the stem of one that is nowhere: the stemmer is loaded for these alone.
  async addKin(raw, held) {
    if (!this.isStemmed) return () => false;
    const stemmer = await this.pieces.piece(STEMMER);
    const stemOf = (form) => fold(stemmer.stemWord(form));
    const stem = stemOf(raw);
    const kin = await this.words.lists(`${STEM}${stem}`);
    held.addLists(kin?.lists ?? []);
    return (other) => stemOf(other) === stem;
  }

  // All that an actor said and that was said of it, or all that bears on an issue.
  async concern(number, held) {
    const marked = await this.words.lists(`${MARK}${number}`);
    held.addLists(marked?.lists ?? []);
  }

  // The numbers of what holds all clauses, the best first, of equals the newest. Most are equals: what
  // is sorted are the scores that there are.
  ranked(scored, named) {
    const every = scored.map(({ held }) => held);
    const rare = every.map(({ numbers }) => Math.log(1 + this.count / Math.max(1, numbers.length)));
    const byScore = new Map();
    for (const number of Uint32Array.from(inAll(every)).sort().reverse()) {
      const ofWords = every.reduce((sum, { weights }, at) => sum + weights[number] * rare[at], 0);
      const score = (ofWords + (named.has(number) ? NAMED : 0)) * this.kindOf(number).factor;
      const equals = byScore.get(score);
      if (equals) equals.push(number);
      else byScore.set(score, [number]);
    }
    return [...byScore.keys()].sort((one, other) => other - one).flatMap((score) => byScore.get(score));
  }

  // What is left of some numbers; and of what would be left if one thing less had been chosen, by that.
  async narrowed(numbers, chosen) {
    const [ofIssue, ofActor] = await Promise.all([chosen.issue, chosen.actor].map((each) => this.marked(each)));
    const holds = {
      kind: chosen.kind && ((number) => this.kindOf(number).kind === chosen.kind),
      year: chosen.year && ((number) => this.years[number] === chosen.year),
      issue: ofIssue && ((number) => ofIssue.weights[number]),
      actor: ofActor && ((number) => ofActor.weights[number]),
    };
    const asked = FACETS.filter((facet) => holds[facet]);
    const left = [];
    const beside = Object.fromEntries(FACETS.map((facet) => [facet, []]));
    for (const number of numbers) {
      if (!isWithin(this.years[number], chosen)) continue;
      const [fails, ...more] = asked.filter((facet) => !holds[facet](number));
      if (!fails) left.push(number);
      else if (!more.length) beside[fails].push(number);
    }
    return { numbers: left, beside };
  }

  // All that concerns whoever is chosen; nothing where nobody is.
  async marked(number) {
    if (number === undefined) return null;
    const marked = new Held(this.count);
    await this.concern(number, marked);
    return marked;
  }

  /** Give whom and what a question names, in its order. */
  async named({ borne }) {
    const rows = await Promise.all(borne.map((number) => this.row(number)));
    return rows.map(({ kind, href }) => ({ kind, id: href.replace(/(?:\/|\.html)$/, "").split("/").pop() }));
  }

  kindOf(number) {
    return this.kinds[this.ofKind[number]];
  }

  /** Give what is shown of a thing. */
  async row(number) {
    const { kind, first, rows } = this.kindOf(number);
    const place = number - first;
    const block = await this.pieces.piece(`${kind}-${Math.floor(place / rows)}`);
    const [href, title, text] = block[place % rows];
    return { number, kind, href, title, text };
  }
}
