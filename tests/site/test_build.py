from __future__ import annotations

import logging
import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from unittest.mock import create_autospec

import pytest
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File

from briefing_site.diagnostics import Diagnostic, report_full
from briefing_site.mkdocs_plugin import BriefingsPlugin
from briefing_site.pipeline import Outcome, read_site
from briefing_site.render import RenderedPage
from briefing_site.settings import Settings
from briefing_site.site import reading
from briefing_site.site.build import build_site
from briefing_site.site.taken import pages_at_address_of
from briefing_site.source.span import Span

Content = Callable[[list[RenderedPage]], None]
Page = Callable[..., RenderedPage]

SCRIPT = "<script>alert(1)</script> {{ 7*7 }} | **x** [y](javascript:z)"
SCRIPT_HTML = "&lt;script&gt;alert(1)&lt;/script&gt; {{ 7*7 }} | **x** [y](javascript:z)"
TITLE_HTML = SCRIPT_HTML.replace("{", "&#123;").replace("}", "&#125;")
"""As a title, which a plugin for macros would fill in."""

SCRIPT_MARKDOWN = (
    "&lt;script&gt;alert(1)&lt;/script&gt; {{ 7*7 }} | \\*\\*x\\*\\* \\[y\\](javascript:z)"
)
IMAGE = '"><img src=x onerror=alert(1)>'
IMAGE_HTML = "&#34;&gt;&lt;img src=x onerror=alert(1)&gt;"


@pytest.fixture
def hostile(sections: list[RenderedPage], page: Page) -> list[RenderedPage]:
    """Write the home page under a hostile title, and a briefing under two."""
    others = [written for written in sections if written.path != "briefings/index.md"]
    briefing = {"description": IMAGE, "kind": "briefing", "date": "2025-07-31"}
    return [
        *others,
        page("briefings/index.md", IMAGE, f"# {IMAGE_HTML}\n\n[x](x.md)\n"),
        page(
            "briefings/x.md",
            SCRIPT,
            f"# {SCRIPT_MARKDOWN}\n\n## {SCRIPT_MARKDOWN}\n\nWords.\n",
            source="briefings/2025/x.yaml",
            **briefing,
        ),
        page("briefings/untitled.md", IMAGE, "Words without a heading.\n"),
        page("briefings/old.md", SCRIPT, "", redirect_to="x.md#words"),
    ]


def build(config: Path) -> Path:
    build_site(config, strict=True)
    return config.parent / "site"


def head_of(html: str) -> list[str]:
    """List the tags in the head that speak to people and to other programs."""
    metas = r'<meta (?:name="description"|property)[^>]*>'
    found: list[str] = re.findall(rf'<title>.*?</title>|{metas}|<link rel="canonical"[^>]*>', html)
    return found


def test_hostile_texts_stand_in_the_metadata_as_text(
    config: Path, content: Content, hostile: list[RenderedPage]
) -> None:
    content(hostile)
    html = (build(config) / "briefings/x/index.html").read_text("utf-8")
    address = "https://example.github.io/briefings/briefings/x/"
    assert head_of(html) == [
        f'<meta name="description" property="og:description" content="{IMAGE_HTML}">',
        f'<link rel="canonical" href="{address}">',
        f"<title>{TITLE_HTML} - On the Record</title>",
        '<meta property="og:site_name" content="On the Record">',
        f'<meta property="og:title" content="{TITLE_HTML}">',
        '<meta property="og:type" content="article">',
        '<meta property="og:locale" content="en_GB">',
        f'<meta property="og:url" content="{address}">',
        '<meta property="article:published_time" content="2025-07-31">',
        '<meta property="article:modified_time" content="2025-07-31">',
    ]
    topics = re.findall(r'header-topic">\s*<span class="md-ellipsis">\s*(.*?)\s*</span>', html)
    contents = re.findall(r'<li><a href="#[^"]*">(.*?)</a>', html)
    assert topics == [TITLE_HTML]
    assert contents == [SCRIPT_HTML]


def test_hostile_titles_stand_in_navigation_and_footer_as_text(
    config: Path, content: Content, hostile: list[RenderedPage]
) -> None:
    content(hostile)
    # Without a label of its own, the navigation shows the page's title.
    text = config.read_text("utf-8").replace("- Briefings: ", "- ")
    named = "    - navigation.top\n"
    config.write_text(text.replace(named, f"    - navigation.footer\n{named}"), "utf-8")
    site = build(config)
    labels = r'class="md-nav__link">\s*<span class="md-ellipsis">\s*(.*?)\s*</span>'
    for path in ("404.html", "method/index.html", "briefings/x/index.html"):
        shown = re.findall(labels, (site / path).read_text("utf-8"))
        start = shown.index("Home")
        assert shown[start : start + 3] == ["Home", IMAGE_HTML, "Actors"]
    after = (site / "actors/index.html").read_text("utf-8")
    footer = (
        r'footer__link--prev" (aria-label="[^"]*")>.*?<div class="md-ellipsis">\s*(.*?)\s*</div>'
    )
    assert re.findall(footer, after, re.DOTALL) == [
        (f'aria-label="Previous: {IMAGE_HTML}"', IMAGE_HTML)
    ]


