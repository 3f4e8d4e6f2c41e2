"""What the figures were measured on: takes nothing, gives the machine in a sentence.

Nothing in it tells whose machine it is or where on it anything lies.
"""

from __future__ import annotations

import datetime as dt
import os
import platform
import re
from importlib.metadata import version
from pathlib import Path

import yaml

CPU_INFORMATION = Path("/proc/cpuinfo")
IN_MEMORY = Path("/dev/shm")  # noqa: S108 - the folder in it is a fresh one
"""A disk that is kept in memory, where the system has one."""

PACKAGES = ("mkdocs", "mkdocs-material", "markdown", "markdown-it-py", "jinja2", "pydantic")


def describe() -> str:
    """Name the day, the processor, memory, Python and the packages that matter for speed."""
    packages = ", ".join(f"{package} {version(package)}" for package in PACKAGES)
    parser = "libyaml" if yaml.__with_libyaml__ else "no libyaml"
    return (
        f"{dt.datetime.now(tz=dt.UTC).date()}: {machine()}, {packages}, "
        f"pyyaml {version('pyyaml')} with {parser}."
    )


def machine() -> str:
    """Name the processor, memory, system and Python."""
    return (
        f"{processor()}, {os.cpu_count()} cores, {memory()} GiB, {platform.system()}, "
        f"Python {platform.python_version()}"
    )


def processor() -> str:
    """Name the processor, as far as the system tells."""
    if CPU_INFORMATION.is_file():
        named = re.search(r"model name\s*: (.+)", CPU_INFORMATION.read_text(encoding="utf-8"))
        if named:
            return named[1]
    return platform.processor() or platform.machine()


def memory() -> int:
    """Give the machine's memory in GiB."""
    return round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30)


def quick_disk() -> Path | None:
    """Give the disk in memory; nothing where there is none, and the usual disk has to do.

    A disk that has just removed the site of another way takes up to ten times as long to make the
    files of the next (ext4 keeps the numbers of removed files for some minutes), so that what a
    way takes would hang on which way went before it.
    """
    return IN_MEMORY if os.access(IN_MEMORY, os.W_OK) else None
