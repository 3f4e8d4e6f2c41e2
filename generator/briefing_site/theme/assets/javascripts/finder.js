/*
 * The filter of the page of statements: takes its place on the page, gives a choice of who said what
 * about whom, when and on which evidence, and the statements of which it is true. The address holds
 * the choice (?by=united-kingdom&about=iran&since=2022). Nothing but what can be chosen is asked for
 * before a reader chooses.
 */

import { pushQuery } from "./address.js";
import { spanOf } from "./calendar.js";
import { STATEMENTS_FILE } from "./constants.js";
import { inWords } from "./days.js";
import { liveSummary, make, say } from "./elements.js";
import { fetchJson } from "./fetching.js";
import { isToldOf, refusal } from "./known_day.js";
import { recordOn } from "./record_on.js";
import { StatementControls } from "./statement_controls.js";
import { StatementIndex } from "./statement_index.js";
import { notesOf } from "./statement_notes.js";
import { FACETS, chosenOf, headingOf, phraseOf, readChoice, readPage } from "./statement_query.js";
import { ON_PAGE, linesOf, pagerOf } from "./statement_results.js";
import { words } from "./words.js";

export async function start(element, root) {
  const head = await fetchJson(STATEMENTS_FILE, root);
  if (element.querySelector("form")) return; // a visit that came back to the page
  new StatementFilter(element, new StatementIndex(head, root)).start();
}

class StatementFilter {
  constructor(element, index) {
    this.element = element;
    this.index = index;
    this.whole = make("div", {}, ...element.childNodes);
    this.title = document.querySelector(".md-content h1");
    this.titles = { page: document.title, heading: this.title.firstChild.textContent };
    this.controls = new StatementControls(index.head, (changes) => this.choose(changes));
    this.chips = make("ul", { class: "brf-chosen", "aria-label": words.chosen });
    this.summary = liveSummary();
    this.notes = make("div");
    this.results = make("div");
    this.nameOf = (facet, value) => index.nameOf(facet, value);
    this.nameInSentence = (facet, value) => index.nameInSentence(facet, value);
  }

  async start() {
    const { controls, chips, summary, notes, results, whole } = this;
    this.element.replaceChildren(controls.element, chips, summary, notes, results, whole);
    window.addEventListener("popstate", () => this.element.isConnected && this.draw());
    await this.draw();
  }

  /** Choose anew: the page begins at the newest, and the way back leads to what was chosen before. */
  choose(changes) {
    const choice = { ...this.choice, ...changes };
    if (FACETS.every((facet) => choice[facet] === this.choice[facet])) return;
    pushQuery({ ...choice, page: "" });
    this.draw();
  }

  turnTo(page) {
    pushQuery({ page: page > 1 ? String(page) : "" });
    this.draw();
    this.title.scrollIntoView();
  }

  async draw() {
    const turn = (this.turn = {});
    const { choice, unknown } = known(readChoice(), this.nameOf, this.index.head.known);
    this.choice = choice;
    let isChosen = this.showChosen(choice);
    const record = await recordOn(choice.asKnown, this.index.root);
    if (turn !== this.turn) return;
    if (choice.asKnown && !record) {
      unknown.push(words.pastNotLoaded(inWords(choice.asKnown)));
      choice.asKnown = "";
      isChosen = this.showChosen(choice);
    }
    this.index.goBy(record);
    this.notes.replaceChildren(...notesOf(choice, this.index, (changes) => this.choose(changes)));
    if (!isChosen) return this.clear(unknown);
    const found = [];
    for await (const { block, found: more } of this.index.search(choice)) {
      if (turn !== this.turn) return;
      found.push(...more);
      const { newest } = this.index.head;
      if (block) this.tell(found, words.lookedBackTo(newest[block - 1]));
      if (found.length - more.length < ON_PAGE * readPage()) await this.show(found, turn);
    }
    if (turn !== this.turn) return;
    await this.show(found, turn);
    this.tell(found, "", unknown);
    if (!found.length) await this.showWithout(turn);
  }

  /** Show what is chosen, and tell whether anything is. */
  showChosen(choice) {
    this.controls.show(choice, this.nameOf);
    this.showChips();
    this.whole.hidden = chosenOf(choice).length > 0;
    return this.whole.hidden;
  }

  clear(unknown) {
    this.name(this.titles.heading, this.titles.page);
    this.results.replaceChildren();
    say(this.summary, unknown.join(" "));
  }

