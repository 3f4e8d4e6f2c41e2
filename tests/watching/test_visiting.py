"""One visit: what it asks next, by what was answered, and what it says at the end."""

from __future__ import annotations

import pytest

from briefing_site.drafting.asking import Answer
from briefing_site.watching.limits import Request
from briefing_site.watching.visit import Hop, Read, State, Visit
from briefing_site.watching.visiting import Failure, Reply, Why, visiting

MUCH = "it has more than 50,000 elements"
NAMES = "that it or its server names"
URL = "https://a.example/page"
HTML = {"Content-Type": "text/html"}
LATE = Failure(Why.PASSING, "it was not there")
PAGE = Answer(
    200, HTML, b"<html><head><title>A</title></head><body><p>It said so.</p></body></html>"
)

Asked = list[tuple[str, str, float]]


def visited(*replies: Reply, reads: bool = False, url: str = URL) -> tuple[Asked, Visit]:
    """Answer what a visit asks, and give that with what the visit says; the last reply stays."""
    visit = visiting(url, reads=reads)
    request: Request = next(visit)
    asked: Asked = []
    for number in range(60):
        asked.append((request.method, request.url, request.wait))
        try:
            request = visit.send(replies[min(number, len(replies) - 1)])
        except StopIteration as ended:
            return asked, ended.value
    raise AssertionError(asked)


def leads(place: str, status: int = 301) -> Answer:
    return Answer(status, {"Location": place})


def test_the_head_of_what_is_there_is_enough() -> None:
    assert visited(Answer(200, HTML)) == ([("HEAD", URL, 0)], Visit(URL, State.THERE, 200))


def test_where_words_are_looked_for_the_page_follows() -> None:
    asked, visit = visited(Answer(200, HTML), PAGE, reads=True)
    assert asked == [("HEAD", URL, 0), ("GET", URL, 0)]
    assert visit.read is not None
    assert ("It said so." in visit.read.texts[0], visit.read.title) == (True, "A")


def test_of_what_is_no_text_no_page_follows() -> None:
    asked, visit = visited(Answer(200, {"Content-Type": "application/pdf"}), reads=True)
    assert [method for method, *_ in asked] == ["HEAD"]
    assert visit.read == Read(unread="it is application/pdf")


@pytest.mark.parametrize("status", [400, 403, 404, 405, 410, 501])
def test_a_server_that_answers_head_wrongly_is_asked_for_the_page(status: int) -> None:
    asked, visit = visited(Answer(status, {}), Answer(200, HTML))
    assert [method for method, *_ in asked] == ["HEAD", "GET"]
    assert visit == Visit(URL, State.THERE, 200)


@pytest.mark.parametrize(
    ("status", "state"),
    [
        (404, State.GONE),
        (410, State.GONE),
        (401, State.REFUSED),
        (403, State.REFUSED),
        (451, State.REFUSED),
        (501, State.SILENT),
        (304, State.SILENT),
        (999, State.SILENT),
    ],
)
def test_what_a_server_answers_is_believed_once_the_page_was_asked_for(
    status: int, state: State
) -> None:
    asked, visit = visited(Answer(status, {}))
    assert [method for method, *_ in asked] == ["HEAD", "GET"]
    assert visit == Visit(URL, state, status, f"the server answers {status}")


@pytest.mark.parametrize(
    ("reply", "state"),
    [
        (LATE, State.SILENT),
        (Answer(503, {}), State.SILENT),
        (Answer(429, {}), State.REFUSED),
    ],
)
def test_what_may_pass_is_asked_again_and_later(reply: Reply, state: State) -> None:
    asked, visit = visited(reply)
    assert asked == [("HEAD", URL, 0), ("GET", URL, 0), ("GET", URL, 5), ("GET", URL, 30)]
    assert visit.state is state


def test_what_has_passed_is_forgotten() -> None:
    assert visited(LATE, LATE, PAGE)[1] == Visit(URL, State.THERE, 200)


@pytest.mark.parametrize(
    ("named", "waits"),
    [
        ("60", 60),
        ("1", 5),
        ("99999", 300),
        ("9" * 5000, 5),
        ("-1", 5),
        ("Fri, 31 Dec 2027 23:59:59 GMT", 5),
        ("²", 5),
    ],
)
def test_a_server_may_say_for_how_long_it_wants_to_be_left_alone(named: str, waits: float) -> None:
    asked, _ = visited(LATE, Answer(503, {"Retry-After": named}), PAGE)
    assert asked[2] == ("GET", URL, waits)


@pytest.mark.parametrize(
    ("why", "state"),
    [
        (Why.LASTING, State.SILENT),
        (Why.ROBOTS, State.FORBIDDEN),
        (Why.HOST, State.UNASKED),
        (Why.BUDGET, State.UNASKED),
    ],
)
def test_what_will_not_pass_ends_a_visit(why: Why, state: State) -> None:
    asked, visit = visited(Failure(why, "so"))
    assert (len(asked), visit) == (1, Visit(URL, state, None, "so"))


