"""Which records are named: takes what is checked, gives who is named and who may be meant."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from briefing_site.knowledge.records import FILES
from briefing_site.model.record import NamedRecord

if TYPE_CHECKING:
    from briefing_site.knowledge.world import World


class Names:
    """The names of records in fields and texts, and those that nothing has.

    Attributes:
        world: What is checked.
    """

    def __init__(self, world: World) -> None:
        self.world = world

    def may_hold(self, kind: str, record: NamedRecord) -> bool:
        """Whether something names a record, or a name that nobody has may be meant for it."""
        is_near = record.id in self.named or record.origin.path in self.meant
        return is_near or kind in self.meant_for_any

    @cached_property
    def named(self) -> frozenset[str]:
        """The ids of actors, issues and briefings that another record names, in texts too."""
        fields = {
            one.value
            for top, one in self.world.contents.references_to(*FILES)
            if one.value != top.id
        }
        links = {
            link.target
            for found in self.world.proses
            for link in found.prose.wiki_links
            if link.target != found.top.id
        }
        return frozenset(fields | links)

    @cached_property
    def meant(self) -> frozenset[str]:
        """The files that a name which nobody has is probably meant for: they seem to be unnamed."""
        known = self.world.declared(*FILES)
        links = {link.target for found in self.world.lost for link in found.prose.wiki_links}
        dangling = {(kind, name) for name in links if name not in known for kind in FILES}
        hints = (
            self.world.suggestions.record(name, kind) for kind, name in dangling | self.misnamed
        )
        return frozenset(hint.span.path for hint in hints if hint and hint.span)

    @cached_property
    def meant_for_any(self) -> frozenset[str]:
        """The kinds of file of which a field names one by a name that is near to none."""
        hints = ((kind, self.world.suggestions.record(name, kind)) for kind, name in self.misnamed)
        return frozenset(kind for kind, hint in hints if hint is None or hint.span is None)

    @cached_property
    def misnamed(self) -> frozenset[tuple[str, str]]:
        """The names in fields that no file of their kind has, each with that kind."""
        known = self.world.declared(*FILES)
        fields = {
            (kind, found.value)
            for kind in FILES
            for _, found in self.world.contents.references_to(kind)
        }
        return frozenset((kind, name) for kind, name in fields if name not in known)
