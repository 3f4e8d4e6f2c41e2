"""The record: takes a draft, gives the briefing's fields with the comments beside them.

Whatever was guessed has a comment that begins with `confirm:`, which `briefings check` lists
until somebody has looked and deleted it. Nobody's position is guessed.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from briefing_site.diagnostics.wording import counted
from briefing_site.drafting.draft import Draft
from briefing_site.drafting.names import Party, slug
from briefing_site.drafting.saying import Saying
from briefing_site.editing.additions import MISSING
from briefing_site.layout.writing import Path, Remarks, write_record
from briefing_site.model.fields import LONGEST_ID, RESERVED_NAMES, TO_BE_WRITTEN, check_address
from briefing_site.model.vocabularies import ActorKind, DateOf

LONGEST_TITLE = 100
LONGEST_SENTENCE = 600
"""Characters of a sentence that a comment shows."""

LONGEST_GROUND = 120
"""Characters of the words that a speaker was guessed from."""

FEW = 3
"""Parties from which an id says `joint` and names none."""


@dataclass(frozen=True)
class DraftRecord:
    """A briefing as it is written.

    Attributes:
        id: The file's name without its ending.
        fields: What the file says.
        remarks: Its comments.
    """

    id: str
    fields: dict[str, Any]
    remarks: Remarks

    @property
    def text(self) -> str:
        """The file."""
        return write_record("briefing", self.fields, self.remarks)


def record_id(draft: Draft, today: dt.date) -> str:
    """Name the briefing by its day and its title."""
    title = slug(title_of(draft))[: LONGEST_ID - 11].strip("-")
    return f"{draft.day or today}-{title}"


def title_of(draft: Draft) -> str:
    """Give the text's title, or its first words."""
    return draft.article.title or shortened(" ".join(draft.article.paragraphs), LONGEST_TITLE)


def record_of(draft: Draft, today: dt.date, snapshot: str = "") -> DraftRecord:
    """Write a draft down.

    Args:
        draft: What was found.
        today: The date where the text has none.
        snapshot: The name of the text's copy in the snapshots folder.
    """
    day = draft.day or today
    above: dict[Path, list[str]] = {}
    beside: dict[Path, str] = {}
    title = title_of(draft)
    if not draft.article.title:
        above["title",] = ["confirm: the title, from the first words"]
    if draft.day is None:
        above["date",] = [
            "confirm: the date, since the text has none; this is the day of the draft"
        ]
    if not draft.is_english:
        above["sources",] = [
            "confirm: who said what; the text is not in English, which alone can be read"
        ]
    statements = list(_statements(draft, day, above, beside))
    fields: dict[str, Any] = {
        "title": title,
        "date": day.isoformat(),
        "status": "draft",
        "summary": f"{TO_BE_WRITTEN}{counted(len(statements), 'statement')} found in one source.",
        "sources": [_source(draft, title, snapshot)],
        "statements": statements,
    }
    kind = fields["sources"][0]["kind"]
    above["sources", 0] = [f'confirm: the kind, guessed to be "{kind}"']
    return DraftRecord(record_id(draft, today), fields, Remarks(above, beside))


def _source(draft: Draft, title: str, snapshot: str) -> dict[str, Any]:
    article = draft.article
    return {
        "id": source_id(draft),
        "title": title,
        "publisher": article.publisher or None,
        "published_by": draft.published_by,
        "author": article.author or None,
        "url": article.url if is_address(article.url) else None,
        "published": article.published.isoformat() if article.published else None,
        "kind": "official" if draft.is_release else "news",
        "licence": article.licence or None,
        "snapshot": snapshot or None,
    }


def source_id(draft: Draft) -> str:
    """Name the one source."""
    return "release" if draft.is_release else "report"


def is_address(url: str) -> bool:
    """Whether an address is one that a briefing may name."""
    try:
        check_address(url)
    except Exception:  # noqa: BLE001 - pydantic's own, whatever it is
        return False
    return True


def _statements(
    draft: Draft, day: dt.date, above: dict[Path, list[str]], beside: dict[Path, str]
) -> Iterator[dict[str, Any]]:
    taken: dict[str, int] = {}
    sayings: Sequence[Saying] = draft.sayings
    signed = draft.signatories
    if signed.parties:
        names = counted(len(signed.parties), "signatory", "signatories")
        above["statements",] = [
            f"from: {in_marks(signed.ground)}",
            f"confirm: {names}, from that sentence: none missing, none too many",
        ]
        if signed.aligned:
            ids = ", ".join(party.id for party in signed.aligned)
            above["statements",].append(
                f"confirm: aligned with it, and not among the speakers: {ids}"
            )
        if signed.is_unsure:
            above["statements",].append("confirm: a signatory that could not be read, or is new")
        if signed.is_partial:
            read = ", ".join(party.id for party in signed.parties)
            above["statements",].append(f"confirm: the list is not whole; read so far: {read}")
    if signed.doubts:
        doubts = [f"confirm: {doubt}" for doubt in signed.doubts]
        above["statements",] = [*above.get(("statements",), []), *doubts]
    for number, saying in enumerate(sayings):
        source = {"source": source_id(draft), "locator": locator(draft, saying.paragraph)}
        yield {
            "id": unique(statement_id(saying), taken),
            **date_fields(draft, saying, day),
            **said_fields(saying, ("statements", number), above, beside),
            "sources": [source],
        }


