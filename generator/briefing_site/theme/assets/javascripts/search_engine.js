/*
 * The search: takes what is typed and how it is narrowed, gives what holds it, the best first.
 *
 * What is found holds each word that was typed, or a form of it, or concerns whom a name is of. A
 * phrase is sought in the words of what holds all of it, as far as is shown.
 */

import { KEY, MARK, STEM, STEMMER } from "./constants.js";
import { Answer, FACETS } from "./search_answer.js";
import { isWithin } from "./search_days.js";
import { Pieces } from "./search_pieces.js";
import { listsAskedFor } from "./search_routes.js";
import { clausesOf, isSought, parsed } from "./search_query.js";
import { fold, isUnspaced, pairsOf, rawWords, spaced, wordsOf } from "./search_text.js";
import { IndexWords, unpacked } from "./search_words.js";

const WEIGHTS = [8, 4, 1]; // of a word in a title, of whom it concerns, of a word in the text
const OF_KIND = { actor: 1.5, issue: 1.5, briefing: 1.1, source: 0.8, page: 0.5 };
/** The kind of what is no record. */
export const OTHERS = "page";
const NAMED = 1000; // whoever is called exactly so
const FEWEST = 2; // letters of a word that may go on
const FEWEST_OF_KEY = 8; // characters of an id or a day that may go on: a year and a month are fewer
const UNSURE = 0.1;

export class Engine {
  constructor(root) {
    this.pieces = new Pieces(root);
  }

  async prepare() {
    if (this.ready) return;
    const head = await this.pieces.head();
    [this.count, this.aside, this.isStemmed] = [head.count, head.aside, head.isStemmed];
    this.small = new Set(head.small.split(" "));
    this.lists = head.lists;
    this.words = new IndexWords(this.pieces, head.starts ? head.starts.split("\n") : []);
    let start = 0;
    this.kinds = head.kinds.map(([kind, count, rows]) => {
      start += count;
      return { kind, first: start - count, end: start, rows };
    });
    this.years = new Uint16Array(this.count);
    for (const [year, from] of head.years.flat()) this.years.fill(year, from);
    this.ready = true;
  }

