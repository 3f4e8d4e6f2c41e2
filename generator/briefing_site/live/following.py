"""Pages that follow what changes: takes a page, gives it with the script that listens.

The script is a file of this server, as the page's policy lets run: the policy stays as it is.
"""

from __future__ import annotations

from pathlib import Path

from briefing_site.live.answer import Answer, type_of

OWN = "/_live/"
"""Where on this server that stands which is not of the site."""

EVENTS = f"{OWN}events"
FILES = {f"{OWN}{name}": Path(__file__).parent / name for name in ("follow.css", "follow.js")}

END = "</body>"


def followed(html: str, tag: str) -> str:
    """Put the script at the end of a page.

    Args:
        html: The page.
        tag: What tells it from what it may be later: letters, digits and two quotation marks.
    """
    own = tag.strip('"')
    script = f'<script type="module" src="{OWN}follow.js" data-page="{own}"></script>'
    before, end, after = html.rpartition(END)
    return f"{before}{script}{end}{after}" if end else f"{html}{script}"


def own_file(path: str) -> Answer | None:
    """Answer with the script or its style; nothing elsewhere."""
    place = FILES.get(path)
    return Answer(place.read_bytes(), type_of(path)) if place else None
