/*
 * Brings the parts of a page to life that a reader can work with. Each stands on the page as
 * a table or a list that says the same without a script; an element with data-brf="name"
 * loads the module of that name, which gets the element and the address of the site's root. No
 * other module is loaded than these, whatever a page names.
 */

import { watchLinks } from "./previews.js";
import { reachScrollable } from "./scrolling.js";

const root = new URL("../../", import.meta.url);

const parts = new Map([
  ["compare", () => import("./compare.js")],
  ["copy", () => import("./copy.js")],
  ["matrix", () => import("./matrix.js")],
  ["search", () => import("./search.js")],
  ["timeline", () => import("./timeline.js")],
]);

async function enliven(element) {
  const load = parts.get(element.dataset.brf);
  if (!load) return;
  const { start } = await load();
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
