"""What a new record is asked for: takes the models, gives a `Question` for each field."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import Any, get_args

from briefing_site.frozen import frozen
from briefing_site.knowledge.walk import marker_in
from briefing_site.model.assessment import AssessmentRecord
from briefing_site.model.classes import MODELS
from briefing_site.model.correction import Correction
from briefing_site.model.event import EventRecord
from briefing_site.model.markers import Reference
from briefing_site.model.position import PositionRecord
from briefing_site.model.record import Record
from briefing_site.model.shape import alias_of, is_long_text, may_be_bare, record_in
from briefing_site.model.source import SourceRecord, SourceUse
from briefing_site.model.statement import PassageRecord, StatementRecord
from briefing_site.model.vocabularies import VoteStance
from briefing_site.model.vote import VoteRecord

ITEMS: dict[str, tuple[str, type[Record]]] = {
    "source": ("sources", SourceRecord),
    "statement": ("statements", StatementRecord),
    "passage": ("passages", PassageRecord),
    "vote": ("votes", VoteRecord),
    "position": ("positions", PositionRecord),
    "event": ("events", EventRecord),
    "assessment": ("assessments", AssessmentRecord),
    "correction": ("corrections", Correction),
}
"""The parts of a briefing: the list that each goes into, and its model."""

OWNERS = {"passage": "statement"}
"""The parts of a briefing whose list is that of another part."""

TITLES = {"actor": "name", "issue": "title", "briefing": "title"}
"""The field that gives a new file its id."""

LATER = {"formerly", "superseded_by", "retraction", "updated", "corrections"}
"""Fields that a new record cannot have yet."""

SINGULAR = {"aliases": "alias", "basis": "basis", "to": "to", "by": "by"}
"""The options of lists whose name is not that of one item and an `s`."""


@frozen
class Question:
    """One field of a new record.

    Attributes:
        field: Its name in the file.
        option: Its option without the hyphens.
        meaning: What it holds, in the model's words.
        is_list: Whether it takes several values.
        is_required: Whether a record without it is not complete.
        is_long: Whether it is a text of a sentence or more.
        choices: The values that it may have, if they are few.
        reference: The kind of record that it names, if it does.
        takes_locator: Whether a place in the source may follow the id, after a comma.
        is_flag: Whether it is said or not, and has no other value.
    """

    field: str
    option: str
    meaning: str
    is_list: bool
    is_required: bool
    is_long: bool = False
    choices: tuple[str, ...] = ()
    reference: str | None = None
    takes_locator: bool = False
    is_flag: bool = False


OFFICE = "office"
OFFICE_OF = "office_of"
SINCE = "since"
MEMBER_OF = "member_of"


def choices_of(annotation: Any) -> tuple[str, ...]:  # noqa: ANN401 - any annotation
    """Give the terms of a vocabulary, also where the field may be left out."""
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return tuple(term.value for term in annotation)
    return next(filter(None, map(choices_of, get_args(annotation))), ())


SIDES = {"when_for": "for it", "when_against": "against it"}

SHORTHANDS = {
    "vote": tuple(
        Question(
            field,
            field.replace("_", "-"),
            f"What a vote {side} says of the proposition of each issue",
            is_list=False,
            is_required=False,
            choices=choices_of(VoteStance),
        )
        for field, side in SIDES.items()
    ),
    "actor": (
        Question(
            OFFICE,
            OFFICE,
            "A person's office, as in Foreign Minister",
            is_list=False,
            is_required=False,
        ),
        Question(
            OFFICE_OF,
            "office-of",
            "The state or body that the office belongs to",
            is_list=False,
            is_required=False,
            reference="actor",
        ),
        Question(SINCE, SINCE, "The first day in office", is_list=False, is_required=False),
        Question(
            MEMBER_OF,
            "member-of",
            "A bloc or organization that it belongs to",
            is_list=True,
            is_required=False,
            reference="actor",
        ),
    ),
}
"""What is typed as one text and becomes a record inside the new one."""


@cache
def form(kind: str) -> tuple[Question, ...]:
    """Give the questions for a kind of record, in the order of its fields."""
    model = model_of(kind)
    named = ((alias_of(name, field), field) for name, field in model.model_fields.items())
    return tuple(
        question(model, name, field)
        for name, field in named
        if name not in LATER and is_one_value(name, field)
    )


def model_of(kind: str) -> type[Record]:
    """Give the model of a kind of record."""
    return ITEMS[kind][1] if kind in ITEMS else MODELS[kind]


def is_one_value(name: str, field: Any) -> bool:  # noqa: ANN401 - pydantic's FieldInfo
    """Whether a field is typed as texts: no record inside it but one that a text stands for."""
    return name != "links" and may_be_bare(record_in(field.annotation))


def question(model: type[Record], name: str, field: Any) -> Question:  # noqa: ANN401
    """Describe one field."""
    is_list = "tuple" in str(field.annotation)
    record = record_in(field.annotation)
    marker = marker_in(record.model_fields[record.bare_field] if record else field)
    return Question(
        field=name,
        option=(singular(name) if is_list else name).replace("_", "-"),
        meaning=field.description or "",
        is_list=is_list,
        is_required=field.is_required(),
        is_long=is_long_text(model, name),
        choices=choices_of(field.annotation),
        reference=marker.kind if isinstance(marker, Reference) else None,
        takes_locator=record is SourceUse,
        is_flag=field.annotation is bool,
    )


def singular(name: str) -> str:
    """Name one item of a list."""
    return SINGULAR.get(name) or name.removesuffix("s")
