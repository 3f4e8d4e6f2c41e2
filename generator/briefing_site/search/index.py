"""The index: takes things in the order in which they are numbered, gives its files.

A thing's number tells its kind, and within a kind its age: results of equal weight are shown newest
first, and neither kind nor year is written for each.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import chain, groupby
from operator import attrgetter
from typing import Final

from briefing_site.exports.file import ExportedFile
from briefing_site.pages.kinds import FoundKind
from briefing_site.search.blocks import Blocks
from briefing_site.search.lists_asked import AskedList
from briefing_site.search.owners import Owner, owner_pieces
from briefing_site.search.pieces import handed_over, piece
from briefing_site.search.postings import Numbers, no_numbers
from briefing_site.search.ranges import Ranges, in_order
from briefing_site.search.small_words import small_words
from briefing_site.search.spelling import words_of
from briefing_site.search.stems import algorithm, stemmer_script
from briefing_site.search.thing import Thing
from briefing_site.search.vocabulary import Vocabulary

INDEX_FOLDER: Final = "search"
"""Of the index, in the folder of the site in its language."""

INDEX_HEAD: Final = "head"
"""The piece that names all others."""

MARK: Final = "@"
"""What begins the mark of an actor or an issue, followed by the number of its page."""

KEY: Final = "§"
"""What begins an id or a day as files and addresses write it."""

STEM: Final = "\N{FULLWIDTH EQUALS SIGN}"
"""What begins the stem of a word. It comes behind all letters, so that a word's things stand in the
range of its forms, which is asked for first."""

STEMMER: Final = "stemmer"
"""The piece that finds the stem of a word which is nowhere."""

ABBREVIATION = re.compile(r"(?:[^\W\d_]\.?){2,5}")
"""A name of capitals alone, such as `US` or `U.S.`; its bearer's others are the same word."""

VERSION_LENGTH = 8
LANGUAGE = attrgetter("lang")

Marked = tuple[FoundKind, str]
"""An actor's or an issue's id, with which of them it is."""


