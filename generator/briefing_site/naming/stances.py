"""Stances in words: takes a stance and the issue that it is on, gives both in one text.

"Russia's invasion of Ukraine: for" would say the opposite of what is meant, so a stance is never
named without the proposition that it is a stance on. There is no other way to its word than through
what holds both: `StanceOn`, for a text, and `Proposition`, for the head of a column, a row or a
caption, beneath which the words of stances on it may stand alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefing_site.frozen import frozen
from briefing_site.interface import _, ngettext, pgettext
from briefing_site.model.issue import Issue
from briefing_site.model.vocabularies import Stance
from briefing_site.naming.typeset import set_text
from briefing_site.naming.wording import without_stop

STANCE = "stance"
"""The context: what these words mean alone, a translator could not tell."""

WORDS = {
    Stance.SUPPORTS: "for",
    Stance.CONDITIONAL: "for, on conditions",
    Stance.NEUTRAL: "takes no side",
    Stance.OPPOSES: "against",
    Stance.UNCLEAR: "not clear",
}
"""Each stance in English, to be read before a colon and the proposition."""

SIGNS = {
    Stance.SUPPORTS: "✓",
    Stance.CONDITIONAL: "◐",
    Stance.NEUTRAL: "○",
    Stance.OPPOSES: "✗",
    Stance.UNCLEAR: "?",
}
"""A sign for each stance, so that it never shows by colour alone."""


@frozen
class Proposition:
    """What stances are on, as it stands over them: whoever asks it for a word also shows it."""

    text: str

    @classmethod
    def of(cls, issue: Issue) -> Proposition:
        """Take an issue's proposition, in short where it has a short form."""
        return cls(set_text(issue.short or issue.proposition))

    def __str__(self) -> str:
        """Give its words."""
        return self.text

    @property
    def unstopped(self) -> Proposition:
        """The same without a full stop, for a place where a line goes on behind it."""
        return Proposition(without_stop(self.text))

    def word(self, stance: Stance) -> str:
        """Name a stance on it, for a place beneath it."""
        return _signed(stance)

    def counted(self, counts: Mapping[Stance, int]) -> Iterator[str]:
        """Say how many take which stance on it, for a place beneath it.

        Such as `14 for`, `none recorded against`. That nobody is for it, not even on conditions,
        or against it is said of the record alone: who voted against a text may be of any mind.
        """
        is_for = counts.get(Stance.SUPPORTS, 0) or counts.get(Stance.CONDITIONAL, 0)
        for stance in Stance:
            if count := counts.get(stance, 0):
                yield _counted(stance, count)
            elif stance is Stance.SUPPORTS and not is_for:
                yield _("none recorded for")
            elif stance is Stance.OPPOSES:
                yield _("none recorded against")


@frozen
class StanceOn:
    """A stance with what it is on."""

    stance: Stance
    issue: Issue

    def __str__(self) -> str:
        """Name both: `✗ against: Iran should end plots abroad`."""
        return _("{stance}: {proposition}", stance=self.word, proposition=str(self.proposition))

    @property
    def proposition(self) -> Proposition:
        """What the stance is on."""
        return Proposition.of(self.issue)

    @property
    def word(self) -> str:
        """The stance behind its sign; what stands beside it is the proposition."""
        return _signed(self.stance)


def _counted(stance: Stance, count: int) -> str:
    """Say how many take a stance."""
    match stance:
        case Stance.SUPPORTS:
            return ngettext("{count} for", "{count} for", count)
        case Stance.CONDITIONAL:
            return ngettext("{count} for on conditions", "{count} for on conditions", count)
        case Stance.NEUTRAL:
            return ngettext("{count} takes no side", "{count} take no side", count)
        case Stance.OPPOSES:
            return ngettext("{count} against", "{count} against", count)
    return ngettext("{count} not clear", "{count} not clear", count)


def name_for_scripts(stance: Stance) -> str:
    """Name a stance for scripts, which show none without its proposition either."""
    return pgettext(STANCE, WORDS[stance])


def _signed(stance: Stance) -> str:
    """Name a stance behind its sign."""
    return f"{SIGNS[stance]} {name_for_scripts(stance)}"
