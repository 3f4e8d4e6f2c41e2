"""The list of judgements: takes the library, gives the page of all with how they came out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from briefing_site.document.nodes import Blocks, Break, Inlines, Link, Table
from briefing_site.document.runs import DOT, blocks, joined, paragraph, run, small
from briefing_site.interface import _
from briefing_site.knowledge.entities import Assessment
from briefing_site.knowledge.scores import Score, brier_score
from briefing_site.naming.terms import confidence_words
from briefing_site.naming.typeset import title_of
from briefing_site.pages import links
from briefing_site.pages.kinds import PageKind
from briefing_site.pages.library import Library
from briefing_site.pages.page import FrontMatter, Page, Planned
from briefing_site.pages.parts.assessments import likelihood_in_words, outcome, to_assessment
from briefing_site.pages.parts.marking import marked
from briefing_site.pages.parts.phrases import say_for
from briefing_site.pages.parts.recorded import nothing_listed
from briefing_site.pages.parts.shortened import in_all
from briefing_site.pages.parts.texts import line
from briefing_site.pages.parts.times import dated
from briefing_site.pages.parts.titles import section, title
from briefing_site.pages.periods import is_too_much
from briefing_site.pages.yearly import Excerpt, YearlyList, years_of


def assessment_pages(library: Library) -> Iterator[Planned]:
    """Plan the list of judgements, and one for each year of briefings where they are many."""
    every = sorted(library.kb.assessments, key=newest_first)
    if is_too_much(len(every)):
        yield from YearlyList(
            title=list_name(),
            description=list_description(),
            first=links.ASSESSMENTS,
            page_of=links.assessments_of,
            span_of=lambda judged: (judged.briefing.date, judged.briefing.date),
            show=assessments_of_period,
        ).pages(library, every[::-1])
        return
    yield Planned(links.ASSESSMENTS, partial(assessments_page, library, every))


def list_name() -> str:
    """Name the list."""
    return _("Assessments")


def list_description() -> str:
    """Say what the list holds, for a search result."""
    return _("The writers’ own judgements, and how they came out.")  # noqa: RUF001


def assessments_page(library: Library, every: Sequence[Assessment]) -> Page:
    """Build the list of judgements where one page holds all."""
    front = FrontMatter(list_name(), list_description(), PageKind.LIST, updated=library.newest)
    shown = assessment_blocks(library, every, every)
    return Page(
        links.ASSESSMENTS, front, blocks(title(front.title), paragraph(introduction()), shown)
    )


def assessments_of_period(library: Library, shown: Excerpt[Assessment]) -> Blocks:
    """Show the newest judgements with how good all of them were, or those of a year."""
    scored = shown.items if shown.here else library.kb.assessments
    return blocks(
        paragraph(introduction()),
        years_of(shown),
        () if shown.parts else assessment_blocks(library, shown.items, scored),
    )


def assessment_blocks(
    library: Library, every: Sequence[Assessment], scored: Iterable[Assessment]
) -> Blocks:
    """Say how good judgements were, then list them by what is known of each.

    Args:
        library: What all pages draw on.
        every: The judgements, newest first.
        scored: Those of which it is said how good they were.
    """
    settled = [one for one in every if one.record.outcome]
    late = dict.fromkeys(one for one in every if one.record.is_past_due(library.newest))
    awaited = [one for one in every if not one.record.outcome and one.record.due]
    waiting = [one for one in awaited if one not in late]
    undated = [one for one in every if not one.record.outcome and not one.record.due]
    return blocks(
        section("came-out", _("How they came out"), score(scored), table(library, settled)),
        section("past-due", _("Past due"), table(library, tuple(late))),
        section("open", _("Still open"), table(library, waiting)),
        section("no-due-day", _("Without a day on which they are due"), table(library, undated)),
        () if every else nothing_listed(library, _("No judgement is recorded.")),
    )


def newest_first(judged: Assessment) -> tuple[int, str]:
    """Sort judgements by the day of their briefing, the newest first, then as they are written."""
    return -judged.briefing.date.toordinal(), judged.briefing.id


def introduction() -> str:
    """Say what the list holds."""
    return _(
        "What the writers of the briefings judged themselves, apart from what sources say, and "
        "how it turned out. A judgement stays on the list, whichever way it turned out."
    )


def score(every: Iterable[Assessment]) -> Blocks:
    """Say how far the judgements were off, and of how many that is known; nothing of none."""
    found = brier_score(every)
    return (paragraph(score_in_words(found)),) if found else ()


def score_in_words(found: Score) -> Inlines:
    """Give a score with what it is of, and how it is read."""
    told = say_for(
        "Brier score of {count} judgement: {score}.",
        "Brier score of {count} judgements: {score}.",
        found.scored,
        score=f"{found.mean:.2f}",
    )
    read = _(
        "Each counts with the middle of the range of its likelihood: 0 is best, 1 is worst, and "
        "even chances always give 0.25. What has no likelihood or an unclear outcome is not "
        "scored, nor is what is retracted or superseded."
    )
    return run(told, " ", read)


def table(library: Library, found: Sequence[Assessment]) -> Blocks:
    """List judgements, and say of many how many they are; nothing where there are none."""
    head = ((_("Judgement"),), (_("Due"),), (_("Outcome"),))
    rows = tuple(library.once(row, judged) for judged in found)
    return blocks(in_all(len(found)), Table(head, rows) if rows else ())


def row(library: Library, judged: Assessment) -> tuple[Inlines, ...]:
    """Show a judgement with its terms and its briefing, when it is due and what came of it."""
    due = judged.record.due
    return (
        run(
            line(library, judged.record.text, judged.briefing.id),
            Break(),
            small(joined(terms(judged), DOT)),
        ),
        (dated(due),) if due else (),
        outcome(library, judged),
    )


def terms(judged: Assessment) -> Iterator[Inlines]:
    """Go through the terms of a judgement, and lead to where it stands."""
    if words := likelihood_in_words(judged):
        yield (words,)
    if confidence := judged.record.confidence:
        yield (confidence_words(confidence),)
    yield (Link(to_assessment(judged), marked(title_of(judged.briefing), judged.briefing)),)
