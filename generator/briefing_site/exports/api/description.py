"""What the API is: takes the library, gives its schemas and its OpenAPI document.

Both are made of the descriptions of the fields; what they show as examples are answers of this
site.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from briefing_site.exports.api.examples import Examples
from briefing_site.exports.api.openapi import answers_of, openapi_document
from briefing_site.exports.file import ExportedFile
from briefing_site.pages import api_paths
from briefing_site.pages.library import Library
from briefing_site.published.json_schema import whole_schema


def description_files(library: Library) -> Iterator[ExportedFile]:
    """Make the OpenAPI document, and the schema of each answer."""
    examples = Examples(library)
    yield written(api_paths.OPENAPI, openapi_document(library, examples))
    for name, cls in answers_of(library).items():
        schema = whole_schema(cls)
        identified = {"$schema": schema.pop("$schema"), "$id": address(library, name)}
        shown = {"examples": found} if (found := examples.of(name)) else {}
        yield written(api_paths.schema(name), {**identified, **schema, **shown})


def address(library: Library, name: str) -> str:
    """Give where a schema is, relative to the API where the site has no address."""
    path = api_paths.schema(name)
    addresses = library.addresses
    return addresses.published_file(f"{api_paths.API}{path}") if addresses.site_url else path


def written(path: str, content: dict[str, Any]) -> ExportedFile:
    """Write a description as one reads it."""
    text = json.dumps(content, ensure_ascii=False, indent=1)
    return ExportedFile(f"{api_paths.API}{path}", f"{text}\n")
