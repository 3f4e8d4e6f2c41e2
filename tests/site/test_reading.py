from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from briefing_site.render import RenderedPage
from briefing_site.settings import Settings
from briefing_site.site import reading
from briefing_site.site.reading import ContentReader


def test_the_content_is_read_again_only_after_a_file_has_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, page: Callable[..., RenderedPage]
) -> None:
    def pages(_kb: object, settings: Settings, _past: object) -> list[object]:
        seen.append(settings)
        return [page("b.md", "b", ""), page("a.md", "a", "")]

    seen: list[Settings] = []
    monkeypatch.setattr(reading, "render_pages", pages)
    settings, reader = Settings(briefings=tmp_path), ContentReader()
    first = reader.read(settings)
    assert [found.path for found in first.pages] == ["a.md", "b.md"]
    assert reader.read(settings) is first
    (tmp_path / "new.txt").write_text("new", "utf-8")
    second = reader.read(settings)
    assert second is not first
    (tmp_path / "dangling").symlink_to("nowhere")
    assert reader.read(settings) is not second
    assert seen == [settings] * 3


def test_an_image_that_comes_later_is_seen_and_a_hand_written_page_is_none(
    tmp_path: Path,
) -> None:
    settings = Settings(briefings=tmp_path / "briefings", docs=tmp_path / "docs")
    for folder in (settings.briefings, settings.docs):
        folder.mkdir()
    reader = ContentReader()
    first = reader.read(settings)
    (settings.docs / "about.md").write_text("# About\n", "utf-8")
    assert reader.read(settings) is first
    (settings.docs / "map.svg").write_text("<svg/>", "utf-8")
    assert reader.read(settings) is not first
