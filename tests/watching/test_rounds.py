"""A round: who is asked when, what may not be asked, and where it ends. Time is what tests say."""

from __future__ import annotations

import ssl
from http.client import IncompleteRead

import pytest
from urllib3.exceptions import ProtocolError

from briefing_site.drafting.asking import Answer
from briefing_site.watching.limits import Clock, Limits, Request
from briefing_site.watching.rounds import Round
from briefing_site.watching.visit import State, Visit
from briefing_site.watching.visiting import visiting

HTML = {"Content-Type": "text/html"}
THERE = Answer(200, HTML)
NONE = Answer(404, {})

Web = dict[str, Answer | Exception]


class Still(Clock):
    """A clock that stands still while nobody sleeps."""

    def __init__(self) -> None:
        self.time = 0.0

    def now(self) -> float:
        return self.time

    def sleep(self, seconds: float) -> None:
        assert seconds >= 0
        self.time += seconds


class Watcher:
    """Goes on a round through a web that is made up, and notes when it asked what."""

    def __init__(self, web: Web, limits: Limits | None = None) -> None:
        self.web, self.clock = web, Still()
        self.log: list[tuple[float, str]] = []
        self.round = Round(limits or Limits(), self.send, self.clock)

    def send(self, request: Request) -> Answer:
        self.log.append((self.clock.time, f"{request.method} {request.url}"))
        given = self.web.get(request.url, NONE)
        if isinstance(given, Exception):
            raise given
        return given

    def visits(self, *urls: str) -> dict[str, Visit]:
        return {one.url: one for one in self.round.run(visiting(url, reads=False) for url in urls)}

    def states(self, *urls: str) -> list[State]:
        found = self.visits(*urls)
        return [found[url].state for url in urls]


def robots(text: str) -> Answer:
    return Answer(200, {"Content-Type": "text/plain"}, text.encode())


def test_hosts_are_asked_in_turn_and_each_is_left_alone_for_a_while() -> None:
    a, b, c = "https://a.example/1", "https://a.example/2", "https://b.example/1"
    watcher = Watcher({a: THERE, b: THERE, c: THERE})
    assert watcher.states(a, b, c) == [State.THERE] * 3
    assert watcher.log == [
        (0, "GET https://a.example/robots.txt"),
        (0, "GET https://b.example/robots.txt"),
        (2, "HEAD https://a.example/1"),
        (2, "HEAD https://b.example/1"),
        (4, "HEAD https://a.example/2"),
    ]
    assert watcher.round.asked == 5


def test_what_robots_txt_forbids_is_not_asked() -> None:
    rules = "User-agent: *\nAllow: /x/open\nDisallow: /x\nDisallow: /*?print=\nDisallow: /*.pdf$\n"
    web: Web = {"https://a.example/robots.txt": robots(rules)}
    urls = [f"https://a.example/{path}" for path in ("x/1", "x/open", "y?print=1", "z.pdf", "z")]
    web |= dict.fromkeys(urls, THERE)
    watcher = Watcher(web)
    no, yes = State.FORBIDDEN, State.THERE
    assert watcher.states(*urls) == [no, yes, no, no, yes]
    assert [what for _, what in watcher.log] == [
        "GET https://a.example/robots.txt",
        "HEAD https://a.example/x/open",
        "HEAD https://a.example/z",
    ]


def test_a_rule_for_this_program_is_kept() -> None:
    text = "User-agent: *\nDisallow:\n\nUser-agent: briefings-watch\nDisallow: /\n"
    watcher = Watcher({"https://a.example/robots.txt": robots(text)})
    visit = watcher.visits("https://a.example/1")["https://a.example/1"]
    assert (visit.state, visit.reason) == (State.FORBIDDEN, "its robots.txt keeps programs away")


def test_a_delay_that_robots_txt_asks_for_is_kept() -> None:
    a, b = "https://a.example/1", "https://a.example/2"
    text = "User-agent: *\nCrawl-delay: 20\n"
    watcher = Watcher({a: THERE, b: THERE, "https://a.example/robots.txt": robots(text)})
    watcher.visits(a, b)
    assert [when for when, _ in watcher.log] == [0, 20, 40]


