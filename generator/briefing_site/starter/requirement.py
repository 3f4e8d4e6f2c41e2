"""What a site needs installed: takes how this package was, or what was typed, gives a requirement.

It is one that every machine can install, and that stays what it is: a commit or a tag of a
repository, or a wheel with its hash. A name alone is none: whoever holds it on a registry by then
could put anything there.

Source: PEP 610, "Recording the Direct URL Origin of installed distributions".
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from dataclasses import field
from hashlib import sha256
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

from briefing_site.diagnostics.refused import Refused
from briefing_site.frozen import frozen
from briefing_site.starter.work_tree import published_commit, reached_by_all, refuse

NAME = "briefing-site"

WHEELS = "wheels"
"""The new repository's folder of wheels that no other machine could get elsewhere."""

HASH = r"[ #]?(?:--hash=sha256:|sha256=)(?P<hash>[0-9a-f]{64})"
"""A file's hash, as pip writes it in a list of requirements, or in an address."""

TYPED = {
    "commit": re.compile(r"git\+(?:https://|ssh://[^\s@/]+@)[^\s@#]+@[\w./-]+"),
    "wheel": re.compile(rf"(?P<address>https://\S+?\.whl) ?{HASH}"),
    "version": re.compile(rf"==(?P<version>[\w.!+]+) {HASH}"),
}
"""What can be typed, after the package's name or without it."""

LONGEST_WAIT = 120.0
"""Seconds that pip may take to say which file a version is."""


@frozen
class Requirement:
    """What `pip` has to install.

    Attributes:
        line: A line of requirements.txt.
        files: What the line needs beside it, by the path in the new repository.
    """

    line: str
    files: dict[str, bytes] = field(default_factory=dict)


def typed(text: str) -> Requirement:
    """Take what somebody names.

    Raises:
        Refused: It may be another thing tomorrow, or is nothing that pip knows.
    """
    if Path(text).suffix == ".whl" and Path(text).is_file():
        return wheel(Path(text))
    rest = re.sub(rf"^{NAME}(?:\[[\w,-]+\])?\s*@?\s*", "", text.strip())
    kind, match = next(
        ((kind, match) for kind, form in TYPED.items() if (match := form.fullmatch(rest))),
        ("", None),
    )
    if not match:
        message = f'"{text}" does not say exactly what to install'
        raise Refused(message, 'give "git+https://HOST/OWNER/NAME@COMMIT", or the path of a wheel')
    if kind == "commit":
        return Requirement(f"{NAME} @ {rest}")
    named = f"=={match['version']}" if kind == "version" else f" @ {match['address']}"
    return Requirement(f"{NAME}{named} --hash=sha256:{match['hash']}")


def requirement() -> Requirement:
    """Name this package as it was installed.

    Raises:
        Refused: Nobody else could install it as it is here.
    """
    try:
        package = distribution(NAME)
    except PackageNotFoundError:
        refuse("this program was not installed")
    return named(json.loads(package.read_text("direct_url.json") or "null") or of_index(package))


def named(noted: dict[str, Any]) -> Requirement:
    """Give the requirement for an origin.

    Args:
        noted: What was noted of it: an address, and how to get the package from there.
    """
    address = noted["url"]
    if source := noted.get("vcs_info"):
        commit = source["commit_id"]
        return Requirement(f"{NAME} @ {source['vcs']}+{reached_by_all(address)}@{commit}")
    if "dir_info" in noted:
        remote, commit = published_commit(local(address))
        return Requirement(f"{NAME} @ git+{remote}@{commit}")
    digest = noted.get("archive_info", {}).get("hashes", {}).get("sha256")
    if urlsplit(address).scheme == "file":
        return wheel(local(address), digest)
    if not digest:
        refuse(f'it came from "{address}", and nobody noted its hash')
    of_file = f"--hash=sha256:{digest}"
    if version := noted.get("version"):
        return Requirement(f"{NAME}=={version} {of_file}")
    return Requirement(f"{NAME} @ {reached_by_all(address)} {of_file}")


def wheel(path: Path, digest: str | None = None) -> Requirement:
    """Take a wheel of this machine along.

    Args:
        path: Where it is.
        digest: The SHA-256 that it had when it was installed, where that is known.
    """
    if path.suffix != ".whl" or not path.is_file():
        refuse(f'it came from "{path}", where no wheel is')
    content = path.read_bytes()
    found = sha256(content).hexdigest()
    if digest not in (None, found):
        refuse(f'it came from "{path}", which is another file by now')
    place = f"{WHEELS}/{path.name}"
    return Requirement(f"./{place} --hash=sha256:{found}", {place: content})


def local(address: str) -> Path:
    """Give the path that a `file:` address names."""
    return Path(url2pathname(urlsplit(address).path))


def of_index(package: Distribution) -> dict[str, Any]:
    """Ask pip which file of an index a version is: it noted nothing when it installed that.

    Raises:
        Refused: Nothing installed it, or the index does not have it.
    """
    version = package.version
    asked = f"{NAME}=={version}"
    if not package.read_text("INSTALLER"):
        refuse("this program was not installed")
    options = ("--dry-run", "--ignore-installed", "--no-deps", "--quiet", "--report=-")
    try:
        ran = subprocess.run(  # noqa: S603 - fixed words, and our own version
            [sys.executable, "-m", "pip", "install", *options, asked],
            capture_output=True,
            text=True,
            check=True,
            timeout=LONGEST_WAIT,
        )
        (found,) = json.loads(ran.stdout)["install"]
    except (OSError, ValueError, LookupError, subprocess.SubprocessError):
        refuse(f'pip does not find "{asked}" on its index')
    return {**found["download_info"], "version": version}
