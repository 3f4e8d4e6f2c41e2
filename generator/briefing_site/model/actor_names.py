"""What an actor is called, and what stands above it. Takes raw fields, gives their records."""

from typing import Annotated, ClassVar

from pydantic import Field

from briefing_site.model.fields import ActorId, Edtf, Language, Text
from briefing_site.model.record import Record, or_bare
from briefing_site.model.source import Uses


class NativeName(Record):
    """A name in its own language."""

    text: Text = Field(
        description="The name as it is written there.", examples=["جمهوری اسلامی ایران"]
    )
    lang: Language = Field(description="Its language, as a BCP 47 tag.", examples=["fa"])


class Alias(Record):
    """Another name that texts use, where a source shows it."""

    bare_field: ClassVar[str] = "name"

    name: Text = Field(description="The name.", examples=["Britain"])
    lang: Language | None = Field(
        None,
        description="Its language, as a BCP 47 tag, where it is not the site's.",
        examples=["fr"],
    )
    sources: Uses = Field(
        (), description="The sources that show it, of this actor's own.", examples=[["register"]]
    )


class DatedName(Record):
    """A name that an actor had for a time."""

    name: Text = Field(description="The name.", examples=["Turkey"])
    from_: Edtf | None = Field(
        None,
        alias="from",
        description="The first day with it, as exactly as is known; open where absent.",
        examples=["1923-10-29"],
    )
    to: Edtf | None = Field(
        None,
        description="The last day with it, as exactly as is known; open where absent.",
        examples=["2022-06-01"],
    )
    sources: Uses = Field(
        (), description="The sources that show it, of this actor's own.", examples=[["register"]]
    )


class Parent(Record):
    """The body above, where a source shows it."""

    bare_field: ClassVar[str] = "actor"

    actor: ActorId = Field(description="The body above, by id.", examples=["united-states"])
    sources: Uses = Field(
        (), description="The sources that show it, of this actor's own.", examples=[["register"]]
    )


Aliases = tuple[Annotated[Alias, or_bare(Alias, Text)], ...]

ParentOrId = Annotated[Parent, or_bare(Parent, ActorId)]
