"""What nobody should have to type: takes the values that were given, gives them completed."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable
from typing import Any

from slugify import slugify

from briefing_site.editing.certain_forms import form_of_new
from briefing_site.editing.forms import MEMBER_OF, OFFICE, OFFICE_OF, SIDES, SINCE, TITLES
from briefing_site.knowledge.records import Records
from briefing_site.layout.writing import Remarks
from briefing_site.model.actor import Actor
from briefing_site.model.acts import ACTS, Act
from briefing_site.model.country_names import (
    aliases_in,
    code_typed,
    country_of,
    english_name,
    kind_of,
    name_in,
)
from briefing_site.model.fields import LONGEST_ID
from briefing_site.model.vocabularies import ActorKind
from briefing_site.pipeline import Outcome

Values = dict[str, Any]

OF_A_DAY = re.compile(r"\d{4}-\d\d-\d\d(?=-)")
"""The day that a briefing's id begins with."""


def slug(text: str) -> str:
    """Write a text of any script as an id, cut at a word where it is too long."""
    return slugify(text, max_length=LONGEST_ID, word_boundary=True)


def fill_actor(values: Values, outcome: Outcome, language: str) -> Values:
    """Complete a state from the lists of names, and the country of whoever belongs to a body.

    Args:
        values: What was typed.
        outcome: What was read.
        language: The site's, in which a state or a body has its name.
    """
    if code := code_of_new(values):
        aliases = untaken(aliases_in(code, language), outcome)
        known = {"kind": kind_of(code), "aliases": aliases}
        known |= {"country": country_of(code)} if country_of(code) else {}
        return known | with_office(values) | {"name": name_in(code, language)}
    values = with_office(values)
    above = [values.get("parent"), *(role.get("of") for role in values.get("roles", []))]
    bodies = (outcome.world.records.actors.get(id_ or "") for id_ in above)
    found_in = next((body.country for body in bodies if body and body.country), None)
    return ({"country": found_in} if found_in else {}) | values


def code_of_new(values: Values) -> str | None:
    """Give the code of a state or a body that was typed, by the code or by a name."""
    code = code_typed(values.get("name") or "")
    return code if code and values.get("kind") in (None, kind_of(code)) else None


def untaken(aliases: Iterable[str], outcome: Outcome) -> list[str]:
    """Leave out the names that another actor has."""
    taken = names_of(outcome.world.records.actors.values())
    return [alias for alias in aliases if alias.casefold() not in taken]


def with_office(values: Values) -> Values:
    """Turn an office and memberships that were typed as texts into records."""
    values = dict(values)
    office = {
        "title": values.pop(OFFICE, None),
        "of": values.pop(OFFICE_OF, None),
        "from": values.pop(SINCE, None),
    }
    if office["title"]:
        values = {"kind": "person", "roles": [office]} | values
    if blocs := values.pop(MEMBER_OF, None):
        values["memberships"] = [{"of": bloc} for bloc in blocs]
    return values


def names_of(actors: Iterable[Actor]) -> set[str]:
    """Give every name that an actor has already."""
    return {name.casefold() for actor in actors for name in actor.all_names}


def fill_briefing(values: Values, _outcome: Outcome, today: dt.date) -> Values:
    """Say when a briefing was recorded, and publish it no sooner than it says anything."""
    return {"status": "draft", "recorded": str(today)} | values


def dated(values: Values, id_: str, today: dt.date) -> tuple[Values, Remarks]:
    """Date a briefing of which no day is known by its id, else by today, which is to be confirmed.

    Args:
        values: Its fields.
        id_: Its id, if one was chosen.
        today: The day on which it is added.
    """
    if values.get("date"):
        return values, Remarks()
    if found := OF_A_DAY.match(id_):
        return values | {"date": found[0]}, Remarks()
    note = "confirm: the date, which nobody gave; this is the day on which the file was made"
    return values | {"date": str(today)}, Remarks({("date",): [note]})


