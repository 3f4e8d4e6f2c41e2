"""One fault of shape: takes what pydantic found, gives what a rule needs to word it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from briefing_site.frozen import frozen
from briefing_site.source.span import Span


@frozen
class Fault:
    """What is wrong with the shape of a record.

    Attributes:
        slug: The code's slug.
        span: The value at fault, or the nearest place that exists.
        key: The field's name where it stands, else the mapping that should hold it.
        field: The field's name.
        value: The value as the contributor wrote it.
        given: What stands there: text, a list, a mapping.
        context: What the validator adds.
        fields: The names of all fields that the record may have.
        is_item: Whether the value is an item of a list in that field.
        is_needed: Whether an empty field has to be given.
        comment: What stands behind the value on its line.
    """

    slug: str
    span: Span
    key: Span
    field: str
    value: str
    given: str
    context: Mapping[str, Any]
    fields: tuple[str, ...]
    is_item: bool = False
    is_needed: bool = False
    comment: str = ""
