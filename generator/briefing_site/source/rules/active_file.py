"""A file among the pages that a browser would run.

Pages and images are changed by many, and read as words. A page of HTML or a script would run
in every reader's browser in the name of the site. What a site wants to run is its maintainers'
to place: in the folder that `theme.custom_dir` in `mkdocs.yml` names, whose files are published,
too; a script is named in `extra_javascript` besides.

Bad:
    # docs/embed.html
    <script>alert(1)</script>

Good:
    # docs/words.md
    # Words

    Words alone.
"""

from __future__ import annotations

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted
from briefing_site.source.span import Span


def fault(span: Span, suffix: str) -> Diagnostic:
    """Word the finding.

    Args:
        span: The file.
        suffix: The end of its name.
    """
    message = f"a file whose name ends in {quoted(suffix)} could run in a reader's browser"
    cure = "take it out; what a site is meant to run belongs to the theme's custom_dir"
    return Diagnostic("active-file", span, message, Hint(cure))


def encoded(span: Span) -> Diagnostic:
    """Word the finding on a file of XML that cannot be looked into."""
    message = "a file of XML in another encoding than UTF-8 cannot be looked into"
    return Diagnostic("active-file", span, message, Hint("save it as UTF-8"))
