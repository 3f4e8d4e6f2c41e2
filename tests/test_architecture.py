"""The rooms and their doors: who may import whom, how large things may be, what they are called."""

import ast
import statistics
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCE_ROOT = ROOT / "generator"

# In the order in which data flows. A room may import itself and what stands before it.
ROOMS = (
    "briefing_site.frozen",
    "briefing_site.extras",
    "briefing_site.interruption",
    "briefing_site.garbage",
    "briefing_site.progress",
    "briefing_site.settings",
    "briefing_site.interface",
    "briefing_site.source",
    "briefing_site.document",
    "briefing_site.prose",
    "briefing_site.model",
    "briefing_site.layout",
    "briefing_site.knowledge",
    "briefing_site.catalogue",
    "briefing_site.naming",
    "briefing_site.versions",
    "briefing_site.pages",
    "briefing_site.published",
    "briefing_site.render",
    "briefing_site.exports",
    "briefing_site.pipeline",
    "briefing_site.kept",
    "briefing_site.changes",
    "briefing_site.history",
    "briefing_site.search",
    "briefing_site.site",
    "briefing_site.engines",
    "briefing_site.fast",
    "briefing_site.live",
    "briefing_site.mkdocs_plugin",
    "briefing_site.editing",
    "briefing_site.drafting",
    "briefing_site.proposing",
    "briefing_site.watching",
    "briefing_site.starter",
    "briefing_site.reference",
    "briefing_site.cli",
)

# The two above everything know each other: commands write the reference, which shows commands.
TOP = ("briefing_site.reference", "briefing_site.cli")

DIAGNOSTICS = "briefing_site.diagnostics"
BELOW_DIAGNOSTICS = ("briefing_site.frozen", "briefing_site.source.span")

# Libraries that stay in the rooms that they are for.
LIBRARIES = {
    "babel": {"briefing_site.drafting", "briefing_site.interface", "briefing_site.model"},
    "click": {"briefing_site.cli", "briefing_site.reference"},
    "countryinfo": {"briefing_site.model"},
    "dateparser": {"briefing_site.drafting"},
    "edtf": {"briefing_site.model"},
    "jinja2": {
        "briefing_site.fast",
        "briefing_site.live",
        "briefing_site.mkdocs_plugin",
        "briefing_site.site",
    },
    "mkdocs": {
        "briefing_site.cli",
        "briefing_site.fast",
        "briefing_site.live",
        "briefing_site.mkdocs_plugin",
        "briefing_site.site",
    },
    "protego": {"briefing_site.watching"},
    "pycountry": {"briefing_site.model"},
    "pydantic": {"briefing_site.layout", "briefing_site.model", "briefing_site.reference"},
    "sentencex": {"briefing_site.drafting"},
    "slugify": {"briefing_site.drafting", "briefing_site.editing"},
    "snowballstemmer": {"briefing_site.search"},
    "trafilatura": {"briefing_site.drafting"},
    "urllib3": {"briefing_site.drafting", "briefing_site.watching"},
    "rich": {"briefing_site.cli", "briefing_site.diagnostics"},
    "watchdog": {"briefing_site.live"},
    "tomli_w": {"briefing_site.engines"},
    "yaml": {
        "briefing_site.engines",
        "briefing_site.layout",
        "briefing_site.render",
        "briefing_site.source",
        "briefing_site.starter",
    },
}

Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef

MatchGolden = Callable[[str, Path], None]

BLANK_LINE = "\n\n"

FORBIDDEN_NAMES = {"utils", "util", "helpers", "helper", "manager", "process", "handle", "data"}


def modules() -> list[Path]:
    return sorted(SOURCE_ROOT.rglob("*.py"))


def dotted(path: Path) -> str:
    parts = path.relative_to(SOURCE_ROOT).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def imports(path: Path) -> tuple[str, ...]:
    """Give what a module imports, inside functions and for types as well."""
    return tuple(name for node in ast.walk(tree(path)) for name in imported_by(node))


def imported_by(node: ast.AST) -> Iterator[str]:
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
        return any(within(imported, one) for one in (DIAGNOSTICS, *BELOW_DIAGNOSTICS))
    here, there = room_of(importer), room_of(imported)
    if there in (None, DIAGNOSTICS) or here is None:  # the package's own version; its entry point
        return True
    return here in TOP or ROOMS.index(here) >= ROOMS.index(str(there))


@cache
def definitions(path: Path) -> tuple[Definition, ...]:
    return tuple(node for node in ast.walk(tree(path)) if isinstance(node, Definition))


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
        if within(imported, "briefing_site") and not may_import(dotted(path), imported)
    ]
    assert wrong == []


def test_the_page_for_maintainers_has_every_room_in_its_order(match_golden: MatchGolden) -> None:
    page = ROOT / "docs/architecture.md"
    rows = "".join(f"| `{room.partition('.')[2]}` | {first_line(room)} |\n" for room in ROOMS)
    head = "| Room | What it does |\n|---|---|\n"
    before, _, after = page.read_text("utf-8").partition(head)
    match_golden(f"{before}{head}{rows}\n{after.partition(BLANK_LINE)[2]}", page)


def first_line(room: str) -> str:
    """Give what a room says of itself."""
    path = SOURCE_ROOT / room.replace(".", "/")
    package = path / "__init__.py"
    module = package if package.is_file() else path.with_suffix(".py")
    return str(ast.get_docstring(tree(module))).partition("\n")[0]


def test_every_module_stands_in_a_room() -> None:
    outside = [dotted(path) for path in modules() if room_of(dotted(path)) is None]
    assert outside == ["briefing_site", "briefing_site.__main__"]


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
        ("briefing_site.source.compose", "briefing_site.diagnostics.diagnostic", True),
        ("briefing_site.source.compose", "briefing_site.model.actor", False),
        ("briefing_site.diagnostics.wording", "briefing_site.source.span", True),
        ("briefing_site.diagnostics.wording", "briefing_site.source.text", False),
        ("briefing_site.pages.home", "briefing_site.knowledge.base", True),
        ("briefing_site.knowledge.base", "briefing_site.pages.home", False),
        ("briefing_site.render", "briefing_site.site.build", False),
        ("briefing_site.site.build", "briefing_site.cli", False),
        ("briefing_site.cli.reference", "briefing_site.reference.pages", True),
    ],
)
def test_the_rule_tells_right_from_wrong(importer: str, imported: str, *, allowed: bool) -> None:
    assert may_import(importer, imported) is allowed


@pytest.mark.parametrize("folder", ["generator", "tests", "tools", "benchmarks"])
def test_every_docstring_can_be_written_as_utf8(folder: str) -> None:
    """Since Python 3.13 the compiler refuses a module in which one holds a lone surrogate."""
    wrong = [
        path.relative_to(ROOT).as_posix()
        for path in sorted((ROOT / folder).rglob("*.py"))
        for node in (tree(path), *definitions(path))
        if not is_utf8(ast.get_docstring(node) or "")
    ]
    assert wrong == []


def is_utf8(text: str) -> bool:
    return text == text.encode(errors="replace").decode()


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
