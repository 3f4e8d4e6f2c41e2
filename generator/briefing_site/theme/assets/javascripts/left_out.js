/* Whom a comparison leaves out: takes whom the address asks for, gives in words who is not shown, and why. */

import { MOST_COMPARED } from "./constants.js";
import { bearersOf } from "./names.js";
import { words } from "./words.js";

/** Say who of those asked for is not compared, and why; nothing where all are. */
export async function leftOut(asked, known, unnamed, root) {
  const others = asked.filter((id) => !known.includes(id));
  const { nobody, silent, unknown } = await grouped(others, unnamed, root);
  return [
    ...(silent.length ? [words.nothingOf(silent)] : []),
    ...(nobody.length ? [words.nobody(nobody)] : []),
    ...unknown.map(words.unknownActor),
    ...(known.length > MOST_COMPARED ? [words.atMost(MOST_COMPARED)] : []),
  ].join(" ");
}

/** Part names of whom cannot be compared by why not. */
async function grouped(ids, unnamed, root) {
  const groups = { nobody: [], silent: [], unknown: [] };
  for (const id of ids) {
    const spoke = unnamed.find((one) => one.id === id); // nobody in particular, who did speak
    const name = spoke?.name ?? (await nameOf(id, root));
    groups[spoke ? "nobody" : name ? "silent" : "unknown"].push(name ?? id);
  }
  return groups;
}

/** Give the name of an actor of whom nothing is on record; nothing where there is none. */
async function nameOf(id, root) {
  const bearers = await bearersOf(id, root);
  return bearers.find(([kind]) => kind === "actor")?.[2];
}
