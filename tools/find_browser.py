"""Finds a browser for the tests and the screenshots: gives the path of one that starts.

Takes, in this order: the one that BRIEFINGS_BROWSER names, a Chromium or Chrome that is
installed, and with --install Debian's package where it may install one, else the build that
Playwright downloads. The path goes to standard output, everything else to standard error.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from tools.finding import NoProgramError, named, print_path
from tools.installing import install_debian_packages, succeeds

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
MAC_BUNDLES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
SHELL = "chromium-headless-shell"
PROBE_TEXT = "this browser starts"
PROBE_FLAGS = (
    "--headless",
    "--no-sandbox",  # it reads the probe alone, and as root it would not start without
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PROBE_SECONDS = 60
NONE_FOUND = (
    "no Chromium or Chrome here starts, and none could be installed: "
    "install one, or name it in BRIEFINGS_BROWSER"
)


def starts(browser: Path) -> bool:
    """Tell whether the browser shows a page: an installed one may lack libraries, or be a stub."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        page = f"data:text/html,<p>{PROBE_TEXT}</p>".replace(" ", "%20")
        command = [str(browser), *PROBE_FLAGS, f"--user-data-dir={profile}", "--dump-dom", page]
        try:
            shown = subprocess.run(  # noqa: S603 - a browser that this machine's user installed
                command,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=PROBE_SECONDS,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired):
            return False
    return PROBE_TEXT.encode() in shown.stdout


def installed(environ: Mapping[str, str]) -> Iterator[Path]:
    """Name the browsers that stand where systems put them."""
    for name in NAMES:
        found = shutil.which(name, path=environ.get("PATH", ""))
        if found:
            yield Path(found)
    for bundle in MAC_BUNDLES:
        for folder in ("", environ.get("HOME", "")):
            if Path(folder + bundle).is_file():
                yield Path(folder + bundle)


def install_debian_package() -> Iterator[Path]:
    """Install Debian's Chromium where there is apt-get and the right to use it."""
    if install_debian_packages("chromium"):
        yield from installed(os.environ)


def install_playwright_build() -> Iterator[Path]:
    """Let Playwright download the Chromium that it was made with."""
    sys.stderr.write("find_browser: downloading Playwright's Chromium\n")
    if not succeeds([sys.executable, "-m", "playwright", "install", "--no-shell", "chromium"]):
        return
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - slow, and rarely needed

    with sync_playwright() as playwright:
        yield Path(playwright.chromium.executable_path)


def find(environ: Mapping[str, str], *, install: bool) -> Path:
    """Find a browser that starts.

    Raises:
        NoProgramError: there is none, or the one that BRIEFINGS_BROWSER names does not start.
    """
    if given := named(environ, "BRIEFINGS_BROWSER", starts):
        return given
    for browser in _offered(environ, install=install):
        if starts(browser):
            return browser
    raise NoProgramError(NONE_FOUND)


def without_windows(browser: Path) -> Path:
    """Give the headless shell beside a browser if there is one that starts, else the browser.

    In it pages are the same, and around none is a window, which takes as long as the page to draw.
    It does not print as the browser does.
    """
    shell = browser.with_name(SHELL)
    return shell if shell.is_file() and starts(shell) else browser


def _offered(environ: Mapping[str, str], *, install: bool) -> Iterator[Path]:
    # Lazily: nothing is installed while something that is there starts.
    yield from installed(environ)
    if install:
        yield from install_debian_package()
        yield from install_playwright_build()


if __name__ == "__main__":
    sys.exit(print_path("find_browser", find, os.environ, sys.argv[1:]))
