"""What others may import by name: every name in an `__all__` is there, and nothing is missing."""

import importlib
import pkgutil
from importlib.metadata import entry_points

import pytest

import briefing_site

PUBLIC = {
    "briefing_site.cli": ["briefings", "main"],
    "briefing_site.diagnostics": ["Diagnostic", "Hint", "Note", "Severity", "report_full"],
    "briefing_site.diagnostics.reporters": [
        "Lines",
        "RuleHelp",
        "report_concise",
        "report_full",
        "report_github",
        "report_json",
        "report_marks",
        "report_sarif",
    ],
    "briefing_site.reference": ["FORMER", "pages"],
}


@pytest.mark.parametrize("name", sorted(PUBLIC))
def test_a_package_offers_what_it_says(name: str) -> None:
    module = importlib.import_module(name)
    assert sorted(module.__all__) == PUBLIC[name]
    assert [one for one in PUBLIC[name] if not hasattr(module, one)] == []


def test_every_module_can_be_imported() -> None:
    names = [
        found.name for found in pkgutil.walk_packages(briefing_site.__path__, "briefing_site.")
    ]
    for name in names:
        if name != "briefing_site.__main__":
            importlib.import_module(name)
    assert "briefing_site.pipeline" in names


def test_the_command_and_the_plugin_are_entry_points() -> None:
    commands = entry_points(group="console_scripts", name="briefings")
    plugins = entry_points(group="mkdocs.plugins", name="briefings")
    assert [(one.value, callable(one.load())) for one in (*commands, *plugins)] == [
        ("briefing_site.cli:main", True),
        ("briefing_site.mkdocs_plugin:BriefingsPlugin", True),
    ]
