"""Citations for programs: takes the library, gives BibTeX, RIS and CSL-JSON beside each page.

Both of the first are lines of a name and a value, which are laid out here: the libraries that read
them back in the tests take three times as long to write one. LaTeX's characters are escaped in
`latex`, because pylatexenc and latexcodec, with which the libraries for BibTeX do it, write a brace
so that BibTeX counts it or leave it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial

from pydantic_core import to_json

from briefing_site.exports.file import ExportedFile
from briefing_site.exports.latex import latex, title_in_latex
from briefing_site.frozen import frozen
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.model.edtf import SPRING
from briefing_site.model.person_names import PersonName
from briefing_site.pages import links
from briefing_site.pages.former import former_addresses
from briefing_site.pages.known_dates import KnownDate
from briefing_site.pages.library import Library
from briefing_site.pages.parts.citing import FORMATS
from briefing_site.pages.quoting import cite_passage, cite_statement, cite_vote
from briefing_site.pages.references import Author, Reference, reference_to_briefing

RIS_LINE = "\r\n"
"""What ends a line of RIS, as the format asks."""


@frozen
class Cited:
    """Something that is cited.

    Attributes:
        place: Its page, and its place there where it is but a part of it.
        path: The path that its files are beside.
        refer: Says how it is cited.
    """

    place: tuple[str, str]
    path: str
    refer: Callable[[], Reference]


DOUBTS = {(False, False): "", (True, False): "~", (False, True): "?", (True, True): "%"}
"""What EDTF marks a date with that is approximate, uncertain or both."""

TAG_OF_CSL = re.compile("<(?=/?(?:b|i|sc|span|sub|sup)\\b)")
WORD_JOINER = "\u2060"


def citation_files(library: Library) -> Iterator[ExportedFile]:
    """Make the files that cite each briefing, statement, passage and vote.

    They stand at former addresses as well: a file cannot lead on as a page does.
    """
    works = {work.place: work for work in cited(library)}
    former = {path: works[place] for path, place in former_files(library.kb) if place in works}
    for path, work in ({work.path: work for work in works.values()} | former).items():
        reference = work.refer()
        for (_, name), write in zip(FORMATS, WRITERS, strict=True):
            yield ExportedFile(links.beside(path, name), write(reference))


def citation_file(library: Library, path: str) -> ExportedFile | None:
    """Make the file that cites something, by the file's path; nothing where none is there."""
    folder, slash, file = path.rpartition("/")
    writers = {name: write for (_, name), write in zip(FORMATS, WRITERS, strict=True)}
    work = cited_beside(library, f"{folder}{slash}") if file in writers else None
    return ExportedFile(path, writers[file](work.refer())) if work else None


def cited_beside(library: Library, folder: str) -> Cited | None:
    """Find what the files in a folder cite, or cited under its former address."""
    is_there = (one for one in cited(library) if links.folder(one.path) == folder)
    if work := next(is_there, None):
        return work
    former = (place for path, place in former_files(library.kb) if links.folder(path) == folder)
    place = next(former, None)
    return next((one for one in cited(library) if one.place == place), None)


def former_files(kb: KnowledgeBase) -> Iterator[tuple[str, tuple[str, str]]]:
    """Give beside which paths pages had files, each with the place that is cited there now.

    A statement has beside its own those of a first passage that shares its id.
    """
    sharing = {links.statement(said.ref): said.passages[0] for said in kb.statements.values()}
    for one in former_addresses(kb):
        yield one.old, (one.new, one.anchor)
        first = sharing.get(one.new)
        if first and first.ref == first.statement.ref and not one.anchor:
            yield links.passage_folder(one.old), links.passage(first)


def cited(library: Library) -> Iterator[Cited]:
    """Go through everything that is cited."""
    kb = library.kb
    for briefing in kb.briefings.values():
        path = links.briefing(briefing.id)
        yield Cited((path, ""), path, partial(library.once, reference_to_briefing, briefing))
    for said in kb.statements.values():
        path = links.statement(said.ref)
        yield Cited((path, ""), path, partial(library.once, cite_statement, said))
        for passage in said.passages if links.is_divided(said) else ():
            beside = links.passage_files(passage)
            yield Cited(
                links.passage(passage), beside, partial(library.once, cite_passage, passage)
            )
    for vote in kb.votes.values():
        path = links.vote(vote.ref)
        yield Cited((path, ""), path, partial(library.once, cite_vote, vote))


