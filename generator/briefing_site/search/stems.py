"""Forms of words: takes a language, gives what its words have in common with their other forms."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

ALGORITHMS = {
    "ar": "arabic",
    "ca": "catalan",
    "cs": "czech",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "eo": "esperanto",
    "es": "spanish",
    "et": "estonian",
    "eu": "basque",
    "fa": "persian",
    "fi": "finnish",
    "fr": "french",
    "ga": "irish",
    "hi": "hindi",
    "hu": "hungarian",
    "hy": "armenian",
    "id": "indonesian",
    "it": "italian",
    "lt": "lithuanian",
    "nb": "norwegian",
    "ne": "nepali",
    "nl": "dutch",
    "nn": "norwegian",
    "no": "norwegian",
    "pl": "polish",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sr": "serbian",
    "sv": "swedish",
    "ta": "tamil",
    "tr": "turkish",
    "yi": "yiddish",
}
"""The name of Snowball's algorithm for each language that it knows."""


@cache
def stemmer(tag: str) -> Callable[[str], str]:
    """Give what finds the stem of a word; a word of another language is its own.

    Args:
        tag: The language, as a BCP 47 tag.
    """
    algorithm = ALGORITHMS.get(primary(tag))
    if algorithm is None:
        return str
    import snowballstemmer  # noqa: PLC0415 - all its languages take a tenth of a second

    stem: Callable[[str], str] = snowballstemmer.stemmer(algorithm).stemWord
    return stem


def primary(tag: str) -> str:
    """Give the language of a tag without its region and script."""
    return tag.partition("-")[0].lower()
