"""One document, two ways to its HTML: through Markdown and MkDocs, and by our own writer."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing_site.interface.catalogues import known_languages
from tests.conversion import converted, gathered
from tests.hostile import write_hostile
from tests.html_trees import compare
from tests.whole_sites import EVERYTHING, REPOSITORY, lay_out
from tests.writing import written

SITES = REPOSITORY / "tests/sites"

NAMED = frozenset({"character references", "comments", "numbers of repeated marks", "white space"})
"""All in which the two writings of a page may differ as bytes."""


def differences(config: Path, *, language: str = "en", drafts: bool = False) -> set[str]:
    """Hold both writings of each page to be equal as trees; name what else their bytes differ in.

    Args:
        config: The site's mkdocs.yml.
        language: The site's.
        drafts: Whether drafts are built too.
    """
    with gathered(config, language=language, drafts=drafts) as site:
        by_mkdocs = {page.path: page.html for page in converted(site)}
        ours = dict(written(site))
    assert set(ours) <= set(by_mkdocs)
    found: set[str] = set()
    for path, html in ours.items():
        compared = compare(by_mkdocs[path], html)
        assert compared.first == "", path
        found.update(compared.named)
    return found


def laid_out(folder: Path, case: str) -> Path:
    """Lay out a golden site; give its mkdocs.yml."""
    source = SITES / case
    images = source / "docs"
    return lay_out(folder / "site", source / "briefings", images if images.is_dir() else None)


@pytest.mark.parametrize("case", ["drafts", "empty", "everything", "minimal"])
def test_a_golden_site_is_the_same_both_ways(case: str, tmp_path: Path) -> None:
    assert differences(laid_out(tmp_path, case), drafts=True) <= NAMED


@pytest.mark.parametrize("tag", [tag for tag in known_languages() if tag != "en"])
def test_a_site_is_the_same_both_ways_in_every_language(tag: str, tmp_path: Path) -> None:
    assert differences(laid_out(tmp_path, "everything"), language=tag) <= NAMED


def test_a_hostile_site_is_the_same_both_ways(tmp_path: Path) -> None:
    write_hostile(EVERYTHING / "briefings", tmp_path / "records")
    config = lay_out(tmp_path / "site", tmp_path / "records", EVERYTHING / "docs")
    assert differences(config) <= NAMED


def test_the_repository_s_own_content_is_the_same_both_ways() -> None:
    assert differences(REPOSITORY / "mkdocs.yml") <= NAMED


def test_pages_that_are_files_are_the_same_both_ways(tmp_path: Path) -> None:
    config = laid_out(tmp_path, "everything")
    config.write_text(f"{config.read_text('utf-8')}\nuse_directory_urls: false\n", "utf-8")
    assert differences(config) <= NAMED


def test_titles_of_a_page_s_own_links_are_the_site_s(tmp_path: Path) -> None:
    config = laid_out(tmp_path, "minimal")
    text = config.read_text("utf-8")
    text = text.replace("Link to this section", "'To \"this\" & <that>'")
    text = text.replace("Back to the text, citation {}", "'{} & \"back\"'")
    config.write_text(text, "utf-8")
    assert differences(config) <= NAMED
