r"""Citations for programs: takes the library, gives BibTeX, RIS and CSL-JSON beside each page.

bibtexparser lays out BibTeX and rispy RIS: 1.9 s and 0.5 s for 25,000 references. LaTeX's
characters are escaped here, because pylatexenc and latexcodec, with which the libraries for
BibTeX do it, write a brace as `\{` or leave it, and BibTeX counts either.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

import rispy
from bibtexparser.entrypoint import write_string
from bibtexparser.library import Library as Entries
from bibtexparser.model import Entry, Field
from bibtexparser.writer import BibtexFormat

from briefing_site.exports.file import ExportedFile
from briefing_site.pages import links
from briefing_site.pages.library import Library
from briefing_site.pages.parts.citing import FORMATS
from briefing_site.pages.references import (
    Reference,
    reference_to_briefing,
    reference_to_statement,
    reference_to_vote,
)

LATEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        # A brace counts for BibTeX even behind a backslash.
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "$": r"\$",
        "&": r"\&",
        "#": r"\#",
        "%": r"\%",
        "_": r"\_",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "<": r"\textless{}",
        ">": r"\textgreater{}",
        "|": r"\textbar{}",
    }
)

BIBTEX = BibtexFormat()
BIBTEX.indent = "  "
BIBTEX.trailing_comma = True


class RisFile(rispy.RisWriter):
    """RIS in a file of one record, which needs no number; lines end as the format asks."""

    NEWLINE = "\r\n"

    def set_header(self, count: int) -> str:  # noqa: ARG002 - rispy's to call
        """Write nothing above a record."""
        return ""


def citation_files(library: Library) -> Iterator[ExportedFile]:
    """Make the files that cite each briefing, each statement and each vote."""
    for reference in references(library):
        for (_, name), write in zip(FORMATS, (bibtex, ris, csl_json), strict=True):
            yield ExportedFile(links.beside(reference.path, name), write(reference))


def references(library: Library) -> Iterator[Reference]:
    """Go through everything that has a page to cite."""
    for briefing in library.kb.briefings.values():
        yield reference_to_briefing(library, briefing)
    for said in library.kb.statements.values():
        yield reference_to_statement(library, said)
    for vote in library.kb.votes.values():
        yield reference_to_vote(library, vote)


def bibtex(reference: Reference) -> str:
    """Write an entry for BibTeX and biblatex, in UTF-8.

    The type is `misc`, which old styles know too. Second braces keep capitals in a title, and
    a name of several words in one piece; `year` and `month` are for BibTeX, `date` for biblatex.
    """
    fields = {
        "author": " and ".join(f"{{{latex(author)}}}" for author in reference.authors),
        "title": f"{{{latex(reference.title)}}}",
        "howpublished": latex(reference.site),
        "year": str(reference.issued.year),
        "month": str(reference.issued.month),
        "date": reference.issued.isoformat(),
        "url": reference.address,
        "note": reference.status,
    }
    known = [Field(name, value) for name, value in fields.items() if value]
    return write_string(Entries([Entry("misc", reference.key, known)]), bibtex_format=BIBTEX)


def latex(text: str) -> str:
    """Write a text so that LaTeX shows its characters."""
    return text.translate(LATEX)


def ris(reference: Reference) -> str:
    """Write a record of RIS."""
    record = {
        "type_of_reference": "ELEC",
        "authors": reference.authors,
        "title": reference.title,
        "secondary_title": reference.site,
        "year": reference.issued.year,
        "date": reference.issued.strftime("%Y/%m/%d"),
        "urls": listed(reference.address),
        "notes": listed(reference.status),
        "id": reference.key,
    }
    known = {name: value for name, value in record.items() if value}
    return rispy.dumps([known], implementation=RisFile)


def listed(text: str) -> list[str]:
    """Give what there is as a list, for a field that may stand more than once."""
    return [text] if text else []


def csl_json(reference: Reference) -> str:
    """Write an item of CSL-JSON, in a list as programs expect it."""
    date = reference.issued
    item = {
        "id": reference.key,
        "type": "webpage",
        "author": [{"literal": author} for author in reference.authors],
        "title": reference.title,
        "container-title": reference.site,
        "issued": {"date-parts": [[date.year, date.month, date.day]]},
        "URL": reference.address,
        "status": reference.status,
    }
    known = {name: value for name, value in item.items() if value}
    return json.dumps([known], ensure_ascii=False, indent=2) + "\n"
