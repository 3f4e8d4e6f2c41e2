"""Addresses that the site once had: each page of them leads somewhere, each feed is still there.

`addresses.txt` holds those of the site as it was before its statements had passages, from the
root of the site; it is frozen.
"""

from __future__ import annotations

from pathlib import Path

HERE = Path(__file__).parent


def addresses() -> list[str]:
    return (HERE / "addresses.txt").read_text("utf-8").split()


def test_every_page_that_was_leads_on(live_site: Path) -> None:
    pages = [address for address in addresses() if address.endswith("/")]
    gone = [page for page in pages if not (live_site / page[1:] / "index.html").is_file()]
    assert (len(pages), gone) == (264, [])


def test_every_feed_that_was_is_there(live_site: Path) -> None:
    feeds = [address for address in addresses() if address.endswith((".xml", "d.json", "s.json"))]
    assert [feed for feed in feeds if not (live_site / feed[1:]).is_file()] == []
