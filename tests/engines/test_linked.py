"""What pages are about as linked data, in what Zensical and Hugo build: read as programs do."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from rdflib import Graph, Literal, URIRef

from briefing_site.pages.export_paths import DUMP_FILE
from tests.engines.conftest import SITES, BuiltBy, command_of, render_and_build
from tests.engines.test_built import engine, target  # noqa: F401 - a fixture
from tests.exports.linked.test_on_pages import read
from tests.whole_sites import PUBLISHED, lay_out_golden

SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)

ENDING = "</script><b>words</b>"


def scripts(site: Path) -> Iterator[tuple[Path, str]]:
    """Give each page that says what it is about, with what it says."""
    for page in sorted(site.rglob("*.html")):
        for script in SCRIPT.findall(page.read_text("utf-8")):
            yield page, script


def test_every_page_of_a_record_says_what_it_is_about_and_the_graph_says_the_same(
    built_by: BuiltBy,
    engine: str,  # noqa: F811 - the fixture
    everything_site: Path,
) -> None:
    site = built_by(engine, "everything")
    graph = Graph().parse(site / DUMP_FILE, format="turtle", publicID=f"{PUBLISHED}{DUMP_FILE}")
    known = {(one, str(two), str(three)) for one, two, three in graph}
    pages = []
    for page, script in scripts(site):
        named = json.loads(script)["@id"]
        assert target(site, page, unquote(urlsplit(named).path)).is_file()
        pages.append(page)
        found = read(script, page.relative_to(site).as_posix())
        assert found
        for one, two, three in found:
            if isinstance(one, URIRef) and isinstance(three, URIRef | Literal):
                assert (one, str(two), str(three)) in known, (page, one, two, three)
    assert len(pages) == len(set(pages)) == sum(1 for _ in scripts(everything_site))


def test_a_hand_written_page_ends_no_script(
    programs: Path,
    engine: str,  # noqa: F811 - the fixture
    tmp_path: Path,
) -> None:
    (tmp_path / "source").mkdir()
    config = lay_out_golden(tmp_path / "source", "minimal")
    page = f"---\nlinked: {json.dumps(ENDING)}\n---\n\n# Words\n"
    (config.parent / "docs/words.md").write_text(page, "utf-8")
    render_and_build(config, tmp_path / "to", engine, command_of(engine, programs))
    site = tmp_path / "to" / SITES[engine]
    [(_, script)] = [found for found in scripts(site) if "words" in found[0].as_posix()]
    assert script == ENDING.replace("<", "\\u003c")


@pytest.mark.parametrize("path", ["actors/norway", "index"])
def test_what_can_be_followed_stands_in_the_head(
    built_by: BuiltBy,
    engine: str,  # noqa: F811 - the fixture
    path: str,
) -> None:
    site = built_by(engine, "everything")
    page = next(
        file for name in (f"{path}.html", f"{path}/index.html") if (file := site / name).is_file()
    )
    head = page.read_text("utf-8").partition("</head>")[0]
    addresses = re.findall(r'<link rel="alternate" type="[^"]*"[^>]* href="([^"]*)"', head)
    assert addresses
    assert all(target(site, page, unquote(one)).is_file() for one in addresses)
