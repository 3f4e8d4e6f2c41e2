"""Words for made-up content: takes a source of chance, gives sentences about the names given.

They say nothing of any state: whoever reads them can tell that they were made up.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

SUBJECTS = (
    "transit of grain", "shared rivers", "seabed cables", "fishing quotas", "air corridors",
    "customs forms", "weather stations", "railway gauges", "spectrum licences", "seed banks",
    "mountain passes", "lighthouse duties", "vaccine stocks", "postal rates", "satellite debris",
    "border crossings", "museum loans", "grid frequency", "timber imports", "reef surveys",
)  # fmt: skip
SETTINGS = (
    "a joint commission", "a register of notices", "an annual review", "a common standard",
    "an inspection scheme", "a hotline", "a pilot project", "a moratorium",
)  # fmt: skip
OPENINGS = (
    "The text speaks of", "The parties referred to", "The minutes turn to", "A later note adds",
    "The record mentions", "The annex returns to", "The chair summed up", "The draft leaves open",
)  # fmt: skip
CLOSINGS = (
    "before the end of the quarter", "without setting a date", "on terms still to be drafted",
    "subject to the usual review", "as the earlier text had it", "in the months that follow",
    "at the next regular session", "for as long as the arrangement lasts",
)  # fmt: skip


def sentence(chance: Random, *names: str) -> str:
    """Make a sentence that names whom it is about, as they are given."""
    about = f" for {' and '.join(names)}" if names else ""
    return (
        f"{chance.choice(OPENINGS)} {chance.choice(SETTINGS)} on {chance.choice(SUBJECTS)}"
        f"{about}, {chance.choice(CLOSINGS)}."
    )


def sentences(chance: Random, number: int, names: Sequence[str]) -> str:
    """Make several sentences, each about one or two of the names."""
    return " ".join(sentence(chance, *sample(chance, names, 1, 2)) for _ in range(number))


def quotation(chance: Random) -> str:
    """Make words that somebody might have said."""
    wanted = chance.choice(("We expect", "We ask for", "We shall keep to", "We cannot accept"))
    words = f"{wanted} {chance.choice(SETTINGS)} on {chance.choice(SUBJECTS)}"
    more = f" […] and {chance.choice(SETTINGS)} {chance.choice(CLOSINGS)}"
    return words + (more if chance.random() < 1 / 2 else "")


def sample(chance: Random, items: Sequence[str], least: int, most: int) -> list[str]:
    """Draw some different items."""
    return chance.sample(items, min(len(items), chance.randint(least, most)))
