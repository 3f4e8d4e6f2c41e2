"""Previews: takes a page's HTML, gives it with every link to another page marked for one.

`previews.js` shows the start of a page over a link that carries `data-brf-preview`. Material does
so for `data-preview`, but its script reads the site's whole list of addresses anew for each such
link while a page loads: half a second for the longest pages of 270, and more with every page.
"""

from __future__ import annotations

import re

from briefing_site.document.html_lines import PREVIEW

PAGE_LINK = re.compile(
    rf"<a (?![^>]*{PREVIEW})"
    r'(?=[^>]*href="(?!/|[a-z][a-z0-9+.-]*:)[^"#]*(?:/|\.html)[#"])'
)
"""A link with a path inside the site: no anchor alone, no other host, no file to download."""


def with_previews(html: str) -> str:
    """Mark the links that lead to other pages."""
    return PAGE_LINK.sub(f'<a {PREVIEW}="" ', html)
