/*
 * The comparison of any two documents, statements or votes: takes its place on the page, gives a
 * choice of each by its name, and who is behind both or one alone. The address names them
 * (?first=<briefing>/<id>&second=<briefing>/<id>). Nothing is asked for before a reader types.
 */

import { pushQuery, readQuery } from "./address.js";
import { ACTORS_FILE, DOCUMENTS_FILE } from "./constants.js";
import { DocumentChoice } from "./document_choice.js";
import { framed, liveSummary, make, say } from "./elements.js";
import { fetchJson } from "./fetching.js";
import { words } from "./words.js";

const SIDES = ["first", "second"];

export async function start(element, root) {
  if (element.querySelector("form")) return; // a visit that came back to the page
  new Pair(element, root).start();
}

class Pair {
  constructor(element, root) {
    this.element = element;
    this.root = root;
    this.choices = SIDES.map((side) => new DocumentChoice(words.pair[side], root, (name) => this.choose(side, name)));
    this.summary = liveSummary();
    this.result = make("div");
  }

  async start() {
    const forms = this.choices.map((choice) => choice.element);
    this.element.replaceChildren(make("div", {}, forms), this.summary, this.result);
    window.addEventListener("popstate", () => this.element.isConnected && this.draw());
    await this.draw();
  }

  choose(side, name) {
    pushQuery({ [side]: name });
    this.draw();
  }

  async draw() {
    const turn = (this.turn = {});
    const names = SIDES.map((side) => readQuery().get(side) ?? "");
    const shared = names.some(Boolean) ? await fetchJson(ACTORS_FILE, this.root) : {};
    const documents = await Promise.all(names.map((name) => name && documentOf(name, shared, this.root)));
    if (turn !== this.turn) return;
    this.choices.forEach((choice, at) => choice.show(documents[at], names[at]));
    const [first, second] = documents;
    if (first && second && names[0] !== names[1]) this.compare(documents, shared);
    else {
      this.result.replaceChildren();
      say(this.summary, first && second ? words.pair.same : words.pair.needTwo);
    }
  }

  compare(documents, { actors, nobody, ways }) {
    const known = new Map([...actors, ...nobody].map(({ id, name }) => [id, name]));
    const groups = groupsOf(documents);
    const counts = [[true, true], [true, false], [false, true]].map((sides) =>
      groups.filter(({ did }) => did.every((way, at) => (way >= 0) === sides[at])),
    );
    say(this.summary, words.pair.told(...counts.map((some) => some.flatMap(({ who }) => who).length)));
    const told = (way, at) => (way < 0 ? words.pair.notNamed : ways[way]) + (way < 0 && documents[at].partial ? ` (${words.pair.partial})` : "");
    const rows = groups.map(({ did, who }) => {
      const named = who.map((id) => known.get(id) ?? id).sort(new Intl.Collator(document.documentElement.lang).compare);
      const cells = did.map((way, at) => make("td", {}, told(way, at)));
      return make("tr", {}, make("th", { scope: "row" }, words.choice(words.inRow(named), named.length)), cells);
    });
    const heads = [words.pair.who, ...documents.map(({ name, when }) => words.pair.headed(name, when))];
    this.result.replaceChildren(framed(words.pair.caption, heads, make("tbody", {}, rows)));
  }
}

/** Put together those who did the same in both documents: first those of both, then of one. */
export function groupsOf(documents) {
  const ways = documents.map(({ who }) => new Map(who));
  const groups = new Map();
  for (const id of new Set(documents.flatMap(({ who }) => who.map(([one]) => one)))) {
    const did = ways.map((way) => way.get(id) ?? -1);
    const group = groups.get(did.join()) ?? { did, who: [] };
    group.who.push(id);
    groups.set(did.join(), group);
  }
  const rank = ({ did }) => did.indexOf(-1) + 1 || 0;
  return [...groups.values()].sort((one, other) => {
    const [mine, theirs] = [rank(one), rank(other)];
    return (mine && 3 - mine) - (theirs && 3 - theirs) || one.did[0] - other.did[0] || one.did[1] - other.did[1];
  });
}

/** Give a document by its name in an address; nothing where there is none. */
async function documentOf(name, { parts }, root) {
  let sum = 0;
  for (const char of name) sum += char.codePointAt(0);
  const documents = await fetchJson(DOCUMENTS_FILE.replace("{part}", sum % parts), root);
  return Object.hasOwn(documents, name) ? documents[name] : null;
}
