/* The rows of a table of which only the first are shown: takes things, gives rows and what shows all. */

import { make } from "./elements.js";
import { words } from "./words.js";

const FIRST = 30;

/** Give the body of a table, a button, and what shows other things in it. */
export function shownRows(rowOf) {
  const body = make("tbody");
  let all = [];
  const more = make("button", { type: "button", class: "brf-button", click: () => draw(all.length) });

  function draw(most) {
    body.replaceChildren(...all.slice(0, most).map(rowOf));
    more.hidden = all.length <= most;
    more.textContent = words.showMore(all.length - most);
  }

  function show(things) {
    all = things;
    draw(FIRST);
  }

  return { body, more, show };
}
