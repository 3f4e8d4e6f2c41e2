"""History: takes the pages of a record, gives what readers saw change on them, and when."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from briefing_site.document.nodes import Block, Blocks, Code, Inlines, ItemList, Link
from briefing_site.document.runs import (
    DOT,
    Part,
    blocks,
    division,
    emphasis,
    fold,
    joined,
    paragraph,
    span,
)
from briefing_site.interface import _, ngettext, spoken
from briefing_site.model.briefing import Briefing
from briefing_site.naming import dates
from briefing_site.naming.pieces import Entry, Mark, Piece
from briefing_site.pages import links
from briefing_site.pages.library import Library
from briefing_site.pages.parts.phrases import own_direction, say
from briefing_site.pages.parts.times import on_day
from briefing_site.pages.parts.titles import section
from briefing_site.pages.past import Commit, Moment

HISTORY = "history"
"""The place of a page's history."""

MOST_OPEN = 3
"""Commits that stand open; where there are more, all are folded behind how many there are."""

MOST_SHOWN = 20
"""Commits that a page tells of, the newest; of the ones before it says how many there are."""


def history(library: Library, *pages: str, of: Iterable[Briefing] = ()) -> Blocks:
    """Show what commits changed on a page; nothing where a site has no history.

    Args:
        library: What all pages draw on.
        pages: The page, and others of whose records it tells.
        of: The briefings that these are from. Of what was withdrawn no words are repeated.
    """
    if not library.past.is_told:
        return ()
    is_withdrawn = any(one.is_withdrawn for one in of)
    found = moments(library, pages, is_withdrawn=is_withdrawn)
    if not found:
        return section(HISTORY, _("History"), goes_back(library))
    if len(found) == 1 and found[0].is_first:
        return section(HISTORY, _("History"), paragraph(only_recorded(found[0].commit)))
    told = _("It was withdrawn: only the days are listed on which it changed, not what it said.")
    is_open, shown = len(found) <= MOST_OPEN, listed(found, is_withdrawn=is_withdrawn)
    return section(
        HISTORY,
        _("History"),
        paragraph(told) if is_withdrawn else (),
        shown if is_open else fold(counted(found), shown, class_="brf-fold"),
        () if found[-1].is_first else goes_back(library),
    )


def moments(library: Library, pages: Iterable[str], *, is_withdrawn: bool) -> list[Moment]:
    """Give what is told of some pages, newest first, without words that no longer stand."""
    standing = frozenset[str]() if is_withdrawn else library.once(lasting, "")
    found: dict[int, Moment] = {}
    for page in pages:
        for one in library.past.moments.get(page, ()):
            told = one.without_lines() if is_withdrawn else one.resting_on(standing)
            known = found.get(one.commit.place)
            found[one.commit.place] = known.and_of(told) if known else told
    return [found[place] for place in sorted(found, reverse=True)]


def lasting(library: Library, _key: str) -> frozenset[str]:
    """Give the pages whose words may be repeated: those that are there, and not withdrawn."""
    kb = library.kb
    stands = {id_ for id_, one in kb.briefings.items() if not one.is_withdrawn}
    parts = (
        *((links.statement(ref), one.briefing) for ref, one in kb.statements.items()),
        *((links.vote(ref), one.briefing) for ref, one in kb.votes.items()),
        *((links.source(ref), one.briefing) for ref, one in kb.sources.items()),
    )
    pages = (page for page, briefing in parts if briefing.id in stands)
    return frozenset(pages).union(map(links.briefing, stands))


def only_recorded(commit: Commit) -> Inlines:
    """Say since when a page is as it is."""
    return say(
        "First recorded on {date}, in {commit}, and not changed since.",
        date=on_day(commit.day),
        commit=to_commit(commit),
    )


