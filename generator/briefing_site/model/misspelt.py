"""What a name that no field has is meant for: takes it and the fields, gives the likely one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from briefing_site.diagnostics.wording import nearest

OTHER_WORDS: Final[Mapping[str, tuple[str, ...]]] = {
    "abstained": ("abstentions", "abstaining"),
    "act": ("verb", "action"),
    "against": ("no", "nays", "opposed", "contra"),
    "by": ("speaker", "speakers", "signatories", "who"),
    "evidence": ("proof", "shown_by"),
    "for": ("yes", "ayes", "in_favour", "in_favor", "pro"),
    "form": ("format", "type"),
    "lang": ("language", "locale"),
    "locator": ("page", "paragraph", "pages"),
    "published": ("date", "day"),
    "publisher": ("outlet", "newspaper"),
    "quote": ("words", "text", "quotation"),
    "sources": ("source", "cites", "references"),
    "summary": ("abstract", "description"),
    "title": ("name", "headline"),
    "url": ("link", "href", "address", "uri", "website"),
}
"""What people write in place of a field's name, where its spelling does not show that."""


def meant_field(name: str, fields: Iterable[str]) -> str | None:
    """Give the field that was probably meant, by another word for it or by its spelling."""
    known = tuple(fields)
    word = name.lower().replace("-", "_")
    others = (field for field in known if word in OTHER_WORDS.get(field, ()))
    return next(others, None) or nearest(name, known)
