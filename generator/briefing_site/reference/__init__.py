"""The reference pages in docs/: takes the code's own classes and words, gives files."""

from __future__ import annotations

from briefing_site.reference.api import api_page
from briefing_site.reference.checks import checks_pages
from briefing_site.reference.commands import commands_page
from briefing_site.reference.data_model import data_model_page
from briefing_site.reference.formats import formats, formats_page, schema_file
from briefing_site.reference.views import views_page

__all__ = ["FORMER", "pages"]

ORIGIN = "<!-- Made from the code. Change it there, then run: briefings reference -->"

FORMER = ("checks.md",)
"""Pages that were made once, whose address another one has now."""


def pages() -> dict[str, str]:
    """Give every reference page, and every schema that one leads to, by its file name."""
    made = {
        "api.md": api_page(),
        **checks_pages(),
        "commands.md": commands_page(),
        "data-model.md": data_model_page(),
        "formats.md": formats_page(),
        "views.md": views_page(),
    }
    schemas = {one.file: schema_file(one) for one in formats()}
    return {name: f"{text}\n{ORIGIN}\n" for name, text in made.items()} | schemas
