"""The name of a site in templates: a quotation mark in it ends no attribute."""

from __future__ import annotations

import re

from briefing_site.source.written import THEME

NAME = re.compile(r"config\.site_name(?! \| e \}\})")
"""The name where it is printed as it is."""


def test_every_template_escapes_the_name_of_the_site() -> None:
    raw = {
        path.relative_to(THEME).as_posix()
        for path in THEME.rglob("*.html")
        if NAME.search(path.read_text("utf-8"))
    }
    assert raw == set()


def test_the_templates_of_the_theme_that_print_it_raw_are_our_own_here() -> None:
    assert (THEME / "partials/nav.html").is_file()
    assert (THEME / "partials/header.html").is_file()
