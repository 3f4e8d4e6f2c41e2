"""A file beside the pages: takes nothing, gives `ExportedFile`."""

from __future__ import annotations

import json

from briefing_site.frozen import frozen

as_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode
"""Writes JSON on one line, with every character as it is."""


@frozen
class ExportedFile:
    """A file of the published site that is no page.

    Attributes:
        path: Where it is, relative to the site's root, with forward slashes.
        content: All of it: text, or the bytes of what is none.
    """

    path: str
    content: str | bytes

    @property
    def text(self) -> str:
        """All of it as text; of what is none, nothing."""
        return self.content if isinstance(self.content, str) else ""

    @property
    def bytes(self) -> bytes:
        """All of it as it is written."""
        return self.content if isinstance(self.content, bytes) else self.content.encode()
