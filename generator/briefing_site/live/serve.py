"""`serve` without a build: takes mkdocs.yml and an address, shows the site until it is stopped."""

from __future__ import annotations

import gc
import logging
import webbrowser
from pathlib import Path
from time import sleep

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from briefing_site.fast.known import reason_to_build
from briefing_site.frozen import frozen
from briefing_site.live.application import application
from briefing_site.live.garbage import left_until_asked
from briefing_site.live.preview import Preview
from briefing_site.live.server import Server, address_of
from briefing_site.live.watching import Watcher
from briefing_site.progress import watching
from briefing_site.site.build import is_our_own_to_say, logged, serve_site
from briefing_site.site.serving import need_address

log = logging.getLogger("mkdocs.plugins.briefings")

UNHEARD = 0.5
"""Seconds for which a request to end may go unheard: the system may hand it to another thread than
the one that ends all, which does not wake for it."""


@frozen
class Showing:
    """How a site is shown.

    Attributes:
        address: Host and port, if not those that mkdocs.yml says.
        strict: As for a build.
        open_browser: Also open it in the browser.
        opens_saved: There, open the page of each file that is saved.
        level: Of the messages that are printed.
    """

    address: str | None = None
    strict: bool = False
    open_browser: bool = False
    opens_saved: bool = False
    level: int = logging.INFO


def show_site(config_file: Path, how: Showing) -> None:
    """Show the site on this machine, each page as the files say at the moment.

    A site of which not everything is known is built by MkDocs at every change.

    Args:
        config_file: mkdocs.yml.
        how: Where and how it is shown.

    Raises:
        Refused: It cannot be shown there.
    """
    changed = {"dev_addr": how.address} if how.address else {}
    config = load_config(config_file=str(config_file), **changed)
    need_address(config)
    with logged(how.level) as handler:
        why = reason_to_build(config)
        if why is None:
            handler.addFilter(lambda record: not is_our_own_to_say(record))
            with watching(None), left_until_asked():
                preview = Preview(config_file, how.strict, how.opens_saved, how.address)
                show(preview, config, how)
            return
        log.info("each change takes longer to show: %s", why)
    serve_site(
        config_file,
        address=how.address,
        strict=how.strict,
        open_browser=how.open_browser,
        level=how.level,
    )


def show(preview: Preview, config: MkDocsConfig, how: Showing) -> None:
    """Show a site until the user stops it."""
    host, port = config.dev_addr
    files = [preview.config_file.resolve()]

    def calm() -> None:
        preview.check_aside()
        gc.collect()  # now nobody waits

    gc.freeze()  # most of what there is now is there until the end
    watcher = Watcher(preview.folders, files, preview.changed, calm)
    server = Server(host, port, application(preview.site, preview.events))
    address = address_of(host, port, preview.mount)
    try:
        watcher.begin()
        server.begin()
        log.info("Serving on %s", address)
        if how.open_browser:
            webbrowser.open(address)
        while True:
            sleep(UNHEARD)
    except KeyboardInterrupt:
        log.info("stopped")
    finally:
        watcher.end()
        server.end()
        preview.end()
