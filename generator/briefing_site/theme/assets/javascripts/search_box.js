/*
 * The search box: takes what a reader types, shows what is found, what it is and where.
 *
 * Of the index nothing is loaded before a reader goes to the box, and then only the pieces that
 * the words need. Whoever bears the exact name that was typed stands first.
 */

import { make, say } from "./elements.js";
import { atLeast, counted } from "./numbers.js";
import { areApart, withoutDays } from "./search_days.js";
import { Engine, OTHERS } from "./search_engine.js";
import { elsewhere, near, without } from "./search_instead.js";
import { foundItem } from "./search_item.js";
import { asksForSearch, isCombined } from "./search_keys.js";
import { NamedLists, linkTo } from "./search_named.js";
import { Narrowing } from "./search_narrowing.js";
import { wordsOf } from "./search_text.js";

const PAGE = 10; // results that are shown at a time
const FEW = 5; // results that are shown of what holds but a part of what was typed
const REST = 50; // milliseconds without a key before words of what is found are loaded
const PATIENCE = 500; // milliseconds before a reader is told that what is asked for is still sought

const started = new WeakSet();

/** Bring the box to life. `isPassing` tells that its field was reached on the way to another. */
export async function start(element, root, isPassing = false) {
  if (started.has(element)) return;
  started.add(element);
  new SearchBox(element, root, isPassing).listen();
}

class SearchBox {
  constructor(element, root, isPassing) {
    this.root = root;
    this.element = element;
    this.toggle = document.getElementById("__search");
    this.form = element.querySelector("form");
    this.input = element.querySelector("input");
    this.said = element.querySelector(".md-search-result__meta");
    this.result = element.querySelector(".md-search-result");
    this.list = element.querySelector(".md-search-result__list");
    this.lists = make("div");
    this.apart = make("ul", { class: "md-search-result__list brf-apart" });
    this.list.before(this.lists);
    this.list.after(this.apart);
    this.texts = JSON.parse(document.getElementById("__config").textContent).translations;
    this.narrowing = new Narrowing(element, () => this.search());
    this.named = new NamedLists(element, root);
    this.turn = 0;
    this.isPassing = isPassing;
  }

  listen() {
    for (const list of [this.list, this.apart]) list.setAttribute("role", "list");
    if (!this.input.value) say(this.said, this.texts["search.result.placeholder"]);
    // Who only passes by, from one stop to the next, has not asked for anything.
    this.input.addEventListener("focus", () => this.isPassing || this.open());
    this.input.addEventListener("click", () => this.open());
    document.querySelector(".brf-opens-search")?.addEventListener("click", () => this.open());
    this.input.addEventListener("input", () => this.open());
    this.input.addEventListener("input", () => this.search(REST));
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("reset", () => this.clear());
    this.toggle.addEventListener("change", () => this.toggle.checked && this.input.focus());
    this.result.addEventListener("click", (event) => event.target.closest("a") && this.close());
    this.element.addEventListener("focusout", (event) => this.leave(event.relatedTarget));
    // Before the theme's own keys, which know nothing of this box.
    window.addEventListener("keydown", (event) => this.press(event), { capture: true });
    window.addEventListener("pointerdown", () => (this.isPassing = false), { capture: true });
    this.answerAddress();
    this.recall();
    this.catchUp();
  }

  // A reader may be here already: the address asked, or somebody was quicker than this script.
  catchUp() {
    if (document.activeElement === this.input && !this.isPassing) this.open();
  }

  // An address may ask: `?q=words`.
  answerAddress() {
    const typed = new URLSearchParams(location.search).get("q");
    if (!typed) return;
    this.input.value = typed;
    this.input.focus();
  }

  // Who comes back to a page finds there what was typed; the address of a page has no place for it.
  recall() {
    const [visit] = performance.getEntriesByType("navigation");
    if (this.input.value || visit?.type !== "back_forward") return;
    this.input.value = kept(() => sessionStorage.getItem(this.place)) ?? "";
  }

  /** The words that stand before days. */
  get bounds() {
    return {
      since: this.element.dataset.since,
      until: this.element.dataset.until,
      before: this.element.dataset.before,
      after: this.element.dataset.after,
    };
  }

  get place() {
    return `search ${location.pathname}`;
  }

  open() {
    this.toggle.checked || this.toggle.click();
    this.prepare();
    if (this.input.value && !this.turn) this.search();
  }

  prepare() {
    this.engine ??= new Engine(this.root);
    return this.engine.prepare().catch(() => this.fail());
  }

  close() {
    this.toggle.checked && this.toggle.click();
    document.activeElement.blur();
  }

  // Nothing is kept of it, so that the next visit to the box tries again.
  fail() {
    this.empty(this.element.dataset.failed);
    this.engine = undefined;
  }

