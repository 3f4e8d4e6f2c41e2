"""What a search can find: takes each page of a build as it is made, gives the index its records."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from briefing_site.site.search_pages import SearchRecord, record_of_page


class FoundPages:
    """The pages of one build, or of one for each of its languages."""

    def __init__(self) -> None:
        self.records: list[SearchRecord] = []

    def forget(self) -> None:
        """Begin with another build."""
        self.records = []

    def note(self, address: str, meta: Mapping[str, Any], title: object, html: str) -> None:
        """Take a page in, unless it says that it is not to be found.

        Args:
            address: Relative to the site's root.
            meta: What the page says of itself.
            title: Its title, as HTML.
            html: Its content.
        """
        if not meta.get("search", {}).get("exclude"):
            kind, description = meta.get("kind", ""), meta.get("description", "")
            self.records.append(record_of_page(address, kind, str(title), description, html))
