/* Exact names: takes one, gives whoever and whatever bears it, as generator/briefing_site/exports/names.py lists them. */

import { NAMES_FILE, NAMES_PARTS } from "./constants.js";
import { fetchJson } from "./fetching.js";

const parts = new Map();

/** Make names equal that differ in capitals, accents and what stands between words. */
export function fold(name) {
  const letters = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return letters.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** Give the number of the part that a folded name stands in. */
export function partOf(folded) {
  let sum = 0;
  for (const char of folded) sum += char.codePointAt(0);
  return sum % NAMES_PARTS;
}

/** Give the bearers of a name or an id, each as [kind, href, title, description]. */
export async function bearersOf(name, root) {
  const folded = fold(name);
  const part = partOf(folded);
  if (!parts.has(part)) parts.set(part, fetchJson(NAMES_FILE.replace("{part}", part), root));
  const names = await parts.get(part);
  return Object.hasOwn(names, folded) ? names[folded] : [];
}
