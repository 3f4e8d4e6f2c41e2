"""A file beside the pages: takes nothing, gives `ExportedFile`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ExportedFile:
    """A file of the published site that is no page.

    Attributes:
        path: Where it is, relative to the site's root, with forward slashes.
        text: All of it.
    """

    path: str
    text: str
