"""Building from a command: takes a configuration file, gives the site or a server of it.

This is all of MkDocs that the commands know.
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.commands.serve import serve
from mkdocs.config import load_config

from briefing_site.garbage import garbage_left
from briefing_site.progress import watching
from briefing_site.site.serving import need_address
from briefing_site.site.site_folder import need_own_folder
from briefing_site.site.speedups import ALL, Speedup
from briefing_site.site.taking_over import built_aside

QUIET = {"NO_MKDOCS_2_WARNING": "true", "DISABLE_MKDOCS_2_WARNING": "true"}
"""Keep Material's news about its own future out of a contributor's way; they hide nothing else."""


class PlainFormatter(logging.Formatter):
    """Shows a message as a compiler would: its level only where something is wrong."""

    def format(self, record: logging.LogRecord) -> str:
        """Give the lines to print; a report brings its own levels and starts on a new line."""
        text = super().format(record)
        level = f"{record.levelname.lower()}: "
        if record.levelno < logging.WARNING or text.startswith(("\n", level)):
            return text.removeprefix("\n")
        return f"{level}{text}"


class StandardError(logging.Handler):
    """Prints to `sys.stderr` as it is at the time: a bar may stand in for it."""

    def emit(self, record: logging.LogRecord) -> None:
        """Print a message."""
        sys.stderr.write(f"{self.format(record)}\n")


def is_our_own_to_say(record: logging.LogRecord) -> bool:
    """Whether MkDocs tells where it builds and how long it took, which only we know."""
    return record.name == "mkdocs.commands.build" and record.levelno == logging.INFO


@contextmanager
def logged(level: int = logging.INFO) -> Iterator[logging.Handler]:
    """Print what MkDocs says, which its own command does only for itself."""
    os.environ.update(QUIET)
    logger = logging.getLogger("mkdocs")
    handler = StandardError(level)
    handler.setFormatter(PlainFormatter())
    before = logger.level
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    try:
        yield handler
    finally:
        logger.removeHandler(handler)
        logger.setLevel(before)


def build_site(
    config_file: Path,
    *,
    strict: bool,
    site_dir: Path | None = None,
    level: int = logging.INFO,
    speedups: frozenset[Speedup] = ALL,
) -> Path:
    """Build the site; what was there before stays as it is until the new one is whole.

    Args:
        config_file: mkdocs.yml.
        strict: Make no site where the content has an error or a link is broken.
        site_dir: Where the site goes, if not where mkdocs.yml says.
        level: Of the messages that are printed.
        speedups: What of it may go past MkDocs, where all of the site is known.

    Returns:
        Where the site is.

    Raises:
        mkdocs.exceptions.Abort: The build stopped; why is in the log.
        Refused: The site would replace what no build made.
    """
    changed = {"site_dir": str(site_dir)} if site_dir else {}
    with logged(level) as handler:
        handler.addFilter(lambda record: not is_our_own_to_say(record))
        with garbage_left():  # it imports all rooms, which makes none
            config = load_config(config_file=str(config_file), strict=strict or None, **changed)
        site = Path(config.site_dir)
        if plugin := config.plugins.get("briefings"):
            plugin.speedups = speedups
            need_own_folder(site, plugin.config, config)
        config.plugins.on_startup(command="build", dirty=False)
        try:
            with built_aside(site) as new:
                config.site_dir = str(new)
                with named_as_in(site, new):
                    build(config)
        finally:
            config.plugins.on_shutdown()
    return site


@contextmanager
def named_as_in(site: Path, new: Path) -> Iterator[None]:
    """Name a file that cannot be written by its place in the site, else the site's folder.

    Args:
        site: The site's folder.
        new: Where it is being built, which is gone when anybody reads of it.
    """
    try:
        yield
    except OSError as error:
        error.filename = in_site(error.filename, site, new) or str(site)
        if error.filename2:
            error.filename2 = in_site(error.filename2, site, new)
        raise


def in_site(name: str | None, site: Path, new: Path) -> str | None:
    """Give the place in the site of a file in the folder where it is built."""
    if name and Path(name).is_relative_to(new):
        return str(site / Path(name).relative_to(new))
    return name


def serve_site(
    config_file: Path,
    *,
    address: str | None = None,
    strict: bool = False,
    open_browser: bool = False,
    level: int = logging.INFO,
) -> None:
    """Show the site on this machine and build it again whenever something changes.

    Args:
        config_file: mkdocs.yml.
        address: Host and port, if not those that mkdocs.yml says.
        strict: As for a build.
        open_browser: Also show it.
        level: Of the messages that are printed.

    Raises:
        Refused: It cannot be shown there.
    """
    changed = {"dev_addr": address} if address else {}
    need_address(load_config(config_file=str(config_file), **changed))
    with logged(level), watching(None):  # it never ends, and says itself what it does
        serve(
            str(config_file),
            open_in_browser=open_browser,
            strict=strict,
            **changed,  # type: ignore[arg-type] # MkDocs hands on what it does not name
        )
