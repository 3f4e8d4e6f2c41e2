"""A file among the pages that a browser would run.

Pages and images are changed by many, and read as words. A page of HTML or a script would run
in every reader's browser in the name of the site, and there are many kinds of such files. So only
those may stand there that are known to run nothing: pages of Markdown, images, sound, films,
fonts, documents, archives, style sheets and data. None takes the place of a file of the theme.

What a site wants to run is its maintainers' to place: in the folder that `theme.custom_dir` in
`mkdocs.yml` names, whose files are published, too; a script is named in `extra_javascript` besides.

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
    what = f"a file whose name ends in {quoted(suffix)}" if suffix else "a file without an ending"
    message = f"{what} could run in a reader's browser"
    cure = "take it out; what a site is meant to run belongs to the theme's custom_dir"
    return Diagnostic("active-file", span, message, Hint(cure))


def illegible(span: Span, why: str) -> Diagnostic:
    """Word the finding on a drawing that cannot be looked into."""
    message = f"this drawing cannot be looked into: {why}"
    return Diagnostic(
        "active-file", span, message, Hint("save it anew, as well-formed SVG in UTF-8")
    )


def of_theme(span: Span) -> Diagnostic:
    """Word the finding on a file that would be published in place of one of the theme."""
    message = "this file would take the place of one of the theme"
    return Diagnostic("active-file", span, message, Hint("give it another name"))
