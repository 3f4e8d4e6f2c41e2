"""A series' page: takes the joint statements on an issue, gives who signed each, and its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

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
    emphasis,
    heading,
    joined,
    link,
    paragraph,
    run,
    span,
    strong,
)
from briefing_site.interface import _, ngettext
from briefing_site.knowledge.series import JointStatement, Series, Step, steps
from briefing_site.naming import dates
from briefing_site.pages import links
from briefing_site.pages.kinds import PageKind
from briefing_site.pages.library import Library
from briefing_site.pages.page import FrontMatter, Page
from briefing_site.pages.parts.linking import (
    to_actor,
    to_actors,
    to_briefing,
    to_issue,
)
from briefing_site.pages.parts.phrases import in_a_row, listed, say, say_for
from briefing_site.pages.parts.rewordings import requoted, unmatched
from briefing_site.pages.parts.titles import title
from briefing_site.pages.series_list import series_list_page

MOST_STEPS = 24
"""Joint statements on one page, the newest; the lists of statements hold all."""


@dataclass(frozen=True, slots=True)
class Shown:
    """The joint statements that a page shows, each against those before it.

    Attributes:
        path: The page's own path.
        steps: Oldest first.
    """

    path: str
    steps: Sequence[Step]

    def place(self, joint: JointStatement) -> Place:
        """Give the place of a joint statement here, or its own page where it is cut off."""
        ref = joint.parts[0].ref
        if any(step.joint is joint for step in self.steps):
            return Place(self.path, links.part_anchor(ref))
        return Place(links.statement(ref))

    def dated_link(self, joint: JointStatement) -> Link:
        """Link to a joint statement by its day."""
        return link(self.place(joint), dates.day(joint.date))


def series_pages(library: Library) -> Iterator[Page]:
    """Build the list of series, and the page of each."""
    yield series_list_page(library)
    yield from (series_page(library, series) for series in library.series.values())


def series_page(library: Library, series: Series) -> Page:
    """Build the page of a series."""
    path = links.series(series.issue.id)
    front = FrontMatter(
        title=_("Joint statements: {issue}", issue=series.issue.title),
        description=ngettext(
            "{count} joint statement in order: who joined, who dropped out, and what changed "
            "in the words.",
            "{count} joint statements in order: who joined, who dropped out, and what changed "
            "in the words.",
            len(series.joint),
        ),
        kind=PageKind.LIST,
        source=series.issue.span.path,
        updated=library.updated_of_issue(series.issue.id),
    )
    shown = Shown(path, steps(series, MOST_STEPS))
    body = blocks(title(front.title), series_blocks(library, series, shown))
    return Page(path, front, body=body)


def series_blocks(library: Library, series: Series, shown: Shown) -> Blocks:
    """Show who signed the newest joint statements of a series, then each of them, oldest first."""
    return blocks(
        paragraph(how_many(library, series, len(shown.steps))),
        heading(2, "who-signed", _("Who signed")),
        who_signed(series, shown),
        *(step_blocks(library, step, shown) for step in shown.steps),
        how_to_read(),
    )


def how_many(library: Library, series: Series, shown: int) -> Inlines:
    """Say how many joint statements there are on an issue, and how many stand on the page."""
    total = len(series.joint)
    told = say_for(
        "{count} joint statement on {issue}, oldest first. Each is set against those before it.",
        "{count} joint statements on {issue}, oldest first. Each is set against those before it.",
        total,
        issue=to_issue(library, series.issue.id),
    )
    cut = say("The newest {count} stand here.", count=str(shown))
    return run(told, " ", cut) if total > shown else told


def who_signed(series: Series, shown: Shown) -> Division:
    """Show who signed which joint statements, whoever signed none of them left out."""
    joint = [step.joint for step in shown.steps]
    signed_by = [one.signed_by for one in joint]
    days = ((shown.dated_link(one),) for one in joint)
    rows = (
        ((to_actor(actor),), *(signed(actor.id, ids) for ids in signed_by))
        for actor in series.signatories
        if any(actor.id in ids for ids in signed_by)
    )
    return division(
        Table(((_("Actor"),), *days), tuple(rows)),
        class_="brf-matrix brf-signed",
        role="region",
        aria_label=_("Who signed"),
        tabindex="0",
    )


def signed(id_: str, signed_by: frozenset[str]) -> Inlines:
    """Say whether an actor signed: by a sign, and in words for who cannot see it."""
    if id_ in signed_by:
        return ("✓ ", span(_("signed"), class_="brf-unseen"))
    return ("\N{EN DASH} ", span(_("not signed"), class_="brf-unseen"))


def step_blocks(library: Library, step: Step, shown: Shown) -> Blocks:
    """Show a joint statement against those before it."""
    joint = step.joint
    words = _("{date}: {title}", date=dates.day(joint.date), title=joint.briefing.title)
    return blocks(
        heading(2, links.part_anchor(joint.parts[0].ref), words),
        paragraph(how_many_signed(step, shown)),
        changes(step),
        *(requoted(library, one, step) for one in step.rewordings),
        unmatched(library, step),
        paragraph(say("From the briefing {briefing}.", briefing=to_briefing(joint.briefing))),
    )


def how_many_signed(step: Step, shown: Shown) -> Inlines:
    """Say who signed, or how many of them had signed the one before."""
    total = len(step.joint.signatories)
    if step.before is None:
        actors = listed(to_actors(step.joint.signatories))
        return say_for(
            "{count} signed: {actors}.", "{count} signed: {actors}.", total, actors=actors
        )
    before = shown.dated_link(step.before)
    if step.before.signed_by == step.joint.signed_by:
        return say_for(
            "Signed by the same {count} as the one of {date}.",
            "Signed by the same {count} as the one of {date}.",
            total,
            date=before,
        )
    return say_for(
        "{count} signed, {stayed} of whom had signed the one of {date}.",
        "{count} signed, {stayed} of whom had signed the one of {date}.",
        total,
        date=before,
        stayed=some_of(len(step.stayed), total),
    )


def some_of(some: int, all_: int) -> str:
    """Say how many of all are meant, the ends in words."""
    return {0: _("none"), all_: _("all")}.get(some, str(some))


def changes(step: Step) -> Blocks:
    """Show who came and who went since the joint statement before; nothing where there is none."""
    if step.before is None:
        return ()
    told = (
        (_("Joined"), step.joined),
        (_("Back again"), step.returned),
        (_("Missing this time"), step.missing),
        (_("Dropped out"), step.left),
    )
    entries = tuple(
        ((strong(words),), in_a_row(to_actors(actors))) for words, actors in told if actors
    )
    return (division(Definitions(entries), class_="brf-changes"),) if entries else ()


def how_to_read() -> Blocks:
    """Say what the marks in quotes mean, and what the words for changes do."""
    marks_in_quotes = (
        meaning(span(_("Struck through"), name="del"), _("words of the earlier quote.")),
        meaning(span(_("Underlined"), name="ins"), _("words of the later one.")),
        _(
            "Only the quotes on record are compared: what a quote leaves out may still stand in "
            "the whole statement."
        ),
    )
    words_for_changes = (
        meaning(
            emphasis(_("Missing this time")),
            _("those who signed the one before, not this one, and a later one again."),
        ),
        meaning(
            emphasis(_("Dropped out")),
            _("those who signed the one before, and none on record since."),
        ),
        meaning(
            emphasis(_("Back again")),
            _("those who signed an earlier one, and not the one before."),
        ),
    )
    note = division(
        paragraph(joined(marks_in_quotes, " ")),
        paragraph(joined(words_for_changes, " ")),
        class_="brf-note",
    )
    return (heading(2, "how-to-read-this", _("How to read this")), note)


def meaning(term: Part, words: str) -> Inlines:
    """Say what a term means."""
    return run(term, ": ", words)
