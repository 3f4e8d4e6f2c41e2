"""Two records with one id or one former id.

An id is an address. Actors, issues and briefings share one set of ids, former ones
included; within a briefing statements, votes, events and sources share another, former ones
included, too. Were two to have the same, a link to one could lead to the other.

Bad:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-limited-resumption-of-arctic-council-cooperation/
    statements:
      - id: resumption
        by: [canada, norway]
        act: declare
        quote: We intend to implement a limited resumption of our work in the Arctic Council
        sources: [release]
    events:
      - id: resumption
        date: 2022-06-08
        title: Work resumes
        sources: [release]
    # briefings/issues/nato.yaml
    title: The enlargement of NATO
    proposition: NATO should admit new members.
    parent: arctic-cooperation

Good:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    issues: [nato-enlargement]
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-limited-resumption-of-arctic-council-cooperation/
    statements:
      - id: resumption
        by: [canada, norway]
        act: declare
        quote: We intend to implement a limited resumption of our work in the Arctic Council
        sources: [release]
    events:
      - id: work-resumes
        date: 2022-06-08
        title: Work resumes
        sources: [release]
    # briefings/issues/nato-enlargement.yaml
    title: The enlargement of NATO
    proposition: NATO should admit new members.
    parent: arctic-cooperation
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from operator import attrgetter
from typing import Any, NamedTuple

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint, Note
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.records import Declaration
from briefing_site.knowledge.world import World
from briefing_site.model.actor import Actor
from briefing_site.model.mending import plain
from briefing_site.model.record import Record
from briefing_site.source.span import Span

FORMER = "former id"

A = {kind: f"a {kind}" for kind in ("briefing", "statement", "vote", "source", FORMER)}
A |= {kind: f"an {kind}" for kind in ("actor", "issue", "event")}


class FormerId(NamedTuple):
    """That a record had an id.

    Attributes:
        kind: `former id`.
        ref: The id, as a declaration has it.
        span: Where it stands.
        now: The id that it has, written as the former one is.
    """

    kind: str
    ref: str
    span: Span
    now: str


Claim = Declaration | FormerId


def check(world: World) -> Iterator[Diagnostic]:
    """Find ids that two records claim; the first in the order of files keeps it."""
    first: dict[str, Claim] = {}
    claims: Iterator[Claim] = chain(world.records.declarations, former_ids(world))
    for claim in claims:
        owner = first.setdefault(claim.ref, claim)
        if owner is not claim and may_collide(owner, claim):
            yield fault(owner, claim, cut_short(world, owner, claim))


def former_ids(world: World) -> Iterator[FormerId]:
    """Give the ids that records had before, then those that parts of briefings had."""
    for record in world.records.all():
        yield from former_ids_of(record, record.id)
    for briefing in world.briefings:
        for part in filter(attrgetter("formerly"), briefing.addressed):
            yield from former_ids_of(part, part.id, f"{briefing.id}#")


def former_ids_of(record: Record, now: str, holder: str = "") -> Iterator[FormerId]:
    """Give the ids that a record had before, each once.

    Args:
        record: A record with a file, or a part of a briefing.
        now: The id that it has.
        holder: What stands before the ids of a briefing's parts.
    """
    for index, old in enumerate(record.former_ids):
        if old not in record.former_ids[:index]:
            place = record.at("formerly", index)
            yield FormerId(FORMER, f"{holder}{old}", place, f"{holder}{now}")


def may_collide(owner: Claim, claim: Claim) -> bool:
    """Leave out the parts of two files with one name: the files themselves are the fault."""
    return "#" not in claim.ref or owner.span.path == claim.span.path


def cut_short(world: World, owner: Claim, claim: Claim) -> str:
    """Give the command that was stopped between writing a record anew and removing the old one."""
    old = world.records.with_file(owner.kind, owner.ref)
    new = world.records.with_file(owner.kind, claim.now) if isinstance(claim, FormerId) else None
    if old is None or new is None or old is new:
        return ""
    if without_formerly(old) == without_formerly(new):
        return f"briefings rename {old.id} {new.id}"
    if isinstance(old, Actor) and isinstance(new, Actor) and old.name in (new.name, *new.aliases):
        return f"briefings merge {old.id} {new.id}"
    return ""


def without_formerly(record: Record) -> dict[str, Any]:
    """Give what a record's file says, but for the ids that it had."""
    fields: dict[str, Any] = plain(record.node)
    return {name: value for name, value in fields.items() if name != "formerly"}


def fault(owner: Claim, claim: Claim, finish: str) -> Diagnostic:
    """Word the finding.

    Args:
        owner: What has the id.
        claim: What claims it, too.
        finish: The command that was stopped half-way and left the two, if one was.
    """
    id_ = quoted(claim.ref.rpartition("#")[2])
    if isinstance(claim, FormerId) and claim.ref == claim.now:
        message, cure = f"{id_} is the id of this record still", "delete it here"
    elif owner.kind == claim.kind == FORMER:
        message, cure = f"two records had the id {id_}", "leave it to one of the two"
    elif owner.kind == claim.kind and "#" not in claim.ref:
        message, cure = f"two files are called {id_}", "join them, or rename one of the two"
    else:
        message = f"the id {id_} is taken by {A[owner.kind]}"
        cure = "choose another id for one of the two"
    if finish:
        cure = f'finish what was stopped half-way: "{finish}"'
    notes = (Note("it is taken here", owner.span),)
    return Diagnostic("colliding-id", claim.span, message, Hint(cure), notes)
