"""The language in use: dates, lists, numbers and texts as each language writes them."""

from __future__ import annotations

import datetime as dt

import pytest

from briefing_site.interface import ENGLISH, _, language, ngettext, pgettext, speaking, spoken
from briefing_site.interface.catalogues import known_languages

DAY = dt.date(2025, 7, 31)


def test_the_generator_speaks_six_languages() -> None:
    assert known_languages() == ("ar", "de", "en", "es", "fa", "fr")


@pytest.mark.parametrize(
    ("tag", "day", "month", "names"),
    [
        ("en", "31 July 2025", "July 2025", "A, B and C"),
        ("fr", "31 juillet 2025", "juillet 2025", "A, B et C"),
        ("de", "31. Juli 2025", "Juli 2025", "A, B und C"),
        ("es", "31 de julio de 2025", "julio de 2025", "A, B y C"),
        ("fa", "۳۱ ژوئیهٔ ۲۰۲۵", "ژوئیهٔ ۲۰۲۵", "A،\u200f B، و C"),
        ("ar", "٣١ يوليو ٢٠٢٥", "يوليو ٢٠٢٥", "A وB وC"),
    ],
)
def test_days_months_and_lists_are_those_of_the_language(
    tag: str, day: str, month: str, names: str
) -> None:
    one = language(tag)
    assert (one.day(DAY), one.month(DAY), one.list_of(["A", "B", "C"])) == (day, month, names)


@pytest.mark.parametrize(
    ("tag", "expected"), [("en", "12,345"), ("de", "12.345"), ("ar", "١٢٬٣٤٥"), ("fa", "۱۲٬۳۴۵")]
)
def test_thousands_are_set_apart_as_the_language_does(tag: str, expected: str) -> None:
    assert language(tag).number(12_345) == expected


@pytest.mark.parametrize("tag", known_languages())
def test_only_persian_and_arabic_are_written_from_right_to_left(tag: str) -> None:
    assert language(tag).is_right_to_left is (tag in {"fa", "ar"})


@pytest.mark.parametrize("tag", ["it", "zh-Hant", "", "../../etc/passwd"])
def test_where_there_is_no_catalogue_the_texts_are_english(tag: str) -> None:
    assert language(tag).tag == "en"


def test_a_language_is_spoken_inside_and_no_further() -> None:
    with speaking("de") as german:
        with speaking("fr"):
            assert spoken().tag == "fr"
        assert spoken() is german
        assert pgettext("stance", "for") == "dafür"
    assert spoken() is ENGLISH
    assert pgettext("stance", "for") == "for"


def test_values_stand_in_the_place_of_their_names_and_are_not_looked_into() -> None:
    assert _("since {date}", date="{0.__class__} {date}") == "since {0.__class__} {date}"
    assert ngettext("{count} statement", "{count} statements", 1) == "1 statement"
    assert ngettext("{count} statement", "{count} statements", 1_234) == "1,234 statements"


def test_a_language_is_named_in_the_language_in_use() -> None:
    assert (language("fr").language_name("fa"), language("de").language_name("zh-Hant")) == (
        "persan",
        "Chinesisch",
    )
    assert language("fr").language_name("qaa") == ""
