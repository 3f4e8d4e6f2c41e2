/*
 * The version of a statement, a vote or a position: takes its place on the page, says whether the
 * version that the address asks for (?v=3f9a2c1) is the one that is shown. A position is but a part
 * of its page: it says so where the address leads to it.
 */

import { readQuery } from "./address.js";
import { CITED_VERSION } from "./constants.js";
import { make } from "./elements.js";
import { words } from "./words.js";

const NAME = /^[0-9a-f]{7}$/;

export async function start(element) {
  const cited = readQuery().get(CITED_VERSION);
  const { id, dataset } = element;
  if (cited === null || (id && window.location.hash !== `#${id}`)) return;
  element.querySelector("[role]")?.remove();
  element.append(make("strong", { class: "brf-version__told", role: "status" }, told(cited, dataset.version)));
}

function told(cited, version) {
  if (!NAME.test(cited)) return words.noVersion;
  return cited === version ? words.sameVersion(version) : words.otherVersion(cited);
}
