"""What differs from site to site: takes its name and address, gives files that say them.

A name is escaped for the place where it lands, so that no name breaks a file or means more
there than its characters.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import field

import yaml

from briefing_site.frozen import frozen

NEVER_FOLDED = 1_000_000
"""Columns: a name stays on one line, however long."""

MARKDOWN = re.compile(r"[\\`*_\[\]<>#&~|!]")
"""What could mean more than itself in a heading (CommonMark 0.31, 2.4: backslash escapes)."""


def today() -> dt.date:
    """Give the day that it is for whoever begins a site."""
    return dt.datetime.now().astimezone().date()


@frozen
class NewSite:
    """What is known of a site that has no file yet.

    Attributes:
        name: One line of text that can be shown.
        requirement: What `pip` has to install, as a line of requirements.txt.
        url: The published site's address with a slash at its end, or nothing.
        day: The day on which it is begun, and its example recorded.
    """

    name: str
    requirement: str
    url: str = ""
    day: dt.date = field(default_factory=today)


def filled_settings(text: str, site: NewSite) -> str:
    """Give mkdocs.yml with the site's name and address."""
    text = with_line(text, "site_name: ", dumped({"site_name": site.name}))
    address = dumped([site.url], style='"').removeprefix("- ")
    return with_line(text, "site_url: ", f"site_url: !ENV [SITE_URL, {address}]")


def filled_readme(text: str, site: NewSite) -> str:
    """Give the README with the site's name as its heading."""
    return with_line(text, "# ", "# " + MARKDOWN.sub(r"\\\g<0>", site.name))


def filled_example(text: str, site: NewSite) -> str:
    """Give the one briefing with the day on which it came into the site."""
    return with_line(text, "recorded: ", f"recorded: {site.day}")


def with_line(text: str, start: str, line: str) -> str:
    """Put a line in place of the first one that starts so."""
    old = next(one for one in text.splitlines() if one.startswith(start))
    return text.replace(old, line, 1)


def dumped(value: object, style: str | None = None) -> str:
    """Write a mapping or a list of one value as YAML, on one line."""
    text: str = yaml.safe_dump(value, default_style=style, allow_unicode=True, width=NEVER_FOLDED)
    return text.strip()
