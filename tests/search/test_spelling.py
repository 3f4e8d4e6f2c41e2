"""How the index spells words."""

from __future__ import annotations

import pytest

from briefing_site.search.spelling import fold, pairs_of, raw_words, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The talks, resumed.", ["the", "talks", "resumed"]),
        ("ne\N{COMBINING ACUTE ACCENT}gocie\N{COMBINING ACUTE ACCENT}", ["negocie"]),
        ("Négociée — l'Iran’s", ["negociee", "l", "iran", "s"]),
        ("Straße, STRASSE", ["strasse", "strasse"]),
        ("ΟΔΟΣ, οδος", ["οδοσ"] * 2),
        ("İstanbul ıstanbul", ["istanbul", "istanbul"]),
        ("مُحَمَّد", ["محمد"]),
        ("\u200fمی\u200cخواهم", ["میخواهم"]),
        ("كتاب کتاب", ["کتاب"] * 2),
        ("हिन्दी", ["हिन्दी"]),
        ("谈判将继续 now", ["谈判将继续", "now"]),
        ("カナダ", ["カナダ"]),
        ("대한민국", ["대한민국"]),
        ("S/RES/2231 (2015)", ["s", "res", "2231", "2015"]),
        ("№5 ﬁnds", ["no5", "finds"]),
        ("snake_case", ["snake", "case"]),
        ("—…", []),
    ],
)
def test_words_are_the_same_however_they_are_written(text: str, words: list[str]) -> None:
    assert words_of(text) == words


def test_a_stemmer_is_given_words_with_their_accents() -> None:
    assert raw_words("NÉGOCIÉ, مُحَمَّد — ne\N{COMBINING ACUTE ACCENT}") == ["négocié", "محمد", "né"]


def test_a_run_without_spaces_is_its_pairs_and_its_last_character() -> None:
    assert pairs_of("谈判将") == ["谈判", "判将", "将"]
    assert pairs_of("法") == ["法"]


def test_spelling_what_is_spelled_changes_nothing() -> None:
    texts = ["Straße", "ΟΔΟΣ", "مُحَمَّد", "ŁÓDŹ", "Ærø", "№5"]
    assert [fold(fold(text)) for text in texts] == [fold(text) for text in texts]
