"""A reference that is not written as one.

A record is named by its id. A statement elsewhere is named by its briefing and its own
id, as in `2022-03-03-arctic-pause#pause`.

Bad:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-limited-resumption-of-arctic-council-cooperation/
    statements:
      - id: resumption
        by: [Canada, norway]
        act: declare
        quote: We intend to implement a limited resumption of our work in the Arctic Council
        sources: [release]

Good:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-limited-resumption-of-arctic-council-cooperation/
    statements:
      - id: resumption
        by: [canada, norway]
        act: declare
        quote: We intend to implement a limited resumption of our work in the Arctic Council
        sources: [release]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted, whole
from briefing_site.knowledge.walk import FoundReference
from briefing_site.knowledge.world import World
from briefing_site.model.record import NamedRecord
from briefing_site.model.written import LOCATOR
from briefing_site.source.nodes import Node, Scalar

HOW = {
    "statement": "write the id of a statement or a vote, or its briefing's id, # and its id",
    "basis": "write the id of a statement, a vote, an event or a source",
    "part": "write the id that the statement, vote, event or source has in this briefing",
    "source": "write the id that the source has in this briefing's list of sources",
}
"""How references are written that name no file."""


BEHIND_HYPHEN = re.compile(r"\s*(?:- +)+")
BEHIND_NAME = re.compile(r"\s*(?:- +)*[a-z_]+: +")
"""What stands before a text that is an item on a line of its own, or all of a field."""


def check(world: World) -> Iterator[Diagnostic]:
    """Find references that cannot be an id, and say which record they mean."""
    for top, found in world.malformed:
        if found.kind == "source" and LOCATOR.fullmatch(found.value):
            yield place(found)
            continue
        ids = world.suggestions.several(found.value, found.kind)
        yield several(found, ids) if ids else no_id(world, top, found)


def several(found: FoundReference, ids: tuple[str, ...]) -> Diagnostic:
    """Word that ids stand in one text."""
    return Diagnostic(
        "bad-reference",
        found.record.at(*found.path),
        f"{quoted(found.value)} is no id, but several",
        Hint(apart(found.record.find(found.path) or found.record.node, ids)),
    )


def apart(written: Node, ids: tuple[str, ...]) -> str:
    """Say how to write several ids where they stand as one."""
    if not isinstance(written, Scalar):
        return f"put commas between them: {', '.join(ids)}"
    if BEHIND_HYPHEN.fullmatch(written.lead):
        return f"write each on a line of its own: {', '.join(whole(f'- {id_}') for id_ in ids)}"
    if BEHIND_NAME.fullmatch(written.lead):
        return f"this field takes one: write {' or '.join(dict.fromkeys(ids))}"
    if written.plain:
        return f"put commas between them: {', '.join(ids)}"
    return f"write them without quotation marks around them: {', '.join(ids)}"


def place(found: FoundReference) -> Diagnostic:
    """Word that a place in a source stands where a source belongs."""
    return Diagnostic(
        "bad-reference",
        found.record.at(*found.path),
        f"{quoted(found.value)} is no source, but a place in one",
        Hint(f'write both together: "{{source: …, locator: {found.value}}}"'),
    )


def no_id(world: World, top: NamedRecord, found: FoundReference) -> Diagnostic:
    """Word that a text is no id."""
    how = HOW.get(found.kind, 'write the name of its file without ".yaml"')
    return Diagnostic(
        "bad-reference",
        found.record.at(*found.path),
        f"{quoted(found.value)} is no id",
        world.suggestions.meant(found.value, top.id, found.kind) or Hint(how),
    )
