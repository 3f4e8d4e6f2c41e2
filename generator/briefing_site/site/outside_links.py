"""Links to other sites: takes a page's HTML, gives it with each of them marked as one.

In the browser the theme writes every link of the site in full as well, so that afterwards
only a mark tells them apart: paper spells out where a link leads outside, and no other.
"""

from __future__ import annotations

import re

OUTSIDE_LINK = re.compile(r'<a (?![^>]*\brel=)(?=[^>]*\bhref="https?:)', re.IGNORECASE)


def with_outside_links(html: str) -> str:
    """Mark the links that name a host."""
    return OUTSIDE_LINK.sub('<a rel="external" ', html)
