"""That something was mended, in words to copy: takes a part, gives what its page says of that."""

from __future__ import annotations

from briefing_site.knowledge.corrections import Corrected
from briefing_site.pages.embedding.plain import plain_words
from briefing_site.pages.library import Library
from briefing_site.pages.parts.marking import mended_mark


def mended_words(library: Library, part: Corrected) -> str:
    """Say on which days a part was mended; nothing where it was not."""
    return plain_words(mended_mark(library, part)).strip()
