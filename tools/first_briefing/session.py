"""A session at a terminal: takes commands, runs them beside the frozen content, keeps their words.

Nothing of it is written by hand but what stands between the commands, so that it cannot go
stale: a test does it all again.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from difflib import unified_diff
from pathlib import Path
from urllib.request import urlopen

from lxml import html

from tools.frozen import lay_out_frozen
from tools.kept_port import HERE, kept_port

ROOT = Path(__file__).parents[2]

CHANGING = (
    (re.compile(r"\b\d+\.\d+ seconds"), "3.00 seconds"),
    (re.compile(r"\[\d\d:\d\d:\d\d\]"), "[12:00:00]"),
    (re.compile(r"127\.0\.0\.1:\d+"), "127.0.0.1:8000"),
    (re.compile(r"(?<=recorded: )\d{4}-\d\d-\d\d"), "2022-06-09"),
)
"""What differs from one run to the next, and what stands there instead."""

SERVING = re.compile(r"Serving on (http://\S+)")


class Session:
    """What was typed and shown so far, as Markdown."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.parts: list[str] = []
        lay_out_frozen(folder)
        shutil.copytree(ROOT / "schema", folder / "schema")

    def say(self, text: str) -> None:
        """Tell something between two commands."""
        self.parts.append(text)

    def show(self, name: str) -> None:
        """Show a file below its name."""
        text = lasting((self.folder / name).read_text("utf-8"))
        language = "yaml" if name.endswith(".yaml") else "text"
        self.parts.append(fenced(text, f'{language} title="{name}"'))

    def run(self, command: str) -> None:
        """Run a command to its end, and show it with what it says."""
        said = subprocess.run(  # noqa: S603 - this repository's own commands
            typed(command),
            cwd=self.folder,
            env=environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
            timeout=300,
        ).stdout
        self.parts.append(fenced(f"$ {command}\n{lasting(said)}", "console"))

    def edit(self, name: str, change: Callable[[str], str]) -> None:
        """Change a file as somebody would in an editor, and show which lines."""
        path = self.folder / name
        before = path.read_text("utf-8")
        after = change(before)
        path.write_text(after, "utf-8")
        lines = unified_diff(before.splitlines(), after.splitlines(), n=1, lineterm="")
        self.parts.append(fenced(lasting("\n".join(list(lines)[2:])), "diff"))

    def serve(self, command: str, page: str) -> None:
        """Run a server until a page can be seen, and show what stands there."""
        with (
            served(typed(command), self.folder) as (address, said),
            urlopen(f"{address}{page}", timeout=120) as answer,  # noqa: S310 - our own server
        ):
            shown = words_of(answer.read().decode())
        self.parts.append(fenced(f"$ {command}\n{lasting(said)}", "console"))
        self.parts.append(shown)

    def markdown(self) -> str:
        """Give the whole page."""
        return "\n\n".join(self.parts) + "\n"


def typed(command: str) -> list[str]:
    """Give the words of a command, `briefings` being that of this checkout."""
    words = shlex.split(command)
    return [sys.executable, "-m", "briefing_site", *words[1:]]


def environment() -> dict[str, str]:
    """Give what a plain terminal has: no colours, no width of its own."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return {**kept, "PYTHONPATH": str(ROOT / "generator"), "PYTHONUNBUFFERED": "1"}


def lasting(said: str) -> str:
    """Put the same where each run has something else."""
    for changing, lasting_text in CHANGING:
        said = changing.sub(lasting_text, said)
    return said.rstrip("\n")


@contextmanager
def served(command: list[str], folder: Path) -> Iterator[tuple[str, str]]:
    """Run a server.

    Yields:
        Its address, and what it said until it could be reached.
    """
    with (
        kept_port() as port,
        subprocess.Popen(  # noqa: S603 - this repository's own commands
            [*command, "--address", f"{HERE}:{port}"],
            cwd=folder,
            env=environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        ) as server,
    ):
        try:
            yield until_reached(server)
        finally:
            server.terminate()


def until_reached(server: subprocess.Popen[str]) -> tuple[str, str]:
    """Read what a server says until it names its address."""
    said = ""
    for line in server.stdout or ():
        said += line
        if match := SERVING.search(line):
            return match[1], said
    raise RuntimeError(said)


def words_of(page: str) -> str:
    """Give a page's title and its quotations as Markdown."""
    tree = html.fromstring(page)
    title = tree.xpath("string(//article//h1/text())").strip()
    quotes = [" ".join(one.text_content().split()) for one in tree.xpath("//article//blockquote")]
    return "\n>\n".join([f"> **{title}**", *(f"> {quote}" for quote in quotes)])


def fenced(text: str, language: str) -> str:
    """Put text into a block of its own, whatever signs stand in it."""
    longest = max((len(run) for run in re.findall(r"`{3,}", text)), default=2)
    fence = "`" * (longest + 1)
    return f"{fence}{language}\n{text}\n{fence}"
