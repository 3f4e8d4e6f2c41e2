"""The commit of a work tree: takes a folder, gives the address from which others get the same.

It is this package's own folder, whose settings are those of whoever runs it.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NoReturn
from urllib.parse import urlsplit, urlunsplit

from briefing_site.changes.git import GitFailed, answer
from briefing_site.diagnostics.refused import Refused

SSH = re.compile(
    r"(?:ssh://[^@/]+@(?P<host>[^:/]+)(?::\d+)?/|[^@/:]+@(?P<short>[^:/]+):)(?P<path>.+)"
)
"""How a repository is named that is reached with a key (git-clone(1), "Git URLs")."""


def published_commit(folder: Path) -> tuple[str, str]:
    """Give the address of a work tree's remote, and the commit that is checked out.

    Raises:
        Refused: It has none that others could reach, or the commit is not there.
    """
    place = f'this program runs from "{folder}"'
    commit = git(folder, "rev-parse", "HEAD")
    if not commit:
        refuse(f"{place}, which is no Git repository with a commit")
    remotes = git(folder, "remote").split()
    if not remotes:
        refuse(f"{place}, which has no remote")
    remote = "origin" if "origin" in remotes else remotes[0]
    address = reached_by_all(git(folder, "config", "--get", f"remote.{remote}.url"))
    if not git(folder, "branch", "--remotes", "--list", f"{remote}/*", "--contains", commit):
        refuse(f'{place}, whose commit {commit[:12]} was not pushed to "{remote}"')
    return address, commit


def reached_by_all(address: str) -> str:
    """Give an address that needs no key, and tell nobody a password that it may hold.

    Raises:
        Refused: It is none that other machines could reach.
    """
    if match := SSH.fullmatch(address):
        address = f"https://{match['host'] or match['short']}/{match['path']}"
    parts = urlsplit(address)
    address = urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))
    if parts.scheme != "https" or not parts.hostname:
        refuse(f'it came from "{address}", which other machines cannot reach')
    return address


def git(folder: Path, *arguments: str) -> str:
    """Ask Git; nothing is an answer, too, also where there is no Git."""
    try:
        return answer(folder, *arguments).strip()
    except (GitFailed, Refused):
        return ""


def refuse(reason: str) -> NoReturn:
    """Say that nobody knows what a site would have to install, and how to tell."""
    message = f"what the site has to install is not known: {reason}"
    raise Refused(
        message, 'name it: --requirement "git+https://HOST/OWNER/NAME@COMMIT", or a wheel'
    )
