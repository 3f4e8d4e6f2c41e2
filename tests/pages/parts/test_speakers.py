"""Who is behind a statement: the word for it, and how those divide for whom it counts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefing_site.document.write_markdown import write_markdown
from briefing_site.pages.actor import actor_page
from briefing_site.pages.briefing import briefing_page
from briefing_site.pages.library import Library
from briefing_site.pages.parts.speakers import heading_of, signatories
from briefing_site.pages.statement import statement_page
from briefing_site.pipeline import read_site
from briefing_site.settings import Settings

NATO = "albania belgium canada croatia denmark norway"
STATES = f"austria {NATO}".split()
REF = "2024-01-02-words#words"


def told(folder: Path, fields: str) -> Library:
    """Read a site with one statement, whose fields are given."""
    member = ", memberships: [{of: nato}]"
    files = {
        "nato": "{name: NATO, kind: bloc}",
        **{id_: f"{{name: {id_}, kind: state{member if id_ in NATO else ''}}}" for id_ in STATES},
        **{f"m{n}": f"{{name: Min {n}, kind: person}}" for n in range(6)},
    }
    for id_, text in files.items():
        (folder / "actors").mkdir(exist_ok=True)
        (folder / f"actors/{id_}.yaml").write_text(text, "utf-8")
    (folder / "2024").mkdir()
    (folder / "2024/2024-01-02-words.yaml").write_text(
        "title: Words\ndate: 2024-01-02\nsummary: Words.\n"
        "sources: [{id: wire, title: Wire, url: 'https://example.org/wire'}]\nstatements:\n"
        f"  - {{id: words, act: declare, summary: They met., sources: [wire], {fields}}}\n",
        "utf-8",
    )
    settings = Settings(briefings=folder)
    return Library(read_site(settings).kb, settings)


def divisions(library: Library) -> list[str]:
    """Give what is said below the list of speakers, without links."""
    shown = write_markdown("x.md", signatories(library, library.kb.statements[REF]))
    words = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", shown.partition("</div>")[2])
    return [line.strip(" -") for line in words.splitlines() if line]


COUNTED = "Whoever speaks on behalf of another is counted as that other, each once."
RECORDED = "By the memberships that are recorded here&#58;"


@pytest.mark.parametrize(
    ("by", "lines"),
    [
        ("albania, austria, belgium, {actor: m3, on_behalf_of: croatia}",
         [COUNTED, RECORDED, "NATO: 3 of 4 are members; not a member: austria."]),
        (", ".join(f"{{actor: m{n}, on_behalf_of: {id_}}}" for n, id_ in enumerate(NATO.split())),
         [COUNTED, RECORDED, "NATO: all 6 are members."]),
        ("albania, {actor: m0, on_behalf_of: belgium}, {actor: m1, on_behalf_of: belgium}",
         [COUNTED, RECORDED, "NATO: all 2 are members."]),
        ("albania, belgium, canada, m0", [RECORDED, "NATO: all 3 are members."]),
        ("albania, belgium, austria",
         [RECORDED, "NATO: 2 of 3 are members; not a member: austria."]),
    ],
)  # fmt: skip
def test_who_speaks_for_a_state_is_divided_as_that_state_and_a_person_as_nobody(
    tmp_path: Path, by: str, lines: list[str]
) -> None:
    assert divisions(told(tmp_path, f"form: joint-statement, by: [{by}]")) == lines


@pytest.mark.parametrize(
    ("form", "heading", "sentence"),
    [
        ("form: joint-statement, ", "Signatories", "5 (governments )?signed"),
        ("form: letter, ", "Signatories", "5 (governments )?signed"),
        ("form: outcome, ", "Who took part", "5 governments took part in"),
        ("form: remarks, ", "Who spoke", "5 governments: "),
        ("form: reported, ", "Who spoke", "5 governments: "),
        ("", "Who spoke", "5 governments: "),
    ],
)
def test_only_who_put_a_name_to_it_is_said_to_have_signed(
    tmp_path: Path, form: str, heading: str, sentence: str
) -> None:
    library = told(tmp_path, f"{form}by: [albania, austria, belgium, canada, norway]")
    said = library.kb.statements[REF]
    assert heading_of([said]) == heading
    for page in (statement_page(library, said), briefing_page(library, said.briefing)):
        shown = write_markdown(page.path, page.body)
        assert f"## {heading} {{ #signatories }}" in shown
        assert (
            "sign" in shown.replace("signatories", "").replace("signatures.json", "").lower()
        ) == (heading == "Signatories")
    assert re.search(sentence, shown)


def test_the_page_of_a_group_lists_what_was_said_under_its_name(tmp_path: Path) -> None:
    library = told(tmp_path, "form: joint-statement, as: nato, by: [albania, belgium]")
    page = actor_page(library, library.kb.actors["nato"])
    shown = write_markdown(page.path, page.body)
    assert "## Statements made { #statements-made }" in shown
    assert [one.id for one in library.kb.briefings_naming["nato"]] == ["2024-01-02-words"]


def test_of_a_speaker_who_is_misspelt_the_page_says_nothing(tmp_path: Path) -> None:
    library = told(tmp_path, "by: [nobody]")
    assert not library.kb.statements[REF].speakers
    page = statement_page(library, library.kb.statements[REF])
    assert "They met." in write_markdown(page.path, page.body)
