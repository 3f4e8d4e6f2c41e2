"""How to cite a page: takes a reference, gives the last part of its page."""

from __future__ import annotations

from collections.abc import Iterable

from briefing_site.document.nodes import Blocks, Division, Link, Place
from briefing_site.document.runs import Part, division, heading, paragraph, run, span, strong
from briefing_site.interface import _
from briefing_site.naming.wording import shortened
from briefing_site.pages import links, scripts
from briefing_site.pages.citation_styles import apa, chicago
from briefing_site.pages.parts.phrases import in_a_row, say
from briefing_site.pages.references import Reference

FORMATS = (("BibTeX", "cite.bib"), ("RIS", "cite.ris"), ("CSL-JSON", "cite.json"))
"""The files beside a page that citing programs read."""

SHORT = 90
"""Characters of the words that stand above the citation of a passage."""


def cite_blocks(reference: Reference, parts: Iterable[Reference] = ()) -> Blocks:
    """Say how a page is cited, and each part of it that is cited for itself.

    Args:
        reference: The page, or what it shows.
        parts: The passages on it.
    """
    return (
        heading(2, "cite-this-page", _("Cite this page")),
        ways_to_cite(reference),
        *(
            block
            for part in parts
            for block in (paragraph(shortened(part.title, SHORT)), ways_to_cite(part))
        ),
    )


def ways_to_cite(reference: Reference) -> Division:
    """Give a citation as texts to be copied, and as files."""
    address = reference.address
    files = [Link(Place(links.beside(reference.path, file)), (name,)) for name, file in FORMATS]
    return division(
        copied("APA", span(apa(reference), data_copied="")),
        copied("Chicago", span(chicago(reference), data_copied="")),
        copied(_("Permanent address"), Link(address, (span(address, data_copied=""),)))
        if address
        else (),
        division(
            paragraph(say("For citing programs: {files}", files=in_a_row(files))),
            class_="brf-cite__files",
        ),
        class_="brf-cite",
    )


def copied(name: str, words: Part) -> Division:
    """Show words with a button that copies them."""
    return division(
        paragraph(strong(name), " ", run(words)),
        class_="brf-cite__text",
        data_brf=scripts.Part.COPY,
        data_label=_("Copy"),
        data_done=_("Copied"),
    )
