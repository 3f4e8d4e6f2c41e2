"""The list of all pages: takes pages past MkDocs, gives what a template reads of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from briefing_site.frozen import frozen


@frozen
class ListedPage:
    """What the list of all pages says of one."""

    canonical_url: str | None
    update_date: str
    meta: Mapping[str, Any]


@frozen
class Listed:
    """A file in the list of all pages."""

    page: ListedPage
