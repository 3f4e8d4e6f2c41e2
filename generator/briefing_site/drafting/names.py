"""Names: takes the known actors, gives those that a text names, and proposes new ones."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from briefing_site.frozen import frozen
from briefing_site.knowledge.periods import may_be_within
from briefing_site.model.actor import Actor
from briefing_site.model.countries import countries
from briefing_site.model.vocabularies import ActorKind
from briefing_site.prose.gazetteer import Gazetteer

# Who joins statements and is no state of ISO 3166-1; used where no file has one of the names.
GROUPS: tuple[tuple[ActorKind, tuple[str, ...]], ...] = (
    (ActorKind.STATE, ("Kosovo", "Republic of Kosovo")),
    (ActorKind.BLOC, ("European Union", "EU", "E.U.")),
    (ActorKind.BLOC, ("NATO", "North Atlantic Treaty Organization", "North Atlantic Alliance")),
    (ActorKind.BLOC, ("G7", "G-7", "Group of Seven")),
    (ActorKind.BLOC, ("G20", "G-20", "Group of Twenty")),
    (ActorKind.BLOC, ("E3", "EU3", "European three")),
    (ActorKind.BLOC, ("Quint",)),
    (ActorKind.BLOC, ("Quad",)),
    (ActorKind.BLOC, ("BRICS",)),
    (ActorKind.BLOC, ("African Union", "AU")),
    (ActorKind.BLOC, ("ASEAN", "Association of Southeast Asian Nations")),
    (ActorKind.BLOC, ("ECOWAS", "Economic Community of West African States")),
    (ActorKind.BLOC, ("Gulf Cooperation Council", "GCC")),
    (ActorKind.BLOC, ("Caribbean Community", "CARICOM")),
    (ActorKind.BLOC, ("Pacific Islands Forum",)),
    (ActorKind.BLOC, ("Nordic-Baltic Eight", "NB8")),
    (ActorKind.ORGANIZATION, ("Arab League", "League of Arab States")),
    (ActorKind.ORGANIZATION, ("United Nations", "UN", "U.N.")),
    (ActorKind.ORGANIZATION, ("Council of Europe",)),
    (ActorKind.ORGANIZATION, ("Organization of American States", "OAS")),
    (ActorKind.ORGANIZATION, ("Organisation of Islamic Cooperation", "OIC")),
    (ActorKind.ORGANIZATION, ("International Atomic Energy Agency", "IAEA")),
    (ActorKind.ORGANIZATION, (
        "Organization for Security and Co-operation in Europe",
        "Organization for Security and Cooperation in Europe",
        "OSCE",
    )),
    (ActorKind.GOVERNMENT_BODY, ("European External Action Service", "EEAS")),
    (ActorKind.GOVERNMENT_BODY, ("European Commission",)),
)  # fmt: skip

# Words that a name of a body ends with, or that tell officials from persons.
OFFICIAL = re.compile(
    r"\b(?:ministr(?:y|ies)|officials?|office|officers?|department|government|prosecutors?|"
    r"police|services?|agency|committee|council|parliament|court|army|military|forces?|guards?|"
    r"embassy|commission|cabinet|presidency|kremlin|white house|pentagon|senate|congress|"
    r"authorit(?:y|ies)|intelligence|navy|administration|ministers?|lawmakers?|diplomats?|"
    r"president|secretary|chancellor|ambassador|spokes(?:man|woman|person|people)|envoy|premier|"
    r"investigators|regulators?|treasury|coast guard|mayor|governor|general|chief)\b",
    re.IGNORECASE,
)

# Words for people that are quoted without a name and hold no office.
PEOPLE_WORD = re.compile(
    r"\b(?:legislators?|senators?|residents?|witness(?:es)?|analysts?|experts?|activists?|"
    r"protest[eo]rs?|campaigners?|scientists?|researchers?|critics?|supporters?|opponents?|"
    r"famil(?:y|ies)|relatives?|survivors?|doctors?|judges?|lawyers?|leaders?|delegates?|"
    r"mediators?|negotiators?|rebels?|militants?|organi[sz]ers?|workers?|unions?|inspectors?|"
    r"commanders?|sources?|delegations?|colleagues?|employees?|executives?|compan(?:y|ies)|group|groups|"
    r"party|parties|bank|agency|side)\b",
    re.IGNORECASE,
)


@frozen
class Party:
    """An actor that has a file, or one that is proposed.

    Attributes:
        id: The file's id, or the one that a new file would have.
        country: The ISO code of a state, or of the state that it belongs to.
        is_known: Whether it has a file.
    """

    id: str
    name: str
    kind: ActorKind
    country: str = ""
    is_known: bool = False


@frozen
class Naming:
    """A place in a text that names a party: by its name, or by a demonym such as `French`."""

    start: int
    end: int
    party: Party


class Names:
    """Every name that is known: of actors with a file, of states, of blocs.

    Args:
        actors: Those with a file.
        day: On which offices count.
    """

    def __init__(self, actors: Iterable[Actor], day: dt.date | None = None) -> None:
        actors = tuple(actors)
        self.parties: dict[str, Party] = {}
        self.states: dict[str, Party] = {}
        self.behalves: dict[str, Party] = {}
        names: dict[str, str] = {}
        for actor in actors:
            self._know(actor, names)
        for actor in actors:
            self._place(actor, {one.id: one for one in actors}, day)
        self._add_states(names)
        for kind, spellings in GROUPS:
            self._add(Party(slug(spellings[0]), spellings[0], kind), spellings, names)
        demonyms = {
            demonym: self.states[one.code].id
            for one in sorted(countries().values(), key=lambda one: one.people)
            for demonym in one.demonyms
        }
        self._names = Gazetteer(names)
        self._demonyms = Gazetteer(demonyms)
        self._exact = names
        self._last: tuple[str, tuple[Naming, ...]] = "", ()

    def _know(self, actor: Actor, names: dict[str, str]) -> None:
        party = Party(actor.id, actor.name, actor.kind, actor.country or "", is_known=True)
        self.parties[actor.id] = party
        if actor.kind is ActorKind.STATE and actor.country:
            self.states[actor.country] = party
        for name in (actor.name, *actor.aliases):
            names.setdefault(straight(name), actor.id)

    def _place(self, actor: Actor, actors: dict[str, Actor], day: dt.date | None) -> None:
        """Note for which state a person speaks by the office held on the day."""
        for role in actor.roles:
            is_held = day is None or may_be_within(day, role.from_, role.to)
            above = actors.get(role.of or "") if is_held else None
            while above is not None and above.kind is not ActorKind.STATE and above.parent:
                above = actors.get(above.parent)
            if above is not None:
                self.behalves.setdefault(actor.id, self.parties[above.id])

    def _add_states(self, names: dict[str, str]) -> None:
        for one in countries().values():
            known = self.states.get(one.code)
            party = known or Party(slug(one.name), one.name, ActorKind.STATE, one.code)
            if party.id in self.parties and party is not known:  # a file without the code
                party = self.parties[party.id]
            self.states[one.code] = party
            self._add(party, (one.name, *one.aliases), names)

    def _add(self, party: Party, spellings: Iterable[str], names: dict[str, str]) -> None:
        plain = [variant for name in spellings for variant in variants(straight(name))]
        known = next((names[name] for name in plain if name in names), party.id)
        self.parties.setdefault(known, party)
        for name in plain:
            names.setdefault(name, known)

    def find(self, text: str) -> tuple[Naming, ...]:
        """Give every name in a text, in order."""
        if text != self._last[0]:  # one text is often asked for many times in a row
            found = self._names.find(straight(text))
            namings = (Naming(one.start, one.end, self.parties[one.actor]) for one in found)
            self._last = text, tuple(namings)
        return self._last[1]

    def adjectives(self, text: str) -> tuple[Naming, ...]:
        """Give every demonym in a text, in order."""
        found = self._demonyms.find(straight(text))
        return tuple(Naming(one.start, one.end, self.parties[one.actor]) for one in found)

    def called(self, text: str) -> Party | None:
        """Give whom a whole text names, `the` or not."""
        plain = re.sub(r"^[Tt]he\s+", "", straight(text).strip())
        id_ = self._exact.get(plain)
        return self.parties[id_] if id_ else None

    def country_in(self, text: str) -> Party | None:
        """Give the first state that a text names: as a noun, an adjective, or by a body of it."""
        found = [*self.find(text), *self.adjectives(text)]
        states = [one for one in found if one.party.kind is ActorKind.STATE]
        if states:
            return min(states, key=lambda one: one.start).party
        bodies = (one.party for one in found if one.party.kind is ActorKind.GOVERNMENT_BODY)
        return next((self.states[one.country] for one in bodies if one.country), None)


def variants(name: str) -> tuple[str, ...]:
    """Give the ways to set a name: `St. Kitts & Nevis`."""
    short = name.replace("Saint ", "St. ")
    return tuple(
        dict.fromkeys((name, short, name.replace(" and ", " & "), short.replace(" and ", " & ")))
    )


def straight(text: str) -> str:
    """Make apostrophes and spaces uniform and notes blank, character by character."""
    plain = text.replace("’", "'").replace("\xa0", " ")  # noqa: RUF001 - what is made uniform
    return NOTE.sub(lambda match: " " * len(match[0]), plain)


# What leads to a footnote behind a name: `Kosovo*`, `Latvia¹`, `Norway[2]`, `Peru3`.
NOTE = re.compile(
    r"(?<=[^\W\d_])(?:\[\d{1,2}\]|[*†‡§]+|[¹²³⁰⁴-⁹]+|(?<=[a-z])\d{1,2}(?=[\s,;.)]|$))+"
)


def slug(name: str) -> str:
    """Write a name as an id, at most 80 characters long."""
    from slugify import slugify  # noqa: PLC0415 - reads large tables

    plain = re.sub(r"(?<=\w)['’](?=s\b)", "", name)  # noqa: RUF001 - either apostrophe
    return str(slugify(plain.replace(".", ""), max_length=80, word_boundary=True)) or "unnamed"


def proposed(name: str, *, is_person: bool, country: str = "") -> Party:
    """Propose an actor that no file defines."""
    if is_person:
        kind = ActorKind.PERSON
    else:
        kind = ActorKind.GOVERNMENT_BODY if OFFICIAL.search(name) else ActorKind.ORGANIZATION
    return Party(slug(name), name[:1].upper() + name[1:], kind, country)
