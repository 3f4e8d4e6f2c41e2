"""How a record is added: takes its kind and an id that nothing has, gives command and file.

Both are told: whoever writes in a browser has no command, and makes the file.
"""

from __future__ import annotations

import re

from briefing_site.diagnostics.wording import visible, whole
from briefing_site.model.country_names import code_called, english_name
from briefing_site.model.file_names import plain_id
from briefing_site.source.characters import CLOSING, OPENING

LONGEST = 100
"""Characters of an id that a file is proposed for."""

DATED = re.compile(r"(?P<date>(?P<year>\d{4})-\d\d-\d\d)-(?P<words>.+)")
"""The id of a briefing."""

UNSAFE = re.compile(rf"[\"$`\\!{OPENING}{CLOSING}]")
"""What means something else between the quotation marks of a shell, or marks a text as quoted."""

SMALL = frozenset({"and", "of", "the", "for", "in", "on"})
"""Words that are not written with a capital within a name."""


def how_to_add(kind: str, value: str, folder: str) -> str:
    """Say how a record is added that would have an id, and how that is written if it is none.

    Args:
        kind: `actor`, `issue` or `briefing`.
        value: The id, or what stands in its place.
        folder: The folder of all records, as it is shown.
    """
    if kind == "actor" and (state := id_of_state(value)) and state != value:
        add = f"to add it, make {path(kind, state, folder)}: {command(kind, value, state)}"
        return f"its id is {whole(state)}; {add}"
    id_ = plain_id(value)
    if not id_ or len(id_) > LONGEST:
        return f"an id has the letters a to z, digits and hyphens; {with_name(kind, '…')} makes one"
    form = "" if id_ == value else f"an id looks like {whole(id_)}; "
    return f"{form}to add it, make {path(kind, id_, folder)}: {command(kind, value, id_)}"


def id_of_state(value: str) -> str | None:
    """Give the id that a state or a body has, of its English name, by one in any language."""
    code = code_called(value)
    return plain_id(english_name(code)) if code else None


def command(kind: str, value: str, id_: str) -> str:
    """Give the command that makes the file of an id, which has its name or its title in words."""
    as_written = value if id_ != value and value.isprintable() and not UNSAFE.search(value) else ""
    dated = DATED.fullmatch(id_)
    if kind == "briefing":
        if not dated:
            return with_name(kind, as_written or titled(id_))
        return f"{with_name(kind, titled(dated['words']))} --date {dated['date']}"
    return with_name(kind, as_written or (named(id_) if kind == "actor" else titled(id_)))


def with_name(kind: str, name: str) -> str:
    """Give the command for a name that needs no care in a shell."""
    return f"briefings new {kind} {whole(name)}"


def path(kind: str, id_: str, folder: str) -> str:
    """Give the file that a record's id belongs to; of no year, where the id tells none."""
    dated = DATED.fullmatch(id_)
    below = (dated["year"] if dated else "YEAR") if kind == "briefing" else f"{kind}s"
    return visible(f"{folder}/{below}/{id_}.yaml")


def named(id_: str) -> str:
    """Write an id as the name of an actor that it was made from."""
    first, *rest = id_.split("-")
    return " ".join([first.capitalize(), *(w if w in SMALL else w.capitalize() for w in rest)])


def titled(id_: str) -> str:
    """Write an id as the title that it was made from."""
    words = id_.replace("-", " ")
    return words[:1].upper() + words[1:]
