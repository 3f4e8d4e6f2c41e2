"""What is told of some sources: by what their servers answer, at the places of their addresses."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path

import jsonschema  # type: ignore[import-untyped] # brings no types
import pytest

from briefing_site.cli.folder import Selection
from briefing_site.diagnostics.reporters.full import report_full
from briefing_site.drafting.asking import Answer
from briefing_site.drafting.unpacking import BrokenOffError
from briefing_site.pipeline import read_folder
from briefing_site.reference.formats import formats
from briefing_site.watching.answers import Answers
from briefing_site.watching.limits import Clock, Limits, Request
from briefing_site.watching.reporters import report_json, report_markdown
from briefing_site.watching.reporting import Watched
from briefing_site.watching.rounds import Round
from briefing_site.watching.summary import summarize
from briefing_site.watching.watch import watch

HERE = Path(__file__).parent

CANADA = """\
name: Canada
kind: state
sources:
  - id: law
    title: A law
    url: https://law.example/canada
"""
TALKS = "title: Talks\nproposition: There should be talks.\n"
BRIEFING = """\
title: A statement
date: 2022-03-03
summary: Canada spoke.
sources:
  - id: release
    title: A release
    url: https://news.example/release#top
    archive_url: https://archive.example/release
  - id: paper
    title: A newspaper
    publisher: The Paper
statements:
  - id: pause
    by: [canada]
    act: declare
    quote: We are “pausing” - for [...] days.
    sources: [release]
    issues: [talks]
  - id: rest
    by: [canada]
    act: declare
    quote: It is over.
    sources: [release]
    issues: [talks]
"""
RELEASE = "https://news.example/release"
ARCHIVE = "https://archive.example/release"
LAW = "https://law.example/canada"
WORDS = "<p>He said: We are \u2018pausing\u2019 \u2014 for three days. It is\n over.</p>"
DAY = dt.date(2025, 7, 31)

Web = dict[str, Answer | Exception]


def page(words: str, title: str = "A release") -> Answer:
    text = f"<!doctype html><html><head><title>{title}</title></head><body>{words}</body></html>"
    return Answer(200, {"Content-Type": "text/html"}, text.encode())


class Still(Clock):
    """A clock for which nobody waits."""

    def __init__(self) -> None:
        self.time = 0.0

    def now(self) -> float:
        return self.time

    def sleep(self, seconds: float) -> None:
        self.time += seconds


GOOD: Web = {RELEASE: page(WORDS), ARCHIVE: page(WORDS), LAW: page("")}


class Site:
    """A briefings folder, watched in a web that is made up."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.asked: list[str] = []
        self.day = DAY
        self.write("actors/canada.yaml", CANADA)
        self.write("issues/talks.yaml", TALKS)
        self.write("2022/2022-03-03-pause.yaml", BRIEFING)

    def write(self, name: str, text: str) -> None:
        path = self.root / "briefings" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

    def watch(self, web: Web, limits: Limits | None = None, *paths: str) -> Watched:
        def send(request: Request) -> Answer:
            self.asked.append(f"{request.method} {request.url}")
            given = web.get(request.url, Answer(404, {}))
            if isinstance(given, Exception):
                raise given
            return given

        self.outcome = read_folder(self.root / "briefings")
        assert self.outcome.errors == ()
        answers = Answers(self.root / "kept", self.day, 6)
        round_ = Round(limits or Limits(), send, Still())
        return watch(self.outcome.world, Selection(paths), answers, round_)

    def report(self, web: Web) -> str:
        return report_full(self.watch(web).observations, self.outcome.sources)


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(tmp_path)


def test_of_what_is_as_it_was_nothing_is_told(site: Site) -> None:
    watched = site.watch(GOOD)
    assert watched.observations == ()
    assert summarize(watched.report) == (
        "no findings in 3 addresses (3 there); of 4 quotes 4 stand there, 0 do not, "
        "0 could not be looked for"
    )
    assert [one for one in site.asked if "robots" not in one] == [
        f"HEAD {LAW}",
        f"HEAD {RELEASE}",
        f"HEAD {ARCHIVE}",
        f"GET {RELEASE}",
        f"GET {ARCHIVE}",
    ]


