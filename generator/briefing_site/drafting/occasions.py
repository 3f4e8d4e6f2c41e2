"""Occasions: takes what was found in a text, gives it by act of speaking, as a statement is one.

A text that is its speakers' own is one act of speaking, and so is the joint statement that a report
tells of. Of anybody else, what was said on one day in one form is taken for one, which a person
has to confirm: a report may tell of several.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace

from briefing_site.drafting.article import Article
from briefing_site.drafting.forms import FormSaid, form_noted, form_of_document, usual_form
from briefing_site.drafting.names import Party
from briefing_site.drafting.saying import Saying
from briefing_site.drafting.signatories import Signatories
from briefing_site.drafting.speaker import Speaker
from briefing_site.frozen import frozen

When = dt.date | tuple[str, str]
"""A day, or an EDTF date with the text's words for it."""


@frozen
class Occasion:
    """One act of speaking.

    Attributes:
        sayings: What is taken out of it, in the text's order.
        form: In which form they spoke.
        when: The date that the text gives.
        is_signed: Whether it is of those who made the joint statement that the text is or reports.
    """

    sayings: tuple[Saying, ...]
    form: FormSaid
    when: When | None = None
    is_signed: bool = False

    @property
    def speaker(self) -> Speaker:
        """Who spoke, for whom where any of the sayings tells that."""
        speakers = [saying.speaker for saying in self.sayings]
        behalf = next((one.behalf for one in speakers if one.behalf), None)
        states = next((one.states for one in speakers if one.states), ())
        return replace(speakers[0], behalf=behalf, states=states)

    @property
    def is_own(self) -> bool:
        """Whether it is the text itself."""
        return any(saying.is_own for saying in self.sayings)


def occasions_in(
    article: Article, sayings: Sequence[Saying], signatories: Signatories
) -> tuple[Occasion, ...]:
    """Give the acts of speaking in a text, each where its first words stand."""
    signed = frozenset(signatories.parties)
    by_speaker: dict[Hashable, list[int]] = defaultdict(list)
    for place, saying in enumerate(sayings):
        by_speaker[who_speaks(saying, place, signed)].append(place)
    made: list[tuple[int, Occasion]] = []
    for places in by_speaker.values():
        own = [sayings[place] for place in places]
        is_signed = bool(signed) and frozenset(own[0].speaker.parties) == signed
        for inside in apart(own, is_signed=is_signed):
            chosen = tuple(own[at] for at in inside)
            made.append((places[inside[0]], occasion(article, chosen, is_signed=is_signed)))
    return tuple(one for _, one in sorted(made, key=lambda pair: pair[0]))


def who_speaks(saying: Saying, place: int, signed: frozenset[Party]) -> Hashable:
    """Give what is equal in two sayings of one speaker; of two left open, nothing is."""
    if saying.speaker.is_open and not saying.is_own:
        return place
    parties = frozenset(saying.speaker.parties)
    return parties, saying.is_own or parties == signed, saying.is_told


def apart(sayings: Sequence[Saying], *, is_signed: bool) -> list[list[int]]:
    """Part what one speaker said by date, form and for whom, as places among the sayings."""
    if any(saying.is_own for saying in sayings):
        return [list(range(len(sayings)))]
    columns = (
        settled(sayings, date_of),
        settled(sayings, lambda one: getattr(form_noted(one, is_signed=is_signed), "form", None)),
        settled(sayings, lambda one: one.speaker.behalf or one.speaker.states or None),
    )
    groups: dict[Hashable, list[int]] = defaultdict(list)
    for place, traits in enumerate(zip(*columns, strict=True)):
        groups[traits].append(place)
    return list(groups.values())


def settled(sayings: Sequence[Saying], trait: Callable[[Saying], Hashable]) -> list[Hashable]:
    """Give a trait of each; those of which nothing is said have the only one of the others."""
    values = [trait(saying) for saying in sayings]
    known = set(values) - {None}
    return [next(iter(known))] * len(values) if len(known) == 1 else values


def date_of(saying: Saying) -> When | None:
    """Give when something was said, as its sentence has it."""
    return saying.day or saying.days


def occasion(article: Article, sayings: tuple[Saying, ...], *, is_signed: bool) -> Occasion:
    """Put together one act of speaking."""
    noted = (form_noted(saying, is_signed=is_signed) for saying in sayings)
    if any(saying.is_own for saying in sayings):
        form = form_of_document(article, sayings[0].speaker.parties, is_signed=is_signed)
    else:
        form = next(filter(None, noted), None) or usual_form(is_signed=is_signed)
    dates = [date for saying in sayings if (date := date_of(saying))]
    return Occasion(sayings, form, dates[0] if dates else None, is_signed)
