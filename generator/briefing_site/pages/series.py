"""A series' page: takes statements of one format, gives who stands behind each, and its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from briefing_site.document.nodes import (
    Blocks,
    Definitions,
    Division,
    Inlines,
    Link,
    Place,
    Table,
)
from briefing_site.document.runs import (
    Part,
    blocks,
    division,
    heading,
    joined,
    link,
    paragraph,
    run,
    span,
    strong,
)
from briefing_site.frozen import frozen
from briefing_site.interface import _, ngettext, spoken
from briefing_site.knowledge.entities import Statement
from briefing_site.knowledge.series import Series, Step, steps
from briefing_site.model.actor import Actor
from briefing_site.naming import dates
from briefing_site.naming.typeset import set_text
from briefing_site.pages import bounds, links
from briefing_site.pages.kinds import PageKind
from briefing_site.pages.library import Library, newest_change
from briefing_site.pages.page import FrontMatter, Page, Planned
from briefing_site.pages.parts.behind import Behind, Named, Signed
from briefing_site.pages.parts.linking import (
    to_actor,
    to_actors,
    to_briefing,
    to_issues,
)
from briefing_site.pages.parts.phrases import in_a_row, listed, say
from briefing_site.pages.parts.rewordings import requoted
from briefing_site.pages.parts.texts import dated_title
from briefing_site.pages.parts.titles import title
from briefing_site.pages.series_list import series_lists

FEWEST_STEPS = 2
"""Statements on a page, however many are behind them: one is set against the one before."""


@frozen
class Shown:
    """The statements that a page shows, each against those before it.

    Attributes:
        path: The page's own path.
        steps: Oldest first.
        behind: What it is called that somebody is behind one of them.
    """

    path: str
    steps: Sequence[Step]
    behind: Behind

    def place(self, statement: Statement) -> Place:
        """Give the place of a statement here, or its own page where it is cut off."""
        if any(step.statement is statement for step in self.steps):
            return Place(self.path, links.part_anchor(statement.ref))
        return Place(links.statement(statement.ref))

    def dated_link(self, statement: Statement) -> Link:
        """Link to a statement by its day."""
        return link(self.place(statement), dates.edtf(statement.when))


def series_pages(library: Library) -> Iterator[Planned]:
    """Plan the list of series, that of each issue which has any, and the page of each."""
    yield from series_lists(library)
    for series in library.series.values():
        yield Planned(links.series(series.slug), partial(series_page, library, series))


def series_page(library: Library, series: Series) -> Page:
    """Build the page of a series."""
    path = links.series(series.slug)
    front = FrontMatter(
        title=_("Series: {name}", name=set_text(series.name)),
        description=ngettext(
            "{count} statement in order: who stands behind it, and what changed in the words.",
            "{count} statements in order: who stands behind each, and what changed in the words.",
            len(series.statements),
        ),
        kind=PageKind.LIST,
        updated=newest_change(statement.briefing for statement in series.statements),
    )
    shown = Shown(
        path, steps(series, most_steps(series)), Signed() if series.is_signed else Named()
    )
    body = blocks(title(front.title), series_blocks(library, series, shown))
    return Page(path, front, body=body)


def most_steps(series: Series) -> int:
    """Say how many statements the page shows: fewer where very many stand behind them."""
    by_cells = bounds.MOST_SIGNS // max(len(series.speakers), 1)
    return max(min(bounds.MOST_STEPS, by_cells), FEWEST_STEPS)


def series_blocks(library: Library, series: Series, shown: Shown) -> Blocks:
    """Show who stands behind the newest statements of a series, then each, oldest first."""
    return blocks(
        paragraph(how_many(series, len(shown.steps))),
        on_issues(library, series),
        heading(2, "who-signed", shown.behind.heading),
        who_took_part(series, shown),
        *(step_blocks(library, step, shown) for step in shown.steps),
        how_to_read(),
    )


def how_many(series: Series, shown: int) -> Inlines:
    """Say how many statements a series has, and how many of them stand on the page."""
    total = len(series.statements)
    told = ngettext(
        "{count} statement, oldest first. Each is set against those before it.",
        "{count} statements, oldest first. Each is set against those before it.",
        total,
    )
    cut = say("The newest {count} stand here.", count=spoken().number(shown))
    return run(told, " ", cut) if total > shown else (told,)


def on_issues(library: Library, series: Series) -> Blocks:
    """Say what the statements of a series bear on."""
    issues = to_issues(library, (issue.id for issue in series.issues))
    return (paragraph(say("On {issues}.", issues=listed(issues))),) if issues else ()


def who_took_part(series: Series, shown: Shown) -> Division:
    """Show who stands behind which statements, whoever stands behind none of them left out."""
    statements = [step.statement for step in shown.steps]
    days = ((shown.dated_link(statement),) for statement in statements)
    rows = (
        (
            (to_actor(actor),),
            *(took_part(actor, statement, shown.behind) for statement in statements),
        )
        for actor in series.speakers
        if any(actor in statement.by for statement in statements)
    )
    return division(
        Table(((_("Actor"),), *days), tuple(rows)),
        class_="brf-matrix brf-signed",
        role="region",
        aria_label=shown.behind.heading,
        tabindex="0",
    )


def took_part(actor: Actor, statement: Statement, behind: Behind) -> Inlines:
    """Say whether an actor stands behind a statement: by a sign, and in words for the unseeing."""
    is_so = actor in statement.by
    sign = "✓" if is_so else "\N{EN DASH}"
    return (f"{sign} ", span(behind.word(is_so=is_so), class_="brf-unseen"))


def step_blocks(library: Library, step: Step, shown: Shown) -> Blocks:
    """Show a statement against those before it."""
    statement = step.statement
    return blocks(
        heading(
            2,
            links.part_anchor(statement.ref),
            dated_title(dates.edtf(statement.when), library.name_of(statement)),
        ),
        paragraph(how_many_took_part(step, shown)),
        changes(step, shown.behind),
        *(requoted(library, one) for one in step.rewordings),
        paragraph(say("From the briefing {briefing}.", briefing=to_briefing(statement.briefing))),
    )


def how_many_took_part(step: Step, shown: Shown) -> Inlines:
    """Say who stands behind a statement, or how many of them stood behind the one before."""
    total = len(step.statement.by)
    if step.before is None:
        return shown.behind.first(total, listed(to_actors(step.statement.by)))
    before = shown.dated_link(step.before)
    if len(step.stayed) == total and not (step.missing or step.left):
        return shown.behind.same(total, before)
    return shown.behind.some(total, some_of(len(step.stayed), total), before)


def some_of(some: int, all_: int) -> str:
    """Say how many of all are meant, the ends in words."""
    return {0: _("none"), all_: _("all")}.get(some, str(some))


def changes(step: Step, behind: Behind) -> Blocks:
    """Show who came and who went since the statement before; nothing where there is none."""
    if step.before is None:
        return ()
    actors = (step.joined, step.returned, step.missing, step.left)
    entries = tuple(
        ((strong(words),), in_a_row(to_actors(some)))
        for words, some in zip(behind.changes, actors, strict=True)
        if some
    )
    return (division(Definitions(entries), class_="brf-changes"),) if entries else ()


def how_to_read() -> Blocks:
    """Say what the marks in quotes mean, and who is missing or dropped out."""
    marks_in_quotes = (
        meaning(span(_("Struck through"), name="del"), _("words of the earlier quote.")),
        meaning(span(_("Underlined"), name="ins"), _("words of the later one.")),
        _(
            "Only the quotes on record are compared: what a quote leaves out may still stand in "
            "the whole statement."
        ),
    )
    note = division(
        paragraph(joined(marks_in_quotes, " ")),
        paragraph(
            _(
                "Whoever is missing from one statement stands behind the one before and a later "
                "one; whoever dropped out, behind none on record since."
            )
        ),
        class_="brf-note",
    )
    return (heading(2, "how-to-read-this", _("How to read this")), note)


def meaning(term: Part, words: str) -> Inlines:
    """Say what a term means."""
    return run(term, ": ", words)
