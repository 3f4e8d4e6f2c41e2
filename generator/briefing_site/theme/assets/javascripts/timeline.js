/*
 * The timeline, narrowed to a kind, an actor or an issue: takes its place on the page, adds
 * controls whose state stands in the address (?kind=statement&actor=iran). A page that holds its
 * entries shows what of them remains; the first page, and one that is divided, gather from the
 * pages that hold them, newest first.
 */

import { readKnown, writeQuery } from "./address.js";
import { TIMELINE_FILE } from "./constants.js";
import { liveSummary, make, say } from "./elements.js";
import { fetchJson } from "./fetching.js";
import { OlderMoments } from "./older_moments.js";
import { countMonths, monthsOf, momentsOf, narrow } from "./moments.js";
import { TimelineControls } from "./timeline_controls.js";
import { words } from "./words.js";

const NAMES = ["kind", "actor", "issue"];
const ONLY_WHOLE = ".brf-density, .brf-years p + p, .brf-parts"; // true of everything, and of nothing less

export async function start(element, root) {
  const choices = await fetchJson(TIMELINE_FILE, root);
  if (element.querySelector("form")) return; // a visit that came back to the page
  const { state, unknown } = readState(choices);
  const summary = liveSummary();
  const faults = make("p", { class: "brf-fault", role: "status" });
  const controls = new TimelineControls(choices, show);
  const { period } = element.dataset;
  const pages = pagesOf(choices, period);
  const isWhole = pages.length === 1 && period !== "";
  const isYear = !period.includes("-");
  const gathered = isWhole ? null : new OlderMoments(pages, root, summary);
  const months = monthsOf(element);
  const moments = momentsOf(element);
  const addresses = new Map(
    [...element.querySelectorAll(".brf-years a, .brf-density a")].map((link) => [link, link.href]),
  );

  function show(changes) {
    Object.assign(state, changes);
    say(faults, "");
    writeQuery(state);
    return draw();
  }

  async function draw() {
    controls.show(state);
    carry(addresses, state);
    if (gathered) await gather();
    else narrowHere();
  }

  const isNarrowed = () => NAMES.some((name) => state[name]);

  function narrowHere() {
    const shown = narrow(moments, state);
    for (const month of months) month.hide();
    if (isYear) countMonths(element, months);
    else for (const table of element.querySelectorAll(".brf-density")) table.hidden = isNarrowed();
    say(summary, words.entries(shown, moments.length));
  }

  async function gather() {
    const isHidden = isNarrowed();
    for (const month of months) month.setHidden(isHidden);
    for (const part of element.querySelectorAll(ONLY_WHOLE)) part.hidden = isHidden;
    gathered.element.hidden = !isHidden;
    if (isHidden) await gathered.show({ ...state });
    else say(summary, "");
  }

  element.prepend(controls.element, faults, summary);
  if (gathered) element.append(gathered.element);
  say(faults, unknown.map(words.nothingTold).join(" "));
  await draw();
}

/** Give the pages of a period, each with its name and address. */
function pagesOf({ page, pages }, period) {
  const within = pages.filter(([other]) => isWithin(other, period));
  return within.map(([other, name]) => ({ name, href: page.replace("{period}", other) }));
}

/** Tell whether a page is one of a period's: of its months or days, or one more of its own. */
function isWithin(page, period) {
  return !period || page === period || page.startsWith(`${period}-`) || page.startsWith(`${period}/`);
}

/** Read the choices from the address, and what is unknown there, which counts as not chosen. */
function readState({ kinds, actors, issues }) {
  const { known, unknown } = readKnown();
  const state = { kind: known("kind", kinds), actor: known("actor", actors), issue: known("issue", issues) };
  return { state, unknown };
}

/** Let the links to other years and months bring the choices along. */
function carry(addresses, state) {
  for (const [link, address] of addresses) {
    const url = new URL(address);
    for (const name of NAMES) if (state[name]) url.searchParams.set(name, state[name]);
    link.href = url.href;
  }
}
