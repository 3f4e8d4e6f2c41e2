"""Finds the Nu HTML checker for the tests: gives the path of a vnu.jar that starts.

Takes the one that BRIEFINGS_NU_CHECKER names, else the one in the virtual environment, if it is
of the version that tools/nu_checker/ names. With --install, npm brings it there, and what is
missing for that comes from Debian where it may. The path goes to standard output, everything else
to standard error.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from tools.installing import install_debian_packages, install_npm_packages

PINNED = Path(__file__).parent / "nu_checker"
FOLDER = Path(sys.prefix) / "nu-checker"
JAR = Path("node_modules/vnu-jar/build/dist/vnu.jar")
DEBIAN_PACKAGES = {"java": "default-jre-headless", "npm": "npm"}
START_SECONDS = 60
NONE_FOUND = (
    "no Nu HTML checker here starts, and none could be brought: install Java 17 or later and npm "
    "(of Debian: default-jre-headless and npm) and run `make nu`, "
    "or name a vnu.jar in BRIEFINGS_NU_CHECKER"
)


class NoCheckerError(Exception):
    """There is no checker to be had; the message says what to do."""


def pinned_version() -> str:
    """Read which version is to be used."""
    package = json.loads((PINNED / "package.json").read_text("utf-8"))
    return str(package["devDependencies"]["vnu-jar"])


def version(jar: Path) -> str:
    """Ask a checker for its version; nothing where it, or Java, does not start."""
    command = ["java", "-jar", str(jar), "--version"]
    try:
        said = subprocess.run(  # noqa: S603 - the checker that this machine's user brought
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=START_SECONDS,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return said.stdout.partition(" ")[0].strip()


def bring() -> None:
    """Bring the pinned checker into the virtual environment, as far as that goes here."""
    missing = [package for name, package in DEBIAN_PACKAGES.items() if not shutil.which(name)]
    if missing:
        install_debian_packages(*missing)
    install_npm_packages(PINNED, FOLDER)


def find(environ: Mapping[str, str], *, install: bool) -> Path:
    """Find a checker that starts.

    Raises:
        NoCheckerError: there is none, or the one that BRIEFINGS_NU_CHECKER names does not start.
    """
    named = environ.get("BRIEFINGS_NU_CHECKER")
    if named:
        if version(Path(named)):
            return Path(named)
        message = f'BRIEFINGS_NU_CHECKER names "{named}", which does not start'
        raise NoCheckerError(message)
    jar = FOLDER / JAR
    if version(jar) != pinned_version() and install:
        bring()
    if version(jar) != pinned_version():
        raise NoCheckerError(NONE_FOUND)
    return jar


def main(arguments: list[str]) -> int:
    """Print the path of a checker; 1 where there is none."""
    try:
        jar = find(os.environ, install="--install" in arguments)
    except NoCheckerError as error:
        sys.stderr.write(f"find_nu_checker: {error}\n")
        return 1
    sys.stdout.write(f"{jar}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
