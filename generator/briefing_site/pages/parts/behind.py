"""Who stands behind statements in words: takes whether they are signed, gives what that is called.

The speakers of a joint statement signed it. Of those of another form no more is known than that
they are named in it; so nobody drops out of such a row, but is named in it no longer.
"""

from __future__ import annotations

from abc import ABC, abstractmethod

from briefing_site.document.nodes import Inlines
from briefing_site.document.runs import Part
from briefing_site.interface import _
from briefing_site.pages.parts.phrases import say_for


class Behind(ABC):
    """The words for how actors stand behind statements."""

    @property
    @abstractmethod
    def heading(self) -> str:
        """Ask who they are."""

    @abstractmethod
    def word(self, *, is_so: bool) -> str:
        """Say whether somebody is one of them."""

    @property
    @abstractmethod
    def changes(self) -> tuple[str, str, str, str]:
        """Name those who are new, who are back, who are away this time, and who are so since."""

    @abstractmethod
    def first(self, total: int, actors: Part) -> Inlines:
        """Say who stands behind the first statement."""

    @abstractmethod
    def same(self, total: int, date: Part) -> Inlines:
        """Say that they are those of the statement of a date."""

    @abstractmethod
    def some(self, total: int, stayed: str, date: Part) -> Inlines:
        """Say how many of them stood behind the statement of a date."""


class Signed(Behind):
    """The words for those who put their names to statements."""

    @property
    def heading(self) -> str:
        """Ask who signed."""
        return _("Who signed")

    def word(self, *, is_so: bool) -> str:
        """Say whether somebody signed."""
        return _("signed") if is_so else _("not signed")

    @property
    def changes(self) -> tuple[str, str, str, str]:
        """Name those who came and who went."""
        return _("Joined"), _("Back again"), _("Missing this time"), _("Dropped out")

    def first(self, total: int, actors: Part) -> Inlines:
        """Say who signed the first statement."""
        return say_for(
            "{count} signed: {actors}.", "{count} signed: {actors}.", total, actors=actors
        )

    def same(self, total: int, date: Part) -> Inlines:
        """Say that the same signed as then."""
        return say_for(
            "Signed by the same {count} as the one of {date}.",
            "Signed by the same {count} as the one of {date}.",
            total,
            date=date,
        )

    def some(self, total: int, stayed: str, date: Part) -> Inlines:
        """Say how many of those who signed had done so then."""
        return say_for(
            "{count} signed, {stayed} of whom had signed the one of {date}.",
            "{count} signed, {stayed} of whom had signed the one of {date}.",
            total,
            date=date,
            stayed=stayed,
        )


class Named(Behind):
    """The words for those of whom no more is known than that statements name them."""

    @property
    def heading(self) -> str:
        """Ask who is named."""
        return _("Who is named")

    def word(self, *, is_so: bool) -> str:
        """Say whether somebody is named."""
        return _("named") if is_so else _("not named")

    @property
    def changes(self) -> tuple[str, str, str, str]:
        """Name those who are named anew, and who are not any more."""
        came = _("Newly named"), _("Named again")
        return *came, _("Not named this time"), _("No longer named")

    def first(self, total: int, actors: Part) -> Inlines:
        """Say who is named in the first statement."""
        return say_for(
            "{count} is named: {actors}.", "{count} are named: {actors}.", total, actors=actors
        )

    def same(self, total: int, date: Part) -> Inlines:
        """Say that the same are named as then."""
        return say_for(
            "The same {count} is named as in the one of {date}.",
            "The same {count} are named as in the one of {date}.",
            total,
            date=date,
        )

    def some(self, total: int, stayed: str, date: Part) -> Inlines:
        """Say how many of those who are named were so then."""
        return say_for(
            "{count} is named, {stayed} of whom in the one of {date} as well.",
            "{count} are named, {stayed} of whom in the one of {date} as well.",
            total,
            date=date,
            stayed=stayed,
        )
