"""Who acts in made-up content, and on what: takes numbers, gives records of actors and issues.

States are those of ISO 3166-1. All other actors are numbered, and none is a person, so that
no name here is anybody's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from random import Random
from typing import Any

import pycountry
from markdown.extensions.toc import slugify

from benchmarks.phrases import SETTINGS, SUBJECTS, sample, sentence

Record = dict[str, Any]
"""A record as it stands in YAML."""

MOST_STATES = 0.6
"""The share of states among the actors, as far as there are enough of them."""

BLOCS = 0.05


@dataclass(frozen=True, slots=True)
class Cast:
    """The records of actors and issues, by id."""

    actors: dict[str, Record]
    issues: dict[str, Record]

    def named(self, actor: str) -> str:
        """Give an actor's name."""
        return str(self.actors[actor]["name"])


def gather(chance: Random, actors: int, issues: int) -> Cast:
    """Make records for so many actors and issues."""
    blocs = [f"bloc-{number}" for number in range(1, round(actors * BLOCS) + 1)]
    states = dict(islice(all_states(chance, blocs), round(actors * MOST_STATES)))
    records = states | {id_: bloc(chance, id_) for id_ in blocs}
    bodies = range(1, actors - len(records) + 1)
    records |= {f"body-{number}": body(chance, states, number) for number in bodies}
    return Cast(records, {f"issue-{n}": issue(chance, n) for n in range(1, issues + 1)})


def all_states(chance: Random, blocs: Sequence[str]) -> Iterator[tuple[str, Record]]:
    """Make a record for each country of ISO 3166-1, by the id that its name gives."""
    for country in pycountry.countries:
        name = getattr(country, "common_name", country.name)
        official = getattr(country, "official_name", name)
        yield (
            slugify(name, "-"),
            {
                "name": name,
                "kind": "state",
                "aliases": [official] if official != name else [],
                "country": country.alpha_2,
                "memberships": [membership(chance, of) for of in sample(chance, blocs, 1, 3)],
                "links": {"website": f"https://{country.alpha_2.lower()}.example.org/"},
            },
        )


def membership(chance: Random, of: str) -> Record:
    """Make a membership, one in ten of them past."""
    since = chance.randint(1950, 2010)
    until = {"to": f"{chance.randint(2016, 2024)}-12-31"} if chance.random() < 1 / 10 else {}
    return {"of": of, "from": f"{since}-01-01", **until}


def bloc(chance: Random, id_: str) -> Record:
    """Make a bloc or an organization."""
    number = id_.removeprefix("bloc-")
    return {
        "name": f"Bloc {number}",
        "kind": "bloc",
        "aliases": [f"Group of the Treaty {number}"],
        "description": sentence(chance),
    }


def body(chance: Random, states: dict[str, Record], number: int) -> Record:
    """Make a body of a state."""
    home = chance.choice(list(states))
    state = states[home]
    return {
        "name": f"Body {number} of {state['name']}",
        "kind": "government-body",
        "aliases": [f"Authority {number}"],
        "country": state["country"],
        "parent": home,
        "description": sentence(chance, f"[[{home}]]"),
    }


def issue(chance: Random, number: int) -> Record:
    """Make an issue; most stand under a wider one that came before."""
    subject, setting = chance.choice(SUBJECTS), chance.choice(SETTINGS)
    above = {"parent": f"issue-{chance.randint(1, max(1, number // 3))}"} if number > 1 else {}
    return {
        "title": f"Issue {number}: {setting} on {subject}",
        "proposition": f"The parties should agree on {setting} on {subject}.",
        "description": sentence(chance, f"[[issue-{chance.randint(1, number)}]]"),
        **(above if chance.random() < 3 / 4 else {}),
    }
