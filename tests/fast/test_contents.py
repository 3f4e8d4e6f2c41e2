"""Tables of contents: the items are written as the theme's own template renders them."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.config import load_config

from briefing_site.fast.straight import Entry
from briefing_site.fast.theme_pages import contents, items_of
from briefing_site.site.white_space import compact
from tests.whole_sites import EVERYTHING, lay_out

TOP: Entry = (1, "top", "The page")
FLAT: tuple[Entry, ...] = ((2, "a", "Tea &amp; <code>x</code>"), (2, "e&é", ""))
NESTED: tuple[Entry, ...] = (
    (2, "a", "Tea &amp; <code>x</code> &lt;b&gt; \u201cq\u201d \"'"),
    (3, "b", "\u00a0Below\u00a0"),
    (4, "c", "Far  below"),
    (3, "d", ""),
    (2, "e&é", "Last"),
)


@pytest.mark.parametrize(
    "entries", [(), (TOP,), (TOP, *FLAT), NESTED, (TOP, *NESTED), (TOP, *NESTED, TOP)]
)
def test_items_are_as_the_theme_has_them(entries: tuple[Entry, ...], tmp_path: Path) -> None:
    config = load_config(str(lay_out(tmp_path / "site", EVERYTHING / "briefings")))
    template = config.theme.get_env().get_template("partials/toc-item.html")
    toc = contents(entries).items
    shown = toc[0].children if toc and toc[0].level == 1 else toc
    items = [compact(template.render(toc_item=item)).strip() for item in shown]
    assert items_of(entries) == "\n".join(items)