def bibtex(reference: Reference) -> str:
    """Write an entry for BibTeX and biblatex, in UTF-8.

    The type is `misc`, which old styles know too. Second braces keep a body's name in one piece;
    `year` and `month` are for BibTeX, `date` for biblatex, which reads EDTF.
    """
    date = reference.date
    year, month, *_ = (*map(str, date.parts), "", "") if date.parts else ("", "")
    fields = {
        "author": " and ".join(map(author_in_bibtex, reference.authors)),
        "title": title_in_latex(reference.title),
        "howpublished": latex(place_of(reference)),
        "year": year,
        "month": month,
        "date": edtf(date),
        "url": reference.address,
        "note": latex("; ".join(filter(None, (reference.status, reference.detail)))),
        # No style prints it, and programs keep it beside the entry: `url` is the page's own.
        "annote": latex("; ".join(reference.found_at)),
    }
    lines = [f"  {name} = {{{value}}},\n" for name, value in fields.items() if value]
    return f"@misc{{{reference.key},\n{''.join(lines)}}}\n"


def author_in_bibtex(author: Author) -> str:
    """Write a name: in braces as a whole, or in two parts where a person's family name is known."""
    if isinstance(author, PersonName):
        return f"{part_in_bibtex(author.family)}, {part_in_bibtex(author.given)}"
    return f"{{{latex(author)}}}"


def part_in_bibtex(part: str) -> str:
    """Put a part of a name into braces, unless all of it is words in which BibTeX sees no more.

    It would take `von` out of a family name, and `and` or a comma for the end of one.
    """
    words = part.replace("-", " ").split()
    is_plain = all(word.removesuffix(".").isalpha() and not word[0].islower() for word in words)
    return part if is_plain else f"{{{latex(part)}}}"


def edtf(date: KnownDate) -> str:
    """Write a date as biblatex reads it."""
    if not date.parts:
        return ""
    season = f"-{date.season + SPRING - 1}" if date.season else ""
    return f"{date.iso}{season}{DOUBTS[date.is_about, date.is_uncertain]}"


def place_of(reference: Reference) -> str:
    """Name the site; where words or a vote are cited, with the date of the page."""
    return reference.site if reference.said is None else reference.page


def ris(reference: Reference) -> str:
    """Write a record of RIS, whose dates keep a slash for each part that is not known."""
    date = reference.date
    is_page = reference.said is None
    parts = [f"{part:02}" for part in date.parts]
    record = (
        ("TY", "ELEC"),
        *(("AU", in_ris(author)) for author in reference.authors),
        ("TI", reference.title),
        ("T2" if is_page else "DB", place_of(reference)),
        ("PY", f"{date.parts[0]}" if date.parts else ""),
        ("DA", "/".join([*parts, "", ""][:3]) if parts else ""),
        ("UR", reference.address),
        ("N1", reference.status),
        ("N1", reference.detail),
        *(("N1", one) for one in reference.found_at),
        ("ID", reference.key),
    )
    lines = [f"{name}  - {value}{RIS_LINE}" for name, value in record if value]
    return f"{''.join(lines)}ER  - {RIS_LINE}"


def in_ris(author: Author) -> str:
    """Write a name, a person's family name first."""
    return author.inverted if isinstance(author, PersonName) else author


def csl_json(reference: Reference) -> str:
    """Write an item of CSL-JSON, in a list as programs expect it, without white space.

    What was said is found in an archive, since a container would take its date for its own.
    """
    is_page = reference.said is None
    item = {
        "id": reference.key,
        "type": "webpage",
        "author": [*map(csl_name, reference.authors)],
        "title": csl_text(reference.title),
        "genre": csl_text(reference.detail),
        "container-title": csl_text(reference.site) if is_page else "",
        "archive": "" if is_page else csl_text(reference.page),
        "issued": csl_date(reference.date),
        "URL": reference.address,
        "status": reference.status,
        "note": csl_text("; ".join(reference.found_at)),
    }
    known = {name: value for name, value in item.items() if value}
    return to_json([known]).decode() + "\n"


def csl_name(author: Author) -> dict[str, str]:
    """Give a name in two parts where they are known; processors order them for each style."""
    if isinstance(author, PersonName):
        return {"family": csl_text(author.family), "given": csl_text(author.given)}
    return {"literal": csl_text(author)}


def csl_text(text: str) -> str:
    """Keep a text's tags as the words that they are.

    Processors of CSL-JSON make formatting of six tags (citeproc-js, "HTML-like formatting tags")
    and know no way to escape one: they show `&lt;` as it stands. A joiner, which nobody sees,
    makes it another tag, and so text.
    """
    return TAG_OF_CSL.sub(f"<{WORD_JOINER}", text)


def csl_date(date: KnownDate) -> dict[str, object]:
    """Give the parts of a date that are known, and whether there is doubt, in its one word."""
    if not date.parts:
        return {}
    written: dict[str, object] = {"date-parts": [list(date.parts)]}
    return (
        written
        | ({"season": date.season} if date.season else {})
        | ({"circa": True} if date.is_about or date.is_uncertain else {})
    )


WRITERS = (bibtex, ris, csl_json)
"""What writes each format, in the order of `FORMATS`."""
