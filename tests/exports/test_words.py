"""Words for scripts: whole, in the forms that browsers know."""

from __future__ import annotations

import json

from briefing_site.exports.words import forms, words, words_files
from briefing_site.interface import ENGLISH, language, speaking
from briefing_site.pages.library import Library

ENTRIES = ("{count} entry", "{count} entries")


def test_in_english_the_scripts_know_their_words(everything: Library) -> None:
    (file,) = words_files(everything)
    assert (file.path, file.text, words(ENGLISH)) == ("data/words.json", "{}\n", {})


def test_in_another_language_the_file_holds_them(everything: Library) -> None:
    with speaking("fr") as french:
        (file,) = words_files(everything)
    assert json.loads(file.text) == words(french)


def test_forms_have_the_names_of_the_cldr() -> None:
    assert sorted(forms(language("de"), *ENTRIES)) == ["one", "other"]
    assert sorted(forms(language("ar"), *ENTRIES)) == ["few", "many", "one", "other", "two", "zero"]


def test_a_form_is_the_one_that_its_numbers_ask_for() -> None:
    arabic = language("ar")
    found = forms(arabic, *ENTRIES)
    for name, number in {"one": 1, "two": 2, "few": 3, "many": 11, "other": 100}.items():
        assert found[name] == arabic.texts.ngettext(*ENTRIES, number)
