"""The measure of many findings: each case has the findings that it says, and a row."""

import pytest

from benchmarks import findings


def test_each_case_has_a_row(capsys: pytest.CaptureFixture[str]) -> None:
    findings.main(["4"])
    _, head, *rows = capsys.readouterr().out.splitlines()
    assert head.split() == ["Case", "4", "16", "Ratio"]
    assert [row[:28].strip() for row in rows] == list(findings.CASES)
