"""Fetching: takes an address, gives the bytes of its page as UTF-8.

The one deadline counts for all: names, connections, redirections and the page itself.
"""

from __future__ import annotations

import re
import ssl
import threading
import time
from collections.abc import Callable

from briefing_site.diagnostics.refused import Refused
from briefing_site.diagnostics.reporters.visible import visible
from briefing_site.drafting.asking import Answer, Question, ask
from briefing_site.drafting.charsets import as_text
from briefing_site.drafting.formats import refuse_formats
from briefing_site.drafting.hosts import Policy, is_public
from briefing_site.drafting.reading import LARGEST
from briefing_site.frozen import frozen

SECONDS = 20.0
"""How long all of it may take."""

MOST_REDIRECTIONS = 5
ADDRESS = re.compile(r"https?://", re.IGNORECASE)
AGENT = "Mozilla/5.0 (compatible; briefings-draft)"


@frozen
class Limits:
    """What fetching may do.

    Attributes:
        seconds: How long it may take.
        allows: Whether a page may stand at an address.
    """

    seconds: float = SECONDS
    allows: Policy = is_public


LIMITS = Limits()


def is_address(text: str) -> bool:
    """Whether something typed is an address and no file."""
    return bool(ADDRESS.match(text))


def fetch(url: str, limits: Limits | None = None) -> bytes:
    """Fetch a page.

    Raises:
        Refused: It cannot be fetched, is no text, or is in no encoding for pages.
    """
    limits = limits or LIMITS
    until = time.monotonic() + limits.seconds
    try:
        page = within(limits.seconds, lambda: _follow(url, until, limits))
    except Exception as error:
        message = f'"{url}" cannot be fetched: {reason(error, limits.seconds)}'
        raise Refused(message, "save the page as a file, and give that") from error
    return as_utf8(page)


def as_utf8(page: Answer) -> bytes:
    """Give a page's bytes in UTF-8.

    Raises:
        Refused: It is no text, in no encoding for pages, or compressed as nobody asked for.
    """
    if page.packed:
        message = f'it is compressed as "{visible(page.packed[:40])}", which nobody asked for'
        raise Refused(message, "save the page as a file, and give that")
    if len(page.content) > LARGEST:
        return page.content  # the reader says that it is too long
    refuse_formats(page.content)
    return as_text(page.content, page.charset).encode()


def within(seconds: float, work: Callable[[], Answer]) -> Answer:
    """Ask in a thread of its own, since looking up a name cannot be ended from inside.

    Raises:
        Exception: Whatever the work raises, or `TimeoutError`.
    """
    found: list[Answer | Exception] = []
    thread = threading.Thread(target=_note, args=(found, work), daemon=True)
    thread.start()
    thread.join(seconds)
    outcome = found[0] if found else TimeoutError()
    if isinstance(outcome, Exception):
        raise outcome
    return outcome


def _note(found: list[Answer | Exception], work: Callable[[], Answer]) -> None:
    try:
        found.append(work())
    except Exception as error:  # noqa: BLE001 - handed on to the thread that waits
        found.append(error)


def _follow(url: str, until: float, limits: Limits) -> Answer:
    """Ask for a page, and where it leads elsewhere for that."""
    for _ in range(MOST_REDIRECTIONS + 1):
        answer = ask(Question(url, AGENT, until, LARGEST, limits.allows))
        elsewhere = answer.leads_to(url)
        if elsewhere is None:
            return _page(answer)
        url = elsewhere
    message = f"it leads elsewhere more than {MOST_REDIRECTIONS} times"
    raise ValueError(message)


def _page(answer: Answer) -> Answer:
    """Make sure that an answer is a page."""
    if not answer.is_there:
        message = f"the server answers {answer.status}"
        raise ValueError(message)
    return answer


def reason(error: Exception, seconds: float) -> str:
    """Say in a few words why a page could not be fetched."""
    if isinstance(error, TimeoutError):
        return f"it was not there within {seconds:g} seconds"
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"its certificate does not hold: {error.verify_message}"
    first = error.args[0] if error.args and isinstance(error.args[0], str) else None
    return str(getattr(error, "strerror", None) or first or error or type(error).__name__).lower()
