/* Whom a comparison leaves out: takes whom the address asks for, gives in words who is not shown, and why. */

import { MOST_COMPARED } from "./constants.js";
import { bearersOf } from "./names.js";
import { fetchPositions } from "./positions.js";
import { words } from "./words.js";

/** Say who of those asked for is not compared, and why; nothing where all are. */
export async function leftOut(asked, known, root) {
  const others = asked.filter((id) => !known.includes(id));
  const { nobody, silent, unknown } = await grouped(others, root);
  return [
    ...(silent.length ? [words.nothingOf(silent)] : []),
    ...(nobody.length ? [words.nobody(nobody)] : []),
    ...unknown.map(words.unknownActor),
    ...(known.length > MOST_COMPARED ? [words.atMost(MOST_COMPARED)] : []),
  ].join(" ");
}

/** Part names of whom cannot be compared by why not. */
async function grouped(ids, root) {
  const groups = { nobody: [], silent: [], unknown: [] };
  for (const id of ids) {
    const name = await nameOf(id, root);
    groups[name ? await reason(id, root) : "unknown"].push(name ?? id);
  }
  return groups;
}

/** Give the name of an actor who is no choice; nothing where there is none. */
async function nameOf(id, root) {
  const bearers = await bearersOf(id, root);
  return bearers.find(([kind]) => kind === "actor")?.[2];
}

/** Tell nobody in particular, who did speak, from whoever has nothing on record. */
async function reason(id, root) {
  const { actorsById } = await fetchPositions(root);
  return actorsById.has(id) ? "nobody" : "silent";
}
