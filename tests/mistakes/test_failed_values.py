"""A value that failed is unknown: it is reported once, and no rule judges what stands in for it.

Each field of a whole site is broken in turn, by a value of the wrong shape, by one that its type
refuses, by YAML's word for nothing, by a misspelt name and, where it has to be given, by its
absence; the last item of a list likewise, and what names another record by a name that none has. A
second briefing of the same day repeats every position,
so that any other stance or date than the one that was written would contradict it.

The site is read once, and each break changes one file of what is kept of it; that this finds what
a reading made anew finds is held here for one break in ten.
"""

import copy
import shutil
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest

from briefing_site.diagnostics.diagnostic import Diagnostic
from briefing_site.kept import Kept
from briefing_site.knowledge.walk import marker_in
from briefing_site.model.markers import Reference
from briefing_site.model.shape import is_needed
from briefing_site.pipeline import read_site
from briefing_site.settings import Settings
from tests.records import (
    Content,
    Kind,
    bare,
    fields_of,
    is_record,
    origin_of,
    read_records,
    takes,
    type_of,
    yaml_of,
)
from tests.thorough import thorough

SITE = Path(__file__).parents[1] / "sites/everything"

Steps = tuple[str | int, ...]

WRONG_SHAPE = {"wrong": "shape"}
REFUSED = "?! refused"
ABSENT = "(absent)"
MISSPELT = "(misspelt)"
NOWHERE = "no-such-record"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Lay out a site in which everything is right, and the newest positions stand twice."""
    place = tmp_path_factory.mktemp("failed") / "site"
    shutil.copytree(SITE, place)
    first = place / "briefings/2022/2022-06-08-arctic-resumption.yaml"
    text = first.read_text("utf-8").replace("https://", "https://another.")
    first.with_name("2022-06-08-arctic-repetition.yaml").write_text(text, "utf-8")
    return place


@pytest.fixture(scope="module")
def kept(site: Path) -> Kept:
    """Read the site once; each test changes a branch of it."""
    return Kept(settings_of(site))


def settings_of(site: Path) -> Settings:
    return Settings(site / "briefings", docs=site / "docs")


def told(diagnostics: Iterable[Diagnostic]) -> list[str]:
    """Give what is found, a line each."""
    return [f"{found.span}: {found.code.id} {found.message}" for found in diagnostics]


def test_the_site_is_clean_before_anything_is_broken(site: Path, kept: Kept) -> None:
    assert told(read_site(settings_of(site)).diagnostics) == []
    assert told(kept.outcome.diagnostics) == []


def fields(
    model: type[Any], content: dict[str, Any], at: Steps = ()
) -> Iterator[tuple[Steps, Any]]:
    """Go through the fields of a record and of those inside it, each with its type."""
    for name, value in content.items():
        kind = type_of(fields_of(model)[name])
        yield (*at, name), kind
        inner = bare(kind)
        many = origin_of(inner) is tuple
        item = bare(inner.__args__[0]) if many else inner
        if is_record(item):
            for index, one in enumerate(value if many else [value]):
                step = (*at, name, index) if many else (*at, name)
                if isinstance(one, dict):
                    yield from fields(item, one, step)


def broken(content: dict[str, Any], at: Steps, value: object) -> dict[str, Any]:
    """Copy a record with another value in one place."""
    changed = copy.deepcopy(content)
    holder: Any = changed
    for step in at[:-1]:
        holder = holder[step]
    if value is ABSENT:
        del holder[at[-1]]
    elif value is MISSPELT:
        name = str(at[-1])
        holder[name + name[-1]] = holder.pop(name)
    else:
        holder[at[-1]] = value
    return changed


def breaks() -> Iterator[tuple[str, Steps, object]]:
    """Give each way to break each field once: the file, the place in it and the value."""
    done = set()
    for model, path, content in read_records(SITE / "briefings"):
        for at, kind in fields(model, content):
            names = (model, *(step for step in at if isinstance(step, str)))
            if names in done and "2022-06-08" not in path:
                continue
            done.add(names)
            yield path, at, [WRONG_SHAPE] if is_record(bare(kind)) else WRONG_SHAPE
            yield path, at, None
            yield path, at, MISSPELT
            if is_reference(kind):
                yield path, at, NOWHERE
            yield from broken_items(path, at, kind, content)
            if is_needed(model, at):
                yield path, at, ABSENT
            if origin_of(bare(kind)) is not tuple and not takes(kind, REFUSED):
                yield path, at, REFUSED


def broken_items(
    path: str, at: Steps, kind: Kind, content: dict[str, Content]
) -> Iterator[tuple[str, Steps, object]]:
    """Give each way to break the last item of a list, or a value of a mapping."""
    value = value_at(content, at)
    if isinstance(value, dict) and not is_record(bare(kind)):
        name = list(value)[-1]
        yield from ((path, (*at, name), wrong) for wrong in (WRONG_SHAPE, None))
    if isinstance(value, list) and value and not isinstance(value[-1], dict):
        item = bare(kind).__args__[0]
        wrongs: list[object] = [None] if is_record(bare(item)) else [None, WRONG_SHAPE]
        wrongs += [] if takes(item, REFUSED) else [REFUSED]
        wrongs += [NOWHERE] if is_reference(item) else []
        yield from ((path, (*at, len(value) - 1), wrong) for wrong in wrongs)


def is_reference(kind: Kind) -> bool:
    """Whether a text of a type names another record, or a record of the type may be such a name."""
    inner = bare(kind)
    if is_record(inner):
        name = inner.bare_field
        return bool(name) and is_reference(type_of(fields_of(inner)[name]))
    return isinstance(marker_in(kind), Reference) and origin_of(inner) is not tuple


def value_at(content: Content, at: Steps) -> Content:
    """Give what stands at a place in a record."""
    for step in at:
        content = content[step]
    return content


CONTENT = {path: content for _, path, content in read_records(SITE / "briefings")}
BREAKS = list(breaks())
NAMES = [f"{Path(path).stem}-{'-'.join(map(str, at))}-{value}" for path, at, value in BREAKS]
ONE_IN_TEN = slice(None, None, 10)


def kept_in_turns() -> set[int]:
    """Give for each place one of the ways to break it, another one at each."""
    places = groupby(range(len(BREAKS)), lambda number: BREAKS[number][:2])
    ways = ([*numbers] for _, numbers in places)
    return {numbers[turn % len(numbers)] for turn, numbers in enumerate(ways)}


KEPT = kept_in_turns()
EVERY_WAY = "each field in every way, after each in one of them"
SOME = [
    pytest.param(*broken, id=name, marks=() if number in KEPT else thorough(EVERY_WAY))
    for number, (broken, name) in enumerate(zip(BREAKS, NAMES, strict=True))
]


def planned(site: Path, path: str, at: Steps, value: object) -> dict[Path, str | None]:
    """Say what the file of a record holds once a place in it is broken."""
    return {site / "briefings" / path: yaml_of(broken(CONTENT[path], at, value))}


@pytest.mark.parametrize(("path", "at", "value"), SOME)
def test_a_value_that_failed_gives_one_finding(
    site: Path, kept: Kept, path: str, at: Steps, value: object
) -> None:
    found = told(kept.branched().changed([], planned(site, path, at, value)).diagnostics)
    assert len(found) == 1, found


@pytest.mark.parametrize(("path", "at", "value"), BREAKS[ONE_IN_TEN], ids=NAMES[ONE_IN_TEN])
def test_a_reading_made_anew_finds_the_same(
    site: Path, kept: Kept, path: str, at: Steps, value: object
) -> None:
    files = planned(site, path, at, value)
    found = read_site(settings_of(site), files).diagnostics
    assert found == kept.branched().changed([], files).diagnostics
    assert len(found) == 1, told(found)
