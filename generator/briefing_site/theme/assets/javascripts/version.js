/*
 * The version of a statement, a vote or a position: takes its place on the page, says whether the
 * version that the address asks for (?v=3f9a2c1) is the one that is shown, and what changed since in
 * the history of the page. A position is but a part of its page: it says so where the address leads
 * to it, and has no history.
 */

import { readQuery } from "./address.js";
import { CITED_VERSION } from "./constants.js";
import { make } from "./elements.js";
import { words } from "./words.js";

const NAME = /^[0-9a-f]{7}$/;
const KNOWN = ".brf-history__commit[data-version]";

export async function start(element) {
  const cited = readQuery().get(CITED_VERSION);
  const { place, version } = element.dataset;
  if (cited === null || (place && window.location.hash !== `#${place}`)) return;
  element.querySelector("[role]")?.remove();
  element.append(make("strong", { class: "brf-version__told", role: "status" }, told(cited, version)));
}

function told(cited, version) {
  if (!NAME.test(cited)) return words.noVersion;
  if (cited === version) return words.sameVersion(version);
  return showSince(cited) ? words.sinceVersion(cited, version) : words.otherVersion(cited);
}

/** Marks in the history, newest first, what changed since a version; tells whether it is in it. */
function showSince(cited) {
  const commits = [...document.querySelectorAll(KNOWN)];
  const place = commits.findIndex((one) => one.dataset.version === cited);
  if (place < 1) return false;
  for (const one of commits.slice(0, place)) one.closest("li").classList.add("brf-history__since");
  const fold = commits[0].closest("details");
  if (fold) fold.open = true;
  return true;
}
