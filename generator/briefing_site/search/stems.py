"""Forms of words: takes a language, gives what its words have in common with their other forms.

The index is made with the stems of a library; a browser has the same algorithm as a script, in
`stemmers/`. Each is what Snowball's compiler of the library's version writes for JavaScript with
its base class, made small. A test holds both to give the same stems.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib.resources import files

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


def algorithm(tag: str) -> str | None:
    """Name the algorithm for a language."""
    return ALGORITHMS.get(primary(tag))


def stemmer_script(tag: str) -> str:
    """Give the script that makes what finds stems in a browser; nothing where there is none."""
    name = algorithm(tag)
    if name is None:
        return ""
    return (files("briefing_site.search") / "stemmers" / f"{name}.js").read_text("utf-8").rstrip()


@cache
def stemmer(tag: str) -> Callable[[str], str]:
    """Give what finds the stem of a word; a word of another language is its own.

    Args:
        tag: The language, as a BCP 47 tag.
    """
    name = algorithm(tag)
    if name is None:
        return str
    import snowballstemmer  # noqa: PLC0415 - all its languages take a tenth of a second

    stem: Callable[[str], str] = snowballstemmer.stemmer(name).stemWord
    return stem


def primary(tag: str) -> str:
    """Give the language of a tag without its region and script."""
    return tag.partition("-")[0].lower()
