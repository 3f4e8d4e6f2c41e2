"""Names of persons in two parts: takes a name and the family name that a record gives, divides it.

Which part of a name is the family name nobody can see: in `Xi Jinping` it comes first, in `Gabriel
García Márquez` it is two words, and an Icelander has none. So only what a record says divides one.
"""

from __future__ import annotations

from briefing_site.frozen import frozen


@frozen
class PersonName:
    """A name whose family name is known.

    Attributes:
        family: The family name, with the particles that belong to it.
        given: The rest.
        is_family_first: Whether the family name comes first, as in `Xi Jinping`.
    """

    family: str
    given: str
    is_family_first: bool = False

    def __str__(self) -> str:
        """Give the name as it is said."""
        parts = (self.family, self.given) if self.is_family_first else (self.given, self.family)
        return " ".join(parts)

    @property
    def inverted(self) -> str:
        """The name as lists have it: `Araghchi, Abbas`."""
        return f"{self.family}, {self.given}"


def divided(name: str, family: str | None) -> PersonName | None:
    """Divide a name at the family name that it ends or begins with, as whole words."""
    if family and name.endswith(f" {family}"):
        return PersonName(family, name[: -len(family)].rstrip())
    if family and name.startswith(f"{family} "):
        return PersonName(family, name[len(family) :].lstrip(), is_family_first=True)
    return None
