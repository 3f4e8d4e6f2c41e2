"""Installs what is not Python: takes commands, gives whether they succeeded."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

DOWNLOAD_SECONDS = 1800
"""A browser over a slow line; nobody waits longer for what may never come."""


def succeeds(command: list[str], folder: Path | None = None) -> bool:
    """Run a command without input; what it prints goes to standard error."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        done = subprocess.run(  # noqa: S603 - fixed words of the modules beside this one
            command,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=sys.stderr,
            env=environment,
            timeout=DOWNLOAD_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def install_npm_packages(pinned: Path, folder: Path) -> bool:
    """Bring what the package.json and package-lock.json in a folder name into another one."""
    folder.mkdir(exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(pinned / name, folder)
    # No script of theirs: one of them would download a Java.
    return succeeds(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], folder)


def install_debian_packages(*packages: str) -> bool:
    """Install packages of Debian where there is apt-get and the right to use it."""
    as_root = [] if os.geteuid() == 0 else ["sudo", "--non-interactive"]
    if not shutil.which("apt-get") or (as_root and not succeeds([*as_root, "true"])):
        return False
    apt_get = [*as_root, "apt-get", "--quiet", "--yes"]
    sys.stderr.write(f"installing from Debian: {', '.join(packages)}\n")
    install = [*apt_get, "install", "--no-install-recommends", *packages]
    return succeeds([*apt_get, "update"]) and succeeds(install)
