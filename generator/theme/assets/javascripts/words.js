/* Every text that a script shows, in one place. */

const counted = (number, one, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;

/** Put names in a row as a sentence does: A, B and C. */
export function listed(names) {
  const language = document.documentElement.lang || "en";
  return new Intl.ListFormat(language === "en" ? "en-GB" : language).format(names);
}

export const words = {
  old: (number, unit) => `${counted(number, unit)} old`,
  ofThatDay: "that day",
  evidence: (statements, sources) =>
    `${counted(statements, "statement")}, ${counted(sources, "source")}`,

  // The table of positions.
  choose: "Choose what the table shows",
  table: "Positions",
  actor: "Actor",
  asOf: "As of",
  slider: "As of, on a slider",
  memberOf: "Members of",
  anyone: "Everyone",
  kind: "Kind",
  anyKind: "Every kind",
  issue: "Issue",
  anyIssue: "Every issue",
  agreementWith: "Agreement with",
  noOne: "No one",
  agreement: (name) => `Agreement with ${name}`,
  reset: "Start again",
  showAll: "Show all rows",
  sortBy: (name) => `Sort by ${name}`,
  legend: "A dashed outline marks evidence that is a year old or older on that day.",
  itself: "itself",
  nothingShared: "no issue in common",
  sameOf: (same, shared) => `${same} of ${counted(shared, "issue")}`,
  rows: (actors, issues, day) =>
    `${counted(actors, "actor")} on ${counted(issues, "issue")} as of ${day}.`,
  membersOnly: (bloc) => `Members of ${bloc} on that day only.`,
  silent: (number) =>
    `${counted(number, "more actor")} ${number === 1 ? "has" : "have"} no position here on record by then.`,
  nothing: (day) => `No position is on record as of ${day}.`,
  recordEnds: (day) => `The record was last changed on ${day}: later positions are not in it.`,

  // The search.
  searchFailed: "The search could not be loaded.",

  // The comparison.
  chooseActors: "Choose two to five actors",
  addActor: "Add an actor",
  add: "Add",
  remove: (name) => `Remove ${name}`,
  unknownActor: (name) => `No actor on record is called “${name}”.`,
  atMost: (number) => `At most ${number} actors can be compared.`,
  needTwo: "Choose two actors or more to compare them.",
  compared: (names, agree, differ, together) =>
    `${listed(names)}: ${names.length === 2 ? "both" : `all ${names.length}`} have the same stance on ` +
    `${counted(agree, "issue")}, different ones on ${differ}; ` +
    `they made ${counted(together, "statement")} together.`,
  positionsHeading: "Where they stand",
  positionsAsOf: (day) => `As of ${day}, each with the date of its newest evidence.`,
  together: "Together",
  agree: "= agree",
  agreeSome: (some, all) => `= ${some} of ${all} agree, nothing clear on record of the others`,
  differ: "≠ differ",
  alone: (name) => `only ${name} on record`,
  cannotTell: "cannot be told",
  noPosition: "none on record",
  noPositions: "None of them has a position on record.",
  signedHeading: "What they said",
  signedNote: "Statements that each made or signed, or that were made on its behalf.",
  year: "Year",
  inAll: "In all",
  byAll: (number) => (number === 2 ? "Both together" : `All ${number} together`),
  bySome: "Some together",
  byOne: (name, others) => `${name} without ${others.length === 1 ? others[0] : "the others"}`,
  every: "Every statement",
  show: "Show",
  choice: (text, number) => `${text} (${number})`,
  date: "Date",
  statement: "Statement",
  said: "✓ yes",
  notSaid: "– no",
  perYear: "Statements by year",
  statements: "Statements",
  showMore: (number) => `Show ${number} more`,
  noStatements: "No statement of theirs is on record.",

  // The timeline.
  chooseMoments: "Choose what the timeline shows",
  anyMoment: "Everything",
  everyActor: "Every actor",
  about: "About",
  entries: (shown, all) => (shown === all ? counted(all, "entry", "entries") : `${shown} of ${counted(all, "entry", "entries")}`),
  entriesSince: (shown, year) => `${counted(shown, "entry", "entries")} since the beginning of ${year}.`,
  entriesEver: (shown) => `${counted(shown, "entry", "entries")} in all.`,
  older: (year) => `Look further back, into ${year}`,
};
