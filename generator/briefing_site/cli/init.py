"""`briefings init`: takes a site's name, writes a repository that holds a site."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import click

from briefing_site.cli.faults import UsageFault
from briefing_site.cli.folder import absolute
from briefing_site.cli.manners import say
from briefing_site.cli.terminal import is_somebody_there
from briefing_site.diagnostics.refused import Refused

if TYPE_CHECKING:
    from briefing_site.starter.requirement import Requirement

PUBLISHED = "main"
"""The branch that the workflows of a new site check and publish."""


@click.command(short_help="Start a site of your own in a new folder.")
@click.argument(
    "folder",
    metavar="[DIR]",
    default=Path(),
    type=click.Path(path_type=Path, file_okay=False),
)
@click.option(
    "--name", metavar="NAME", help="What the site is called; by default as its folder is."
)
@click.option(
    "--url",
    default="",
    metavar="URL",
    help="The address of the published site; on GitHub Pages the workflow knows it by itself.",
)
@click.option(
    "--requirement",
    "named",
    metavar="WHAT",
    help="Which version of this program the site uses: git+https://HOST/OWNER/NAME@COMMIT, or the "
    "file of a wheel; by default the one that runs.",
)
@click.option(
    "--renew",
    is_flag=True,
    help="Only let a site that is there use another version: write requirements.txt and "
    "requirements.lock anew.",
)
@click.option("--yes", is_flag=True, help="Ask nothing: take the default for what is not given.")
def init(  # noqa: PLR0913 - one argument an option
    folder: Path, name: str | None, url: str, named: str | None, *, renew: bool, yes: bool
) -> None:
    """Start a site of your own: settings, workflows, and one example that builds.

    DIR is the folder that becomes a repository with "git init -b main", by default the one that you
    are in. Nothing that is there is replaced: a file that stands in the way is named, and nothing
    is written.
    """
    from briefing_site.cli.new_files import create  # noqa: PLC0415
    from briefing_site.diagnostics.wording import counted, quoted  # noqa: PLC0415
    from briefing_site.starter import NewSite, starter_files  # noqa: PLC0415 - builds the models

    if renew:
        renew_requirements(folder, wanted(named, ask=not yes))
        return
    name, url = shown_name(name or asked_name(folder, ask=not yes)), address(url)
    requirement = wanted(named, ask=not yes)
    files = starter_files(NewSite(name, requirement.line, url))
    new = create(folder, {**files, **requirement.files})
    say(f"{counted(len(new), 'file')} written in {folder}")
    if not new:
        return
    if (branch := other_branch(folder)) is not None:
        rename = f'"git branch -m {PUBLISHED}" renames it'
        say(f'only the branch "{PUBLISHED}" is published; here it is {quoted(branch)}: {rename}')
    say(f"next: {steps(folder)}")


def asked_name(folder: Path, *, ask: bool) -> str:
    """Make a name from the folder's, and let a person at a terminal give another."""
    words = absolute(folder).name.replace("-", " ").replace("_", " ").strip()
    made = words[:1].upper() + words[1:] or "Briefings"
    if ask and is_somebody_there():
        return str(click.prompt("What is the site called?", default=made, err=True))
    return made


def wanted(named: str | None, *, ask: bool) -> Requirement:
    """Say what the site installs: what is named, this program as it is here, or what one says."""
    from briefing_site.starter.requirement import requirement, typed  # noqa: PLC0415

    if named is not None:
        return typed(named)
    try:
        return requirement()
    except Refused as unknown:
        if not (ask and is_somebody_there()):
            raise
        say(unknown.message)
        question = "Which commit should it install? git+https://HOST/OWNER/NAME@COMMIT, or a wheel"
        return typed(str(click.prompt(question, err=True)))


def renew_requirements(folder: Path, requirement: Requirement) -> None:
    """Let a site use another version: replace the two files, and a wheel that they name."""
    from briefing_site.source.writing import write_bytes  # noqa: PLC0415
    from briefing_site.starter import requirement_files  # noqa: PLC0415 - builds the models
    from briefing_site.starter.requirement import WHEELS  # noqa: PLC0415

    files = requirement_files(requirement.line)
    missing = [name for name in files if not (folder / name).is_file()]
    if missing:
        message = f'there is no "{folder / missing[0]}" to renew'
        raise UsageFault(message, "name the folder of a site, or start one without --renew")
    for path, content in requirement.files.items():
        write_bytes(folder / path, content)
    for path, text in files.items():
        write_bytes(folder / path, text.encode())
    for old in sorted((folder / WHEELS).glob("briefing_site-*.whl")):
        if f"{WHEELS}/{old.name}" not in requirement.files:
            old.unlink()
    say(f"{'this site' if is_here(folder) else folder} uses {requirement.line}")


def shown_name(name: str) -> str:
    """Make sure that a name can be shown on one line."""
    from briefing_site.diagnostics.reporters.visible import JOINERS  # noqa: PLC0415 - not for help

    name = " ".join(name.split())
    if not name or not all(char.isprintable() or char in JOINERS for char in name):
        message = f'the name "{name}" cannot be shown'
        raise UsageFault(message, "give it in letters, signs and spaces")
    return name


def address(url: str) -> str:
    """Make sure that an address is one of a site, with the slash at its end."""
    if not url:
        return ""
    try:
        parts = urlsplit(url)
        is_site = parts.scheme in ("http", "https") and parts.hostname and url.isprintable()
    except ValueError:
        is_site = False
    if not is_site or " " in url or parts.query or parts.fragment:
        message = f'"{url}" is no address of a site'
        raise UsageFault(message, "give one like https://example.org/")
    return url if url.endswith("/") else f"{url}/"


def steps(folder: Path) -> str:
    """Say what to type next, in a folder that may be the one at hand, and in a repository."""
    there = "" if is_here(folder) else f"cd {folder}; "
    above = (absolute(folder), *absolute(folder).parents)
    is_begun = any((one / ".git").exists() for one in above)
    begin = "" if is_begun else f"git init -b {PUBLISHED}; "
    return f"{there}{begin}briefings serve"


def other_branch(folder: Path) -> str | None:
    """Give the branch of a folder's own repository that the workflows publish nothing of."""
    from briefing_site.changes.git import GitFailed, answer  # noqa: PLC0415 - not for a new folder

    if not (folder / ".git").exists():
        return None
    try:
        branch = answer(folder, "symbolic-ref", "--short", "HEAD").strip()
    except (GitFailed, Refused):  # of no branch, or no repository, or git is not there
        return None
    return branch if branch != PUBLISHED else None


def is_here(folder: Path) -> bool:
    """Whether a folder is the one at hand."""
    return absolute(folder) == Path.cwd()
