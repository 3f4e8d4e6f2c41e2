/*
 * Unfolds what a link leads to, and all evidence for paper. Browsers of today do the first by
 * themselves, but for a page that instant navigation brings; the others have the summary to tap.
 */

import { decoded } from "./address.js";

const EVIDENCE = "details:not([open], .brf-way)";

/** Opens whatever is folded around the place that the address names, and shows it. */
export function unfoldTarget() {
  const target = document.getElementById(decoded(location.hash.slice(1)));
  const folds = [];
  for (let one = target?.closest("details"); one; one = one.parentElement.closest("details"))
    if (!one.open) folds.push(one);
  for (const one of folds) one.open = true;
  if (folds.length) target.scrollIntoView();
}

/** Watches for links within the page, and for the page being printed. */
export function watchFolds() {
  const opened = new Set();
  addEventListener("hashchange", unfoldTarget);
  addEventListener("beforeprint", () => {
    for (const one of document.querySelectorAll(EVIDENCE)) opened.add(one);
    for (const one of opened) one.open = true;
  });
  addEventListener("afterprint", () => {
    for (const one of opened) one.open = false;
    opened.clear();
  });
}
