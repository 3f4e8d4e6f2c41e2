"""What one step changed: takes nothing, gives the type for what tells it, keeps it and joins it.

A step leads from one state of the content to the next that can be read. It names pages by their
paths. All in it is text, so that it can be kept as JSON.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from briefing_site.frozen import frozen
from briefing_site.pages.known import Fact
from briefing_site.pages.past import ToldLine


@frozen
class Step:
    """What became of the pages of records between two states.

    Attributes:
        is_sound: Whether the second state could be read; if not, nothing else is told.
        came: The pages that are new.
        went: The pages that are gone, by the paths that they would have now; and the lists of
            which a part without a page is gone: `<path>#<field>`.
        renamed: The paths that pages have now, by those that they had: only the others.
        told: What changed, by the path of the page that shows it.
        more: How many lines more there would be on a page, where not all are told.
        versions: What versions are called now, by the page of what they are of: only the new ones.
        began: The facts that readers see since.
        ended: Those that they no longer see, with the paths that pages would have now.
    """

    is_sound: bool = True
    came: tuple[str, ...] = ()
    went: tuple[str, ...] = ()
    renamed: Mapping[str, str] = field(default_factory=dict)
    told: Mapping[str, tuple[ToldLine, ...]] = field(default_factory=dict)
    more: Mapping[str, int] = field(default_factory=dict)
    versions: Mapping[str, str] = field(default_factory=dict)
    began: tuple[Fact, ...] = ()
    ended: tuple[Fact, ...] = ()


UNSOUND = Step(is_sound=False)
"""A step into a state that cannot be read."""
