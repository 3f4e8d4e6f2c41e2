"""How to cite a page: takes references, gives what its head folds behind "Cite"."""

from __future__ import annotations

from collections.abc import Iterable

from briefing_site.document.nodes import Blocks, Division, Link, Place
from briefing_site.document.runs import Part, blocks, division, paragraph, run, span, strong
from briefing_site.interface import _
from briefing_site.knowledge.entities import Passage, Statement
from briefing_site.naming.wording import shortened
from briefing_site.pages import links, scripts
from briefing_site.pages.citation_styles import apa, chicago
from briefing_site.pages.parts.phrases import in_a_row, say
from briefing_site.pages.references import Reference

FORMATS = (("BibTeX", "cite.bib"), ("RIS", "cite.ris"), ("CSL-JSON", "cite.json"))
"""The files beside a page that citing programs read."""

SHORT = 90
"""Characters of the words that stand above the citation of a passage."""

CITE_PART = "cite-"
"""What the name of the place of a citation begins with: a browser unfolds what it is in."""

CITE = f"{CITE_PART}this-page"
"""The place of the citations of a page."""


def cite_blocks(reference: Reference, parts: Iterable[tuple[str, Reference]] = ()) -> Blocks:
    """Say how a page is cited, and each part of it that is cited for itself.

    Args:
        reference: The page, or what it shows.
        parts: The passages on it, each with the place of its citation.
    """
    return blocks(
        ways_to_cite(reference, CITE),
        *(
            (paragraph(shortened(part.title, SHORT)), ways_to_cite(part, anchor))
            for anchor, part in parts
        ),
    )


def cite_place(spoken: Statement | Passage) -> Place:
    """Give the place of the citation of a statement or a passage."""
    if isinstance(spoken, Statement):
        return Place(links.statement(spoken.ref), CITE)
    path, anchor = links.passage(spoken)
    return Place(path, f"{CITE_PART}{anchor}" if anchor else CITE)


def is_citation(place: Place) -> bool:
    """Whether a place is that of a citation."""
    return place.anchor.startswith(CITE_PART)


def ways_to_cite(reference: Reference, anchor: str) -> Division:
    """Give a citation as texts to be copied, and as files."""
    address = reference.address
    return division(
        copied("APA", span(apa(reference), data_copied="")),
        copied("Chicago", span(chicago(reference), data_copied="")),
        copied(address_name(reference), Link(address, (span(address, data_copied=""),)))
        if address
        else (),
        files_to_cite(reference),
        class_="brf-cite",
        id=anchor,
    )


def files_to_cite(reference: Reference) -> Blocks:
    """Lead to the files for citing programs; a page that is a list has none."""
    if not reference.has_files:
        return ()
    files = [Link(Place(links.beside(reference.path, file)), (name,)) for name, file in FORMATS]
    told = paragraph(say("For citing programs: {files}", files=in_a_row(files)))
    return (division(told, class_="brf-cite__files"),)


def address_name(reference: Reference) -> str:
    """Say what a permanent address leads to: a page, or words and a vote as they were cited."""
    return _("Permanent address of this version") if reference.version else _("Permanent address")


def copied(name: str, words: Part) -> Division:
    """Show words with a button that copies them."""
    return division(
        paragraph(strong(name), " ", run(words)),
        class_="brf-cite__text",
        data_brf=scripts.Part.COPY,
        data_label=_("Copy"),
        data_done=_("Copied"),
    )
