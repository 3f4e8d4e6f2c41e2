"""Briefings in STIX: takes briefings, gives reports with their judgements and corrections."""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.exports.formats.format import days_of
from briefing_site.exports.formats.in_words import lines
from briefing_site.exports.formats.stix.identities import reference
from briefing_site.exports.formats.stix.objects import CONFIDENCES, Json, Objects, Times, page
from briefing_site.published.briefings import PublishedBriefing
from briefing_site.published.fields import Kind
from briefing_site.published.issues import PublishedIssue
from briefing_site.published.judgements import PublishedAssessment, PublishedCorrection
from briefing_site.published.kinds import described


def proposition(objects: Objects, issue: PublishedIssue) -> Iterator[Json]:
    """Give the proposition of an issue, which opinions are on: the site's own question."""
    around = [*([issue.parent] if issue.parent else []), *issue.related]
    yield objects.made(
        *("note", objects.of_record(Kind.ISSUE, issue.id), objects.of_site),
        abstract=issue.title,
        content="\n".join(lines(issue, "proposition", "short", "description", "parent", "related")),
        labels=["issue"],
        object_refs=[objects.author, *objects.each(around)],
        external_references=[page(issue.address, objects.site.name, issue.id)],
    )


def report(objects: Objects, briefing: PublishedBriefing) -> Iterator[Json]:
    """Give a briefing, with all that it holds."""
    times = Times(*days_of(briefing))
    objects.remember(briefing.id, times)
    is_withdrawn = objects.site.library.kb.briefings[briefing.id].is_withdrawn
    judged = [
        assessment(objects, one, times, is_withdrawn=is_withdrawn) for one in briefing.assessments
    ]
    mended = [
        correction(objects, one, times, is_withdrawn=is_withdrawn) for one in briefing.corrections
    ]
    id_ = objects.of_record(Kind.BRIEFING, briefing.id)
    parts = (*briefing.statements, *briefing.votes, *briefing.positions, *briefing.events)
    held = [*objects.each((*parts, *briefing.issues)), *(one["id"] for one in (*judged, *mended))]
    words = lines(
        *(briefing, "date", "status", "retraction", "superseded_by"),
        *("key_points", "background", "unknowns", "authors"),
    )
    yield objects.made(
        *("report", id_, times),
        name=briefing.title,
        description="\n".join([briefing.summary, *words]),
        published=f"{times.created.isoformat()}T00:00:00Z",
        revoked=is_withdrawn,
        labels=[f"status:{briefing.status.value}", *(f"tag:{one}" for one in briefing.tags)],
        object_refs=held or [objects.author],
        external_references=[
            page(briefing.address, objects.site.name, briefing.id),
            *sources(objects, briefing),
        ],
    )
    yield from (*judged, *mended)
    if by := briefing.superseded_by:
        ends = (id_, objects.named(by))
        yield objects.relationship("superseded", ends, times, description="superseded_by")


def sources(objects: Objects, briefing: PublishedBriefing) -> Iterator[Json]:
    """Refer to all sources of a briefing: also to those on which nothing rests."""
    cited_sources = described(Kind.SOURCE)
    for one in briefing.sources:
        if cited := cited_sources.found(objects.site.library, one.id):
            yield reference(cited)


def assessment(
    objects: Objects, judged: PublishedAssessment, times: Times, *, is_withdrawn: bool
) -> Json:
    """Give a judgement of the briefing's own writers, with what it rests on."""
    basis = [one for one in judged.basis if one.kind != Kind.SOURCE]
    holder, words = [judged.briefing], lines(judged, "likelihood", "confidence", "due", "outcome")
    return objects.made(
        *("note", objects.of_record(Kind.ASSESSMENT, judged.id), times),
        abstract="assessment",
        content="\n".join([judged.text, *words, *lines(judged, "basis")]),
        authors=[objects.site.name],
        confidence=CONFIDENCES[judged.confidence] if judged.confidence else None,
        revoked=is_withdrawn,
        labels=["assessment"],
        object_refs=objects.each([*holder, *basis]),
        external_references=[page(judged.address, objects.site.name, judged.id)],
    )


def correction(
    objects: Objects, mended: PublishedCorrection, times: Times, *, is_withdrawn: bool
) -> Json:
    """Give what was mended, which stays as it was told."""
    to = [mended.briefing]
    if mended.of and mended.of.kind != Kind.SOURCE:
        to.append(mended.of)
    return objects.made(
        *("note", objects.of_record(Kind.CORRECTION, mended.id), times),
        abstract="correction",
        content="\n".join([mended.text, *lines(mended, "date", "of")]),
        authors=[objects.site.name],
        revoked=is_withdrawn,
        labels=["correction"],
        object_refs=objects.each(to),
        external_references=[page(mended.address, objects.site.name, mended.id)],
    )
