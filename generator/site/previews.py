"""Previews: takes a page's HTML, gives it with every link to another page marked for one.

Material shows the start of a page over a link that carries `data-preview`. Its own Markdown
extension marks the links to a heading of the same page as well, so that each heading's
permanent link showed the text right below it.
"""

from __future__ import annotations

import re

PAGE_LINK = re.compile(
    r'<a (?![^>]*data-preview)(?=[^>]*href="(?!/|[a-z][a-z0-9+.-]*:)[^"#]*(?:/|\.html)[#"])'
)
"""A link with a path inside the site: no anchor alone, no other host, no file to download."""


def with_previews(html: str) -> str:
    """Mark the links that lead to other pages."""
    return PAGE_LINK.sub('<a data-preview="" ', html)