def test_what_is_gone_is_told_where_its_address_stands(site: Site) -> None:
    assert site.report({**GOOD, RELEASE: Answer(404, {}), LAW: Answer(410, {})}) == (
        'briefings/2022/2022-03-03-pause.yaml:7:10: advice[archived]: "https://news.example/release"'
        " is gone: the server answers 404\n"
        "    7 |     url: https://news.example/release#top\n"
        "      |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
        "   hint: readers find it in the archived copy: https://archive.example/release\n"
        "\n"
        'briefings/actors/canada.yaml:6:10: error[gone]: "https://law.example/canada" is gone: '
        "the server answers 410\n"
        "    6 |     url: https://law.example/canada\n"
        "      |          ^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
        "   hint: look for a copy in an archive of the web, and give that as archive_url\n"
    )


def test_where_the_copy_is_gone_too_nothing_is_left(site: Site) -> None:
    assert told(site.watch({LAW: GOOD[LAW]})) == [
        (
            'gone: "https://news.example/release" is gone: the server answers 404',
            f"look for another copy: {ARCHIVE} is not known to be there either",
        ),
        (
            (
                'gone: the archived copy "https://archive.example/release" is gone: '
                "the server answers 404"
            ),
            "give another copy, or none",
        ),
    ]


def told(watched: Watched) -> list[tuple[str, str]]:
    """Give the kind and the words of each observation, and its cure."""
    return [
        (f"{one.kind}: {one.message}", one.hint.message if one.hint else "")
        for one in watched.observations
    ]


def test_what_has_moved_for_good_is_told_with_its_new_address(site: Site) -> None:
    new = "https://new.example/release"
    moved = Answer(308, {"Location": new})
    assert told(site.watch({**GOOD, RELEASE: moved, new: page(WORDS)})) == [
        (
            'moved: "https://news.example/release" has moved for good',
            "give its new address: https://new.example/release",
        )
    ]


def test_what_leads_elsewhere_for_now_is_as_it_was(site: Site) -> None:
    new = "https://new.example/release"
    web = {**GOOD, RELEASE: Answer(302, {"Location": new}), new: page(WORDS)}
    assert told(site.watch(web)) == []


def test_words_that_are_there_no_longer_are_told_with_their_places(site: Site) -> None:
    other = page("<p>We are pausing for three days. It is over.</p>")
    assert site.report({**GOOD, RELEASE: other, ARCHIVE: other}) == (
        "briefings/2022/2022-03-03-pause.yaml:7:10: error[words]: 1 quote of "
        '"https://news.example/release" does not stand there\n'
        "    7 |     url: https://news.example/release#top\n"
        "      |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
        "   hint: see what it says now: it may have been corrected, or was quoted wrongly\n"
        "   note: briefings/2022/2022-03-03-pause.yaml:16:12: this one: "
        '"We are “pausing” - for [...] days."\n'
        "\n"
        "briefings/2022/2022-03-03-pause.yaml:8:18: error[words]: 1 quote of the archived copy "
        '"https://archive.example/release" does not stand there\n'
        "    8 |     archive_url: https://archive.example/release\n"
        "      |                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
        "   hint: see what it says now: it may have been corrected, or was quoted wrongly\n"
        "   note: briefings/2022/2022-03-03-pause.yaml:16:12: this one: "
        '"We are “pausing” - for [...] days."\n'
    )


def test_words_behind_where_an_answer_breaks_off_are_not_called_missing(site: Site) -> None:
    assert told(site.watch({**GOOD, RELEASE: BrokenOffError(), ARCHIVE: Answer(403, {})})) == [
        (
            (
                'silent: "https://news.example/release" does not answer: '
                "what it sends breaks off before its end"
            ),
            "look at it in a browser: programs may not be shown what people are",
        )
    ]


