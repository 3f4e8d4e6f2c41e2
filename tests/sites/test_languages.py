"""Whole sites in other languages: every generated word comes from a catalogue."""

from __future__ import annotations

import datetime as dt
import re
from calendar import month_name
from collections.abc import Iterator, Sequence
from dataclasses import replace
from gettext import NullTranslations
from pathlib import Path
from string import Formatter

import pytest

from briefing_site.interface import language
from briefing_site.interface.catalogues import known_languages
from briefing_site.interface.languages import Language
from briefing_site.pipeline import export_files, read_site, render_pages
from briefing_site.settings import Settings
from briefing_site.versions.version import DIGITS
from tests.thorough import some_of

HERE = Path(__file__).parent
WORD = re.compile(r"[^\W\d_]{2,}")
VERSION_NAME = re.compile(rf"\b(?=[a-f]*\d)[0-9a-f]{{{DIGITS}}}\b")
OWN_NAMES = frozenset(
    {
        *(
            "Atom",
            "JSON",
            "Feed",
            "iCalendar",
            "APA",
            "Chicago",
            "BibTeX",
            "RIS",
            "CSL",
            "CSV",
        ),  # formats, styles
        *("ISO", "Wikidata", "Wikipedia", "Website", "Golden"),
        *month_name[1:],  # citation styles are English ones, and so is what is written around them
        *("In", "Paraphrase", "Quoted", "quoted", "Reported", "reported", "Recorded", "recorded"),
        *("as", "corrected"),
        *(
            "and",
            "et",
            "al",
            "behalf",
            "version",
            "Early",
            "Earlier",
            "Spring",
            "Summer",
            "Autumn",
            "Winter",
        ),
    }
)
"""Words that are the same in every language."""


class Silence(NullTranslations):
    """Says nothing but what is filled in, and what is no word, as a comma between two names."""

    def gettext(self, message: str) -> str:
        if not WORD.search(message):
            return message
        return " ".join(f"{{{name}}}" for _, name, *_ in Formatter().parse(message) if name)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        del msgid1, n
        return self.gettext(msgid2)

    def pgettext(self, context: str, message: str) -> str:
        del context
        return self.gettext(message)


@pytest.fixture
def silent(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the interface without a word, months included."""
    mute = SilentMonths("en", Silence())
    monkeypatch.setattr("briefing_site.interface.languages.language", lambda _: mute)


class SilentMonths(Language):
    """A language that has no names, and writes a day as a number."""

    months = short_months = ("1",) * 12

    def day(self, date: dt.date) -> str:
        return str(date.day)

    def month(self, date: dt.date) -> str:
        return str(date.month)

    def language_name(self, tag: str) -> str:
        return str(len(tag))

    def list_of(self, items: Sequence[str]) -> str:
        return " ".join(items)


def words_of(text: str) -> set[str]:
    return set(WORD.findall(text))


def shown_words(markdown: str) -> set[str]:
    """Give the words of a page that a reader sees: no front matter, tag, address or code."""
    body = markdown.partition("---\n")[2].partition("---\n")[2]
    body = re.sub(r"<pre>.*?</pre>", " ", body)
    body = re.sub(r"&#\d+;|&nbsp;", " ", re.sub(r"https?&#58;\S+|https?:\S+", " ", body))
    body = re.sub(r"\{ #[^}]*\}|\]\([^)\s]*\)|<[^>]*>|\[\^\d+\]|`[^`]*`", " ", body)
    return words_of(VERSION_NAME.sub(" ", body))


def content_words(folder: Path) -> set[str]:
    return {word for path in folder.rglob("*.y*ml") for word in words_of(path.read_text("utf-8"))}


@pytest.mark.usefixtures("silent")
@pytest.mark.parametrize("case", ["drafts", "empty", "everything", "minimal"])
def test_no_word_of_a_page_is_written_past_the_catalogues(case: str) -> None:
    settings = settings_of(case)
    own = content_words(settings.briefings)
    known = own | OWN_NAMES | {word[:1].upper() + word[1:] for word in own}  # where one begins
    pages = render_pages(read_site(settings).kb, settings)
    strangers = {page.path: shown_words(page.text) - known for page in pages}
    assert {path: words for path, words in strangers.items() if words} == {}


def settings_of(case: str, tag: str = "en") -> Settings:
    folder = HERE / case
    return Settings(
        briefings=folder / "briefings",
        docs=folder / "docs",
        drafts=True,
        site_name="Golden",
        site_url="https://example.org/site/",
        language=tag,
    )


def headings(tag: str) -> Iterator[tuple[str, str]]:
    """Go through the headings of all pages of a site."""
    settings = settings_of("everything", tag)
    for page in render_pages(read_site(settings).kb, settings):
        for line in page.text.split("\n"):
            if line.startswith("#"):
                yield page.path, line


OTHERS = [tag for tag in known_languages() if tag != "en"]


@pytest.mark.parametrize("tag", some_of(OTHERS, {"ar", "de"}, "the same in more languages"))
def test_a_site_has_the_same_pages_and_places_in_every_language(tag: str) -> None:
    english, other = settings_of("everything"), settings_of("everything", tag)
    kb = read_site(english).kb
    assert [page.path for page in render_pages(kb, other)] == [
        page.path for page in render_pages(kb, english)
    ]
    assert [file.path for file in export_files(kb, other)] == [
        file.path for file in export_files(kb, english)
    ]


def test_headings_are_in_the_language_of_the_site_and_their_anchors_in_none() -> None:
    german = [
        "# 🇳🇴 Norway { #top }",
        "## Positionen { #current-positions }",
        "## Kurswechsel { #shifts }",
        "## Erfasst, nach Jahren { #by-year }",
        "## Mitgliedschaften { #memberships }",
        "## Eigene Stellungnahmen { #statements-made }",
        "## Gemeinsam unterzeichnet mit { #signs-together-with }",
        "## Verbindungen { #ties }",
        "## Ereignisse { #events }",
        "## Briefings { #briefings }",
    ]
    # A part that is new may stand among them, in English until it is translated.
    shown = [line for path, line in headings("de") if path == "actors/norway.md"]
    assert [line for line in shown if line in german] == german


def test_a_language_without_a_catalogue_makes_the_english_site() -> None:
    kb = read_site(settings_of("minimal")).kb
    english = render_pages(kb, settings_of("minimal"))
    unknown = replace(settings_of("minimal"), language="it")
    assert language("it") is not None
    assert [page.text.replace('"it"', '"en"') for page in render_pages(kb, unknown)] == [
        page.text for page in english
    ]