  // Shows nothing, and says why.
  empty(text) {
    say(this.said, text);
    for (const shown of [this.lists, this.list, this.apart]) shown.replaceChildren();
    this.narrowing.withdraw();
  }

  leave(next) {
    if (next && !this.element.contains(next)) this.toggle.checked && this.toggle.click();
  }

  clear() {
    this.input.value = "";
    this.input.focus();
    this.search();
  }

  press(event) {
    if (isCombined(event)) return;
    this.isPassing = event.key === "Tab";
    const claimed = this.toggle.checked ? this.pressInside(event) : this.pressOutside(event);
    if (!claimed) return;
    event.preventDefault();
    event.stopPropagation();
  }

  pressOutside(event) {
    if (!asksForSearch(event)) return false;
    this.input.focus();
    this.input.select();
    return true;
  }

  pressInside(event) {
    if (event.key === "Escape") this.close();
    else if (event.target.localName === "select") return false;
    else if (event.key === "ArrowDown") this.move(1);
    else if (event.key === "ArrowUp") this.move(-1);
    else if (event.key === "Enter" && event.target === this.input) this.follow();
    else return false;
    return true;
  }

  // What is typed may still be looked for; who types on meanwhile follows nothing.
  async follow() {
    const { turn } = this;
    await this.searching;
    if (turn === this.turn) (this.list.querySelector("a") ?? this.lists.querySelector("a"))?.click();
  }

  move(step) {
    const stops = [this.input, ...[this.list, this.apart].flatMap((list) => [...list.querySelectorAll("a, button")])];
    const at = Math.max(0, stops.indexOf(document.activeElement));
    stops[(at + step + stops.length) % stops.length].focus();
  }

  search(rest = 0) {
    const turn = ++this.turn;
    this.result.setAttribute("aria-busy", "true");
    this.waiting ??= setTimeout(() => say(this.said, this.element.dataset.seeking), PATIENCE);
    const found = this.find(turn, this.input.value, rest);
    this.searching = found.catch(() => turn === this.turn && this.fail()).then(() => {
      if (turn !== this.turn) return;
      this.stopWaiting();
      this.result.setAttribute("aria-busy", "false");
    });
    return this.searching;
  }

  stopWaiting() {
    clearTimeout(this.waiting);
    this.waiting = undefined;
  }

  // Where words stand is looked up with each key, so that it is known when the last is pressed. What is
  // shown stays until the next answer is there: it would flicker with each key.
  async find(turn, typed, rest) {
    kept(() => sessionStorage.setItem(this.place, typed));
    if (!typed.trim()) {
      this.empty(this.texts["search.result.placeholder"]);
      return;
    }
    const rested = new Promise((rise) => setTimeout(rise, rest));
    await this.prepare();
    if (!this.engine || turn !== this.turn) return;
    const { rest: asked, days } = withoutDays(typed, this.bounds);
    if (areApart(days)) {
      this.empty(this.element.dataset.contrary);
      return;
    }
    const narrowed = { ...this.narrowing.chosen, ...days };
    const answer = await this.engine.find(asked, narrowed);
    await rested;
    if (turn !== this.turn) return;
    const first = await answer.rows(0, PAGE);
    const instead = await this.instead(answer, typed, narrowed, days);
    if (turn !== this.turn) return;
    this.stopWaiting();
    this.draw(answer, first, instead, days);
    if (first.length) this.offerLists(answer, days, turn).catch(() => {}); // beside what was found
  }

  // What a reader may ask instead of what was typed, where that is found nowhere.
  async instead(answer, typed, narrowed, days) {
    const lists = this.engine.listsFor(typed);
    const isNothing = !answer.total && !answer.isOpen && !answer.isEmpty;
    if (!isNothing) return { lists, isNothing, nearby: [], fewer: [] };
    const isNarrowed = this.narrowing.isChosen || Object.values(days).some(Boolean);
    const nearby = await near(this.engine, answer.missing, typed);
    const fewer = !isNarrowed && !lists.length ? answer.fewer() : [];
    const guides = this.narrowing.isChosen ? null : await elsewhere(this.engine, typed);
    const left = lists.length ? null : await without(this.engine, answer, narrowed);
    const firstLeft = left ? await left.answer.rows(0, FEW) : [];
    return { lists, isNothing, nearby, fewer, guides, left, firstLeft };
  }

  draw(answer, first, { lists, isNothing, nearby, fewer, guides, left, firstLeft }, days) {
    const wasInside = this.result.contains(document.activeElement);
    const named = first.length ? this.named.known(answer, days) : [];
    this.show(answer, first);
    this.lists.replaceChildren(...lists.map(([href, title]) => linkTo(href, title, this.root)), ...named);
    this.apart.replaceChildren();
    if (fewer.length) say(this.said, this.element.dataset.apart);
    if (isNothing && lists.length) say(this.said, this.element.dataset.listed);
    this.offerElsewhere(guides);
    this.offer(nearby, this.element.dataset.near);
    this.offer(fewer.filter((one) => one !== left?.typed), this.element.dataset.fewer);
    if (left) this.showApart(left, firstLeft);
    if (first.length) this.narrowing.offer(answer);
    else this.narrowing.withdraw();
    // Who stood on what is no longer there goes on from the field.
    if (wasInside && !this.result.contains(document.activeElement)) this.input.focus();
  }

