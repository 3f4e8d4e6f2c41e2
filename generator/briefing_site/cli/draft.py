"""`briefings draft`: takes an article or a press release, writes a draft briefing."""

from __future__ import annotations

import datetime as dt
import errno
import shlex
import sys
from dataclasses import replace
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing_site.cli.faults import UsageFault
from briefing_site.cli.folder import absolute, briefings_option, open_folder
from briefing_site.cli.manners import say
from briefing_site.frozen import frozen

if TYPE_CHECKING:
    from briefing_site.drafting.article import Article
    from briefing_site.drafting.draft import Draft
    from briefing_site.drafting.names import Party
    from briefing_site.pipeline import Outcome


@click.command(short_help="Make a draft from an article or a press release.")
@click.argument("source", metavar="FILE|-|URL")
@briefings_option
@click.option(
    "--output",
    "-o",
    metavar="FILE",
    help="Where the draft goes; - prints it. By default it goes to the briefings folder.",
)
@click.option("--published", metavar="DATE", help="The day of publication, as 2025-07-31.")
@click.option("--publisher", metavar="TEXT", help="Who published it.")
@click.option("--title", metavar="TEXT", help="Its title.")
@click.option("--url", metavar="URL", help="Its address.")
@click.option("--force", is_flag=True, help="Replace a file that is there.")
def draft(  # noqa: PLR0913 - one argument an option
    source: str,
    folder: Path,
    *,
    output: str | None,
    published: str | None,
    publisher: str | None,
    title: str | None,
    url: str | None,
    force: bool,
) -> None:
    """Make a draft briefing from an article or a press release.

    FILE is a plain text, Markdown or HTML; - reads the standard input; a URL is fetched. The
    draft names who said what in which words, who signed, and when. It is made by rules, without
    any network but for a URL, and claims nothing: each guess is a comment that begins with
    "confirm:", which "briefings check" lists until it is deleted, and the summary is left to be
    written. The text is kept in the snapshots folder, which is not under version control, so
    that its quotes are checked.
    """
    from briefing_site.cli.afterwards import read_again  # noqa: PLC0415 - reads all rooms
    from briefing_site.drafting.draft import draft_of  # noqa: PLC0415
    from briefing_site.drafting.record import record_id, record_of  # noqa: PLC0415
    from briefing_site.extras import needs  # noqa: PLC0415
    from briefing_site.pipeline import read_folder  # noqa: PLC0415

    needs("draft")
    folder = open_folder(folder)
    article = read_source(source)
    article = replace(
        article,
        title=title or article.title,
        publisher=publisher or article.publisher,
        url=url or article.url,
    )
    if published:
        article = article.dated(read_day(published))
    outcome = read_folder(folder)
    made = draft_of(article, outcome.world.kb)
    day = today()
    name = record_id(made, day)
    path = free_place(name, output, folder, force=force) if output != "-" else None
    copy = copy_of(source, article, name, folder, is_kept=path is not None)
    text = record_of(made, day, copy.name if copy else "").text
    if path is None:
        click.echo(text, nl=False)
    else:
        written(path, text)
        say(f"wrote {shown(path, folder)}")
        keep(copy, article, folder)
    if path is not None and absolute(path).is_relative_to(folder):
        tell_of_records(read_again(folder), path.stem)
    else:
        place = unused(folder / name[:4], name)
        tell_of_records(read_folder(folder, planned={place: text}), place.stem)
    report(made)


def unused(folder: Path, name: str) -> Path:
    """Give a place of no file, for a draft that goes elsewhere: what is there counts as well."""
    paths = (folder / f"{name}{end}.yaml" for end in chain([""], (f"-{one}" for one in count(2))))
    return next(path for path in paths if not path.exists())


def tell_of_records(outcome: Outcome, name: str) -> None:
    """Say which briefing records already what a draft does."""
    from briefing_site.knowledge.recorded_twice import said_twice  # noqa: PLC0415

    for twice in said_twice(outcome.world.kb.statements.values()):
        found = {one.briefing.id: one for one in (twice.first, twice.again)}
        if found.pop(name, None):
            (other,) = found.values()
            say(f'it is recorded already, as "{other.ref}": same document, day and speakers')


def read_day(text: str) -> dt.date:
    """Read the day of publication."""
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        message = f'"{text}" is no day'
        raise UsageFault(message, "write it as 2025-07-31") from error


def read_source(source: str) -> Article:
    """Read what was named, wherever it is."""
    from briefing_site.drafting.fetching import fetch, is_address  # noqa: PLC0415
    from briefing_site.drafting.reading import read_article  # noqa: PLC0415

    if is_address(source):
        return read_article(fetch(source), url=source)
    return read_article(read_file(source), source)


