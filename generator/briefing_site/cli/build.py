"""`briefings build`: takes the content and mkdocs.yml, gives the site."""

from __future__ import annotations

import sys
from pathlib import Path
from time import monotonic

import click

from briefing_site.cli.faults import UsageFault
from briefing_site.cli.folder import shortest
from briefing_site.cli.manners import manners, say
from briefing_site.garbage import garbage_left
from briefing_site.settings import showing_drafts

config_option = click.option(
    "--config",
    "config_file",
    type=click.Path(path_type=Path),
    default=Path("mkdocs.yml"),
    show_default=True,
    metavar="FILE",
    help="The site's configuration.",
)


drafts_option = click.option(
    "--drafts", is_flag=True, help='Show briefings with "status: draft", too.'
)


def find_config(config_file: Path) -> Path:
    """Make sure that the configuration is there."""
    if not config_file.is_file():
        message = f'the configuration "{config_file}" does not exist'
        raise UsageFault(message, "run this beside mkdocs.yml, or name it with --config FILE")
    return config_file


def level() -> int:
    """Give from which level on messages are wanted."""
    import logging  # noqa: PLC0415 - not for the other commands

    return logging.WARNING if manners().is_quiet else logging.INFO


@click.command(short_help="Build the site.")
@click.option("--strict", is_flag=True, help="Stop at errors in the content and at broken links.")
@click.option(
    "--site-dir",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Where the site goes; by default as mkdocs.yml says, which is site/.",
)
@drafts_option
@config_option
def build(site_dir: Path | None, config_file: Path, *, strict: bool, drafts: bool) -> None:
    """Build the site into a folder that any web server can publish.

    The site that is there stays as it is until the new one is whole: a build that stops or is
    interrupted changes nothing.
    """
    config, began = find_config(config_file), monotonic()
    from briefing_site.extras import needs  # noqa: PLC0415 - not for help

    needs("site")
    with garbage_left():  # to import them makes none
        from mkdocs.exceptions import Abort  # noqa: PLC0415 - MkDocs is slow to import

        from briefing_site.site.build import build_site  # noqa: PLC0415
        from briefing_site.site.weight import told_of_weight  # noqa: PLC0415

    try:
        with showing_drafts(drafts=drafts):
            site = build_site(config, strict=strict, site_dir=site_dir, level=level())
        for line in told_of_weight(site):
            click.echo(line, err=True)
        say(f"the site is in {shortest(site)}, built in {monotonic() - began:.1f} seconds")
    except Abort as stopped:
        click.echo(stopped.format_message(), err=True)
        sys.exit(1)
