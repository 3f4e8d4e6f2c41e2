"""What the other tests take for MkDocs' conversion is what stands in a built site."""

from __future__ import annotations

from pathlib import Path

from tests.conversion import converted, gathered
from tests.html_trees import compare
from tests.whole_sites import EVERYTHING, lay_out


def test_each_converted_page_stands_in_the_built_one(everything_site: Path, tmp_path: Path) -> None:
    config = lay_out(tmp_path, EVERYTHING / "briefings", EVERYTHING / "docs")
    with gathered(config) as site:
        pages = list(converted(site))
    assert len(pages) == len(list((EVERYTHING / "expected").rglob("*.md")))
    for page in pages:
        folder = page.path.removesuffix(".md").removesuffix("index")
        built = (everything_site / folder / "index.html").read_text("utf-8")
        if page.kind != "moved":
            content = built[built.index("<h1 ") : built.rindex("</article>")]
            assert compare(page.html, content, naming=False).first == "", page.path


def test_pages_are_converted_by_kind_and_path(tmp_path: Path) -> None:
    config = lay_out(tmp_path, EVERYTHING / "briefings", EVERYTHING / "docs")
    with gathered(config) as site:
        kinds = {page.kind: page.path for page in converted(site)}
        few = converted(site, lambda kind, path: kind == "issue" and "every" in path)
        assert [page.path for page in few] == ["issues/every-value.md"]
    assert sorted(kinds) == [
        *("actor", "actors", "ahead", "api", "assessments", "briefing", "briefings"),
        *("can-i-write-this", "changes", "compare", "data", "home", "issue"),
        *("issues", "matrix", "moved", "query", "series", "series list", "source", "sources"),
        *("statement", "statements", "tags", "threads", "timeline", "vote", "votes"),
    ]
