"""Statements under a head: takes who spoke in which words, gives fields of a statement and remarks.

A remark tells from what each was read, and what was not understood: nothing is lost in silence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from briefing_site.drafting.forms import FormSaid
from briefing_site.drafting.saying import GAP
from briefing_site.drafting.statements import (
    LONGEST_GROUND,
    as_part_id,
    in_marks,
    shortened,
    unique,
    who_in_id,
)
from briefing_site.drafting.verbs import act_in
from briefing_site.knowledge.periods import When, as_date
from briefing_site.layout.writing import Remarks
from briefing_site.model.actor import Role
from briefing_site.model.acts import Act
from briefing_site.model.vocabularies import Form
from briefing_site.proposing.head import Head, Speaks
from briefing_site.proposing.known import Known

Values = dict[str, Any]


def statement(
    head: Head, words: Sequence[str], known: Known, taken: dict[str, int]
) -> tuple[Values, Remarks]:
    """Write a statement.

    Args:
        head: What is told of who spoke.
        words: What they said, verbatim; between two stands what is not theirs.
        known: Whom names mean, and who held which office.
        taken: The ids that are given.
    """
    form = form_of(head)
    offices = [known.office(one.party, " ".join(one.told)) for one in head.speakers]
    fields = {
        "id": unique(id_of(head, form), taken),
        "form": form and form.form.value,
        "date": head.date if head.date != day_of(known.when) else None,
        **speakers(head, offices, known),
        "act": act_of_words(head, words).value,
        "quote": GAP.join(words),
    }
    return fields, remarks_on(head, words, form, offices)


def form_of(head: Head) -> FormSaid | None:
    """Give the form of words: what is told, else the usual one of one speaker; of several none."""
    return head.form or (None if head.speakers[1:] else FormSaid(Form.REMARKS))


def id_of(head: Head, form: FormSaid | None) -> str:
    """Make an id of who spoke, and in which form."""
    told = form.form.value if form else "statement"
    who = who_in_id([one.party for one in head.speakers])
    return as_part_id([*(() if told.startswith(f"{who[0]}-") else who), told])


def speakers(head: Head, offices: Sequence[Role | None], known: Known) -> Values:
    """Give the fields for who spoke, and for whom: of several, each says that of their own."""
    each = list(zip(head.speakers, offices, strict=True))
    states = [behalf_of(one, role, known) for one, role in each]
    is_alone = len(each) == 1
    own = [None] if is_alone else states
    for_all = head.behalf[0].id if len(head.behalf) == 1 else None
    return {
        "by": [speaker(*pair, state) for pair, state in zip(each, own, strict=True)],
        "as": head.bloc and head.bloc.id,
        "on_behalf_of": for_all or (states[0] if is_alone else None),
    }


def remarks_on(
    head: Head, words: Sequence[str], form: FormSaid | None, offices: Sequence[Role | None]
) -> Remarks:
    """Say from what a statement was read, and what a person has to look at."""
    sentence = f"{head.words}: “{GAP.join(words)}”"
    looked_at = [f"from: {in_marks(sentence)}", f"confirm: {'; '.join(judged(head, form))}"]
    doubts = "; ".join(doubts_of(head, offices))
    return Remarks({(): looked_at} | ({("by",): [f"confirm: {doubts}"]} if doubts else {}))


def day_of(when: When | None) -> str | None:
    """Give the briefing's own date, where it is a day: a statement need not have that again."""
    date = as_date(when) if when else None
    return date.text if date and date.is_exact else None


def behalf_of(one: Speaks, role: Role | None, known: Known) -> str | None:
    """Give the state that a person speaks for in an office."""
    state = known.names.behalves.get(one.party.id)
    return state.id if state and role and state.id in known.above(role.of) else None


def speaker(one: Speaks, role: Role | None, state: str | None) -> str | Values:
    """Give one of those who spoke by id alone, or with what else is told."""
    more = {"office": role and role.title, "on_behalf_of": state}
    known = {name: value for name, value in more.items() if value}
    return {"actor": one.party.id, **known} if known else one.party.id


def act_of_words(head: Head, words: Sequence[str]) -> Act:
    """Give the act that the verb tells, or where that tells nothing the words."""
    if head.act in (None, Act.DECLARE, Act.REPORT):
        return act_in(" ".join(words))
    return head.act or Act.DECLARE


def judged(head: Head, form: FormSaid | None) -> Iterator[str]:
    """Say what was guessed, and from what."""
    yield f"who spoke, from {quoted(head.words)}"
    if form:
        yield f"form from {quoted(form.ground)}" if form.ground else "form"
    if head.date:
        yield "date"
    yield "act from the words"


def doubts_of(head: Head, offices: Sequence[Role | None]) -> Iterator[str]:
    """Say what of the words is in no field, since it is not understood."""
    for name in head.unsure:
        yield f"who {quoted(name)} is"
    for one, role in zip(head.speakers, offices, strict=True):
        if one.told and role is None:
            yield f"in which office {one.party.name} spoke, from {quoted(', '.join(one.told))}"
        elif role and role.title.casefold() not in ", ".join(one.told).casefold():
            yield f"the office of {one.party.name}, from {quoted(', '.join(one.told))}"
    if len(head.behalf) > 1:
        names = ", ".join(party.name for party in head.behalf)
        yield f"for whom they spoke: {names}"
    if head.unread:
        parts = ", ".join(map(quoted, head.unread))
        yield f"whether somebody is missing; not understood: {parts}"


def quoted(words: str) -> str:
    """Show words of the answer."""
    return f'"{shortened(words, LONGEST_GROUND)}"'
