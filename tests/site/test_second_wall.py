"""The content security policy in a real browser, where nothing before it has refused anything.

A page full of what runs is published as it is: the theme's own scripts run, and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from briefing_site.render import RenderedPage
from briefing_site.site.build import build_site
from tests.browser import ALERTS, browsing, publish
from tests.whole_sites import PUBLISHED, lay_out

ATTACKS = """---
template: base.html
author: '"><script>alert(1)</script>'
---

# Words

<!-- content security policy -->

<script>alert(1)</script>

<img src="nothing.png" onerror="alert(1)">

<svg onload="alert(1)"><script>alert(1)</script></svg>

<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>

<iframe src="javascript:parent.alert(1)"></iframe>

<object data="data:text/html,<script>parent.alert(1)</script>"></object>

<script src="https://elsewhere.example/x.js"></script>

<base href="https://elsewhere.example/">

<form action="https://elsewhere.example/" id="form"><button>Send</button></form>

<a href="javascript:alert(1)" id="link">More</a>

<div id="__config">{"base": "https://elsewhere.example"}</div>
"""

PART = """# Part

<div data-brf="../../evil.js?">Words</div>

<div data-brf="copy" data-label="Copy" data-done="Copied"><span data-copied>Words</span></div>
"""


@pytest.fixture
def site(
    tmp_path: Path, sections: list[RenderedPage], content: Callable[[list[RenderedPage]], None]
) -> Path:
    """Build a site without its first wall; give its folder."""
    config = lay_out(tmp_path / "repository")
    (config.parent / "docs/words.md").write_text(ATTACKS, "utf-8")
    (config.parent / "docs/part.md").write_text(PART, "utf-8")
    (config.parent / "docs/evil.js").write_text("alert(1); export function start() {}", "utf-8")
    content(sections)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("briefing_site.mkdocs_plugin.hold_to_words", lambda *_: None)
        patch.setattr("briefing_site.source.written.in_markdown", lambda _: iter(()))
        patch.setattr("briefing_site.source.written.QUIET", {".js"})
        patch.setattr("briefing_site.mkdocs_plugin.written_meta", lambda meta, _: meta)
        patch.delenv("SITE_URL", raising=False)
        return build_site(config, strict=False)


@pytest.fixture
def opened(browser: Browser, site: Path) -> Iterator[Page]:
    """Open the page; it may ask no other host meanwhile."""
    asked: list[str] = []
    with browsing(browser) as context:
        context.add_init_script(ALERTS)
        publish(context, site, PUBLISHED)
        context.on("requestfinished", lambda request: asked.append(request.url))
        page = context.new_page()
        page.goto(f"{PUBLISHED}words/", wait_until="load")
        yield page
    assert [url for url in asked if not url.startswith((PUBLISHED, "data:", "blob:"))] == []


def test_the_themes_scripts_run_and_no_other(opened: Page) -> None:
    page = opened
    for active in ("#link", "#form button"):
        page.evaluate("where => document.querySelector(where).click()", active)
    page.wait_for_timeout(500)
    assert page.evaluate("window.alerts") == 0
    assert page.evaluate("typeof __md_get") == "function"
    assert page.url.startswith(f"{PUBLISHED}words/")
    assert page.evaluate("document.baseURI").startswith(PUBLISHED)


def test_a_page_asks_for_no_script_but_those_of_the_theme(opened: Page, site: Path) -> None:
    page = opened
    assert (site / "evil.js").exists()
    page.goto(f"{PUBLISHED}part/", wait_until="load")
    page.locator("[data-brf=copy] button").wait_for()
    page.wait_for_timeout(500)
    assert page.evaluate("window.alerts") == 0
