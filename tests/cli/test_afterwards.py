"""What is said after files were written: what is new, and nothing that was known."""

from __future__ import annotations

from pathlib import Path

from briefing_site.cli.afterwards import unknown
from briefing_site.pipeline import read_folder
from tests.cli.conftest import Run, write

NOBODY = "title: {}\nproposition: It is [[nobody]]'s.\ndescription: See [[{}]].\n"


def test_only_what_was_not_there_before_is_new(site: Path) -> None:
    write(site / "briefings", {"issues/one.yaml": NOBODY.format("One", "a")})
    before = read_folder(site / "briefings")
    write(site / "briefings", {"issues/two.yaml": "# moved\n" + NOBODY.format("Two", "a")})
    (site / "briefings/issues/one.yaml").rename(site / "briefings/issues/uno.yaml")
    after = read_folder(site / "briefings")
    assert [str(one.span) for one in unknown(before, after) if one.slug == "unknown-link"] == [
        "briefings/issues/uno.yaml:3:18"
    ]


def test_a_merge_that_makes_positions_contradict_says_so(site: Path, run: Run) -> None:
    position = "  - {{actors: [{}], issue: talks, stance: {}, summary: x, evidence: [pause]}}\n"
    path = site / "briefings/2022/2022-03-03-pause.yaml"
    places = position.format("canada", "supports") + position.format("kanada", "opposes")
    path.write_text(f"{path.read_text()}positions:\n{places}")
    write(site / "briefings", {"actors/kanada.yaml": "name: Kanada\nkind: state\n"})
    done = run("merge", "kanada", "canada")
    assert (done.exit_code, done.stderr.splitlines()[-2:]) == (
        1,
        ["1 new finding", "3 places in 3 files changed"],
    )
    assert "error[BRF303]" in done.stderr
