"""`briefings merge`: takes two ids of one kind, gives the plan that makes the two records one."""

from __future__ import annotations

from briefing_site.diagnostics.refused import Refused
from briefing_site.diagnostics.wording import quoted
from briefing_site.editing.edits import edited
from briefing_site.editing.find import kind_of_id, refuse_unread
from briefing_site.editing.mentions import Target, mentions
from briefing_site.editing.part import Part
from briefing_site.editing.plan import FileChange, Plan, changes_of, in_one_layout
from briefing_site.editing.rename import record_of
from briefing_site.editing.repeats import without_repeats
from briefing_site.editing.travelling import comments_lost
from briefing_site.editing.uniting import united
from briefing_site.knowledge.records import FileRecord
from briefing_site.model.actor import Actor
from briefing_site.pipeline import Outcome

MERGED = ("actor", "issue", "source")
"""What can be made one: where two say different things, one of the two is left out and named."""


def merge(outcome: Outcome, gone: str, kept: str, *, is_forced: bool = False) -> Plan:
    """Plan that two records are one.

    Every reference to the first becomes one to the second, which takes over what it lacks; an
    actor's name and aliases become aliases.

    Args:
        outcome: What was read.
        gone: The id of the record that goes.
        kept: The id of the record that stays, of the same kind.
        is_forced: Whether two actors may be of two kinds, such as a body and a state.

    Raises:
        Refused: It cannot be done.
    """
    refuse_unread(outcome)
    kind = kind_of_id(outcome, gone)
    if gone == kept:
        message = f"{quoted(gone)} cannot be made one with itself"
        raise Refused(message, "name two records")
    if "#" in gone and "#" not in kept:
        kept = f"{gone.partition('#')[0]}#{kept}"
    if kind_of_id(outcome, kept) != kind or kind not in MERGED:
        message = f"{quoted(gone)} and {quoted(kept)} are not two actors, two issues or two sources"
        raise Refused(
            message,
            "of two briefings, let one supersede the other: status: superseded",
        )
    if kind == "source":
        return merge_sources(outcome, gone, kept)
    leaving, staying = (record_of(outcome.world.records, kind, id_) for id_ in (gone, kept))
    if not is_forced:
        refuse_other_kind(leaving, staying)
    return merge_files(outcome, Target(kind, gone, kept), leaving, staying)


def refuse_other_kind(leaving: FileRecord, staying: FileRecord) -> None:
    """Refuse to make a state of a body."""
    match leaving, staying:
        case Actor(), Actor() if leaving.kind is not staying.kind:
            message = (
                f"{quoted(leaving.id)} and {quoted(staying.id)} are of two kinds: "
                f"{quoted(leaving.kind)} and {quoted(staying.kind)}"
            )
            raise Refused(message, "if they are one all the same, say --force")


def merge_files(outcome: Outcome, target: Target, leaving: FileRecord, staying: FileRecord) -> Plan:
    """Plan that two actors or two issues are one."""
    found = mentions(outcome, target)
    edits = without_repeats(outcome, dict(found))
    here, there = staying.span.path, leaving.span.path
    before, own = outcome.sources[here], edits.pop(here, [])
    edits.pop(there, None)  # it goes, but what it offers names the other
    named = edited(outcome.sources[there].text, found[there])
    theirs = Part(target.kind, leaving.id, there, named)
    ours = Part(target.kind, staying.id, here, edited(before.text, own))
    union = united(theirs, ours, target)
    new = in_one_layout(before, union.text)
    changed = FileChange(here, here, before.text, new, len(set(own)) + union.places)
    others = changes_of(outcome, edits, {there: None})
    changes = sorted((changed, *others), key=lambda one: one.before)
    lost = comments_lost([before.text, outcome.sources[there].text], new)
    return Plan(tuple(changes), (*union.notes(leaving.id, staying.id), *lost), here)


def merge_sources(outcome: Outcome, gone: str, kept: str) -> Plan:
    """Plan that two sources of one briefing are one."""
    briefing, _, id_ = gone.partition("#")
    other, _, kept_id = kept.partition("#")
    if briefing != other:
        message = "two sources of different briefings stay two"
        raise Refused(message, "each briefing lists its own")
    records = outcome.world.records
    kind = "actor" if briefing in records.actors else "briefing"
    record = records.actors[briefing] if kind == "actor" else records.briefings[briefing]
    text = outcome.sources[record.span.path]
    target = Target("source", gone, kept_id)
    edits = without_repeats(outcome, mentions(outcome, target))
    here = edits.pop(text.path, [])
    ids = [source.id for source in record.sources]
    now = edited(text.text, here)
    theirs, ours = (
        Part(kind, briefing, text.path, now, ("sources", ids.index(one))) for one in (id_, kept_id)
    )
    union = united(theirs, ours, target)
    new = Part(kind, briefing, text.path, union.text, theirs.path).removed()
    lost = comments_lost([text.text], new)
    changed = FileChange(
        text.path, text.path, text.text, in_one_layout(text, new), len(set(here)) + union.places + 1
    )
    changes = sorted((changed, *changes_of(outcome, edits, {})), key=lambda one: one.before)
    return Plan(tuple(changes), (*union.notes(id_, kept_id), *lost), text.path)
