"""Citations for programs: read back by the libraries that read each format."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import LatexDecodingMiddleware
from pylatexenc.latex2text import (
    LatexNodes2Text,
    MacroTextSpec,
    get_default_latex_context_db,
)

from briefing_site.exports.citations import bibtex, citation_files, csl_json, references, ris
from briefing_site.pages.library import Library
from briefing_site.pages.references import Reference, on_one_line
from tests.hostile import WORDS, Hostile

WORK = Reference(
    key="2022-03-03-pause:words",
    path="statements/2022-03-03-pause/words.md",
    title="Canada and Norway: demand to Russia, 3 March 2022",
    authors=("The briefing-site contributors", "Ana Ärm"),
    site="Briefings",
    issued=dt.date(2022, 3, 10),
    address="https://example.org/statements/2022-03-03-pause/words/",
    status="retracted",
)
NASTY = (
    WORDS,
    r"\input{x} \%",
    "} , note = {x}",
    "}}}{{{",
    "50% of R&D #1 a_b $x$ ~ ^",
    'a "b" ‘c’ – 日本 é',
    "@misc{y, title = {z}}",
    "ER  - ",
)


def test_bibtex_holds_all_of_a_reference() -> None:
    assert bibtex(WORK) == (
        "@misc{2022-03-03-pause:words,\n"
        "  author = {{The briefing-site contributors} and {Ana Ärm}},\n"
        "  title = {{Canada and Norway: demand to Russia, 3 March 2022}},\n"
        "  howpublished = {Briefings},\n"
        "  year = {2022},\n"
        "  month = {3},\n"
        "  date = {2022-03-10},\n"
        "  url = {https://example.org/statements/2022-03-03-pause/words/},\n"
        "  note = {retracted},\n"
        "}\n"
    )


def test_ris_holds_all_of_a_reference() -> None:
    assert ris(WORK) == (
        "TY  - ELEC\r\n"
        "AU  - The briefing-site contributors\r\n"
        "AU  - Ana Ärm\r\n"
        "TI  - Canada and Norway: demand to Russia, 3 March 2022\r\n"
        "T2  - Briefings\r\n"
        "PY  - 2022\r\n"
        "DA  - 2022/03/10\r\n"
        "UR  - https://example.org/statements/2022-03-03-pause/words/\r\n"
        "N1  - retracted\r\n"
        "ID  - 2022-03-03-pause:words\r\n"
        "ER  - \r\n"
    )


def test_csl_json_holds_all_of_a_reference() -> None:
    assert json.loads(csl_json(WORK)) == [
        {
            "id": "2022-03-03-pause:words",
            "type": "webpage",
            "author": [{"literal": "The briefing-site contributors"}, {"literal": "Ana Ärm"}],
            "title": "Canada and Norway: demand to Russia, 3 March 2022",
            "container-title": "Briefings",
            "issued": {"date-parts": [[2022, 3, 10]]},
            "URL": "https://example.org/statements/2022-03-03-pause/words/",
            "status": "retracted",
        }
    ]


def test_what_a_reference_lacks_is_left_out() -> None:
    bare = replace(WORK, authors=(), address="", status="")
    assert [line[:6] for line in bibtex(bare).splitlines()] == [
        "@misc{", "  titl", "  howp", "  year", "  mont", "  date", "}",
    ]  # fmt: skip
    assert [line[:2] for line in ris(bare).splitlines()] == [
        "TY", "TI", "T2", "PY", "DA", "ID", "ER",
    ]  # fmt: skip
    assert set(json.loads(csl_json(bare))[0]) == {
        "id",
        "type",
        "title",
        "container-title",
        "issued",
    }


def decoder() -> LatexNodes2Text:
    """Read LaTeX with the commands that the library does not know."""
    known = get_default_latex_context_db()
    braces = {"textbraceleft": "{", "textbraceright": "}", "textasciicircum": "^"}
    signs = braces | {"textless": "<", "textgreater": ">", "textbar": "|"}
    macros = [MacroTextSpec(name, simplify_repl=sign) for name, sign in signs.items()]
    known.add_context_category("signs", macros=macros, prepend=True)
    return LatexNodes2Text(latex_context=known, strict_latex_spaces=True)


@pytest.mark.parametrize("text", NASTY)
def test_bibtex_is_read_back_as_the_same_text(text: str) -> None:
    written = bibtex(replace(WORK, title=text, site=text, authors=(text, text)))
    decoding = [LatexDecodingMiddleware(decoder=decoder())]
    read = parse_string(written, append_middleware=decoding)
    assert read.failed_blocks == []
    [entry] = read.entries
    assert list(entry.fields_dict) == [
        "author", "title", "howpublished", "year", "month", "date", "url", "note",
    ]  # fmt: skip
    assert entry["title"] == entry["howpublished"] == text
    assert entry["author"] == f"{text} and {text}"


@pytest.mark.parametrize("text", NASTY)
def test_ris_and_csl_json_are_read_back_as_the_same_text(text: str) -> None:
    work = replace(WORK, title=text, site=text, authors=(text, text))
    [record] = rispy.loads(ris(work))
    assert (record["title"], record["secondary_title"]) == (text.strip(), text.strip())
    assert record["authors"] == [text.strip()] * 2
    [item] = json.loads(csl_json(work))
    assert (item["title"], item["container-title"]) == (text, text)
    assert item["author"] == [{"literal": text}] * 2


def test_a_line_end_in_a_text_ends_no_line_of_a_file() -> None:
    assert on_one_line("a\r\nER  - \u2028b\x0b\x00c\x85d\u200ce") == "a ER - b c d\u200ce"


def test_each_briefing_statement_and_vote_has_its_three_files(everything: Library) -> None:
    files = [file.path for file in citation_files(everything)]
    assert len(files) == len(set(files))
    briefings, statements = everything.kb.briefings, everything.kb.statements
    pages = [f"briefings/{id_}" for id_ in briefings]
    pages += [f"statements/{ref.replace('#', '/')}" for ref in statements]
    pages += [f"votes/{ref.replace('#', '/')}" for ref in everything.kb.votes]
    assert files == [
        f"{page}/{name}" for page in pages for name in ("cite.bib", "cite.ris", "cite.json")
    ]


def test_no_two_references_share_a_key(everything: Library) -> None:
    keys = [reference.key for reference in references(everything)]
    assert len(keys) == len(set(keys))


def test_hostile_titles_and_names_come_back_as_they_are(
    hostile_words: tuple[Library, Hostile],
) -> None:
    library, words = hostile_words
    found = list(references(library))
    titles = {reference.title for reference in found if reference.path.startswith("briefings/")}
    assert titles <= set(words.plain)
    assert {name for reference in found for name in reference.authors} <= set(words.plain)
    for reference in found:
        [entry] = parse_string(bibtex(reference)).entries
        assert entry.key == reference.key
        [record] = rispy.loads(ris(reference))
        assert record["title"] == json.loads(csl_json(reference))[0]["title"] == reference.title
