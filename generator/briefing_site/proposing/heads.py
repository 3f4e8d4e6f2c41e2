"""Heads: takes the words before a quotation, gives who spoke, in which office, form and when.

Whatever of them is not understood is kept, so that a person is asked about it.
"""

from __future__ import annotations

import re

from briefing_site.drafting.names import OFFICIAL, PEOPLE_WORD, proposed
from briefing_site.drafting.persons import persons_in
from briefing_site.drafting.plain import OFFICE
from briefing_site.drafting.speakers import Cast
from briefing_site.drafting.verbs import act_of
from briefing_site.model.vocabularies import ActorKind
from briefing_site.naming.wording import one_line
from briefing_site.proposing.dates import date_in, only_day_in
from briefing_site.proposing.forms import AHEAD, BEHIND, form_in, form_told, signs_with
from briefing_site.proposing.head import Head, Speaks, add, has_verb
from briefing_site.proposing.items import Item, items_of
from briefing_site.proposing.known import Known

EDGE = " \t:;,—–-•*_`#>"  # noqa: RUF001 - dashes of every length
SAID = re.compile(r"^(?P<who>.+?),?\s+(?:has\s+|have\s+)?(?P<verb>[a-z]+)(?:\s+that)?$")
BEHALF = re.compile(
    r"^(?P<who>.*?),?\s*\b(?:(?:speaking|writing)\s+)?(?:on\s+behalf|in\s+the\s+name)\s+of\s+(?P<of>.+)$",
    re.IGNORECASE,
)
LABEL = re.compile(
    r"who|speakers?|signator(?:y|ies)|actors?|office|words|quote|quotation|wording", re.IGNORECASE
)
"""What people write before an answer's parts: `Speaker: Antony Blinken`."""

PROPER = r"[^\W\d_a-z][\w.’'-]*"  # noqa: RUF001 - either apostrophe
NAME = re.compile(rf"(?:[Tt]he\s+)?{PROPER}(?:\s+(?:of|the|for|and|de|{PROPER})){{0,7}}")
IN_OFFICE = re.compile(r"(?:\b(?:of|for|and)(?:\s+the)?|,)\s*$", re.IGNORECASE)
"""What stands before a part of an office, and before no name: `Minister for Human Rights`."""

OFFICE_OF_SOMEBODY = re.compile(r"['’]s?\s", re.IGNORECASE)  # noqa: RUF001 - either apostrophe


def read_head(words: str, known: Known) -> Head:
    """Read the words before a quotation."""
    head = Head(one_line(words).strip(EDGE))
    text = head.words
    if (verb := SAID.match(text)) and has_verb(verb["verb"]):
        text, head.act, head.form = verb["who"], act_of(verb["verb"]), form_in(verb["verb"])
    if ahead := AHEAD.match(text):
        head.form = form_in(text[: ahead.end()].strip())
        text = text[ahead.end() :]
    for item in items_of(text, known.is_name):
        if not LABEL.fullmatch(item.text):
            take(item, head, known)
    if head.behalf and not head.speakers:  # who speaks for them is not told
        head.speakers, head.behalf = list(map(Speaks, head.behalf)), []
        head.unread.append("on behalf of")
    return head


def take(item: Item, head: Head, known: Known) -> None:
    """Take one item for what it is: a form, a date, somebody, an office, or what nobody knows."""
    if item.is_aside:
        if not take_aside(item.text, head, known):
            for inner in items_of(item.text, known.is_name):
                take(inner, head, known)
        return
    behalf = BEHALF.match(item.text)
    if behalf and not known.is_name(item.text):
        if behalf["who"]:
            take(Item(behalf["who"]), head, known)
        head.is_for = True
        take(Item(behalf["of"]), head, known)
        return
    head.is_beside = item.is_beside
    takes = (take_form, take_date, take_named, take_person, take_behind, take_office, take_unknown)
    if not any(one(item.text, head, known) for one in takes):
        head.unread.append(item.text)


def take_aside(text: str, head: Head, known: Known) -> bool:
    """Take what stands in brackets: members of a group, another name, or an item like others."""
    last = head.speakers[-1] if head.speakers else None
    if last is None:
        return False
    party = known.named(text)
    if party and party.kind is ActorKind.BLOC and head.speakers[1:]:
        head.bloc = party
        return True
    if last.party == party or known.named(f"{last.party.name}, {text}") == last.party:
        return True
    members = [known.named(one.text) for one in items_of(text, known.is_name)]
    named = [one for one in members if one]
    if last.party.kind is ActorKind.BLOC and len(named) == len(members) > 1:
        head.bloc = last.party
        head.speakers[-1:] = map(Speaks, named)
        return True
    if last.is_person and not form_told(text):
        last.told.append(text)
        return True
    return False


