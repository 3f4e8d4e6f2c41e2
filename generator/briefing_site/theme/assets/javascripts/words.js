/* Every text that a script shows, in one place, in the language of the site. */

import { _, listed, ngettext } from "./language.js";
import { counted } from "./numbers.js";

export { counted };

const inRow = (parts) => parts.join(_(", "));

const statements = (count) => ngettext("{count} statement", "{count} statements", count);
const positions = (count) => ngettext("{count} position", "{count} positions", count);
const votes = (count) => ngettext("{count} vote", "{count} votes", count);
const sources = (count) => ngettext("{count} source", "{count} sources", count);
const independent = (count) =>
  ngettext("{count} independent of the parties", "{count} independent of the parties", count);
const unplaced = (count) =>
  ngettext(
    "{count} not known to be independent of the parties",
    "{count} not known to be independent of the parties",
    count,
  );
// Of sources whose publisher is not known, neither is claimed.
const howIndependent = (all, ofIndependent, ofUnplaced) => {
  if (all === 1) {
    if (ofIndependent) return _("independent of the parties");
    return ofUnplaced ? _("not known to be independent of the parties") : _("not independent of the parties");
  }
  if (ofIndependent && ofIndependent === all) return _("all independent of the parties");
  if (ofUnplaced && ofUnplaced === all) return _("none known to be independent of the parties");
  return (
    inRow([
      ...(ofIndependent ? [independent(ofIndependent)] : []),
      ...(ofUnplaced ? [unplaced(ofUnplaced)] : []),
    ]) || _("none independent of the parties")
  );
};
// Nought of each is said in words: that is where nothing can be compared, not where they differ on all.
const haveOfStances = (agree, differ) => {
  if (!agree && !differ) return _("no issue on record on which the stances of all can be compared");
  if (!differ) return ngettext("the same stance on {count} issue", "the same stance on {count} issues", agree);
  if (!agree) return ngettext("different stances on {count} issue", "different stances on {count} issues", differ);
  return ngettext(
    "the same stance on {count} issue, different ones on {differ}",
    "the same stance on {count} issues, different ones on {differ}",
    agree,
    { differ },
  );
};
const haveOfVotes = (alike, shared) =>
  shared ? _("voted alike in {alike} of {votes}", { alike, votes: votes(shared) }) : "";
const inParts = (parts) => parts.filter(Boolean).join(_("; "));
const issues = (count) => ngettext("{count} issue", "{count} issues", count);
const actors = (count) => ngettext("{count} actor", "{count} actors", count);
const entries = (count) => ngettext("{count} entry", "{count} entries", count);

const aVeto = _("a veto"); // not within a template, in which a text is not found to be translated

// A sign says the same as its word, at a glance, and stays on its line; the word stands alone for who
// translates it.
const signed = (sign, text) => `${sign}\u00a0${text}`;

