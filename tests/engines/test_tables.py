"""Wide tables of hand-written pages in what Hugo builds: the keyboard reaches them."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, expect

from tests.browser import visiting
from tests.e2e.test_accessibility import violations
from tests.engines.conftest import SITES, command_of, render_and_build
from tests.whole_sites import lay_out_golden

COLUMNS = 24
TABLE = "\n".join(
    [
        f"| {' | '.join(f'Column {number}' for number in range(COLUMNS))} |",
        f"|{':--|--:|' * (COLUMNS // 2)}",
        f"| {' | '.join('words' for _ in range(COLUMNS))} |",
    ]
)


def test_a_wide_table_scrolls_by_keyboard_and_has_a_name_light_or_dark(
    programs: Path, browser: Browser, tmp_path: Path
) -> None:
    (tmp_path / "source").mkdir()
    config = lay_out_golden(tmp_path / "source", "minimal")
    (config.parent / "docs/wide.md").write_text(
        f"# Wide\n\n{TABLE}\n\nAgain:\n\n{TABLE}\n", "utf-8"
    )
    render_and_build(config, tmp_path / "to", "hugo", command_of("hugo", programs))
    with visiting(browser, tmp_path / "to" / SITES["hugo"], reduced_motion="reduce") as visit:
        page = visit.page
        page.set_viewport_size({"width": 360, "height": 700})
        visit.go("wide.html")
        names = [
            "Column 0, Column 1, Column 2, Column 3",
            "Column 0, Column 1, Column 2, Column 3 (2)",
        ]
        for name in names:
            box = page.get_by_role("region", name=name, exact=True)
            expect(box.get_by_role("columnheader")).to_have_count(COLUMNS)
            box.focus()
            page.keyboard.press("End")
            page.keyboard.press("ArrowRight")
            page.wait_for_function("document.activeElement.scrollLeft > 0")
        assert page.evaluate("document.documentElement.scrollWidth") == 360
        cell = page.get_by_role("cell").nth(1)
        assert cell.evaluate("one => getComputedStyle(one).textAlign") == "right"
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            for path in ("wide.html", "matrix.html", "actors/norway.html"):
                visit.go(path)
                assert (scheme, path, violations(page)) == (scheme, path, [])
