"""A disk that is full while a site is built: the fault names the file that had no room."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import mkdocs.utils
import pytest

from briefing_site.render import RenderedPage
from briefing_site.site.build import build_site

FULL = OSError(28, "No space left on device")


def fault_of(config: Path) -> OSError:
    with pytest.raises(OSError, match="No space left") as caught:
        build_site(config, strict=False)
    return caught.value


@pytest.fixture(autouse=True)
def pages(content: Callable[[list[RenderedPage]], None], sections: list[RenderedPage]) -> None:
    """Render nothing but the sections."""
    content(sections)


def test_a_copied_file_is_named_by_its_place_in_the_site(
    config: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(source: str, target: str) -> None:
        raise OSError(28, "No space left on device", source, None, target)

    monkeypatch.setattr(mkdocs.utils, "copy_file", full)
    error = fault_of(config)
    site = config.parent / "site"
    assert Path(error.filename2).is_relative_to(site)
    assert ".new-" not in error.filename2
    assert not Path(error.filename).is_relative_to(site)


def test_where_no_file_is_named_the_sites_folder_is(
    config: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(content: bytes, target: str) -> None:
        del content, target
        raise FULL

    monkeypatch.setattr(mkdocs.utils, "write_file", full)
    assert fault_of(config).filename == str(config.parent / "site")
