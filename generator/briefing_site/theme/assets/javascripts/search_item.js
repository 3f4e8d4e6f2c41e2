/* A result of the search: takes what was found, gives its line in the list. */

import { make } from "./elements.js";
import { excerpt } from "./search_text.js";

/** Show what was found: its name, what it is called as a kind, and the words around what was sought. */
export function foundItem({ href, title, text }, sought, kind, root) {
  const shown = excerpt(text, sought).map(([part, found]) => (found ? make("mark", {}, part) : part));
  const article = make(
    "article",
    { class: "md-search-result__article md-typeset" },
    make("p", { class: "brf-found" }, make("span", { class: "brf-found__kind" }, kind)),
    make("p", { class: "brf-found__words", dir: "auto" }, ...shown),
  );
  article.firstChild.prepend(make("bdi", { class: "brf-found__title" }, title), " ");
  const link = make("a", { class: "md-search-result__link", href: new URL(href, root).href }, article);
  return make("li", { class: "md-search-result__item" }, link);
}
