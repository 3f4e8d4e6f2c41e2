/*
 * What a choice of statements counts: takes what is chosen, gives a line where a reader may mean
 * more than it counts, with what else to choose.
 */

import { MEMBERS } from "./constants.js";
import { make } from "./elements.js";
import { chosenOf, partsOf } from "./statement_query.js";
import { words } from "./words.js";

/** Give the lines; `choose` is told what else is chosen. */
export function notesOf(choice, index, choose) {
  const lines = [...ofBlocs(choice, index, choose)];
  if (choice.asKnown) lines.push(words.statementsOfNow);
  lines.push(...ofHidden(choice, index));
  if (choice.about || choice.issue) lines.push(words.aboutAndIssue);
  return lines.map((line) => make("p", {}, make("small", {}, line)));
}

// Of what is hidden it is not told what it was, so that only all of it can be counted.
function* ofHidden(choice, { record }) {
  if (!record?.hiddenStatements) return;
  const isNarrowed = chosenOf(choice).length > 1;
  yield [words.hiddenStatements(record.hiddenStatements), ...(isNarrowed ? [" ", words.hiddenAnywhere] : [])];
}

// A bloc has words of its own, and its members have theirs.
function* ofBlocs(choice, index, choose) {
  for (const facet of ["by", "about", "to"]) {
    const { id, areMembers } = partsOf(choice[facet]);
    if (!index.blocs.has(id)) continue;
    const { name } = index.blocs.get(id);
    const other = areMembers ? id : id + MEMBERS;
    const phrase = areMembers ? words.found[facet](name) : words.found.members[facet](name);
    const button = make("button", { type: "button", class: "brf-button", click: () => choose({ [facet]: other }) }, phrase);
    yield [areMembers ? words.ofMembers(name) : words.asSuch(name), " ", button];
  }
}
