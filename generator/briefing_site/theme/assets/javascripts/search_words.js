/* Words of the index: takes one as it is spelled, gives the things that it stands in. */

import { FIRST_DIGITS, LAST_DIGITS } from "./constants.js";
import { isWithinOne } from "./search_near.js";

const MOST_RANGES = 6; // in which words may go on: of more, a reader types another letter
const MOST_OF_NAMES = 3; // in which a name may go on
const MOST_FORMS = 60;
const MOST_APART = 4; // lists of these that stand in pieces of their own
const FEWEST_OF_NAME = 4; // letters by which somebody is known
const FEWEST_OF_WORD = 5; // letters that two words have in common at their beginning
const MOST_NEAR = 8;
const ALIKE = 0.7; // of the letters of a word

// What each digit counts, by its character's code.
const last = valuesOf(LAST_DIGITS);
const first = valuesOf(FIRST_DIGITS);

const NONE = { words: [], places: new Map(), lists: [], names: new Map() };

/** Read numbers as generator/briefing_site/search/postings.py writes them. */
export function unpacked(text) {
  const numbers = [];
  let number = 0;
  let high = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const value = last[code];
    if (value === undefined) {
      high = high * FIRST_DIGITS.length + first[code];
    } else {
      number += high * LAST_DIGITS.length + value;
      numbers.push(number);
      high = 0;
    }
  }
  return numbers;
}

function valuesOf(digits) {
  const values = [];
  for (let value = 0; value < digits.length; value += 1) values[digits.charCodeAt(value)] = value;
  return values;
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
    return range.places.has(word) ? this.listsOf(range, word) : null;
  }

  /** Give the lists of words that begin so, the shortest first, and whether these are all there are. */
  async listsFrom(beginning) {
    const numbers = this.placesFrom(beginning);
    if (numbers.length > MOST_RANGES) return { lists: [], isAll: false };
    const ranges = await this.rangesAt(numbers);
    const forms = ranges.flatMap((range) =>
      range.words.filter((word) => word.startsWith(beginning)).map((word) => [range, word]),
    );
    forms.sort(([, one], [, other]) => one.length - other.length);
    const { places, isAll } = placesOf(forms);
    return { lists: await Promise.all(places.map(([range, place]) => this.listAt(range, place))), isAll };
  }

  // The places of the ranges in which words that begin so may stand.
  placesFrom(beginning) {
    const numbers = [this.placeOf(beginning)];
    const next = () => numbers.at(-1) + 1;
    while (this.starts[next()]?.startsWith(beginning)) numbers.push(next());
    return numbers;
  }

  /** Give the numbers of those who are called so. */
  async bearers(name) {
    return (await this.rangeOf(name)).names.get(name) ?? [];
  }

  /** Give the numbers of those who are called so, else of those with the shortest name that begins so. */
  async bearersOf(typed) {
    if (!typed) return [];
    const bearers = await this.bearers(typed);
    if (bearers.length || typed.length < FEWEST_OF_NAME) return bearers;
    const ranges = await this.rangesAt(this.placesFrom(typed).slice(0, MOST_OF_NAMES));
    const begun = ranges.flatMap(({ names }) => [...names]).filter(([name]) => name.startsWith(typed));
    const [shortest] = begun.sort(([one], [other]) => one.length - other.length);
    return shortest?.[1] ?? [];
  }

  /** Give words that begin as another one does, which may be a form of theirs, or differ by one letter. */
  async near(typed) {
    if (typed.length < FEWEST_OF_NAME || typed.includes(" ")) return [];
    const place = this.placeOf(typed);
    const ranges = await this.rangesAt([place - 1, place, place + 1]);
    const words = ranges.flatMap((range) => range.words);
    const least = Math.max(FEWEST_OF_WORD, Math.ceil(typed.length * ALIKE));
    const beginning = typed.slice(0, least);
    const isClose = (word) => word.startsWith(beginning) || isWithinOne(word, typed);
    return words.filter((word) => word !== typed && isClose(word)).slice(0, MOST_NEAR);
  }

  rangesAt(numbers) {
    return Promise.all(numbers.map((number) => this.range(number)));
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

  range(number) {
    if (!(number in this.starts)) return NONE;
    if (!this.ranges.has(number)) this.ranges.set(number, this.read(number));
    return this.ranges.get(number);
  }

  async read(number) {
    const { words, places, lists, names } = await this.pieces.piece(`words-${number}`);
    const each = words ? words.split("\n") : [];
    const known = new Map(each.map((word, at) => [word, [places[at]].flat()]));
    return { number, words: each, places: known, lists, names: new Map(names) };
  }

  // The lists of a word of a range, and all words of it that are forms of the same.
  async listsOf(range, word) {
    const places = range.places.get(word);
    const lists = await Promise.all(places.map((place) => this.listAt(range, place)));
    const isForm = (other) => range.places.get(other).some((place) => places.includes(place));
    return { lists, forms: range.words.filter(isForm) };
  }

  async listAt(range, place) {
    if (place < 0) return this.pieces.piece(`list-${~place}`);
    if (!isApart(place)) return range.lists[place];
    const [number, inside] = place.split(".").map(Number);
    return (await this.range(number)).lists[inside];
  }
}

// The places of some words, each once and few that have to be loaded, and whether these are all.
function placesOf(forms) {
  const places = new Map();
  let apart = 0;
  for (const [at, [range, word]] of forms.entries()) {
    if (at === MOST_FORMS || apart >= MOST_APART) return { places: [...places.values()], isAll: false };
    for (const place of range.places.get(word)) {
      const key = isApart(place) ? `${place}` : `${range.number}.${place}`;
      apart += isApart(place) && !places.has(key);
      places.set(key, [range, place]);
    }
  }
  return { places: [...places.values()], isAll: true };
}

// Whether what stands at a place has to be loaded beside the range.
function isApart(place) {
  return typeof place === "string" || place < 0;
}
