"""The catalogues: fresh, whole, and alike in what they leave to be filled in."""

from __future__ import annotations

from collections.abc import Iterator
from string import Formatter

import pytest
from babel.messages.catalog import Message

from briefing_site.interface import language
from briefing_site.interface.catalogues import (
    LOCALES,
    SOURCE,
    catalogue,
    known_languages,
    messages_of_scripts,
)
from tools.catalogues import TEMPLATE, extracted, updated, written

TRANSLATED = [tag for tag in known_languages() if tag != SOURCE]
COUNT = {"count"}


def forms(message: Message) -> list[str]:
    string = message.string
    return [string] if isinstance(string, str) else list(string or ())


def names(text: str) -> set[str]:
    return {name for _, name, *_ in Formatter().parse(text) if name}


def texts(tag: str) -> Iterator[Message]:
    return (message for message in catalogue(tag) if message.id)


def test_the_template_holds_every_message_of_the_code() -> None:
    assert TEMPLATE.read_bytes() == written(extracted())


@pytest.mark.parametrize("tag", TRANSLATED)
def test_a_catalogue_holds_the_messages_of_today_in_their_order(tag: str) -> None:
    assert (LOCALES / f"{tag}.po").read_bytes() == written(updated(tag, extracted()))


@pytest.mark.parametrize("tag", TRANSLATED)
def test_no_message_is_left_untranslated_or_unsure(tag: str) -> None:
    assert [one.id for one in texts(tag) if one.fuzzy or not all(forms(one))] == []


@pytest.mark.parametrize("tag", TRANSLATED)
def test_a_translation_fills_in_what_the_english_does(tag: str) -> None:
    wrong = []
    for message in texts(tag):
        wanted = names(message.id if isinstance(message.id, str) else message.id[1])
        # A form for a number that is always the same, such as two, may say it in a word.
        spare = COUNT if message.pluralizable else set()
        wrong += [form for form in forms(message) if not wanted - spare <= names(form) <= wanted]
    assert wrong == []


@pytest.mark.parametrize("tag", TRANSLATED)
def test_a_translation_starts_and_ends_where_its_text_does(tag: str) -> None:
    loose = [
        form
        for message in texts(tag)
        for form in forms(message)
        if form != form.strip() and message.context != "between the parts of a list"
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
