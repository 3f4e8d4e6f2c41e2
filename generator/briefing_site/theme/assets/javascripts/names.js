/* Exact names: takes one, gives whoever and whatever bears it, as generator/briefing_site/exports/names.py lists them. */

import { NAMES_FILE, NAMES_PARTS } from "./constants.js";
import { Files } from "./fetching.js";

let parts;

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
  parts ??= new Files(root);
  const names = await parts.get(NAMES_FILE.replace("{part}", partOf(folded)));
  return Object.hasOwn(names, folded) ? names[folded] : [];
}
