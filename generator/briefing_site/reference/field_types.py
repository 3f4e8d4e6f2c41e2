"""The type of a field in words: takes a model's field, gives what a contributor writes there."""

from __future__ import annotations

import types
from enum import StrEnum
from typing import Any, Union, get_args, get_origin

from pydantic import AfterValidator, BeforeValidator
from pydantic.fields import FieldInfo

from briefing_site.model import fields
from briefing_site.model.actor import check_links
from briefing_site.model.markers import Prose, Reference
from briefing_site.model.record import Record
from briefing_site.model.shape import title_of
from briefing_site.model.vote import read_count

BY_VALIDATOR = {
    fields.check_address: "http(s) address",
    fields.check_country: "country code",
    fields.check_file_name: "path",
    fields.check_grade: "[grade](#grade)",
    fields.check_id: "id",
    fields.check_language: "language tag",
    fields.read_date: "date",
    fields.read_edtf: "EDTF date",
    fields.read_moment: "moment",
    fields.read_flag: "`true` or `false`",
    check_links: "mapping of addresses",
    read_count: "whole number",
}

REFERENCES = {
    "actor": "actor id",
    "issue": "issue id",
    "briefing": "briefing id",
    "source": "source id",
    "statement": "statement or vote reference",
    "basis": "statement, vote, event or source reference",
    "part": "id of a statement, vote, event or source",
    "office": "title of a role",
}


def type_words(field: FieldInfo) -> str:
    """Say what a field holds, with a link where that is described on the page."""
    return marked(field.metadata) or annotated(field.annotation)


def annotated(annotation: Any) -> str:  # noqa: ANN401 - any annotation
    """Say what an annotation means."""
    metadata = getattr(annotation, "__metadata__", ())
    if words := marked(metadata):
        return words
    if get_origin(annotation) in (Union, types.UnionType):
        return annotated(get_args(annotation)[0])
    if get_origin(annotation) is tuple:
        return f"list: {annotated(get_args(annotation)[0])}"
    if isinstance(annotation, type) and issubclass(annotation, Record | StrEnum):
        return linked(annotation)
    return "text"


def linked(named: type) -> str:
    """Lead to where a record or a vocabulary is described."""
    title = title_of(named.__name__)
    return f"[{title.lower()}](#{title.lower().replace(' ', '-')})"


def marked(metadata: Any) -> str | None:  # noqa: ANN401 - whatever annotations carry
    """Say what the markers and validators of an annotation mean."""
    for marker in metadata:
        match marker:
            case Reference():
                return REFERENCES[marker.kind]
            case Prose():
                return "Markdown"
            case AfterValidator() | BeforeValidator() if marker.func in BY_VALIDATOR:
                return BY_VALIDATOR[marker.func]
            case BeforeValidator() if either := get_args(marker.json_schema_input_type):
                return " or ".join(map(annotated, either))  # a record, or a bare text for it
    return None
