"""How much a finding matters: takes nothing, gives `Severity`."""

from __future__ import annotations

from enum import StrEnum


class Severity(StrEnum):
    """An error keeps a briefing from being published; advice does not."""

    ERROR = "error"
    ADVICE = "advice"
