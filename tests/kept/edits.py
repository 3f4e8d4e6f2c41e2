"""Edits of a folder of briefings as people make them: takes chance, gives the paths that changed.

Values come from the same field elsewhere in the folder, so that most of them mean something: a
reference leads to what is there, or was there a moment ago.
"""

from __future__ import annotations

import shutil
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any

import yaml

from benchmarks.mutations import mutated

KINDS = ("actors", "issues", "[0-9]*")
NAMES = ("Old name", "The other one", "Norway", "EU", "Ærø", "Nordic states")
STATUSES = ("draft", "draft", "published", "retracted", "superseded")
FIELDS = ("date", "by", "to", "about", "in_response_to", "evidence", "issue", "actors", "parent")


class Editor:
    """Edits one folder.

    Args:
        root: The folder that holds `briefings/` and `docs/`.
        chance: What to do next.
    """

    def __init__(self, root: Path, chance: Random) -> None:
        self.root = root
        self.folder = root / "briefings"
        self.chance = chance
        self.first = {path: path.read_bytes() for path in self.files()}
        self.pool = pool_of(self.first.values())

    def edit(self) -> tuple[str, list[Path]]:
        """Do something, and tell what it was and which paths it touched."""
        if self.chance.random() < 1 / 4:
            return "back as it was", self.restored()
        kind = self.chance.choice(EDITS)
        return kind.__name__, kind(self)

    def files(self, *kinds: str) -> list[Path]:
        found = (path for kind in kinds or KINDS for path in self.folder.glob(f"{kind}/*.yaml"))
        return sorted(path for path in found if path.is_file())

    def one_of(self, *kinds: str) -> Path:
        return self.chance.choice(self.files(*kinds) or sorted(self.first))

    def restored(self) -> list[Path]:
        """Bring some files back as they were at first."""
        paths = self.chance.sample(sorted(self.first), k=min(3, len(self.first)))
        for path in paths:
            write(path, self.first[path])
        return paths

    def value_for(self, field: str) -> Any:  # noqa: ANN401 - whatever YAML can say
        return self.chance.choice(self.pool.get(field) or ["nothing"])

    def changed(self, path: Path, change: Callable[[dict[str, Any]], None]) -> list[Path]:
        """Change a file's record, if it is one."""
        try:
            record = read(path.read_bytes())
        except (yaml.YAMLError, OSError):
            return self.restored()
        if isinstance(record, dict):
            change(record)
            write(path, yaml.safe_dump(record, allow_unicode=True, sort_keys=False).encode())
        return [path]

    def mapping_in(self, record: dict[str, Any]) -> dict[str, Any]:
        return self.chance.choice(list(mappings(record)))


def read(content: bytes) -> Any:  # noqa: ANN401 - whatever YAML can say
    return yaml.load(content, Loader=yaml.CBaseLoader)  # noqa: S506 - it makes texts alone


