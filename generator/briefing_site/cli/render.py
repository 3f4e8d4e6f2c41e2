"""`briefings render`: takes the content, writes its pages as Markdown, with no MkDocs in sight."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing_site.cli.faults import UsageFault
from briefing_site.cli.folder import briefings_option, open_folder
from briefing_site.cli.manners import say
from briefing_site.engines.tree import Engine

if TYPE_CHECKING:
    from briefing_site.engines.identity import Identity
    from briefing_site.settings import Settings


@click.command(short_help="Write the pages as Markdown files.")
@click.option(
    "--to",
    "target",
    type=click.Path(path_type=Path, file_okay=False),
    required=True,
    metavar="DIR",
    help="The folder to write. Pages of an earlier run that are no longer made are removed; "
    "other files in it stay as they are.",
)
@briefings_option
@click.option(
    "--for",
    "name",
    type=click.Choice([one.value for one in Engine]),
    default=Engine.NONE.value,
    show_default=True,
    help="What builds the site. With an engine, what it needs is written, too: its settings, "
    "which are then yours to change, the pages and files of docs/, and the looks.",
)
@click.option(
    "--config",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path("mkdocs.yml"),
    show_default=True,
    metavar="FILE",
    help="Where the site's name stands, which citations give. An engine's settings are begun from "
    "it, too, with the site's address and navigation.",
)
@click.option(
    "--site-url",
    metavar="URL",
    help="The address of the published site, which citations, feeds and the calendar name; with "
    "an engine, by default that of the file of settings.",
)
@click.option(
    "--language",
    metavar="TAG",
    help="The language of headings and labels, as `theme.language` in mkdocs.yml has it: with an "
    "engine, by default that one, else en.",
)
@click.option("--drafts", is_flag=True, help='Also write briefings with the status "draft".')
def render(  # noqa: PLR0913 - each is an option
    target: Path,
    folder: Path,
    *,
    name: str,
    config: Path,
    site_url: str | None,
    language: str | None,
    drafts: bool,
) -> None:
    """Write every page as a Markdown file: what the site is built from.

    Any engine that reads Markdown with front matter can build these pages. Nothing is written
    while there are errors in the content.
    """
    from briefing_site.cli.writing import write_tree  # noqa: PLC0415
    from briefing_site.diagnostics import report_full  # noqa: PLC0415
    from briefing_site.diagnostics.wording import counted  # noqa: PLC0415
    from briefing_site.extras import needs  # noqa: PLC0415
    from briefing_site.pipeline import read_site, read_whole  # noqa: PLC0415

    needs("site")
    from briefing_site.engines.everything import ENGINES, content_of  # noqa: PLC0415

    folder, engine = open_folder(folder), Engine(name)
    identity = identity_of(config, site_url, language, is_by_name=engine is Engine.NONE)
    settings = told_settings(engine, identity, folder, config, drafts=drafts)
    # What is written by hand goes into the site of an engine, and into no other.
    outcome = (read_site if engine is Engine.NONE else read_whole)(settings)
    if outcome.errors:
        click.echo(report_full(outcome.errors, outcome.sources), err=True)
        click.echo("nothing was written: see the errors above", err=True)
        sys.exit(1)
    content = content_of(outcome.kb, settings, engine)
    tree = ENGINES[engine](content, identity)
    write_tree(target, tree.made, tree.begun)
    say(f"{counted(len(content.pages), 'page')} in {target}")


def told_settings(
    engine: Engine, identity: Identity, folder: Path, config: Path, *, drafts: bool
) -> Settings:
    """Say what a run is told; name what of the file of settings says nothing to an engine."""
    from briefing_site.engines.everything import settings_for  # noqa: PLC0415
    from briefing_site.engines.options import OptionError, left_out  # noqa: PLC0415

    try:
        settings = settings_for(engine, identity, folder, drafts=drafts)
    except OptionError as error:
        message = f'"{config}" cannot be read: {error}'
        raise UsageFault(message, "mend it, or name another file with --config FILE") from error
    if names := left_out(identity.options):
        say(f"for MkDocs alone, and left out: {', '.join(names)}")
    return settings


def identity_of(
    config: Path, address: str | None, language: str | None, *, is_by_name: bool
) -> Identity:
    """Say what a site is called, from a file of settings and what was typed, which goes first.

    Args:
        config: The file of settings.
        address: The address that was typed, if one was.
        language: Likewise the language.
        is_by_name: Whether the site's name is all that the file tells.
    """
    from briefing_site.document.address import is_web_address  # noqa: PLC0415
    from briefing_site.engines.identity import UnreadableError, read_identity  # noqa: PLC0415
    from briefing_site.interface.catalogues import known_languages  # noqa: PLC0415

    try:
        found = read_identity(config)
    except UnreadableError as error:
        message = f'"{config}" cannot be read: {error}'
        raise UsageFault(message, "mend it, or name another file with --config FILE") from error
    identity = read_identity(None).called(found.name) if is_by_name else found
    if address is not None:
        if not is_web_address(address):
            message = f'"{address}" is no address of a site'
            raise UsageFault(message, "write it as https://example.org/briefings/")
        identity = identity.at(address)
    if (spoken := language or identity.language) not in known_languages():
        known = ", ".join(known_languages())
        message = f'no texts in "{spoken}"; languages that there are: {known}'
        raise click.BadParameter(message, param_hint="--language")
    return identity.speaking(spoken)
