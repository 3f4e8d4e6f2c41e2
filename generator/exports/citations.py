"""Citations for programs: takes the library, gives BibTeX, RIS and CSL-JSON beside each page.

No library writes these: those for BibTeX stop at a brace too many and leave LaTeX's commands
as commands, and what is left of each format is a line for each field. The tests read every
file back with the libraries that read them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from generator.exports.file import ExportedFile
from generator.pages import links
from generator.pages.citing import FORMATS
from generator.pages.library import Library
from generator.pages.references import (
    Reference,
    reference_to_briefing,
    reference_to_statement,
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


def citation_files(library: Library) -> Iterator[ExportedFile]:
    """Make the files that cite each briefing and each statement."""
    for reference in references(library):
        for (_, name), write in zip(FORMATS, (bibtex, ris, csl_json), strict=True):
            yield ExportedFile(links.beside(reference.path, name), write(reference))


def references(library: Library) -> Iterator[Reference]:
    """Go through everything that has a page to cite."""
    for briefing in library.kb.briefings.values():
        yield reference_to_briefing(library, briefing)
    for said in library.kb.statements.values():
        yield reference_to_statement(library, said)


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
    lines = [f"  {name} = {{{value}}},\n" for name, value in fields.items() if value]
    return f"@misc{{{reference.key},\n{''.join(lines)}}}\n"


def latex(text: str) -> str:
    """Write a text so that LaTeX shows its characters."""
    return text.translate(LATEX)


def ris(reference: Reference) -> str:
    """Write a record of RIS: a tag and a value on each line, which ends as the format asks."""
    fields = [
        ("TY", "ELEC"),
        *(("AU", author) for author in reference.authors),
        ("TI", reference.title),
        ("T2", reference.site),
        ("PY", str(reference.issued.year)),
        ("DA", reference.issued.strftime("%Y/%m/%d")),
        ("UR", reference.address),
        ("N1", reference.status),
        ("ID", reference.key),
    ]
    lines = [f"{tag}  - {value}\r\n" for tag, value in fields if value]
    return "".join([*lines, "ER  - \r\n"])


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
