"""What a version is of: takes a statement, a vote or a position, gives all that is shown of it.

It is the record, and what its sentence borrows: names as of its day, the issue's proposition, the
sources' titles and grades. Ids and addresses are not in it, so that a rename changes nothing; nor
is what files a record, such as its issues and its series. What is empty is left out, so that a
field that is new to the program changes the version of no record that does not use it.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache, partial

from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.entities import (
    Bearing,
    Evidence,
    Passage,
    PolicyPosition,
    Source,
    Speaker,
    Statement,
    Translation,
    Use,
    Vote,
)
from briefing_site.knowledge.periods import When
from briefing_site.model.actor import Actor, Role
from briefing_site.model.briefing import Briefing
from briefing_site.model.edtf import EdtfDate
from briefing_site.model.vocabularies import Ballot, Completeness
from briefing_site.model.vote import Counts
from briefing_site.naming.actors import name_on
from briefing_site.naming.sources import publisher_of
from briefing_site.prose.write_text import to_text

Shown = str | list["Shown"] | dict[str, "Shown"]
"""Texts, lists of such, and such by the name of what they are: nothing that Python may reword."""

PART = "#"
"""Stands for the name of a part of a briefing that a text leads to: it has none but its id."""

_WRITER = json.JSONEncoder(
    ensure_ascii=True, sort_keys=True, separators=(",", ":"), check_circular=False
)


def canonical(shown: Shown) -> str:
    """Write what is shown in the one way in which it can be written."""
    return _WRITER.encode(shown)


def told(**fields: Shown | None) -> Shown:
    """Put together what is told, without what is not."""
    return {name: value for name, value in fields.items() if value}


def in_no_order(parts: Iterable[Shown]) -> Shown:
    """Put together what is the same in whatever order it is written."""
    row = list(parts)
    return sorted(row, key=canonical) if len(row) > 1 else row  # most are of one


@lru_cache(maxsize=4_096)  # names and titles, over and over
def text(words: str | None) -> str:
    """Give words on one line in one form of Unicode, as two that look alike are one."""
    return " ".join(unicodedata.normalize("NFC", words).split()) if words else ""


def prose(kb: KnowledgeBase, words: str | None) -> str:
    """Give a contributor's Markdown as it is read, each link as what it is called."""
    return text(to_text(kb.prose(words), partial(title_of, kb))) if words else ""


def title_of(kb: KnowledgeBase, target: str) -> str | None:
    """Say what a link leads to is called; one that leads to nothing stands as it is written."""
    if actor := kb.actors.get(target):
        return actor.name
    titled = kb.issues.get(target) or kb.briefings.get(target)
    return titled.title if titled else PART if "#" in target else None


def names(actors: Iterable[Actor], when: When) -> Shown:
    """Name actors as they were called then."""
    return in_no_order(text(name_on(actor, when)) for actor in actors)


def date(when: EdtfDate) -> Shown:
    """Give a date as exactly as it is known, with the source's words for it."""
    of = "source" if when.is_of_source else ""
    return told(date=when.text, words=text(when.note), of=of)


def withdrawn(briefing: Briefing) -> str:
    """Say how a briefing was withdrawn; nothing where it was not."""
    return briefing.status.value if briefing.is_withdrawn else ""


def statement(kb: KnowledgeBase, said: Statement) -> Shown:
    """Give what is shown of a statement."""
    return told(
        title=text(said.record.title),
        form=said.form.value if said.form else "",
        date=date(said.when),
        speakers=in_no_order(speaker(kb, one, said.when) for one in said.speakers),
        under=text(name_on(said.under, said.when)) if said.under else "",
        venue=text(said.record.venue),
        summary=prose(kb, said.summary),
        passages=[passage(kb, one) for one in said.passages],
        withdrawn=withdrawn(said.briefing),
    )


def speaker(kb: KnowledgeBase, one: Speaker, when: EdtfDate) -> Shown:
    """Give who spoke, as what, for whom, and since when."""
    behind = one.on_behalf_of
    return told(
        name=text(name_on(one.actor, when)),
        offices=in_no_order(office(kb, role, when) for role in one.offices),
        behalf=text(name_on(behind, when)) if behind else "",
        joined=one.joined.isoformat() if one.joined else "",
    )


def office(kb: KnowledgeBase, role: Role, when: EdtfDate) -> Shown:
    """Give as what somebody spoke, and of what body that office is."""
    of = kb.actors.get(role.of or "")
    return told(title=text(role.title), of=text(name_on(of, when)) if of else "")


