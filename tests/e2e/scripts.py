"""The scripts of pages, run in a browser as they are, beside a language's words, with no site."""

from __future__ import annotations

import json
import mimetypes
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, Route

from briefing_site.exports.words import words
from briefing_site.interface import language
from briefing_site.pages.links import WORDS_FILE
from briefing_site.site.early_files import SCRIPTS, THEME
from tests.browser import browsing
from tests.whole_sites import PUBLISHED

Run = Callable[[str, str, object], Any]
"""Runs code over what it is given, one of the scripts being its `script`."""


@contextmanager
def running(browser: Browser, tag: str) -> Iterator[Run]:
    """Give what runs JavaScript in a language, one of the pages' scripts being its `script`."""

    def answer(route: Route) -> None:
        path = route.request.url.removeprefix(PUBLISHED)
        if path == WORDS_FILE:
            route.fulfill(body=json.dumps(words(language(tag))), content_type="application/json")
        elif path:
            route.fulfill(path=THEME / path, content_type=mimetypes.guess_type(path)[0])
        else:
            html = f'<!doctype html><html lang="{tag}"><title>-</title></html>'
            route.fulfill(body=html, content_type="text/html; charset=utf-8")

    with browsing(browser) as context:
        context.route("**", answer)
        page = context.new_page()
        page.goto(PUBLISHED)

        def evaluate(name: str, code: str, given: object) -> Any:  # noqa: ANN401 - what JSON has
            module = f"{PUBLISHED}{SCRIPTS}/{name}.js"
            call = f"async given => {{ const script = await import('{module}'); return {code} }}"
            return page.evaluate(call, given)

        yield evaluate