def fill_statement(values: Values, outcome: Outcome, _today: dt.date) -> Values:
    """Name a statement by its act, and whom its speaker spoke for."""
    known = id_by_act(values)
    if state := state_of(values.get("by", []), outcome.world.records):
        known["on_behalf_of"] = state
    return known | values


def state_of(speakers: list[str], records: Records) -> str | None:
    """Give the state that a single person belongs to, if there is a file about it."""
    found = [records.actors.get(id_) for id_ in speakers]
    person = found[0] if len(found) == 1 else None
    if person is None or person.kind is not ActorKind.PERSON or not person.country:
        return None
    states = (one for one in records.actors.values() if one.kind is ActorKind.STATE)
    return next((state.id for state in states if state.country == person.country), None)


def fill_passage(values: Values, _outcome: Outcome, _today: dt.date) -> Values:
    """Name a passage by its act."""
    return id_by_act(values) | values


def id_by_act(values: Values) -> Values:
    """Make an id of what words do, where that is known."""
    act = values.get("act")
    return {"id": slug(ACTS[Act(act)].noun)} if act in list(Act) else {}


def fill_correction(values: Values, _outcome: Outcome, today: dt.date) -> Values:
    """Date a correction."""
    return {"date": str(today)} | values


def fill_source(values: Values, _outcome: Outcome, _today: dt.date) -> Values:
    """Name a source by what it is."""
    return {"id": slug(values.get("kind") or "source")} | values


def fill_event(values: Values, _outcome: Outcome, _today: dt.date) -> Values:
    """Name an event by its title."""
    return ({"id": slug(values["title"])} if values.get("title") else {}) | values


def fill_vote(values: Values, outcome: Outcome, today: dt.date) -> Values:
    """Name a vote by its title, and say of each issue what the sides mean."""
    means = {side: values.pop(side) for side in SIDES if side in values}
    if means and "issues" in values:
        values["issues"] = [{"issue": issue} | means for issue in values["issues"]]
    return fill_event(values, outcome, today)


def as_it_is(values: Values, _outcome: Outcome, _today: dt.date) -> Values:
    """Leave a record as it was typed."""
    return values


FILLERS: dict[str, Callable[[Values, Outcome, dt.date], Values]] = {
    "briefing": fill_briefing,
    "correction": fill_correction,
    "event": fill_event,
    "passage": fill_passage,
    "source": fill_source,
    "statement": fill_statement,
    "vote": fill_vote,
}


def filled(  # noqa: PLR0913, PLR0917 - what tells what is known
    kind: str,
    values: Values,
    outcome: Outcome,
    today: dt.date,
    briefing: str = "",
    language: str = "en",
) -> Values:
    """Complete what was typed, as far as it can be known.

    Args:
        kind: The kind of record.
        values: Texts and lists of texts by field; what was typed is never replaced, but for
            a country's code by its name.
        outcome: What was read.
        today: The day of a correction that has none, and on which a briefing is recorded.
        briefing: The briefing that a part goes into.
        language: The site's.
    """
    if kind == "actor":
        return fill_actor(values, outcome, language)
    complete = FILLERS.get(kind, as_it_is)(values, outcome, today)
    if kind != "statement" or complete.get("form"):
        return complete
    form = form_of_new(outcome.world.records.briefings.get(briefing), complete)
    return complete | ({"form": form.value} if form else {})


def id_of(kind: str, values: Values) -> str:
    """Give the id of a new file by its title or name; a state's by the English name."""
    if kind == "actor" and (code := code_of_new(values)):
        return slug(english_name(code))
    words = slug(values.get(TITLES[kind]) or "")
    if kind == "briefing":
        return slug(f"{values['date']}-{words}") if words else ""
    return words


def unique(id_: str, taken: Iterable[str]) -> str:
    """Number an id that is taken."""
    known, count, found = set(taken), 1, id_
    while found in known:
        count += 1
        found = f"{id_}-{count}"
    return found
