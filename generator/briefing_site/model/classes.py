"""The class of each kind of record that has a file: takes nothing, gives them by kind."""

from __future__ import annotations

from briefing_site.model.actor import Actor
from briefing_site.model.briefing import Briefing
from briefing_site.model.issue import Issue
from briefing_site.model.record import NamedRecord

MODELS: dict[str, type[NamedRecord]] = {"actor": Actor, "issue": Issue, "briefing": Briefing}
