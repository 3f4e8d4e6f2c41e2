from __future__ import annotations

import os

import pytest

from benchmarks import editor
from tools.find_yaml_language_server import YAML_LANGUAGE_SERVER
from tools.finding import NoProgramError


def test_each_wait_is_measured_over_made_up_content(capsys: pytest.CaptureFixture[str]) -> None:
    try:
        YAML_LANGUAGE_SERVER.find(os.environ, install=False)
    except NoProgramError as error:
        pytest.fail(str(error), pytrace=False)
    editor.main(["8"])
    head, _, row = capsys.readouterr().out.splitlines()[-3:]
    assert head == f"| {' | '.join(editor.HEAD)} |"
    assert row.startswith("| 8 | ")
    assert row.count("|") == head.count("|")