def test_no_page_holds_an_element_that_a_title_brought(
    config: Path, content: Content, hostile: list[RenderedPage]
) -> None:
    content(hostile)
    for path in build(config).rglob("*.html"):
        text = path.read_text("utf-8")
        assert re.findall(r'<img(?![^>]*alt="logo")[^>]*>|<script>alert', text) == []


def test_a_former_address_leads_on_and_is_neither_found_nor_listed(
    config: Path, content: Content, hostile: list[RenderedPage]
) -> None:
    content(hostile)
    site = build(config)
    html = (site / "briefings/old/index.html").read_text("utf-8")
    assert re.findall(
        r'<link.*?>|<meta http-equiv="refresh".*?>|<meta name="robots".*?>|<a.*?</a>', html
    ) == [
        '<meta name="robots" content="noindex">',
        '<link rel="canonical" href="https://example.github.io/briefings/briefings/x/">',
        '<meta http-equiv="refresh" content="0; url=../x/#words">',
        f'<a href="../x/#words">{TITLE_HTML}</a>',
    ]
    places = re.findall("<loc>(.*?)</loc>", (site / "sitemap.xml").read_text("utf-8"))
    assert [place for place in places if "/briefings/briefings/" in place] == [
        "https://example.github.io/briefings/briefings/",
        "https://example.github.io/briefings/briefings/untitled/",
        "https://example.github.io/briefings/briefings/x/",
    ]


def test_the_edit_link_leads_to_the_yaml_file_or_the_hand_written_page(
    config: Path, content: Content, hostile: list[RenderedPage], monkeypatch: pytest.MonkeyPatch
) -> None:
    content(hostile)
    monkeypatch.setenv("REPO_URL", "https://github.com/example/briefings")
    monkeypatch.setenv("EDIT_URI", "edit/main/docs/")
    site = build(config)
    links = {
        path: re.findall(r'<a href="([^"]*)"[^>]*rel="edit">', (site / path).read_text("utf-8"))
        for path in ("method/index.html", "briefings/index.html", "briefings/x/index.html")
    }
    edit = "https://github.com/example/briefings/edit/main"
    assert links == {
        "method/index.html": [f"{edit}/docs/method.md"],
        "briefings/index.html": [],
        "briefings/x/index.html": [f"{edit}/briefings/2025/x.yaml"],
    }


def test_every_page_has_a_policy_and_names_no_other_host_to_load_from(
    config: Path, content: Content, hostile: list[RenderedPage]
) -> None:
    content(hostile)
    for path in build(config).rglob("*.html"):
        html = path.read_text("utf-8")
        assert html.count('<meta http-equiv="Content-Security-Policy"') == 1
        assert re.findall(r'src="(?:https?:)?//[^"]*"', html) == []
        loaded = re.findall(r'<link[^>]*rel="(?:stylesheet|preconnect|icon)"[^>]*>', html)
        assert [link for link in loaded if "//" in link] == []


def test_two_builds_in_two_folders_are_the_same_bytes(
    tmp_path: Path, config: Path, content: Content, hostile: list[RenderedPage]
) -> None:
    other = tmp_path / "elsewhere" / "copy"
    shutil.copytree(config.parent, other)
    content(hostile)
    first = build(config)
    content(hostile[::-1])
    second = build(other / "mkdocs.yml")
    assert tree_of(first) == tree_of(second)


def test_no_page_is_dated_by_the_clock(
    config: Path,
    content: Content,
    hostile: list[RenderedPage],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    content(hostile)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    first = tree_of(build(config))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "2000000000")
    assert tree_of(build(config)) == first
    days = set(re.findall(b"<lastmod>(.*?)</lastmod>", first["sitemap.xml"]))
    assert days == {b"2025-07-31"}


