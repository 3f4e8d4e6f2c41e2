"""The rules on what is true across files: one module a rule, each with `check(world)`."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from types import ModuleType

from briefing_site.diagnostics.diagnostic import Diagnostic, Note
from briefing_site.knowledge.world import World
from briefing_site.progress import tracking
from briefing_site.source.barrier import failed_at, place_of


@cache
def rule_modules() -> tuple[ModuleType, ...]:
    """Give every rule of this folder, in the order of names."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return tuple(import_module(f"{__name__}.{name}") for name in names)


REFERRING = (
    *("bad_reference", "unknown_actor", "unknown_basis", "unknown_briefing", "unknown_issue"),
    *("unknown_link", "unknown_part", "unknown_source", "unknown_statement"),
)
"""The rules that hold each reference to what is declared, and look at nothing else."""


MOST = 10_000
"""What one rule may find: one file can hold a hundred times as much that is wrong."""

MORE = "so many of one kind are told; there may be more"


def check_references(world: World) -> list[Diagnostic]:
    """Let only those rules look that need not look at all records to say what is wrong in some."""
    world.mark_unresolved()
    rules = (import_module(f"{__name__}.{name}") for name in REFERRING)
    return [found for rule in rules for found in findings(rule, world)]


def check(world: World) -> list[Diagnostic]:
    """Let every rule look at the world, in which what leads to nothing is known to."""
    world.mark_unresolved()
    rules = tracking("checking", rule_modules())
    return [found for rule in rules for found in findings(rule, world)]


def findings(rule: ModuleType, world: World) -> Iterator[Diagnostic]:
    """Give what a rule finds, up to a file at which the program itself fails, or to a bound."""
    try:
        for number, found in enumerate(rule.check(world), 1):
            if number == MOST:
                yield found._replace(notes=(*found.notes, Note(MORE)))
                return
            yield found
    except Exception as error:
        path = place_of(error)
        if path is None:
            raise
        yield failed_at(path, error)
