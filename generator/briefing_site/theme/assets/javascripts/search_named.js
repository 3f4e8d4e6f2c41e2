/*
 * Links to lists of statements: takes an answer and the days that were asked for, gives links to the
 * lists of whom and what it names, and keeps them: of what was asked before, they are there at once.
 */

import { make } from "./elements.js";

export class NamedLists {
  /** `element` tells the address of the page of statements, and what they are called. */
  constructor(element, root) {
    this.element = element;
    this.root = root;
    this.kept = new Map();
  }

  /** Give the links that are known already. */
  known(answer, days) {
    return this.kept.get(keyOf(answer, days)) ?? [];
  }

  /** Look for links that are not known. From a disk no list can be asked. */
  async further(engine, answer, days) {
    const key = keyOf(answer, days);
    if (!answer.borne.length || this.kept.has(key) || location.protocol === "file:") return [];
    const { listsFor } = await import("./search_lists.js");
    const lists = await listsFor(await engine.named(answer), days, this.root);
    const page = this.element.dataset.lists;
    const statements = this.element.dataset.statements;
    const links = lists.map(({ words, query }) => linkTo(`${page}?${query}`, `${statements} ${words}`, this.root));
    this.kept.set(key, links);
    return links;
  }
}

/** Make a link above what was found. */
export function linkTo(href, text, root) {
  return make("a", { class: "brf-near", href: new URL(href, root).href }, text);
}

// Names and days as they were typed: numbers of things are others once the site is published anew.
function keyOf({ clauses }, days) {
  return JSON.stringify([clauses.filter(({ bearers }) => bearers).map(({ typed }) => typed), days]);
}
