"""A round of visits: takes visits, asks what each wants to know, gives what each found.

One request at a time. The next is that whose host has been left alone for long enough, so that
hosts wait and the round does not. Where requests or time run out, or a host gives no answer, what
is left is told to be unasked.
"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from http.client import HTTPException
from urllib.parse import urlsplit

from urllib3.exceptions import HTTPError

from briefing_site.drafting.asking import Answer, Question, ask, web_place
from briefing_site.drafting.fetching import reason, within
from briefing_site.drafting.reading import LARGEST
from briefing_site.naming.wording import shortened
from briefing_site.watching.limits import RETRIES, Clock, Limits, Request, Send
from briefing_site.watching.robots import Rules, rules_of
from briefing_site.watching.visit import Hop, Visit
from briefing_site.watching.visiting import Failure, Reply, Visiting, Why, hop_of

BUDGET = Failure(Why.BUDGET, "the requests or the time of this run were spent before")
HOST = Failure(Why.HOST, "it was not asked, since its host gave no answer")
MOST_ROBOTS_HOPS = 5
LONGEST_REASON = 160

MOST_MISSED = 4
"""So often in a row may a host give no answer; it is then not asked again in this round."""


@dataclass(slots=True)
class Step:
    """A visit with what it wants to know.

    Attributes:
        number: Its place among all visits.
        visiting: The visit.
        request: What it asks.
        due: The moment before which it must not be asked.
        host: The host that it asks.
    """

    number: int
    visiting: Visiting
    request: Request
    due: float
    host: str


class Round:
    """A round of visits.

    Args:
        limits: What it may take.
        send: Asks one server once; over the network where nothing else is given.
        clock: By which it is held.
    """

    def __init__(
        self, limits: Limits, send: Send | None = None, clock: Clock | None = None
    ) -> None:
        self.limits = limits
        self.clock = clock or Clock()
        self.asked = 0
        self._send = send or sending(limits)
        self._until = self.clock.now() + limits.seconds
        self._rules: dict[str, Rules | Failure] = {}
        self._free: dict[str, float] = {}
        self._missed: defaultdict[str, int] = defaultdict(int)

    def run(self, visits: Iterable[Visiting]) -> Iterator[Visit]:
        """Make visits, in whatever order their hosts allow."""
        now = self.clock.now()
        steps = [step_of(number, one, now) for number, one in enumerate(visits)]
        while steps:
            # Of one host, what was not asked yet comes before what failed.
            step = min(steps, key=lambda one: (self._due(one), one.due, one.number))
            reply = self._reply(step)
            if reply is None:
                continue
            try:
                request = step.visiting.send(reply)
            except StopIteration as ended:
                steps.remove(step)
                yield ended.value
            else:
                step.request, step.host = request, host_of(request.url)
                step.due = self.clock.now() + request.wait

    def _due(self, step: Step) -> float:
        """Give the moment from which a step's host may be asked."""
        return max(step.due, self._free.get(step.host, 0.0))

    def _reply(self, step: Step) -> Reply | None:
        """Ask what a visit wants to know, if that may be asked.

        Returns:
            The reply; nothing where the host was asked for its rules, and is to be left alone now.
        """
        url = step.request.url
        try:
            place = web_place(url)
        except ValueError as error:
            return Failure(Why.LASTING, self._words(error))
        origin = f"{place.scheme}://{place.netloc}".lower()
        if origin not in self._rules:
            return self._learn(origin)
        rules = self._rules[origin]
        if isinstance(rules, Failure):
            return rules
        if not rules.allows(url):
            return Failure(Why.ROBOTS, rules.reason or "its robots.txt keeps programs away")
        return self._ask(step.request, self._due(step), rules.delay)

    def _learn(self, origin: str) -> Failure | None:
        """Ask for the rules of a host, which is done once."""
        url = f"{origin}/robots.txt"
        answer = self._robots(url)
        if isinstance(answer, Failure):
            if answer.why is Why.PASSING:
                return Failure(answer.why, f"its robots.txt gives no answer: {answer.reason}")
            if answer.why is Why.LASTING:
                self._rules[origin] = answer
            return answer
        rules = self._rules[origin] = rules_of(answer)
        self._rest(url, rules.delay)
        return None

    def _robots(self, url: str) -> Reply:
        """Ask for a robots.txt, wherever it is: RFC 9309 has five redirections followed."""
        for _ in range(MOST_ROBOTS_HOPS + 1):
            answer = self._ask(Request(url), self._free.get(host_of(url), 0.0), 0.0)
            if isinstance(answer, Failure):
                return answer
            next_hop = hop_of(answer, url)
            if not isinstance(next_hop, Hop):
                return next_hop
            url = next_hop.to
        return Answer(404, {})  # that is what RFC 9309 takes it for

    def _ask(self, request: Request, due: float, delay: float) -> Reply:
        """Ask once, as soon as the host has been left alone for long enough."""
        host = host_of(request.url)
        due = max(due, self.clock.now())
        if self._missed[host] >= MOST_MISSED:
            return HOST
        if self.asked >= self.limits.requests or due >= self._until:
            return BUDGET
        self.clock.sleep(max(0.0, due - self.clock.now()))
        self.asked += 1
        reply = self._sent(request)
        if isinstance(reply, Failure) and reply.why is Why.PASSING:
            self._missed[host] += 1
            missed = self._missed[host]
            self._rest(request.url, max(delay, RETRIES[min(missed, len(RETRIES)) - 1]))
        else:
            self._missed[host] = 0
            self._rest(request.url, delay)
        return reply

    def _rest(self, url: str, delay: float) -> None:
        """Leave a host alone for a while."""
        self._free[host_of(url)] = self.clock.now() + max(self.limits.pause, delay)

    def _sent(self, request: Request) -> Reply:
        try:
            return self._send(request)
        except (PermissionError, ValueError) as error:  # a bad certificate is one of the second
            return Failure(Why.LASTING, self._words(error))
        except (OSError, HTTPException, HTTPError) as error:
            return Failure(Why.PASSING, self._words(error))

    def _words(self, error: Exception) -> str:
        return shortened(reason(error, self.limits.answer), LONGEST_REASON)


def step_of(number: int, visiting: Visiting, now: float) -> Step:
    """Begin a visit."""
    request = next(visiting)
    return Step(number, visiting, request, now, host_of(request.url))


def host_of(url: str) -> str:
    """Give the host of an address; nothing where it has none."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def sending(limits: Limits) -> Send:
    """Give what asks over the network."""

    def send(request: Request) -> Answer:
        until = time.monotonic() + limits.answer
        question = Question(
            request.url, limits.agent, until, LARGEST, limits.allows, request.method
        )
        return within(limits.answer, lambda: ask(question))

    return send
