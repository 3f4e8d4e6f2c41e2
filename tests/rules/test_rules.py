"""Each rule's examples and further cases, laid over a small clean site.

An example is held to its own rule alone, so that no other rule turns it red. A case is held to all:
it may be about what several rules say of one mistake.

A case is a file `<CODE>/<case>.yaml` whose lines `# briefings/<path>` start its files, as in
the rules' docstrings, beside the report `<case>.expected`.
"""

import datetime as dt
import shutil
from collections.abc import Callable, Container
from pathlib import Path
from typing import Any

import pytest

from briefing_site.catalogue import (
    ExampleFile,
    Explanation,
    example_files,
    explanation,
    explanations,
    rule_modules,
    slug_of,
)
from briefing_site.diagnostics.codes import BY_SLUG
from briefing_site.diagnostics.reporters import report_full, report_json
from briefing_site.model.in_full import record_in_full
from briefing_site.model.record import NamedRecord
from briefing_site.pipeline import read_whole
from briefing_site.settings import Settings
from briefing_site.source.parts import Part
from tests.formats import unlike_the_schema

MatchGolden = Callable[[str, Path], None]

HERE = Path(__file__).parent
READING = "briefing_site.knowledge.file_reading.record_in_full"
TODAY = dt.date(2026, 11, 28)
CASES = sorted(HERE.glob("BRF*/*.yaml"))


def report(files: tuple[ExampleFile, ...], site: Path, rules: Container[str] = BY_SLUG) -> str:
    """Lay files over the base site and report what some rules, by their slugs, find there."""
    shutil.copytree(HERE / "base", site, dirs_exist_ok=True)
    for file in files:
        write(file, site / file.path)
    settings = Settings(briefings=site / "briefings", docs=site / "docs", today=TODAY)
    outcome = read_whole(settings)
    assert unlike_the_schema("check", report_json(outcome.diagnostics)) == []
    found = [one for one in outcome.diagnostics if one.slug in rules]
    return report_full(found, outcome.sources)


def write(file: ExampleFile, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    if file.target is not None:
        path.symlink_to(file.target)
    else:
        content = file.text.encode(errors="surrogateescape")
        path.write_bytes(content.ljust(file.size or 0, b"\n"))


def test_every_code_has_exactly_one_rule() -> None:
    assert sorted(map(slug_of, rule_modules())) == sorted(BY_SLUG)


def test_every_expected_report_belongs_to_a_case() -> None:
    made = {case.with_suffix(".expected") for case in CASES}
    made |= {HERE / one.code.id / "bad.expected" for one in explanations()}
    assert set(HERE.glob("BRF*/*.expected")) == made


def test_the_base_site_is_clean(tmp_path: Path) -> None:
    assert report((), tmp_path) == ""


def test_an_explanation_is_found_by_id_and_by_slug() -> None:
    by_id = explanation("brf201")
    assert by_id is explanation("unknown-actor")
    assert by_id is not None
    assert by_id.code.id == "BRF201"
    assert explanation("BRF999") is None


@pytest.mark.parametrize("rule", explanations(), ids=lambda rule: rule.code.id)
def test_a_rule_says_why_and_shows_both_examples(rule: Explanation) -> None:
    assert all([rule.summary.endswith("."), rule.why.endswith("."), rule.bad, rule.good])


def failing_reading(kind: str, id_: str, given: dict[str, Any], whole: Part) -> NamedRecord | None:
    """Read a record as a program with a fault would: no file that is known makes ours fail."""
    record = record_in_full(kind, id_, given, whole)
    if record and "no release" in str(getattr(record, "description", "")):
        raise KeyError(record.id)
    return record


@pytest.mark.parametrize("rule", explanations(), ids=lambda rule: rule.code.id)
def test_a_bad_example_gives_exactly_the_expected_report(
    rule: Explanation, tmp_path: Path, match_golden: MatchGolden, monkeypatch: pytest.MonkeyPatch
) -> None:
    if rule.code.slug == "program-fault":
        monkeypatch.setattr(READING, failing_reading)
    text = report(rule.bad, tmp_path, {rule.code.slug})
    assert f"[{rule.code.id}]" in text
    match_golden(text, HERE / rule.code.id / "bad.expected")


@pytest.mark.parametrize("rule", explanations(), ids=lambda rule: rule.code.id)
def test_a_good_example_gives_no_finding_of_its_rule(rule: Explanation, tmp_path: Path) -> None:
    assert report(rule.good, tmp_path, {rule.code.slug}) == ""


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}-{case.stem}")
def test_a_case_gives_exactly_the_expected_report(
    case: Path, tmp_path: Path, match_golden: MatchGolden
) -> None:
    files = example_files(case.read_text(encoding="utf-8"))
    match_golden(report(files, tmp_path), case.with_suffix(".expected"))
