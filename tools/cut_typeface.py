"""Cuts the typeface: takes Literata as npm has it, gives the files that the theme ships.

Run it after `tools/typeface/` names another version: `.venv/bin/python -m tools.cut_typeface`. What
is cut off is what no page shows: the lightest and heaviest weights, small capitals, hinting.
Literata is under the SIL Open Font License and reserves no name, so that what is left of it may
bear its own. fontTools is brought into a folder that is thrown away, since nothing else needs it.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import venv
from pathlib import Path
from tempfile import TemporaryDirectory

from briefing_site.site.early_files import THEME
from tools.installing import install_npm_packages, succeeds

PINNED = Path(__file__).parent / "typeface"
PACKAGE = Path("node_modules/@fontsource-variable/literata")
FONT_TOOLS = "fonttools[woff]==4.68.0"
FONTS = THEME / "assets/fonts"

WEIGHTS = {"normal": "wght=400:700", "italic": "wght=400"}
"""Of each style: slanted words are hardly ever strong ones."""

SCRIPTS = ("latin", "latin-ext")
"""As the package divides its characters; the style sheet says which are in which."""

FEATURES = "ccmp,kern,liga,lnum,locl,mark,mkmk,pnum,tnum"
"""What of the font's tables is kept: accents, pairs, ligatures, and figures of one width."""

CHARACTERS = "U+0020-024F,U+0259,U+02BB-02BC,U+02BE-02BF,U+0300-0331,U+1E00-1EFF,U+2000-22FF"
"""Latin with all its accents, romanised Arabic and Persian, punctuation, signs of arithmetic."""


def main() -> int:
    """Cut every file anew."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        tools = folder / "fonttools"
        venv.create(tools, with_pip=True)
        brought = succeeds([str(tools / "bin/pip"), "install", "--quiet", FONT_TOOLS])
        if not (brought and install_npm_packages(PINNED, folder / "npm")):
            sys.stderr.write("fontTools or the typeface could not be brought\n")
            return 1
        package = folder / "npm" / PACKAGE
        for style, weights in WEIGHTS.items():
            for script in SCRIPTS:
                source = package / f"files/literata-{script}-wght-{style}.woff2"
                cut(source, weights, tools / "bin", folder)
        shutil.copyfile(package / "LICENSE", FONTS / "OFL.txt")
    return 0


def cut(source: Path, weights: str, tools: Path, folder: Path) -> None:
    """Cut one file.

    Args:
        source: The whole font.
        weights: Those that are kept, as fontTools' instancer is told.
        tools: Where fontTools' commands are.
        folder: For what lies between.
    """
    between = folder / "between.ttf"
    name = source.name.replace("-wght-normal", "").replace("-wght", "")
    run([tools / "fonttools", "varLib.instancer", source, weights, f"--output={between}"])
    run(
        [
            *(tools / "pyftsubset", between, f"--output-file={FONTS / name}", "--flavor=woff2"),
            *(f"--unicodes={CHARACTERS}", f"--layout-features={FEATURES}", "--no-hinting"),
        ]
    )


def run(command: list[Path | str]) -> None:
    """Run a command, and stop where it fails."""
    words = list(map(str, command))
    subprocess.run(words, check=True, stdout=sys.stderr, timeout=600)  # noqa: S603 - our words


if __name__ == "__main__":
    sys.exit(main())