  /** Find, and once more from the beginning where the site was published anew meanwhile. */
  async find(typed, narrowed = {}) {
    try {
      return await this.found(typed, narrowed);
    } catch (error) {
      this.ready = false;
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
    const scores = this.together(scored, new Set(named));
    const hits = await this.narrowed(scores, narrowed);
    return new Answer(this, { hits, scored, clauses: all });
  }

  /** Give the lists of the site that a question is about, each [address, title]. */
  listsFor(typed) {
    return listsAskedFor(typed, this.lists, this.small);
  }

  // What each thing has of one clause; nothing where it does not hold it.
  async scored(clause, end) {
    const { words, isPhrase, mayGoOn, bearers, keys = [] } = clause;
    const raws = isPhrase || bearers ? [] : rawWords(clause.typed);
    const parts = words.flatMap((word) => (isUnspaced(word) ? pairsOf(word) : [word]));
    const sought = parts.filter((word) => isUnspaced(word) || isSought(word, this.small));
    const surely = new Float32Array(bearers || keys.length ? this.count : 0);
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
    const result = { scores: new Float32Array(this.count), sought: [], isAll: true, phrase: "" };
    result.isAll = isAllOfKeys && each.every(({ isAll }) => isAll);
    const [begin, ...others] = each.map(({ scores }) => scores);
    for (let number = 0; begin && number < this.count; number += 1) {
      if (begin[number] && others.every((scores) => scores[number])) result.scores[number] = begin[number];
    }
    result.sought = this.rows(words, each, sought, isPhrase);
    const isRun = words.some((word) => isUnspaced(word) && [...word].length > 2);
    if (isPhrase || isRun) result.phrase = { text: spaced(words), mayGoOn, surely };
    // Words of a name may stand apart: what surely concerns its bearer is read first.
    surely.forEach((score, number) => {
      if (isPhrase && !score) result.scores[number] *= UNSURE;
      result.scores[number] = Math.max(score, result.scores[number]);
    });
    result.scores.fill(0, end);
    result.count = result.scores.reduce((sum, score) => sum + (score > 0), 0);
    return result;
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

  // What all of some ids and days are of, and whether that is all there is.
  async ofKeys(keys, mayGoOn, surely) {
    const each = await Promise.all(
      keys.map((key, at) => this.ofKey(key, mayGoOn && at === keys.length - 1 && key.length >= FEWEST_OF_KEY)),
    );
    for (let number = 0; each.length && number < this.count; number += 1) {
      if (each.every(({ scores }) => scores[number])) surely[number] = each[0].scores[number];
    }
    return each.every(({ isAll }) => isAll);
  }

  async ofKey(key, mayGoOn) {
    const scores = new Float32Array(this.count);
    const exact = await this.words.lists(`${KEY}${key}`);
    const begun = exact || !mayGoOn ? { lists: [], isAll: true } : await this.words.listsFrom(`${KEY}${key}`);
    this.add(exact?.lists ?? begun.lists, scores);
    return { scores, isAll: begun.isAll };
  }

  async ofWord(word, { mayGoOn, isPhrase, raw, end }) {
    const scores = new Float32Array(this.count);
    const goesOn = (mayGoOn && word.length >= FEWEST) || (isUnspaced(word) && [...word].length === 1);
    const exact = await this.words.lists(word);
    // A quotation may end within a word, and what is typed of that be a word as well.
    if (exact && stands(exact.lists, end) && !(isPhrase && goesOn)) {
      const forms = new Set(exact.forms);
      this.add(exact.lists, scores);
      return { scores, isAll: true, isForm: (other) => forms.has(other) };
    }
    const begun = goesOn ? await this.words.listsFrom(word) : { lists: [], isAll: true };
    this.add([...(exact?.lists ?? []), ...begun.lists], scores);
    if (begun.lists.length || !begun.isAll || !raw) {
      return { scores, isAll: begun.isAll, isForm: (other) => goesOn && other.startsWith(word) };
    }
    return { scores, isAll: true, isForm: await this.addKin(raw, scores) };
  }

  // Words with the stem of one that is nowhere: the stemmer is loaded for these alone.
  async addKin(raw, scores) {
    if (!this.isStemmed) return () => false;
    const stemmer = await this.pieces.piece(STEMMER);
    const stemOf = (form) => fold(stemmer.stemWord(form));
    const stem = stemOf(raw);
    const kin = await this.words.lists(`${STEM}${stem}`);
    this.add(kin?.lists ?? [], scores);
    return (other) => stemOf(other) === stem;
  }

  add(lists, scores) {
    for (const list of lists) {
      list.forEach((packed, weight) => {
        for (const number of unpacked(packed)) {
          scores[number] = Math.max(scores[number], WEIGHTS[weight]);
        }
      });
    }
  }

  // All that an actor said and that was said of it, or all that bears on an issue.
  async concern(number, scores) {
    const marked = await this.words.lists(`${MARK}${number}`);
    this.add(marked?.lists ?? [], scores);
  }

  together(scored, named) {
    const scores = new Float32Array(scored.length ? this.count : 0);
    const rare = scored.map(({ count }) => Math.log(1 + this.count / Math.max(1, count)));
    for (let number = 0; number < scores.length; number += 1) {
      if (scored.every((each) => each.scores[number])) {
        scores[number] = scored.reduce((sum, each, at) => sum + each.scores[number] * rare[at], 0);
        if (named.has(number)) scores[number] += NAMED;
      }
    }
    for (const { kind, first, end } of this.kinds) {
      for (let at = first; at < end && at < scores.length; at += 1) scores[at] *= OF_KIND[kind] ?? 1;
    }
    return scores;
  }

  // The numbers of what is left, the best first, of equals the newest; and of what would be left if
  // one thing less had been chosen, by that.
  async narrowed(scores, chosen) {
    const [ofIssue, ofActor] = await Promise.all([chosen.issue, chosen.actor].map((each) => this.marked(each)));
    const holds = {
      kind: (number) => !chosen.kind || this.kindOf(number).kind === chosen.kind,
      year: (number) => !chosen.year || this.years[number] === chosen.year,
      issue: (number) => !ofIssue || ofIssue[number],
      actor: (number) => !ofActor || ofActor[number],
    };
    const numbers = [];
    const beside = Object.fromEntries(FACETS.map((facet) => [facet, []]));
    scores.forEach((score, number) => {
      if (!score || !isWithin(this.years[number], chosen)) return;
      const [fails, ...more] = FACETS.filter((facet) => !holds[facet](number));
      if (!fails) numbers.push(number);
      else if (!more.length) beside[fails].push(number);
    });
    numbers.sort((one, other) => scores[other] - scores[one] || other - one);
    return { numbers, beside };
  }

  // All that concerns whoever is chosen; nothing where nobody is.
  async marked(number) {
    if (number === undefined) return null;
    const marked = new Float32Array(this.count);
    await this.concern(number, marked);
    return marked;
  }

  /** Give whom and what a question names, in its order. */
  async named({ borne }) {
    const rows = await Promise.all(borne.map((number) => this.row(number)));
    return rows.map(({ kind, href }) => ({ kind, id: href.replace(/(?:\/|\.html)$/, "").split("/").pop() }));
  }

  kindOf(number) {
    return this.kinds.find(({ end }) => number < end);
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

// Whether a word is in any of the things before a number: in more than guides to the site.
function stands(lists, end) {
  return lists.some((list) => list.some((packed) => unpacked(packed)[0] < end));
}
