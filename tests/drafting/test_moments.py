"""Moments: the day of publication is that of its place, and one by UTC alone is a doubt."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from briefing_site.drafting.article import Article
from briefing_site.drafting.draft import draft_of
from briefing_site.drafting.moments import Published, Stamped, days_in, published, stamped_in
from briefing_site.drafting.reading import read_article
from briefing_site.drafting.record import record_of
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.model.fields import read_moment
from briefing_site.pipeline import read_folder
from tests import hangs

EIGHTH, NINTH = dt.date(2022, 6, 8), dt.date(2022, 6, 9)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("", Published(None)),
        ("soon", Published(None)),
        ("8 June 2022", Published(EIGHTH)),
        ("2022-06-08", Published(EIGHTH)),
        ("2022-06-08T23:30:00-04:00", Published(EIGHTH, "2022-06-08T23:30:00-04:00")),
        ("2022-06-08 23:30-0400", Published(EIGHTH, "2022-06-08T23:30-04:00")),
        ("2022-06-08T23:30:00.123+01:00", Published(EIGHTH, "2022-06-08T23:30:00+01:00")),
        ("2022-06-08T00:00:00-04:00", Published(EIGHTH)),
        ("2022-06-08T00:00:00Z", Published(EIGHTH)),
        ("2022-06-09T01:30:00Z", Published(NINTH, "2022-06-09T01:30:00Z", is_by_utc=True)),
        ("2022-06-09T01:30:00+00:00", Published(NINTH, "2022-06-09T01:30:00Z", is_by_utc=True)),
        ("2022-06-31T01:30:00Z", Published(None)),
    ],
)
def test_a_day_is_that_of_the_offset(text: str, when: Published) -> None:
    assert published(text) == when


@pytest.mark.parametrize(
    ("shown", "day"),
    [([EIGHTH], EIGHTH), ([dt.date(2021, 1, 1), EIGHTH], EIGHTH), ([NINTH], NINTH)],
)
def test_a_moment_in_utc_is_of_the_day_that_is_shown(shown: list[dt.date], day: dt.date) -> None:
    assert published("2022-06-09T01:30:00Z", shown) == Published(day, "2022-06-09T01:30:00Z")


def meta(name: str, content: str) -> str:
    return f'<meta property="{name}" content="{content}"/>'


UTC, LOCAL = "2022-06-09T01:30:00Z", "2022-06-08T21:30:00-04:00"
META = meta("article:published_time", UTC)


@pytest.mark.parametrize(
    ("page", "stamp"),
    [
        ("<p>No stamp.</p>", Stamped("2022-06-09")),
        (META, Stamped(UTC)),
        (meta("article:published_time", LOCAL), Stamped(LOCAL)),
        (f"<META CONTENT='{LOCAL}' NAME='DC.date'>", Stamped(LOCAL)),
        (f'{META}<script>{{"datePublished": "{LOCAL}"}}</script>', Stamped(LOCAL)),
        (f'{META}<time datetime="{UTC}"> June 8, 2022 </time>', Stamped(UTC, (EIGHTH,))),
        (f'{META}<time datetime="2022-06-08">June 8, 2022</time>', Stamped(UTC, (EIGHTH,))),
        (
            f'{META}<time datetime="2022-06-08T09:00:00Z">June 8, 2022</time>',
            Stamped(UTC),
        ),
        (f'{META}<p class="publish-date"> June 8,\n 2022 </p>', Stamped(UTC, (EIGHTH,))),
        (f'{META}<p class="note">June 8, 2022</p>', Stamped(UTC)),
        (
            f'{META}<p class="date">June 9, 2022</p><p class="date">June 8, 2022</p>',
            Stamped(UTC, (NINTH,)),
        ),
        (meta("article:published_time", "2020-01-01T09:00:00Z"), Stamped("2022-06-09")),
        (meta("article:modified_time", LOCAL), Stamped("2022-06-09")),
        (meta("article:published_time", "2022-06-31T09:00:00Z"), Stamped("2022-06-09")),
    ],
)
def test_a_page_says_when_it_was_published(page: str, stamp: Stamped) -> None:
    assert stamped_in(page, "2022-06-09") == stamp


BODY = (
    "<p>The council met &ldquo;in good order&rdquo;, and spoke of many things at length.</p>"
    "<p>It ended late at night, after everybody had said what there was to be said.</p>"
)


def page_of(head: str, above: str = "") -> str:
    text = f"<html><head><title>On the Council</title>{head}</head><body><article>{above}{BODY}"
    return f"{text}</article></body></html>"


def read(head: str, above: str = "") -> Article:
    return read_article(page_of(head, above).encode())


@pytest.mark.parametrize(
    ("text", "day", "moment", "is_by_utc"),
    [
        (page_of(META), NINTH, UTC, True),
        (page_of(META, "<p>June 8, 2022</p>"), EIGHTH, UTC, False),
        (page_of(META, f'<p><time datetime="{UTC}">8 June 2022</time></p>'), EIGHTH, UTC, False),
        (page_of(f'{META}<div id="date">June 8, 2022</div>'), EIGHTH, UTC, False),
        (page_of(meta("article:published_time", LOCAL)), EIGHTH, LOCAL, False),
        (page_of(meta("article:published_time", "2022-06-08")), EIGHTH, "", False),
        (f"published: {UTC}\n\nThey met.", NINTH, UTC, True),
        (f"published: {LOCAL}\n\nThey met.", EIGHTH, LOCAL, False),
        (
            f"title: A\npublished: {UTC}\n\nJune 8, 2022\n\nThey met.",
            EIGHTH,
            UTC,
            False,
        ),
        (
            f"title: A\npublished: {UTC}\n\nOSLO, June 8, 2022 (AP) — They met.",
            EIGHTH,
            UTC,
            False,
        ),
    ],
)
def test_an_article_has_the_day_of_its_place(
    text: str,
    day: dt.date,
    moment: str,
    is_by_utc: bool,  # noqa: FBT001 - of a table
) -> None:
    article = read_article(text.encode())
    assert (article.published, article.published_at, article.is_day_by_utc) == (
        day,
        moment,
        is_by_utc,
    )


@pytest.mark.parametrize(
    ("day", "moment"), [(EIGHTH, UTC), (NINTH, UTC), (dt.date(2022, 6, 7), "")]
)
def test_a_day_that_is_given_is_sure_and_keeps_a_moment_that_fits(
    day: dt.date, moment: str
) -> None:
    dated = read(META).dated(day)
    assert (dated.published, dated.published_at, dated.is_day_by_utc) == (day, moment, False)


def test_a_draft_asks_for_the_day_of_a_moment_in_utc(kb: KnowledgeBase) -> None:
    text = record_of(draft_of(read(META), kb), NINTH).text
    assert text[text.index("    title: On") : text.index("    kind:")] == (
        "    title: On the Council\n"
        "    # confirm: the day, which is that of a moment in UTC; at its place it may be\n"
        "    #   2022-06-08\n"
        "    published: 2022-06-09\n"
        "    published_at: 2022-06-09T01:30:00Z\n"
    )


@pytest.mark.parametrize(
    ("moment", "country", "days"),
    [
        ("2021-07-26T11:30:57Z", "US", [26]),
        ("2021-07-26T02:00:00Z", "US", [25]),
        ("2021-07-26T05:00:00Z", "US", [25, 26]),
        ("2021-07-25T23:30:00Z", "DE", [26]),
        ("2021-07-26T11:30:57Z", "XX", []),
    ],
)
def test_the_day_of_a_moment_in_utc_is_that_of_the_publishers_clocks(
    moment: str, country: str, days: list[int]
) -> None:
    assert days_in(read_moment(moment), country) == tuple(dt.date(2021, 7, day) for day in days)


def test_a_draft_has_the_day_at_a_publishers_place_that_is_known(tmp_path: Path) -> None:
    (tmp_path / "actors").mkdir()
    body = "name: United States Department of State\nkind: government-body\ncountry: US\n"
    (tmp_path / "actors/us-state-department.yaml").write_text(body, "utf-8")
    kb = read_folder(tmp_path).world.kb
    article = replace(read(META), publisher="United States Department of State")
    text = record_of(draft_of(article, kb), NINTH).text
    assert "    published: 2022-06-08\n    published_at: 2022-06-09T01:30:00Z\n" in text
    assert "UTC" not in text


def test_a_draft_is_silent_where_the_page_shows_the_day(kb: KnowledgeBase) -> None:
    text = record_of(draft_of(read(META, "<p>June 8, 2022</p>"), kb), NINTH).text
    assert "    published: 2022-06-08\n    published_at: 2022-06-09T01:30:00Z\n" in text
    assert "UTC" not in text


@pytest.mark.parametrize(
    "piece", ["<meta ", "<p id='date'>1 May", "<time a=", '<time a="b" ', '"datePublished":', "T0"]
)
@hangs.ends
def test_no_moment_is_in_a_page_of_one_piece_over_and_over(piece: str) -> None:
    page = piece * (1_000_000 // len(piece))
    stamped = stamped_in(page, "2022-06-09")
    assert stamped is not None
    assert stamped.text == "2022-06-09"
    assert published(page[:1000]) == Published(None)
