"""The order of files, and of keys in a mapping, never changes anything."""

import json
import os
import random
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from briefing_site.diagnostics.reporters import report_concise
from briefing_site.pipeline import read_site, render_pages
from briefing_site.settings import Settings
from briefing_site.source.compose import compose
from briefing_site.source.nodes import Mapping, Node, Scalar, Sequence
from briefing_site.source.text import SourceText
from tests.thorough import some_of
from tools.frozen import FROZEN

SEEDS = some_of((1, 2, 3), {1}, "more orders by chance")


def pages(folder: Path) -> dict[str, str]:
    settings = Settings(briefings=folder)
    outcome = read_site(settings)
    assert report_concise(outcome.errors) == ""
    return {page.path: page.text for page in render_pages(outcome.kb, settings)}


@cache
def expected() -> dict[str, str]:
    """Give the pages as they are in the order of today."""
    return pages(FROZEN)


def shuffled(value: object, chance: random.Random) -> object:
    """Shuffle the keys of a mapping and of all mappings in it."""
    if isinstance(value, list):
        return [shuffled(item, chance) for item in value]
    if isinstance(value, dict):
        entries = [(key, shuffled(inner, chance)) for key, inner in value.items()]
        chance.shuffle(entries)
        return dict(entries)
    return value


def values(node: Node) -> object:
    """Give a tree as dicts, lists and texts."""
    match node:
        case Scalar():
            return node.text
        case Sequence():
            return [values(item) for item in node.items]
        case Mapping():
            return {key: values(entry.value) for key, entry in node}


def rewrite(source: Path, target: Path, chance: random.Random) -> None:
    """Write a file again as JSON, which is YAML, its keys shuffled."""
    node, _ = compose(SourceText(source.name, source.read_text(encoding="utf-8")))
    assert node is not None
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(shuffled(values(node), chance), ensure_ascii=False), "utf-8")


@pytest.mark.parametrize("seed", SEEDS)
def test_the_order_of_files_does_not_matter(monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    in_order = expected()
    chance = random.Random(seed)  # noqa: S311 - no secret
    walk = os.walk

    def in_some_order(*arguments: Any, **options: Any) -> Iterator[Any]:  # noqa: ANN401
        for parent, folders, names in walk(*arguments, **options):
            chance.shuffle(folders)
            chance.shuffle(names)
            yield parent, folders, names

    monkeypatch.setattr(os, "walk", in_some_order)
    assert pages(FROZEN) == in_order


@pytest.mark.parametrize("seed", SEEDS)
def test_the_order_of_keys_does_not_matter(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - no secret
    for path in sorted(FROZEN.rglob("*.yaml")):
        rewrite(path, tmp_path / "briefings" / path.relative_to(FROZEN), chance)
    assert pages(tmp_path / "briefings") == expected()
