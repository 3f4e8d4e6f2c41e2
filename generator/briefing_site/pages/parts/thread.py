"""Statements and the answers to them: takes turns of a thread, gives them as a list in steps."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property

from briefing_site.document.nodes import (
    Block,
    Blocks,
    Break,
    Division,
    Inlines,
    ItemList,
    Link,
    Place,
)
from briefing_site.document.runs import DOT, Part, division, joined, paragraph, run, small, strong
from briefing_site.frozen import frozen
from briefing_site.interface import _
from briefing_site.knowledge.entities import Passage, Statement
from briefing_site.knowledge.threads import Conversation, Thread, Turn
from briefing_site.model.actor import Actor
from briefing_site.pages import links
from briefing_site.pages.library import Library
from briefing_site.pages.parts.answers import awaited_by, silence_of
from briefing_site.pages.parts.linking import to_briefing, to_statement, to_statements
from briefing_site.pages.parts.marking import mended_mark, status_mark
from briefing_site.pages.parts.phrases import listed, say
from briefing_site.pages.parts.statements import beginning, words_in_list
from briefing_site.pages.parts.times import dated
from briefing_site.pages.periods import Periods, Span, sheet_of

DEEPEST = 4
"""How far answers are set in: those to answers further down stand one below the other."""

LINES_OF_THREAD = 3
"""Lines that a thread takes in the list of all."""


@frozen(slots=False)
class Shown:
    """The part of a thread that a page shows.

    Attributes:
        turns: In their order.
        here: The statement that the page is about, if it is about one.
    """

    turns: Sequence[Turn]
    here: Statement | None = None

    @cached_property
    def refs(self) -> frozenset[str]:
        """The refs of all that is shown."""
        return frozenset(turn.statement.ref for turn in self.turns)

    def above(self, turn: Turn) -> str | None:
        """Give the ref of what a turn stands right below, if it is set in below anything."""
        is_set_in = turn.depth <= DEEPEST and turn.below in self.refs
        return turn.below if is_set_in else None


def thread_list(library: Library, shown: Shown) -> Division:
    """Show turns, each answer set in below what it answers."""
    depths = set_in([min(turn.depth, DEEPEST) for turn in shown.turns])
    lines = [turn_line(library, turn, shown) for turn in shown.turns]
    return division(steps(list(zip(depths, lines, strict=True))), class_="brf-thread")


def set_in(depths: Sequence[int]) -> list[int]:
    """Set a part of a thread in as a list is: from its margin on, and no answer by two steps."""
    lowest, deepest, found = min(depths), 0, []
    for depth in depths:
        found.append(min(depth - lowest, deepest))
        deepest = found[-1] + 1
    return found


def steps(lines: Sequence[tuple[int, Inlines]], depth: int = 0) -> ItemList[Block]:
    """Make a list of lists out of lines, each with how far it is set in."""
    starts = [place for place, (step, _line) in enumerate(lines) if step == depth]
    items = []
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        below = lines[start + 1 : end]
        first: Blocks = (paragraph(lines[start][1]),)
        items.append((*first, steps(below, depth + 1)) if below else first)
    return ItemList(None, tuple(items))


def turn_line(library: Library, turn: Turn, shown: Shown) -> Inlines:
    """Show one statement of a thread."""
    said = turn.statement
    if said is shown.here:
        mark = status_mark(said.briefing)
        name: Part = run(strong(library.name_of(said)), *mark, f" ({_('this statement')})")
    else:
        name = to_statement(library, said)
    return run(
        *(dated(said.when), " ", name, library.once(behind_name, said)),
        *(library.once(still_unanswered, said), " "),
        small(joined(whence(library, turn, shown), DOT)),
    )


def behind_name(library: Library, said: Statement) -> Inlines:
    """Give the first words of a statement on a line of their own, and say that it was mended."""
    words = beginning(library, said)
    return run((Break(), words) if words else "", mended_mark(library, said))


def still_unanswered(library: Library, said: Statement) -> Inlines:
    """Give the words that await an answer, behind a line that the statement's first words begin."""
    return run(*((Break(), one) for one in unanswered(library, said, is_begun=True)))


def whence(library: Library, turn: Turn, shown: Shown) -> list[Part]:
    """Say what a statement answers, where that doesn't stand right above it, and its briefing."""
    said, above = turn.statement, shown.above(turn)
    answers = library.kb.answered_by(said)
    answered = to_statements(library, (one for one in answers if one.ref != above))
    told = [say("in answer to {statements}", statements=listed(answered))] if answered else []
    return [*told, to_briefing(said.briefing)]


def unanswered(library: Library, said: Statement, *, is_begun: bool = False) -> list[Inlines]:
    """Give the words of a statement that await an answer, those together that await it from one.

    Args:
        library: What all pages draw on.
        said: The statement.
        is_begun: Whether its first words stand above, so that they are not said again.
    """
    waiting: dict[tuple[Actor, ...], list[Passage]] = defaultdict(list)
    for one in library.once(awaited_by, said):
        waiting[one.asked].append(one.passage)
    above = said.passages[:1] if is_begun else ()
    told = (
        (whom, [words_in_list(library, one) for one in passages if one not in above])
        for whom, passages in waiting.items()
    )
    return [
        joined([*filter(None, words), silence_of(library, whom, said)], " ") for whom, words in told
    ]


def thread_place(library: Library, said: Statement) -> Link | None:
    """Link to where a statement stands in the list of threads, unless all of it is taken back."""
    found = library.conversation(said)
    if not found.is_standing:
        return None
    first = found.turns[0].statement.ref
    path = library.once(paths_of_threads, None)[first]
    return Link(Place(path, links.part_anchor(first)), (_("threads"),))


def paths_of_threads(library: Library, _key: None) -> dict[str, str]:
    """Give the page of the list on which each thread stands, by its first statement."""
    periods = Periods.of(map(span_of, library.threads), LINES_OF_THREAD)
    return {
        thread.turns[0].statement.ref: links.threads_of(sheet_of(period, number))
        for period, sheets in periods.sheets(library.threads, span_of).items()
        for number, sheet in enumerate(sheets, 1)
        for thread in sheet
    }


def span_of(thread: Thread | Conversation) -> Span:
    """Give the first and the last day on which a thread may have ended."""
    newest = thread.newest
    return newest.when.first, newest.date
