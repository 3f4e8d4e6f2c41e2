"""Joint statements in order: takes the library, gives a page for each series and their list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing_site.interface import _, ngettext
from briefing_site.knowledge.differences import Passage
from briefing_site.knowledge.entities import Statement
from briefing_site.knowledge.series import JointStatement, Rewording, Series, Step, steps
from briefing_site.pages import dates, links
from briefing_site.pages.cards import WordsView, statement_link
from briefing_site.pages.dates import DateView
from briefing_site.pages.desk import Desk, LinkView
from briefing_site.pages.library import Library
from briefing_site.pages.markdown import Markdown
from briefing_site.pages.page import FrontMatter, Page
from briefing_site.pages.sources import footnotes

MOST_STEPS = 24
"""Joint statements on one page, the newest; the lists of statements hold all."""


@dataclass(frozen=True, slots=True)
class QuoteView:
    """A quote with the words that it changed.

    Attributes:
        passages: Its words and, where there is an earlier quote, the words of that one.
        against: The earlier quote; `None` where nothing before it is on the same point.
        since: Of when that is.
    """

    link: LinkView
    passages: tuple[Passage, ...]
    lang: str
    marks: Markdown
    against: LinkView | None
    since: DateView | None


@dataclass(frozen=True, slots=True)
class PartLink:
    """A quote of the joint statement before: its words, and its page."""

    link: LinkView
    quote: WordsView


@dataclass(frozen=True, slots=True)
class StepView:
    """A joint statement against those before it.

    Attributes:
        same: Whether exactly those signed it who signed the one before.
        stayed: How many of its signatories had signed the one before.
    """

    anchor: str
    date: DateView
    title: str
    briefing: LinkView
    before: LinkView | None
    same: bool
    signatories: tuple[LinkView, ...]
    stayed: str
    joined: tuple[LinkView, ...]
    returned: tuple[LinkView, ...]
    missing: tuple[LinkView, ...]
    left: tuple[LinkView, ...]
    quotes: tuple[QuoteView, ...]
    unmatched: tuple[PartLink, ...]


@dataclass(frozen=True, slots=True)
class SignatoryRow:
    """An actor with whether it signed each of the joint statements."""

    actor: LinkView
    signed: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class SeriesView:
    """Everything on the page of a series."""

    title: str
    issue: LinkView
    total: int
    columns: tuple[LinkView, ...]
    rows: tuple[SignatoryRow, ...]
    steps: tuple[StepView, ...]


@dataclass(frozen=True, slots=True)
class SeriesRow:
    """A series in the list of all."""

    link: LinkView
    joint: int
    signatories: int
    first: DateView
    last: DateView


@dataclass(frozen=True, slots=True)
class SeriesListView:
    """All series."""

    title: str
    rows: tuple[SeriesRow, ...]


def series_pages(library: Library) -> Iterator[Page]:
    """Build the list of series, and the page of each."""
    yield series_list(library)
    yield from (series_page(library, series) for series in library.series.values())


def series_list(library: Library) -> Page:
    """Build the list of series, the longest first."""
    desk = Desk(library, links.SERIES)
    found = sorted(library.series.values(), key=lambda one: (-len(one.joint), one.issue.title))
    return Page(
        path=desk.path,
        front=FrontMatter(
            title=_("Series"),
            description=_(
                "Joint statements on one issue in order: who joined, what words changed."
            ),
            kind="list",
            updated=library.newest,
        ),
        template="series_list",
        view=SeriesListView(_("Series"), tuple(series_row(desk, series) for series in found)),
    )


def series_row(desk: Desk, series: Series) -> SeriesRow:
    """Show a series in the list."""
    return SeriesRow(
        link=LinkView(series.issue.title, desk.href(links.series(series.issue.id))),
        joint=len(series.joint),
        signatories=len(series.signatories),
        first=dates.dated(series.joint[0].date),
        last=dates.dated(series.joint[-1].date),
    )


def series_page(library: Library, series: Series) -> Page:
    """Build the page of a series."""
    desk = Desk(library, links.series(series.issue.id))
    title = _("Joint statements: {issue}", issue=series.issue.title)
    return Page(
        path=desk.path,
        front=FrontMatter(
            title=title,
            description=ngettext(
                "{count} joint statement in order: who joined, who dropped out, and what changed "
                "in the words.",
                "{count} joint statements in order: who joined, who dropped out, and what changed "
                "in the words.",
                len(series.joint),
            ),
            kind="list",
            source=series.issue.span.path,
            updated=library.updated_of_issue(series.issue.id),
        ),
        template="series",
        view=series_view(desk, series, title),
        footnotes=footnotes(desk),
    )


def series_view(desk: Desk, series: Series, title: str) -> SeriesView:
    """Gather the newest joint statements of a series, oldest first."""
    shown = steps(series, MOST_STEPS)
    return SeriesView(
        title=title,
        issue=desk.issue(series.issue.id),
        total=len(series.joint),
        columns=tuple(LinkView(dates.day(s.joint.date), f"#{anchor(s.joint)}") for s in shown),
        rows=signatory_rows(desk, series, [step.joint for step in shown]),
        steps=tuple(step_view(desk, step, shown[0]) for step in shown),
    )


def anchor(joint: JointStatement) -> str:
    """Give a joint statement's place on the page."""
    return links.part_anchor(joint.parts[0].ref)