def test_a_robots_txt_is_looked_for_where_it_leads() -> None:
    web: Web = {
        "https://a.example/robots.txt": Answer(301, {"Location": "https://b.example/r"}),
        "https://b.example/r": robots("User-agent: *\nDisallow: /\n"),
    }
    assert Watcher(web).states("https://a.example/1") == [State.FORBIDDEN]


def test_a_robots_txt_that_leads_in_a_circle_is_none() -> None:
    circle = Answer(301, {"Location": "/robots.txt"})
    web: Web = {"https://a.example/robots.txt": circle, "https://a.example/1": THERE}
    watcher = Watcher(web)
    assert watcher.states("https://a.example/1") == [State.THERE]
    assert watcher.round.asked == 7


@pytest.mark.parametrize(
    ("text", "has"),
    [("User-agent: a\n" * 5001, "5000 lines"), ("Disallow: /" + "%41" * 180_000, "512 KiB")],
    ids=("lines", "bytes"),
)
def test_a_robots_txt_that_is_too_long_to_be_understood_forbids_all(text: str, has: str) -> None:
    watcher = Watcher({"https://a.example/robots.txt": robots(text)})
    visit = watcher.visits("https://a.example/1")["https://a.example/1"]
    assert (visit.state, visit.reason) == (State.FORBIDDEN, f"its robots.txt has more than {has}")


def test_a_host_that_will_not_do_is_asked_once_for_all_its_addresses() -> None:
    web: Web = {"https://a.example/robots.txt": PermissionError("private")}
    watcher = Watcher(web)
    assert watcher.states(*(f"https://a.example/{n}" for n in range(9))) == [State.SILENT] * 9
    assert watcher.round.asked == 1


def test_a_host_whose_robots_txt_cannot_be_read_is_not_asked_for_more() -> None:
    watcher = Watcher({"https://a.example/robots.txt": Answer(503, {})})
    visit = watcher.visits("https://a.example/1")["https://a.example/1"]
    assert (visit.state, visit.reason) == (State.FORBIDDEN, "its robots.txt answers 503")
    assert watcher.round.asked == 1


def test_another_host_to_which_an_address_leads_has_its_own_rules() -> None:
    web: Web = {
        "https://a.example/1": Answer(301, {"Location": "https://b.example/1"}),
        "https://b.example/robots.txt": robots("User-agent: *\nDisallow: /\n"),
    }
    visit = Watcher(web).visits("https://a.example/1")["https://a.example/1"]
    assert (visit.state, visit.moved_to) == (State.FORBIDDEN, "https://b.example/1")


def test_a_host_that_never_answers_is_left_alone_at_last() -> None:
    class Dead(dict[str, Answer | Exception]):
        def get(self, _: str, __: object = None) -> Exception:
            return ConnectionRefusedError(111, "Connection refused")

    watcher = Watcher(Dead())
    urls = [f"https://a.example/{number}" for number in range(50)]
    visits = watcher.visits(*urls)
    silent = (State.SILENT, "its robots.txt gives no answer: connection refused")
    unasked = (State.UNASKED, "it was not asked, since its host gave no answer")
    told = [(one.state, one.reason) for one in map(visits.__getitem__, urls)]
    assert told == [silent] * 3 + [unasked] * 47
    assert [when for when, _ in watcher.log] == [0, 5, 35, 65]


def test_no_page_has_the_failure_of_another() -> None:
    web: Web = {f"https://a.example/{n}": ProtocolError(f"broken {n}") for n in range(5)}
    good = "https://a.example/good"
    visits = Watcher({**web, good: THERE}).visits(*web, good)
    told = {url[-1]: (one.state, one.reason) for url, one in visits.items()}
    assert [told[str(n)] for n in range(4)] == [(State.SILENT, f"broken {n}") for n in range(4)]
    assert {told["4"][0], told["d"][0]} == {State.UNASKED}


