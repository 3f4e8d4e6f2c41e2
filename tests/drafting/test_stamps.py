"""Stamps: lines that say when a text was published, and headlines that do not."""

from __future__ import annotations

import datetime as dt

import pytest

from briefing_site.drafting.article import Article
from briefing_site.drafting.reading import read_article
from briefing_site.drafting.stamps import day_of_delivery, is_stamp, stamped


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Published on: 18 July 2023 - 07:45 | Updated: 19 July 2023 - 09:10", "2023-07-18"),
        ("Updated: 19-02-2021 00:45 IST | Created: 18-02-2021 00:45 IST", "2021-02-18"),
        ("Updated May 20, 2023 4:12 p.m. ET", "2023-05-20"),
        ("Posted on Thursday 13 February 2020", "2020-02-13"),
        ("First published 5 September 2024", "2024-09-05"),
        ("2022-11-18T10:30:00-05:00", "2022-11-18"),
        ("2022-11-18T10:30:00Z", "2022-11-18"),
        ("Date: 2024-01-26 15:00", "2024-01-26"),
        ("2022/06/09", "2022-06-09"),
        ("Brussels, 17/02/2025 - 14:30", "2025-02-17"),
        ("Geneva, 22 March 2023", "2023-03-22"),
        ("Khartoum/Port Sudan, 11 Oct. 2024", "2024-10-11"),
        ("Washington, DC, June 4, 2018", "2018-06-04"),
        ("Publié le 3 mars 2022 à 10h30", "2022-03-03"),
        ("Berlin, 3. März 2022", "2022-03-03"),
        ("Madrid, 3 de marzo de 2022", "2022-03-03"),
        ("Опубликовано 3 марта 2022", "2022-03-03"),
    ],
)
def test_a_stamp_is_a_day(line: str, day: str) -> None:
    assert stamped(line) == dt.date.fromisoformat(day)


@pytest.mark.parametrize(
    "line",
    [
        "Statement of 6 July 2023 on grain",
        "He said on 3 March 2022 that it was over",
        "What we know about 11 September 2001?",
        "31 February 2022",
        "In March 2022",
        "2022",
        "",
    ],
)
def test_a_sentence_or_a_headline_with_a_day_is_no_stamp(line: str) -> None:
    assert stamped(line) is None


def test_a_day_in_digits_that_may_be_two_is_a_stamp_without_a_day() -> None:
    assert (is_stamp("03/04/2025"), stamped("03/04/2025")) == (True, None)


def test_a_line_of_delivery_has_its_day_at_the_end() -> None:
    line = "As delivered by the ambassador of Peru to the Council, Geneva, 4 March 2021"
    assert (stamped(line), day_of_delivery(line)) == (None, dt.date(2021, 3, 4))


@pytest.mark.parametrize(
    "title",
    [
        "Statement of 6 July 2023 on grain",
        "Is the deal dead?",
        "Ministers call it “a long day”",
        'Beijing lodges protest over "slander"',
    ],
)
def test_a_headline_is_the_title(title: str) -> None:
    text = f"{title}\n\nPosted on 3 March 2022\n\nThe council met.\n\nIt ended."
    day = dt.date(2022, 3, 3)
    assert read_article(text.encode()) == Article(
        title, ("The council met.", "It ended."), published=day
    )


@pytest.mark.parametrize("stamp", ["Updated: 3 March 2022", "Oslo, 3 March 2022"])
def test_a_stamp_may_stand_below_the_text(stamp: str) -> None:
    article = read_article(f"Talks\n\nThe council met.\n\nIt ended.\n\n{stamp}".encode())
    assert (article.published, article.paragraphs[-1]) == (dt.date(2022, 3, 3), "It ended.")