def date_fields(draft: Draft, saying: Saying, day: dt.date) -> dict[str, str | None]:
    """Say when something was said: no report's own day stands for that of speaking."""
    if saying.day:
        return {"date": saying.day.isoformat() if saying.day != day else None}
    if saying.days:
        return dict(zip(("date", "date_note"), saying.days, strict=True))
    is_reported = not draft.is_release and draft.article.published is not None
    return {"date_of": DateOf.SOURCE.value if is_reported else None}


def said_fields(
    saying: Saying, path: Path, above: dict[Path, list[str]], beside: dict[Path, str]
) -> dict[str, Any]:
    """Give who said what to whom, with the comments that say from what it was guessed."""
    above[path] = [f"from: {in_marks(saying.sentence)}", f"confirm: {'; '.join(guesses(saying))}"]
    mark_new(path, "by", saying.speaker.parties, beside)
    mark_new(path, "to", saying.to, beside)
    mark_new(path, "about", saying.about, beside)
    behalf = saying.speaker.behalf
    if behalf and not behalf.is_known:
        beside[*path, "on_behalf_of"] = "new"
    if saying.speaker.is_open:
        beside[*path, "by"] = open_speaker(saying)
    return {
        "by": [party.id for party in saying.speaker.parties] or "",
        "on_behalf_of": behalf.id if behalf else None,
        "to": [party.id for party in saying.to],
        "about": [party.id for party in saying.about],
        "act": saying.act.value,
        "quote": saying.quote,
    }


def open_speaker(saying: Saying) -> str:
    """Say what a person has to find out: whom the text's own word means."""
    ground = shortened(saying.speaker.ground, LONGEST_GROUND)
    return f'{MISSING}who speaks; the text says "{ground}"' if ground else f"{MISSING}who speaks"


def mark_new(path: Path, name: str, parties: Sequence[Party], beside: dict[Path, str]) -> None:
    """Mark the actors of a list that have no file."""
    for index, party in enumerate(parties):
        if not party.is_known:
            beside[*path, name, index] = "new"


def guesses(saying: Saying) -> Iterator[str]:
    """Say what was guessed, and from what."""
    if saying.speaker.is_open:
        pass
    elif saying.pronoun:
        yield f'speaker from "{saying.pronoun}"'
    elif len(saying.speaker.parties) >= FEW:
        yield "speakers: the signatories"
    elif saying.speaker.ground:
        yield f'speaker from "{shortened(saying.speaker.ground, LONGEST_GROUND)}"'
    else:
        yield "speaker"
    yield f'act from "{saying.verb}"' if saying.verb not in ("", ":") else "act from the words"
    if saying.day or saying.days:
        yield "date from the sentence"
    yield from saying.doubts


def statement_id(saying: Saying) -> str:
    """Make an id of the act and who did it."""
    parties = saying.speaker.parties
    if not parties:
        return f"open-{saying.act.value}"
    if len(parties) >= FEW:
        return f"joint-{saying.act.value}"
    last = [
        party.id.rsplit("-", 1)[-1] if party.kind is ActorKind.PERSON else party.id
        for party in parties
    ]
    return "-".join([*last, saying.act.value])[-60:].strip("-")


def unique(wanted: str, taken: dict[str, int]) -> str:
    """Number an id that is taken."""
    number = taken.get(wanted, 0) + 1
    id_ = wanted if number == 1 and wanted not in RESERVED_NAMES else f"{wanted}-{number}"
    taken[wanted] = number
    if id_ == wanted or id_ not in taken:
        taken.setdefault(id_, 1)
        return id_
    return unique(wanted, taken)


def locator(draft: Draft, paragraph: int) -> str:
    """Count paragraphs as the briefings do: from the first of the statement proper."""
    first = draft.article.first_counted
    return f"para. {paragraph - first + 1}" if paragraph >= first else "above the statement"


def in_marks(sentence: str) -> str:
    """Show a sentence in a comment; one with quotations keeps its own marks alone."""
    short = shortened(sentence, LONGEST_SENTENCE)
    return short if any(mark in sentence for mark in '“”"«„') else f"“{short}”"


def shortened(text: str, longest: int) -> str:
    """Cut a text at a word."""
    if len(text) <= longest:
        return text
    return f"{text[:longest].rpartition(' ')[0] or text[:longest]}…"