def test_a_page_that_cannot_answer_now_keeps_its_own_answer() -> None:
    busy = "https://a.example/busy"
    web: Web = {f"https://a.example/{n}": ProtocolError("broken") for n in range(4)}
    visit = Watcher({**web, busy: Answer(503, {})}).visits(busy, *web)[busy]
    assert (visit.state, visit.reason) == (State.SILENT, "the server answers 503")


def test_a_host_that_answers_again_is_asked_on() -> None:
    failing = {"https://a.example/1", "https://a.example/2"}
    web: Web = {f"https://a.example/{number}": THERE for number in range(3, 9)}
    web |= {url: ProtocolError("broken") for url in failing}
    watcher = Watcher(web)
    urls = sorted(web)
    assert watcher.states(*urls).count(State.THERE) == 6


def test_why_a_connection_broke_is_told_in_words() -> None:
    broken = ProtocolError("Connection broken: too little came", IncompleteRead(b"", 9))
    watcher = Watcher({"https://a.example/1": broken})
    visit = watcher.visits("https://a.example/1")["https://a.example/1"]
    assert visit.reason == "connection broken: too little came"


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (PermissionError("it leads to this machine"), "it leads to this machine"),
        (ValueError('"a..b" is no host name'), '"a..b" is no host name'),
        (
            ssl.SSLCertVerificationError(1, "certificate"),
            "its certificate does not hold: ",
        ),
    ],
)
def test_what_will_not_pass_is_asked_once(error: Exception, reason: str) -> None:
    if isinstance(error, ssl.SSLCertVerificationError):
        error.verify_message = ""
    watcher = Watcher({"https://a.example/1": error})
    visit = watcher.visits("https://a.example/1")["https://a.example/1"]
    assert (visit.state, visit.reason) == (State.SILENT, reason.strip())
    assert watcher.round.asked == 2


@pytest.mark.parametrize(
    "url", ["file:///etc/hostname", "ftp://a.example/", "http://[a/", "http://a.example:b/", "x"]
)
def test_what_is_no_address_of_the_web_is_not_asked(url: str) -> None:
    watcher = Watcher({})
    assert (watcher.states(url), watcher.log) == ([State.SILENT], [])


def test_a_server_cannot_lead_out_of_the_web() -> None:
    web: Web = {"https://a.example/1": Answer(302, {"Location": "file:///etc/hostname"})}
    visit = Watcher(web).visits("https://a.example/1")["https://a.example/1"]
    assert (visit.state, visit.reason) == (State.SILENT, "it leads out of the web")


def test_the_number_of_requests_is_bounded() -> None:
    urls = [f"https://{name}.example/1" for name in "abcd"]
    watcher = Watcher(dict.fromkeys(urls, THERE), Limits(requests=5))
    assert sorted(watcher.states(*urls)) == ["there", "unasked", "unasked", "unasked"]
    assert watcher.round.asked == 5


def test_the_time_is_bounded() -> None:
    urls = [f"https://a.example/{number}" for number in range(9)]
    watcher = Watcher(dict.fromkeys(urls, THERE), Limits(seconds=9))
    assert watcher.states(*urls).count(State.THERE) == 4
    assert watcher.clock.time < 9


def test_a_delay_beyond_the_end_is_not_waited_for() -> None:
    text = "User-agent: *\nCrawl-delay: 1e9\n"
    watcher = Watcher({"https://a.example/robots.txt": robots(text)})
    assert (watcher.states("https://a.example/1"), watcher.clock.time) == ([State.UNASKED], 0)


def test_what_a_server_says_is_repeated_at_no_length() -> None:
    watcher = Watcher({"https://a.example/1": ValueError("a " * 5000)})
    assert len(watcher.visits("https://a.example/1")["https://a.example/1"].reason) < 200


@pytest.mark.parametrize(
    ("contact", "agent"),
    [
        ("", "Mozilla/5.0 (compatible; briefings-watch)"),
        ("https://b.example", "Mozilla/5.0 (compatible; briefings-watch; +https://b.example)"),
        ("a\r\nX: ü", "Mozilla/5.0 (compatible; briefings-watch; +aX: )"),
    ],
)
def test_the_program_says_who_it_is(contact: str, agent: str) -> None:
    assert Limits(contact=contact).agent == agent
