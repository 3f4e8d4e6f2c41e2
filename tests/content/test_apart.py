"""The code's tests are kept away from the living content."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests.live_content import ALLOWED, LIVE, read
from tools.frozen import FROZEN


def test_the_tests_of_the_content_are_these() -> None:
    assert Path(__file__).parent == ALLOWED


@pytest.mark.parametrize("place", [LIVE, LIVE / "actors", LIVE.parent / "tests/../briefings"])
def test_what_is_read_of_the_content_is_noted(place: Path) -> None:
    read.clear()
    list(os.scandir(place))
    assert read == [os.path.abspath(place)]  # noqa: PTH100 - as it is noted


def test_a_relative_path_is_noted_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(LIVE)
    read.clear()
    list(os.scandir("actors"))
    assert read == [str(LIVE / "actors")]


def test_another_folder_of_that_name_is_none_of_it(tmp_path: Path) -> None:
    (tmp_path / "briefings/actors").mkdir(parents=True)
    read.clear()
    shutil.rmtree(tmp_path / "briefings")  # goes from folder to folder by their names alone
    assert read == []


def test_the_frozen_content_may_be_read() -> None:
    read.clear()
    assert len(list(os.scandir(FROZEN))) > 1
    assert read == []