def tree_of(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def errors_of(config: Path, caplog: pytest.LogCaptureFixture) -> list[str]:
    with pytest.raises(Abort):
        build_site(config, strict=True)
    return [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING]


def test_a_generated_page_with_unsafe_markup_stops_the_build(
    config: Path,
    content: Content,
    sections: list[RenderedPage],
    page: Page,
    caplog: pytest.LogCaptureFixture,
) -> None:
    body = '# X\n\n<p onclick="x()">Words</p>\n\n[y](javascript:z)\n'
    content([*sections, page("briefings/x.md", "X", body)])
    assert errors_of(config, caplog)[-1] == (
        'error: unsafe markup on the generated page "briefings/x.md"\n'
        '   note: attribute "onclick" in <p onclick="x()">\n'
        '   note: address "javascript:z" in <a href="javascript:z">'
    )


def test_a_hand_written_page_in_the_place_of_a_generated_one_stops_the_build(
    config: Path,
    content: Content,
    sections: list[RenderedPage],
    caplog: pytest.LogCaptureFixture,
) -> None:
    (config.parent / "docs/tags.md").write_text("# Mine\n", "utf-8")
    content(sections)
    assert errors_of(config, caplog) == [
        (
            f'error: "{config.parent}/docs/tags.md" has the path of a generated page\n'
            "   hint: give the hand-written page another name"
        )
    ]


def test_a_hand_written_home_page_stands_in_for_the_generated_one(
    config: Path, content: Content, sections: list[RenderedPage]
) -> None:
    (config.parent / "docs/index.md").write_text("# Mine\n\nMy own words.\n", "utf-8")
    content(sections)
    assert "My own words." in (build(config) / "index.html").read_text("utf-8")


def test_a_site_that_still_names_the_former_network_builds_and_is_told(
    config: Path,
    content: Content,
    sections: list[RenderedPage],
    page: Page,
    caplog: pytest.LogCaptureFixture,
) -> None:
    text = config.read_text("utf-8")
    assert "network.md" not in text
    config.write_text(text.replace("\nnav:\n", "\nnav:\n  - Network: network.md\n"), "utf-8")
    content([*sections, page("network.md", "Actors", "", redirect_to="actors/index.md")])
    with caplog.at_level(logging.INFO, "mkdocs.plugins.briefings"):
        site = build(config)
    assert '"network.md" in the nav of mkdocs.yml only leads on: take it out' in caplog.messages
    assert 'content="0; url=../actors/"' in (site / "network/index.html").read_text("utf-8")


def test_a_hand_written_page_may_take_the_address_of_the_former_network(
    config: Path,
    content: Content,
    sections: list[RenderedPage],
    page: Page,
    caplog: pytest.LogCaptureFixture,
) -> None:
    text = config.read_text("utf-8")
    config.write_text(text.replace("\nnav:\n", "\nnav:\n  - Network: network.md\n"), "utf-8")
    (config.parent / "docs/network.md").write_text("# Ours\n\nMy own words.\n", "utf-8")
    content([*sections, page("network.md", "Actors", "", redirect_to="actors/index.md")])
    with caplog.at_level(logging.INFO, "mkdocs.plugins.briefings"):
        site = build(config)
    assert "My own words." in (site / "network/index.html").read_text("utf-8")
    assert [message for message in caplog.messages if "leads on" in message] == []


def test_a_former_address_that_leads_nowhere_stops_the_build(
    config: Path,
    content: Content,
    sections: list[RenderedPage],
    page: Page,
    caplog: pytest.LogCaptureFixture,
) -> None:
    content([*sections, page("actors/old.md", "X", "", redirect_to="new.md")])
    assert errors_of(config, caplog)[-1] == (
        'error: "actors/old.md" leads to "actors/new.md", which is no page'
    )


@pytest.mark.parametrize(
    "name",
    ["tags/index.md", "tags/README.md", "tags.markdown", "tags/index.mkd"],
)
def test_a_hand_written_page_at_the_address_of_a_generated_one_stops_the_build(
    config: Path,
    content: Content,
    sections: list[RenderedPage],
    caplog: pytest.LogCaptureFixture,
    name: str,
) -> None:
    written = config.parent / "docs" / name
    written.parent.mkdir(exist_ok=True)
    written.write_text("# Mine\n", "utf-8")
    content(sections)
    (error,) = errors_of(config, caplog)
    assert error.startswith(f'error: "{written}" has the path of a generated page')


@pytest.mark.parametrize(
    ("name", "has_folders", "expected"),
    [
        ("a.md", True, ["a.md", "a/index.md"]),
        ("a.mkdn", False, ["a.md"]),
        ("a/README.md", True, ["a.md", "a/index.md"]),
        ("a/README.markdown", False, ["a/index.md"]),
        ("index.md", True, []),
        ("a.css", False, []),
    ],
)
def test_what_is_written_by_hand_takes_the_address_of_pages(
    name: str, expected: list[str], *, has_folders: bool
) -> None:
    file = File(name, "docs", "site", has_folders)
    assert [*pages_at_address_of(file)] == expected
    other = [
        path
        for path in ("a.md", "a/index.md")
        if File(path, "docs", "site", has_folders).dest_uri == file.dest_uri
    ]
    assert other == expected


def test_a_site_need_not_name_the_markdown_extensions_that_the_pages_are_written_in(
    config: Path, content: Content, sections: list[RenderedPage], page: Page
) -> None:
    text = config.read_text("utf-8")
    for name in ("attr_list", "def_list", "md_in_html"):
        text = text.replace(f"  - {name}\n", "")
    config.write_text(text, "utf-8")
    content([*sections, page("briefings/x.md", "X", "# X { #named }\n\nTerm\n:   Words.\n")])
    built = (build(config) / "briefings/x/index.html").read_text("utf-8")
    assert 'id="named"' in built
    assert "<dt>Term</dt>" in built


def test_a_fault_is_called_one_once(
    config: Path, content: Content, sections: list[RenderedPage], capsys: pytest.CaptureFixture[str]
) -> None:
    (config.parent / "docs/tags.md").write_text("# Mine\n", "utf-8")
    content(sections)
    with pytest.raises(Abort):
        build_site(config, strict=True)
    assert capsys.readouterr().err == (
        f'error: "{config.parent}/docs/tags.md" has the path of a generated page\n'
        "   hint: give the hand-written page another name\n"
    )


def test_broken_links_and_anchors_stop_a_strict_build(
    config: Path,
    content: Content,
    sections: list[RenderedPage],
    page: Page,
    caplog: pytest.LogCaptureFixture,
) -> None:
    body = "# X\n\n[a](y.md) [b](../index.md#nowhere) [c](#nowhere)\n"
    content([*sections, page("briefings/x.md", "X", body)])
    assert sorted(errors_of(config, caplog)) == [
        (
            "Doc file 'briefings/x.md' contains a link '#nowhere', but there is no such anchor "
            "on this page."
        ),
        (
            "Doc file 'briefings/x.md' contains a link '../index.md#nowhere', but the doc "
            "'index.md' does not contain an anchor '#nowhere'."
        ),
        (
            "Doc file 'briefings/x.md' contains a link 'y.md', but the target "
            "'briefings/y.md' is not found among documentation files."
        ),
    ]


@pytest.fixture
def faulty(monkeypatch: pytest.MonkeyPatch) -> str:
    """Let the content have a fault and a piece of advice; give the report on the fault."""
    place = Span("briefings/2025/x.yaml", 14, 9, 14, 13)
    fault = Diagnostic("unknown-actor", place, 'unknown actor "irna"')
    advice = Diagnostic("unused-source", place, 'nothing cites "wire"')

    def read(settings: Settings) -> Outcome:
        found = read_site(settings)
        return Outcome(found.kb, found.world, (fault, advice), found.sources)

    monkeypatch.setattr(reading, "read_site", read)
    return report_full((fault,), {})


def test_a_fault_in_the_content_stops_a_strict_build_with_its_text(
    config: Path,
    content: Content,
    sections: list[RenderedPage],
    faulty: str,
    caplog: pytest.LogCaptureFixture,
) -> None:
    content(sections)
    assert errors_of(config, caplog) == ["\n" + faulty]


def test_a_build_that_is_not_strict_reports_a_fault_and_goes_on(
    config: Path,
    content: Content,
    sections: list[RenderedPage],
    faulty: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    content(sections)
    build_site(config, strict=False)
    assert capsys.readouterr().err == (
        f"advice on the content: 1 (see `briefings check`)\n{faulty}\n"
        "warning: this site is to look at: a strict build, as for publishing, stops at 1 error\n"
    )
    assert (config.parent / "site/index.html").is_file()
    assert os.environ["NO_MKDOCS_2_WARNING"] == "true"


def test_serve_watches_the_content_and_leaves_room_for_the_script_that_reloads(
    config: Path,
) -> None:
    server = create_autospec(LiveReloadServer)
    loaded = load_config(str(config))
    plugin = loaded.plugins["briefings"]
    assert isinstance(plugin, BriefingsPlugin)
    plugin.on_startup(command="serve", dirty=False)
    plugin.on_serve(server, config=loaded, builder=build_site)
    server.watch.assert_called_once_with(str(config.parent / "briefings"))
    server.set_app.assert_called_once()
    written = plugin.on_post_template("<head>", template_name="404.html", config=loaded)
    assert written == "<head>"
