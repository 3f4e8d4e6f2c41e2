/*
 * What statements are asked for: takes the address, gives what is chosen of each facet, and a
 * sentence's words for each. A facet that is not chosen is empty.
 */

import { readQuery } from "./address.js";
import { spanOf } from "./calendar.js";
import { MEMBERS } from "./constants.js";
import { inWords } from "./days.js";
import { inDigits } from "./numbers.js";
import { words } from "./words.js";

/** The facets, in the order of a sentence: first those with a preposition. */
export const PREPOSITIONS = ["by", "about", "to", "issue", "since", "until", "asKnown"];
export const QUALITIES = ["form", "source", "kind", "grade", "sources", "independent", "party", "answered"];
export const FACETS = [...PREPOSITIONS, ...QUALITIES];

/** Read what is chosen from the address. */
export function readChoice() {
  const query = readQuery();
  return Object.fromEntries(FACETS.map((facet) => [facet, (query.get(facet) ?? "").trim()]));
}

/** Read which page of the results is asked for. */
export function readPage() {
  const asked = readQuery().get("page") ?? "";
  return /^\d+$/.test(asked) ? Math.max(1, Number(asked)) : 1;
}

/** Give the facets that are chosen, in the order of a sentence. */
export function chosenOf(choice) {
  return FACETS.filter((facet) => choice[facet]);
}

/** Write a year, a month or a day that was typed as a sentence has it. */
export function dayInWords(typed) {
  return typed.split("-").length === 3 ? inWords(spanOf(typed).first) : inDigits(typed);
}

/** Part a value into an actor's id and whether its members are meant. */
export function partsOf(value) {
  const areMembers = value.endsWith(MEMBERS);
  return { id: areMembers ? value.slice(0, -MEMBERS.length) : value, areMembers };
}

/** Say what is chosen of a facet, as a sentence goes on: "about Iran", "since 2022". */
export function phraseOf(facet, value, nameOf) {
  if (facet === "since" || facet === "until") return words.found[facet](dayInWords(value));
  if (["by", "about", "to"].includes(facet) && partsOf(value).areMembers) {
    return words.found.members[facet](nameOf(facet, value));
  }
  const told = words.found[facet];
  if (facet === "asKnown") return told(inWords(value));
  return typeof told === "function" ? told(nameOf(facet, value)) : told[value];
}

/** Head what was found: "13 statements by United Kingdom about Iran since 2022". */
export function headingOf(count, choice, nameOf) {
  const phrases = (facets) =>
    facets.filter((facet) => choice[facet]).map((facet) => phraseOf(facet, choice[facet], nameOf));
  const told = [words.found.count(count), ...phrases(PREPOSITIONS)].join(" ");
  return words.found.heading(told, phrases(QUALITIES));
}
