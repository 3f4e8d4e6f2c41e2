/*
 * A field to ask with on a page: takes what a reader types there, opens the site's search with it.
 *
 * It stands on the page only where the site has a search, which is in the header.
 */

import { decoded } from "./address.js";
import { make } from "./elements.js";

const BOX = ".md-search__input";
const OPENER = "#__search"; // the theme's, by which the search fills the screen of a telephone

export async function start(element) {
  const box = document.querySelector(BOX);
  if (!box || element.querySelector("form")) return;
  const field = make("input", {
    type: "text",
    name: "q",
    class: "brf-ask__field",
    dir: "auto",
    autocomplete: "off",
    placeholder: box.placeholder,
    "aria-label": box.getAttribute("aria-label"),
  });
  if (element.hasAttribute("data-from-address")) field.value = lastWords();
  const landmark = box.closest("[role]").getAttribute("role"); // as of the header's box
  const ask = (event) => {
    event.preventDefault();
    hand(field.value);
  };
  const button = make("button", { class: "brf-ask__button" }, box.placeholder);
  element.append(make("form", { role: landmark, submit: ask }, field, button));
}

// What the page that is not there was called: `/actors/united-kingdm/` gives "united kingdm".
function lastWords() {
  const path = location.pathname.replace(/(?:\/|index\.html|\.html)+$/, "");
  const last = path.slice(path.lastIndexOf("/") + 1);
  return decoded(last).replace(/[-_+\s]+/g, " ").trim();
}

// The box may have been replaced since, or have come to life only now.
function hand(typed) {
  const box = document.querySelector(BOX);
  const opener = document.querySelector(OPENER);
  if (opener && !opener.checked) opener.click(); // till then a narrow screen has no box to go to
  box.value = typed;
  box.focus();
  box.dispatchEvent(new Event("input", { bubbles: true }));
}
