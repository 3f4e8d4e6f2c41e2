"""Where words meet a value: articles before dates, and what is elided or changed before a sound."""

from __future__ import annotations

import datetime as dt

import pytest

from briefing_site.document.nodes import Span
from briefing_site.interface import _, language, speaking
from briefing_site.interface.joints import before
from briefing_site.naming.pieces import name, phrase
from briefing_site.pages.parts.phrases import listed, say


@pytest.mark.parametrize(
    ("tag", "words", "date", "written"),
    [
        ("de", "seit dem ", "28. Juni 2021", "seit dem "),
        ("de", "seit dem ", "Juni 2021", "seit "),
        ("de", "veröffentlicht am ", "Juni 2021", "veröffentlicht im "),
        ("de", "veröffentlicht am ", "2021", "veröffentlicht "),
        ("de", "bis zum ", "„Anfang Juli“ (Juli 2025)", "bis "),
        ("es", "desde el ", "1 de julio de 2025", "desde el "),
        ("es", "desde el ", "noviembre de 1975", "desde "),
        ("es", "desde el ", "1973", "desde "),
        ("es", "mostrada el ", "julio de 2025", "mostrada en "),
        ("es", "del ", "2021", "de "),
        ("fr", "depuis le ", "1er juillet 2025", "depuis le "),
        ("fr", "depuis le ", "1973", "depuis "),
        ("fr", "jusqu’au ", "juillet 2025", "jusqu’en "),
        ("fr", "à partir du ", "août 2025", "à partir d’"),
        ("fr", "attestée le ", "juillet 2025", "attestée en "),
        ("fr", "à partir du ", "2025-07-31", "à partir de "),
        ("en", "since ", "1973", "since "),
    ],
)
def test_a_day_has_its_article_and_what_is_less_exact_has_none(
    tag: str, words: str, date: str, written: str
) -> None:
    assert before(words, "date", date, tag) == written


@pytest.mark.parametrize(
    ("tag", "words", "value", "written"),
    [
        ("fr", "les mots de ", "Uzra Zeya", "les mots d’"),
        ("fr", "les mots de ", "Geir Pedersen", "les mots de "),
        ("fr", "le code ", "Iran", "le code "),
        ("es", " y ", "Iran", " e "),
        ("es", " y ", "Hiroshima", " e "),
        ("es", " y ", "hielo", " y "),
        ("es", "muy ", "Iran", "muy "),
    ],
)
def test_words_change_before_a_sound(tag: str, words: str, value: str, written: str) -> None:
    assert before(words, "name", value, tag) == written


def test_a_number_is_no_date_and_keeps_its_article() -> None:
    assert before("le ", "count", "12", "fr") == "le "


def test_texts_nodes_and_pieces_are_joined_alike() -> None:
    month = Span("time", (("datetime", "1975-11"),), ("noviembre de 1975",))
    with speaking("es"):
        assert _("since {date}", date="noviembre de 1975") == "desde noviembre de 1975"
        assert say("since {date}", date=month) == ("desde ", month)
        assert listed(["France", "Iran"]) == ("France e Iran",)
    with speaking("fr"):
        assert say("by {name}", name="Iran") == ("d’Iran",)
        assert phrase("by {name}", name=name("Iran")) == ["d’", name("Iran")]


def test_a_list_in_spanish_ends_with_the_word_that_its_last_name_asks_for() -> None:
    spanish = language("es")
    assert spanish.list_of(["Iran", "France", "Italy"]) == "Iran, France e Italy"
    assert spanish.list_of(["Iran", "France"]) == "Iran y France"


def test_the_first_of_a_month_is_an_ordinal_in_french_alone() -> None:
    first = dt.date(2025, 7, 1)
    assert [language(tag).day(first) for tag in ("fr", "es", "de")] == [
        "1er juillet 2025",
        "1 de julio de 2025",
        "1. Juli 2025",
    ]
