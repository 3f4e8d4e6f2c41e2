"""Catalogues of texts: takes a language's tag, gives its messages, read from its `.po` file."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog, Message

LOCALES = Path(__file__).parent / "locales"
SOURCE = "en"
"""The language that the messages are written in: its texts are their own ids."""


@cache
def known_languages() -> tuple[str, ...]:
    """Give the tags of all languages that the generator speaks, in order."""
    return tuple(sorted([SOURCE, *(path.stem for path in LOCALES.glob("*.po"))]))


@cache
def catalogue(tag: str) -> Catalog:
    """Read the catalogue of a language that has one."""
    from babel.messages.pofile import read_po  # noqa: PLC0415 - slow, and English has no catalogue

    with (LOCALES / f"{tag}.po").open("rb") as file:
        return read_po(file, locale=tag)


@cache
def translations(tag: str) -> NullTranslations:
    """Give a language's texts by their messages."""
    if tag == SOURCE:
        return NullTranslations()
    return compiled(catalogue(tag))


def compiled(catalog: Catalog) -> NullTranslations:
    """Give the texts of a catalogue; what is not translated in all its forms stays English.

    Which form a number takes is what the file says, by which its translator wrote them: Babel's own
    rule for a language is another in another version of it.
    """
    from babel.messages.catalog import Catalog  # noqa: PLC0415
    from babel.messages.mofile import write_mo  # noqa: PLC0415

    whole = Catalog(locale=catalog.locale)
    whole.mime_headers = [("Plural-Forms", catalog.plural_forms)]
    for message in catalog:
        if message.id and is_translated(message):
            whole[message.id] = message
    written = BytesIO()
    write_mo(written, whole)
    written.seek(0)
    return GNUTranslations(written)


def is_translated(message: Message) -> bool:
    """Whether a message has a text for each of its forms, and nobody doubts them."""
    forms = [message.string] if isinstance(message.string, str) else message.string or [""]
    return all(forms) and not message.fuzzy


def messages_of_scripts(tag: str) -> Iterator[Message]:
    """Go through the messages that the pages' scripts show, as the catalogue places them."""
    for message in catalogue(tag):
        if message.id and any(path.endswith(".js") for path, _ in message.locations):
            yield message
