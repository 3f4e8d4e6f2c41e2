"""Hand-written pages in a build: what leads out or does something is not published."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from briefing_site.render import RenderedPage
from briefing_site.site.build import build_site
from tests.hangs import ends

Content = Callable[[list[RenderedPage]], None]

POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')


@pytest.fixture(autouse=True)
def pages(content: Content, sections: list[RenderedPage]) -> None:
    """Render nothing but the sections."""
    content(sections)


def errors_of(config: Path, caplog: pytest.LogCaptureFixture) -> str:
    with pytest.raises(Abort):
        build_site(config, strict=True)
    return "\n".join(
        record.getMessage() for record in caplog.records if record.levelname == "ERROR"
    )


def test_a_build_refuses_what_check_refuses_at_its_line(
    config: Path, caplog: pytest.LogCaptureFixture
) -> None:
    docs = config.parent / "docs"
    (docs / "leak.png").symlink_to("/etc/passwd")
    (docs / "words.md").write_text("# Words\n\n<iframe src=x></iframe>\n", "utf-8")
    text = errors_of(config, caplog)
    assert 'docs/leak.png:1:1: error[BRF025]: a link to "/etc/passwd", which is outside' in text
    assert 'docs/words.md:3:1: error[BRF027]: an element "iframe" does more than' in text


def test_a_build_that_is_not_strict_leaves_it_out(config: Path) -> None:
    docs = config.parent / "docs"
    (docs / "leak.png").symlink_to("/etc/passwd")
    (docs / "words.md").write_text("# Words\n\n<iframe src=x></iframe>\n", "utf-8")
    (docs / "embed.html").write_text("<script>alert(1)</script>", "utf-8")
    (docs / "map.svg").write_text("<svg onload='alert(1)'/>", "utf-8")
    site = build_site(config, strict=False)
    assert [
        one for one in ("leak.png", "words", "embed.html", "map.svg") if (site / one).exists()
    ] == []
    assert (site / "index.html").exists()


@pytest.mark.parametrize("target", ["/", "."])
def test_a_link_to_a_folder_stops_every_build_before_it_is_gone_through(
    config: Path, caplog: pytest.LogCaptureFixture, target: str
) -> None:
    (config.parent / "docs/folder").symlink_to(target)
    with pytest.raises(Abort):
        build_site(config, strict=False)
    assert f'docs/folder:1:1: error[BRF025]: a link to "{target}", which is' in caplog.text


def test_a_link_in_what_is_added_to_the_theme_is_refused(
    config: Path, caplog: pytest.LogCaptureFixture
) -> None:
    text = config.read_text("utf-8")
    config.write_text(
        text.replace("  name: material\n", "  name: material\n  custom_dir: own\n"), "utf-8"
    )
    (config.parent / "own").mkdir()
    (config.parent / "own/leak.css").symlink_to("/etc/passwd")
    assert 'own/leak.css:1:1: error[BRF025]: a link to "/etc/passwd"' in errors_of(config, caplog)


def test_what_a_plugin_or_an_extension_makes_of_a_page_is_judged_too(
    config: Path, caplog: pytest.LogCaptureFixture
) -> None:
    # Backticks are code to CommonMark, but not within a block of HTML to Python-Markdown.
    page = config.parent / "docs/words.md"
    page.write_text("# Words\n\n<div>\n`<script>alert(1)</script>`\n</div>\n", "utf-8")
    assert errors_of(config, caplog).splitlines()[-2:] == [
        'error: markup that does something on the page "words.md"',
        '   note: an element "script" in <script>',
    ]


def test_front_matter_shows_as_text_and_sends_no_one_elsewhere(
    config: Path, caplog: pytest.LogCaptureFixture
) -> None:
    page = config.parent / "docs/words.md"
    page.write_text("---\nauthor: '\"><script>alert(1)</script>'\n---\n\n# Words\n", "utf-8")
    site = build_site(config, strict=False)
    html = (site / "words/index.html").read_text("utf-8")
    assert "<script>alert(1)" not in html
    page.write_text(
        '---\n{"template": "redirect.html", "location": "//x"}\n---\n\n# Words\n', "utf-8"
    )
    assert 'the key "location"' in errors_of(config, caplog)


def test_the_policy_names_the_themes_scripts_and_no_other(config: Path) -> None:
    theme = config.parent / "own"
    theme.mkdir()
    (theme / "run.js").write_text("window.ran = true", "utf-8")
    (theme / "partials").mkdir()
    (theme / "partials/copyright.html").write_text("<script>own()</script>", "utf-8")
    text = config.read_text("utf-8").replace(
        "  name: material\n", "  name: material\n  custom_dir: own\n"
    )
    config.write_text(f"{text}extra_javascript: [run.js]\ncopyright: x\n", "utf-8")
    site = build_site(config, strict=False)
    html = (site / "index.html").read_text("utf-8")
    policy = POLICY.search(html)
    assert policy is not None
    inline = set(re.findall("<script>(.*?)</script>", html, re.DOTALL))
    assert "own()" in inline
    assert policy[1].count("'sha256-") == len(inline)
    assert "data-brf-own" not in html
    assert (site / "run.js").exists()
    shared = (site / "assets/javascripts/shell.js").read_text("utf-8")
    assert r"src=\"../../run.js\"" in shared


def test_a_script_that_no_template_holds_is_not_named(
    config: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing_site.mkdocs_plugin.hold_to_words", lambda *_: None)
    monkeypatch.setattr("briefing_site.source.written.in_markdown", lambda _: iter(()))
    (config.parent / "docs/words.md").write_text("# Words\n\n<script>evil()</script>\n", "utf-8")
    site = build_site(config, strict=False)
    html = (site / "words/index.html").read_text("utf-8")
    harmless = (site / "compare/index.html").read_text("utf-8")
    assert "<script>evil()</script>" in html
    assert POLICY.findall(html) == POLICY.findall(harmless)


@ends
def test_a_pipe_among_the_pages_is_not_waited_for(config: Path) -> None:
    os.mkfifo(config.parent / "docs/f.md")
    os.mkfifo(config.parent / "docs/f.png")
    site = build_site(config, strict=False)
    assert not (site / "f").exists()
    assert not (site / "f.png").exists()


def test_a_name_that_is_no_text_stops_every_build(
    config: Path, caplog: pytest.LogCaptureFixture
) -> None:
    name = os.fsencode(config.parent / "docs") + b"/bad\xff.md"
    Path(os.fsdecode(name)).write_text("# Words\n", "utf-8")
    with pytest.raises(Abort):
        build_site(config, strict=False)
    assert "docs/bad\ufffd.md:1:1: error[BRF001]: the name of this file is not UTF-8" in caplog.text


def test_a_value_of_another_kind_in_front_matter_is_told_and_left_out(
    config: Path, caplog: pytest.LogCaptureFixture
) -> None:
    page = config.parent / "docs/words.md"
    page.write_text("---\nupdated: soon\nsearch: no\nhide: 5\n---\n\n# Words\n", "utf-8")
    site = build_site(config, strict=False)
    assert (site / "words/index.html").exists()
    assert [one.getMessage() for one in caplog.records if "front matter" in one.getMessage()] == [
        '"updated" in the front matter of "words.md" is not a date (2022-06-08), and is left out',
        '"search" in the front matter of "words.md" is not a mapping, and is left out',
        '"hide" in the front matter of "words.md" is not a list, and is left out',
    ]
