"""What an engine is told of a site, from mkdocs.yml without MkDocs."""

from pathlib import Path

import pytest

from briefing_site.engines.identity import USUAL, Identity, UnreadableError, read_identity

SETTINGS = """\
site_name: On the Record
site_description: Who said what.
site_url: !ENV [NO_SUCH_VARIABLE, THE_ADDRESS, "https://example.org/usual"]
repo_url: !ENV REPO_URL
copyright: CC BY 4.0
theme:
  name: material
  language: fa
nav:
  - index.md
  - Actors: actors/index.md
  - More:
      - Method: method.md
      - reference/checks/index.md
plugins:
  - search
  - briefings:
      drafts: !ENV [NO_SUCH_VARIABLE, DRAFTS_ARE_WANTED, false]
      tables: false
      formats: [stix]
markdown_extensions:
  - tables
  - toc:
      permalink: true
      slugify: !!python/name:pymdownx.slugs.uslugify
  - pymdownx.tabbed:
      alternate_style: true
"""


def read(folder: Path, text: str) -> Identity:
    (folder / "mkdocs.yml").write_text(text, "utf-8")
    return read_identity(folder / "mkdocs.yml")


def test_name_address_language_navigation_and_extensions_are_taken_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("THE_ADDRESS", "https://example.org/below")
    monkeypatch.setenv("DRAFTS_ARE_WANTED", "true")
    assert read(tmp_path, SETTINGS) == Identity(
        name="On the Record",
        address="https://example.org/below/",
        description="Who said what.",
        terms="CC BY 4.0",
        language="fa",
        navigation=(
            ("index", "index.md"),
            ("Actors", "actors/index.md"),
            ("More", (("Method", "method.md"), ("reference/checks", "reference/checks/index.md"))),
        ),
        extensions={
            "tables": {},
            "toc": {"permalink": True},
            "pymdownx.tabbed": {"alternate_style": True},
        },
        options={"drafts": True, "tables": False, "formats": ["stix"]},
    )


def test_without_the_variable_its_usual_value_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("THE_ADDRESS", raising=False)
    assert read(tmp_path, SETTINGS).address == "https://example.org/usual/"
    assert read(tmp_path, "site_url: !ENV [THE_ADDRESS]\n").address == ""


@pytest.mark.parametrize("text", ["{}\n", "site_name: [x]\nnav: 3\ntheme: readthedocs\n"])
def test_what_is_not_said_is_the_usual(tmp_path: Path, text: str) -> None:
    usual = Identity("Briefings", "", "", "", "en", USUAL, {})
    assert read(tmp_path, text) == read_identity(None) == usual
    assert read_identity(tmp_path / "none.yml") == usual


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("- x\n", "it is no mapping of settings"),
        ("", "it is no mapping of settings"),
        ("site_name: [\n", "expected the node content, but found '<stream end>'"),
    ],
)
def test_settings_that_cannot_be_read_say_why(tmp_path: Path, text: str, reason: str) -> None:
    with pytest.raises(UnreadableError) as error:
        read(tmp_path, text)
    assert str(error.value) == reason
