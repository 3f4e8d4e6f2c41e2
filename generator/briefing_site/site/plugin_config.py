"""What mkdocs.yml says: takes MkDocs' settings and the plugin's own, gives those of a reading."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

from mkdocs.config import config_options as options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig

from briefing_site.settings import History, OtherFormat, Settings, drafts_are_wanted
from briefing_site.site.guests import language_folder

EXTENSIONS = frozenset({"attr_list", "def_list", "footnotes", "md_in_html", "tables", "toc"})
"""What the pages are written in."""


FORMATS = tuple(one.value for one in OtherFormat)
"""The formats of other fields, as a message names them."""

CACHE = ".cache"
"""What a build keeps for the next, beside mkdocs.yml: a folder that no repository holds."""


class BriefingsConfig(Config):  # type: ignore[no-untyped-call] # MkDocs leaves it untyped
    """What mkdocs.yml may say below `briefings`. Paths start at that file's folder."""

    briefings_dir = options.Type(str, default="briefings")
    snapshots_dir = options.Optional(options.Type(str))
    drafts = options.Type(bool, default=False)
    schema_dir = options.Type(str, default="schema")
    # `pagefind`: as files of the first version have it, which a program of that name searched.
    search = options.Choice(("own", "material", "pagefind"), default="own")
    fast = options.Type(bool, default=True)
    feeds = options.Choice(("all", "site"), default="all")
    tables = options.Type(bool, default=True)
    api = options.Type(bool, default=True)
    parquet = options.Type(bool, default=False)
    database = options.Type(bool, default=True)
    rdf = options.Type(bool, default=True)
    formats = options.ListOfItems(options.Choice(FORMATS), default=[])
    linked = options.Type(bool, default=True)
    llms = options.Type(bool, default=True)
    markdown = options.Type(bool, default=False)
    cards = options.Type(bool, default=False)
    history = options.Type(bool, default=False)


def settings_of(
    own: BriefingsConfig, config: MkDocsConfig, *, is_preview: bool = False
) -> Settings:
    """Say where everything is, and what the site is called.

    Args:
        own: What mkdocs.yml says below `briefings`.
        config: The rest of it.
        is_preview: Whether nobody may wait for what takes long: of a history what is kept is taken.
    """
    told = History.KEPT if is_preview else History.WHOLE
    root = root_of(config)
    snapshots = own.snapshots_dir
    return Settings(
        briefings=root / own.briefings_dir,
        snapshots=(root / snapshots).resolve() if snapshots else None,
        docs=Path(config.docs_dir),
        drafts=own.drafts or drafts_are_wanted(),
        site_name=config.site_name,
        site_url=config.site_url or "",
        directory_urls=config.use_directory_urls,
        folder=language_folder(config),
        language=config.theme.get("language", ""),  # another theme than ours has none, and is told
        has_all_feeds=own.feeds == "all",
        has_tables=own.tables,
        has_api=own.api,
        has_parquet=own.parquet,
        has_database=own.database,
        has_rdf=own.rdf,
        formats=frozenset(map(OtherFormat, own.formats)),
        has_linked=own.linked,
        has_llms=own.llms,
        has_markdown=own.markdown,
        has_cards=own.cards,
        history=told if own.history else History.NONE,
        repo_url=config.repo_url or "",
        cache=root / CACHE,
        terms=terms_of(config),
    )


def terms_of(config: MkDocsConfig) -> str:
    """Give the terms at the foot of each page, which may be HTML, as plain text on one line."""
    words = re.sub(r"<[^>]*>", " ", config.copyright or "")
    return " ".join(unescape(words).split())


def has_own_search(own: BriefingsConfig) -> bool:
    """Whether a site is searched by this project's index, and not by the theme's."""
    return own.search != "material"


def name_extensions(config: MkDocsConfig) -> None:
    """Let a site have what the pages are written in: it need not name these extensions itself."""
    missing = EXTENSIONS.difference(config.markdown_extensions)
    config.markdown_extensions += sorted(missing)


def root_of(config: MkDocsConfig) -> Path:
    """Give the folder of mkdocs.yml, at which paths start."""
    return Path(config.config_file_path).parent