  // Whom and what a question names is answered by a list, too.
  async offerLists(answer, days, turn) {
    const links = await this.named.further(this.engine, answer, days);
    if (turn === this.turn) this.lists.append(...links);
  }

  show(answer, first) {
    this.say(answer);
    this.list.replaceChildren(...first.map((row) => this.item(answer, row)));
    this.offerMore(answer, first.length);
    this.list.closest(".md-search__scrollwrap").scrollTop = 0;
  }

  // What is recorded nowhere may stand on pages that are written by hand.
  offerElsewhere(answer) {
    if (!answer?.total) return;
    const count = atLeast(answer.total, answer.isOpen);
    const text = this.element.dataset.elsewhere.replace("{count}", () => count);
    const ask = () => {
      this.narrowing.chooseKind(OTHERS);
      this.input.focus();
      this.search();
    };
    const button = make("button", { type: "button", class: "brf-more", click: ask }, text);
    this.list.append(make("li", { class: "md-search-result__item" }, button));
  }

  // What holds the rest of a question, set apart: none of it is a hit.
  showApart({ answer, typed, words }, first) {
    const named = this.element.dataset.without.replace("{words}", () => quoted(words));
    const said = make("li", { class: "md-search-result__item brf-near__said" }, named);
    this.apart.replaceChildren(said, ...first.map((row) => this.item(answer, row)));
    const left = answer.total - first.length;
    if (left <= 0) return;
    const more = this.element.dataset.more.replace("{count}", () => atLeast(left, answer.isOpen));
    const button = make("button", { type: "button", class: "brf-more", click: () => this.ask(typed) }, more);
    this.apart.append(make("li", { class: "md-search-result__item" }, button));
  }

  ask(typed) {
    this.input.value = typed;
    this.input.focus();
    this.search();
  }

  // What else can be asked where nothing was found: none of it is a hit.
  offer(names, words) {
    const button = (name) =>
      make("button", { type: "button", class: "brf-near", dir: "auto", click: () => this.ask(name) }, name);
    if (!names.length) return;
    const said = make("span", { class: "brf-near__said" }, words);
    this.list.append(make("li", { class: "md-search-result__item" }, said, ...names.map(button)));
  }

  say({ total, isOpen, missing, at, left, isEmpty }) {
    if (isEmpty && wordsOf(this.input.value).length) {
      say(this.said, this.element.dataset.small);
      return;
    }
    if (missing.length) {
      say(this.said, this.element.dataset.nothing.replace("{words}", () => quoted(missing)));
      return;
    }
    if (isOpen && !total) {
      const open = this.element.dataset.open.replace("{count}", () => counted(at)).replace("{all}", () => counted(left.length));
      say(this.said, at ? open : this.texts["search.result.placeholder"]);
      return;
    }
    const shown = this.element.dataset.results.replace("{count}", () => atLeast(total, isOpen));
    say(this.said, total ? shown : this.element.dataset.none);
  }

  offerMore(answer, shown) {
    const left = answer.total - shown;
    if (left <= 0 && answer.at === answer.left.length) return;
    const more = this.element.dataset.more.replace("{count}", () => atLeast(left, answer.isOpen));
    const text = left > 0 ? more : this.element.dataset.further;
    const button = make("button", { type: "button", class: "brf-more" }, text);
    const item = make("li", { class: "md-search-result__item" }, button);
    const { turn } = this;
    const act = () => this.showMore(answer, shown, item, turn).catch(() => turn === this.turn && this.fail());
    button.addEventListener("click", act, { once: true });
    this.list.append(item);
  }

  // Who asks for something else meanwhile wants no more of this.
  async showMore(answer, shown, item, turn) {
    const next = await answer.rows(shown, PAGE);
    if (turn !== this.turn) return;
    const items = next.map((row) => this.item(answer, row));
    item.replaceWith(...items);
    this.say(answer);
    this.offerMore(answer, shown + next.length);
    const stop = items[0]?.querySelector("a") ?? this.list.querySelector("button") ?? this.input;
    stop.focus();
  }

  item(answer, row) {
    return foundItem(row, answer.sought, this.narrowing.nameOf(row.kind), this.root);
  }
}

// A visitor may have turned off that anything is kept.
function kept(use) {
  try {
    return use();
  } catch {
    return null;
  }
}

function quoted(words) {
  return words.map((word) => `“${word}”`).join(", ");
}
