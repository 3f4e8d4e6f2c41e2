"""What texts of a day say of actors: takes a knowledge base, gives names and votes of blocs.

An actor's own record says what it is called and to which blocs it belongs. Both are told on the
pages of texts, as of the day of each: whoever changes an actor's record changes these.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.blocs import votes_by_bloc
from briefing_site.knowledge.entities import Event, Statement, Vote
from briefing_site.model.actor import Actor
from briefing_site.model.vocabularies import Ballot
from briefing_site.naming.actors import name_on
from briefing_site.naming.votes import how_many


def is_called_otherwise(was: Actor, is_: Actor) -> bool:
    """Whether an actor may have another name than it had, of any time."""
    return naming(was) != naming(is_)


def naming(actor: Actor) -> object:
    """Give all that the name of an actor on a day follows from."""
    return actor.name, [(one.name, one.from_, one.to) for one in actor.names]


def names_on_texts(kb: KnowledgeBase, actor: Actor) -> Iterator[tuple[str, str]]:
    """Give what an actor is called on each text that names it, behind the text's reference."""
    for text in texts_naming(kb, actor.id):
        yield text.ref, name_on(actor, text.when)


def texts_naming(kb: KnowledgeBase, id_: str) -> Iterator[Statement | Vote | Event]:
    """Go through what names an actor by the name of its day; some more than once."""
    said = (kb.statements_by[id_], kb.statements_to[id_], kb.statements_about[id_])
    voted = (kb.votes_of[id_], kb.votes_only_sponsored_by[id_], kb.votes_at[id_])
    return chain(*said, *voted, kb.events_of[id_])


def votes_in_blocs(kb: KnowledgeBase, vote: Vote) -> Iterator[tuple[str, str]]:
    """Count how the members of each bloc voted, as a vote's page names them, behind its id."""
    for bloc, members in votes_by_bloc(kb, vote):
        inside = frozenset(one.id for one in members)
        counts = {how: sum(one.id in inside for one in vote.ballots[how]) for how in Ballot}
        yield bloc.id, ", ".join(how_many(how, count) for how, count in counts.items() if count)
