/* Exact names: takes one, gives whoever and whatever bears it, as generator/briefing_site/exports/names.py lists them. */

import { NAMES_FILE } from "./constants.js";
import { fetchJson } from "./fetching.js";
import { fold, partOf } from "./search_text.js";

const parts = new Map();

/** Give the bearers of a name or an id, each as [kind, href, title, description]. */
export async function bearersOf(name, root) {
  const folded = fold(name);
  const part = partOf(folded);
  if (!parts.has(part)) parts.set(part, fetchJson(NAMES_FILE.replace("{part}", part), root));
  const names = await parts.get(part);
  return Object.hasOwn(names, folded) ? names[folded] : [];
}
