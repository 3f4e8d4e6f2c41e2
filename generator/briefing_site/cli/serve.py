"""`briefings serve`: takes the content and mkdocs.yml, shows the site and each change to it."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from briefing_site.cli.build import config_option, drafts_option, find_config, level
from briefing_site.settings import showing_drafts


@click.command(short_help="Show the site on this machine, and each change to it.")
@click.option("--address", metavar="HOST:PORT", help="Where to listen; by default 127.0.0.1:8000.")
@click.option("--strict", is_flag=True, help="Stop at errors in the content and at broken links.")
@click.option("--open", "open_browser", is_flag=True, help="Open the site in the browser.")
@drafts_option
@config_option
def serve(
    address: str | None, config_file: Path, *, strict: bool, open_browser: bool, drafts: bool
) -> None:
    """Show the site on this machine, and build it again whenever a file is saved."""
    config = find_config(config_file)
    from briefing_site.extras import needs  # noqa: PLC0415 - not for help

    needs("site")
    from mkdocs.exceptions import Abort  # noqa: PLC0415 - MkDocs is slow to import

    from briefing_site.site.build import serve_site  # noqa: PLC0415

    try:
        with showing_drafts(drafts=drafts):
            serve_site(
                config, address=address, strict=strict, open_browser=open_browser, level=level()
            )
    except Abort as stopped:
        click.echo(stopped.format_message(), err=True)
        sys.exit(1)
