"""Hand-written pages as they will be published: takes their HTML and front matter, judges both.

`source.written` has judged the files already, as `check` does. What came of them by Markdown's
extensions and by other plugins is looked at once more here, where nothing can be missed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

from briefing_site.diagnostics import report_full
from briefing_site.diagnostics.diagnostic import in_order
from briefing_site.site.early_files import ENGINE
from briefing_site.site.plugin_config import BriefingsConfig
from briefing_site.source.active import REDIRECTS, in_html
from briefing_site.source.written import Written, check_links, check_written, is_text


def refuse_linked_folders(config: MkDocsConfig) -> None:
    """Stop before MkDocs goes through what links to folders lead to, be it the whole machine.

    It stops likewise at a name that is no text, of which MkDocs makes an address.

    Raises:
        PluginError: There is one.
    """
    written = look_through(config)
    if any(path.is_dir() or not is_text(path) for path in written.refused):
        raise PluginError("\n" + report_full(in_order(written.diagnostics), written.sources))


def look_through(config: MkDocsConfig) -> Written:
    """Look through the hand-written pages, and for links in what the site adds to the theme."""
    written = check_written(Path(config.docs_dir))
    if config.theme.custom_dir:
        check_links(Path(config.theme.custom_dir), written)
    return written


def leave_out(files: Files, refused: Iterable[Path], own: BriefingsConfig) -> None:
    """Take files out of a site that must not be published, and all below a folder that must not.

    Likewise what runs queries, where there is no database to ask.
    """
    barred = (*refused, *(() if own.database else (ENGINE,)))
    for file in list(files):
        if is_below(file, barred):
            files.remove(file)


def is_below(file: File, barred: tuple[Path, ...]) -> bool:
    """Tell whether a file is one of some paths, or stands below one."""
    if not file.abs_src_path or not barred:
        return False
    path = Path(file.abs_src_path)
    return any(path.is_relative_to(one) for one in barred)


def hold_to_words(path: str, html: str, meta: Mapping[str, Any]) -> None:
    """Stop the build where a hand-written page does more than show something.

    Raises:
        PluginError: It does.
    """
    found = [f'the key "{key}"' for key in REDIRECTS if key in meta]
    found += [f"{one.words} in {html[one.start : one.end][:120]}" for one in in_html(html)]
    if found:
        listed = "\n".join(f"   note: {one}" for one in found)
        message = f'error: markup that does something on the page "{path}"\n{listed}'
        raise PluginError(message)
