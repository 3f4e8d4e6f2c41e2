"""What the finders of programs share: takes how one is found, gives its path or what to do."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from tools.installing import install_debian_packages, install_npm_packages

START_SECONDS = 60


class NoProgramError(Exception):
    """There is no such program to be had; the message says what to do."""


class Find(Protocol):
    """Finds a program that starts."""

    def __call__(self, environ: Mapping[str, str], *, install: bool) -> Path:
        """Give its path.

        Raises:
            NoProgramError: there is none, or the one that is named does not start.
        """


def named(
    environ: Mapping[str, str], variable: str, starts: Callable[[Path], object]
) -> Path | None:
    """Give the program that a variable of the environment names, if it names one."""
    path = environ.get(variable)
    if path and not starts(Path(path)):
        message = f'{variable} names "{path}", which does not start'
        raise NoProgramError(message)
    return Path(path) if path else None


def print_path(name: str, find: Find, environ: Mapping[str, str], arguments: list[str]) -> int:
    """Print the path of a program; 1 where there is none."""
    try:
        path = find(environ, install="--install" in arguments)
    except NoProgramError as error:
        sys.stderr.write(f"{name}: {error}\n")
        return 1
    sys.stdout.write(f"{path}\n")
    return 0


def said_version(*command: str | Path) -> str:
    """Ask a program for its version; nothing where it does not start."""
    try:
        said = subprocess.run(  # noqa: S603 - a program that this machine's user brought
            [*command, "--version"],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=START_SECONDS,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return said.stdout.partition(" ")[0].strip()


@dataclass(frozen=True, slots=True)
class NpmProgram:
    """A program that npm brings into the virtual environment, in one version.

    Attributes:
        variable: What in the environment names another.
        pinned: The folder of the package.json and package-lock.json that name the version.
        package: What npm calls it.
        folder: Where npm brings it.
        path: What to start, in that folder.
        version: Asks one at a path for its version; nothing where it does not start.
        debian_packages: What it and npm need, by the command to look for.
        none_found: What to do where there is none.
    """

    variable: str
    pinned: Path
    package: str
    folder: Path
    path: Path
    version: Callable[[Path], str]
    debian_packages: Mapping[str, str]
    none_found: str

    @property
    def pinned_version(self) -> str:
        """Which version is to be used."""
        package = json.loads((self.pinned / "package.json").read_text("utf-8"))
        return str(package["devDependencies"][self.package])

    def find(self, environ: Mapping[str, str], *, install: bool) -> Path:
        """Find one that starts.

        Raises:
            NoProgramError: there is none, or the one that is named does not start.
        """
        if given := named(environ, self.variable, self.version):
            return given
        if not self._is_there() and install:
            self._bring()
        if not self._is_there():
            raise NoProgramError(self.none_found)
        return self.folder / self.path

    def _is_there(self) -> bool:
        return self.version(self.folder / self.path) == self.pinned_version

    def _bring(self) -> None:
        needed = self.debian_packages
        missing = [package for command, package in needed.items() if not shutil.which(command)]
        if missing:
            install_debian_packages(*missing)
        install_npm_packages(self.pinned, self.folder)
