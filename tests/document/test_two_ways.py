"""One document, two ways to its HTML: through Markdown and MkDocs, and by our own writer.

The frozen site, the hostile one and that in Persian are built both ways as a whole in `tests/fast`.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from briefing_site.interface.catalogues import known_languages
from tests.conversion import converted, gathered
from tests.html_trees import compare, difference_but
from tests.thorough import some_of, thorough
from tests.whole_sites import REPOSITORY, lay_out
from tests.writing import written

SITES = REPOSITORY / "tests/sites"

COUNTED = {
    "character references": 135,
    "nothing": 86,
    "white space": 4,
}
"""In what the pages of the site that uses every field differ as bytes."""

ELSEWHERE = {"en", "fa"}
"""The languages of sites that other tests build both ways."""


def differences(config: Path) -> Counter[str]:
    """Hold both writings of each page to be equal as trees; count by name what else differs."""
    found: Counter[str] = Counter()
    for path, (html, ours) in both_ways(config).items():
        compared = compare(html, ours)
        assert compared.first == "", path
        found.update(compared.named or ["nothing"])
    return found


def unlike(config: Path, *, language: str = "en", drafts: bool = False) -> dict[str, str]:
    """Give where the writings of a page first differ but for what is counted, page by page.

    Args:
        config: The site's mkdocs.yml.
        language: The site's.
        drafts: Whether drafts are built too.
    """
    pages = both_ways(config, language=language, drafts=drafts)
    found = {path: difference_but(COUNTED, *pair) for path, pair in pages.items()}
    return {path: difference for path, difference in found.items() if difference}


def both_ways(
    config: Path, *, language: str = "en", drafts: bool = False
) -> dict[str, tuple[str, str]]:
    """Write each page of a site by MkDocs and by ourselves."""
    with gathered(config, language=language, drafts=drafts) as site:
        by_mkdocs = {page.path: page.html for page in converted(site)}
        ours = dict(written(site))
    assert sorted(ours) == sorted(by_mkdocs)
    return {path: (html, ours[path]) for path, html in by_mkdocs.items()}


def laid_out(folder: Path, case: str) -> Path:
    """Lay out a golden site; give its mkdocs.yml."""
    source = SITES / case
    images = source / "docs"
    return lay_out(folder / "site", source / "briefings", images if images.is_dir() else None)


@pytest.mark.parametrize("case", ["drafts", "empty", "minimal"])
def test_a_golden_site_is_the_same_both_ways(case: str, tmp_path: Path) -> None:
    assert unlike(laid_out(tmp_path, case), drafts=True) == {}


def test_the_bytes_differ_in_what_has_a_name(tmp_path: Path) -> None:
    assert differences(laid_out(tmp_path, "everything")) == COUNTED


@pytest.mark.parametrize(
    "tag", some_of(sorted({*known_languages()} - ELSEWHERE), {"ar"}, "the same in more languages")
)
def test_a_site_is_the_same_both_ways_in_every_language(tag: str, tmp_path: Path) -> None:
    assert unlike(laid_out(tmp_path, "everything"), language=tag) == {}


@thorough(
    "each page of the site that uses every field, after those of a small one",
    smaller="tests/fast/test_equal.py::test_a_site_with_other_settings_is_the_same_both_ways",
)
def test_pages_that_are_files_are_the_same_both_ways(tmp_path: Path) -> None:
    config = laid_out(tmp_path, "everything")
    config.write_text(f"{config.read_text('utf-8')}\nuse_directory_urls: false\n", "utf-8")
    assert unlike(config) == {}


def test_titles_of_a_page_s_own_links_are_the_site_s(tmp_path: Path) -> None:
    config = laid_out(tmp_path, "minimal")
    text = config.read_text("utf-8")
    text = text.replace("Link to this section", "'To \"this\" & <that>'")
    text = text.replace("Back to the text, citation {}", "'{} & \"back\"'")
    config.write_text(text, "utf-8")
    assert unlike(config) == {}
