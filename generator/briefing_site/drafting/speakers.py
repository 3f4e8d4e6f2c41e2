"""Speakers: takes the phrase before or behind `said`, gives who it means.

A text is read from its beginning to its end, since `he`, `the ministry` and `Mr. X` mean
somebody who was named before.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing_site.drafting.bearers import (
    VAGUE,
    around,
    is_office,
    names_somebody,
)
from briefing_site.drafting.completeness import numbers_said
from briefing_site.drafting.memory import Memory
from briefing_site.drafting.names import (
    OFFICIAL,
    PEOPLE_WORD,
    Party,
    proposed,
    slug,
)
from briefing_site.drafting.naming_lists import listed
from briefing_site.drafting.offices import office_in, plain_office, spoken_for
from briefing_site.drafting.persons import Person, persons_in
from briefing_site.drafting.phrases import (
    AIDE,
    ALL_OF_THEM,
    ALL_TOLD,
    DETERMINER,
    GOVERNMENT,
    ITS_OFFICE,
    NAMELESS,
    OF_THEM,
    OFFICE_OF,
    PEOPLE,
    STATE_OFFICE,
    STATEMENT,
    STATEMENT_BY,
    STATEMENT_OF,
    TAIL,
)
from briefing_site.drafting.speaker import Speaker
from briefing_site.model.vocabularies import ActorKind

# `In their communique the leaders`: the place is not who speaks.
IN_TEXT = re.compile(
    r"^[Ii]n\s+(?:an?|the|their|its|his|her)\s+(?:[\w\-]+\s+){0,3}?(?:communiqu[eé]|statement|declaration|"
    r"letter|interview|report|message|speech)\s+(?=the\s|[A-Z])"
)
PLURAL = re.compile(r"\b(?:governments|countries|ministers|leaders|signatories)$", re.IGNORECASE)
PARTING = (" and ", ", ")
"""What stands between what is said of two persons."""

LONGEST_LEAD = 200
MOST_REMEMBERED = 200
LONGEST_NAME = 8
"""Words that the name of a proposed actor has at most."""


@dataclass
class Cast(Memory):
    """Whom a text has named so far, and whom its phrases mean."""

    def introduce(self, text: str) -> Speaker | None:
        """Note the persons that a narrative sentence names; `he` means the first of them.

        Returns:
            The first, if the sentence gives the full name.
        """
        self._introduce_body(text)
        found = [one for one in persons_in(text, self.names) if " " in one.name]
        for one in found:
            self.note_name(one.name)
        named = [one for one in persons_in(text, self.names) if not one.is_possessive]
        if named:
            self.person = self._person(named[0], around(text, named[0]))
            self.met["person"] = self.now
            self.history += [self._person(one, around(text, one)) for one in reversed(named)]
        elif match := NAMELESS.match(text):
            self.person = self._body(match[0]) or self.person
        return self.person if named and found and named[0] == found[0] else None

    def _introduce_body(self, text: str) -> None:
        """Note the state or the body that a sentence begins with, which `it` may mean."""
        lead = re.match(r"(?:(?:But|And|Meanwhile,|Today,)\s+)?(?:[Tt]he\s+)?", text)
        start = lead.end() if lead else 0
        for one in self.names.find(text[:LONGEST_LEAD]):
            is_subject = one.start == start and re.match(r"\s+[a-z]", text[one.end :])
            if is_subject and one.party.kind is not ActorKind.PERSON:
                self.body = Speaker((one.party,), ground=one.party.name)
                self.met["body"] = self.now

    def resolve(self, phrase: str, apposition: str = "") -> Speaker | None:
        """Tell whom a phrase means.

        Args:
            phrase: A pronoun or a noun phrase: `Iran's Foreign Minister Abbas Araghchi`.
            apposition: What is said of them between commas: `the foreign minister of Norway`.
        """
        phrase = IN_TEXT.sub("", phrase.strip(' ,;:—–-"“”'))  # noqa: RUF001 - dashes
        phrase = phrase.rpartition(": ")[2]  # `Q: The ministry`
        if not phrase:
            return None
        is_named_behind = any(one.start == 0 for one in persons_in(apposition, self.names))
        if is_named_behind and (found := self._individual(phrase, apposition)):
            return found
        if VAGUE.fullmatch(phrase) or OF_THEM.match(phrase.lower()):
            return self._pronoun(phrase)
        for attempt in (self._statement, self._people, self._before):
            if found := attempt(phrase):
                return found
        if found := self._individual(phrase, apposition):
            return found
        short = re.fullmatch(r"(?:the\s+)?(?P<name>[A-Z][A-Z\d]{1,9})", apposition.strip())
        return self._body(short["name"] if short else phrase) or self._body(phrase)

    def _pronoun(self, phrase: str) -> Speaker | None:
        """Tell whom a pronoun means; nobody where they were named long ago."""
        word = phrase.lower()
        if word in ("he", "she", "i", "who"):
            return self.fresh("person")
        if word in ("it", "its"):
            return self.fresh("body") or self.authors
        if OF_THEM.match(word):
            return self.last if self.last and self.last is not self.person else self.group
        if word in ("they", "we", "both", "both sides", "the two", "the pair"):
            several = self.authors if self.authors and self.authors.parties[1:] else None
            group = self.fresh("group")
            if group is None or group.parties[1:]:
                return group or several
            is_near = self.now - self.met.get("group", self.now) <= 1
            return group if is_near and not several else None
        return None

    def _statement(self, phrase: str) -> Speaker | None:
        if match := STATEMENT_OF.match(phrase):
            return self.resolve(TAIL.sub("", match["rest"]))
        if match := STATEMENT_BY.match(phrase):
            return self.resolve(match["who"]) or self.authors or self.last
        if self.authors and self.authors.parties[2:] and ALL_TOLD.search(phrase):
            named = {one.party for one in self.names.find(phrase)}
            if named.issubset(self.authors.parties):
                return self.authors
        if STATEMENT.match(phrase) or (self.authors and ALL_OF_THEM.match(phrase)):
            is_joint = re.search(r"\bjoint\b", phrase, re.IGNORECASE)
            issuer = None if is_joint or PLURAL.search(phrase) else self.issuer
            meant = issuer or self.authors or self.fresh("group") or self.fresh("body")
            counts = numbers_said(phrase, 0)
            return meant if meant and counts in ([], [len(meant.parties)]) else None
        return None

    def _before(self, phrase: str) -> Speaker | None:
        """Read `the minister`, who was named before with that word."""
        match = re.fullmatch(r"[Tt]he\s+(?:two\s+)?(?:\w+\s+)?(?P<word>[\w\-]+)", phrase)
        if match is None or self.names.called(phrase) or persons_in(phrase, self.names):
            return None
        word = re.compile(rf"\b{re.escape(match['word'])}\b", re.IGNORECASE)
        rest = phrase.lower().removeprefix("the ")
        office = plain_office(rest)
        is_plain = office == rest and not self.names.adjectives(phrase)
        if not is_plain and (found := self._holder(phrase, office)):
            return found
        for one in reversed(self.history[-MOST_REMEMBERED:]):
            if word.search(one.ground) and (" " not in rest or rest in one.ground.lower()):
                return one
        return None

    def _holder(self, phrase: str, office: str) -> Speaker | None:
        """Give the person named before as `Italian Prime Minister X`: `the Italian premier`."""
        country = self.names.country_in(phrase)
        of_state = office.split(" ", 1)[-1] if country else office
        for one in reversed(self.history[-MOST_REMEMBERED:]):
            is_theirs = country is None or one.behalf == country
            is_person = one.parties[0].kind is ActorKind.PERSON
            if is_person and is_theirs and of_state in plain_office(one.ground):
                return one
        return None

    def _people(self, phrase: str) -> Speaker | None:
        """Read `French and German leaders`, `the French government`, `Iran and Russia`."""
        match = PEOPLE.match(phrase) or GOVERNMENT.match(phrase)
        groups = match.groupdict() if match else {"of": phrase}
        text = next((value for value in groups.values() if value), "")
        parties = listed(re.sub(r"['’]s?$", "", text) if match else text, self.names)  # noqa: RUF001
        return Speaker(parties, ground=phrase) if parties else None

    def _individual(self, phrase: str, apposition: str) -> Speaker | None:
        found = [one for one in persons_in(phrase, self.names) if not self._is_of(phrase, one)]
        if not found and len(phrase.split()) == 1 and phrase.lower() in self.full_names:
            found = [Person(0, len(phrase), phrase)]
        if not found and apposition:
            found = [
                one
                for one in persons_in(apposition, self.names)
                if not self._is_of(apposition, one) and (one.start == 0 or OFFICIAL.search(phrase))
            ]
        if not found:
            return None
        several = len(found) > 1 and re.search(r"\band\b", phrase[found[0].end : found[-1].start])
        chosen = found if several else found[-1:]
        if not several:
            return self._person(chosen[0], f"{phrase}, {apposition}")
        each = [self._person(one, self._own_part(phrase, one)) for one in chosen]
        parties = tuple(dict.fromkeys(party for one in each for party in one.parties))
        states = tuple((one.parties[0], one.behalf) for one in each if one.behalf)
        if len(states) == len(each) and len({state for _, state in states}) == 1:
            return Speaker(parties, each[0].behalf, phrase)
        return Speaker(parties, None, phrase, states)

    def _own_part(self, phrase: str, person: Person) -> str:
        """Give what a phrase says of one of several, where it names more than one state."""
        named = (*self.names.find(phrase), *self.names.adjectives(phrase))
        if len({one.party for one in named if one.party.kind is ActorKind.STATE}) <= 1:
            return phrase
        start = max(phrase.rfind(mark, 0, person.start) for mark in PARTING)
        ends = (phrase.find(mark, person.end) for mark in PARTING)
        return phrase[max(start, 0) : min((end for end in ends if end >= 0), default=len(phrase))]

    def _is_of(self, phrase: str, person: Person) -> bool:
        """Whether somebody's aide or office is meant, and not the person."""
        before = phrase[: person.start]
        is_titled = OFFICE_OF.search(before) is None and not PEOPLE_WORD.search(before)
        aide = AIDE.search(before)
        return person.is_possessive or (aide is not None and not (is_titled and is_office(before)))

    def _person(self, person: Person, phrase: str) -> Speaker:
        full = self.full_names.get(person.name.split()[-1].lower(), person.name)
        party = next(
            (
                one.party
                for text in (person.name, full)
                for one in self.names.find(text)
                if one.party.kind is ActorKind.PERSON
            ),
            None,
        )
        behalf = self._behalf(phrase)
        party = party or proposed(full, is_person=True, country=behalf.country if behalf else "")
        if behalf:
            self.behalves.setdefault(party.id, behalf)
        spoken_for = self.names.behalves.get(party.id) or self.behalves.get(party.id)
        return Speaker((party,), spoken_for, phrase.strip(" ,"))

    def _behalf(self, phrase: str) -> Party | None:
        """Give the state whose office a phrase names: `Iran's Foreign Minister`."""
        is_former = re.search(r"\bformer\b", phrase, re.IGNORECASE)
        if is_former or not STATE_OFFICE.search(phrase):
            return None
        return self.names.country_in(phrase)

    def _body(self, phrase: str) -> Speaker | None:
        """Read the name of a body, or propose one: `British intelligence officials`."""
        phrase = TAIL.sub("", phrase).strip()
        body = spoken_for(phrase)
        if body != phrase and not re.match(r"(?:the|an?|its|his|her|their)?\s*$", body):
            before = self._before(f"the {body.removeprefix('the ')}")
            found = before or self._people(body) or self._body(body)
            return Speaker(found.parties, found.behalf, phrase) if found else None
        if (own := ITS_OFFICE.match(phrase)) and self.body and not self.body.parties[1:]:
            its = f"{self.body.parties[0].name}'s {own['office']}"  # `its foreign ministry`
            party = office_in(its, self.names) or self._proposed_body(its)
            return Speaker((party,), ground=phrase)
        namings = [one for one in self.names.find(phrase) if one.party.kind is not ActorKind.STATE]
        if namings and not OFFICIAL.search(phrase[namings[-1].end :]):
            named = namings[-1]
            is_office_of = OFFICE_OF.search(phrase[: named.start])
            rest = phrase[named.end :].strip()
            is_described = re.fullmatch(r"[a-z][a-z \-]*", rest) and not PEOPLE_WORD.search(rest)
            is_last = len(rest) < 2 or rest.startswith("(") or is_described  # noqa: PLR2004 - a mark
            if is_last and not is_office_of:
                return Speaker((named.party,), ground=phrase)
        plain = DETERMINER.sub("", phrase)
        words = plain.split()
        if not words or len(words) > LONGEST_NAME or not names_somebody(phrase):
            return None
        if known := self.names.called(plain) or self.short_names.get(plain.lower()):
            return Speaker((known,), ground=phrase)
        party = office_in(plain, self.names) or self._proposed_body(plain)
        return Speaker((party,), ground=phrase)

    def _proposed_body(self, plain: str) -> Party:
        """Propose a body, under an id without the `s` of `Norway's`."""
        country = self.names.country_in(plain)
        party = proposed(plain, is_person=False, country=country.country if country else "")
        id_ = slug(re.sub(r"(?<=\w)['’]s(?=\s)", "", plain))  # noqa: RUF001 - either apostrophe
        return self.names.parties.get(id_) or Party(id_, party.name, party.kind, party.country)