def passage(kb: KnowledgeBase, part: Passage) -> Shown:
    """Give what is shown of a passage."""
    record, when = part.record, part.statement.when
    return told(
        act=part.act.value,
        to=names(part.to, when),
        about=names(part.about, when),
        lead_in=text(record.lead_in),
        quote=text(record.quote),
        lang=part.lang if record.quote else "",
        translations=in_no_order(map(translation, part.translations)),
        summary=prose(kb, record.summary),
        answers=in_no_order(answered(kb, ref) for ref in (*part.answers, *part.on_votes)),
        sources=found_in(part.uses),
    )


def answered(kb: KnowledgeBase, ref: str) -> Shown:
    """Say by whom and when what is answered was said or taken: its own words may answer back."""
    if vote_ := kb.votes.get(ref):
        return told(title=text(vote_.record.title), date=date(vote_.when))
    said = kb.statement(ref)
    return told(by=names(said.by, said.when), date=date(said.when))


def translation(one: Translation) -> Shown:
    """Give the words in another language, and whose they are."""
    is_authentic = "yes" if one.is_authentic else ""
    return told(lang=one.lang, text=text(one.text), by=text(one.by), authentic=is_authentic)


def found_in(uses: Sequence[Use]) -> Shown:
    """Give where something is found: each source with the place in it."""
    return in_no_order(told(source=source(use.source), at=text(use.locator)) for use in uses)


def source(one: Source) -> Shown:
    """Give what is told of a source wherever something rests on it."""
    return told(
        title=text(one.record.title),
        symbol=text(one.record.symbol),
        publisher=text(publisher_of(one)),
        published=date(one.published) if one.published else "",
        grade=one.record.grade,
    )


def vote(kb: KnowledgeBase, one: Vote) -> Shown:
    """Give what is shown of a vote."""
    record, when = one.record, one.when
    return told(
        body=text(name_on(one.body, when)),
        date=date(when),
        title=text(record.title),
        symbol=text(record.symbol),
        part=text(record.part),
        question=text(record.question),
        result=record.result.value,
        ballots=told(**{how.value: names(actors, when) for how, actors in one.ballots.items()}),
        vetoed_by=names(one.vetoed_by, when),
        lists="" if record.lists is Completeness.WHOLE else record.lists.value,
        counts=counted(record.counts),
        sponsors=names(one.sponsors, when),
        others=number(one.others or None),
        summary=prose(kb, record.summary),
        means=in_no_order(meant(bearing) for bearing in one.bearings if has_meaning(bearing)),
        sources=found_in(one.uses),
        withdrawn=withdrawn(one.briefing),
    )


def counted(counts: Counts | None) -> Shown:
    """Give how many voted how, where that is told beside the lists."""
    return told(**{how.value: number(counts.of(how)) for how in Ballot}) if counts else {}


def number(count: int | None) -> str:
    """Write how many; nothing where that is not known."""
    return "" if count is None else str(count)


def has_meaning(bearing: Bearing) -> bool:
    """Whether a vote says something of an issue's proposition, rather than being filed there."""
    return bool(bearing.record.when_for or bearing.record.when_against)


def meant(bearing: Bearing) -> Shown:
    """Give what each side of a vote says of a proposition."""
    by_for, by_against = bearing.record.when_for, bearing.record.when_against
    return told(
        proposition=text(bearing.issue.proposition),
        short=text(bearing.issue.short),
        when_for=by_for.value if by_for else "",
        when_against=by_against.value if by_against else "",
    )


def position(kb: KnowledgeBase, one: PolicyPosition) -> Shown:
    """Give what is shown of a position, with all that shows it."""
    record, confidence, until = one.record, one.record.confidence, one.record.until
    return told(
        actors=names(one.actors, one.when),
        proposition=text(one.issue.proposition),
        short=text(one.issue.short),
        stance=one.stance.value,
        date=date(one.when),
        summary=prose(kb, record.summary),
        conditions=[prose(kb, condition) for condition in record.conditions],
        evidence=in_no_order(evidence(kb, shown) for shown in one.evidence),
        sources=found_in(one.uses),
        confidence=confidence.value if confidence else "",
        until=date(until.date.noted(until.date_note)) if until else "",
        end_evidence=in_no_order(evidence(kb, shown) for shown in one.end_evidence),
        end_sources=found_in(one.end_uses),
        withdrawn=withdrawn(one.briefing),
    )


def evidence(kb: KnowledgeBase, one: Evidence) -> Shown:
    """Give what is shown of a statement, of a passage with whose it is, or of a vote."""
    match one:
        case Vote():
            return vote(kb, one)
        case Statement():
            return statement(kb, one)
    said = one.statement
    speakers = in_no_order(speaker(kb, who, said.when) for who in said.speakers)
    return told(
        date=date(said.when),
        speakers=speakers,
        under=text(name_on(said.under, said.when)) if said.under else "",
        passage=passage(kb, one),
        withdrawn=withdrawn(one.briefing),
    )
