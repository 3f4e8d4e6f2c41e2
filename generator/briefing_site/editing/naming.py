"""Records as people name them: takes what was typed, gives ids, or what was probably meant."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

from briefing_site.diagnostics.diagnostic import Hint
from briefing_site.diagnostics.refused import Refused
from briefing_site.diagnostics.wording import nearest, quoted, whole
from briefing_site.editing.forms import Question
from briefing_site.knowledge.records import FILES, MAY_NAME
from briefing_site.model.file_names import as_id
from briefing_site.pipeline import Outcome


def value_of(question: Question, typed: str, outcome: Outcome, briefing: str) -> Any:  # noqa: ANN401
    """Turn one typed value into what the file holds.

    Args:
        question: The field.
        typed: A text, an id, or for an actor also a name; `<source>, <place>` for a source.
        outcome: What was read.
        briefing: The briefing that a part goes into, or nothing.

    Raises:
        Refused: It names nothing that is there.
    """
    if question.reference is None:
        return typed
    name, comma, place = typed.partition(",")
    id_ = known_id(question.reference, name.strip() if comma else typed, outcome, briefing)
    if question.takes_locator and comma:
        return {"source": id_, "locator": place.strip()}
    return id_


def known_id(kind: str, typed: str, outcome: Outcome, briefing: str) -> str:
    """Find the id that was meant, and refuse what means nothing."""
    world = outcome.world
    if kind in MAY_NAME:
        before, _, id_ = typed.rpartition("#")
        if id_ in world.records.parts_of(before or briefing, *MAY_NAME[kind]):
            return typed
        raise unknown(kind, typed, world.suggestions.part(typed, briefing, *MAY_NAME[kind]))
    known = world.declared(kind)
    if typed in known:
        return typed
    named = world.suggestions.called(typed) if kind == "actor" else as_id(typed)
    if named and named in known:
        return named
    near = nearest(as_id(typed), world.suggestions.named) if kind == "actor" else None
    meant = Hint(f"did you mean {whole(world.suggestions.named[near])}?") if near else None
    raise unknown(kind, typed, meant or world.suggestions.record(typed, kind))


def unknown(kind: str, typed: str, meant: Hint | None) -> Refused:
    """Say that nothing is called so, and what may be named, or how it is added."""
    kinds = MAY_NAME.get(kind, (kind,))
    message = f"there is no {words_of(kinds)} {quoted(typed)}"
    if meant and (kind in FILES or meant.message.startswith("did you mean")):
        return Refused(message, meant.message)
    there = meant.message if meant and meant.message.startswith("one of") else ""
    if kind == "part":
        return Refused(message, there or "a part of the briefing is named by its id; it has none")
    add = f"add it first: {words_of(tuple(whole(f'briefings new {one}') for one in kinds))}"
    return Refused(message, f"{there}; or {add}" if there else add)


def words_of(several: tuple[str, ...]) -> str:
    """Name what may be meant, the last after "or"."""
    *first, last = several
    return f"{', '.join(first)} or {last}" if first else last


def briefing_of(typed: str) -> str:
    """Take a briefing's id, or the path of its file."""
    return PurePosixPath(typed.replace("\\", "/")).name.removesuffix(".yaml").removesuffix(".yml")
