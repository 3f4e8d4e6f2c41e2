"""Beginners' mistakes: each, laid into a whole briefing, gives exactly the report below it.

A case in a table is a title behind `# `, the lines as they should be behind `- `, what somebody
wrote behind `+ `, and the report. `> path` names another file than the briefing, and where
nothing stands behind `- `, all of it. What nobody sees is written as `<TAB>` or `<U+00A0>`.
"""

import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from briefing_site.diagnostics.reporters import report_full
from briefing_site.pipeline import read_site
from briefing_site.settings import Settings

MatchGolden = Callable[[str, Path], None]

HERE = Path(__file__).parent
BASE = HERE.parent / "rules/base"
BRIEFING = "briefings/2022/2022-06-08-arctic-resumption.yaml"
TABLES = sorted(HERE.glob("*.txt"))

HIDDEN = re.compile(r"<(?:TAB|U\+([0-9A-F]{4,6}))>")


@dataclass(frozen=True)
class Mistake:
    """A case: its lines in the table, and what they say."""

    lines: tuple[str, ...]

    @property
    def path(self) -> str:
        return next((line[2:] for line in self.lines if line.startswith("> ")), BRIEFING)

    @property
    def right(self) -> str:
        return self.behind("- ")

    @property
    def wrong(self) -> str:
        return self.behind("+ ")

    def behind(self, mark: str) -> str:
        """Give the lines behind a mark, with what is hidden in them."""
        text = "".join(f"{line[2:]}\n" for line in self.lines if line.startswith(mark))
        return HIDDEN.sub(lambda name: chr(int(name[1], 16)) if name[1] else "\t", text)


def mistakes(table: Path) -> Iterator[Mistake]:
    """Read the cases of a table, without the reports."""
    for block in re.split(r"^(?=# )", table.read_text("utf-8"), flags=re.MULTILINE)[1:]:
        marked = (line for line in block.splitlines() if line[:2] in {"# ", "> ", "- ", "+ "})
        yield Mistake(tuple(marked))


def made(mistake: Mistake, site: Path) -> str:
    """Give the text of the file in which somebody made a mistake."""
    path = site / mistake.path
    if not mistake.right:
        return mistake.wrong
    text = path.read_text("utf-8")
    assert text.count(mistake.right) == 1, mistake.lines
    return text.replace(mistake.right, mistake.wrong)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Lay out a site in which everything is right."""
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    shutil.copy(HERE / "briefing.yaml", tmp_path / BRIEFING)
    return tmp_path


def report(site: Path) -> str:
    """Report everything that is found in a site."""
    outcome = read_site(Settings(site / "briefings", docs=site / "docs"))
    return report_full(outcome.diagnostics, outcome.sources)


def report_of(mistake: Mistake, line_end: str, site: Path) -> str:
    """Report what is found where everything is right but one mistake."""
    path = site / mistake.path
    before = path.read_bytes() if path.exists() else None
    path.write_bytes(made(mistake, site).replace("\n", line_end).encode())
    try:
        return report(site)
    finally:
        path.write_bytes(before) if before else path.unlink()


def reported(table: Path, line_end: str, site: Path) -> str:
    """Write a table anew: each case, and what is found in it where lines end so."""
    return "\n".join(
        "\n".join([*one.lines, report_of(one, line_end, site)]) for one in mistakes(table)
    )


def test_the_briefing_is_clean_without_a_mistake(site: Path) -> None:
    assert report(site) == ""


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.stem)
def test_each_mistake_gives_exactly_the_report_below_it(
    table: Path, site: Path, match_golden: MatchGolden
) -> None:
    match_golden(reported(table, "\n", site), table)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.stem)
def test_lines_that_end_as_on_windows_change_no_report(table: Path, site: Path) -> None:
    assert reported(table, "\r\n", site) == table.read_bytes().decode()
