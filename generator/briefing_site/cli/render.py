"""`briefings render`: takes the content, writes its pages as Markdown, with no MkDocs in sight."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from briefing_site.cli.folder import briefings_option, open_folder
from briefing_site.cli.manners import say


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
    "--language",
    default="en",
    show_default=True,
    metavar="TAG",
    help="The language of headings and labels, as `theme.language` in mkdocs.yml has it.",
)
@click.option("--drafts", is_flag=True, help='Also write briefings with the status "draft".')
def render(target: Path, folder: Path, *, language: str, drafts: bool) -> None:
    """Write every page as a Markdown file: what the site is built from.

    Any engine that reads Markdown with front matter can build these pages. Nothing is written
    while there are errors in the content.
    """
    from briefing_site.cli.writing import write_tree  # noqa: PLC0415
    from briefing_site.diagnostics import report_full  # noqa: PLC0415
    from briefing_site.diagnostics.wording import counted  # noqa: PLC0415
    from briefing_site.extras import needs  # noqa: PLC0415
    from briefing_site.interface.catalogues import known_languages  # noqa: PLC0415
    from briefing_site.pipeline import export_files, read_site, render_pages  # noqa: PLC0415
    from briefing_site.settings import Settings  # noqa: PLC0415

    needs("site")
    folder = open_folder(folder)
    if language not in known_languages():
        known = ", ".join(known_languages())
        message = f'no texts in "{language}"; languages that there are: {known}'
        raise click.BadParameter(message, param_hint="--language")
    settings = Settings(folder, docs=folder.parent / "docs", drafts=drafts, language=language)
    outcome = read_site(settings)
    if outcome.errors:
        click.echo(report_full(outcome.errors, outcome.sources), err=True)
        click.echo("nothing was written: see the errors above", err=True)
        sys.exit(1)
    pages = {page.path: page.text for page in render_pages(outcome.kb, settings)}
    files = {file.path: file.text for file in export_files(outcome.kb, settings)}
    write_tree(target, pages | files)
    say(f"{counted(len(pages), 'page')} in {target}")
