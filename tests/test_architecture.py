"""The rooms and their doors: who may import whom, how large things may be, what they are called."""

import ast
import statistics
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
GENERATOR = ROOT / "generator"

# In the order in which data flows. A room may import itself and what stands before it.
ROOMS = (
    "generator.interruption",
    "generator.progress",
    "generator.settings",
    "generator.interface",
    "generator.source",
    "generator.prose",
    "generator.model",
    "generator.layout",
    "generator.knowledge",
    "generator.catalogue",
    "generator.pages",
    "generator.render",
    "generator.exports",
    "generator.pipeline",
    "generator.site",
    "generator.mkdocs_plugin",
    "generator.editing",
    "generator.drafting",
    "generator.changes",
    "generator.starter",
    "generator.reference",
    "generator.cli",
)

# The two above everything know each other: commands write the reference, which shows commands.
TOP = ("generator.reference", "generator.cli")

DIAGNOSTICS = "generator.diagnostics"

# Libraries that stay in the rooms that they are for.
LIBRARIES = {
    "babel": {"generator.interface", "generator.model"},
    "click": {"generator.cli", "generator.reference"},
    "countryinfo": {"generator.model"},
    "dateparser": {"generator.drafting"},
    "edtf": {"generator.model"},
    "igraph": {"generator.pages"},
    "jinja2": {"generator.mkdocs_plugin", "generator.render"},
    "mkdocs": {"generator.cli", "generator.mkdocs_plugin", "generator.site"},
    "pycountry": {"generator.model"},
    "pydantic": {"generator.layout", "generator.model", "generator.reference"},
    "sentencex": {"generator.drafting"},
    "slugify": {"generator.drafting", "generator.editing"},
    "trafilatura": {"generator.drafting"},
    "rich": {"generator.cli", "generator.diagnostics"},
    "yaml": {"generator.layout", "generator.render", "generator.source", "generator.starter"},
}

FORBIDDEN_NAMES = {"utils", "util", "helpers", "helper", "manager", "process", "handle", "data"}


def modules() -> list[Path]:
    return sorted(GENERATOR.rglob("*.py"))


def dotted(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imports(path: Path) -> Iterator[str]:
    """Go through what a module imports, inside functions and for types as well."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def within(name: str, package: str) -> bool:
    return name == package or name.startswith(f"{package}.")


def room_of(name: str) -> str | None:
    return next((room for room in (*ROOMS, DIAGNOSTICS) if within(name, room)), None)


def may_import(importer: str, imported: str) -> bool:
    if within(importer, DIAGNOSTICS):
        return within(imported, DIAGNOSTICS) or within(imported, "generator.source.span")
    here, there = room_of(importer), room_of(imported)
    if there in (None, DIAGNOSTICS) or here is None:  # the package's own version; its entry point
        return True
    return here in TOP or ROOMS.index(here) >= ROOMS.index(str(there))


def definitions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node


def sizes() -> dict[str, int]:
    """Give the number of lines of every function."""
    return {
        f"{dotted(path)}.{node.name}:{node.lineno}": (node.end_lineno or 0) - node.lineno + 1
        for path in modules()
        for node in definitions(path)
        if not isinstance(node, ast.ClassDef)
    }


def test_no_room_imports_one_to_its_right() -> None:
    wrong = [
        f"{dotted(path)} imports {imported}"
        for path in modules()
        for imported in imports(path)
        if within(imported, "generator") and not may_import(dotted(path), imported)
    ]
    assert wrong == []


def test_every_module_stands_in_a_room() -> None:
    outside = [dotted(path) for path in modules() if room_of(dotted(path)) is None]
    assert outside == ["generator", "generator.__main__"]


def test_no_module_imports_by_a_relative_path() -> None:
    relative = [
        dotted(path)
        for path in modules()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ImportFrom) and node.level
    ]
    assert relative == []


@pytest.mark.parametrize("library", sorted(LIBRARIES))
def test_a_library_stays_in_its_rooms(library: str) -> None:
    users = {
        room_of(dotted(path))
        for path in modules()
        for imported in imports(path)
        if within(imported, library)
    }
    assert users == LIBRARIES[library]


@pytest.mark.parametrize(
    ("importer", "imported", "allowed"),
    [
        ("generator.source.compose", "generator.diagnostics.diagnostic", True),
        ("generator.source.compose", "generator.model.actor", False),
        ("generator.diagnostics.wording", "generator.source.span", True),
        ("generator.diagnostics.wording", "generator.source.text", False),
        ("generator.pages.home", "generator.knowledge.base", True),
        ("generator.knowledge.base", "generator.pages.home", False),
        ("generator.render.filters", "generator.site.build", False),
        ("generator.site.build", "generator.cli", False),
        ("generator.cli.reference", "generator.reference.pages", True),
    ],
)
def test_the_rule_tells_right_from_wrong(importer: str, imported: str, *, allowed: bool) -> None:
    assert may_import(importer, imported) is allowed


def test_functions_are_small() -> None:
    found = sorted(sizes().values())
    share_under_35 = sum(size < 35 for size in found) / len(found)
    assert (statistics.median(found) <= 12, share_under_35 >= 0.9) == (True, True)


def test_modules_are_under_300_lines() -> None:
    long = {
        dotted(path): lines
        for path in modules()
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) >= 300
    }
    assert long == {}


def test_no_module_or_function_has_a_name_that_says_nothing() -> None:
    stems = {dotted(path) for path in modules() if path.stem in FORBIDDEN_NAMES}
    functions = {
        f"{dotted(path)}.{node.name}"
        for path in modules()
        for node in definitions(path)
        if node.name.strip("_").lower() in FORBIDDEN_NAMES
    }
    assert (stems, functions) == (set(), set())
