"""What the rooms of a draft hand on of who said something: a `Speaker`."""

from __future__ import annotations

from briefing_site.drafting.names import Party
from briefing_site.frozen import frozen


@frozen
class Speaker:
    """Who said something.

    Attributes:
        parties: One, or every signatory; nobody where it stays open.
        behalf: The state that a person speaks for, where the text says so.
        ground: The words from which this was guessed, or that tell nobody.
        states: For whom each speaks, where several speak for different states.
    """

    parties: tuple[Party, ...]
    behalf: Party | None = None
    ground: str = ""
    states: tuple[tuple[Party, Party], ...] = ()

    @property
    def spoken_for(self) -> tuple[Party, ...]:
        """All for whom somebody of them speaks."""
        return (*([self.behalf] if self.behalf else []), *(state for _, state in self.states))

    @property
    def is_open(self) -> bool:
        """Whether a person has to say who it is."""
        return not self.parties