  name(heading, title) {
    // The link to the heading, which the theme adds, stays.
    this.title.firstChild.textContent = heading;
    document.title = title;
  }

  tell(found, progress, unknown = []) {
    const heading = headingOf(found.length, this.choice, this.nameInSentence);
    this.name(heading, this.titles.page.replace(this.titles.heading, heading));
    const page = pageOf(found);
    const last = Math.min(found.length, page * ON_PAGE);
    const shown = found.length > ON_PAGE ? [words.shownOf((page - 1) * ON_PAGE + 1, last)] : [];
    const told = [...shown, progress, ...unknown].filter(Boolean).join(" ");
    this.summarize(`${heading}.`, told);
  }

  /** Tell whoever hears the page its new heading, too, which others see. */
  summarize(heading, told) {
    const text = [heading, told].filter(Boolean).join(" ");
    if (this.summary.textContent === text) return;
    const unseen = make("span", { class: "brf-unseen" }, heading);
    this.summary.replaceChildren(unseen, ...(told ? [` ${told}`] : []));
  }

  async show(found, turn) {
    const page = pageOf(found);
    const lines = found.length
      ? [await linesOf(this.index, found.slice((page - 1) * ON_PAGE, page * ON_PAGE))]
      : [];
    if (turn !== this.turn) return;
    this.showChips(); // a source has its title now
    this.results.replaceChildren(...lines, pagerOf(page, found.length, (to) => this.turnTo(to)));
  }

  showChips() {
    const chosen = chosenOf(this.choice);
    this.chips.hidden = !chosen.length;
    const chip = (facet) => {
      const phrase = phraseOf(facet, this.choice[facet], this.nameInSentence);
      const remove = () => this.remove({ [facet]: "" });
      const button = { type: "button", class: "brf-remove", "aria-label": words.remove(phrase), click: remove };
      return make("li", {}, phrase, make("button", button, "×"));
    };
    const all = Object.fromEntries(FACETS.map((facet) => [facet, ""]));
    const clear = make("button", { type: "button", class: "brf-button", click: () => this.remove(all) }, words.clearAll);
    this.chips.replaceChildren(...chosen.map(chip), ...(chosen.length > 1 ? [make("li", { class: "brf-chosen__all" }, clear)] : []));
  }

  // The button is gone with what it removed: whoever uses keys goes on at the next.
  remove(changes) {
    this.choose(changes);
    (this.chips.querySelector("button") ?? this.controls.controls.by).focus();
  }

  /** Where nothing was found, say how many there are without each of what is chosen. */
  async showWithout(turn) {
    const chosen = chosenOf(this.choice);
    const counts = await Promise.all(chosen.map((facet) => this.count({ ...this.choice, [facet]: "" })));
    if (turn !== this.turn) return;
    const offer = (facet, at) => {
      const text = words.without(phraseOf(facet, this.choice[facet], this.nameInSentence), counts[at]);
      const remove = () => this.remove({ [facet]: "" });
      return make("li", {}, make("button", { type: "button", class: "brf-button", click: remove }, text));
    };
    const offers = chosen.flatMap((facet, at) => (counts[at] ? [offer(facet, at)] : []));
    const told = make("p", {}, offers.length ? words.removeOne : words.removeMore);
    this.results.replaceChildren(told, make("ul", { class: "brf-without" }, offers));
  }

  async count(choice) {
    let count = 0;
    for await (const { found } of this.index.search(choice)) count += found.length;
    return count;
  }
}

// The page that the address asks for, or the last that there is.
function pageOf(found) {
  return Math.min(readPage(), Math.ceil(found.length / ON_PAGE) || 1);
}

// Leave out what the address has of no known name, and say so of each.
function known(asked, nameOf, first) {
  const isKnown = (facet, value) => {
    if (facet === "since" || facet === "until") return Boolean(spanOf(value));
    if (facet === "asKnown") return isToldOf(value, first);
    if (facet === "source") return true;
    const offered = words.offered[facet];
    return offered ? Object.hasOwn(offered, value) : nameOf(facet, value) !== undefined;
  };
  const unknown = chosenOf(asked).filter((facet) => !isKnown(facet, asked[facet]));
  const choice = { ...asked, ...Object.fromEntries(unknown.map((facet) => [facet, ""])) };
  const told = (facet) => (facet === "asKnown" ? refusal : words.unknownChoice)(asked[facet], first);
  return { choice, unknown: unknown.map(told) };
}
