"""Findings of a build: takes what was read, logs what is wrong with it, or stops the build."""

from __future__ import annotations

import logging

from mkdocs.exceptions import PluginError

from briefing_site.diagnostics import report_full
from briefing_site.site.reading import Reading

log = logging.getLogger("mkdocs.plugins.briefings")


def report(reading: Reading, *, strict: bool) -> None:
    """Say what is wrong.

    Raises:
        PluginError: There are errors, and the build is a strict one.
    """
    errors = reading.outcome.errors
    advice = len(reading.outcome.diagnostics) - len(errors)
    if advice:
        log.info("advice on the content: %d (see `briefings check`)", advice)
    if not errors:
        return
    text = "\n" + report_full(errors, reading.outcome.sources)
    if strict:
        raise PluginError(text)
    log.error(text)
