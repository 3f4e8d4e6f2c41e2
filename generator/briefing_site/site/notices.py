"""What a build says before it makes pages: takes readings and settings, gives lines of the log."""

from __future__ import annotations

import logging
from collections.abc import Container, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from briefing_site.diagnostics import report_full
from briefing_site.diagnostics.diagnostic import in_order
from briefing_site.diagnostics.refused import Refused
from briefing_site.diagnostics.wording import counted
from briefing_site.exports.machine_readers import is_whole_host
from briefing_site.history.everything import past_of
from briefing_site.interface.catalogues import known_languages
from briefing_site.pages import export_paths, links
from briefing_site.pages.past import Past
from briefing_site.pipeline import Outcome
from briefing_site.settings import Settings
from briefing_site.source.written import Written

log = logging.getLogger("mkdocs.plugins.briefings")


def report(outcome: Outcome, by_hand: Written, *, strict: bool) -> None:
    """Report what is wrong with the content and with what is written by hand beside it.

    Raises:
        PluginError: Something is, and the build is strict.
    """
    errors = outcome.errors
    if advice := len(outcome.diagnostics) - len(errors):
        log.info("advice on the content: %d (see `briefings check`)", advice)
    errors = in_order([*errors, *by_hand.diagnostics])
    if not errors:
        return
    text = "\n" + report_full(errors, outcome.sources | by_hand.sources)
    if strict:
        raise PluginError(text)
    log.error(text)
    count = counted(len(errors), "error")
    log.warning("this site is to look at: a strict build, as for publishing, stops at %s", count)


def say_what_is_missing(config: MkDocsConfig) -> None:
    """Say what the site does without, since a setting is missing."""
    if not config.site_url:
        log.info("no feeds, no calendar and no cards: mkdocs.yml names no site_url")
    own_robots = Path(config.docs_dir) / export_paths.ROBOTS_FILE
    if own_robots.exists() and config.site_url and not is_whole_host(config.site_url):
        log.info("docs/robots.txt has no effect: programs read the one at the root of a host")
    if config.theme["language"] not in known_languages():
        log.info('no texts in "%s": generated pages are in English', config.theme["language"])


def told_past(settings: Settings) -> Past:
    """Give the history of a site, and say why it has none or how much of one."""
    past = past_of(settings)
    say_of_history(past.notice)
    return past


def say_of_history(notice: str) -> None:
    """Say why a site has no history, or how much of one."""
    if notice:
        log.info("%s", notice)


def say_what_is_gone(named: Iterable[str], generated: Container[str]) -> None:
    """Say of a page in the navigation that it only leads on; it builds all the same."""
    if links.NETWORK in named and links.NETWORK in generated:
        log.info('"%s" in the nav of mkdocs.yml only leads on: take it out', links.NETWORK)


@contextmanager
def told_by_mkdocs() -> Iterator[None]:
    """Let MkDocs tell why something is refused, and end.

    Raises:
        PluginError: Says what cannot be done, and how to get there.
    """
    try:
        yield
    except Refused as refused:
        message = f"error: {refused.message}\n   hint: {refused.hint}"
        raise PluginError(message) from refused
