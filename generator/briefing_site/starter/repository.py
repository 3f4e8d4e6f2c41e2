"""Which files a new repository gets: takes what is said of the site, gives every text by its path.

The folder `files` holds them as they are, except that no name there starts with a dot: what
does would be hidden, and left out of packages by tools that obey .gitignore.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import as_file, files
from importlib.resources.abc import Traversable

from briefing_site.exports.ids import schemas_with_ids
from briefing_site.exports.workspace import WORKSPACE, workspace_text
from briefing_site.model.schema import RECORDS, WITH_IDS, schema_text
from briefing_site.pipeline import read_site
from briefing_site.settings import Settings
from briefing_site.starter.filling import (
    NewSite,
    filled_example,
    filled_readme,
    filled_settings,
)

HIDDEN = frozenset({"editorconfig", "github", "gitignore", "pre-commit-config.yaml", "vscode"})
"""What stands at the top of the folder without the dot that its name starts with."""


EXAMPLE = "briefings/2022/2022-06-08-limited-resumption.yaml"
"""The one briefing that a new site has."""

REQUIREMENTS, LOCK = "requirements.txt", "requirements.lock"
"""This package alone, which has no hash as a commit; and everything else, with hashes."""


def starter_files(site: NewSite) -> dict[str, str]:
    """Give each file's text by its path in the new repository, in the order of paths."""
    texts = dict(as_they_are())
    texts["mkdocs.yml"] = filled_settings(texts["mkdocs.yml"], site)
    texts["README.md"] = filled_readme(texts["README.md"], site)
    texts[EXAMPLE] = filled_example(texts[EXAMPLE], site)
    texts |= requirement_files(site.requirement)
    texts |= {f"schema/{record}.json": schema_text(record) for record in RECORDS}
    texts |= for_this_machine()
    return dict(sorted(texts.items()))


def requirement_files(requirement: str) -> dict[str, str]:
    """Give the files that say what to install: this package, and all that it needs, locked."""
    lock = (files(__package__) / "files" / LOCK).read_text("utf-8")
    return {REQUIREMENTS: f"{requirement}\n", LOCK: lock}


def for_this_machine() -> dict[str, str]:
    """Give what its .gitignore names: the schemas that know the ids, and who takes them."""
    with as_file(files(__package__) / "files/briefings") as folder:
        schemas = schemas_with_ids(read_site(Settings(folder)).world)
    texts = {f"schema/{WITH_IDS}/{name}": text for name, text in schemas.items()}
    return texts | {WORKSPACE: workspace_text("schema")}


def as_they_are() -> Iterator[tuple[str, str]]:
    """Go through the files that the package brings."""
    for entry in (files(__package__) / "files").iterdir():
        name = f".{entry.name}" if entry.name in HIDDEN else entry.name
        yield from below(entry, name)


def below(entry: Traversable, path: str) -> Iterator[tuple[str, str]]:
    """Go through a file, or through all in a folder."""
    if entry.is_file():
        yield path, entry.read_text("utf-8")
        return
    for inner in entry.iterdir():
        yield from below(inner, f"{path}/{inner.name}")
