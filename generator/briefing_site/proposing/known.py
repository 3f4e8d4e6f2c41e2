"""Known names: takes words, gives whom all of them name, and which office of a person they tell."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property

from briefing_site.drafting.names import Names, Party, straight
from briefing_site.drafting.offices import plain_office
from briefing_site.drafting.statements import is_word_in
from briefing_site.drafting.words import HONORIFICS
from briefing_site.frozen import frozen
from briefing_site.knowledge.offices import offices_on
from briefing_site.knowledge.periods import When
from briefing_site.model.actor import Actor, Role
from briefing_site.model.vocabularies import ActorKind

BODIES_OF = re.compile(
    r"^(?:both\s+)?(?:the\s+)?(?:(?:[\w-]+\s+)?(?:ministers|governments?|leaders|presidents|"
    r"ambassadors|envoys|representatives|missions|delegations|heads of \w+|states|countries)\s+"
    r"(?:of|from)\s+)?(?:of\s+)?(?:the\s+)?",
    re.IGNORECASE,
)
"""What may stand before a state's name in a list of those that speak."""

INVERTED = re.compile(r"(?P<name>[^,()]+?)\s*[,(]\s*(?P<form>[^,()]+\s+of(?:\s+the)?)\s*\)?")
"""`Iran, Islamic Republic of`, as official lists have it."""

NOT_NOW = re.compile(
    r"\b(?:former(?:ly)?|ex|then|deputy|vice|assistant|under|acting|designate|elect)\b",
    re.IGNORECASE,
)
"""What makes another office of one."""

OF_PERSON = re.compile(r"'s?(?=\s|$)")
"""What makes of a person somebody else: `Blinken's spokesperson`."""

HONORIFIC = re.compile(rf"^(?:{'|'.join(sorted(HONORIFICS))})\.?(?=\s|$)\s*", re.IGNORECASE)

SMALL = frozenset({"of", "for", "the", "and", "to", "in", "on", "at"})


LONGEST = 200
"""Characters of a name."""


@frozen(slots=False)
class Known:
    """Whom words name.

    Attributes:
        names: Everybody whose name is known.
        actors: Those with a file.
        when: When they spoke, if that is known.
    """

    names: Names
    actors: Mapping[str, Actor]
    when: When | None = None

    @cached_property
    def in_any_case(self) -> dict[str, Party]:
        """Give parties by their names in small letters, and nobody by a name of two."""
        found: dict[str, Party] = {}
        for actor in self.actors.values():
            native = [actor.native_name.text] if actor.native_name else []
            for name in (*actor.all_names, *native):
                found.setdefault(straight(name).casefold(), self.names.parties[actor.id])
        for party in self.names.parties.values():
            found.setdefault(straight(party.name).casefold(), party)
        return found

    @cached_property
    def titles(self) -> frozenset[str]:
        """The titles of offices that have more than one part."""
        roles = (role for actor in self.actors.values() for role in actor.roles)
        return frozenset(role.title.casefold() for role in roles)

    def named(self, words: str) -> Party | None:
        """Give whom words name, and nobody where they say more."""
        if len(words) > LONGEST:
            return None
        plain = BODIES_OF.sub("", straight(words).strip())
        for text in (plain, plain.rstrip(".")):
            if found := self.names.called(text) or self.in_any_case.get(text.casefold()):
                return found
        inverted = INVERTED.fullmatch(plain)
        return self.names.called(f"{inverted['form']} {inverted['name']}") if inverted else None

    def is_name(self, words: str) -> bool:
        """Whether words are one name or one title, which no list divides."""
        return self.named(words) is not None or words.casefold() in self.titles

    @cached_property
    def persons(self) -> dict[str, Party]:
        """Give those with a file by any of their names in small letters, the longest first."""
        named = {
            name: party
            for name, party in self.in_any_case.items()
            if party.kind is ActorKind.PERSON
        }
        last = [name.rsplit(" ", 1)[-1] for name in {one.name for one in named.values()}]
        for party in {*named.values()}:
            surname = party.name.rsplit(" ", 1)[-1]
            if last.count(surname) == 1:
                named.setdefault(surname.casefold(), party)
        return dict(sorted(named.items(), key=lambda pair: -len(pair[0])))

    def person(self, words: str) -> tuple[Party, str] | None:
        """Give the person with a file whom words name, and what else they say."""
        text = straight(words).casefold()
        for name, party in self.persons.items():
            found = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text)
            if found and len(text) == len(words) and not OF_PERSON.match(text, found.end()):
                rest = f"{words[: found.start()]} {words[found.end() :]}"
                return party, HONORIFIC.sub("", " ".join(rest.split()).strip(" ,"))
        return None

    def office(self, party: Party, words: str) -> Role | None:
        """Give the one office of a person, held then, that words tell; of two, neither."""
        actor = self.actors.get(party.id)
        if actor is None or self.when is None or not words:
            return None
        held = offices_on(actor, self.when)
        told = [role for role in held if self._tells(words, role)]
        longest = [one for one in told if not any(one.title in o.title != one.title for o in told)]
        return longest[0] if len(longest) == 1 else None

    def _tells(self, words: str, role: Role) -> bool:
        """Whether words tell an office: by its title, or by a shorter form of it."""
        title, text = role.title.casefold(), straight(words).casefold()
        rest = text.replace(title, " ") if is_word_in(title, text) else text
        if NOT_NOW.search(rest):
            return False
        if rest != text:
            return True
        plain = plain_office(self._without_states(words))
        return plain == plain_office(title) or content(title) <= content(text)

    def _without_states(self, words: str) -> str:
        """Leave out the states that words name: `Iranian foreign minister`."""
        plain = straight(words)
        namings = (*self.names.find(words), *self.names.adjectives(words))
        for one in sorted(namings, key=lambda one: -one.start):
            plain = f"{plain[: one.start]} {plain[one.end :]}"
        bare = re.sub(r"^\s*'s\b|\s+(?:of|for)(?:\s+the)?$", "", plain.strip())
        return " ".join(re.sub(r"^(?:the|an?)\s+", "", bare.strip(), flags=re.IGNORECASE).split())

    def places_of(self, party: Party) -> frozenset[str]:
        """Give the ids of those for whom a person's offices are, and what these belong to."""
        actor = self.actors.get(party.id)
        roles = actor.roles if actor else ()
        return frozenset(body for role in roles for body in self.above(role.of))

    def above(self, body: str | None) -> list[str]:
        """Give a body and those that it belongs to, each once."""
        above: list[str] = []
        while body and body not in above:
            above.append(body)
            body = self.actors[body].parent if body in self.actors else None
        return above


def content(text: str) -> frozenset[str]:
    """Give the words that a title is made of, without the small ones."""
    return frozenset(re.findall(r"[^\W_]+", text)) - SMALL
