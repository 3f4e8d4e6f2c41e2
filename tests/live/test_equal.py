"""What is shown is what a build makes: each page and file, but for the script that listens."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from briefing_site.live.preview import Preview
from briefing_site.pages.links import CARD_FILE
from tests.live.conftest import Show
from tests.thorough import some_of, thorough
from tests.whole_sites import GOLDEN_SITES, GoldenSite, lay_out_golden

LISTENING = re.compile(
    r'<script type="module" src="/_live/follow.js" data-page="[0-9a-f]+"></script>'
)
LISTS = ("sitemap.xml",)
"""What names all pages of a site at once: while it is worked on, only those that MkDocs has."""


def shown_at(preview: Preview, address: str) -> bytes:
    """Give what stands at an address, from the site's root, without the script that listens.

    A card has none: it is a file that runs nothing, wherever it is shown.
    """
    answer = preview.site.answer(f"{preview.mount}{address}")
    assert answer.status == 200, address
    if answer.type.startswith("text/html") and not address.endswith(f"/{CARD_FILE}"):
        text, count = LISTENING.subn("", answer.body.decode())
        assert count == 1, address
        return text.encode()
    return answer.body


def hold_equal(preview: Preview, built: Path) -> None:
    """Hold all that is shown to what was built."""
    paths = (path.relative_to(built).as_posix() for path in built.rglob("*") if path.is_file())
    for path in sorted(path for path in paths if not path.startswith(LISTS) and path != "404.html"):
        assert shown_at(preview, path) == (built / path).read_bytes(), path


GOLDEN = [site.name for site in GOLDEN_SITES if site.name != "frozen"]


@pytest.mark.parametrize(
    "case",
    some_of(GOLDEN, {"drafts", "everything", "minimal"}, "more sites of the same kinds of pages"),
)
def test_a_site_is_shown_as_it_is_built(
    case: str, tmp_path: Path, show: Show, golden_site: GoldenSite
) -> None:
    built = golden_site(case)
    hold_equal(show(lay_out_golden(tmp_path, case)), built)


@thorough(
    "real words in place of those of the golden sites, which have every field",
    smaller="test_a_site_is_shown_as_it_is_built",
)
def test_the_frozen_site_is_shown_as_it_is_built(
    frozen: Path, frozen_site: Path, tmp_path: Path, show: Show
) -> None:
    copy = shutil.copytree(frozen, tmp_path / "frozen")
    hold_equal(show(copy / "mkdocs.yml"), frozen_site / "briefings")
