"""One fault of shape: takes what pydantic found, gives what a rule needs to word it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from briefing_site.diagnostics.wording import one_of
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
        is_needed: Whether a field that says nothing has to be given.
        terms: What may stand in the field, where that is a closed list.
        holds_names: Whether it is a list of ids.
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
    terms: tuple[str, ...] = ()
    holds_names: bool = False

    @property
    def some_value(self) -> str:
        """What to do where a value is needed; of a closed list, all that it may be."""
        return f"give it {one_of(self.terms, len(self.terms))}" if self.terms else "give it a value"

    @property
    def value_or_none(self) -> str:
        """What to do where nothing stands."""
        return self.some_value if self.is_needed else f"{self.some_value}, or delete the line"
