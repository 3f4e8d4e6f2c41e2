"""What asking may take: takes nothing, gives `Limits`, and the clock by which it is held."""

from __future__ import annotations

import time
from collections.abc import Callable

from briefing_site.drafting.asking import Answer
from briefing_site.drafting.hosts import Policy, is_public
from briefing_site.frozen import frozen

NAME = "briefings-watch"
"""What robots.txt calls this program."""

MOST_HOPS = 10
"""So often may an address lead elsewhere."""

RETRIES = (5.0, 30.0)
"""Seconds before an address is asked again that gave no answer, or only that it cannot now."""

LONGEST_WAIT = 300.0
"""Seconds that a server may ask to be left alone; what wants more is told as it is."""


@frozen
class Limits:
    """What asking may take.

    Attributes:
        pause: Seconds between two requests to a host, at least.
        requests: How many requests there may be.
        seconds: How long all of it may take.
        answer: How many seconds one answer may take.
        allows: Whether a server may stand at an address of the network.
        contact: Where those who run a server can ask about this, as it stands in their logs.
    """

    pause: float = 2.0
    requests: int = 4000
    seconds: float = 3600.0
    answer: float = 20.0
    allows: Policy = is_public
    contact: str = ""

    @property
    def agent(self) -> str:
        """How this program calls itself."""
        known = "".join(char for char in self.contact if char.isascii() and char.isprintable())
        about = f"; +{known}" if known else ""
        return f"Mozilla/5.0 (compatible; {NAME}{about})"


class Clock:
    """The machine's own clock."""

    def now(self) -> float:
        """Give the seconds since some moment."""
        return time.monotonic()

    def sleep(self, seconds: float) -> None:
        """Let time pass."""
        time.sleep(seconds)


@frozen
class Request:
    """What a visit asks for.

    Attributes:
        url: The address.
        method: `HEAD` or `GET`.
        wait: Seconds that have to pass first.
    """

    url: str
    method: str = "GET"
    wait: float = 0.0


Send = Callable[[Request], Answer]
"""Asks one server once, and raises what keeps it from an answer."""