def test_words_that_only_the_archive_has_are_told_as_that(site: Site) -> None:
    assert told(site.watch({**GOOD, RELEASE: page("<p>Nothing of it.</p>")})) == [
        (
            'archived: 2 quotes of "https://news.example/release" do not stand there',
            "readers find what was quoted in the archived copy: https://archive.example/release",
        )
    ]


@pytest.mark.parametrize(
    "title", ["404 - Page", "Page Not Found", "Seite nicht gefunden", "This page no longer exists"]
)
def test_a_page_that_says_that_it_is_none_is_gone_whatever_its_number(
    site: Site, title: str
) -> None:
    watched = site.watch({**GOOD, RELEASE: page("<p>Try the search.</p>", title)})
    assert told(watched) == [
        (
            (
                'archived: "https://news.example/release" is gone: '
                "its title says that nothing is there"
            ),
            "readers find it in the archived copy: https://archive.example/release",
        )
    ]


def test_a_page_on_what_was_not_found_that_holds_the_words_is_there(site: Site) -> None:
    assert told(site.watch({**GOOD, RELEASE: page(WORDS, "Weapons not found")})) == []


def test_a_page_that_leads_to_the_front_is_lost(site: Site) -> None:
    front = "https://law.example/"
    web = {**GOOD, LAW: Answer(301, {"Location": "/"}), front: page("<p>Welcome.</p>")}
    assert told(site.watch(web)) == [
        (
            'lost: "https://law.example/canada" is gone: it leads to a front page',
            "look for a copy in an archive of the web, and give that as archive_url",
        )
    ]


@pytest.mark.parametrize(
    "answer",
    [
        Answer(200, {"Content-Type": "application/pdf"}, b"%PDF-1.7"),
        Answer(200, {"Content-Type": "text/html"}, b"%PDF-1.7"),
        Answer(403, {}),
    ],
    ids=["pdf", "hidden pdf", "refused"],
)
def test_of_what_cannot_be_read_nothing_is_said(site: Site, answer: Answer) -> None:
    watched = site.watch({**GOOD, RELEASE: answer})
    assert watched.observations == ()
    assert (watched.report.quotes.there, watched.report.quotes.unread) == (2, 2)


def test_words_that_another_source_may_have_are_not_missed(site: Site) -> None:
    site.write(
        "2022/2022-03-03-pause.yaml",
        BRIEFING.replace("sources: [release]", "sources: [release, paper]"),
    )
    watched = site.watch({**GOOD, RELEASE: page("<p>Nothing.</p>")})
    assert (watched.observations, watched.report.quotes.unread) == ((), 2)


def test_no_answer_is_told_with_the_day_of_the_last(site: Site) -> None:
    site.watch(GOOD)
    site.day = dt.date(2025, 8, 8)
    watched = site.watch({**GOOD, LAW: TimeoutError()})
    assert told(watched) == [
        (
            (
                'silent: "https://law.example/canada" does not answer: '
                "it was not there within 20 seconds"
            ),
            "look at it in a browser: programs may not be shown what people are",
        )
    ]
    assert [str(one) for one in watched.observations[0].notes] == ["it was there on 2025-07-31"]


def test_answers_of_some_days_ago_are_taken_and_say_so(site: Site) -> None:
    site.watch(GOOD)
    site.day = dt.date(2025, 8, 3)
    site.asked.clear()
    watched = site.watch({})
    assert (site.asked, watched.observations, watched.report.requests) == ([], (), 0)
    assert "; 3 answers of earlier runs, the oldest of 2025-07-31; " in summarize(watched.report)


def test_what_an_answer_of_some_days_ago_says_is_told_with_its_day(site: Site) -> None:
    site.watch({**GOOD, LAW: Answer(404, {})})
    site.day = dt.date(2025, 8, 3)
    (gone,) = site.watch({}).observations
    assert (gone.kind, [str(note) for note in gone.notes]) == ("gone", ["as of 2025-07-31"])


