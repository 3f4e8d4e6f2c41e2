"""The list of all pages: takes pages past MkDocs, gives what a template reads of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class ListedPage:
    """What the list of all pages says of one."""

    canonical_url: str | None
    update_date: str
    meta: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Listed:
    """A file in the list of all pages."""

    page: ListedPage
