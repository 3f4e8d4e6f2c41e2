"""Actors: whoever speaks, acts or is spoken of. Takes raw fields, gives `Actor`."""

from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from briefing_site.model.actor_names import Aliases, DatedName, NativeName, ParentOrId
from briefing_site.model.fields import (
    ActorId,
    Country,
    Edtf,
    Flag,
    Id,
    Markdown,
    Named,
    Text,
    check_address,
    refuse,
)
from briefing_site.model.record import NamedRecord, Record
from briefing_site.model.source import SourceRecord, Uses
from briefing_site.model.vocabularies import ActorKind


class Suspension(Record):
    """A time in which a member had no part in its bloc or organization."""

    from_: Edtf | None = Field(
        None,
        alias="from",
        description="The first day, as exactly as is known.",
        examples=["2011-11-16"],
    )
    to: Edtf | None = Field(
        None,
        description="The last day, as exactly as is known; open where absent.",
        examples=["2023-05-07"],
    )


class Membership(Record):
    """A time in a bloc or an organization."""

    of: ActorId = Field(description="The bloc or organization, by id.", examples=["nato"])
    from_: Edtf | None = Field(
        None,
        alias="from",
        description="The first day, as exactly as is known; open where absent.",
        examples=["2023-04-04", "1949"],
    )
    to: Edtf | None = Field(
        None,
        description="The last day, as exactly as is known; open where absent.",
        examples=["2020-01-31", "2020-01"],
    )
    date_note: Text | None = Field(
        None,
        description="The source's words for the time, which pages show in its stead.",
        examples=["since the early 1990s"],
    )
    suspended: tuple[Suspension, ...] = Field(
        (),
        description="The times in which it was suspended.",
        examples=[[{"from": "2011-11-16", "to": "2023-05-07"}]],
    )
    note: Markdown | None = Field(
        None, description="What a reader should know of it.", examples=["A founding member."]
    )
    disputed_by: tuple[ActorId, ...] = Field(
        (), description="Those who dispute it, by id.", examples=[["serbia"]]
    )
    sources: Uses = Field(
        (), description="The sources that show it, of this actor's own.", examples=[["treaty"]]
    )


class Role(Record):
    """An office that a person holds or held."""

    title: Named = Field(description="The office's name.", examples=["Minister of Foreign Affairs"])
    of: ActorId | None = Field(
        None, description="The state or body that it belongs to, by id.", examples=["iran"]
    )
    from_: Edtf | None = Field(
        None,
        alias="from",
        description="The first day in office, as exactly as is known.",
        examples=["2024-08-21", "2024-08"],
    )
    to: Edtf | None = Field(
        None,
        description="The last day, as exactly as is known; open where absent.",
        examples=["2025-01-20", "2025"],
    )
    date_note: Text | None = Field(
        None,
        description="The source's words for the time, which pages show in its stead.",
        examples=["until last spring"],
    )
    disputed_by: tuple[ActorId, ...] = Field(
        (), description="Those who dispute it, by id.", examples=[["serbia"]]
    )
    sources: Uses = Field(
        (), description="The sources that show it, of this actor's own.", examples=[["register"]]
    )


def check_links(links: dict[str, str]) -> dict[str, str]:
    """Hold `wikidata` to a Q-id and every other link to an http(s) address."""
    for name, value in links.items():
        if name != "wikidata":
            check_link(name, value)
        elif not (value[:1] == "Q" and value[1:].isascii() and value[1:].isdigit()):
            refuse("bad-identifier", value, key=name)
    return links


def check_link(name: str, value: str) -> None:
    """Check one address and name its key in the fault, since pydantic sees the whole mapping."""
    try:
        check_address(value)
    except PydanticCustomError as fault:
        refuse(fault.type, value, key=name)


Links = Annotated[dict[Text, Text], AfterValidator(check_links)]