def signatory_rows(
    desk: Desk, series: Series, joint: Sequence[JointStatement]
) -> tuple[SignatoryRow, ...]:
    """Show who signed which of some joint statements, whoever signed none of them left out."""
    signed = {
        actor: tuple(actor.id in one.signed_by for one in joint) for actor in series.signatories
    }
    return tuple(
        SignatoryRow(desk.actor(one), where) for one, where in signed.items() if any(where)
    )


def before_link(desk: Desk, step: Step, first: Step) -> LinkView | None:
    """Lead to the joint statement before: here, or on its own page where it is cut off."""
    if step.before is None:
        return None
    own_page = desk.href(links.statement(step.before.parts[0].ref))
    href = own_page if step is first else f"#{anchor(step.before)}"
    return LinkView(dates.day(step.before.date), href)


def step_view(desk: Desk, step: Step, first: Step) -> StepView:
    """Show a joint statement against those before it.

    Args:
        desk: The page.
        step: The joint statement.
        first: The oldest that the page shows.
    """
    joint = step.joint
    return StepView(
        anchor=anchor(joint),
        date=dates.dated(joint.date),
        title=_("{date}: {title}", date=dates.day(joint.date), title=joint.briefing.title),
        briefing=desk.briefing(joint.briefing),
        before=before_link(desk, step, first),
        same=step.before is not None and step.before.signed_by == joint.signed_by,
        signatories=desk.actors(joint.signatories),
        stayed=how_many(len(step.stayed), len(joint.signatories)),
        joined=desk.actors(step.joined),
        returned=desk.actors(step.returned),
        missing=desk.actors(step.missing),
        left=desk.actors(step.left),
        quotes=tuple(quote_view(desk, one) for one in step.rewordings),
        unmatched=tuple(part_link(desk, one) for one in step.unmatched),
    )


def how_many(some: int, all_: int) -> str:
    """Say how many of all are meant, the ends in words."""
    return {0: _("none"), all_: _("all")}.get(some, str(some))


def quote_view(desk: Desk, rewording: Rewording) -> QuoteView:
    """Show a quote with the words that it changed."""
    part, before = rewording.part, rewording.before
    return QuoteView(
        link=statement_link(desk, part),
        passages=rewording.passages,
        lang=part.record.lang or desk.library.settings.language,
        marks=desk.cite(part.uses),
        against=statement_link(desk, before) if before else None,
        since=dates.dated(before.date) if before else None,
    )


def part_link(desk: Desk, said: Statement) -> PartLink:
    """Show a quote of the joint statement before."""
    lang = said.record.lang or desk.library.settings.language
    return PartLink(statement_link(desk, said), WordsView(said.record.quote or "", lang))
