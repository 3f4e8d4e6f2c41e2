"""The page to compare actors on: takes the library, gives its page.

A script lets a reader choose any two to five actors; the address of the page names them. What
stands there without it is who sign together most.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from briefing_site.document.nodes import Blocks, Division, Inlines, Link, Place, Table
from briefing_site.document.runs import blocks, division, paragraph
from briefing_site.interface import _, ngettext, pgettext, spoken
from briefing_site.knowledge.company import Pair, closest_pairs
from briefing_site.pages import bounds, links, scripts
from briefing_site.pages.kinds import PageKind
from briefing_site.pages.library import Library
from briefing_site.pages.page import FrontMatter, Page
from briefing_site.pages.parts.linking import comparison_of, to_actor
from briefing_site.pages.parts.near import left_to_lists, limits
from briefing_site.pages.parts.phrases import say
from briefing_site.pages.parts.times import dated
from briefing_site.pages.parts.titles import section, title
from briefing_site.pages.parts.without_scripts import without_scripts


def compare_page(library: Library) -> Page:
    """Build the page to compare actors on."""
    return Page(
        path=links.COMPARE,
        front=FrontMatter(
            title=_("Compare"),
            description=_(
                "Where actors agree and differ, how they voted, and what they signed together and "
                "alone."
            ),
            kind=PageKind.LIST,
            hide=("toc",),
            updated=library.newest,
        ),
        body=compare_blocks(library),
    )


def compare_blocks(library: Library) -> Blocks:
    """Give the script its place, and say who sign together most."""
    return blocks(
        title(_("Compare")),
        paragraph(
            _(
                "Where two to five actors agree and differ, issue by issue, how they voted, and "
                "what they signed together or without each other. The address of each choice is "
                "permanent."
            )
        ),
        choice(),
        section(links.TWO_DOCUMENTS, _("Two documents"), two_documents()),
        section(
            "who-sign-together-most",
            _("Who signs together most often"),
            pairs_blocks(library),
        ),
    )


def choice() -> Division:
    """Give the script its place, and lead to other pages without it."""
    told = say(
        "Choosing actors on this page needs JavaScript. Without it, {actors} shows its positions "
        "and whom it signs with, and {matrix} shows everyone’s stances side by side.",  # noqa: RUF001
        actors=Link(Place(links.ACTORS), (_("each actor’s page"),)),  # noqa: RUF001
        matrix=Link(Place(links.MATRIX), (_("the table of positions"),)),
    )
    return division(without_scripts(told), data_brf=scripts.Part.COMPARE.value)


def two_documents() -> Division:
    """Give the script that compares two documents its place, and lead to lists without it."""
    told = say(
        "Comparing any two statements or votes on this page needs JavaScript. Without it, the page "
        "of each of the {statements} lists who is behind it and, where several signed, what else "
        "most of them signed and who signed both; that of each of the {votes} lists who voted how, "
        "and who voted the same way in some others of its body.",
        statements=Link(Place(links.STATEMENTS), (_("statements"),)),
        votes=Link(Place(links.VOTES), (_("votes"),)),
    )
    return division(without_scripts(told), data_brf=scripts.Part.PAIR.value)


def pairs_blocks(library: Library) -> Blocks:
    """List the pairs who signed together most often, or say that there are none."""
    near = closest_pairs(library.kb, replace(limits(), most=bounds.MOST_PAIRS))
    if near.is_empty:
        return (paragraph(_("No two actors have signed together yet.")),)
    return blocks(
        most_often(near.total),
        left_to_lists(library, near),
        pairs_table(near.items) if near.items else (),
    )


def most_often(total: int) -> Blocks:
    """Say that only some pairs are shown, and where the others are; nothing where all are."""
    if total <= bounds.MOST_PAIRS:
        return ()
    told = say(
        "The {count} of {total} pairs that did so most often. The page of each actor says with "
        "whom else it signed: {actors}",
        count=spoken().number(bounds.MOST_PAIRS),
        total=spoken().number(total),
        actors=Link(Place(links.ACTORS), (_("Actors"),)),
    )
    return (paragraph(told),)


def pairs_table(pairs: Iterable[Pair]) -> Table:
    """List pairs."""
    head = (
        _("Actor"),
        _("Actor"),
        _("Signed together"),
        pgettext("date", "First"),
        pgettext("date", "Last"),
    )
    return Table(tuple((words,) for words in head), tuple(map(pair_row, pairs)))


def pair_row(pair: Pair) -> tuple[Inlines, ...]:
    """Show a pair; the number of its statements leads to its comparison."""
    place = comparison_of(pair.first.id, pair.second.id)
    count = ngettext("{count} statement", "{count} statements", len(pair.statements))
    return (
        (to_actor(pair.first),),
        (to_actor(pair.second),),
        (Link(place, (count,)),),
        (dated(pair.statements[0].when),),
        (dated(pair.statements[-1].when),),
    )
