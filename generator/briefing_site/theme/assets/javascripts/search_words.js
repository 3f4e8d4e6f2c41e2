/* Words of the index: takes one as it is spelled, gives the things that it stands in. */

import { FIRST_DIGITS, LAST_DIGITS } from "./constants.js";

const MOST_RANGES = 4; // that are looked through for how a word may go on
const MOST_FORMS = 60;
const FEWEST_OF_NAME = 4; // letters by which somebody is known
const MOST_NEAR = 8;
const ALIKE = 0.7; // of the letters of a word

const last = new Map([...LAST_DIGITS].map((digit, value) => [digit, value]));
const first = new Map([...FIRST_DIGITS].map((digit, value) => [digit, value]));

/** Read numbers as generator/briefing_site/search/postings.py writes them. */
export function unpacked(text) {
  const numbers = [];
  let number = 0;
  let high = 0;
  for (const digit of text) {
    const value = last.get(digit);
    if (value === undefined) {
      high = high * first.size + first.get(digit);
    } else {
      number += high * last.size + value;
      numbers.push(number);
      high = 0;
    }
  }
  return numbers;
}

export class IndexWords {
  constructor(pieces, starts) {
    this.pieces = pieces;
    this.starts = starts;
    this.ranges = new Map();
  }

  /** Give the lists of a word, or nothing where the index has none. */
  async lists(word) {
    const range = await this.rangeOf(word);
    return range.places.has(word) ? this.listsAt(range, [word]) : null;
  }

  /** Give the lists of all words that begin so, and whether these are all there are. */
  async listsFrom(beginning) {
    const found = { lists: [], forms: [], isAll: true };
    let at = this.placeOf(beginning);
    for (let turn = 0; at < this.starts.length; turn += 1, at += 1) {
      if (turn && !this.starts[at].startsWith(beginning)) break;
      if (turn === MOST_RANGES) return { ...found, isAll: false };
      const range = await this.range(at);
      const forms = range.words.filter((word) => word.startsWith(beginning));
      const room = MOST_FORMS - found.forms.length;
      const { lists } = await this.listsAt(range, forms.slice(0, room));
      found.lists.push(...lists);
      found.forms.push(...forms.slice(0, room));
      if (forms.length > room) return { ...found, isAll: false };
    }
    return found;
  }

  /** Give the numbers of those who are called so. */
  async bearers(name) {
    return (await this.rangeOf(name)).names.get(name) ?? [];
  }

  /** Give the numbers of those who are called so, else of those with the shortest name that begins so. */
  async bearersOf(typed) {
    if (!typed) return [];
    const { names } = await this.rangeOf(typed);
    if (names.has(typed) || typed.length < FEWEST_OF_NAME) return names.get(typed) ?? [];
    const begun = [...names].filter(([name]) => name.startsWith(typed));
    const [shortest] = begun.sort(([one], [other]) => one.length - other.length);
    return shortest?.[1] ?? [];
  }

  /** Give words that begin as another one does: it may be a form of theirs that nobody used. */
  async near(typed) {
    if (typed.length < FEWEST_OF_NAME || typed.includes(" ")) return [];
    const { words } = await this.rangeOf(typed);
    const least = Math.max(FEWEST_OF_NAME, Math.ceil(typed.length * ALIKE));
    const beginning = typed.slice(0, least);
    return words.filter((word) => word !== typed && word.startsWith(beginning)).slice(0, MOST_NEAR);
  }

  rangeOf(word) {
    return this.range(this.placeOf(word));
  }

  placeOf(word) {
    let [low, high] = [0, this.starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.starts[middle] <= word) low = middle;
      else high = middle;
    }
    return low;
  }

  async range(number) {
    if (!this.starts.length) return { words: [], places: new Map(), lists: [], names: new Map() };
    if (!this.ranges.has(number)) {
      const { words, places, lists, names } = await this.pieces.piece(`words-${number}`);
      const each = words ? words.split("\n") : [];
      const known = new Map(each.map((word, at) => [word, [places[at]].flat()]));
      this.ranges.set(number, { words: each, places: known, lists, names: new Map(names) });
    }
    return this.ranges.get(number);
  }

  // The lists of some words of a range, each once, and all words of it that they are forms of.
  async listsAt(range, words) {
    const places = [...new Set(words.flatMap((word) => range.places.get(word)))];
    const lists = await Promise.all(places.map((place) => this.listAt(range, place)));
    const isForm = (word) => range.places.get(word).some((place) => places.includes(place));
    return { lists, forms: range.words.filter(isForm) };
  }

  async listAt(range, place) {
    const [number, inside] = `${place}`.split(".").map(Number);
    const list = inside === undefined ? range.lists[number] : (await this.range(number)).lists[inside];
    return typeof list[0] === "number" ? this.pieces.piece(`list-${list[0]}`) : list;
  }
}
