"""Made-up content of any size: takes a number of briefings and a seed, gives a folder of YAML.

The same number and seed give the same files. No finding of `briefings check` is an error.

Run it with `python -m benchmarks.generate 1000 FOLDER`.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import yaml

from benchmarks.briefings import all_briefings
from benchmarks.cast import Record, gather

Dumper: type = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


def write_content(
    folder: Path,
    briefings: int,
    seed: int = 0,
    *,
    actors: int | None = None,
    issues: int | None = None,
) -> None:
    """Write briefings, and the actors and issues that they name.

    Args:
        folder: The briefings folder; it is made where there is none.
        briefings: How many.
        seed: Another one gives other content of the same size.
        actors: How many, where it is not as many as such a site has.
        issues: Likewise.
    """
    actors = briefings // 10 + 200 if actors is None else actors
    issues = briefings // 25 + 20 if issues is None else issues
    for path, record in all_records(briefings, seed, actors, issues):
        place = folder / f"{path}.yaml"
        place.parent.mkdir(parents=True, exist_ok=True)
        said = without_empty_fields(record)
        text = yaml.dump(said, Dumper=Dumper, allow_unicode=True, sort_keys=False, width=88)
        place.write_text(text, encoding="utf-8")


def without_empty_fields(value: Any) -> Any:  # noqa: ANN401 - whatever YAML can say
    """Leave out what holds nothing, as a contributor would."""
    if isinstance(value, list):
        return [without_empty_fields(item) for item in value]
    if isinstance(value, dict):
        return {field: without_empty_fields(inner) for field, inner in value.items() if inner}
    return value


def all_records(
    briefings: int, seed: int, actors: int, issues: int
) -> Iterator[tuple[str, Record]]:
    """Make every record, by its path without the ending.

    A site of some size has a few hundred actors whom it keeps coming back to, and some
    twenty-five briefings on each issue.
    """
    chance = Random(seed)  # noqa: S311 - nothing here is secret
    cast = gather(chance, actors=actors, issues=issues)
    yield from ((f"actors/{id_}", record) for id_, record in cast.actors.items())
    yield from ((f"issues/{id_}", record) for id_, record in cast.issues.items())
    for id_, record in all_briefings(chance, cast, briefings):
        yield f"{id_[:4]}/{id_}", record


def main() -> None:
    """Write as many briefings as the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.generate", description=__doc__)
    parser.add_argument("briefings", type=int, help="how many")
    parser.add_argument("folder", type=Path, help="where they go")
    parser.add_argument("--seed", type=int, default=0, help="another one gives other content")
    asked = parser.parse_args()
    write_content(asked.folder, asked.briefings, asked.seed)


if __name__ == "__main__":
    main()
