"""A site's name and address, where they land."""

import pytest
import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

from briefing_site.starter import NewSite, starter_files

NAMES = [
    "Arctic briefings",
    'It\'s "x": #1 - {y} [z] & *w* !ENV',
    "- a list",
    "site_url: https://evil.example/",
    "null",
    "2022-06-08",
    "<script>alert(1)</script> {{ 7*7 }} {% raw %}",
    "![x](javascript:y) `code` ~~z~~ | \\",
    "Разговоры о мире — 和平 😀",
    "خانه‌های سیاست",
    "x" * 5000,
    "words and " * 300 + "more",
]


class Settled(yaml.SafeLoader):
    """Reads mkdocs.yml, and gives the values that stand beside a variable."""


Settled.add_constructor(
    "!ENV",
    lambda loader, node: (
        loader.construct_sequence(node) if isinstance(node, yaml.SequenceNode) else None
    ),
)


def files(name: str, url: str = "") -> dict[str, str]:
    return starter_files(NewSite(name, "briefing-site", url))


def blocks(text: str) -> list[Token]:
    return MarkdownIt("gfm-like", {"linkify": False}).parse(text)


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_the_sites_name_and_nothing_else(name: str) -> None:
    plain = yaml.load(files("x")["mkdocs.yml"], Loader=Settled)  # noqa: S506 - as above
    named = yaml.load(files(name)["mkdocs.yml"], Loader=Settled)  # noqa: S506
    assert named == plain | {"site_name": name}


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_the_readmes_heading_and_nothing_else(name: str) -> None:
    plain, named = (blocks(files(one)["README.md"]) for one in ("x", name))
    texts = [child.content for child in named[1].children or []]
    kinds = {child.type for child in named[1].children or []}
    assert ("".join(texts), kinds <= {"text", "text_special"}) == (name, True)
    assert [token.content for token in named[2:]] == [token.content for token in plain[2:]]


def test_an_address_is_what_a_variable_stands_in_for() -> None:
    text = files("x", 'https://example.org/"quoted"/')["mkdocs.yml"]
    read = yaml.load(text, Loader=Settled)  # noqa: S506 - as above
    assert read["site_url"] == ["SITE_URL", 'https://example.org/"quoted"/']


def test_what_is_to_be_installed_stands_alone() -> None:
    assert files("x")["requirements.txt"] == "briefing-site\n"
