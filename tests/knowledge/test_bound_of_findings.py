"""What one rule finds has an end, whatever a file holds."""

from __future__ import annotations

from itertools import repeat
from types import ModuleType
from typing import Any

from briefing_site.diagnostics.diagnostic import Diagnostic, Note
from briefing_site.knowledge.rules import MORE, MOST, findings
from briefing_site.source.span import Span


def test_a_rule_finds_no_more_than_the_bound_and_says_so() -> None:
    found = Diagnostic("unknown-actor", Span("actors/a.yaml", 1, 1, 1, 2), "words")
    rule: Any = ModuleType("rule")
    rule.check = lambda _world: repeat(found)
    world: Any = None
    *others, last = findings(rule, world)
    assert others == [found] * (MOST - 1)
    assert last == found._replace(notes=(Note(MORE),))