def write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def mappings(value: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - whatever YAML can say
    """Go through all mappings in a value, the outermost first."""
    if isinstance(value, dict):
        yield value
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for one in inner:
        yield from mappings(one)


def pool_of(contents: Any) -> dict[str, list[Any]]:  # noqa: ANN401 - many files
    """Give what stands in each field of any file."""
    pool: dict[str, list[Any]] = defaultdict(list)
    for content in contents:
        for mapping in mappings(read(content)):
            for field, value in mapping.items():
                pool[field].append(value)
    return pool


def other_words(at: Editor) -> list[Path]:
    field = at.chance.choice(("summary", "title", "background"))
    words = f"{at.chance.choice(NAMES)} {at.chance.randrange(1000)} [[#pause]] [@copy]"
    return at.changed(at.one_of("[0-9]*"), lambda one: one.update({field: words}))


def other_value(at: Editor) -> list[Path]:
    """Let some field of some record say what such a field says elsewhere."""

    def change(record: dict[str, Any]) -> None:
        mapping = at.mapping_in(record)
        field = at.chance.choice([*mapping, *FIELDS])
        mapping[field] = at.value_for(field)

    return at.changed(at.one_of(*KINDS), change)


def without_field(at: Editor) -> list[Path]:
    def change(record: dict[str, Any]) -> None:
        mapping = at.mapping_in(record)
        mapping.pop(at.chance.choice(list(mapping) or [""]), None)

    return at.changed(at.one_of(*KINDS), change)


def other_list(at: Editor) -> list[Path]:
    """Repeat an item of a list with its id, take one out, or put them in another order."""

    def change(record: dict[str, Any]) -> None:
        lists = [value for one in mappings(record) for value in one.values() if value]
        lists = [value for value in lists if isinstance(value, list)]
        if not lists:
            return
        chosen = at.chance.choice(lists)
        match at.chance.randrange(3):
            case 0:
                chosen.append(at.chance.choice(chosen))
            case 1:
                chosen.pop(at.chance.randrange(len(chosen)))
            case _:
                at.chance.shuffle(chosen)

    return at.changed(at.one_of("[0-9]*", "actors"), change)


def other_id(at: Editor) -> list[Path]:
    """Give a part of a briefing another id; whoever refers to it is told nothing."""

    def change(record: dict[str, Any]) -> None:
        parts = [one for one in mappings(record) if "id" in one]
        if parts:
            at.chance.choice(parts)["id"] = at.chance.choice([at.value_for("id"), "another"])

    return at.changed(at.one_of("[0-9]*"), change)


def other_day(at: Editor) -> list[Path]:
    year, month, day = (
        at.chance.choice((1948, 2022)),
        at.chance.randint(1, 9),
        at.chance.randint(1, 9),
    )
    date = f"{year}-0{month}-0{day}"

    def change(record: dict[str, Any]) -> None:
        at.mapping_in(record)["date"] = date

    return at.changed(at.one_of("[0-9]*"), change)


def other_status(at: Editor) -> list[Path]:
    status = at.chance.choice(STATUSES)
    return at.changed(at.one_of("[0-9]*"), lambda one: one.update(status=status))


def other_address(at: Editor) -> list[Path]:
    """Let a source be the same document as another."""

    def change(record: dict[str, Any]) -> None:
        if isinstance(sources := record.get("sources"), list) and sources:
            source = at.chance.choice(sources)
            if isinstance(source, dict):
                source["url"] = at.value_for("url")
                source["published_by"] = at.value_for("published_by")

    return at.changed(at.one_of("[0-9]*"), change)


def other_actor(at: Editor) -> list[Path]:
    names = {
        "name": at.chance.choice(NAMES),
        "aliases": at.chance.sample(NAMES, 2),
        "names": [{"name": at.chance.choice(NAMES), "to": "2001"}],
        "parent": at.value_for("parent"),
        "kind": at.value_for("kind"),
        "country": at.value_for("country"),
        "memberships": [{"of": at.one_of("actors").stem, "from": "2001-01-01"}],
        "roles": [{"title": "Head", "of": at.one_of("actors").stem}],
        "succeeds": [at.one_of("actors").stem],
        "unnamed": "true",
    }
    field = at.chance.choice(list(names))
    return at.changed(at.one_of("actors"), lambda one: one.update({field: names[field]}))


def other_name(at: Editor) -> list[Path]:
    """Call an actor otherwise, at another place in its file."""
    name = f"{at.chance.choice(NAMES)} {at.chance.randrange(1000)}"

    def change(record: dict[str, Any]) -> None:
        record |= {"aliases": [name, f"The {name}"], "name": name}

    return at.changed(at.one_of("actors"), change)


def other_issue(at: Editor) -> list[Path]:
    fields = {"parent": at.one_of("issues").stem, "title": at.chance.choice(NAMES)}
    field = at.chance.choice(list(fields))
    return at.changed(at.one_of("issues"), lambda one: one.update({field: fields[field]}))


def new_file(at: Editor) -> list[Path]:
    path = at.one_of(*KINDS)
    new = path.with_name(f"{path.stem}-{at.chance.choice('abc')}.yaml")
    write(new, path.read_bytes())
    return [new]


def deleted(at: Editor) -> list[Path]:
    path = at.one_of(*KINDS)
    path.unlink()
    return [path]


def moved(at: Editor) -> list[Path]:
    """Move a file to another folder, where it is misplaced or stands for another."""
    path = at.one_of(*KINDS)
    new = at.folder / at.chance.choice(("2021", "2022", "actors", "issues", "other")) / path.name
    new.parent.mkdir(exist_ok=True)
    return [path, path.rename(new)]


def renamed(at: Editor) -> list[Path]:
    path = at.one_of(*KINDS)
    other = at.one_of(path.parent.name)
    return [path, path.rename(path.with_name(at.chance.choice((other.name, "new-name.yaml"))))]


def twice(at: Editor) -> list[Path]:
    """Let two files stand for one briefing."""
    path = at.one_of("[0-9]*")
    new = at.folder / at.chance.choice(("1947", "2025")) / path.name
    write(new, at.one_of("[0-9]*").read_bytes())
    return [new]


def broken(at: Editor) -> list[Path]:
    path = at.one_of(*KINDS)
    write(path, mutated(path.read_bytes(), at.chance))
    return [path]


def misnamed(at: Editor) -> list[Path]:
    path = at.one_of(*KINDS)
    new = path.with_suffix(at.chance.choice((".yml", ".YAML", ".yaml.txt", ".txt", ".yaml~")))
    return [path, path.rename(new)]


def cleared(at: Editor) -> list[Path]:
    """Take away what stands in no place where records are at first."""
    gone = [path for path in at.folder.glob("*/*") if path not in at.first and path.is_file()]
    for path in gone:
        path.unlink()
    return gone


def folder_moved(at: Editor) -> list[Path]:
    """Move a whole folder away, or back."""
    folder, away = at.folder / "2022", at.folder / "2019"
    if folder.exists() and not away.exists():
        return [folder, folder.rename(away)]
    if away.exists() and not folder.exists():
        return [away, away.rename(folder)]
    shutil.rmtree(away, ignore_errors=True)
    return [away]


def copy_of_a_source(at: Editor) -> list[Path]:
    """Add or change a copy that quotes are held to."""
    name = at.value_for("snapshot") if at.pool.get("snapshot") else "copy.txt"
    copy = at.folder / "snapshots" / name
    write(copy, at.chance.choice((b"our states", b"", b"nothing of the sort")))
    paths = at.changed(at.one_of("[0-9]*"), lambda one: with_copy(one, name))
    return [copy, *paths]


def with_copy(record: dict[str, Any], name: str) -> None:
    for source in record.get("sources") or ():
        if isinstance(source, dict):
            source["snapshot"] = name


def image(at: Editor) -> list[Path]:
    path = at.root / "docs" / "images" / "map.png"
    if path.exists():
        path.unlink()
    else:
        write(path, b"PNG")
    return [path]


def several(at: Editor) -> list[Path]:
    return [path for _ in range(3) for path in at.chance.choice(EDITS)(at)]


EDITS: tuple[Callable[[Editor], list[Path]], ...] = (
    *(other_words, other_value, other_value, other_value, without_field, other_list, other_id),
    *(other_day, other_status, other_address, other_actor, other_actor, other_issue, new_file),
    *(other_name, other_name, other_name),
    *(deleted, moved, renamed, twice, broken, misnamed, cleared, folder_moved, image, several),
    copy_of_a_source,
)
