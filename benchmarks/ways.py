"""The ways to a site, and what is measured beside them: takes nothing, gives their commands.

Each is a command in a folder of its own, as `benchmarks.sources` lays them out. All of a command
counts, the start of its program too: that is what somebody waits for.
"""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from shutil import which

from benchmarks.engines.sites import HERE
from benchmarks.engines.sites import HUGO as HUGO_SITE
from benchmarks.engines.sites import ZENSICAL as ZENSICAL_SITE
from tools.find_engines import ENVIRONMENT, PROGRAMS

REPOSITORY = Path(__file__).parents[1]
ELEVENTY = Path(sys.prefix) / "eleventy"
"""The packages of Eleventy, beside the environment of Hugo and Zensical."""

PACKAGES = f"lib/python{sys.version_info.major}.{sys.version_info.minor}/site-packages"
HUGO = ENVIRONMENT / PACKAGES / "hugo/binaries/hugo"
"""The program itself: the package's own command would count the start of Python as well."""

BRIEFINGS = (sys.executable, "-m", "briefing_site", "--quiet")
LONGEST = 3600
"""Seconds for a program of ours that is not measured: an end, should it never come to one."""

SITE = "site"
"""The folder of a way into which it builds."""


@dataclass(frozen=True, slots=True)
class Way:
    """A command that is measured.

    Attributes:
        name: What it is called in a table.
        command: The program and its arguments.
        folder: Where it runs, if not in the folder that has its name.
    """

    name: str
    command: tuple[str, ...]
    folder: Path | None = None


BUILDS = {
    "stock": Way(
        "MkDocs with Material, from the Markdown",
        (sys.executable, "-m", "mkdocs", "build", "--quiet"),
    ),
    "ours": Way("`briefings build`", (*BRIEFINGS, "build")),
    "without-exports": Way("`briefings build` without exports", (*BRIEFINGS, "build")),
    "site-feeds": Way("`briefings build`, `feeds: site`", (*BRIEFINGS, "build")),
    "through-mkdocs": Way("`briefings build`, `fast: false`", (*BRIEFINGS, "build")),
    "hugo": Way("Hugo, from the Markdown", (str(HUGO), "--destination", SITE, "--noBuildLock")),
    "eleventy": Way(
        "Eleventy, from the Markdown",
        ("node", str(ELEVENTY / "node_modules/@11ty/eleventy/cmd.cjs"), "--quiet"),
    ),
    "zensical": Way("Zensical, from the Markdown", (str(PROGRAMS / "zensical"), "build")),
}
"""The ways to a site by their ids; all are held to the first one."""

EXPORTS = ("api", "database", "linked", "llms", "rdf", "tables")
"""The exports that are on by themselves, as mkdocs.yml calls them; feeds and citations are none."""

BESIDE = {
    "check": Way("`briefings check`", (*BRIEFINGS, "check"), Path("ours")),
    "check-own": Way("`briefings check` of this repository", (*BRIEFINGS, "check"), REPOSITORY),
    "imports": Way(
        "`python -c 'import pydantic, yaml'`",
        (sys.executable, "-c", "import pydantic, yaml"),
        Path("ours"),
    ),
}
"""What is measured in the same rounds and builds no site."""

WAYS = BUILDS | BESIDE
USUAL = tuple(way for way in WAYS if way != "through-mkdocs")
REFERENCE = next(iter(BUILDS))


def versions() -> dict[str, str]:
    """Name the version of each program that is measured."""
    packages = json.loads((HERE / "eleventy/package.json").read_text("utf-8"))["devDependencies"]
    asked = [which("node") or "node", "--version"]
    node = subprocess.run(  # noqa: S603 - fixed words
        asked, capture_output=True, text=True, check=True, timeout=LONGEST
    )
    return {
        "MkDocs": version("mkdocs"),
        "Material": version("mkdocs-material"),
        "Hugo": HUGO_SITE.version,
        "Eleventy": packages["@11ty/eleventy"],
        "Node.js": node.stdout.strip().removeprefix("v"),
        "Zensical": ZENSICAL_SITE.version,
    }
