"""Markup that does more than show something.

A page in `docs/` may hold HTML, and a drawing is XML. A script, a frame, a form, an attribute
such as `onclick` or an address that begins with `javascript:` would do something in a reader's
browser in the name of the site, so that none is published. In a page, code between backticks or
fences shows such a thing as it is.

Bad:
    # docs/words.md
    # Words

    See <a href="map.svg" onclick="alert(1)">the map</a>.
    # docs/map.svg
    <svg xmlns="http://www.w3.org/2000/svg">
      <script>alert(1)</script>
    </svg>

Good:
    # docs/words.md
    # Words

    See <a href="map.svg">the map</a>, which has no `<script>`.
    # docs/map.svg
    <svg xmlns="http://www.w3.org/2000/svg"/>
"""

from __future__ import annotations

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.source.span import Span

DRAWING = (".svg", ".xml")


def fault(span: Span, words: str) -> Diagnostic:
    """Word the finding.

    Args:
        span: The markup.
        words: What in it does something.
    """
    message = f"{words} does more than show something"
    shown = "" if span.path.lower().endswith(DRAWING) else "; to show it, put it between backticks"
    return Diagnostic("active-markup", span, message, Hint(f"take it out{shown}"))
