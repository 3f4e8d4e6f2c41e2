"""What a text is: takes nothing, gives the markers that the types of fields carry.

By these, references are resolved, Markdown is read and long texts are laid out in one place
for all fields.
"""

from __future__ import annotations

from pydantic import GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from briefing_site.frozen import frozen

REFERS_TO = "x-refers-to"
"""Stands in for what a reference may be while a JSON Schema is made."""


@frozen
class Reference:
    """Marks a text that names a record.

    Attributes:
        kind: `actor`, `issue`, `briefing`, `source`, `statement`, `basis`, `part` or `office`.
    """

    kind: str

    def __get_pydantic_json_schema__(
        self, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Only name the kind; `briefing_site.model.schema` says once what such a text may be."""
        del core_schema, handler
        return {REFERS_TO: self.kind}


@frozen
class Prose:
    """Marks a text that is Markdown, with wiki-links and citations."""

    def __get_pydantic_json_schema__(
        self, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Say so in the JSON Schema."""
        return handler(core_schema) | {"contentMediaType": "text/markdown"}


@frozen
class Wrapped:
    """Marks a text of a sentence or more, which stands in a file as a block of lines."""


@frozen
class Short:
    """Marks a text of a word or a few, of which several stand between commas."""
