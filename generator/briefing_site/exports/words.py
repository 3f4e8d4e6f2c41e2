"""Words for the pages' scripts: takes the language in use, gives `data/words.json`.

One JSON object: the texts that a script shows, each by its English wording. A text that goes
with a number is an object of its forms, by the CLDR's names for them, which browsers know too:
`{"one": …, "other": …}`. In English it is empty, for the scripts hold that themselves.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.exports.file import ExportedFile
from briefing_site.exports.positions import compact
from briefing_site.interface import Language, spoken
from briefing_site.interface.catalogues import SOURCE, messages_of_scripts
from briefing_site.pages import links
from briefing_site.pages.library import Library

NUMBERS = range(200)
"""Numbers that between them ask for every form of every language that is here."""


def words_files(_: Library) -> Iterator[ExportedFile]:
    """Make the file of words."""
    yield ExportedFile(links.WORDS_FILE, compact(words(spoken())))


def words(language: Language) -> dict[str, object]:
    """Gather the texts of the scripts in a language."""
    if language.tag == SOURCE:
        return {}
    found: dict[str, object] = {}
    for message in messages_of_scripts(language.tag):
        if isinstance(message.id, str):
            found[message.id] = language.texts.gettext(message.id)
        else:
            found[message.id[0]] = forms(language, *message.id)
    return found


def forms(language: Language, one: str, many: str) -> dict[str, str]:
    """Give the forms of a text that goes with a number, by the CLDR's names for them."""
    name_of = language.locale.plural_form
    return {str(name_of(number)): language.texts.ngettext(one, many, number) for number in NUMBERS}
