/*
 * The API to try: takes the table of its addresses, puts a field above it that shows an answer.
 *
 * Only files of the API are asked for, whatever is typed, and an answer is shown as text.
 */

import { API } from "./constants.js";
import { fetched } from "./fetching.js";
import { labelled, liveSummary, make, say } from "./elements.js";
import { words } from "./words.js";

const MOST_SHOWN = 50_000; // characters: a list of a large site has ten times as many

export async function start(element, root) {
  if (element.querySelector("form")) return;
  const field = make("input", { type: "text", name: "address", dir: "ltr", value: `${API}index.json` });
  const told = liveSummary();
  const answer = make("pre", { class: "brf-response", dir: "ltr", tabindex: 0 });
  let newest;
  const ask = async (event) => {
    event?.preventDefault();
    const path = (newest = field.value.trim());
    const { state, text } = await answered(path, root);
    if (path !== newest) return; // another was asked for meanwhile
    say(told, state);
    answer.textContent = text;
    if (text) told.after(answer);
    else answer.remove();
  };
  for (const link of element.querySelectorAll("a[href]")) {
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      field.value = link.textContent;
      field.scrollIntoView({ block: "center" });
      ask(event);
    });
  }
  const button = make("button", { class: "brf-button" }, words.showAnswer);
  const form = make("form", { class: "brf-controls", submit: ask }, labelled(words.address, field), button);
  element.prepend(form, told);
}

async function answered(path, root) {
  if (!path.startsWith(API) || path.includes("..")) return { state: words.notOfApi(API), text: "" };
  try {
    const response = await fetched(path, root);
    if (!response.ok) return { state: words.nothingThere, text: "" };
    const text = JSON.stringify(await response.json(), null, 1);
    const isCut = text.length > MOST_SHOWN;
    return { state: isCut ? words.cutAnswer : words.wholeAnswer, text: text.slice(0, MOST_SHOWN) };
  } catch {
    return { state: words.nothingThere, text: "" };
  }
}
