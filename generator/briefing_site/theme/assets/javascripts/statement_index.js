/*
 * The statements that can be found: takes what is chosen, gives those that it is true of, the newest
 * first, block by block. The files are described in generator/briefing_site/exports/statements.py.
 */

import { spanOf } from "./calendar.js";
import { STATEMENT_ROWS_FILE, STATEMENT_WORDS_FILE } from "./constants.js";
import { fetchJson } from "./fetching.js";
import { chosenOf, partsOf } from "./statement_query.js";

const [BY_A_PARTY, AWAITED, ANSWERED] = [1, 2, 4];

const NUMBERS = {
  none: (count) => count === 0,
  one: (count) => count === 1,
  several: (count) => count > 1,
};

export class StatementIndex {
  constructor(head, root) {
    this.head = head;
    this.root = root;
    this.files = new Map();
    this.record = null;
    this.titles = new Map();
    const { actors, articled, issues, forms, kinds, grades } = head;
    const placed = (list) => new Map(list.map(([id], place) => [id, place]));
    this.actors = placed(actors);
    this.articled = new Map(articled);
    this.lists = {
      issue: { all: issues, places: placed(issues) },
      form: { all: forms, places: placed(forms) },
      kind: { all: kinds, places: placed(kinds) },
      grade: { all: grades, places: placed(grades) },
    };
    this.blocs = new Map(head.blocs.map(([id, name, members]) => [id, { name, members }]));
  }

  /** Name what is chosen of a facet; nothing where there is no such thing. */
  nameOf(facet, value) {
    const list = this.lists[facet];
    if (list) return list.all[list.places.get(value)]?.[1];
    if (facet === "source") return this.titles.get(value) ?? value;
    const { id, areMembers } = partsOf(value);
    const own = areMembers ? undefined : this.head.actors[this.actors.get(id)]?.[1];
    return own ?? this.blocs.get(id)?.name; // of a bloc that said nothing itself, its members did
  }

  /** Name it as it stands in a sentence, an actor with the article of its name if it takes one. */
  nameInSentence(facet, value) {
    return this.articled.get(partsOf(value).id) ?? this.nameOf(facet, value);
  }

  /** Give the number of blocks. */
  get blocks() {
    return this.head.newest.length;
  }

  /**
   * Go through the blocks, the newest first, each with what is chosen of it: {found, block}. What
   * is found is [number, place of the passage]. It ends where nothing older can be meant.
   */
  async *search(choice) {
    const since = spanOf(choice.since)?.first ?? "";
    for (let block = this.blocks - 1; block >= 0 && this.head.newest[block] >= since; block -= 1) {
      const file = this.rows(block);
      if (block) this.rows(block - 1).catch(() => {}); // on its way while this one is read
      yield { block, found: found(this, await file, block, choice) };
    }
  }

  /** Go by what the record said on a day, or by what it says now where nothing is given. */
  goBy(record) {
    this.record = record;
  }

  rows(block) {
    return this.fetch(STATEMENT_ROWS_FILE, block, ({ sources }) => {
      for (const [id, title] of sources) this.titles.set(id, title);
    });
  }

  /** Give what is shown of a statement. */
  async shown(number) {
    const { in_words: size } = this.head;
    const { statements } = await this.fetch(STATEMENT_WORDS_FILE, Math.floor(number / size));
    return statements[number % size];
  }

  // What failed is asked for again the next time.
  fetch(path, block, taken = () => {}) {
    const place = path.replace("{block}", block);
    if (!this.files.has(place)) {
      const file = fetchJson(place, this.root).then((content) => (taken(content), content));
      this.files.set(place, file);
      file.catch(() => this.files.delete(place));
    }
    return this.files.get(place);
  }
}

function found(index, { sources, rows }, block, choice) {
  const tests = testsOf(index, sources, choice);
  const record = choice.asKnown ? index.record : null;
  const numbers = [];
  for (let place = rows.length - 1; place >= 0; place -= 1) {
    const number = block * index.head.in_rows + place;
    const passage = record?.hasStatement(number) === false ? -1 : placeOf(rows[place], tests);
    if (passage >= 0) numbers.push([number, passage, rows[place][3][passage][6]]);
  }
  return numbers;
}

// The place of the first passage of which all is true that is chosen.
function placeOf(row, { ofWhole, ofPassage }) {
  if (!ofWhole.every((test) => test(row))) return -1;
  return row[3].findIndex((passage) => ofPassage.every((test) => test(passage, row)));
}

function testsOf(index, sources, choice) {
  const chosen = chosenOf(choice);
  const tests = (all) => chosen.filter((facet) => facet in all).map((facet) => all[facet](choice[facet]));
  const place = (facet) => index.lists[facet].places.get(choice[facet]);
  const source = (at, wanted) => (passage) => passage[3].some((one) => sources[one][at] === wanted);
  const whom = (value) => anyOf(index, value);
  return {
    ofWhole: tests({
      by: (value) => speaking(whom(value)),
      form: () => (row) => row[2] === place("form"),
      since: (value) => (row) => row[0] >= spanOf(value).first,
      until: (value) => (row) => row[0] <= spanOf(value).last,
    }),
    ofPassage: tests({
      about: (value) => named(0, whom(value)),
      to: (value) => named(1, whom(value)),
      issue: () => under(index, place("issue")),
      source: (value) => source(0, value),
      kind: () => source(2, place("kind")),
      grade: () => source(3, place("grade")),
      sources: (value) => (passage) => NUMBERS[value](passage[4]),
      independent: (value) => (passage) => NUMBERS[value](passage[5]),
      party: (value) => (passage) => Boolean(passage[6] & BY_A_PARTY) === (value === "yes"),
      answered: (value) => (passage) => Boolean(passage[6] & (value === "yes" ? ANSWERED : AWAITED)),
    }),
  };
}

const speaking = (isOne) => (row) => row[1].some((actor) => isOne(actor, row[0]));

const named = (at, isOne) => (passage, row) => passage[at].some((actor) => isOne(actor, row[0]));

function under(index, place) {
  const { issues } = index.head;
  return (passage) => passage[2].some((issue) => issue === place || issues[issue][2].includes(place));
}

// Whether an actor is the one that is chosen, or one of a bloc's members on a day.
function anyOf(index, value) {
  const { id, areMembers } = partsOf(value);
  if (!areMembers) {
    const place = index.actors.get(id);
    return (actor) => actor === place;
  }
  const { members } = index.blocs.get(id);
  return (actor, day) =>
    members.some(([one, from, to]) => one === actor && from <= day && (!to || day <= to));
}
