from __future__ import annotations

import pytest

from briefing_site.site.addresses import edit_address, moved_to


@pytest.mark.parametrize(
    ("repo_url", "edit_uri", "docs", "source", "address"),
    [
        (
            "https://github.com/a/b",
            "edit/main/docs/",
            "docs",
            "briefings/actors/iran.yaml",
            "https://github.com/a/b/edit/main/briefings/actors/iran.yaml",
        ),
        (
            None,
            "https://git.example.org/a/b/edit/main/site/docs/",
            "site/docs",
            "content/a b?.yaml",
            "https://git.example.org/a/b/edit/main/content/a%20b%3F.yaml",
        ),
        ("https://github.com/a/b", None, "docs", "briefings/x.yaml", None),
    ],
)
def test_an_edit_link_leads_to_the_yaml_file(
    repo_url: str | None, edit_uri: str | None, docs: str, source: str, address: str | None
) -> None:
    assert edit_address(repo_url, edit_uri, docs, source) == address


def test_a_page_has_moved_to_where_a_link_in_it_would_lead() -> None:
    assert moved_to("actors/persia.md", "iran.md") == ("actors/iran.md", "")
    assert moved_to("statements/a/x.md", "../b/y.md#words") == ("statements/b/y.md", "#words")
