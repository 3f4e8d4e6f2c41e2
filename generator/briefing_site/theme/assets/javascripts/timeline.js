/*
 * The timeline, narrowed to a kind, an actor or an issue: takes its place on the page, adds
 * controls whose state stands in the address (?kind=statement&actor=iran). The page of a year
 * shows what of it remains; the first page gathers from the pages of the years, newest first.
 */

import { readQuery, writeQuery } from "./address.js";
import { TIMELINE_FILE } from "./constants.js";
import { liveSummary, make, say } from "./elements.js";
import { fetchJson } from "./fetching.js";
import { OlderMoments } from "./older_moments.js";
import { countMonths, monthsOf, momentsOf, narrow } from "./moments.js";
import { TimelineControls } from "./timeline_controls.js";
import { words } from "./words.js";

const NAMES = ["kind", "actor", "issue"];
const ONLY_WHOLE = ".brf-density, .brf-years p + p"; // true of everything, and of nothing less

export async function start(element, root) {
  const choices = await fetchJson(TIMELINE_FILE, root);
  if (element.querySelector("form")) return; // a visit that came back to the page
  const state = readState(choices);
  const summary = liveSummary();
  const controls = new TimelineControls(choices, show);
  const gathered = element.dataset.year ? null : new OlderMoments(choices.years, root, summary);
  const months = monthsOf(element);
  const moments = momentsOf(element);
  const addresses = new Map(
    [...element.querySelectorAll(".brf-years a, .brf-density a")].map((link) => [link, link.href]),
  );

  function show(changes) {
    Object.assign(state, changes);
    writeQuery(state);
    return draw();
  }

  async function draw() {
    controls.show(state);
    carry(addresses, state);
    if (gathered) await gather();
    else narrowHere();
  }

  function narrowHere() {
    const shown = narrow(moments, state);
    for (const month of months) month.hide();
    countMonths(element, months);
    say(summary, words.entries(shown, moments.length));
  }

  async function gather() {
    const isNarrowed = NAMES.some((name) => state[name]);
    for (const month of months) month.setHidden(isNarrowed);
    for (const part of element.querySelectorAll(ONLY_WHOLE)) part.hidden = isNarrowed;
    gathered.element.hidden = !isNarrowed;
    if (isNarrowed) await gathered.show({ ...state });
    else say(summary, "");
  }

  element.prepend(controls.element, summary);
  if (gathered) element.append(gathered.element);
  await draw();
}

/** Read the choices from the address; what is unknown there counts as not chosen. */
function readState({ kinds, actors, issues }) {
  const query = readQuery();
  const known = (name, all) => (all.some(({ id }) => id === query.get(name)) ? query.get(name) : "");
  return { kind: known("kind", kinds), actor: known("actor", actors), issue: known("issue", issues) };
}

/** Let the links to other years and months bring the choices along. */
function carry(addresses, state) {
  for (const [link, address] of addresses) {
    const url = new URL(address);
    for (const name of NAMES) if (state[name]) url.searchParams.set(name, state[name]);
    link.href = url.href;
  }
}
