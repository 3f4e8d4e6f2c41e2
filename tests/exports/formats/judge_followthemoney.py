"""Judges entities and statements: takes both files, prints what is wrong with them, then counts.

It runs apart, by the Python that has FollowTheMoney: see tools/find_followthemoney.py.
"""

from __future__ import annotations

import json
import re
import sys
import unicodedata
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

warnings.filterwarnings("ignore")

from followthemoney import model  # noqa: E402 - it warns of PyICU, which nothing here needs
from followthemoney.dataset import Dataset  # noqa: E402
from followthemoney.exc import InvalidData  # noqa: E402
from followthemoney.proxy import EntityProxy  # noqa: E402
from followthemoney.statement.entity import StatementEntity  # noqa: E402
from followthemoney.statement.serialize import read_csv_statements  # noqa: E402

Json = dict[str, Any]

FORMULA = {*"=+-@\t\r\n", *"\uff1d\uff0b\uff0d\uff20"}
"""What a value begins with that such a program may reckon."""


def main(entities: Path, statements: Path) -> None:
    """Judge both files."""
    told = [json.loads(line) for line in entities.read_text("utf-8").splitlines()]
    schemata = {one["id"]: one["schema"] for one in told}
    wrong = [problem for one in told for problem in problems(one, schemata)]
    if len(schemata) != len(told):
        wrong.append("an id is that of two entities")
    wrong.extend(differences(told, statements))
    sys.stdout.writelines(f"{problem}\n" for problem in wrong)
    sys.stdout.write(f"{len(wrong)} wrong of {len(told)} entities\n")


def problems(told: Json, schemata: dict[str, str]) -> Iterator[str]:
    """Say what is wrong with an entity."""
    schema = model.get(told["schema"])
    try:
        schema.validate(told)
    except InvalidData as error:
        yield f"{schema.name}: {error.errors}"
    kept = EntityProxy.from_dict(told, cleaned=False)
    for name, values in told["properties"].items():
        prop = schema.properties.get(name)
        if prop is None or prop.stub:
            yield f"{schema.name} has no {name}"
        elif sorted(kept.get(name)) != sorted(as_kept(prop.type.name, one) for one in values):
            yield f"{schema.name}.{name} does not take each of {values}"
        elif prop.range is not None:
            for value in values:
                if not model.get(schemata.get(value, "Airplane")).is_a(prop.range):
                    yield f"{schema.name}.{name} leads to no {prop.range.name}"


def as_kept(type_name: str, text: str) -> str:
    """Give a value as FollowTheMoney keeps it: the lines of an address with commas between them."""
    text = visible(text)
    return re.sub(r";\s*", ", ", text) if type_name == "address" else text


def visible(text: str) -> str:
    """Give a text as FollowTheMoney keeps it: without characters that only join or part others."""
    return "".join(char for char in text if unicodedata.category(char) != "Cf")


def without_guard(value: str) -> str:
    """Give a value without the apostrophe that keeps programs of tables from reckoning it."""
    return value[1:] if value[:1] == "'" and value[1:2] in FORMULA else value


def differences(told: list[Json], statements: Path) -> Iterator[str]:
    """Say where the statements say other than the entities do."""
    found: dict[str, list[Any]] = {one["id"]: [] for one in told}
    with statements.open("rb") as file:
        for one in read_csv_statements(file):
            found.setdefault(one.entity_id, []).append(one)
            key = one.make_key(one.dataset, one.entity_id, one.prop, one.value, one.external)
            if one.id != key or one.prop_type != model.get(one.schema).get(one.prop).type.name:
                yield f"a statement on {one.schema}.{one.prop} has a wrong id or type"
    dataset = Dataset.make({"name": "briefings", "title": "Briefings"})
    for one in told:
        again = StatementEntity.from_statements(dataset, found.pop(one["id"])).to_dict()
        read = {
            name: sorted(map(without_guard, values)) for name, values in again["properties"].items()
        }
        if read != {name: sorted(values) for name, values in one["properties"].items()}:
            yield f"the statements on a {one['schema']} say other than the entity does"
    yield from (f"no entity has the id {id_}" for id_ in found)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
