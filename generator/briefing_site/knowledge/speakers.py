"""Who made a statement, and as what: takes its record, gives its speakers and who was together."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations, product

from briefing_site.frozen import frozen
from briefing_site.knowledge.entities import Speaker, Statement
from briefing_site.knowledge.offices import offices_in
from briefing_site.knowledge.periods import When
from briefing_site.model.actor import Actor
from briefing_site.model.speaker import SpeakerRecord
from briefing_site.model.statement import StatementRecord

Ends = tuple[str, str]
"""The ids of two actors, the lower in order first."""


@frozen
class Two:
    """Two actors, by their ids.

    Attributes:
        first: The lower in order.
        second: The other.
    """

    first: str
    second: str

    @property
    def ends(self) -> Ends:
        """Both."""
        return self.first, self.second

    def other(self, id_: str) -> str:
        """Give the one that is not this one."""
        return self.second if id_ == self.first else self.first


def together(said: Statement) -> list[Ends]:
    """Give every two for whom a statement counts together, in the order of their ids.

    What is said on behalf of a state counts for it as for its speaker, but no speaker is together
    with whom it speaks for, and who is nobody in particular is together with nobody.
    """
    found: set[Ends] = set()
    for one, other in combinations(said.speakers, 2):
        pairs = product(one.named_voices, other.named_voices)
        found |= {(min(ends), max(ends)) for ends in pairs if ends[0] != ends[1]}
    own = one_for_another(said)
    return sorted(ends for ends in found if ends not in own and ends[::-1] not in own)


def together_with(said: Statement, id_: str) -> set[str]:
    """Give those with whom a statement counts together for one, without pairing all others."""
    found = {
        voice
        for one in said.speakers
        if id_ in one.named_voices
        for other in said.speakers
        if other is not one
        for voice in other.named_voices
    }
    own = one_for_another(said)
    return {one for one in found - {id_} if (id_, one) not in own and (one, id_) not in own}


def one_for_another(said: Statement) -> set[Ends]:
    """Give each speaker of a statement with whom it speaks for."""
    return {(one.actor.id, behind.id) for one in said.speakers if (behind := one.on_behalf_of)}


def speakers_of(
    record: StatementRecord, date: When, actors: Mapping[str, Actor]
) -> tuple[Speaker, ...]:
    """Resolve who made a statement; one who is named in two offices is one speaker.

    Args:
        record: The statement.
        date: When it was made.
        actors: Every actor by id.
    """
    found: dict[str, Speaker] = {}
    for written in record.by:
        if actor := actors.get(written.actor):
            for_whom = actors.get(written.on_behalf_of or record.on_behalf_of or "")
            speaker = speaker_of(actor, written, date, for_whom)
            found[actor.id] = joined(found.get(actor.id), speaker)
    return tuple(found.values())


def speaker_of(actor: Actor, written: SpeakerRecord, date: When, for_whom: Actor | None) -> Speaker:
    """Resolve one speaker; nobody speaks on its own behalf."""
    behind = for_whom if for_whom is not actor else None
    offices = offices_in(actor, date, title=written.office, of=behind.id if behind else None)
    return Speaker(actor, offices, behind, written.joined)


def joined(first: Speaker | None, second: Speaker) -> Speaker:
    """Make one speaker of two entries on one actor."""
    if first is None:
        return second
    return Speaker(
        first.actor,
        tuple(dict.fromkeys((*first.offices, *second.offices))),
        first.on_behalf_of or second.on_behalf_of,
        first.joined or second.joined,
    )
