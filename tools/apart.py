"""Packages apart from the project's: takes a lock, gives an environment that holds just these.

Each is below the virtual environment. What stands in it needs not fit what the project is locked
with, and is brought anew only when its lock has changed.
"""

from __future__ import annotations

import sys
import venv
from dataclasses import dataclass
from pathlib import Path

from tools.installing import succeeds


@dataclass(frozen=True, slots=True)
class Apart:
    """An environment of packages that a lock names.

    Attributes:
        name: The name of its folder.
        lock: The lock, in which each package has its hashes.
        options: Further ones for pip.
    """

    name: str
    lock: Path
    options: tuple[str, ...] = ()

    @property
    def folder(self) -> Path:
        """Where it is."""
        return Path(sys.prefix) / self.name

    @property
    def programs(self) -> Path:
        """Where its programs are."""
        return self.folder / "bin"

    @property
    def _brought(self) -> Path:
        """The lock of what is there, written last."""
        return self.folder / "brought.lock"

    def is_there(self) -> bool:
        """Whether it is there, in the versions wanted."""
        return self._brought.is_file() and self._brought.read_bytes() == self.lock.read_bytes()

    def is_brought(self) -> bool:
        """Bring it where it is not there, and say whether it is."""
        if not self.is_there():
            self._bring()
        return self.is_there()

    def _bring(self) -> None:
        """Make the environment anew, and bring all packages there."""
        venv.create(self.folder, clear=True, with_pip=True)
        pip = [str(self.programs / "python"), "-m", "pip", "install", "--quiet", *self.options]
        quiet = ("--require-hashes", "--disable-pip-version-check")
        if succeeds([*pip, *quiet, "-r", str(self.lock)]):
            self._brought.write_bytes(self.lock.read_bytes())

    def version_of(self, package: str) -> str:
        """Give the version that the lock names."""
        return self.lock.read_text("utf-8").partition(f"{package}==")[2].split(maxsplit=1)[0]
