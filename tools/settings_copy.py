"""The settings for other content: takes a folder, lays this project's mkdocs.yml there."""

from collections.abc import Collection
from pathlib import Path

SETTINGS = Path(__file__).parents[1] / "mkdocs.yml"
OF_A_REPOSITORY = ("history",)
"""What is wanted only where the content is in a repository."""


def copy_settings(folder: Path, without: Collection[str] = OF_A_REPOSITORY) -> Path:
    """Lay mkdocs.yml into a folder, with these settings turned off; give its place."""
    told = SETTINGS.read_text("utf-8")
    for name in without:
        wanted = f"      {name}: true"
        if told.count(wanted) != 1:
            message = f"{SETTINGS.name} has no {wanted.strip()}"
            raise ValueError(message)
        told = told.replace(wanted, f"      {name}: false")
    place = folder / SETTINGS.name
    place.write_text(told, "utf-8")
    return place