class Actor(NamedRecord):
    """A state, a government body, a bloc, an organization or a person."""

    name: Text = Field(description="The common English name.", examples=["United Kingdom"])
    kind: ActorKind = Field(description="What the actor is.", examples=["state"])
    family_name: Text | None = Field(
        None,
        description="A person's family name, as `name` ends or begins with it: citations put it "
        "first. Without it they give the whole name.",
        examples=["Araghchi"],
    )
    names: tuple[DatedName, ...] = Field(
        (),
        description="The names that it had, each with its time: a statement, an event or a vote "
        "shows the name of its day.",
        examples=[[{"name": "Turkey", "to": "2022-06-01"}]],
    )
    name_in_sentence: Text | None = Field(
        None,
        description="The common name as it stands within a sentence, where that takes an article.",
        examples=["the United Kingdom"],
    )
    plural: Flag = Field(
        default=False,
        description="Whether the common name takes a verb in the plural: the Houthis are.",
        examples=[True],
    )
    also_named: Aliases = Field(
        (),
        alias="aliases",
        description="Other names that texts use; one that several actors have is not linked.",
        examples=[["Britain", "UK"]],
    )
    native_name: NativeName | None = Field(
        None,
        description="The name in its own language.",
        examples=[{"text": "Österreich", "lang": "de"}],
    )
    country: Country | None = Field(
        None,
        description="ISO 3166-1 alpha-2: a state's own code, or that of the state it belongs to; "
        "also `XK`, `EU`, and former states by ISO 3166-3, such as `SUHH` or `SU`. Pages show none "
        "of a person, who speaks for a state by an office.",
        examples=["GB"],
    )
    from_: Edtf | None = Field(
        None,
        alias="from",
        description="Since when there is this actor, as exactly as is known.",
        examples=["1991-12-26"],
    )
    to: Edtf | None = Field(
        None,
        description="The last day of an actor that has ended, as exactly as is known.",
        examples=["1991-12-25"],
    )
    succeeds: tuple[ActorId, ...] = Field(
        (),
        description="Those whose place it took, by id; the pages of both say so.",
        examples=[["soviet-union"]],
    )
    unnamed: Flag = Field(
        default=False,
        description="Nobody in particular, such as senior officials whom a source does not name: "
        "never counted or drawn as one actor.",
        examples=[True],
    )
    above: ParentOrId | None = Field(
        None,
        alias="parent",
        description="The body above: a ministry's government, an agency's ministry.",
        examples=["united-states"],
    )
    memberships: tuple[Membership, ...] = Field(
        (),
        description="The blocs and organizations that it belongs to.",
        examples=[[{"of": "nato", "from": "1949-04-04"}]],
    )
    roles: tuple[Role, ...] = Field(
        (),
        description="A person's offices; a statement shows the one held on its date.",
        examples=[[{"title": "Secretary of State", "of": "united-states", "from": "2021-01-26"}]],
    )
    disputed_by: tuple[ActorId, ...] = Field(
        (),
        description="Those who do not recognize it as what it says it is, by id; the description "
        "says in what.",
        examples=[["serbia"]],
    )
    description: Markdown | None = Field(
        None,
        description="Two or three neutral sentences.",
        examples=["A state in northern Europe."],
    )
    links: Links = Field(
        default_factory=dict,
        description="`wikidata` as a Q-id; others, such as `website`, as http(s) addresses.",
        examples=[{"wikidata": "Q145"}],
    )
    sources: tuple[SourceRecord, ...] = Field(
        (),
        description="What its names, offices and memberships are known from, by an id that is "
        "local to this actor; texts here cite them as `[@id]`.",
        examples=[[{"id": "register", "title": "Member States of the United Nations"}]],
    )
    formerly: tuple[Id, ...] = Field(
        (),
        description="Ids that this record had before; their pages lead here.",
        examples=[["great-britain"]],
    )

    @property
    def aliases(self) -> tuple[str, ...]:
        """Other names that texts use."""
        return tuple(alias.name for alias in self.also_named)

    @property
    def parent(self) -> str | None:
        """The id of the body above."""
        return self.above.actor if self.above else None

    @property
    def all_names(self) -> tuple[str, ...]:
        """Every name that it has or had, each once, the common one first."""
        had = (dated.name for dated in self.names)
        return tuple(dict.fromkeys((self.name, *had, *self.aliases)))
