"""Words and their forms: takes texts in many languages, gives the number of each word in them.

Forms of one word in one language are one number. What is done for each occurrence of a word is a
look into a dictionary; a word's stem is sought once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from briefing_site.search.spelling import WORD, fold, is_unspaced, pairs_of, raw_words
from briefing_site.search.stems import primary, stemmer

NOTHING = 0
"""The number of what is not looked for."""


class Vocabulary:
    """All words of an index.

    Args:
        small: What is not looked for, whatever language it is in.

    Attributes:
        numbers: Of each form, as it is spelled, the words that it is a form of.
        count: How many words there are, with the one that is nothing.
    """

    def __init__(self, small: frozenset[str]) -> None:
        self.small = small
        self.numbers: dict[str, tuple[int, ...]] = {}
        self.count = 1
        self._stems: defaultdict[str, dict[str, int]] = defaultdict(dict)
        self._languages: dict[str, _Language] = {}

    def words_in(self, text: str, tag: str) -> set[int]:
        """Give the numbers of a text's words.

        Args:
            text: Plain text.
            tag: Its language.
        """
        language = self._languages.get(tag)
        if language is None:
            language = self._languages.setdefault(tag, _Language(self, tag))
        found = set(map(language.__getitem__, raw_words(text)))
        found.discard(NOTHING)
        for number in found.intersection(language.several):
            found.remove(number)
            found |= language.several[number]
        return found

    def number(self, form: str, tag: str, stem: str) -> int:
        """Number a word, of which a form was met."""
        stems = self._stems[tag]
        number = stems.get(stem)
        if number is None:
            number = stems[stem] = self.new()
        known = self.numbers.get(form, ())
        if number not in known:
            self.numbers[form] = (*known, number)
        return number

    def stems(self, tag: str) -> dict[str, int]:
        """Give the words of a language by their stems: to each leads a form that stands nowhere."""
        return self._stems[primary(tag)]

    def make_one(self, groups: Iterable[Iterable[str]]) -> None:
        """Let each form of a group lead to what any of them leads to."""
        for group in groups:
            forms = [form for form in group if form in self.numbers]
            together = {number for form in forms for number in self.numbers[form]}
            self.numbers.update(dict.fromkeys(forms, tuple(sorted(together))))

    def new(self) -> int:
        """Give a number that nothing has."""
        self.count += 1
        return self.count - 1


class _Language(dict[str, int]):
    """The words of one language, each looked at when it is first met.

    Attributes:
        several: What stands for several words, by a number of its own.
    """

    def __init__(self, vocabulary: Vocabulary, tag: str) -> None:
        super().__init__()
        self._vocabulary = vocabulary
        self._stem = stemmer(tag)
        self._tag = primary(tag)
        self.several: dict[int, set[int]] = {}

    def __missing__(self, raw: str) -> int:
        number = self[raw] = self._looked_at(raw)
        return number

    def _looked_at(self, raw: str) -> int:
        if is_unspaced(raw):
            return self._together({self._vocabulary.number(one, "", one) for one in pairs_of(raw)})
        forms = WORD.findall(fold(raw))
        if len(forms) != 1:
            return self._together({self._word(form, form) for form in forms} - {NOTHING})
        return self._word(forms[0], raw)

    def _word(self, form: str, raw: str) -> int:
        if form in self._vocabulary.small or (len(form) == 1 and not form.isdigit()):
            return NOTHING
        return self._vocabulary.number(form, self._tag, fold(self._stem(raw)))

    def _together(self, numbers: set[int]) -> int:
        if len(numbers) <= 1:
            return next(iter(numbers), NOTHING)
        number = self._vocabulary.new()
        self.several[number] = numbers
        return number