class Index:
    """An index in the making.

    Args:
        language: The site's, as a BCP 47 tag.
    """

    def __init__(self, language: str) -> None:
        self._language = language
        self._words = Vocabulary(small_words(language))
        self._titles, self._concerned, self._texts = (
            defaultdict[int, Numbers](no_numbers) for _ in range(3)
        )
        self._marks: dict[Marked, int] = {}
        self._owners: dict[Marked, tuple[int, str]] = {}
        self._names: dict[str, list[int]] = {}
        self._keys: dict[str, int] = {}
        self._abbreviations: list[set[str]] = []
        self._blocks = Blocks()
        self._years: dict[FoundKind, list[tuple[int, int]]] = defaultdict(list)
        self._count = self._aside = 0
        self._lists: list[AskedList] = []

    def lead_to(self, lists: Iterable[AskedList]) -> None:
        """Take lists of the site in, to which the questions lead that are about them."""
        self._lists += lists

    def add(self, things: Iterable[Thing]) -> None:
        """Take things in, in the order of kinds and, within one, of years; those aside last."""
        for number, thing in enumerate(things, self._count):
            self._blocks.add(thing)
            self._take_words(thing, number)
            self._take_concerned(thing, number)
            self._take_keys(thing, number)
            years = self._years[thing.kind]
            if not years or years[-1][0] != thing.year:
                years.append((thing.year, number))
            self._count = number + 1
            self._aside += not thing.is_aside

    def files(self) -> Iterator[ExportedFile]:
        """Write the index, which is used up by it."""
        written = dict(self.pieces())
        version = version_of(written.values())
        for name, text in written.items():
            yield ExportedFile(f"{INDEX_FOLDER}/{version}/{name}.js", text)
        yield ExportedFile(f"{INDEX_FOLDER}/{INDEX_HEAD}.js", self.head(version))

    def pieces(self) -> Iterator[tuple[str, str]]:
        """Write each piece but the head, by its name; what is written is gone."""
        listed = [*self._listed()]
        self._words.make_one(self._abbreviations)
        marks = self._words.numbers | {
            f"{MARK}{number}": (self._marks[owner],) for owner, (number, _) in self._owners.items()
        }
        marks |= {f"{KEY}{key}": (number,) for key, number in self._keys.items()}
        script = stemmer_script(self._language)
        if script:
            listed.append((STEMMER, handed_over(STEMMER, script)))
            stems = self._words.stems(self._language).items()
            marks |= {f"{STEM}{stem}": (number,) for stem, number in stems if not stem.isdigit()}
        ranges = Ranges(marks, self._names, (self._titles, self._concerned, self._texts))
        self._starts = ranges.starts
        yield from chain(ranges.pieces(), self._blocks.pieces(), listed)

    def _take_words(self, thing: Thing, number: int) -> None:
        words, language = self._words, self._language
        titled = words.words_in(" ".join((thing.title, *thing.names)), language)
        for word in titled:
            self._titles[word].append(number)
        below: set[int] = set()
        for tag, texts in groupby(thing.words, LANGUAGE):
            below |= words.words_in(" ".join([text for text, _ in texts]), tag or language)
        for word in below - titled:
            self._texts[word].append(number)

    def _take_concerned(self, thing: Thing, number: int) -> None:
        owners = {(FoundKind.ACTOR, id_) for id_ in thing.actors}
        owners |= {(FoundKind.ISSUE, id_) for id_ in thing.issues}
        if thing.id:
            owners.add((thing.kind, thing.id))
            self._owners[thing.kind, thing.id] = number, thing.title
            every = (*thing.names, *thing.elsewhere)
            for name in dict.fromkeys(" ".join(words_of(name)) for name in every):
                self._names.setdefault(name, []).append(number)
            short = [name for name in thing.names if name.isupper()]
            self._abbreviations.append(
                {name.replace(".", "").lower() for name in short if ABBREVIATION.fullmatch(name)}
            )
        for owner in owners:
            self._concerned[self._mark(owner)].append(number)

    def _take_keys(self, thing: Thing, number: int) -> None:
        for key in {"-".join(words_of(key)) for key in thing.keys}:
            # Another id is a word, which is found as one.
            if "-" in key:
                word = self._keys.get(key)
                if word is None:
                    word = self._keys[key] = self._words.new()
                self._titles[word].append(number)

    def _mark(self, owner: Marked) -> int:
        """Give the number of what marks all that concerns an actor or an issue."""
        mark = self._marks.get(owner)
        if mark is None:
            mark = self._marks[owner] = self._words.new()
        return mark

    def _listed(self) -> Iterator[tuple[str, str]]:
        """List those by whom results can be narrowed, and all names, for what is misspelt."""
        owners = (
            Owner(number, title, self._concerned[self._marks[owner]])
            for owner, (number, title) in self._owners.items()
        )
        yield from owner_pieces(owners, self._count)
        names = sorted(self._names.items(), key=lambda pair: in_order(pair[0]))
        yield "names", piece("names", names)

    def head(self, version: str) -> str:
        """Write the piece that names all others, once they are written."""
        sizes = self._blocks.sizes()
        content = {
            "version": version,
            "count": self._count,
            "aside": self._aside,
            "kinds": [[kind, *size] for kind, size in sizes.items()],
            "years": [self._years[kind] for kind in sizes],
            "isStemmed": algorithm(self._language) is not None,
            "starts": "\n".join(self._starts),
            "small": " ".join(sorted(small_words(self._language))),
            "lists": self._lists,
        }
        return piece(INDEX_HEAD, content)


def version_of(pieces: Iterable[str]) -> str:
    """Name an index by what it holds: a browser never takes a piece of another for one of it."""
    digest = sha256()
    for text in pieces:
        digest.update(text.encode("utf-8", "surrogatepass"))
    return digest.hexdigest()[:VERSION_LENGTH]
