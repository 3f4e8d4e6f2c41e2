"""Holds when a tag, the version and the changelog agree, and what a release says is new."""

import pytest

from tools.release import faults, sections

CHANGELOG = """\
# Changelog

## [Unreleased]

## [0.2.0] - 2026-12-01

### Added

- More.

## [0.1.0] - 2026-11-28

- The first.
"""


def test_each_version_has_its_day_and_its_text() -> None:
    assert sections(CHANGELOG) == {
        "Unreleased": ("", ""),
        "0.2.0": ("2026-12-01", "### Added\n\n- More."),
        "0.1.0": ("2026-11-28", "- The first."),
    }


def test_where_all_agree_nothing_is_wrong() -> None:
    assert [*faults("v0.2.0", "0.2.0", "0.2.0", CHANGELOG)] == []


@pytest.mark.parametrize(
    ("tag", "package", "changelog", "wrong"),
    [
        (
            "0.2.0",
            "0.2.0",
            CHANGELOG,
            'the tag "0.2.0" is not "v0.2.0", as pyproject.toml has the version',
        ),
        (
            "v0.2.0",
            "0.1.0",
            CHANGELOG,
            'briefing_site.__version__ is "0.1.0", and pyproject.toml has "0.2.0"',
        ),
        (
            "v0.2.0",
            "0.2.0",
            CHANGELOG.replace("[0.2.0] - 2026-12-01", "[0.3.0] - 2026-12-01"),
            'CHANGELOG.md has no heading "## [0.2.0] - YYYY-MM-DD"',
        ),
        (
            "v0.2.0",
            "0.2.0",
            CHANGELOG.replace("## [Unreleased]", "## [0.3.0] - 2026-12-02"),
            'the newest version in CHANGELOG.md is "0.3.0"',
        ),
        (
            "v0.2.0",
            "0.2.0",
            CHANGELOG.replace(" - 2026-12-01", " - 2026-13-01"),
            'the heading "## [0.2.0]" in CHANGELOG.md has no day',
        ),
        (
            "v0.2.0",
            "0.2.0",
            CHANGELOG.replace("### Added\n\n- More.\n", ""),
            'CHANGELOG.md says nothing of "0.2.0"',
        ),
        (
            "v0.2.0",
            "0.2.0",
            CHANGELOG.replace("[Unreleased]\n", "[Unreleased]\n\n- Forgotten.\n"),
            'CHANGELOG.md has something under "## [Unreleased]" that this release would lack',
        ),
    ],
)
def test_what_does_not_agree_is_said(tag: str, package: str, changelog: str, wrong: str) -> None:
    assert [*faults(tag, "0.2.0", package, changelog)] == [wrong]
