"""What fast builds know: takes a site's settings, gives the first thing in them that is not known.

A plugin, a hook, an extension of Markdown or a template of the site's own may change any page. What
the rest of this room does without would then be missing, so that such a site is built by MkDocs.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path

import material  # type: ignore[import-untyped] # it comes without types
import mkdocs
from material.plugins.search.plugin import SearchPlugin  # type: ignore[import-untyped] # likewise
from mkdocs.config.defaults import MkDocsConfig

from briefing_site.site.plugin_config import has_own_search

PLUGINS = frozenset({"briefings", "search", "material/search"})

EXTENSIONS: Mapping[str, frozenset[str] | None] = {
    **dict.fromkeys(
        (
            *("admonition", "attr_list", "def_list", "md_in_html", "tables", "fenced_code"),
            *("pymdownx.details", "pymdownx.superfences", "pymdownx.tabbed"),
        )
    ),
    "footnotes": frozenset({"BACKLINK_TITLE"}),
    "toc": frozenset({"permalink", "permalink_title", "toc_depth"}),
}
"""Extensions that change no generated page, or only as `write_html` does.

Each with its options that do no more, if not all do.
"""

VERSIONS = (("mkdocs", mkdocs.__version__, "1.6."), ("material", material.__version__, "9."))
"""What the shells are spliced from: its name, its version, and how known versions begin."""


def unknown(config: MkDocsConfig) -> str | None:
    """Give what of a site is not known, in words; nothing where all is."""
    return next(chain(_plugins(config), _extensions(config), _theme(config), _versions()), None)


def reason_to_build(config: MkDocsConfig) -> str | None:
    """Say why MkDocs builds all of a site at every change; nothing where it need not."""
    plugin = config.plugins.get("briefings")
    if plugin is None:
        return 'the plugin "briefings" is not in mkdocs.yml'
    if not plugin.config.fast:
        return 'mkdocs.yml says "fast: false"'
    why = unknown(config)
    return f"{why} is not known to fast builds" if why else None


def _plugins(config: MkDocsConfig) -> Iterator[str]:
    if config.hooks:
        yield "a hook"
    for name, plugin in config.plugins.items():
        if name not in PLUGINS or ("search" in name and type(plugin) is not SearchPlugin):
            yield f'the plugin "{name}"'
        elif name == "briefings" and not has_own_search(plugin.config):
            yield "the theme's own search"


def _extensions(config: MkDocsConfig) -> Iterator[str]:
    for name in config.markdown_extensions:
        options = config.mdx_configs.get(name) or {}
        if name not in EXTENSIONS:
            yield f'the Markdown extension "{name}"'
            continue
        known = EXTENSIONS[name]
        if known is not None and (others := [one for one in options if one not in known]):
            yield f'the option "{others[0]}" of the Markdown extension "{name}"'
        if name == "toc" and options.get("permalink") is not True:
            yield 'the Markdown extension "toc" without "permalink: true"'


def _theme(config: MkDocsConfig) -> Iterator[str]:
    folder = config.theme.custom_dir
    if folder and any(Path(folder).rglob("*.html")):
        yield f'a template in "{Path(folder).name}"'


def _versions() -> Iterator[str]:
    for name, version, known in VERSIONS:
        if not version.startswith(known):
            yield f"{name} {version}"
