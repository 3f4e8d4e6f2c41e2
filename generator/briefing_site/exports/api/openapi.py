"""The OpenAPI document: takes the library and examples, gives the description of the API.

It is of version 3.1, whose schemas are JSON Schema as they are. A static host answers each address
with a file, and any other as it likes: that there is nothing is told by the status alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from briefing_site.exports.api.answers import ANSWERS
from briefing_site.exports.api.examples import Examples
from briefing_site.exports.api.known_answers import KNOWN_ANSWERS
from briefing_site.pages import api_paths
from briefing_site.pages.library import Library
from briefing_site.published.fields import Kind
from briefing_site.published.json_schema import definitions, name_of, schema_of
from briefing_site.published.kinds import Described, kinds

PREFIX = "#/components/schemas/"

ABOUT = """\
Static files: each address is that of a file, asked for with GET. What is absent, empty or a flag \
that is not set is left out. A field that is added does not change the version; one that goes or \
means something else does. Read past what you do not know. Labels and texts are in the language \
that `index.json` names; quotations are in their own."""

Document = dict[str, Any]


def answers() -> dict[str, type]:
    """Give the classes of all answers, by the names of their schemas."""
    records = {one.kind.value: one.record for one in kinds() if not one.within}
    return {**records, **ANSWERS}


def answers_of(library: Library) -> dict[str, type]:
    """Give the classes of what a site answers: without a history, nothing of its past."""
    absent = () if library.past.known else KNOWN_ANSWERS
    return {name: cls for name, cls in answers().items() if name not in absent}


def openapi_document(library: Library, examples: Examples) -> Document:
    """Describe the API of a site."""
    every = answers_of(library)
    described = {name_of(cls): schema_of(cls, PREFIX) for cls in every.values()}
    return {
        "openapi": "3.1.1",
        "info": {"title": library.settings.site_name, "description": ABOUT, "version": "1"},
        "servers": [{"url": server(library)}],
        "paths": dict(paths([one for one in kinds() if not one.within], examples)),
        "components": {
            "schemas": {**described, **definitions(every.values(), PREFIX)},
            "examples": {
                name: {"summary": f"`{examples.path_of(name)}`", "value": found}
                for name in every
                for found in examples.of(name)
            },
        },
    }


def server(library: Library) -> str:
    """Give where the API is; beside the document, where the site has no address."""
    addresses = library.addresses
    return addresses.published_file(api_paths.API) if addresses.site_url else "./"


def paths(own: list[Described], examples: Examples) -> Iterator[tuple[str, Document]]:
    """Describe each address, those with a name in it as one."""
    yield f"/{api_paths.INDEX}", asked("index", "What there is.", "index", examples)
    for one in own:
        yield of_record(one, examples)
    yield from of_lists(own, examples)
    issue = parameter("issue", "The id of an issue.", example_id(examples, Kind.ISSUE))
    about = "Who stood where on an issue, and when."
    told = asked("standing", about, "standing", examples, [issue])
    yield "/standing/{issue}.json", told
    about = "What is new or changed, newest first."
    told = asked("changes", about, "changes", examples)
    yield f"/{api_paths.CHANGES}", told
    year = parameter("year", "A year that `changes.json` names.", "2025")
    about = "What was new or changed in a year."
    told = asked("changesOfYear", about, "changes", examples, [year])
    yield "/changes/{year}.json", told
    if examples.path_of("known"):
        yield from of_the_past(examples)


def of_the_past(examples: Examples) -> Iterator[tuple[str, Document]]:
    """Describe the addresses of what the record said, and when."""
    about = "What the record said on its days: how far back that is known, and where it stands."
    yield f"/{api_paths.KNOWN}", asked("known", about, "known", examples)
    of_issue = examples.path_of("known-positions").rpartition("/")[2].removesuffix(".json")
    issue = parameter("issue", "The id of an issue that `known.json` names.", of_issue or "example")
    about = "What the record said of who stood where on an issue, and when it said so."
    told = asked("knownPositions", about, "known-positions", examples, [issue])
    yield "/known/positions/{issue}.json", told
    page = parameter("page", "The number of a page, from 1.", "1")
    about = "The statements that count, in pages, with when each was on record."
    told = asked("knownStatements", about, "known-statements", examples, [page])
    yield "/known/statements/{page}.json", told
    about = "The votes that stand, in pages, with who voted how by the record, and when it said so."
    told = asked("knownVotes", about, "known-votes", examples, [page])
    yield "/known/votes/{page}.json", told


def of_record(one: Described, examples: Examples) -> tuple[str, Document]:
    """Describe the address of a record."""
    holder, _, own = example_id(examples, one.kind).partition("#")
    is_part = one.kind not in (Kind.ACTOR, Kind.ISSUE, Kind.BRIEFING)
    parameters = [
        *([parameter("briefing", "The id of its briefing.", holder)] if is_part else []),
        parameter("id", "Its id, of a part of a briefing without the briefing's.", own or holder),
    ]
    path = f"/{one.several}/{'{briefing}/' if is_part else ''}{{id}}.json"
    name = one.kind.value
    return path, asked(name, f"{one.about}.", name, examples, parameters)


def of_lists(own: list[Described], examples: Examples) -> Iterator[tuple[str, Document]]:
    """Describe the addresses of lists."""
    several: Document = parameter("kind", "What the records are called.", own[0].several)
    several["schema"]["enum"] = [one.several for one in own]
    page = parameter("page", "The number of a page, from 1.", "1")
    year = parameter("year", "A year that `index.json` names.", "2025")
    about = "All records of a kind, in pages."
    told = asked("list", about, "list", examples, [several, page])
    yield "/lists/{kind}/{page}.json", told
    about = "The records of a kind and a year, in pages."
    told = asked("listOfYear", about, "list", examples, [several, year, page])
    yield "/lists/{kind}/{year}/{page}.json", told


def example_id(examples: Examples, kind: Kind) -> str:
    """Give the id of a record of this site; one that could be, where it has none."""
    found = examples.of(kind.value)
    return str(found[0]["id"]) if found else "example"


def parameter(name: str, about: str, example: str) -> Document:
    """Describe a name in an address."""
    return {
        "name": name,
        "in": "path",
        "required": True,
        "description": about,
        "schema": {"type": "string"},
        "example": example,
    }


def asked(
    operation: str,
    about: str,
    name: str,
    examples: Examples,
    parameters: Sequence[Document] = (),
) -> Document:
    """Describe what is answered at an address.

    Args:
        operation: What to call it in a client.
        about: What it is.
        name: The name of the answer's schema.
        examples: What this site answers.
        parameters: The names in the address.
    """
    example = {"$ref": f"#/components/examples/{name}"}
    content = {
        "schema": {"$ref": f"{PREFIX}{name_of(answers()[name])}"},
        **({"examples": {"real": example}} if examples.path_of(name) else {}),
    }
    told = {
        "200": {"description": about, "content": {"application/json": content}},
        "404": {"description": "There is nothing at this address."},
    }
    named = {"parameters": list(parameters)} if parameters else {}
    return {"get": {"operationId": operation, "summary": about, **named, "responses": told}}
