"""How long a save takes until a browser shows it: takes a site's folder, gives seconds by edit.

Run it with `python -m benchmarks.live FOLDER`, the folder of an mkdocs.yml, which is copied, or
with `--size 1000` over content that is made up. Each kind of edit is made in the copy several times
while `briefings serve` shows it to a browser. The seconds are those of the clock on the wall, as
whoever waits for the page counts them. At the end the copy is built, and each page that was shown
is held to the one that was built.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import sleep, time
from urllib.parse import urlsplit
from urllib.request import urlopen

from mkdocs.config import load_config
from playwright.sync_api import Page, sync_playwright

from benchmarks.machine import describe
from benchmarks.measure import lay_out
from briefing_site.site.build import build_site
from tools.find_browser import find
from tools.kept_port import HERE, kept_port

NOT_FOUND = "Nothing stands at this address"
LISTENING = re.compile(r'<script type="module" src="/_live/follow.js" data-page="\w+"></script>')
ANSWERED = 60
"""Seconds for one answer of the server: far more than any takes, and an end all the same."""

CALM = 3.0
"""Seconds from a page to the next edit."""

NOTING = f"""
window.shownAt = {{}};
const WORDS = /Edited\\d+|{NOT_FOUND}/g;
new MutationObserver(() => {{
  for (const [word] of (document.querySelector("article")?.textContent ?? "").matchAll(WORDS)) {{
    requestAnimationFrame(() => {{ shownAt[word] ??= Date.now(); }});
  }}
}}).observe(document, {{ childList: true, subtree: true }});
"""
"""Notes in each page when a word is first drawn: to ask from outside is to learn it half a second
late."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A kind of edit.

    Attributes:
        name: What somebody does.
        page: The address of the page on which it shows, from the site's root.
        save: Saves a file, with a word that stands nowhere else.
        is_gone: Whether the page is not found then.
    """

    name: str
    page: str
    save: Callable[[str], None]
    is_gone: bool = False


def edits(briefings: Path) -> list[Edit]:
    """Give one edit of each kind."""
    files, actors = (sorted(briefings.glob(one)) for one in ("[0-9]*/*.yaml", "actors/*.yaml"))
    first, second, third, *_ = files[len(files) // 2 :]
    new = third.with_name(f"{third.stem}-again.yaml")
    page = f"briefings/{new.stem}/"
    return [
        Edit("a summary", f"briefings/{first.stem}/", worded(first, "summary")),
        Edit("a title", f"briefings/{second.stem}/", worded(second, "title")),
        Edit("a new file", page, worded(third, "summary", new)),
        Edit("a deleted file", page, lambda _: new.unlink(), is_gone=True),
        Edit("an actor's name", f"actors/{actors[0].stem}/", worded(actors[0], "name")),
    ]


def worded(path: Path, field: str, target: Path | None = None) -> Callable[[str], None]:
    """Give what saves a file with a word before what a field says, as editors do: by a rename."""
    before, name, after = f"\n{path.read_text('utf-8')}".partition(f"\n{field}: ")
    quote = after[:1] if after[:1] in "'\"" else ""

    def save(word: str) -> None:
        text = f"{before}{name}{quote}{word} {after.removeprefix(quote)}".removeprefix("\n")
        beside = path.with_suffix(".saving")
        beside.write_text(text, "utf-8")
        beside.replace(target or path)

    return save


@contextmanager
def served(config: Path) -> Iterator[str]:
    """Serve a site; give the address of its root."""
    mount = urlsplit(load_config(str(config)).site_url or "/").path
    with kept_port() as port:
        place = f"{HERE}:{port}"
        command = [sys.executable, "-m", "briefing_site", "serve", "--address", place]
        server = subprocess.Popen(  # noqa: S603 - this very interpreter
            command, cwd=config.parent, stderr=subprocess.DEVNULL
        )
        try:
            while server.poll() is None:
                try:
                    urlopen(f"http://{place}{mount}", timeout=ANSWERED).close()
                except OSError:
                    sleep(0.2)
                else:
                    break
            yield f"http://{place}{mount}"
        finally:
            server.terminate()
            server.wait(ANSWERED)


def seconds(page: Page, root: str, edit: Edit, word: str) -> float:
    """Give how long an edit takes until its page shows it."""
    page.goto(root + edit.page)
    sleep(CALM)
    began = time()
    edit.save(word)
    shown = NOT_FOUND if edit.is_gone else word
    page.locator("article", has_text=shown).wait_for(timeout=60_000)
    page.evaluate("() => new Promise(requestAnimationFrame)")
    shown_at: float = page.evaluate("word => shownAt[word]", shown)
    return shown_at / 1000 - began


def measure(config: Path, times: int) -> tuple[dict[str, list[float]], dict[str, str]]:
    """Make each kind of edit so many times, by turns.

    Each saves a word of its own, that stands in no other: an actor's page shows the titles of
    briefings as well, and would show one that was saved before as that which is waited for.

    Returns:
        The seconds of each, and at the end the pages that were shown, by their addresses.
    """
    found: dict[str, list[float]] = {}
    kinds = edits(config.parent / "briefings")
    with served(config) as root, sync_playwright() as playwright:
        path = find(os.environ, install=False)
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        page = browser.new_page()
        page.add_init_script(NOTING)
        for number, edit in enumerate(kinds * times):
            taken = seconds(page, root, edit, f"Edited{number:06}")
            found.setdefault(edit.name, []).append(taken)
        browser.close()
        gone = {edit.page for edit in kinds if edit.is_gone}
        addresses = {edit.page for edit in kinds} - gone
        return found, {one: text_at(root + one) for one in sorted(addresses)}


def text_at(address: str) -> str:
    """Give the page at an address, without the script that listens."""
    with urlopen(address, timeout=ANSWERED) as answer:  # noqa: S310 - our own server
        return LISTENING.sub("", answer.read().decode())


def differing(config: Path, shown: dict[str, str]) -> list[str]:
    """Build the site; name the pages that were shown otherwise."""
    site = build_site(config, strict=False, site_dir=config.parent / "built")
    return [
        one for one, text in shown.items() if (site / one / "index.html").read_text("utf-8") != text
    ]


def main(arguments: list[str] | None = None) -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    sources = parser.add_mutually_exclusive_group(required=True)
    sources.add_argument("folder", type=Path, nargs="?", help="the folder of mkdocs.yml")
    sources.add_argument("--size", type=int, help="how many briefings are made up instead")
    parser.add_argument("--times", type=int, default=10, help="edits of each kind (10)")
    parser.add_argument("--compare", action="store_true", help="build, and compare each page")
    given = parser.parse_args(arguments)
    with TemporaryDirectory() as temporary:
        copy = Path(temporary) / "site"
        if given.folder:
            shutil.copytree(given.folder, copy)
        else:
            lay_out(given.size, copy)
        found, shown = measure(copy / "mkdocs.yml", given.times)
        print(describe(), end="\n\n| Edit | Median, s | Slowest, s |\n|---|---:|---:|\n")  # noqa: T201
        for name, each in found.items():
            print(f"| {name} | {median(each):.2f} | {max(each):.2f} |")  # noqa: T201
        if given.compare:
            print("shown otherwise:", differing(copy / "mkdocs.yml", shown) or "none")  # noqa: T201


if __name__ == "__main__":
    main()