def goes_back(library: Library) -> Blocks:
    """Say how far back the history goes, where that is not to the first commit."""
    since = library.past.since
    told = say("The history goes back to {date} here.", date=on_day(since)) if since else ()
    return (paragraph(told),) if told else ()


def to_commit(commit: Commit) -> Part:
    """Name a commit, which leads to where it can be read as far as that is known."""
    name = Code(commit.short)
    return Link(commit.address, (name,)) if commit.address else name


def counted(found: Sequence[Moment]) -> str:
    """Say how many changes there are, and between which days."""
    count = ngettext("{count} change", "{count} changes", len(found))
    days = spoken().list_of([dates.day(one.commit.day) for one in (found[-1], found[0])])
    return _("{what} between {days}", what=count, days=days)


def listed(found: Sequence[Moment], *, is_withdrawn: bool) -> Blocks:
    """List what changed, commit by commit."""
    items = tuple(item(one, is_withdrawn=is_withdrawn) for one in found[:MOST_SHOWN])
    rest = len(found) - MOST_SHOWN
    left = ngettext(
        "{count} earlier change is not listed here.",
        "{count} earlier changes are not listed here.",
        rest,
    )
    # No engine's search finds what a page said once.
    shown = division(ItemList(None, items), class_="brf-history", data_search_exclude="")
    return blocks(shown, paragraph(left) if rest > 0 else ())


def item(moment: Moment, *, is_withdrawn: bool) -> tuple[Block, ...]:
    """Show what a commit changed."""
    told = joined(filter(None, told_of(moment)), DOT)
    if moment.version:
        head = span(told, class_="brf-history__commit", data_version=moment.version)
    else:
        head = span(told, class_="brf-history__commit")
    lines = [entry_blocks(one.entry) for one in moment.lines]
    lines += [(paragraph(note),) for note in notes(moment, is_withdrawn=is_withdrawn)]
    return blocks(paragraph(head), ItemList(None, tuple(lines)) if lines else ())


def told_of(moment: Moment) -> Iterator[Part]:
    """Say when it was, in which commit, and as which version what is shown is known since."""
    yield on_day(moment.commit.day)
    yield to_commit(moment.commit)
    yield _("Version {version}", version=moment.version) if moment.version else ""
    yield _("First recorded") if moment.is_first else ""


def notes(moment: Moment, *, is_withdrawn: bool) -> Iterator[str]:
    """Say what is not told of a commit; of what was withdrawn nothing is, and that is said once."""
    is_told = moment.lines or moment.lost or moment.more or moment.is_first or is_withdrawn
    if moment.version and not is_told:
        yield _("What it shows of other records changed, such as a name, a title or a grade.")
    if moment.more:
        yield ngettext(
            "{count} more line, which the commit shows",
            "{count} more lines, which the commit shows",
            moment.more,
        )
    if moment.lost:
        yield _("What was changed is not repeated, since it was taken back later.")
    if skipped := moment.commit.skipped:
        yield ngettext(
            "With what {count} commit before it changed, which could not be read",
            "With what {count} commits before it changed, which could not be read",
            skipped,
        )


def entry_blocks(entry: Entry) -> tuple[Block, ...]:
    """Show a line, and what belongs below it."""
    below = tuple(map(entry_blocks, entry.below))
    words = paragraph(*(piece(one) for one in entry.line))
    return blocks(words, ItemList(None, below) if below else ())


def piece(shown: Piece) -> Part:
    """Show a stretch of a line as what it is."""
    return SHOWN[shown.mark](shown.text) if shown.text else ()


SHOWN: dict[Mark, Callable[[str], Part]] = {
    Mark.PLAIN: lambda text: text,
    Mark.WORDS: lambda text: own_direction((text,)),
    Mark.NAME: lambda text: emphasis(own_direction((text,))),
    Mark.CODE: Code,
    Mark.GONE: lambda text: span(text, name="del"),
    Mark.NEW: lambda text: span(text, name="ins"),
}
"""Shows a text, by what it is."""
