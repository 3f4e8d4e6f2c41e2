"""One address: gives what to ask next, takes what was answered, gives a `Visit` at the end.

Nothing is asked here. `HEAD` comes first, since it costs a server least. Where that is not enough
(many servers answer it wrongly, and words can only be looked for in a page), `GET` follows. Each
redirection is followed as if its address had been named.
"""

from __future__ import annotations

from collections.abc import Generator
from enum import StrEnum
from urllib.parse import urldefrag, urlsplit

from briefing_site.drafting.asking import Answer
from briefing_site.frozen import frozen
from briefing_site.watching.limits import LONGEST_WAIT, MOST_HOPS, RETRIES, Request
from briefing_site.watching.texts import may_be_text, read_texts
from briefing_site.watching.visit import Hop, State, Visit

NOT_FOUND = frozenset({404, 410})
NOT_NOW = frozenset({408, 425, 429, 500, 502, 503, 504})
REFUSING = range(400, 500)


class Why(StrEnum):
    """Why there is no answer."""

    PASSING = "passing"
    LASTING = "lasting"
    ROBOTS = "robots"
    HOST = "host"
    BUDGET = "budget"


@frozen
class Failure:
    """That there is no answer.

    Attributes:
        why: Of which kind the reason is.
        reason: The reason in words.
    """

    why: Why
    reason: str


Reply = Answer | Failure


STATES = {
    Why.PASSING: State.SILENT,
    Why.LASTING: State.SILENT,
    Why.ROBOTS: State.FORBIDDEN,
    Why.HOST: State.UNASKED,
    Why.BUDGET: State.UNASKED,
}


Visiting = Generator[Request, Reply, Visit]


def visiting(url: str, *, reads: bool) -> Visiting:
    """Find out about an address.

    Args:
        url: The address, without a fragment.
        reads: Whether to look at what its page says.
    """
    hops: list[Hop] = []
    while True:
        here = hops[-1].to if hops else url
        reply = yield from asked(here, reads=reads)
        next_hop = hop_of(reply, here)
        if not isinstance(next_hop, Hop):
            return ended(url, tuple(hops), next_hop, reads=reads)
        met = {url, *(hop.to for hop in hops)}
        hops.append(next_hop)
        if next_hop.to in met:
            return silent(url, tuple(hops), "it leads in a circle")
        if len(hops) > MOST_HOPS:
            return silent(url, tuple(hops), f"it leads elsewhere more than {MOST_HOPS} times")


def asked(url: str, *, reads: bool) -> Generator[Request, Reply, Reply]:
    """Ask for an address until the answer says enough."""
    reply = yield Request(url, "HEAD")
    if is_enough(reply, reads=reads):
        return reply
    wait = waiting(reply, 0.0)
    for pause in (*RETRIES, None):
        before, reply = reply, (yield Request(url, "GET", wait))
        if is_left_alone(reply):
            return before if is_passing(before) else reply
        if pause is None or not is_passing(reply):
            break
        wait = waiting(reply, pause)
    return reply


def is_enough(reply: Reply, *, reads: bool) -> bool:
    """Whether what `HEAD` gave need not be asked in another way."""
    if isinstance(reply, Failure):
        return reply.why is not Why.PASSING
    if reply.is_there:
        return not (reads and may_be_text(reply))
    return reply.is_redirection


def is_passing(reply: Reply) -> bool:
    """Whether there may be another answer in a moment."""
    if isinstance(reply, Failure):
        return reply.why is Why.PASSING
    return reply.status in NOT_NOW


def is_left_alone(reply: Reply) -> bool:
    """Whether an address is asked no more since others of its host gave no answer."""
    return isinstance(reply, Failure) and reply.why is Why.HOST


def waiting(reply: Reply, usual: float) -> float:
    """Give the seconds before asking again: the server's own, where it names them."""
    named = reply.headers.get("Retry-After", "") if isinstance(reply, Answer) else ""
    if not (named.isascii() and named.isdecimal() and len(named) < len("1000000000")):
        return usual
    return max(usual, min(float(named), LONGEST_WAIT))


def hop_of(reply: Reply, here: str) -> Reply | Hop:
    """Give where an answer leads, if that is elsewhere."""
    if isinstance(reply, Failure):
        return reply
    try:
        elsewhere = reply.leads_to(here)
    except ValueError:
        return Failure(Why.LASTING, "it leads to what is no address")
    return reply if elsewhere is None else Hop(reply.status, urldefrag(elsewhere)[0])


def ended(url: str, hops: tuple[Hop, ...], reply: Reply, *, reads: bool) -> Visit:
    """Say what the last answer means."""
    if isinstance(reply, Failure):
        return Visit(url, STATES[reply.why], None, reply.reason, hops)
    if reply.is_there:
        read = read_texts(reply, hops[-1].to if hops else url) if reads else None
        if is_front_page(url, hops):
            return Visit(url, State.LOST, reply.status, "it leads to a front page", hops, read)
        return Visit(url, State.THERE, reply.status, "", hops, read)
    return Visit(url, state_of(reply.status), reply.status, answers(reply.status), hops)


def state_of(status: int) -> State:
    """Say what an answer means that is no success."""
    if status in NOT_FOUND:
        return State.GONE
    is_refusal = status in REFUSING and (status not in NOT_NOW or status == 429)  # noqa: PLR2004 - too many requests
    return State.REFUSED if is_refusal else State.SILENT


def answers(status: int) -> str:
    """Say what a server answers."""
    return f"the server answers {status}"


def silent(url: str, hops: tuple[Hop, ...], reason: str) -> Visit:
    """Give a visit that led to no answer."""
    return Visit(url, State.SILENT, None, reason, hops)


def is_front_page(url: str, hops: tuple[Hop, ...]) -> bool:
    """Whether what was a page's address leads to the first page of a site, as if all were well."""
    if not hops:
        return False
    before, now = urlsplit(url), urlsplit(hops[-1].to)
    return bool(before.path.strip("/") or before.query) and not (now.path.strip("/") or now.query)