def read_file(source: str) -> bytes:
    """Read a file or the standard input, no further than is needed to see that it is too long."""
    from briefing_site.drafting.reading import LARGEST  # noqa: PLC0415

    if source == "-":
        return sys.stdin.buffer.read(LARGEST + 1)
    try:
        refuse_special(Path(source))
        with Path(source).open("rb") as file:
            return file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or "no such name").lower()
        message = f'"{source}" cannot be read: {reason}'
        raise UsageFault(message, "give a file, - or an http or https address") from error


def refuse_special(path: Path) -> None:
    """Refuse a pipe or a device, which may never end; what opening refuses says so itself."""
    if path.exists() and not (path.is_file() or path.is_dir()):
        raise OSError(errno.EINVAL, "it is no ordinary file")


@frozen(slots=False)
class Copy:
    """A text's copy in the snapshots folder.

    Attributes:
        name: As the source names it.
        path: The file.
    """

    name: str
    path: Path


def copy_of(
    source: str, article: Article, name: str, folder: Path, *, is_kept: bool
) -> Copy | None:
    """Give the text's copy in the snapshots folder, if it lies there or is to be kept there."""
    from briefing_site.settings import Settings  # noqa: PLC0415

    snapshots = absolute(Settings(folder).snapshots_folder)
    path = absolute(Path(source)) if source != "-" and "://" not in source else None
    if path is not None and path.is_relative_to(snapshots):
        return Copy(path.relative_to(snapshots).as_posix(), path)
    if not is_kept:
        return None
    ends = chain([""], (f"-{number}" for number in count(2)))
    paths = (snapshots / f"{name}{end}.txt" for end in ends)
    copy = article.copy.encode()
    free = next(one for one in paths if not one.exists() or one.read_bytes() == copy)
    return Copy(free.name, free)


def keep(copy: Copy | None, article: Article, folder: Path) -> None:
    """Write the copy of a text where there is none yet."""
    if copy and not copy.path.exists():
        written(copy.path, article.copy)
        say(f"kept the text in {shown(copy.path, folder)}: quotes are held to it")


def free_place(name: str, output: str | None, folder: Path, *, force: bool) -> Path:
    """Say where the draft goes, if it may."""
    path = Path(output) if output else folder / name[:4] / f"{name}.yaml"
    if path.exists() and not force:
        message = f'"{path}" is there already'
        raise UsageFault(
            message, "name another file with --output FILE, or replace it with --force"
        )
    return path


def written(path: Path, text: str) -> None:
    """Write a file."""
    from briefing_site.source.writing import write  # noqa: PLC0415

    try:
        write(path, text)
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        message = f'"{path}" cannot be written: {reason}'
        raise UsageFault(message, "name another file with --output FILE") from error


def shown(path: Path, folder: Path) -> str:
    """Give a path as it is shown: from beside the briefings folder, where it lies there."""
    full = absolute(path)
    return str(full.relative_to(folder.parent) if full.is_relative_to(folder.parent) else path)


def report(made: Draft) -> None:
    """Say what was found, and what is to be done next."""
    from briefing_site.diagnostics.wording import counted  # noqa: PLC0415
    from briefing_site.drafting.record import told  # noqa: PLC0415

    if not made.is_english:
        say("the text is not in English, which alone can be read: who said what is yours to add")
        return
    signed = counted(len(made.signatories.parties), "signatory", "signatories")
    say(f"found {told(made)}, {signed}")
    if not made.occasions:
        say("only releases and reports are read: what a resolution or another text holds, and")
        say("   who voted how, is yours to add: see briefings new vote --help, and new statement")
    if unsaid := sum(one.speaker.is_open for one in made.occasions):
        say(f"left open who speaks in {counted(unsaid, 'statement')}")
    for doubt in made.signatories.doubts:
        say(f"look at the signatories: {doubt}")
    new = [party for party in made.parties if not party.is_known]
    if new:
        say(f"{counted(len(new), 'actor')} without a file; to make each:")
    for party in new:
        say(f"   {command_for(party)}")
    say('write the summary, and look at every comment that begins with "confirm:"')
    say('"briefings check" lists what is left to do')


def command_for(party: Party) -> str:
    """Give the command that makes a new actor's file."""
    if party.kind.value == "state" and party.country:
        return f"briefings new actor {party.country}"
    words = ["briefings", "new", "actor", "--id", party.id, "--kind", party.kind.value]
    country = ["--country", party.country] if party.country else []
    return shlex.join([*words, *country, party.name])


def today() -> dt.date:
    """Give the day that a draft says it was recorded on."""
    return dt.datetime.now(tz=dt.UTC).date()
