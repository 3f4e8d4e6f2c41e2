"""Where a reference in a text leads: takes nothing, gives `Target`."""

from __future__ import annotations

from briefing_site.frozen import frozen
from briefing_site.model.briefing import Briefing
from briefing_site.naming.statuses import status_in_words


@frozen(slots=False)
class Target:
    """Where a reference leads.

    Attributes:
        name: What to call it.
        path: Its page.
        anchor: Its place on that page, if it is but a part of it.
        holder: The briefing that it is, or is a part of, whose status it shares.
    """

    name: str
    path: str
    anchor: str = ""
    holder: Briefing | None = None

    @property
    def plain(self) -> str:
        """What to call it in plain text, with its status."""
        status = status_in_words(self.holder) if self.holder else ""
        return f"{self.name} ({status})" if status else self.name