export const words = {
  old: {
    year: (count) => ngettext("{count} year old", "{count} years old", count),
    month: (count) => ngettext("{count} month old", "{count} months old", count),
    day: (count) => ngettext("{count} day old", "{count} days old", count),
  },
  ofThatDay: _("that day"),
  evidence: ({ statements: ofStatements, votes: ofVotes, sources: ofSources, ...of }) =>
    _("{statements}, {sources}", {
      statements: inRow([
        ...(ofStatements || !ofVotes ? [statements(ofStatements)] : []),
        ...(ofVotes ? [votes(ofVotes)] : []),
      ]),
      sources: inRow([sources(ofSources), howIndependent(ofSources, of.independent, of.unplaced)]),
    }),
  heldSince: (day) => _("held since {date}", { date: day }),
  lastShown: (day, age) => _("last shown {date}, {age}", { date: day, age }),

  // The table of positions.
  choose: _("Choose what the table shows"),
  table: _("Where they stand"),
  actor: _("Actor"),
  asOf: _("As of"),
  slider: _("As of, on a slider"),
  memberOf: _("Members of"),
  anyone: _("Everyone"),
  kind: _("Kind"),
  anyKind: _("Every kind"),
  issue: _("Issue"),
  anyIssue: _("Every issue"),
  agreementWith: _("Agreement with"),
  noOne: _("No one"),
  agreement: (name) => _("Agreement with {name}", { name }),
  reset: _("Start again"),
  positionsNotLoaded: _("The positions on what you chose could not be loaded."),
  again: _("Try again"),
  showAll: _("Show all rows"),
  sortBy: (name) => _("Sort by {name}", { name }),
  signs: _("What the signs mean"),
  lastShownBefore: _("Last shown before that day:"),
  ages: [
    _("less than a year"),
    _("one to two years"),
    _("two to four years"),
    _("four years or more"),
  ],
  howToMove: _("Point at a sign, tap it, or go to it with the arrow keys for what shows it."),
  stanceOf: (actor, proposition) => _("{actor} on: {proposition}", { actor, proposition }),
  stanceShown: (stance, shown) => _("{stance}, {shown}", { stance, shown }),
  stanceCount: (stance, count) => _("{stance}: {count}", { stance, count: actors(count) }),
  whatShowsIt: _("What shows it"),
  narrowFurther: _("More choices"),
  onlyActors: _("Choose actors to show"),
  sheet: (subject, day, part, parts) =>
    parts > 1
      ? _("{subject}, as of {day}, part {part} of {parts}", { subject, day, part, parts })
      : _("{subject}, as of {day}", { subject, day }),
  itself: _("itself"),
  nothingShared: _("no issue in common"),
  sameOf: (same, shared) =>
    ngettext("{same} of {count} issue", "{same} of {count} issues", shared, { same }),
  rows: (ofActors, ofIssues, day) =>
    _("{actors} on {issues} as of {day}.", { actors: actors(ofActors), issues: issues(ofIssues), day }),
  withNarrower: (issue) => _("With the narrower issues of {issue}.", { issue }),
  membersOnly: (bloc) => _("{bloc}: members on that day only.", { bloc }),
  silent: (count) =>
    ngettext(
      "{count} more actor has no position on record here by then.",
      "{count} more actors have no position on record here by then.",
      count,
    ),
  nothing: (day) => _("No position is on record as of {day}.", { day }),
  recordEnds: (day) =>
    _("The record was last changed on {day}: later positions are not in it.", { day }),

  // The record's own clock.
  bothDays: (day, known) => _("{day}, as known at the end of {known}", { day, known }),
  recordBegins: (first, day) =>
    _(
      "The history of this record goes back to {first} here: what it said on {day} is not known. Shown is what it says now.",
      { first, day },
    ),
  hiddenPositions: (count) =>
    ngettext(
      "{count} position that the record held on that day is not shown: it, or what it rests on, was withdrawn, removed or recorded otherwise since.",
      "{count} positions that the record held on that day are not shown: they, or what they rest on, were withdrawn, removed or recorded otherwise since.",
      count,
    ),
  hiddenStatements: (count) =>
    ngettext(
      "{count} statement that the record held on that day is not listed: it was withdrawn, removed or recorded otherwise since.",
      "{count} statements that the record held on that day are not listed: they were withdrawn, removed or recorded otherwise since.",
      count,
    ),
  hiddenVotes: (count) =>
    ngettext(
      "{count} vote that the record held on that day is not shown as it was: it, or what somebody did in it, was withdrawn, removed or recorded otherwise since.",
      "{count} votes that the record held on that day are not shown as they were: they, or what somebody did in them, were withdrawn, removed or recorded otherwise since.",
      count,
    ),
  hiddenAnywhere: _(
    "That counts all of the record: which of them belong to what is chosen here is not told.",
  ),
  pastNotLoaded: (day) =>
    _("What the record said on {day} could not be loaded. Shown is what it says now.", { day }),
  comparedAsOf: (day) => _("As of {day}.", { day }),
  later: (ofPositions, ofVotes, ofStatements) =>
    _("Not on record on that day, or not as now: {what}.", {
      what: inRow([
        ...(ofPositions ? [positions(ofPositions)] : []),
        ...(ofVotes ? [votes(ofVotes)] : []),
        ...(ofStatements ? [statements(ofStatements)] : []),
      ]),
    }),
  laterHeading: _("What the record did not say then"),
  laterNote: (day, known) =>
    _("This is of {day} or earlier. At the end of {known} it was not on record, or not as it is now.", { day, known }),
  recordedLater: _("Recorded later, or otherwise"),
  recordedNow: _("On record now"),
  onRecordSince: _("On record so since"),
  notCommitted: _("in no commit"),
  positionOf: (actor, issue) => _("Position of {actor} on {issue}", { actor, issue }),
  chooseDays: _("Choose as of which days"),
  inTable: _("These actors in the table of positions"),
  compareThese: _("Compare these actors"),
  statementsOfNow: _(
    "Listed is what was on record at the end of that day, with its words, sources and answers as they are recorded now.",
  ),

  // What may be written.
  claimWho: _("Who"),
  claimSide: _("is"),
  claimWhat: _("this"),
  claimSince: _("since"),
  sideFor: _("for"),
  sideAgainst: _("against"),
  chooseClaim: _("Choose who is said to be for or against what."),
  everyoneOn: _("What may be written of everyone on this"),
  inTheRecord: (summary) => _("In the words of the record: {summary}", { summary }),
  shownBy: _("What is recorded rests on:"),
  shownBefore: _("The same was shown earlier, before a break, by:"),
  onOtherTerms: _("The same on other conditions was shown earlier by:"),
  sentence: _("Sentence"),
  copy: _("Copy"),
  copied: _("Copied"),
  contradictedBy: _("Other positions of its rest on:"),
  votesAlone: _("Votes that show no position of this actor on this question:"),
  spokeOf: _("Words that show no position of this actor on this question:"),
  positionsShown: _("Positions that it shows"),
  toBeWeighed: _("To be weighed:"),
  noMembers: (date) => _("Nobody is recorded as a member of it on {date}.", { date }),
  membersAlone: (date) =>
    _("Its members of {date}, each for itself; none of this makes a position of the whole:", { date }),

  // The version of what was cited.
  sameVersion: (version) => _("This is the version that was cited, {version}.", { version }),
  otherVersion: (version) =>
    _(
      "Version {version} was cited, and this is another: it was changed since, or the citation errs. What was changed is told here only as far as a correction of it is recorded.",
      { version },
    ),
  sinceVersion: (cited, version) =>
    _("Version {cited} was cited, and this is version {version}. What changed since stands in the history below.", {
      cited,
      version,
    }),
  noVersion: _("The address names no version."),

  // The comparison.
  chooseActors: _("Choose two to five actors"),
  addActor: _("Add an actor"),
  add: _("Add"),
  remove: (name) => _("Remove {name}", { name }),
  unknownActor: (name) => _("No actor on record is called “{name}”.", { name }),
  atMost: (count) =>
    ngettext("At most {count} actor can be compared.", "At most {count} actors can be compared.", count),
  nothingOf: (names) => _("Nothing on record to compare: {names}.", { names: listed(names) }),
  nobody: (names) => _("Nobody in particular, so not compared: {names}.", { names: listed(names) }),
  needTwo: _("Choose two actors or more to compare them."),
  compared: (names, { agree, differ }, { alike, shared }, { signed: ofSigned, tookPart }) =>
    [
      _("{names}: {found}.", {
        names: listed(names),
        found: inParts([haveOfStances(agree, differ), haveOfVotes(alike, shared)]),
      }),
      ofSigned
        ? ngettext(
            "They signed {count} statement together.",
            "They signed {count} statements together.",
            ofSigned,
          )
        : _("They signed no statement together."),
      tookPart
        ? ngettext(
            "They took part together in {count} other.",
            "They took part together in {count} others.",
            tookPart,
          )
        : "",
    ]
      .filter(Boolean)
      .join(" "),
  inRow,
  semicolon: _("; "),
  positionsHeading: _("Where they stand"),
  positionsAsOf: (day) =>
    _("As of {date}; each says since when it is held, and when it was last shown.", { date: day }),
  together: _("Together"),
  agree: signed("=", _("agree")),
  agreeSome: (some, all) =>
    signed("=", _("{some} of {all} agree, nothing clear on record of the rest", { some, all })),
  differ: signed("≠", _("differ")),
  alone: (name) => _("on record: only {name}", { name }),
  cannotTell: _("cannot be told"),
  noPosition: _("none on record"),
  noPositions: _("None of them has a position on record."),
  byVotes: (names) => _("{actors}, by votes alone:", { actors: listed(names) }),
  votesHeading: _("How they voted"),
  votedAlike: (alike, shared) =>
    _("They voted alike in {alike} of {votes}.", { alike, votes: votes(shared) }),
  votesNote: _(
    "This counts the votes in which each of those compared voted for, voted against or abstained, and as alike those in which they did the same.",
  ),
  twoByTwo: _("Two by two"),
  twoActors: _("Actors"),
  namesOf: (names) => listed(names),
  alike: _("Voted alike"),
  alikeOf: (alike, shared) => _("{alike} of {votes}", { alike, votes: votes(shared) }),
  votesDiffering: _("Votes in which they differed"),
  vote: _("Vote"),
  asVeto: (ballot) => `${ballot} (${aVeto})`,
  noVote: _("no vote on record"),
  signedHeading: _("What they said"),
  signedNote: _("Statements that each made or signed, or that were made on its behalf."),
  year: _("Year"),
  inAll: _("In all"),
  allSigned: (count) =>
    count === 2 ? _("Both signed") : ngettext("All {count} signed", "All {count} signed", count),
  allTookPart: (count) =>
    count === 2
      ? _("Both took part")
      : ngettext("All {count} took part", "All {count} took part", count),
  bySome: _("Some together"),
  forAnother: _("One on behalf of another"),
  byOne: (name, others) =>
    others.length === 1
      ? _("{name} without {other}", { name, other: others[0] })
      : _("{name} without the others", { name }),
  every: _("Every statement"),
  show: _("Show"),
  choice: (text, number) => `${text} (${counted(number)})`,
  date: _("Date"),
  statement: _("Statement"),
  said: signed("✓", _("yes")),
  notSaid: signed("–", _("no")),
  perYear: _("Statements by year"),
  statements: _("Statements"),
  showMore: (count) => ngettext("Show {count} more", "Show {count} more", count),
  noStatements: _("No statement of theirs is on record."),

  // The filter of statements.
  chooseStatements: _("Choose which statements are shown"),
  showThem: _("Show"),
  moreFacets: _("To whom, form, sources and answers"),
  any: _("Any"),
  chosen: _("Chosen"),
  clearAll: _("Clear all"),
  membersOf: (name) => _("Members of {name}", { name }),
  noDate: (typed) =>
    _("“{typed}” is no date: write a year, a month or a day, as 2022, 2022-03 or 2022-03-31.", { typed }),
  nothingTold: (value) => _("“{value}” is left out: nothing on this page is told by it.", { value }),
  unknownChoice: (value) => _("“{value}” is left out: no statement on record is told by it.", { value }),
  facets: {
    by: _("By"),
    about: _("About"),
    to: _("To"),
    issue: _("Issue, with narrower ones"),
    since: _("Since"),
    until: _("Until"),
    asKnown: _("As known on"),
    form: _("Form"),
    kind: _("Kind of source"),
    grade: _("Grade of a source"),
    sources: _("Sources"),
    independent: _("Independent sources"),
    party: _("Published by a party"),
    answered: _("Answer to an accusation"),
  },
  offered: {
    sources: { one: _("one"), several: _("several") },
    independent: { none: _("none"), one: _("one"), several: _("several") },
    party: { yes: _("a source was"), no: _("no source was") },
    answered: { yes: _("on record"), no: _("none on record") },
  },
  found: {
    heading: (sentence, qualities) =>
      qualities.length ? _("{statements}; {qualities}", { statements: sentence, qualities: listed(qualities) }) : sentence,
    count: (count) => (count ? statements(count) : _("No statements")),
    by: (name) => _("by {name}", { name }),
    about: (name) => _("about {name}", { name }),
    to: (name) => _("to {name}", { name }),
    members: {
      by: (name) => _("by members of {name}", { name }),
      about: (name) => _("about members of {name}", { name }),
      to: (name) => _("to members of {name}", { name }),
    },
    issue: (name) => _("on {name}", { name }),
    since: (date) => _("since {date}", { date }),
    until: (date) => _("until {date}", { date }),
    asKnown: (date) => _("as known at the end of {date}", { date }),
    form: (name) => _("form: {name}", { name }),
    source: (name) => _("found in “{name}”", { name }),
    kind: (name) => _("with a source of the kind “{name}”", { name }),
    grade: (name) => _("with a source graded “{name}”", { name }),
    sources: { one: _("resting on one source"), several: _("resting on several sources") },
    independent: {
      none: _("with no independent source"),
      one: _("with one independent source"),
      several: _("with several independent sources"),
    },
    party: { yes: _("published by a party"), no: _("not published by a party") },
    answered: { yes: _("accusing, answered on record"), no: _("accusing, no answer on record") },
  },
  asSuch: (name) => _("This counts {name} itself. Its members have words of their own:", { name }),
  ofMembers: (name) =>
    _("This counts members of {name}, each on the days of its membership. What it said itself:", { name }),
  aboutAndIssue: _(
    "“About” counts what concerns somebody, on any issue; “issue” counts what bears on it or on a narrower one, whomever it concerns. So the two can differ.",
  ),
  lookedBackTo: (day) => _("Still looking: older than {day} is not read yet.", { day }),
  shownOf: (first, last) => _("Shown are {first} to {last}, newest first.", { first, last }),
  pageOf: (page, pages) => _("Page {page} of {pages}", { page, pages }),
  pages: _("Pages"),
  newer: _("Newer"),
  olderOnes: _("Older"),
  removeOne: _("Remove one of these to find more:"),
  removeMore: _("Nor is there any without one of these: remove several."),
  without: (phrase, count) =>
    _("{phrase} ({statements} without it)", { phrase, statements: statements(count) }),

  // The comparison of two documents.
  pair: {
    first: _("First document"),
    second: _("Second document"),
    needTwo: _("Type words from the names of two statements or votes, and choose each."),
    same: _("Both are the same document: choose another one."),
    nothing: (typed) => _("No statement or vote holds “{typed}”.", { typed }),
    unknown: (name) => _("No statement or vote of “{name}” is on record.", { name }),
    headed: (name, when) => _("{name}, {when}", { name, when }),
    caption: _("Who did what in both"),
    who: _("Who"),
    notNamed: _("not named"),
    partial: _("not everybody is"),
    told: (both, first, second) =>
      _("Named in both: {both}; only in the first: {first}; only in the second: {second}.", {
        both: actors(both),
        first: actors(first),
        second: actors(second),
      }),
  },

  // The timeline.
  chooseMoments: _("Choose what the timeline shows"),
  anyMoment: _("Everything"),
  everyActor: _("Every actor"),
  entries: (shown, all) =>
    shown === all ? entries(all) : _("{shown} of {entries}", { shown, entries: entries(all) }),
  entriesSince: (shown, year) =>
    ngettext(
      "{count} entry since the beginning of {year}.",
      "{count} entries since the beginning of {year}.",
      shown,
      { year },
    ),
  entriesEver: (shown) => ngettext("{count} entry in all.", "{count} entries in all.", shown),
  older: (year) => _("Look further back, into {year}", { year }),

  // The API to try.
  address: _("Address"),
  showAnswer: _("Show the answer"),
  notOfApi: (folder) => _("Only addresses that begin with {folder} can be asked here.", { folder }),
  nothingThere: _("There is no answer at this address."),
  wholeAnswer: _("The answer"),
  cutAnswer: _("The beginning of the answer"),

  // Queries.
  query: {
    field: _("Query in SQL"),
    load: (data, engine) =>
      data
        ? _("Load the data ({data} megabytes, and {engine} for SQLite)", { data, engine })
        : _("Load the data (and {engine} megabytes for SQLite)", { engine }),
    run: _("Run the query"),
    stop: _("Stop"),
    loading: _("The data is being loaded."),
    loaded: _("The data is here: write a query, or choose a question below."),
    asked: _("This query came with the address or from the list below. It runs once you say so."),
    failed: _("The data could not be loaded. Load the page anew, and try again."),
    running: _("The query runs."),
    stopped: _("The query was stopped, and what it had found is gone."),
    empty: _("Write a query first."),
    nothing: _("The query gives no table."),
    rows: (count) => ngettext("{count} row.", "{count} rows.", count),
    shownOf: (shown, count) => _("{count} rows, of which the first {shown} are shown.", { shown, count }),
    kept: (count) => _("The file has the first {count}.", { count }),
    caption: _("What the query found"),
    csv: _("Download as CSV"),
    noTable: (name) => _("There is no table “{name}”. Those that there are stand below.", { name }),
    noColumn: (name) => _("There is no column “{name}” in what is asked.", { name }),
    near: (part) => _("SQL is not understood at “{part}”.", { part }),
    readOnly: _("The data cannot be changed here."),
    otherwise: (message) => _("SQLite says: {message}", { message }),
    tables: _("Tables, views and columns"),
  },
};
