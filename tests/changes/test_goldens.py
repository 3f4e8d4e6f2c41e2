"""One rich change in each format, as it is read."""

from collections.abc import Callable
from pathlib import Path

import pytest

from briefing_site.changes.change import Changes
from briefing_site.changes.reading import changes_between
from briefing_site.changes.reporters import report_json, report_markdown, report_text
from tests.clone import Clone

RICH = Path(__file__).parent / "rich"


def rich_change(clone: Clone) -> tuple[str, str]:
    """Commit what was and what is."""
    return clone.commit_tree(RICH / "base"), clone.commit_tree(RICH / "head")


@pytest.mark.parametrize(
    ("report", "name"),
    [
        (report_text, "expected.txt"),
        (report_json, "expected.json"),
        (report_markdown, "expected.md"),
    ],
)
def test_a_rich_change_reads_as_expected(
    clone: Clone,
    match_golden: Callable[[str, Path], None],
    report: Callable[[Changes], str],
    name: str,
) -> None:
    base, head = rich_change(clone)
    match_golden(report(changes_between(clone.briefings, base, head)), RICH / name)
