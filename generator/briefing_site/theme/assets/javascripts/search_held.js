/*
 * What things hold of what is asked: takes the lists of its words, gives the numbers of these things,
 * each with how much a word counts there.
 *
 * Most things hold nothing, so nothing goes through all of them: a script that runs for the first time
 * is slow, and a search is mostly that.
 */

import { unpacked } from "./search_words.js";

const WEIGHTS = [80, 40, 10]; // of a word in a title, of whom it concerns, of a word in the text
const UNSURE = 10; // times less counts what may not stand there as it was typed

export class Held {
  /** Begin with nothing. Things from `end` on are left out. */
  constructor(end) {
    this.weights = new Uint8Array(end);
    this.numbers = [];
  }

  add(number, weight) {
    const before = this.weights[number]; // nothing from the end on
    if (before === 0) this.numbers.push(number);
    if (before < weight) this.weights[number] = weight;
  }

  /** Take in what some words stand in. */
  addLists(lists) {
    for (const list of lists) {
      list.forEach((packed, at) => {
        for (const number of unpacked(packed)) this.add(number, WEIGHTS[at]);
      });
    }
  }

  /** Count everything less but what is surely meant, and take that in. */
  doubt(surely) {
    for (const number of this.numbers) if (!surely.weights[number]) this.weights[number] /= UNSURE;
  }

  /** Take in what another one holds. */
  addAll({ numbers, weights }) {
    for (const number of numbers) this.add(number, weights[number]);
  }
}

/** Give the numbers of what each of some holds. */
export function inAll(every) {
  const [fewest] = [...every].sort((one, other) => one.numbers.length - other.numbers.length);
  if (!fewest) return [];
  const others = every.filter((one) => one !== fewest).map(({ weights }) => weights);
  return fewest.numbers.filter((number) => others.every((weights) => weights[number]));
}