def test_words_are_looked_for_in_answers_of_some_days_ago(site: Site) -> None:
    site.watch(GOOD)
    site.write("2022/2022-03-03-pause.yaml", BRIEFING.replace("It is over.", "It is not over."))
    assert [one.kind for one in site.watch({}).observations] == ["words", "words"]


def test_a_run_that_ends_early_is_gone_on_with(site: Site) -> None:
    first = site.watch(GOOD, Limits(requests=3))
    assert {one.state for one in first.report.addresses} == {"unasked"}
    site.watch(GOOD, Limits(requests=6))
    last = site.watch(GOOD)
    assert {one.state for one in last.report.addresses} == {"there"}
    assert "not asked, since" in summarize(first.report)


def test_some_files_can_be_chosen(site: Site) -> None:
    watched = site.watch(GOOD, None, "briefings/actors")
    assert [one.url for one in watched.report.addresses] == [LAW]


def test_an_address_that_two_sources_have_is_asked_once_and_told_at_both(site: Site) -> None:
    site.write("actors/norway.yaml", CANADA.replace("Canada", "Norway"))
    watched = site.watch({**GOOD, LAW: Answer(404, {})})
    assert [one.span.path for one in watched.observations] == [
        "briefings/actors/canada.yaml",
        "briefings/actors/norway.yaml",
    ]
    assert site.asked.count(f"HEAD {LAW}") == 1


def test_words_are_held_to_the_version_in_their_language(site: Site) -> None:
    french = "https://news.example/fr"
    versions = f"    versions: [{{lang: fr, url: {french!r}}}]\n    lang: en\n"
    text = BRIEFING.replace("  - id: paper\n", f"{versions}  - id: paper\n")
    text = text.replace("    quote: It is over.\n", "    quote: C'est fini.\n    lang: fr\n")
    site.write("2022/2022-03-03-pause.yaml", text)
    english = page("<p>We are 'pausing' - for three days.</p>")
    web = {**GOOD, RELEASE: english, french: page("<p>C’est fini.</p>")}
    assert told(site.watch(web)) == []
    site.day = dt.date(2025, 8, 31)
    assert told(site.watch({**web, french: english})) == [
        (
            'words: 1 quote of "https://news.example/fr" does not stand there',
            "see what it says now: it may have been corrected, or was quoted wrongly",
        )
    ]


ADDRESS = "https://news.example/a?b=@octo&amp;c=(x)*_~~_$d$"


@pytest.fixture
def hostile(site: Site) -> Watched:
    """Watch sources whose words and servers mean harm."""
    words = "'@octo <img src=x> `a` #1 www.example.org'"
    text = BRIEFING.replace("It is over.", words).replace(RELEASE, ADDRESS)
    site.write("2022/2022-03-03-pause.yaml", text)
    new = "https://b.example/`|</code>@octo"
    web: Web = {
        ADDRESS: Answer(301, {"Location": new}),
        new: page("<p>@octo</p>", "::error::"),
        ARCHIVE: ValueError("@octo ` <script>\n\x1b[31m www.example.org #1"),
        LAW: Answer(403, {}),
    }
    return site.watch(web)


def test_the_report_for_an_issue_holds_no_markup_of_others(
    hostile: Watched, match_golden: Callable[[str, Path], None]
) -> None:
    match_golden(report_markdown(hostile.report), HERE / "hostile.md")


def test_a_report_for_an_issue_fits_into_one(site: Site) -> None:
    for number in range(600):
        url = f"https://{number}.example/{'a' * 200}"
        text = CANADA.replace("Canada", f"Canada {number}").replace(LAW, url)
        site.write(f"actors/canada-{number}.yaml", text)
    report = report_markdown(site.watch(GOOD).report)
    assert len(report) < 60_000
    assert report.endswith("are left out: `briefings watch` shows them all.*\n")


def test_the_report_for_programs_keeps_to_its_schema(hostile: Watched) -> None:
    schema = next(one.schema for one in formats() if one.command == "watch")
    document = json.loads(report_json(hostile.report))
    jsonschema.validate(document, schema)
    assert document["version"] == 1
    assert report_json(hostile.report).isascii()
