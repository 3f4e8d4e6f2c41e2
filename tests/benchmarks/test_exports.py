"""The benchmark of exports: it measures each, and builds with all and with none of them."""

from __future__ import annotations

import re
from dataclasses import fields
from functools import partial
from pathlib import Path

import pytest

from benchmarks import exports as exports_measured
from benchmarks.exports import ALL, EVERYTHING, NONE, ask, exports, main
from benchmarks.generate import write_content
from briefing_site.exports.everything import EXPORTS
from briefing_site.settings import OtherFormat, Settings
from briefing_site.site.plugin_config import BriefingsConfig

PARTS = ("API", "tables (CSV)", "database", "graph (Turtle)", *(one.value for one in OtherFormat))


def test_the_command_prints_the_machine_and_the_table(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        exports_measured, "write_content", partial(write_content, actors=9, issues=3)
    )
    main(["--briefings", "3"])
    machine, _, table = capsys.readouterr().out.partition("\n")
    assert "Python" in machine
    rows = [line.split(" | ") for line in table.strip().splitlines()]
    costs = {name.removeprefix("| "): [float(one.rstrip(" |%").replace(",", "")) for one in rest]
             for name, *rest in rows[2:]}  # fmt: skip
    assert {*PARTS, "cards", "llms.txt", "linked data on pages", "plain Markdown"} < set(costs)
    assert all(files and size >= 0 for _, _, files, size in costs.values())
    whole, bare = costs["a build with all of them"], costs["a build with none"]
    added = costs["what they add to it"]
    assert added[2] == whole[2] - bare[2]
    assert added[3] == pytest.approx(whole[3] - bare[3], abs=0.11)


def test_whatever_can_be_turned_off_is_measured() -> None:
    switches = {field.name for field in fields(Settings) if field.name.startswith("has_")}
    assert switches - set(EVERYTHING) == {"has_all_feeds"}
    assert set(EVERYTHING) - set(NONE) == {"formats", "has_parquet"}
    wanted = {name for _, changed, _ in exports() for name in changed}
    assert wanted | {"has_linked", "has_markdown", "has_parquet"} == set(EVERYTHING)
    assert set(ALL) < set(EXPORTS)
    assert {make for _, _, make in exports()} == set(ALL)


@pytest.mark.parametrize("for_all", [True, False])
def test_the_settings_ask_for_all_or_for_none(tmp_path: Path, *, for_all: bool) -> None:
    ask(tmp_path, for_all=for_all)
    text = (tmp_path / "mkdocs.yml").read_text("utf-8")
    for name in (one.removeprefix("has_") for one in NONE):
        assert name in dict(BriefingsConfig._schema)  # noqa: SLF001 - it has no other list
        assert re.findall(rf"^      {name}: (\w+)", text, re.MULTILINE) == [str(for_all).lower()]
    assert ("formats: [stix" in text) == for_all
