"""The catalogues: fresh, English where empty, and alike in what they leave to be filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from string import Formatter

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.plurals import get_plural

from briefing_site.interface import language
from briefing_site.interface.catalogues import (
    LOCALES,
    SOURCE,
    catalogue,
    compiled,
    is_translated,
    known_languages,
    messages_of_scripts,
)
from tools import catalogues
from tools.catalogues import TEMPLATE, extracted, python_messages, report, updated, written

TRANSLATED = [tag for tag in known_languages() if tag != SOURCE]
COUNT = {"count"}
BETWEEN = {", ", "; ", " → "}
"""What stands between the parts of a list, with the spaces around it."""


def forms(message: Message) -> list[str]:
    string = message.string
    return [string] if isinstance(string, str) else list(string or ())


def names(text: str) -> set[str]:
    return {name for _, name, *_ in Formatter().parse(text) if name}


def texts(tag: str) -> Iterator[Message]:
    return (message for message in catalogue(tag) if message.id)


@cache
def of_today() -> Catalog:
    """Give the messages of the code."""
    return extracted()


def test_the_template_holds_every_message_of_the_code() -> None:
    assert TEMPLATE.read_bytes() == written(of_today())


def test_no_text_of_a_script_stands_where_none_is_found() -> None:
    within = re.compile(r"\$\{[^}]*\b(?:_|ngettext)\(")
    scripts = sorted((LOCALES.parents[1] / "theme/assets/javascripts").glob("*.js"))
    assert scripts
    assert [path.name for path in scripts if within.search(path.read_text("utf-8"))] == []


@pytest.mark.parametrize("tag", [tag for tag in TRANSLATED if language(tag).is_right_to_left])
def test_a_date_and_quoted_words_keep_their_direction_within_a_name(tag: str) -> None:
    dated, quoted = (language(tag).text(words) for words in ("{headline}, {date}", "“{words}”"))
    assert "\u200f{date}" in dated  # else its day is taken for a number of Latin words before it
    assert "{words}\u200e" in quoted  # else the dots of words that are cut stand before them


def test_a_message_is_found_wherever_in_a_line_it_stands() -> None:
    code = """say("See {page}.", page=link(_("this page"))), f"({_('planned')})", _(known)"""
    messages = python_messages(BytesIO(code.encode()), ["_", "say"])
    found = [(name, words) for _line, name, words, _comments in messages]
    assert sorted(found, key=str) == [
        ("_", ["planned"]),
        ("_", ["this page"]),
        ("_", [None]),
        ("say", ["See {page}."]),
    ]


@pytest.mark.parametrize("tag", TRANSLATED)
def test_a_catalogue_holds_the_messages_of_today_in_their_order(tag: str) -> None:
    assert (LOCALES / f"{tag}.po").read_bytes() == written(updated(tag, of_today()))


def partly() -> Catalog:
    """Make a catalogue up in which not everything is translated."""
    catalog = Catalog(locale="ar")
    catalog.add("Sources", "المصادر")
    catalog.add("Issues", "")
    catalog.add("Actors", "؟", flags=["fuzzy"])
    catalog.add(("{count} actor", "{count} actors"), ("", "فاعل", "", "", "", ""))
    catalog.add("May", "", context="month")
    return catalog


def test_what_is_not_translated_is_shown_in_english() -> None:
    shown = compiled(partly())
    words = [shown.gettext(word) for word in ("Sources", "Issues", "Actors")]
    counts = [shown.ngettext("{count} actor", "{count} actors", count) for count in (0, 1, 7)]
    assert words == ["المصادر", "Issues", "Actors"]
    assert counts == ["{count} actors", "{count} actor", "{count} actors"]
    assert shown.pgettext("month", "May") == "May"


def test_a_report_names_what_waits_for_a_translator() -> None:
    assert report({"ar": partly()}) == (
        "ar: 1 of 5 texts are translated\n  Issues\n  Actors\n  {count} actor\n  May\n"
    )


@pytest.mark.parametrize(
    ("arguments", "status"),
    [(["--missing"], 0), (["--complete"], 1), (["--missing", "--complete"], 1)],
)
def test_a_release_fails_where_something_is_missing(
    monkeypatch: pytest.MonkeyPatch, arguments: list[str], status: int
) -> None:
    monkeypatch.setattr(catalogues, "catalogue", lambda tag: partly() if tag == "ar" else Catalog())
    assert catalogues.main(arguments) == status


@pytest.mark.parametrize("tag", TRANSLATED)
def test_a_translation_fills_in_what_the_english_does(tag: str) -> None:
    wrong = []
    for message in texts(tag):
        if not is_translated(message):
            continue
        wanted = names(message.id if isinstance(message.id, str) else message.id[1])
        # A form for a number that is always the same, such as two, may say it in a word.
        spare = COUNT if message.pluralizable else set()
        wrong += [form for form in forms(message) if not wanted - spare <= names(form) <= wanted]
    assert wrong == []


@pytest.mark.parametrize("tag", TRANSLATED)
def test_a_translation_is_one_text_and_no_list_of_those_of_all_languages(tag: str) -> None:
    listed = [
        form for message in texts(tag) for form in forms(message) if form.startswith(("('", '("'))
    ]
    assert listed == []


@pytest.mark.parametrize("tag", TRANSLATED)
def test_a_translation_starts_and_ends_where_its_text_does(tag: str) -> None:
    loose = [
        form
        for message in texts(tag)
        for form in forms(message)
        if form != form.strip() and message.id not in BETWEEN
    ]
    assert loose == []


@pytest.mark.parametrize("tag", TRANSLATED)
def test_a_language_has_as_many_forms_as_its_grammar_asks_for(tag: str) -> None:
    numbers = {len(forms(one)) for one in texts(tag) if one.pluralizable}
    assert numbers == {catalogue(tag).num_plurals}
    assert language(tag).texts.ngettext("{count} actor", "{count} actors", 7) != "{count} actors"


@pytest.mark.parametrize("tag", TRANSLATED)
def test_scripts_are_given_their_own_messages_and_no_others(tag: str) -> None:
    found = {str(message.id) for message in messages_of_scripts(tag)}
    assert ("Start again" in found, "Current positions" in found) == (True, False)


@pytest.mark.parametrize("tag", ["ar", "fa"])
def test_no_text_in_arabic_letters_has_a_latin_comma_or_semicolon(tag: str) -> None:
    assert [
        form for message in texts(tag) for form in forms(message) if set(form) & set(",;")
    ] == []


def test_a_number_takes_the_form_that_the_file_says_whatever_babel_holds(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("babel.messages.catalog.get_plural", lambda _: get_plural("ar"))
    texts = compiled(catalogue("es"))
    told = {texts.ngettext("{count} statement", "{count} statements", number) for number in (1, 3)}
    assert told == {"{count} declaración", "{count} declaraciones"}
