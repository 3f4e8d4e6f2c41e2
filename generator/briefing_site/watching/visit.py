"""What was found at an address: takes nothing, gives `Visit`, of which all else here speaks."""

from __future__ import annotations

import re
from enum import StrEnum

from briefing_site.frozen import frozen

PERMANENT = frozenset({301, 308})

NOT_FOUND = re.compile(
    r"\b404\b|\bnot found\b|\bno longer (?:available|exists)\b|\bdoes(?: not|n['’]t) exist\b"  # noqa: RUF001
    r"|\bnicht gefunden\b|\bintrouvable\b|\bno encontrad[ao]\b|\bnon trovata\b|не найден",
    re.IGNORECASE,
)
"""What titles say of a page that is not there, whatever the server answers."""


class State(StrEnum):
    """What is known of an address.

    Each word is what reports say: `there`, `gone`, `lost` where a page stands that is another,
    `silent` where no answer came, `refused` where the server shows it to no program, `forbidden`
    by its robots.txt, and `unasked`.
    """

    THERE = "there"
    GONE = "gone"
    LOST = "lost"
    SILENT = "silent"
    REFUSED = "refused"
    FORBIDDEN = "forbidden"
    UNASKED = "unasked"


@frozen
class Read:
    """What a page says.

    Attributes:
        texts: Its texts; none where they cannot be read.
        title: Its title.
        unread: Why it cannot be read, in words.
    """

    texts: tuple[str, ...] = ()
    title: str = ""
    unread: str = ""

    @property
    def denies(self) -> bool:
        """Whether its title says that it is no page."""
        return NOT_FOUND.search(self.title) is not None


@frozen
class Hop:
    """Where an address leads.

    Attributes:
        status: The number of the answer, such as 301.
        to: The address that it names.
    """

    status: int
    to: str


@frozen
class Visit:
    """What was found at an address.

    Attributes:
        url: The address that was asked.
        state: What is known of it.
        status: The number of the last answer; `None` where there was none.
        reason: Why it is not there, in words; nothing where it is.
        hops: Where it leads, step by step.
        read: What its page says; `None` where nobody wanted to know.
        asked: The day on which it was asked, as 2025-07-31.
        is_kept: Whether that was in an earlier run.
    """

    url: str
    state: State
    status: int | None = None
    reason: str = ""
    hops: tuple[Hop, ...] = ()
    read: Read | None = None
    asked: str = ""
    is_kept: bool = False

    @property
    def leads_to(self) -> str:
        """The address at which all redirections end."""
        return self.hops[-1].to if self.hops else self.url

    @property
    def moved_to(self) -> str | None:
        """The address to which it has moved for good, if it has."""
        new = None
        for hop in self.hops:
            if hop.status not in PERMANENT:
                break
            new = hop.to
        return new
