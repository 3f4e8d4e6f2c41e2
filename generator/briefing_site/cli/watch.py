"""`briefings watch`: takes the content, asks whether what it cites is still there, prints that."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing_site.cli.check import nothing_to_check, print_full
from briefing_site.cli.endings import status
from briefing_site.cli.folder import briefings_option, open_folder, select
from briefing_site.cli.manners import say

if TYPE_CHECKING:
    from briefing_site.pipeline import Outcome
    from briefing_site.watching.reporting import Watched

FORMATS = ("text", "json", "markdown")


@click.command(short_help="Ask whether the sources are still there.")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--format",
    "format_",
    type=click.Choice(FORMATS),
    default="text",
    metavar="FORMAT",
    help="text (the default): for people. markdown: for an issue. json: for programs.",
)
@briefings_option
@click.option(
    "--cache",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path(".cache/watch"),
    show_default=True,
    metavar="DIR",
    help="Where answers are kept.",
)
@click.option(
    "--days",
    type=click.IntRange(min=0),
    default=6,
    show_default=True,
    metavar="N",
    help="For how many days a kept answer is taken instead of asking; 0 asks again.",
)
@click.option(
    "--requests",
    type=click.IntRange(min=1),
    default=4000,
    show_default=True,
    metavar="N",
    help="How many requests there may be.",
)
@click.option(
    "--minutes",
    type=click.FloatRange(min=0, min_open=True),
    default=60,
    show_default=True,
    metavar="N",
    help="How long all of it may take.",
)
@click.option(
    "--pause",
    type=click.FloatRange(min=0.5),
    default=2,
    show_default=True,
    metavar="SECONDS",
    help="The time between two requests to a host, at least.",
)
@click.option(
    "--contact",
    default="",
    metavar="URL",
    help="Where those who run a server can ask about this; it stands in their logs.",
)
@click.option("--strict", is_flag=True, help="Let advice fail the command, too.")
def watch(  # noqa: PLR0913 - one argument an option
    paths: tuple[Path, ...],
    format_: str,
    folder: Path,
    *,
    cache: Path,
    days: int,
    requests: int,
    minutes: float,
    pause: float,
    contact: str,
    strict: bool,
) -> None:
    """Ask whether what the sources cite is still there.

    Every address of a source and of its archived copy is asked: whether it is there, whether it
    has moved for good, and whether the words that are quoted from it stand in it. PATHS, files or
    folders inside the briefings folder, choose whose addresses are asked.

    Servers are asked politely: one request at a time, with a pause between two to a host, as
    their robots.txt allows it, and for a page only where its head is not enough. No request goes
    to this machine or a private network. Answers are kept for some days; what they say is told
    with their day. Where requests or time run out, the next run goes on with what is left.

    Nothing is said of what could not be looked at, such as a PDF or a page that a server shows to
    no program: the summary counts those.

    The exit status is 1 if something is gone, or quoted words do not stand where they should; with
    --strict also if something has moved, is left in an archive alone, or does not answer.
    """
    from briefing_site.extras import needs  # noqa: PLC0415 - not for help

    needs("draft")
    from briefing_site.changes.committed import is_committed  # noqa: PLC0415 - runs git
    from briefing_site.pipeline import read_folder  # noqa: PLC0415 - reads all rooms
    from briefing_site.watching.answers import Answers  # noqa: PLC0415 - likewise
    from briefing_site.watching.limits import Limits  # noqa: PLC0415
    from briefing_site.watching.rounds import Round  # noqa: PLC0415
    from briefing_site.watching.summary import summarize  # noqa: PLC0415
    from briefing_site.watching.watch import watch as watch_all  # noqa: PLC0415

    folder = open_folder(folder)
    chosen = select(folder, paths)
    outcome = read_folder(folder)
    if not outcome.sources:
        raise nothing_to_check()
    limits = Limits(pause, requests, minutes * 60, contact=contact)
    kept = None if is_committed(cache) else cache
    if not kept:
        why = "is committed, or git cannot tell"
        say(f"{cache} {why}: no answer is taken from it, and none is kept there")
    answers = Answers(kept, dt.datetime.now(tz=dt.UTC).date(), days)
    watched = watch_all(outcome.world, chosen, answers, Round(limits))
    print_report(watched, outcome, format_)
    if format_ == "text":
        say(summarize(watched.report))
    sys.exit(status(watched.observations, strict=strict))


def print_report(watched: Watched, outcome: Outcome, format_: str) -> None:
    """Print what was found in a format."""
    from briefing_site.watching import reporters  # noqa: PLC0415 - not for help

    match format_:
        case "json":
            click.echo(reporters.report_json(watched.report), nl=False)
        case "markdown":
            report = reporters.report_markdown(watched.report)
            sys.stdout.buffer.write(report.encode(errors="replace"))
        case _:
            print_full(list(watched.observations), outcome)