def test_a_redirection_is_followed() -> None:
    there = Answer(200, HTML)
    asked, visit = visited(leads("/new"), leads("https://b.example/x#y", 302), there)
    assert [url for _, url, _ in asked] == [URL, "https://a.example/new", "https://b.example/x"]
    hops = (Hop(301, "https://a.example/new"), Hop(302, "https://b.example/x"))
    assert visit == Visit(URL, State.THERE, 200, "", hops)
    assert (visit.leads_to, visit.moved_to) == ("https://b.example/x", "https://a.example/new")


def test_what_leads_elsewhere_for_a_while_has_not_moved() -> None:
    visit = visited(leads("/new", 302), leads("/newer", 301), Answer(200, HTML))[1]
    assert (visit.state, visit.moved_to) == (State.THERE, None)


def test_a_circle_has_an_end() -> None:
    asked, visit = visited(leads("/b"), leads("/page"))
    assert (len(asked), visit.state, visit.reason) == (2, State.SILENT, "it leads in a circle")


def test_a_way_that_never_ends_is_left() -> None:
    visit = visiting(URL, reads=False)
    next(visit)
    for number in range(10):
        visit.send(leads(f"/{number}"))
    with pytest.raises(StopIteration) as ended:
        visit.send(leads("/10"))
    assert ended.value.value.reason == "it leads elsewhere more than 10 times"


def test_a_way_to_no_address_is_told() -> None:
    assert visited(leads("http://[a"))[1].reason == "it leads to what is no address"


@pytest.mark.parametrize("place", ["/", "https://b.example", "/?", "https://b.example/#x"])
def test_a_page_that_leads_to_a_front_page_is_lost(place: str) -> None:
    visit = visited(leads(place, 302), Answer(200, HTML))[1]
    assert (visit.state, visit.reason) == (State.LOST, "it leads to a front page")


@pytest.mark.parametrize(
    ("url", "place"),
    [
        ("https://a.example", "https://www.a.example/"),
        ("https://a.example/page", "/en/"),
        ("https://a.example/page", "/?page=1"),
    ],
)
def test_not_all_that_leads_to_a_short_address_is_lost(url: str, place: str) -> None:
    assert visited(leads(place), Answer(200, HTML), url=url)[1].state is State.THERE


@pytest.mark.parametrize(
    ("content", "charset", "unread"),
    [
        (b"%PDF-1.7", "", "this is a PDF"),
        (b"a" * ((1 << 20) + 1), "", "it is longer than 1 MiB"),
        (b"<p>" * 50_001, "", MUCH),
        (b"<html>" + b"<BR\n/>" * 50_000, "", MUCH),
        (b"<html><p>\xff", "utf-8", f'the page is not in the encoding "utf-8" {NAMES}'),
        (b"<html></html>", "", "there is no text to make a draft from"),
        (b"a", "punycode", '"punycode" is no encoding that pages are written in'),
    ],
)  # fmt: skip
def test_what_cannot_be_read_says_why(content: bytes, charset: str, unread: str) -> None:
    kind = f"text/html{charset and '; charset='}{charset}"
    answer = Answer(200, {"Content-Type": kind}, content)
    assert visited(answer, reads=True)[1].read == Read(unread=unread)


@pytest.mark.parametrize("packing", ["br", "zstd-2", "gzip, br", "X-Own"])
def test_what_is_compressed_as_nobody_asked_for_is_not_read(packing: str) -> None:
    packed = Answer(200, {**HTML, "Content-Encoding": packing}, b"<p>\x8b\x00 words")
    read = visited(packed, reads=True)[1].read
    name = packing.rsplit(maxsplit=1)[-1].lower()
    assert read == Read(unread=f'it is compressed as "{name}", which nobody asked for')


@pytest.mark.parametrize("packing", ["gzip", "deflate", "identity", "", "x-gzip"])
def test_what_was_unpacked_is_read(packing: str) -> None:
    unpacked = Answer(200, {**HTML, "Content-Encoding": packing}, PAGE.content)
    assert visited(unpacked, reads=True)[1].read == visited(PAGE, reads=True)[1].read


@pytest.mark.parametrize(("count", "is_read"), [(50_000, True), (50_001, False)])
def test_no_more_elements_are_gone_through_than_a_page_may_have(
    count: int, *, is_read: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: list[int] = []

    def noted(content: bytes, _url: str) -> Read:
        taken.append(content.count(b"<"))
        return Read(("words",))

    monkeypatch.setattr("briefing_site.watching.texts.texts_of", noted)
    answer = Answer(200, HTML, b"<p>" * count)
    read = visited(answer, reads=True)[1].read
    assert taken == ([count] if is_read else [])
    assert read == Read(("words",) if is_read else (), unread="" if is_read else MUCH)


def test_a_page_that_breaks_its_reader_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RecursionError

    monkeypatch.setattr("briefing_site.watching.texts.read_article", broken)
    read = visited(PAGE, reads=True)[1].read
    assert read == Read(unread="its text cannot be taken out: RecursionError")
