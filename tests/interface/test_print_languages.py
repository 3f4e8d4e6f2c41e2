"""The catalogues hold to how each language is written in serious print."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from babel.messages.catalog import Message

from briefing_site.interface.catalogues import SOURCE, catalogue, known_languages

TRANSLATED = [tag for tag in known_languages() if tag != SOURCE]
MANY, HUNDREDS, FEW = 5, 4, 3
"""The forms of an Arabic noun behind 11 to 99, 100 and 3 to 10, as gettext numbers them."""

SPELT_ALIKE = {("fr", "Second document")}

TYPED_DATE = re.compile(r"\b\d{4}(-\d\d){0,2}\b")

OTHER_WORDS = {
    "ar": ["مقولة", "جافاسكربت", "تقييم"],
    "de": ["Äußerung", "Standpunkt", "Aufzeichnung"],
    "es": ["tesis", "juntos: \\{"],
    "fa": ["کنشگر", "اظهار", "لینک", "فایل", "درباره "],
    "fr": ["thèse", "dossier", "relevé", "appréciation"],
}
"""Words for what has another name everywhere else in a language's catalogue."""


def forms(tag: str) -> Iterator[str]:
    """Go through the texts of a language but for the words that readers type into a search."""
    for message in catalogue(tag):
        if message.id and " | " not in str(message.id):
            yield from forms_of(message)


def forms_of(message: Message) -> list[str]:
    string = message.string
    return [string] if isinstance(string, str) else list(string or ())


def with_match(pattern: str, tag: str) -> list[str]:
    return [form for form in forms(tag) if re.search(pattern, form)]


def counted_noun(form: str) -> str:
    """Give the word behind a number; nothing where there is none."""
    match = re.search(r"\{count\} ([\w\u064b-\u0652]+)", form)
    return match[1] if match else ""


def test_an_arabic_noun_is_accusative_behind_11_to_99_and_genitive_behind_100() -> None:
    wrong = []
    for message in catalogue("ar"):
        if not message.id or not message.pluralizable:
            continue
        few, hundreds, many = (forms_of(message)[form] for form in (FEW, HUNDREDS, MANY))
        is_declined = few != many and not counted_noun(many).endswith("ة")
        if "ًا" in counted_noun(hundreds) or (is_declined and hundreds == many):
            wrong.append(message.string)
    assert wrong == []


def test_arabic_marks_an_indefinite_accusative_before_its_alif() -> None:
    assert with_match("ا\u064b", "ar") == []


@pytest.mark.parametrize("tag", ["ar", "fa"])
def test_digits_are_those_of_the_script_but_in_what_one_types(tag: str) -> None:
    assert [
        one for one in forms(tag) if re.search(r"(?<!\w-)\b[0-9]", TYPED_DATE.sub("", one))
    ] == []


@pytest.mark.parametrize("tag", ["ar", "fa"])
def test_a_number_behind_a_name_is_not_taken_for_a_part_of_latin_words(tag: str) -> None:
    behind = r"\}(?:[،؛:] | \()\{(?:count|date|day|end|known|number|period|when|year)\}"
    assert with_match(behind, tag) == []


def test_french_sets_marks_off_with_a_space_that_does_not_break() -> None:
    assert with_match(r" [:;?!»]|« |\w[;?!»](?!\w)", "fr") == []


def test_spanish_opens_each_question() -> None:
    assert [one for one in forms("es") if one.count("¿") != len(re.findall(r"\?(?!»)", one))] == []


@pytest.mark.parametrize(
    ("tag", "foreign"),
    [("ar", "“”„\"'"), ("de", "”«»\"'"), ("es", "“”„\"'"), ("fa", "“”„\"'"), ("fr", "“”„\"'")],
)
def test_quotation_marks_are_those_of_the_language(tag: str, foreign: str) -> None:
    assert [form for form in forms(tag) if set(form) & set(foreign)] == []


def test_persian_has_its_own_letters_and_joins_what_belongs_to_a_word_without_a_space() -> None:
    assert with_match("[يىكة٠-٩]", "fa") == []
    assert with_match(r"\b(?:آن|این)ها|\bن?می |\w (?:ها|هایی?|ای|تر|ترین)\b", "fa") == []


@pytest.mark.parametrize("tag", TRANSLATED)
def test_one_thing_has_one_name(tag: str) -> None:
    pattern = "|".join(rf"\b{word}" for word in OTHER_WORDS[tag])
    assert with_match(pattern, tag) == []


@pytest.mark.parametrize("tag", TRANSLATED)
def test_no_sentence_is_left_in_english(tag: str) -> None:
    left = [
        form
        for message in catalogue(tag)
        if (tag, message.id) not in SPELT_ALIKE
        for form in forms_of(message)
        if form == message.id and re.search(r"[a-z]{2,} [a-z]{2,}", re.sub(r"\{\w+\}", "0", form))
    ]
    assert left == []
