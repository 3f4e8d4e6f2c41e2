"""What a new site needs installed."""

import json

import pytest

from briefing_site import __version__
from briefing_site.starter.requirement import named, next_incompatible, requirement


@pytest.mark.parametrize(
    ("noted", "line"),
    [
        (None, "briefing-site>=0.4.2,<0.5"),
        ({"url": "file:///work", "dir_info": {"editable": True}}, "briefing-site>=0.4.2,<0.5"),
        (
            {"url": "https://example.org/x", "vcs_info": {"vcs": "git", "commit_id": "0abc"}},
            "briefing-site @ git+https://example.org/x@0abc",
        ),
        (
            {"url": "https://example.org/x.whl", "archive_info": {}},
            "briefing-site @ https://example.org/x.whl",
        ),
    ],
)
def test_a_requirement_names_where_this_package_came_from(
    noted: dict[str, object] | None, line: str
) -> None:
    assert named(json.dumps(noted) if noted else None, "0.4.2") == line


@pytest.mark.parametrize(("version", "bound"), [("0.1.0", "0.2"), ("1.0.0", "2"), ("12.3.4", "13")])
def test_a_bound_is_the_first_version_that_may_break_a_site(version: str, bound: str) -> None:
    assert next_incompatible(version) == bound


def test_a_package_from_this_folder_is_bounded() -> None:
    assert requirement() == f"briefing-site>={__version__},<{next_incompatible(__version__)}"
