/*
 * Whether something may be written: takes its place on the page, gives a choice of who, which side,
 * what and since when, and the record's answer. The address keeps the choice
 * (?who=norway&side=for&what=work&since=2022-01-01). Each answer is worked out in Python: the files
 * are described in generator/briefing_site/exports/writing.py.
 */

import { readQuery, writeQuery } from "./address.js";
import { isDay } from "./calendar.js";
import { ATTESTED_FILE, WRITING_FILE } from "./constants.js";
import { putButton } from "./copy.js";
import { inWords } from "./days.js";
import { groupedSelect, labelled, liveSummary, make, say, select } from "./elements.js";
import { fetchJson } from "./fetching.js";
import { membersOn } from "./memberships.js";
import { inlines } from "./statement_results.js";
import { words } from "./words.js";

export async function start(element, root) {
  const asked = await fetchJson(WRITING_FILE, root);
  if (!asked.issues.length) return;
  const table = [...element.children];
  const names = new Map(asked.actors.map((actor) => [actor.id, actor]));
  const issues = new Map(asked.issues.map((issue) => [issue.id, issue]));
  const summary = liveSummary();
  const shown = make("div");
  const changed = () => {
    const choice = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.value]));
    writeQuery(choice);
    draw(choice);
  };
  const fields = {
    who: select([["", "–"], ...asked.actors.map(({ id, name }) => [id, name])], changed),
    side: select([["for", words.sideFor], ["against", words.sideAgainst]], changed),
    what: groupedSelect(
      [["", "–"], ...asked.issues.map(({ id, proposition, subject }) => [id, proposition, subject])],
      changed,
    ),
    since: make("input", { type: "date", change: changed }),
  };
  let newest;

  async function draw(choice) {
    newest = choice;
    const actor = names.get(choice.who);
    const issue = issues.get(choice.what);
    if (!actor || !issue) {
      shown.replaceChildren();
      say(summary, words.chooseClaim);
      return;
    }
    const record = await fetchJson(ATTESTED_FILE.replace("{id}", issue.id), root);
    if (newest !== choice) return; // a choice that was made meanwhile
    const known = new Map(record.answers.map((one) => [one.actor, one]));
    const page = new URL(issue.href, root).href;
    say(summary, verdict(known.get(actor.id), choice));
    shown.replaceChildren(
      ...answer(known.get(actor.id), record, page),
      ...members(actor, known, choice),
      ...(record.about ? [make("p", { dir: "auto" }, make("small", {}, record.about))] : []),
      make("p", {}, make("a", { href: page }, words.everyoneOn)),
    );
  }

  // A stance that is shown only after the day of which it is claimed was not shown on that day.
  function verdict(found, { side, since }) {
    if (!found) return `${asked.nothing}.`;
    const isLate = isDay(since) && found.side === side && found.since > since;
    const told = [isLate ? found.late : found[side], found.beside];
    return told.filter(Boolean).map((line) => `${line}.`).join(" ");
  }

  function answer(found, { positions, evidence, ballots }, page) {
    if (!found) return [];
    const { short, full } = positions[found.position] ?? {};
    const one = ([place, how]) => ({ ...evidence[place], how: ballots[how] });
    const of = (places = []) => places.map((place) => one([place].flat()));
    const alone = (told) => ({ ...told, beside: told.positions });
    const lines = found.doubts.map((line) => make("li", {}, line));
    return [
      ...(short ? [toCopy(words.sentence, make("blockquote", {}, make("p", {}, found.sentence)), " ", make("p", {}, make("bdi", {}, short)))] : []),
      ...(found.summary ? [make("p", {}, words.inTheRecord(found.summary))] : []),
      ...(full ? [make("p", {}, make("small", {}, full))] : []),
      ...list(words.shownBy, of(found.shown), found.moreShown, page),
      ...list(words.shownBefore, of(found.earlier), found.moreEarlier, page),
      ...list(words.onOtherTerms, of(found.onOtherTerms), found.moreOnOtherTerms, page),
      ...list(words.contradictedBy, of(found.otherwise), found.moreOtherwise, page),
      ...list(words.votesAlone, of(found.votes).map(alone), found.moreVotes, page),
      ...list(words.spokeOf, of(found.said).map(alone), found.moreSaid, page),
      ...(lines.length ? [make("p", {}, words.toBeWeighed), make("ul", {}, lines)] : []),
    ];
  }

  // Words that stand in the record, each with its citation, to be copied as they are shown.
  function list(head, things, more, page) {
    if (!things.length) return [];
    const items = things.map(({ how, name, words: quoted, cite, href, answer = [], beside }) =>
      make(
        "li",
        {},
        toCopy(
          name,
          how ? `${how}: ` : "",
          make("bdi", {}, make("a", { href: new URL(href, root).href }, name)),
          ": ",
          make("bdi", { dir: "auto" }, quoted),
          " ",
          ...(answer.length ? [make("small", {}, "(", inlines({ root }, answer), ")"), " "] : []),
          "— ",
          make("small", {}, make("bdi", {}, cite)),
        ),
        ...(beside ? [make("small", {}, make("a", { href: new URL(beside, root).href }, words.positionsShown))] : []),
      ),
    );
    if (more) items.push(make("li", {}, make("a", { href: page }, more)));
    return [make("p", {}, head), make("ul", {}, items)];
  }

  function toCopy(name, ...parts) {
    const told = { "data-label": words.copy, "data-done": words.copied };
    const box = make("div", { class: "brf-to-copy", ...told }, make("div", { "data-copied": true }, parts));
    putButton(box, name);
    return box;
  }

  // Of a claim about a past day, whoever was a member then.
  function members({ members: of }, known, choice) {
    if (!of) return [];
    const day = isDay(choice.since) ? choice.since : asked.day;
    const rows = membersOn(of, day)
      .filter((id) => names.has(id))
      .map((id) => make("li", {}, `${names.get(id).name}: ${verdict(known.get(id), choice)}`));
    if (!rows.length) return [make("p", {}, words.noMembers(inWords(day)))];
    return [make("p", {}, words.membersAlone(inWords(day))), make("ul", {}, rows)];
  }

  const form = make(
    "form",
    { class: "brf-controls", "aria-label": words.chooseClaim, submit: (event) => event.preventDefault() },
    labelled(words.claimWho, fields.who),
    labelled(words.claimSide, fields.side),
    labelled(words.claimWhat, fields.what),
    labelled(words.claimSince, fields.since),
  );
  element.replaceChildren(form, summary, shown, ...table);
  const query = readQuery();
  for (const [name, field] of Object.entries(fields)) field.value = query.get(name) ?? field.value;
  await draw(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.value])));
}
