"""What was observed of an address: takes its kind and words, gives what reporters of findings show.

It is no finding of `briefings check`: nothing in the files is wrong by itself, and no rule of the
catalogue tells of it. So it has a word where those have a code.
"""

from __future__ import annotations

from enum import StrEnum

from briefing_site.diagnostics.codes import Code
from briefing_site.diagnostics.diagnostic import Diagnostic
from briefing_site.diagnostics.severity import Severity


class Kind(StrEnum):
    """What can be observed, the worst first.

    Each word is what reports say: `gone` where the server says so, `lost` where another page stands
    there, `words` where quoted words do not, `moved` where it has another address for good,
    `archived` where only an archived copy is left, and `silent` where no answer came.
    """

    GONE = "gone"
    LOST = "lost"
    WORDS = "words"
    MOVED = "moved"
    ARCHIVED = "archived"
    SILENT = "silent"


SUMMARIES = {
    Kind.GONE: "gone",
    Kind.LOST: "another page stands there",
    Kind.WORDS: "quoted words do not stand there",
    Kind.MOVED: "moved for good",
    Kind.ARCHIVED: "only an archived copy is left",
    Kind.SILENT: "no answer",
}
"""What each says, in one clause."""

ERRORS = frozenset({Kind.GONE, Kind.LOST, Kind.WORDS})


class Observation(Diagnostic):
    """An address of which somebody should know, with its place and the cure.

    The `slug` is its kind.
    """

    @property
    def kind(self) -> Kind:
        """What was observed."""
        return Kind(self.slug)

    @property
    def code(self) -> Code:
        """The kind as reporters show it."""
        return Code(self.slug, self.slug, SUMMARIES[self.kind])

    @property
    def severity(self) -> Severity:
        """An error where a reader finds nothing any more, advice else."""
        return Severity.ERROR if self.kind in ERRORS else Severity.ADVICE
