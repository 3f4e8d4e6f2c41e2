"""Sources of a site for each way to it: takes a number of briefings, lays them out in a folder.

Ours are YAML files, the others' are the Markdown that is made of them beforehand. Run it with
`python -m benchmarks.sources 300 FOLDER`; `benchmarks.builds` does, so that nothing that this
loads counts as memory of what is measured.
"""

from __future__ import annotations

import argparse
import os
import shutil
from collections.abc import Sequence
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

from benchmarks import shell
from benchmarks.engines.sites import HERE
from benchmarks.measure import lay_out
from benchmarks.stage import BRIEFINGS, CONFIG, DOCS, settings
from benchmarks.ways import ELEVENTY, EXPORTS
from briefing_site.fast.site import paths_in
from briefing_site.pipeline import read_site, render_pages

OURS, SHELL, CONTENT = "ours", "shell", "content"

MARKDOWN = """INHERIT: ../ours/mkdocs.yml
docs_dir: docs
site_dir: site
plugins: [search]
not_in_nav: "*"
"""
"""What mkdocs.yml says to those who build from the Markdown: all that it says, but the plugin."""

SETTING = f"      briefings_dir: {BRIEFINGS}\n"
"""Of mkdocs.yml, behind which other settings of the plugin can stand."""

OTHERWISE = {
    "without-exports": tuple(f"{name}: false" for name in EXPORTS),
    "site-feeds": ("feeds: site",),
    "through-mkdocs": ("fast: false",),
}
"""What the settings of our other ways say besides."""

ONE_PAGE = """INHERIT: ../ours/mkdocs.yml
docs_dir: docs
site_dir: site
site_url: ""
plugins: []
use_directory_urls: false
not_in_nav: "*"
"""
"""What it says where the theme's page is built."""

HUGO_SLOTS = {
    "title": "{{ .Title }}",
    "description": "{{ .Description }}",
    "content": (
        r'{{ .Content | replaceRE `(<a href="[^":?#]+)\.md(["?#])` `$1.html$2` | safeHTML }}'
    ),
}
ELEVENTY_SLOTS = {
    "title": "{{ title | escape }}",
    "description": "{{ description | escape }}",
    "content": "{{ content | with_addresses }}",
}


def lay_out_all(size: int, folder: Path) -> None:
    """Lay content of one size out for every way.

    Args:
        size: How many briefings.
        folder: An empty folder.
    """
    lay_out(size, folder / OURS)
    for way, others in OTHERWISE.items():
        lay_out_with(folder / OURS, others, folder / way)
    pages = folder / "stock" / DOCS
    write_markdown(folder / OURS, pages)
    for way in ("stock", "zensical"):
        write(folder / way / CONFIG, MARKDOWN)
    link_tree(pages, folder / "zensical" / DOCS)
    built = build_shell(folder)
    lay_out_hugo(pages, built, folder / "hugo")
    lay_out_eleventy(pages, built, folder / "eleventy")


def lay_out_with(ours: Path, others: Sequence[str], to: Path) -> None:
    """Lay the YAML files out for a build with other settings of ours."""
    link_tree(ours, to)
    (to / CONFIG).unlink()
    told = (ours / CONFIG).read_text("utf-8")
    lines = "".join(f"      {setting}\n" for setting in others)
    write(to / CONFIG, told.replace(SETTING, f"{SETTING}{lines}"))


def write_markdown(ours: Path, to: Path) -> None:
    """Write the Markdown of every page, beside the pages that are written by hand."""
    shutil.copytree(ours / DOCS, to)
    for page in render_pages(read_site(settings(ours)).kb, settings(ours)):
        write(to / page.path, page.text)


def build_shell(folder: Path) -> Path:
    """Build a page of the theme that has marks for all that is a page's own; give its site.

    The pages in the navigation stand for themselves with nothing but a name.
    """
    ours, here = folder / OURS / CONFIG, folder / SHELL
    for path in paths_in(load_config(str(ours)).nav):
        write(here / DOCS / path, "# Page\n")
    write(here / DOCS / "page.md", shell.page_to_build())
    write(here / CONFIG, ONE_PAGE)
    build(load_config(str(here / CONFIG)))
    return here / "site"


def lay_out_hugo(pages: Path, built: Path, to: Path) -> None:
    """Lay the Markdown out for Hugo, which calls a folder's own page otherwise."""
    shutil.copytree(HERE / "hugo_shell", to)
    link_tree(pages, to / CONTENT)
    for index in [*(to / CONTENT).rglob("index.md")]:
        index.rename(index.with_name("_index.md"))
    shutil.copytree(built / "assets", to / "static/assets")
    write(to / "layouts/all.html", template(built, HUGO_SLOTS))


def lay_out_eleventy(pages: Path, built: Path, to: Path) -> None:
    """Lay the Markdown out for Eleventy, beside its packages."""
    to.mkdir()
    for name in ("eleventy.config.js", "package.json"):
        shutil.copy(HERE / "eleventy" / name, to)
    (to / "node_modules").symlink_to(ELEVENTY / "node_modules")
    link_tree(pages, to / CONTENT)
    shutil.copytree(built / "assets", to / "assets")
    write(to / "layouts/shell.liquid", template(built, ELEVENTY_SLOTS))


def template(built: Path, slots: dict[str, str]) -> str:
    """Make the theme's page a template."""
    return shell.with_slots((built / "page.html").read_text("utf-8"), slots)


def link_tree(source: Path, to: Path) -> None:
    """Let a folder hold the same files, without a copy of each."""
    shutil.copytree(source, to, copy_function=os.link)


def write(place: Path, text: str) -> None:
    """Write a file, and the folders above it."""
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text, "utf-8")


def main() -> None:
    """Lay out as many briefings as the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.sources", description=__doc__)
    parser.add_argument("briefings", type=int, help="how many")
    parser.add_argument("folder", type=Path, help="where they go; it is made")
    asked = parser.parse_args()
    lay_out_all(asked.briefings, asked.folder)


if __name__ == "__main__":
    main()
