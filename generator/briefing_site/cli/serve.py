"""`briefings serve`: takes the content and mkdocs.yml, shows the site and each change to it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from briefing_site.cli.build import config_option, drafts_option, find_config, level
from briefing_site.settings import showing_drafts


@click.command(short_help="Show the site on this machine, and each change to it.")
@click.option("--address", metavar="HOST:PORT", help="Where to listen; by default 127.0.0.1:8000.")
@click.option("--strict", is_flag=True, help="Stop at errors in the content and at broken links.")
@click.option("--open", "open_browser", is_flag=True, help="Open the site in the browser.")
@click.option(
    "--follow", "opens_saved", is_flag=True, help="Let the browser open the page of what was saved."
)
@drafts_option
@config_option
def serve(config_file: Path, *, drafts: bool, **wishes: Any) -> None:  # noqa: ANN401 - options
    """Show the site on this machine, each page as the files say at the moment.

    Nothing is built beforehand. A page that is open follows each change, and shows what is wrong
    with the content over the last state in which nothing was.
    """
    config = find_config(config_file)
    from briefing_site.extras import needs  # noqa: PLC0415 - not for help

    needs("site")
    from mkdocs.exceptions import Abort  # noqa: PLC0415 - MkDocs is slow to import

    from briefing_site.live.serve import Showing, show_site  # noqa: PLC0415

    try:
        with showing_drafts(drafts=drafts):
            show_site(config, Showing(level=level(), **wishes))
    except Abort as stopped:
        click.echo(stopped.format_message(), err=True)
        sys.exit(1)
