"""What a change of addresses is made of: takes nothing, gives the types for reporters."""

from __future__ import annotations

from briefing_site.frozen import frozen


@frozen
class LostAddress:
    """A page that was there, and to which nothing leads any more.

    Attributes:
        address: On the site, relative to its root.
        statements: The addresses of the statements that went with a briefing.
        now: The address that the same page has now, as far as that is known.
        cure: What to do.
        sources: The addresses of the sources that went with a briefing.
        votes: The addresses of the votes that went with it.
        others: The addresses that went with a page beside those: of lists, of their parts, of what
            may be written on an issue.
        can_be_kept: Whether something in the content could keep it, so that it is an error; a list
            of what is no longer there leads nowhere, whatever one writes.
    """

    address: str
    statements: tuple[str, ...]
    now: str | None
    cure: str
    sources: tuple[str, ...] = ()
    votes: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    can_be_kept: bool = True

    @property
    def addresses(self) -> tuple[str, ...]:
        """All addresses that are lost."""
        return (self.address, *self.statements, *self.sources, *self.votes, *self.others)

    @property
    def count(self) -> int:
        """How many addresses are lost."""
        return len(self.addresses)


@frozen
class NewAddress:
    """A page that is new.

    Attributes:
        statements: The addresses of the statements that came with a briefing.
        sources: The addresses of the sources that came with it.
        votes: The addresses of the votes that came with it.
    """

    address: str
    statements: tuple[str, ...]
    sources: tuple[str, ...] = ()
    votes: tuple[str, ...] = ()


@frozen
class Redirect:
    """A former address that leads to a page from now on.

    Attributes:
        address: On the site, relative to its root.
        to: The address of the page, with a place on it.
        was_there: Whether a page was at the former address; where none was, the page is new.
    """

    address: str
    to: str
    was_there: bool = True
