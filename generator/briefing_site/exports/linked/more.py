"""What is told by more than one term, or by another than usual: takes a field, gives its pairs.

Each of these says what the record says and stops there. A source that nobody has read is named and
shows nothing; the names of who speaks stand by their words, and by no position; a ballot that
nobody cast is no act of voting.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from briefing_site.exports.linked.names import iri
from briefing_site.exports.linked.terms import CLAIMS, RESTS, SOURCE, UNREAD, own_term
from briefing_site.model.vocabularies import CAST, Ballot, Form, Status
from briefing_site.published.actors import (
    PublishedActor,
    PublishedAlias,
    PublishedLink,
    PublishedNativeName,
    PublishedParent,
)
from briefing_site.published.briefings import PublishedBriefing
from briefing_site.published.fields import Kind
from briefing_site.published.sources import PublishedActorSource, PublishedSource
from briefing_site.published.statements import (
    PublishedPassage,
    PublishedSpeaker,
    PublishedStatement,
    PublishedTranslation,
)
from briefing_site.published.values import Reference
from briefing_site.published.votes import PublishedVoter

if TYPE_CHECKING:
    from briefing_site.exports.linked.telling import Pair, Tell, Telling

WIKIDATA = "http://www.wikidata.org/entity/"


def uses(telling: Telling, record: Any, used: Iterable[Any]) -> Iterator[Pair]:  # noqa: ANN401
    """Tell on which sources a record rests, and the places in them."""
    rests = rests_by(record)
    for one in used:
        source = telling.reference(one.source)
        yield UNREAD if one.source.id in telling.known.unread else rests, source
        if one.locator:
            place = [("brf:source", source), ("brf:locator", telling.write.text(one.locator))]
            yield "brf:use", telling.write.node(["brf:Use"], place)


def rests_by(record: Any) -> str:  # noqa: ANN401 - of any kind
    """Give the term by which a record rests on a source that was read."""
    if isinstance(record, PublishedPassage):
        return "prov:wasQuotedFrom" if record.quote else "prov:wasDerivedFrom"
    return RESTS.get(type(record), SOURCE)


def status(telling: Telling, record: PublishedBriefing, value: Status) -> Iterator[Pair]:
    """Tell where a briefing stands in its life, also to who knows schema.org alone."""
    del record
    yield "brf:status", telling.write.term(f"brf:status-{value.value}")
    yield "schema:creativeWorkStatus", telling.write.text(value.value)


def speakers(
    telling: Telling, record: PublishedStatement, by: Iterable[PublishedSpeaker]
) -> Iterator[Pair]:
    """Tell who spoke; and as what, for whom and since when, where that is recorded."""
    for one in by:
        if one.offices or one.on_behalf_of or one.joined:
            yield "prov:qualifiedAttribution", telling.node(one)
    yield from attributed(telling, by, is_work=is_work(record))


def is_work(said: PublishedStatement) -> bool:
    """Whether a statement is a work of its speakers: schema.org's creator is who made it.

    What is only reported is a report's. What a meeting agreed is its own text only where words of
    it are at hand: else somebody tells what came of it, and those named took part.
    """
    if said.form is Form.OUTCOME:
        return any(one.quote for one in said.passages)
    return said.form is not Form.REPORTED


def attributed(
    telling: Telling, by: Iterable[PublishedSpeaker], *, is_work: bool
) -> Iterator[Pair]:
    """Tell who spoke, according to the source.

    Args:
        telling: Tells of the library's records.
        by: Who spoke.
        is_work: Whether there are words or a claim, of which they are the makers: all but those who
            are nobody in particular.
    """
    for id_ in dict.fromkeys(one.actor.id for one in by):
        yield "prov:wasAttributedTo", telling.actor(id_)
        if is_work and id_ not in telling.known.unnamed:
            yield "schema:creator", telling.actor(id_)


def passages(
    telling: Telling, statement: PublishedStatement, passage: PublishedPassage
) -> Iterator[Pair]:
    """Tell of a passage what its statement alone knows: whose words it is, and from whom.

    A source is a primary one where who published it is who spoke, or on whose behalf.
    """
    is_claim = bool(passage.quote) or passage.act in CLAIMS
    yield from attributed(telling, statement.by, is_work=is_claim)
    own = {one.actor.id for one in statement.by}
    own.update(one.on_behalf_of.id for one in statement.by if one.on_behalf_of)
    for used in passage.sources:
        id_ = used.source.id
        if id_ not in telling.known.unread and telling.known.publishers.get(id_) in own:
            yield "prov:hadPrimarySource", telling.reference(used.source)


def parts_of(telling: Telling, said: PublishedStatement) -> Iterator[Pair]:
    """Name the passages of a statement."""
    for one in said.passages:
        yield "schema:hasPart", telling.write.name(telling.names.of(Kind.PASSAGE, one.id, said.id))


def quote(telling: Telling, record: PublishedPassage, value: str) -> Iterator[Pair]:
    """Tell the words that were spoken, in their language."""
    yield "schema:text", telling.write.text(value, record.lang)


def translated(telling: Telling, record: PublishedTranslation, value: str) -> Iterator[Pair]:
    """Tell the words in another language."""
    yield "schema:text", telling.write.text(value, record.lang)


def aliases(
    telling: Telling, record: PublishedActor, values: Iterable[PublishedAlias]
) -> Iterator[Pair]:
    """Tell other names, and what shows them where that is recorded."""
    del record
    for one in values:
        yield "schema:alternateName", telling.write.text(one.name, one.lang)
        if one.sources:
            yield "brf:alias", telling.node(one)


def native_name(
    telling: Telling, record: PublishedActor, value: PublishedNativeName
) -> Iterator[Pair]:
    """Tell a name in its own language."""
    del record
    for term in ("schema:alternateName", "brf:nativeName"):
        yield term, telling.write.text(value.text, value.lang)


def parent(telling: Telling, record: PublishedActor, value: PublishedParent) -> Iterator[Pair]:
    """Tell the body above, and what shows it where that is recorded."""
    del record
    yield "brf:parent", telling.reference(value.actor)
    if value.sources:
        yield "brf:parentShown", telling.node(value)


def linked(
    telling: Telling, record: PublishedActor, values: Iterable[PublishedLink]
) -> Iterator[Pair]:
    """Tell where more of an actor is: the same in Wikidata, its website, and others by name."""
    del record
    for one in values:
        if one.name == "wikidata":
            yield "schema:sameAs", telling.write.name(iri(f"{WIKIDATA}{one.value}"))
        elif one.name == "website":
            yield "schema:url", telling.write.name(iri(one.value))
        else:
            yield "brf:link", telling.node(one)


def link_value(telling: Telling, record: PublishedLink, value: str) -> Iterator[Pair]:
    """Tell the address of another link."""
    del record
    yield "schema:url", telling.write.name(iri(value))


def publisher(telling: Telling, record: Any, value: Reference) -> Iterator[Pair]:  # noqa: ANN401
    """Tell who published a source, if it is anybody in particular."""
    del record
    term = "brf:publishedBy" if value.id in telling.known.unnamed else "schema:publisher"
    yield term, telling.reference(value)


def voter(telling: Telling, record: PublishedVoter, value: Reference) -> Iterator[Pair]:
    """Tell who voted, or stayed away."""
    is_act = record.ballot in CAST and value.id not in telling.known.unnamed
    yield "schema:agent" if is_act else "brf:voter", telling.reference(value)


def choice(telling: Telling, record: PublishedVoter, value: Ballot) -> Iterator[Pair]:
    """Tell how somebody voted, if they did; also to who knows schema.org alone."""
    del record
    yield "brf:choice", telling.write.term(own_term(value))
    if value in CAST:
        yield "schema:actionOption", telling.write.text(value.value)


MORE: Mapping[tuple[type, str], Tell] = {
    (PublishedBriefing, "status"): status,
    (PublishedStatement, "by"): speakers,
    (PublishedPassage, "quote"): quote,
    (PublishedTranslation, "text"): translated,
    (PublishedActor, "aliases"): aliases,
    (PublishedActor, "native_name"): native_name,
    (PublishedActor, "parent"): parent,
    (PublishedActor, "links"): linked,
    (PublishedLink, "value"): link_value,
    (PublishedSource, "published_by"): publisher,
    (PublishedActorSource, "published_by"): publisher,
    (PublishedVoter, "actor"): voter,
    (PublishedVoter, "ballot"): choice,
}
"""The fields that are told in another way than usual."""

MORE_TERMS: Mapping[str, str] = {
    "brf:alias": "Another name with what shows it.",
    "brf:choice": "How somebody voted, or that they did not take part.",
    "brf:link": "Where more of it is, by the name of that.",
    "brf:locator": "The place in a source.",
    "brf:namesUnread": "A source that is named and that nobody has read: it shows nothing.",
    "brf:nativeName": "Its name in its own language.",
    "brf:parent": "The body above.",
    "brf:parentShown": "The body above with what shows it.",
    "brf:publishedBy": "Who published it: nobody in particular.",
    "brf:source": "The source of a use.",
    "brf:status": "Where a briefing stands in its life.",
    "brf:use": "A source with the place in it.",
    "brf:voter": "Who did not take part in a vote.",
}
"""What own terms mean that are told here, and are not called as a field is."""
