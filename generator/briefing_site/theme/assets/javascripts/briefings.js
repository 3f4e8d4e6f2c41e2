/*
 * Brings the parts of a page to life that a reader can work with. Each stands on the page as
 * a table or a list that says the same without a script; an element with data-brf="name"
 * loads the module of that name, which gets the element and the address of the site's root.
 */

import { watchLinks } from "./previews.js";
import { reachScrollable } from "./scrolling.js";

const root = new URL("../../", import.meta.url);

async function enliven(element) {
  const { start } = await import(`./${element.dataset.brf}.js`);
  await start(element, root);
}

function enlivenAll() {
  for (const element of document.querySelectorAll("[data-brf]")) enliven(element);
  // The theme wraps its tables in the same turn, before or after this.
  requestAnimationFrame(reachScrollable);
}

// With instant navigation a page is replaced without being loaded: the theme tells of each.
if (window.document$) window.document$.subscribe(enlivenAll);
else enlivenAll();
watchLinks();
