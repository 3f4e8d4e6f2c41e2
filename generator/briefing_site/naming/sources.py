"""Sources in words: takes sources and what rests on them, gives plain text."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain

from briefing_site.interface import _, ngettext
from briefing_site.knowledge.entities import (
    Assessment,
    Event,
    PolicyPosition,
    Source,
    Statement,
    Vote,
)
from briefing_site.knowledge.provenance import OwnText, Resting
from briefing_site.naming.actors import common_in_sentence
from briefing_site.naming.rows import in_row, semicolon
from briefing_site.naming.terms import credibility, reliability

SEVERAL = {"para.": "paras.", "paragraph": "paragraphs", "p.": "pp.", "page": "pages"}
"""What the parts of a document that are numbered are called, by what each is called."""

NUMBERED = re.compile(r"(paras?\.|paragraphs?|pp?\.|pages?) (\d.*)")
NEXT_NUMBER = re.compile(r", | and ")
SPAN = re.compile(r"(\d{1,6})(?:[-–](\d{1,6}))?")  # noqa: RUF001 - as locators are written


def places(locators: Iterable[str | None]) -> str:
    """Give places in a document, each once, numbers of one kind together: `paras. 2, 3; annex`."""
    groups: dict[str, list[str]] = defaultdict(list)
    for locator in dict.fromkeys(filter(None, locators)):
        match = NUMBERED.fullmatch(locator)
        kind = SEVERAL.get(match[1], match[1]) if match else locator
        groups[kind].append(locator)
    return "; ".join(together(kind, group) for kind, group in groups.items())


def together(kind: str, locators: Sequence[str]) -> str:
    """Write places of one kind; one on its own stands as its record has it."""
    if len(locators) == 1:
        return locators[0]
    named = (NEXT_NUMBER.split(one.partition(" ")[2]) for one in locators)
    numbers = dict.fromkeys(chain.from_iterable(named))
    spans = {one: match for one in numbers if (match := SPAN.fullmatch(one))}
    if len(spans) < len(numbers):  # numbers such as `4 (b)`, of which no order is known
        return f"{kind} {', '.join(numbers)}"
    return f"{kind} {', '.join(outermost(spans))}"


def outermost(spans: Mapping[str, re.Match[str]]) -> Iterator[str]:
    """Give numbers and spans of them in order, but for those that another span holds."""
    ends = {text: (int(match[1]), int(match[2] or match[1])) for text, match in spans.items()}
    last = 0
    for text in sorted(ends, key=lambda one: (ends[one][0], -ends[one][1])):
        if ends[text][1] > last:
            yield text
        last = max(last, ends[text][1])


def grade_in_words(grade: str | None) -> str:
    """Spell out an Admiralty code: `usually reliable source; probably true (B2)`."""
    if not grade:
        return ""
    return f"{reliability(grade[0])}{semicolon()}{credibility(grade[1])} ({grade})"


def publisher_of(source: Source) -> str:
    """Name who published a source, as far as it is known."""
    by = source.published_by
    return source.record.publisher or (by.name if by else "")


def publisher_in_sentence(source: Source) -> str:
    """Name who published a source as it stands within a sentence, with an article if it has one."""
    by = source.published_by
    name = publisher_of(source)
    return common_in_sentence(by) if by and name == by.name else name


def byline(source: Source) -> str:
    """Name author and publisher, as far as they are known."""
    return in_row((source.record.author, publisher_of(source)))


def sources_behind(position: PolicyPosition) -> str:
    """Count what a position rests on: `2 sources, 1 independent of the parties`."""
    count = ngettext("{count} source", "{count} sources", len(position.origins))
    return in_row((count, *how_independent(position)))


def how_independent(position: PolicyPosition) -> Iterator[str]:
    """Say how many sources no party published; of whom that is not known, neither is claimed."""
    total = len(position.origins)
    independent, unplaced = position.independent_sources, position.unplaced_sources
    if total == 1:
        yield alone(is_independent=bool(independent), is_placed=not unplaced)
    elif independent and independent == total:
        yield _("all independent of the parties")
    elif unplaced and unplaced == total:
        yield _("none known to be independent of the parties")
    elif not independent and not unplaced:
        yield _("none independent of the parties")
    else:
        yield from some(independent, unplaced)


def alone(*, is_independent: bool, is_placed: bool) -> str:
    """Say of the only source whether a party published it."""
    if is_independent:
        return _("independent of the parties")
    if is_placed:
        return _("not independent of the parties")
    return _("not known to be independent of the parties")


def some(independent: int, unplaced: int) -> Iterator[str]:
    """Count those of several that no party published, and those of which that is not known."""
    if independent:
        yield ngettext(
            "{count} independent of the parties", "{count} independent of the parties", independent
        )
    if unplaced:
        yield ngettext(
            "{count} not known to be independent of the parties",
            "{count} not known to be independent of the parties",
            unplaced,
        )


def resting_in_words(resting: Iterable[Resting]) -> Iterator[str]:
    """Count what rests on a source, each kind with its unit."""
    count = Counter(map(kind_of, resting))
    for kind in (Statement, Vote, PolicyPosition, Event, Assessment, "key_points", OwnText):
        if count[kind]:
            yield counted(kind, count[kind])


def kind_of(resting: Resting) -> type[Resting] | str:
    """Say as what something is counted: key points for themselves, all other own texts as such."""
    is_point = isinstance(resting, OwnText) and resting.field == "key_points"
    return "key_points" if is_point else type(resting)


def counted(kind: type[Resting] | str, number: int) -> str:
    """Say how many there are of a kind."""
    return COUNTED[kind](number)


COUNTED: Mapping[type[Resting] | str, Callable[[int], str]] = {
    Statement: lambda number: ngettext("{count} statement", "{count} statements", number),
    Vote: lambda number: ngettext("{count} vote", "{count} votes", number),
    PolicyPosition: lambda number: ngettext("{count} position", "{count} positions", number),
    Event: lambda number: ngettext("{count} event", "{count} events", number),
    Assessment: lambda number: ngettext("{count} assessment", "{count} assessments", number),
    "key_points": lambda number: ngettext("{count} key point", "{count} key points", number),
    OwnText: lambda number: ngettext("{count} other text", "{count} other texts", number),
}
"""Says how many there are, by their kind."""
