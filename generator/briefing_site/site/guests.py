"""Other plugins beside ours: takes MkDocs' files and settings, gives what guests take for granted.

MkDocs keeps generated files in memory, without a place on the disk. Many plugins were written
before it did, and read the place of every file.
"""

from __future__ import annotations

import logging
from collections.abc import Collection, Container, Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

ALONE = frozenset({"briefings", "search", "material/search"})
"""Plugins that need no file on the disk: where there are no others, none is written."""

GIT_DATES = "git_"
"""What a plugin that dates pages by Git calls its dates."""

DATING = logging.getLogger("mkdocs.plugins.mkdocs_git_revision_date_localized_plugin.plugin")
"""Where the plugin for dates by Git warns."""

FOREIGN_SHIM = "https://unpkg.com/iframe-worker/shim"

MATERIAL = "material"

SEVERAL_LANGUAGES = "i18n"
"""What the plugin is called that builds a site in several languages."""


def need_material(config: MkDocsConfig) -> None:
    """Refuse a theme that is neither Material nor made from it: it has not what the pages use.

    Raises:
        PluginError: Says which theme it is.
    """
    if not any(Path(folder).parts[-2:] == (MATERIAL, "templates") for folder in config.theme.dirs):
        message = (
            f'error: the theme is "{config.theme.name or config.theme.custom_dir}", '
            'and the plugin "briefings" needs "material"'
        )
        raise PluginError(message)


class NoAlarm(logging.Filter):
    """Lets no warning through of a generated page's dates by Git, which `without_git_dates` takes.

    The plugin dates such a page by the clock, twice, and warns if a second ends in between: a
    strict build stopped at it now and then.
    """

    def __init__(self, generated: Container[str]) -> None:
        super().__init__()
        self._generated = generated

    def filter(self, record: logging.LogRecord) -> bool:
        """Say whether the warning is of a page that somebody wrote."""
        said, _, rest = record.getMessage().partition(" timestamp for page ")
        return not (said.endswith("last revision") and rest.split(". ")[0] in self._generated)


class Places:
    """Places on the disk for generated files, as long as a build goes on."""

    def __init__(self) -> None:
        self._folder: TemporaryDirectory[str] | None = None
        self._no_alarm = NoAlarm(())

    def give(self, files: Collection[File], config: MkDocsConfig) -> None:
        """Write each file, and say where it is, if there is anyone who may ask."""
        self.remove()
        if ALONE.issuperset(config.plugins):
            return
        self._no_alarm = NoAlarm({file.src_uri for file in files})
        DATING.addFilter(self._no_alarm)
        self._folder = TemporaryDirectory(prefix="briefings-", ignore_cleanup_errors=True)
        for file in files:
            place = Path(self._folder.name) / file.src_uri
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(file.content_bytes)
            file.abs_src_path = str(place)

    def remove(self) -> None:
        """Remove what was written."""
        DATING.removeFilter(self._no_alarm)
        if self._folder:
            self._folder.cleanup()
            self._folder = None


def without_foreign_shim(config: MkDocsConfig) -> None:
    """Take out what Material's `offline` loads from another host: `from_file.js` does the same."""
    polyfills = config.extra.get("polyfills", [])
    polyfills[:] = [one for one in polyfills if one != FOREIGN_SHIM]


def without_git_dates(page: Page) -> None:
    """Take back the dates that a plugin gave a generated page: of no commit, but of the build."""
    for name in [name for name in page.meta if name.startswith(GIT_DATES)]:
        del page.meta[name]


def language_folder(config: MkDocsConfig) -> str:
    """Give the folder of the language that is built just now; nothing for the site's own.

    The plugin for several languages builds the site once for each of them.
    """
    plugin = config.plugins.get(SEVERAL_LANGUAGES)
    spoken, first = (getattr(plugin, f"{which}_language", "") for which in ("current", "default"))
    return f"{spoken}/" if spoken != first else ""


class Aside:
    """Generated files while the plugin for several languages looks for translations of files.

    It knows only files that are in the docs folder, and warns of each other one.
    """

    def __init__(self) -> None:
        self._waiting: list[File] = []

    def step(self, generated: Iterable[File], files: Files, config: MkDocsConfig) -> None:
        """Take generated files out, if that plugin is there."""
        self._waiting = list(generated) if SEVERAL_LANGUAGES in config.plugins else []
        for file in self._waiting:
            files.remove(file)

    def step_back(self, files: Files) -> None:
        """Put them in again, but for the home page where a language has its own."""
        built = {file.dest_uri for file in files}
        for file in self._waiting:
            if file.dest_uri not in built:
                files.append(file)