def take_form(text: str, head: Head, known: Known) -> bool:
    """Take the form of words, and who signs with whoever is named."""
    form = form_told(text)
    if form is None:
        return False
    head.form = head.form or form
    head.date = head.date or only_day_in(text)
    head.is_for, head.is_listed = False, bool(head.speakers)
    for item in items_of(signs_with(text), known.is_name):
        if party := known.named(item.text):
            add(party, head)
        else:
            head.unread.append(item.text)
    return True


def take_date(text: str, head: Head, _: Known) -> bool:
    """Take when it was."""
    dated = date_in(text) if any(map(str.isdigit, text)) else None
    if dated is None or dated.edtf is None or head.date:
        return False
    head.date = dated.edtf
    return True


def take_named(text: str, head: Head, known: Known) -> bool:
    """Take a state or a body that stands there with nothing but its name."""
    party = known.named(text)
    if party is None or party.kind is ActorKind.PERSON:
        return False
    last = head.speakers[-1] if head.speakers else None
    if head.is_for:
        head.behalf.append(party)
    elif last and last.is_person and party.id in known.places_of(last.party):
        last.told.append(text)
    elif head.is_listed:  # `press conference, Canada` is a place
        return False
    else:
        add(party, head)
    return True


def take_person(text: str, head: Head, known: Known) -> bool:
    """Take a person, with what is said of the office before and behind the name."""
    if found := known.person(text):
        party, rest = found
    else:
        runs = [one for one in persons_in(text, known.names) if not one.is_possessive]
        if len(runs) != 1 or not is_name_in(text, runs[0].start, runs[0].name):
            return False
        behalf = known.names.country_in(text)
        party = proposed(runs[0].name, is_person=True, country=behalf.country if behalf else "")
        rest = f"{text[: runs[0].start]} {text[runs[0].end :]}".strip(" ,")
    if head.is_listed:
        return False
    told = BEHIND.search(f" {rest}")
    form = form_told(told["form"]) if told else None
    if told and form:
        head.form = head.form or form
        rest = f" {rest}"[: told.start()].strip()
    if has_verb(rest):
        return False
    if head.is_for:
        head.behalf.append(party)
        return True
    before = head.speakers[-1] if head.speakers else None
    if before and before.office and (head.is_beside or known.office(party, before.office)):
        head.speakers.pop()
        rest = f"{before.office} {rest}".strip()
    add(party, head).told += [rest] if rest else []
    return True


def is_name_in(text: str, start: int, name: str) -> bool:
    """Whether capitals are a person's name: alone, or behind an office."""
    before = text[:start]
    is_office = OFFICIAL.search(before) or OFFICE.search(before)
    return name == text.strip() or bool(is_office and not IN_OFFICE.search(before))


def take_behind(text: str, head: Head, known: Known) -> bool:
    """Take what tells the form without a comma: `Norway in a joint statement`."""
    told = BEHIND.search(text)
    who, form = (text[: told.start()], told["form"]) if told else ("", "")
    is_form = form_told(form) is not None
    if not is_form and known.named(who) is None:
        return False
    take(Item(who), head, known)
    if is_form:
        take_form(form, head, known)
    else:
        head.unread.append(form)
    return True


def take_office(text: str, head: Head, known: Known) -> bool:
    """Take the office of the person before; else the office of a state, or its people."""
    last = head.speakers[-1] if head.speakers else None
    if last and last.is_person and not head.is_listed and not has_verb(text):
        last.told.append(text)
        return True
    if not (OFFICIAL.search(text) or PEOPLE_WORD.search(text) or OFFICE_OF_SOMEBODY.search(text)):
        return False
    found = Cast(known.names).resolve(text) if not has_verb(text) else None
    if found is None or head.is_listed:
        return False
    for party in found.parties:
        if head.is_for:
            head.behalf.append(party)
        else:
            add(party, head).office = text
    return True


def take_unknown(text: str, head: Head, _: Known) -> bool:
    """Take a name that nobody knows for one of those who spoke, and ask about it."""
    is_name = NAME.fullmatch(text) and text[:1].isupper() and not has_verb(text)
    if not is_name or head.is_listed or head.is_for:
        return False
    head.unsure.append(text)
    add(proposed(re.sub(r"^[Tt]he\s+", "", text), is_person=False), head)
    return True
