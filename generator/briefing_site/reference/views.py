"""The page of the database's views: takes what each column of theirs means, gives Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.exports.tables.views import VIEWS, View
from briefing_site.reference.markdown import code, sentence, table

INTRODUCTION = """\
The [database](../tables.md#the-database) has these views. What they list counts: it is not
retracted or superseded, and a vote of which two briefings tell is there once. The database's own
table `described` says the same, and so does the page on which one [queries](../query.md) it."""


def views_page() -> str:
    """Write the page."""
    return "\n\n".join(["# Views of the database", INTRODUCTION, *sections()])


def sections() -> Iterator[str]:
    """Write the section of each view."""
    for view in VIEWS:
        yield f"## {code(view.name)} {{ #{view.name} }}"
        yield sentence(view.question)
        yield columns(view)


def columns(view: View) -> str:
    """Write the columns of a view as a table."""
    rows = ([code(name), sentence(meaning)] for name, meaning in view.columns.items())
    return table(["Column", "What it means"], rows)
