"""`briefings init`: takes a site's name, writes a repository that holds a site."""

from __future__ import annotations

import sys
from pathlib import Path
from urllib.parse import urlsplit

import click

from briefing_site.cli.faults import UsageFault
from briefing_site.cli.folder import absolute
from briefing_site.cli.manners import say


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
@click.option("--yes", is_flag=True, help="Ask nothing: take the default for what is not given.")
def init(folder: Path, name: str | None, url: str, *, yes: bool) -> None:
    """Start a site of your own: settings, workflows, and one example that builds.

    DIR is the folder of the new repository, by default the one that you are in. Nothing that
    is there is replaced: a file that stands in the way is named, and nothing is written.
    """
    from briefing_site.cli.new_files import create  # noqa: PLC0415
    from briefing_site.diagnostics.wording import counted  # noqa: PLC0415
    from briefing_site.starter import NewSite, starter_files  # noqa: PLC0415 - builds the models
    from briefing_site.starter.requirement import requirement  # noqa: PLC0415

    site = NewSite(
        name=shown_name(name or asked_name(folder, ask=not yes)),
        requirement=requirement(),
        url=address(url),
    )
    new = create(folder, starter_files(site))
    say(f"{counted(len(new), 'file')} written in {folder}")
    if new:
        say(f"next: {steps(folder)}")


def asked_name(folder: Path, *, ask: bool) -> str:
    """Make a name from the folder's, and let a person at a terminal give another."""
    words = absolute(folder).name.replace("-", " ").replace("_", " ").strip()
    made = words[:1].upper() + words[1:] or "Briefings"
    if ask and sys.stdin.isatty() and sys.stderr.isatty():
        return str(click.prompt("What is the site called?", default=made, err=True))
    return made


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
    """Say what to type next, in a folder that may be the one at hand."""
    there = "" if absolute(folder) == Path.cwd() else f"cd {folder}; "
    return f"{there}pip install -r requirements.txt; briefings serve"
