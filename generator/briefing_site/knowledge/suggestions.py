"""What was probably meant: takes an id that leads nowhere, gives the hint that mends it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from briefing_site.diagnostics.diagnostic import Hint
from briefing_site.diagnostics.wording import did_you_mean, nearest, quoted
from briefing_site.knowledge.records import FileRecord, Records
from briefing_site.source.span import Span


def as_id(name: str) -> str:
    """Write a name as an id would be written."""
    return "-".join(re.findall(r"[a-z0-9]+", name.lower()))


@dataclass(frozen=True)
class Suggestions:
    """Looks for what an id was meant to be.

    Attributes:
        records: Every record, and everything that is declared.
    """

    records: Records

    @cached_property
    def renamed(self) -> dict[str, FileRecord]:
        """Records by the ids that they had before."""
        return {old: record for record in self.records.all() for old in record.former_ids}

    @cached_property
    def renamed_parts(self) -> dict[str, str]:
        """Statements' and events' own ids by `<briefing>#<id>` with the id that they had before."""
        return {
            f"{briefing.id}#{old}": part.id
            for briefing in self.records.briefings.values()
            for part in briefing.addressed
            for old in part.former_ids
        }

    @cached_property
    def named(self) -> dict[str, str]:
        """Actors' ids by their names and aliases, written as ids."""
        return {
            as_id(name): actor.id
            for actor in self.records.actors.values()
            for name in (*actor.aliases, actor.name)
        }

    @cached_property
    def found(self) -> dict[tuple[str, tuple[str, ...]], Hint | None]:
        """What was found already: one mistake often stands in many places."""
        return {}

    def record(self, value: str, *kinds: str) -> Hint | None:
        """Suggest an actor, an issue or a briefing.

        Args:
            value: The id as written.
            kinds: What it may name.
        """
        if (value, kinds) not in self.found:
            self.found[value, kinds] = self.look_for(value, kinds)
        return self.found[value, kinds]

    def look_for(self, value: str, kinds: tuple[str, ...]) -> Hint | None:
        """Try former ids, then names, then spelling."""
        places = self.records.declared(*kinds)
        if (now := self.renamed.get(value)) and now.id in places:
            return Hint(f"it was renamed, and is {quoted(now.id)} now", places[now.id])
        if (actor := self.named.get(as_id(value))) and actor in places:
            return Hint(f"did you mean {quoted(actor)}?", places[actor])
        return did_you_mean(value, places)

    def part(self, ref: str, briefing: str, *kinds: str) -> Hint | None:
        """Suggest a part of a briefing, written as briefly as the reference is.

        Args:
            ref: The reference as written: `<id>`, `#<id>` or `<briefing>#<id>`.
            briefing: The briefing that it is written in.
            kinds: What it may name.
        """
        before, hash_, id_ = ref.rpartition("#")
        briefings = self.records.declared("briefing")
        current = self.current(before or briefing)
        holder = current if current in briefings else nearest(current, briefings)
        if holder is None:
            return Hint(f"no file defines the briefing {quoted(before)}")
        parts = self.records.parts_of(holder, *kinds)
        start = f"{holder}#" if before else hash_
        now = self.renamed_parts.get(f"{holder}#{id_}", id_)
        if now in parts and holder == current:
            return Hint(f"it was renamed, and is {quoted(start + now)} now", parts[now])
        return did_you_mean(ref, {f"{start}{id_}": span for id_, span in parts.items()})

    def current(self, briefing: str) -> str:
        """Give the id that a briefing has now; one that was never named otherwise keeps its own."""
        is_former = briefing in self.renamed and briefing not in self.records.briefings
        return self.renamed[briefing].id if is_former else briefing

    def other_kind(self, ref: str, briefing: str) -> tuple[str, Span] | None:
        """Give the kind and the place of a part that has this id, whatever it is."""
        before, _, id_ = ref.rpartition("#")
        for kind in ("source", "event", "statement"):
            if span := self.records.parts_of(before or briefing, kind).get(id_):
                return kind, span
        return None
