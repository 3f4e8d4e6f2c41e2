"""How to cite a page: takes a reference, gives what its page shows of it."""

from __future__ import annotations

from dataclasses import dataclass

from briefing_site.pages import links
from briefing_site.pages.citation_styles import apa, chicago
from briefing_site.pages.desk import Desk, LinkView
from briefing_site.pages.references import Reference

FORMATS = (("BibTeX", "cite.bib"), ("RIS", "cite.ris"), ("CSL-JSON", "cite.json"))
"""The files beside a page that citing programs read."""


@dataclass(frozen=True, slots=True)
class CitationView:
    """A citation as text, by the name of its style."""

    style: str
    text: str


@dataclass(frozen=True, slots=True)
class CiteView:
    """How to cite a page.

    Attributes:
        citations: The styles as text, to be copied.
        address: The page's permanent address, or nothing where the site has none.
        files: The same reference for citing programs.
    """

    citations: tuple[CitationView, ...]
    address: str
    files: tuple[LinkView, ...]


def cite_view(desk: Desk, reference: Reference) -> CiteView:
    """Show how a page is cited."""
    return CiteView(
        citations=(
            CitationView("APA", apa(reference)),
            CitationView("Chicago", chicago(reference)),
        ),
        address=reference.address,
        files=tuple(
            LinkView(name, desk.href(links.beside(reference.path, file))) for name, file in FORMATS
        ),
    )
