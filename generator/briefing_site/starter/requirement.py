"""What a site needs installed: takes how this package was, gives a line of requirements.txt.

Source: PEP 610, "Recording the Direct URL Origin of installed distributions".
"""

from __future__ import annotations

import json
from importlib.metadata import PackageNotFoundError, distribution

from briefing_site import __version__

NAME = "briefing-site"


def requirement() -> str:
    """Name this package as it was installed, so that everybody who builds the site has the same.

    A package from an index is bounded to versions that keep to the same settings and fields;
    one from a repository is held to its commit.
    """
    return named(origin(), __version__)


def origin() -> str | None:
    """Give what pip noted of an address that the package came from; nothing for an index."""
    try:
        return distribution(NAME).read_text("direct_url.json")
    except PackageNotFoundError:  # run from a folder
        return None


def named(noted: str | None, version: str) -> str:
    """Give the requirement for an origin.

    Args:
        noted: What pip noted of it.
        version: This package's own.
    """
    known = json.loads(noted or "{}")
    address = known.get("url", "")
    if source := known.get("vcs_info"):
        return f"{NAME} @ {source['vcs']}+{address}@{source['commit_id']}"
    if address.startswith("https:"):
        return f"{NAME} @ {address}"
    return f"{NAME}>={version},<{next_incompatible(version)}"


def next_incompatible(version: str) -> str:
    """Give the version that may first break a site (Semantic Versioning 2.0.0, 4 and 8)."""
    major, minor, *_ = map(int, version.split("."))
    return str(major + 1) if major else f"0.{minor + 1}"
