/*
 * Brings the parts of a page to life that a reader can work with. Each stands on the page as
 * a table or a list that says the same without a script; an element with data-brf="name"
 * loads the module of that name, which gets the element and the address of the site's root. No
 * other module is loaded than these, whatever a page names.
 */

import { PART, PARTS, ROOT } from "./constants.js";
import { unfoldTarget, watchFolds } from "./folded.js";
import { watchLinks } from "./previews.js";
import { watchPrinting } from "./printed_address.js";
import { watchScrollable } from "./scrolling.js";

const WHOLE = "brf-whole"; // what whoever times or tests a page finds among its marks

async function enliven(element) {
  const name = element.getAttribute(PART);
  if (!PARTS.includes(name)) return;
  try {
    const { start } = await import(`./${name}.js`);
    await start(element, ROOT);
  } catch (error) {
    document.documentElement.classList.remove("brf-coming"); // what stands there is all there is
    throw error;
  }
}

function enlivenAll() {
  document.querySelectorAll(".brf-unapplied").forEach((told) => told.remove());
  let coming = 1;
  const came = () => --coming || performance.mark(WHOLE);
  for (const element of document.querySelectorAll(`[${PART}]`)) {
    coming += 1;
    enliven(element).finally(came);
  }
  unfoldTarget();
  came();
}

// With instant navigation a page is replaced without being loaded: the theme tells of each.
if (window.document$) window.document$.subscribe(enlivenAll);
else enlivenAll();
watchLinks();
watchFolds();
watchPrinting();
watchScrollable();
