"""Every golden site is one that MkDocs builds strictly, with each page that is expected of it.

The frozen content is built so for the tests in a browser.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sites.test_golden import HERE, lower_bounds
from tests.whole_sites import GoldenSite, build_as_published, lay_out_golden

EXPECTED = sorted(HERE.glob("*/expected*"))
DRAFTS = "drafts: !ENV [BRIEFINGS_DRAFTS, false]"
"""How mkdocs.yml leaves it to whoever builds whether drafts are shown."""


@pytest.fixture
def site(
    expected: Path, tmp_path: Path, golden_site: GoldenSite, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """Build a case as its `expected` has it; as it is published, it is built once for all tests."""
    case = expected.parent.name
    if expected.name == "expected":
        return golden_site(case)
    config = lay_out_golden(tmp_path, case)
    if expected.name.endswith("in-parts"):
        lower_bounds(monkeypatch)
    if expected.name.endswith("with-drafts"):
        told = config.read_text("utf-8")
        assert told.count(DRAFTS) == 1
        config.write_text(told.replace(DRAFTS, "drafts: true"), "utf-8")
    build_as_published(config, tmp_path / "site")
    return tmp_path / "site"


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_a_site_builds_strictly_with_every_page(expected: Path, site: Path) -> None:
    pages = {path.relative_to(expected).with_suffix("") for path in expected.rglob("*.md")}
    assert pages
    built = {page.parent if page.name == "index" else page for page in pages}
    assert [str(page) for page in sorted(built) if not (site / page / "index.html").is_file()] == []


def test_each_golden_site_is_built() -> None:
    cases = {path.parent.name for path in HERE.glob("*/README.md")}
    assert {path.parent.name for path in EXPECTED} == cases - {"frozen"}
