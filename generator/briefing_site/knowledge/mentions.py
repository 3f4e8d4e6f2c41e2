"""Which texts link to a part of another briefing: takes a briefing, gives what it links to."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from briefing_site.knowledge.resolver import full_ref
from briefing_site.knowledge.walk import texts
from briefing_site.model.briefing import Briefing
from briefing_site.prose.nodes import Prose


def linked_elsewhere(briefing: Briefing, read: Callable[[str], Prose]) -> Iterator[str]:
    """Go through the parts of other briefings that a briefing's texts link to.

    Args:
        briefing: The briefing.
        read: Reads a text.
    """
    for found in texts(briefing):
        if "[[" not in found.text:
            continue
        for link in read(found.text).wiki_links:
            ref = full_ref(link.target, briefing.id)
            if "#" in link.target and not ref.startswith(f"{briefing.id}#"):
                yield ref
