/*
 * The control of the record's own clock: takes the first day that is told of, tells of the day that is
 * chosen, or why it cannot be.
 */

import { readQuery } from "./address.js";
import { isDay } from "./calendar.js";
import { inWords } from "./days.js";
import { make } from "./elements.js";
import { words } from "./words.js";

/** The question in an address that names the day. */
const ASKED = "asKnown";

/** Make the control; nothing where a site has no history. */
export function knownDay(first, chosen, failed) {
  if (!first) return null;
  const take = ({ target: { value } }) => (value && !isToldOf(value, first) ? failed(refusal(value, first)) : chosen(value));
  return make("input", { type: "date", min: first, change: take });
}

/** Read the day from the address, and what is to be said where it is none that is told of. */
export function readKnownDay(first) {
  const asked = readQuery().get(ASKED) ?? "";
  return asked && !isToldOf(asked, first) ? { asKnown: "", fault: refusal(asked, first) } : { asKnown: asked, fault: "" };
}

/** Give the day of the world that is shown unless another is chosen: that of the record, or its newest. */
export function usualDay({ updated }, { asKnown }) {
  return asKnown && asKnown < updated ? asKnown : updated;
}

/** Tell whether it is known what the record said on a day. */
export function isToldOf(day, first) {
  return Boolean(first) && isDay(day) && day >= first;
}

/** Say why a day cannot be chosen. */
export function refusal(asked, first) {
  return first && isDay(asked) ? words.recordBegins(inWords(first), inWords(asked)) : words.nothingTold(asked);
}
