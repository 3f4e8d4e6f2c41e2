"""Citations for programs: read back by the libraries that read each format."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from pathlib import Path

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import LatexDecodingMiddleware
from pylatexenc.latex2text import (
    LatexNodes2Text,
    MacroTextSpec,
    get_default_latex_context_db,
)

from briefing_site.exports.citations import bibtex, citation_files, cited, csl_json, ris
from briefing_site.exports.latex import latex, title_in_latex
from briefing_site.model.edtf import parse_date
from briefing_site.model.person_names import PersonName
from briefing_site.pages import links
from briefing_site.pages.known_dates import KnownDate
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
READ = json.loads((Path(__file__).parent / "read_bibtex.json").read_text(encoding="utf-8"))
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
        "  title = {{{Canada} and {Norway}: demand to {Russia}, 3 {March} 2022}},\n"
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


SAID = replace(
    WORK,
    title="“We Go On”",
    authors=("Ana Ärm",),
    status="",
    said=KnownDate.of(parse_date("2022-03-01/2022-03-03")),
    setting="Minister, Norway",
    told_when="earlier this week",
    found_in="quoted in “A Report,” 3 March 2022, para. 2",
)


def test_where_a_source_can_be_read_is_kept_apart_from_the_address_of_the_page() -> None:
    url, copy = "https://example.org/a_b?c=d&e", "https://web.archive.org/web/2022/x"
    found = f"Source: A wire: {url}, archived copy: {copy}"
    work = replace(WORK, found_at=(found,))
    [entry] = parse_string(bibtex(work), append_middleware=[LatexDecodingMiddleware()]).entries
    assert entry["annote"] == found
    assert entry["url"] == WORK.address
    [item] = rispy.loads(ris(work))
    assert item["notes"] == ["retracted", found]
    assert item["urls"] == [WORK.address]
    [told] = json.loads(csl_json(work))
    assert (told["note"], told["URL"]) == (found, WORK.address)


def test_the_files_of_statements_and_votes_lead_to_their_sources(everything: Library) -> None:
    files = {file.path: file.text for file in citation_files(everything)}
    for said in everything.kb.statements.values():
        for use in said.uses:
            if url := use.source.record.url:
                beside = links.beside(links.statement(said.ref), "cite.json")
                assert url in json.loads(files[beside])[0]["note"]


def test_words_are_dated_as_far_as_is_known_and_found_in_an_archive() -> None:
    assert bibtex(SAID) == (
        "@misc{2022-03-03-pause:words,\n"
        "  author = {{Ana Ärm}},\n"
        "  title = {{“{We} {Go} {On}”}},\n"
        "  howpublished = {Briefings, March 10, 2022},\n"
        "  year = {2022},\n"
        "  month = {3},\n"
        "  date = {2022-03},\n"
        "  url = {https://example.org/statements/2022-03-03-pause/words/},\n"
        "  note = {Minister, Norway; earlier this week; quoted in “A Report,” 3 March 2022, "
        "para. 2},\n"
        "}\n"
    )
    assert ris(SAID) == (
        "TY  - ELEC\r\n"
        "AU  - Ana Ärm\r\n"
        "TI  - “We Go On”\r\n"
        "DB  - Briefings, March 10, 2022\r\n"
        "PY  - 2022\r\n"
        "DA  - 2022/03/\r\n"
        "UR  - https://example.org/statements/2022-03-03-pause/words/\r\n"
        "N1  - Minister, Norway; earlier this week; quoted in “A Report,” 3 March 2022, para. 2\r\n"
        "ID  - 2022-03-03-pause:words\r\n"
        "ER  - \r\n"
    )
    assert json.loads(csl_json(SAID)) == [
        {
            "id": "2022-03-03-pause:words",
            "type": "webpage",
            "author": [{"literal": "Ana Ärm"}],
            "title": "“We Go On”",
            "genre": SAID.detail,
            "archive": "Briefings, March 10, 2022",
            "issued": {"date-parts": [[2022, 3]]},
            "URL": "https://example.org/statements/2022-03-03-pause/words/",
        }
    ]


PERSONS = [
    (PersonName("Ärm", "Ana"), "Ärm, Ana", "Ärm, Ana"),
    (PersonName("Xi", "Jinping", is_family_first=True), "Xi, Jinping", "Xi, Jinping"),
    (PersonName("García Márquez", "G. J."), "García Márquez, G. J.", "García Márquez, G. J."),
    (PersonName("von der Leyen", "Ursula"), "{von der Leyen}, Ursula", "von der Leyen, Ursula"),
    (PersonName("R&D", "A and B"), r"{R\&D}, {A and B}", "R&D, A and B"),
    (PersonName("X} , note = {y", "Z"), None, "X} , note = {y, Z"),
]


@pytest.mark.parametrize(("name", "in_bibtex", "in_ris"), PERSONS)
def test_a_person_whose_family_name_is_known_is_named_in_two_parts(
    name: PersonName, in_bibtex: str | None, in_ris: str
) -> None:
    work = replace(SAID, authors=(name, "Norway"))
    [entry] = parse_string(bibtex(work)).entries
    if in_bibtex:
        assert entry["author"] == f"{in_bibtex} and {{Norway}}"
    assert "note" in entry.fields_dict
    assert rispy.loads(ris(work))[0]["authors"] == [in_ris, "Norway"]
    assert json.loads(csl_json(work))[0]["author"] == [
        {"family": name.family, "given": name.given},
        {"literal": "Norway"},
    ]


@pytest.mark.parametrize(
    ("written", "in_bibtex", "in_ris", "in_csl"),
    [
        ("2022", "2022", "2022//", {"date-parts": [[2022]]}),
        ("2022-03~", "2022-03~", "2022/03/", {"date-parts": [[2022, 3]], "circa": True}),
        ("2022-03?", "2022-03?", "2022/03/", {"date-parts": [[2022, 3]], "circa": True}),
        ("2022-03%", "2022-03%", "2022/03/", {"date-parts": [[2022, 3]], "circa": True}),
        ("2022-22", "2022-22", "2022//", {"date-parts": [[2022]], "season": 2}),
        ("2021-12/2022-01", None, None, None),
        ("202X", None, None, None),
    ],
)
def test_only_the_parts_of_a_date_that_are_known_are_given(
    written: str, in_bibtex: str | None, in_ris: str | None, in_csl: object
) -> None:
    work = replace(SAID, said=KnownDate.of(parse_date(written)))
    [entry] = parse_string(bibtex(work)).entries
    date = entry.get("date")
    assert (date.value if date else None) == in_bibtex
    assert rispy.loads(ris(work))[0].get("date") == in_ris
    assert json.loads(csl_json(work))[0].get("issued") == in_csl


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
    """Read LaTeX with the commands that the library does not know, one of them invisible."""
    known = get_default_latex_context_db()
    signs = {"textasciicircum": "^", "textless": "<", "textgreater": ">"}
    macros = [MacroTextSpec(name, simplify_repl=sign) for name, sign in signs.items()]
    macros.append(MacroTextSpec("vphantom", discard=True))
    known.add_context_category("signs", macros=macros, prepend=True)
    return LatexNodes2Text(latex_context=known, strict_latex_spaces=True)


@pytest.mark.parametrize("read", READ, ids=lambda read: str(read["text"]))
def test_each_program_reads_the_text(read: dict[str, str | list[str]]) -> None:
    """Hold what is written to what was read of it.

    The table was made of files of such entries, the text being author, title, `howpublished` and
    `note`, by pandoc 3.9 (`-f biblatex -t csljson`), the parser of Better BibTeX (`bibtex-parser`
    9.0.29, guessing sentence case) and `biber --tool` 2.18, which hands LaTeX its note and title.
    The first two gave the same in all four fields. pandoc, as LaTeX does, makes straight quotation
    marks those that printers use.
    """
    text = str(read["text"])
    assert (latex(text), title_in_latex(text)) == (read["written"], read["as title"])
    assert read["Better BibTeX"] == text
    assert read["pandoc"] == text.replace("'", "\u2019").replace("`", "\u2018")
    assert [decoder().latex_to_text(part) for part in read["biber"]] == [text, text]


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


TAGS = [
    ("A <i>B</i> C", "A <\u2060i>B<\u2060/i> C"),
    ('<span class="nocase">b</span>', '<\u2060span class="nocase">b<\u2060/span>'),
    ("H<sub>2</sub>O, x<sup>2</sup>", "H<\u2060sub>2<\u2060/sub>O, x<\u2060sup>2<\u2060/sup>"),
    ("<sc>a</sc> <b>c</b>", "<\u2060sc>a<\u2060/sc> <\u2060b>c<\u2060/b>"),
    ("1 < 2 <em>b</em> <br> <insert name> a<b", "1 < 2 <em>b</em> <br> <insert name> a<\u2060b"),
]
"""citeproc-js 2.4 shows the right ones as the left ones stand, with the joiner, in each field."""


@pytest.mark.parametrize(("text", "written"), TAGS)
def test_no_tag_of_a_text_is_formatting_in_csl_json(text: str, written: str) -> None:
    work = replace(WORK, title=text, site=text, authors=(text,), setting=text)
    [page] = json.loads(csl_json(work))
    assert page["author"] == [{"literal": written}]
    assert {page["title"], page["genre"], page["container-title"]} == {written}
    [words] = json.loads(csl_json(replace(work, said=KnownDate((2022,)))))
    assert words["archive"] == f"{written}, March 10, 2022"


def test_a_line_end_in_a_text_ends_no_line_of_a_file() -> None:
    assert on_one_line("a\r\nER  - \u2028b\x0b\x00c\x85d\u200ce") == "a ER - b c d\u200ce"


def test_everything_that_is_cited_has_its_three_files_at_every_address_that_it_had(
    everything: Library,
) -> None:
    files = [file.path for file in citation_files(everything)]
    assert len(files) == len(set(files))
    kb = everything.kb
    pages = {f"briefings/{id_}" for id_ in kb.briefings}
    pages |= {f"statements/{ref.replace('#', '/')}" for ref in (*kb.statements, *kb.passages)}
    pages |= {f"votes/{ref.replace('#', '/')}" for ref in kb.votes}
    pages.add("statements/2022-03-03-arctic-pause/pause/passage")
    former = {"briefings/2022-03-03-arctic", "votes/2024-01-01-every-value/accepted"}
    former |= {
        f"statements/2022-03-03-arctic/{id_}"
        for id_ in ("pause", "value", "worth", "stop", "break-off")
    }
    former |= {
        f"statements/2022-03-03-arctic-pause/{id_}" for id_ in ("worth", "stop", "break-off")
    }
    former |= {
        f"statements/{briefing}/{id_}/passage"
        for briefing in ("2022-03-03-arctic", "2022-03-03-arctic-pause")
        for id_ in ("pause", "stop", "break-off")
    }
    names = ("cite.bib", "cite.ris", "cite.json")
    assert set(files) == {f"{page}/{name}" for page in pages | former for name in names}


def test_a_first_passage_with_its_statements_id_has_files_and_a_place_of_its_own(
    everything: Library,
) -> None:
    files = {file.path: file.text for file in citation_files(everything)}
    page = "statements/2022-03-03-arctic-pause/pause"
    [whole] = json.loads(files[f"{page}/cite.json"])
    [first] = json.loads(files[f"{page}/passage/cite.json"])
    address = f"https://example.org/site/{page}/?v=e7e4b25"
    words = "our states are temporarily pausing participation in all meetings of the Council"
    assert whole["title"] == "Joint Statement on Arctic Council Cooperation"
    assert whole["URL"] == address
    assert first["title"] == f"They said that “{words} and its subsidiary bodies”"
    assert first["URL"] == f"{address}#passage-pause"
    assert first["id"] == "2022-03-03-arctic-pause:pause:passage"


def test_no_two_references_share_a_key(everything: Library) -> None:
    keys = [work.refer().key for work in cited(everything)]
    assert len(keys) == len(set(keys))


def test_hostile_titles_and_names_come_back_as_they_are(
    hostile_words: tuple[Library, Hostile],
) -> None:
    library, words = hostile_words
    found = [work.refer() for work in cited(library)]
    titles = {reference.title for reference in found if reference.path.startswith("briefings/")}
    assert titles <= set(words.plain)
    pages = [reference for reference in found if reference.said is None]
    assert {name for reference in pages for name in reference.authors} <= set(words.plain)
    for reference in found:
        [entry] = parse_string(bibtex(reference)).entries
        assert entry.key == reference.key
        [record] = rispy.loads(ris(reference))
        # Programs that read CSL take some tags in a title for its looks, unless they are parted.
        title = json.loads(csl_json(reference))[0]["title"].replace("\N{WORD JOINER}", "")
        assert record["title"] == title == reference.title
