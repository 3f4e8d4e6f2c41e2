"""Holds the hand-written pages to the code: their tables, their examples, their messages."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from briefing_site.diagnostics import report_full
from briefing_site.history.everything import MOST_COMMITS
from briefing_site.history.telling import MOST_LINES
from briefing_site.layout.layout import laid_out
from briefing_site.model.acts import ACTS
from briefing_site.model.vocabularies import (
    CONFIDENCES,
    CREDIBILITY,
    LIKELIHOODS,
    RELIABILITY,
    STANCES,
)
from briefing_site.naming.stances import SIGNS, WORDS
from briefing_site.pages.embedding.bounded import LONGEST
from briefing_site.pages.embedding.frame import MOST_HIGH, WIDTH
from briefing_site.pages.embedding.statement import MOST_PASSAGES
from briefing_site.pages.parts.history import MOST_SHOWN
from briefing_site.pipeline import read_site
from briefing_site.settings import Settings
from briefing_site.site.plugin_config import BriefingsConfig
from briefing_site.source.text import SourceText
from tools.frozen import FROZEN

REPOSITORY = Path(__file__).parents[2]
README = (REPOSITORY / "README.md").read_text("utf-8")
METHOD = (REPOSITORY / "docs/method.md").read_text("utf-8")
CONTRIBUTING = (REPOSITORY / "docs/contributing.md").read_text("utf-8")
ARCHITECTURE = (REPOSITORY / "docs/architecture.md").read_text("utf-8")
PUBLISHING = (REPOSITORY / "docs/publishing.md").read_text("utf-8")
HISTORY = (REPOSITORY / "docs/history.md").read_text("utf-8")
VOTES = REPOSITORY / "tests/sites/votes/briefings"
UNITED_NATIONS = "name: United Nations\nkind: organization\n"
FENCE = re.compile(r"^```(yaml|text)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def table(page: str, header: str) -> list[tuple[str, ...]]:
    """Read the table below a header line, code marks taken off."""
    _, found, below = page.partition(f"\n{header}\n")
    assert found, f"there is no table {header}"
    rows = below.split("\n\n", 1)[0].splitlines()[1:]
    return [tuple(cell.strip(" `") for cell in row.strip("|").split("|")) for row in rows]


def section(page: str, heading: str) -> str:
    """Give what stands below a heading of the second level."""
    return page.split(f"\n## {heading}\n", 1)[1].split("\n## ", 1)[0]


def blocks(text: str, language: str) -> list[str]:
    """Give the fenced blocks of a language."""
    return [block for found, block in FENCE.findall(text) if found == language]


def report(folder: Path, path: str, text: str, site: Path = FROZEN) -> str:
    """Add a file to a copy of a site's content, and say what is wrong with it."""
    shutil.copytree(site, folder / "briefings")
    file = folder / "briefings" / path
    file.write_text(text, "utf-8")
    outcome = read_site(Settings(briefings=folder / "briefings", docs=REPOSITORY / "docs"))
    found = [one for one in outcome.diagnostics if one.span.path == f"briefings/{path}"]
    return report_full(found, outcome.sources)


def test_the_table_of_acts_is_that_of_the_code() -> None:
    assert table(METHOD, "| Act | When it is chosen |") == [
        (act, term.definition) for act, term in ACTS.items()
    ]


def test_the_table_of_stances_is_that_of_the_code() -> None:
    assert table(METHOD, "| Sign | Shown as | In the file | The actor |") == [
        (SIGNS[stance], WORDS[stance], stance, meaning) for stance, meaning in STANCES.items()
    ]


def test_the_tables_of_grades_are_those_of_the_code() -> None:
    assert table(METHOD, "| Letter | The source |") == list(RELIABILITY.items())
    assert table(METHOD, "| Digit | The information |") == list(CREDIBILITY.items())


def test_the_table_of_likelihood_is_that_of_the_code() -> None:
    assert table(METHOD, "| Term | The same | Range |") == [
        (term.words, term.synonym, term.range) for term in LIKELIHOODS.values()
    ]


def test_the_table_of_confidence_is_that_of_the_code() -> None:
    assert table(METHOD, "| Confidence | It rests on |") == list(CONFIDENCES.items())


def test_the_table_of_settings_is_that_of_the_plugin() -> None:
    rows = table(PUBLISHING, "| Setting | What it is | If it is not there |")
    told = {name: usual for name, _, usual in rows}
    own = dict(BriefingsConfig())
    assert told.keys() == own.keys()
    in_words = {"snapshots_dir": "snapshots` in that folder", "formats": "[]`: none"}
    assert own["snapshots_dir"] is None
    assert own["formats"] == []
    usual = {name: str(own[name]).lower() for name in own.keys() - in_words.keys()}
    assert told == usual | in_words


def test_the_pages_tell_the_bounds_of_the_code() -> None:
    assert f"The newest {MOST_COMMITS:,} commits" in HISTORY
    assert f"A page lists the {MOST_SHOWN} newest" in HISTORY
    assert f"Of one commit it tells {MOST_LINES} lines" in HISTORY
    assert f"at most {LONGEST:,} characters of words and three passages" in PUBLISHING
    assert MOST_PASSAGES == 3
    assert f"higher than {MOST_HIGH} pixels" in PUBLISHING
    assert f"a frame is {WIDTH} pixels wide" in PUBLISHING


def test_the_example_of_a_vote_is_right_and_a_veto_of_another_is_none(tmp_path: Path) -> None:
    path = "2023/2023-07-11-nine-months.yaml"
    (text,) = blocks(section(CONTRIBUTING, "A vote"), "yaml")
    site = tmp_path / "site"
    shutil.copytree(VOTES, site)
    # The site has this very vote, and a vote is recorded once.
    (site / "2023/2023-07-11-aid-not-renewed.yaml").unlink()
    (site / "actors/united-nations.yaml").write_text(UNITED_NATIONS, "utf-8")
    assert report(tmp_path / "right", path, text, site) == ""
    wrong = text.replace("vetoed_by: [russia]", "vetoed_by: [china]")
    assert report(tmp_path / "wrong", path, wrong, site).splitlines()[0] == (
        'briefings/2023/2023-07-11-nine-months.yaml:22:17: error[BRF351]: "china" has a veto here, '
        "and is not among those against"
    )


@pytest.mark.parametrize(
    ("text", "path"),
    [
        (
            blocks(section(README, "Your first briefing in five minutes"), "yaml")[0],
            "2022/2022-06-08-my-first-briefing.yaml",
        ),
        (
            "".join(blocks(section(CONTRIBUTING, "A whole briefing"), "yaml")),
            "2022/2022-06-08-arctic-work.yaml",
        ),
    ],
    ids=["README", "contributing"],
)
def test_an_example_is_right_and_its_mistake_gives_the_message_shown(
    tmp_path: Path, text: str, path: str
) -> None:
    assert report(tmp_path / "right", path, text) == ""
    pages = README + CONTRIBUTING + ARCHITECTURE
    shown = {one for one in blocks(pages, "text") if one.startswith(f"briefings/{path}:")}
    wrong = text.replace("norway", "norwy", 1)
    assert {report(tmp_path / "wrong", path, wrong)} == shown


def test_the_whole_briefing_is_laid_out_as_fmt_lays_it_out() -> None:
    written = "".join(blocks(section(CONTRIBUTING, "A whole briefing"), "yaml"))
    assert laid_out(SourceText("briefing.yaml", written), "briefing") == written
