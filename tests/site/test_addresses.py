"""Addresses around a page, and that they are those at which MkDocs builds."""

from __future__ import annotations

import pytest
from mkdocs.config.config_options import EditURITemplate
from mkdocs.structure.files import File

from briefing_site.pages import links
from briefing_site.pages.published import Addresses
from briefing_site.site.addresses import Editing, moved_to


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
        (
            "https://git.example.org/a/b/",
            "?query=src/docs/",
            "src/docs",
            "src/briefings/x.yaml",
            "https://git.example.org/a/b?query=src/briefings/x.yaml",
        ),
        ("https://github.com/a/b", None, "docs", "briefings/x.yaml", None),
    ],
)
def test_an_edit_link_leads_to_the_yaml_file(
    repo_url: str | None, edit_uri: str | None, docs: str, source: str, address: str | None
) -> None:
    assert Editing(repo_url, edit_uri, None).address(docs, source) == address


@pytest.mark.parametrize(
    ("template", "address"),
    [
        ("edit/main/docs/{path}", "https://git.example.org/a/b/edit/main/content/x%20y.yaml"),
        ("edit?file=docs/{path}", "https://git.example.org/a/b/edit?file=content/x%20y.yaml"),
        ("edit?file=docs%2F{path!q}", "https://git.example.org/a/b/edit?file=content%2Fx%20y.yaml"),
        ("#site/docs/{path_noext}.yaml", "https://git.example.org/a/b#content/x%20y.yaml"),
        ("https://cms.example.org/{path_noext}", "https://cms.example.org/content/x%20y"),
    ],
)
def test_a_template_for_edit_links_goes_before(template: str, address: str) -> None:
    formatted = EditURITemplate("edit_uri").run_validation(template).format
    editing = Editing("https://git.example.org/a/b", "edit/main/docs/", formatted)
    docs = "site/docs" if "site/docs" in template else "docs"
    assert editing.address(docs, "content/x y.yaml") == address


PATHS = [
    links.HOME,
    links.MATRIX,
    links.ACTORS,
    links.briefing("2022-03-03-x"),
    "statements/x/y.md",
]


@pytest.mark.parametrize("directory_urls", [True, False])
@pytest.mark.parametrize("path", PATHS)
def test_an_address_is_the_one_at_which_mkdocs_builds(path: str, *, directory_urls: bool) -> None:
    built = File(path, "docs", "site", use_directory_urls=directory_urls).url
    of = Addresses("https://example.org/x/", directory_urls)
    assert of.page(path) == built.removeprefix("./")
    assert of.page(path, "a") == f"{built.removeprefix('./')}#a"
    assert of.published(path, "a") == f"https://example.org/x/{of.page(path)}#a"
    assert Addresses("", directory_urls).published(path) == ""


@pytest.mark.parametrize("directory_urls", [True, False])
@pytest.mark.parametrize("path", PATHS)
def test_what_belongs_to_a_page_has_one_address_however_pages_are_built(
    path: str, *, directory_urls: bool
) -> None:
    file = File(links.beside(path, "feed.xml"), "docs", "site", use_directory_urls=directory_urls)
    addresses = Addresses("https://example.org/", directory_urls)
    assert addresses.published_file(file.src_uri) == f"https://example.org/{file.url}"


def test_a_page_has_moved_to_where_a_link_in_it_would_lead() -> None:
    assert moved_to("actors/persia.md", "iran.md") == ("actors/iran.md", "")
    assert moved_to("statements/a/x.md", "../b/y.md#words") == ("statements/b/y.md", "#words")
