"""The reference pages in docs/: takes models, vocabularies, rules and commands, gives Markdown."""

from __future__ import annotations

from briefing_site.reference.checks import checks_page
from briefing_site.reference.commands import commands_page
from briefing_site.reference.data_model import data_model_page

__all__ = ["pages"]

ORIGIN = "<!-- Made from the code. Change it there, then run: briefings reference -->"


def pages() -> dict[str, str]:
    """Give every reference page by its file name."""
    made = {
        "checks.md": checks_page(),
        "commands.md": commands_page(),
        "data-model.md": data_model_page(),
    }
    return {name: f"{text}\n{ORIGIN}\n" for name, text in made.items()}
