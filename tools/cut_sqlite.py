"""Brings SQLite for browsers: takes its official build as npm has it, gives what the theme ships.

Run it after `tools/sqlite/` names another version: `.venv/bin/python -m tools.cut_sqlite`. The lock
names the hash of the package; those of the files that are made of it stand in `tools/sqlite/made`,
which a test compares. The script is made small, its notes on licences kept; the binary stays as it
is. What SQLite has besides, for files that a browser keeps, is left out: a query needs none.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from briefing_site.site.early_files import THEME
from tools.installing import install_npm_packages

PINNED = Path(__file__).parent / "sqlite"
MADE = PINNED / "made"
PACKAGE = Path("node_modules/@sqlite.org/sqlite-wasm/dist")
ESBUILD = Path("node_modules/esbuild/bin/esbuild")
FOLDER = THEME / "assets/sqlite"
FILES = ("sqlite3.js", "sqlite3.wasm")
"""A script of the name that every server knows for one: `.mjs` is not known to each."""


def main() -> int:
    """Make both files anew, and write down their hashes."""
    with TemporaryDirectory() as name:
        npm = Path(name) / "npm"
        if not install_npm_packages(PINNED, npm):
            sys.stderr.write("SQLite could not be brought\n")
            return 1
        script, binary = (FOLDER / name for name in FILES)
        smaller = ["--minify", "--legal-comments=inline", "--format=esm"]
        command = [npm / ESBUILD, npm / PACKAGE / "index.mjs", *smaller, f"--outfile={script}"]
        words = list(map(str, command))
        subprocess.run(words, check=True, stdout=sys.stderr, timeout=600)  # noqa: S603 - our words
        shutil.copyfile(npm / PACKAGE / binary.name, binary)
    MADE.write_text(hashes(), "utf-8")
    return 0


def hashes() -> str:
    """Give the hash of each file, as `sha256sum` does."""
    lines = [f"{sha256((FOLDER / name).read_bytes()).hexdigest()}  {name}\n" for name in FILES]
    return "".join(lines)


if __name__ == "__main__":
    sys.exit(main())
