"""What must be installed: takes the name of an extra, says what to install where that lacks.

A plain installation is enough to check and to change what is written. What else pyproject.toml
offers stands in the package's own metadata, so that it is named once.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

from briefing_site.diagnostics.refused import Refused
from briefing_site.diagnostics.wording import counted

NAME = "briefing-site"

OF_EXTRA = re.compile(r"(?P<name>[\w.-]+).*; extra == ['\"](?P<extra>\w+)['\"]")
"""A requirement of an extra, as metadata have it (PEP 508)."""


def needs(extra: str) -> None:
    """Make sure that all that an extra brings is installed.

    Raises:
        Refused: Something is not.
    """
    try:
        package = distribution(NAME)
    except PackageNotFoundError:  # run from a folder: there is nothing to hold it to
        return
    lacking = [name for name in brought(package, extra) if not is_installed(name)]
    if lacking:
        first, rest = lacking[0], len(lacking) - 1
        more = f" and {counted(rest, 'other package')} are" if rest else " is"
        message = f"{first}{more} needed here, and not installed"
        raise Refused(message, cure(package, extra))


def brought(package: Distribution, extra: str) -> Iterator[str]:
    """Go through the names of the packages that an extra brings."""
    for requirement in package.requires or ():
        match = OF_EXTRA.fullmatch(requirement)
        if match and match["extra"] == extra:
            yield match["name"]


def is_installed(name: str) -> bool:
    """Whether there is such a package."""
    try:
        distribution(name)
    except PackageNotFoundError:
        return False
    return True


def cure(package: Distribution, extra: str) -> str:
    """Say what to do: what a work tree's Makefile does, or what pip gets from the same origin."""
    noted = json.loads(package.read_text("direct_url.json") or "{}")
    if noted.get("dir_info", {}).get("editable"):
        return f'run "make setup FOR={extra}"'
    return f"pip install {named(noted, extra)}"


def named(noted: dict[str, Any], extra: str) -> str:
    """Name the package with an extra as pip takes it, in the quotation marks that a shell needs.

    A name alone is what an index has under it, which need not be this program: so it stands only
    where the package came from one.

    Args:
        noted: What pip noted of the origin (PEP 610); nothing, where it was an index.
        extra: The extra.
    """
    if not (address := noted.get("url")):
        return f'"{NAME}[{extra}]"'
    if source := noted.get("vcs_info"):
        folder = noted.get("subdirectory")
        within = f"#subdirectory={folder}" if folder else ""
        address = f"{source['vcs']}+{address}@{source['commit_id']}{within}"
    parts = urlsplit(address)
    if parts.scheme == "file" and not Path(url2pathname(parts.path)).exists():
        gone = unquote(parts.path).rpartition("/")[2]
        return f'"{gone}[{extra}]", from where that lies now'
    return f'"{NAME}[{extra}] @ {address}"'
