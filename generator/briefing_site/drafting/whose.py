"""Whose words: takes what a sentence says of a quotation, gives the speaker, or nobody.

What a sentence merely mentions speaks not: an agency hands words on, and words behind a denial
are those of whoever is denied.
"""

from __future__ import annotations

import re

from briefing_site.drafting.attribution import Attribution, subject_of
from briefing_site.drafting.bearers import VAGUE, carries
from briefing_site.drafting.clauses import ADVERBIAL, QUOTE, last_clause
from briefing_site.drafting.names import OFFICIAL
from briefing_site.drafting.persons import persons_in
from briefing_site.drafting.phrases import PRONOUNS
from briefing_site.drafting.speaker import Speaker
from briefing_site.drafting.speakers import Cast
from briefing_site.drafting.words import NO_NAMES
from briefing_site.frozen import frozen
from briefing_site.model.vocabularies import ActorKind

OFFICES = re.compile(rf"(?:{OFFICIAL.pattern})(?:\s+(?:{OFFICIAL.pattern}))*", re.IGNORECASE)
NEAR = 40
"""Characters between a name and the word for an office that belongs to it."""

HIS_AIDE = re.compile(
    r"^(?:his|her)\s+(?:\w+\s+)?(?:office|spokes\w+|press secretary)$", re.IGNORECASE
)
# `State television quoted the minister as saying`.
AS_SAYING = re.compile(
    r"\b(?:quot(?:ed|es|ing)|cit(?:ed|es|ing))\s+(?P<who>[^,;:]{2,100}?)\s+as\s+"
    r"(?:saying|telling|warning|calling|describing)\b"
)
# What somebody denies is not their own word.
DENIED = re.compile(
    r"\b(?:denie[ds]|deny|denying|reject(?:ed|s|ing)|dismiss(?:ed|es|ing)|disput(?:ed|es|ing)|"
    r"refut(?:ed|es|ing))\s+(?:(?:an?|the|any|its|their|his|her|recent|media|such|all)\s+)*"
    r"(?:that|claims?|accusations?|allegations?|reports?|suggestions?|charges?|rumou?rs?)\b"
    r"(?:(?!\b(?:as|and|but|saying|adding|calling)\b)[^;:.])*$"
)
RELATIVE = re.compile(r"^(?:.*\s)?(?:which|that|what|whom)\s+(?=(?:it|they|he|she)$)")
SUBJECT = re.compile(r"(?:The\s+)?(?P<word>[A-Z][\w\-]+)")
SEVERAL = re.compile(r"\b(?:countries|nations|states|governments|ministers|leaders|allies)\b")


@frozen(slots=False)
class Whose:
    """Tells whom attributions mean, by whom the text has named so far."""

    cast: Cast

    def resolve(self, found: Attribution, outside: str) -> Speaker | None:
        """Tell whom an attribution means; where it names nobody, the sentence's subject."""
        phrase, apposition = RELATIVE.sub("", found.phrase), found.apposition
        before = outside.split(QUOTE, maxsplit=1)[0]
        if quoted := AS_SAYING.search(before):
            return self.cast.resolve(quoted["who"])
        if DENIED.search(before) or self._is_other_named(phrase, before):
            return None
        if carries(phrase) and not self._names_a_person(phrase):
            return self._handed_on(outside)
        if HIS_AIDE.match(phrase):  # `X has warned of “…”, his spokesman said`
            first = self.first_named(outside)
            is_person = first and first.parties[0].kind is ActorKind.PERSON
            return first if is_person else self.cast.person
        if not phrase:
            subject = subject_of(outside)
            if subject is None or not subject.phrase:
                return self.first_named(outside)
            phrase, apposition = subject.phrase, subject.apposition
        tried = (phrase, last_clause(phrase))
        resolved = (self.cast.resolve(text, apposition) for text in tried)
        return self._with_all(next((one for one in resolved if one), None), outside)

    def _is_other_named(self, pronoun: str, before: str) -> bool:
        """Whether a sentence names somebody before its pronoun whom that may mean as well."""
        if not VAGUE.fullmatch(pronoun):
            return False
        ahead = before[: before.lower().rfind(f" {pronoun.lower()} ") + 1]
        start = SUBJECT.match(ahead)
        named = self.cast.names.find(ahead)
        first = named[0].start if named else len(ahead)
        if start and start["word"].lower() not in NO_NAMES and start.start("word") < first:
            return True  # the subject is somebody whom nobody knows: `Beijing`
        meant = self.cast.resolve(pronoun)
        known = {*meant.parties, *meant.spoken_for} if meant else set()
        return any(one.party not in known for one in named)

    def _names_a_person(self, phrase: str) -> bool:
        known = self.cast.names.called(phrase)
        return known is not None or bool(persons_in(phrase, self.cast.names))

    def _handed_on(self, outside: str) -> Speaker | None:
        """Tell who said what an agency or a channel hands on: the sentence's own subject."""
        subject = subject_of(outside)
        if subject is None or not subject.phrase or carries(subject.phrase):
            return None
        return self.cast.resolve(subject.phrase, subject.apposition)

    def _with_all(self, speaker: Speaker | None, outside: str) -> Speaker | None:
        """Take all who signed for one or some of them, where the sentence lists them all."""
        authors = self.cast.authors
        if speaker is None or authors is None or not authors.parties[2:]:
            return speaker
        named = {one.party for one in self.cast.names.find(outside)}
        is_some = set(speaker.parties).issubset(authors.parties) or SEVERAL.search(speaker.ground)
        return authors if is_some and named.issuperset(authors.parties) else speaker

    def first_named(self, outside: str) -> Speaker | None:
        """Take the first whom a sentence names for the subject of `…, saying “…”`."""
        parts = outside.split(QUOTE, maxsplit=1)[0].split(", ")
        while len(parts) > 1 and ADVERBIAL.match(parts[0]):
            parts = parts[1:]
        start = ", ".join(parts)
        first = start.split(" ", 1)[0]
        if first.lower() in PRONOUNS:
            return self.cast.resolve(first)
        head = re.split(r",\s|\s(?:has|have|had|was|is|were|are)\s", start, maxsplit=1)[0]
        if persons_in(head, self.cast.names):
            return self.cast.resolve(head)
        named = self.cast.names.find(head)
        office = OFFICES.search(head)
        if office and (not named or office.start() - named[0].end < NEAR):
            return self.cast.resolve(head[: office.end()], ", ".join(parts[1:2]))
        if persons := [one for one in persons_in(start, self.cast.names) if not one.is_possessive]:
            return self.cast.resolve(persons[0].name)
        is_subject = named and re.fullmatch(r"(?:[Tt]he\s+)?", head[: named[0].start])
        return Speaker((named[0].party,), ground=head) if is_subject else None
