"""Stances: takes one with its issue, gives its chip with the proposition; of a shift, the change.

A chip is a sign, a word and a colour. It stands before the proposition, or in a table beneath it:
`PropositionHead` is the head of its column or row, and the only thing that makes a chip alone.
"""

from __future__ import annotations

from briefing_site.document.nodes import Break, Inlines, Link, Place, Span
from briefing_site.document.plain_lines import REPEATED
from briefing_site.document.runs import run, small, span
from briefing_site.frozen import frozen
from briefing_site.knowledge.entities import Shift
from briefing_site.knowledge.positions import STALE
from briefing_site.model.issue import Issue
from briefing_site.model.vocabularies import Stance
from briefing_site.naming.stances import Proposition, StanceOn
from briefing_site.pages import links
from briefing_site.pages.library import Library
from briefing_site.pages.parts.linking import to_issue
from briefing_site.pages.parts.phrases import say


def stance_on(library: Library, stance: Stance, issue: Issue) -> Inlines:
    """Show a stance before the proposition that it is on."""
    told = StanceOn(stance, issue)
    return say(
        "{stance}: {proposition}",
        stance=_chip(stance, told.word),
        proposition=isolated(library, told.proposition),
    )


def stance_told(library: Library, stance: Stance, issue: Issue, told: Inlines) -> Inlines:
    """Show a proposition, the stance on it, and what is told of that, as one sentence."""
    word = StanceOn(stance, issue).word
    return say(
        "{proposition}: {stance}, {told}",
        proposition=to_proposition(library, issue),
        stance=_chip(stance, word),
        told=told,
    )


def to_proposition(library: Library, issue: Issue) -> Link:
    """Link to an issue by its proposition."""
    return Link(Place(links.issue(issue.id)), (isolated(library, Proposition.of(issue).unstopped),))


def change(library: Library, shift: Shift) -> Inlines:
    """Show a stance and the one that took its place, before the proposition that both are on."""
    before = StanceOn(shift.before.stance, shift.issue)
    after = StanceOn(shift.after.stance, shift.issue)
    return say(
        "{before} → {after}: {proposition}",
        before=_chip(before.stance, before.word),
        after=_chip(after.stance, after.word),
        proposition=isolated(library, after.proposition),
    )


def isolated(library: Library, proposition: Proposition) -> Span:
    """Show a proposition in the content's language, whatever stands around it."""
    return span(str(proposition), name="bdi", lang=library.settings.language)


@frozen
class PropositionHead:
    """The head of a column or a row whose cells show stances on one issue."""

    library: Library
    issue: Issue

    @property
    def cell(self) -> Inlines:
        """The cell of the head: the issue, and its proposition."""
        proposition = isolated(self.library, Proposition.of(self.issue))
        return run(to_issue(self.library, self.issue.id), Break(), small(proposition))

    @property
    def asked(self) -> Span:
        """The proposition again, for a cell that a telephone shows without the head."""
        return span(isolated(self.library, Proposition.of(self.issue)), class_=REPEATED)

    def chip(self, stance: Stance, age: int = 0) -> Span:
        """Show a stance in a cell beneath or beside the head, its evidence so many days old."""
        return _chip(stance, Proposition.of(self.issue).word(stance), age)


def _chip(stance: Stance, words: str, age: int = 0) -> Span:
    stale = " brf-stance--stale" if age >= STALE else ""
    return span(words, class_=f"brf-stance brf-stance--{stance.value}{stale}")
