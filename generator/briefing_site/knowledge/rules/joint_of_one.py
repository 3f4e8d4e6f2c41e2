"""A joint statement with one speaker.

A joint statement is a text to which several put their names. Where one name stands, others are
missing, or it is a statement of one.

Bad:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement/
    statements:
      - id: resumption
        form: joint-statement
        by: [norway]
        act: declare
        quote: We intend to implement a limited resumption.
        sources: [release]

Good:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement/
    statements:
      - id: resumption
        form: joint-statement
        by: [canada, norway]
        act: declare
        quote: We intend to implement a limited resumption.
        sources: [release]
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.knowledge.world import World
from briefing_site.model.actor import Actor
from briefing_site.model.vocabularies import ActorKind, Form


def check(world: World) -> Iterator[Diagnostic]:
    """Find joint statements of one who is no group."""
    for said in world.kb.statements.values():
        record = said.record
        is_joint = record.form is Form.JOINT_STATEMENT and record.is_known("form", "by", "as")
        if is_joint and said.under is None and len(record.by) == 1 and not is_group(said.by[0]):
            yield Diagnostic(
                "joint-of-one",
                record.at("form"),
                "this joint statement has one speaker",
                Hint('name all signatories in "by", or write "form: statement"'),
            )


def is_group(actor: Actor) -> bool:
    """Whether an actor is several at once."""
    return actor.unnamed or actor.kind not in {ActorKind.STATE, ActorKind.PERSON}
