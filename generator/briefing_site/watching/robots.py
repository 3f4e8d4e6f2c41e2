"""robots.txt: takes what a host answers for it, gives what may be asked there, and how often.

protego reads it as RFC 9309 has it. The standard library does not: it knows no `*` within a path,
and takes the first rule that fits instead of the longest, so that much of what is forbidden would
be asked for. protego needs no other package, and its licence is BSD's.
"""

from __future__ import annotations

from protego import Protego

from briefing_site.drafting.asking import Answer
from briefing_site.frozen import frozen
from briefing_site.watching.limits import NAME

MOST_LINES = 5000
"""Lines that are read; more of them may make groups and rules that are dear to combine."""

MOST_BYTES = 512 << 10
"""Bytes that are read (RFC 9309, 2.5, has 500 KiB at least): a long rule is dear, too."""

SERVER_FAILS, TOO_MANY = 500, 429


@frozen
class Rules:
    """What may be asked of a host.

    Attributes:
        parsed: Its rules; `None` where all may be asked, or nothing.
        reason: Why nothing may be asked; empty where something may.
    """

    parsed: Protego | None = None
    reason: str = ""

    def allows(self, url: str) -> bool:
        """Whether an address may be asked for."""
        if self.parsed is None:
            return not self.reason
        return self.parsed.can_fetch(url, NAME)

    @property
    def delay(self) -> float:
        """The seconds between two requests."""
        return (self.parsed.crawl_delay(NAME) or 0.0) if self.parsed else 0.0


def rules_of(answer: Answer) -> Rules:
    """Read what a host answers for its robots.txt.

    Where it is not there, all may be asked; where the host fails, nothing (RFC 9309, 2.3.1).
    """
    if answer.status >= SERVER_FAILS or answer.status == TOO_MANY:
        return Rules(reason=f"its robots.txt answers {answer.status}")
    if not answer.is_there:
        return Rules()
    if len(answer.content) > MOST_BYTES:
        return Rules(reason=f"its robots.txt has more than {MOST_BYTES >> 10} KiB")
    text = answer.content.decode("utf-8", "replace").removeprefix("\ufeff")
    if len(text.splitlines()) > MOST_LINES:
        return Rules(reason=f"its robots.txt has more than {MOST_LINES} lines")
    return Rules(Protego.parse(text))
