"""A link that leads out of the folder whose files are published.

What stands in `docs/` is copied to the site. A symbolic link there could bring along any file
of the machine that builds it, such as `.git/config` with a password. A link to a folder is no
file, and could lead around in circles.

Bad:
    # docs/images/map.png -> ../../.git/config

Good:
    # docs/images/map.svg
    <svg xmlns="http://www.w3.org/2000/svg"/>
"""

from __future__ import annotations

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted
from briefing_site.source.span import Span


def fault(span: Span, target: str, what: str = "") -> Diagnostic:
    """Word the finding.

    Args:
        span: The link.
        target: Where it leads, as it says itself.
        what: What it leads to, where that is the fault.
    """
    message = f"a link to {quoted(target)}, which is {what or 'outside of the folder'}"
    return Diagnostic("link-outside", span, message, Hint("put the file itself in its place"))
