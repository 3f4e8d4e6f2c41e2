"""Answers over HTTP: takes a site and its events, gives what a WSGI server calls."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from http import HTTPStatus
from typing import Any

from briefing_site.live.answer import Answer, refused
from briefing_site.live.events import Events
from briefing_site.live.following import EVENTS, own_file
from briefing_site.live.site import Site, page
from briefing_site.site.serving import App, Start

log = logging.getLogger("mkdocs.plugins.briefings")

FAULT = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Not built</title></head>
<body><h1>This page could not be built</h1>
<p>The terminal says why; it is built again when a file is saved.</p></body></html>
"""


def application(site: Site, events: Events) -> App:
    """Give what answers."""

    def answer(environ: dict[str, Any], start: Start) -> Iterable[bytes]:
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8")
        if environ["REQUEST_METHOD"] not in {"GET", "HEAD"}:
            status = HTTPStatus.METHOD_NOT_ALLOWED
            return sent(refused(status, "only reading is answered"), environ, start)
        if path == EVENTS:
            start("200 OK", [("Content-Type", "text/event-stream"), ("Cache-Control", "no-store")])
            return events.heard()
        return sent(own_file(path) or answer_at(site, path), environ, start)

    return answer


def answer_at(site: Site, path: str) -> Answer:
    """Answer with what stands at a path, or with the fault that keeps it from being built."""
    try:
        return site.answer(path)
    except Exception:
        log.exception('the page at "%s" cannot be built', path)
        return page(FAULT, HTTPStatus.INTERNAL_SERVER_ERROR)


def sent(answer: Answer, environ: dict[str, Any], start: Start) -> Iterable[bytes]:
    """Send an answer, or only say that it is the one that the browser has."""
    headers = [("Cache-Control", "no-cache"), *answer.headers]
    tag = dict(answer.headers).get("ETag")
    if tag and environ.get("HTTP_IF_NONE_MATCH") == tag and answer.status is HTTPStatus.OK:
        start("304 Not Modified", headers)
        return []
    headers += [("Content-Type", answer.type), ("Content-Length", str(len(answer.body)))]
    start(f"{answer.status.value} {answer.status.phrase}", headers)
    return [] if environ["REQUEST_METHOD"] == "HEAD" else [answer.body]
