"""The page that all others share: takes the theme's templates, gives the script that has it.

The search, the choice of colours and the settings of the theme are the same on every page, and so
is the navigation on each page that it does not name. They stand in one file, which a browser keeps.
"""

from __future__ import annotations

import json
from functools import reduce

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.utils import get_relative_url

from briefing_site.site.early_files import SCRIPTS, THEME
from briefing_site.site.guests import language_folder
from briefing_site.site.own_scripts import OwnScripts
from briefing_site.site.white_space import compact

SHARED = f"{SCRIPTS}/shell.js"
"""The script's path in a site, or in the folder of a language in it."""

PAGE = 'SHARED = "";'
HEAD, HEADER = '"the scripts of the head";', '"the scripts of the header";'
"""What stands in the script for the page, and for the scripts in it that run with that one."""

CONFIG = '<brf-shell part="config">'
DIALOG = (
    '<div class="md-dialog" data-md-component="dialog">\n'
    '<div class="md-dialog__inner md-typeset"></div>\n</div>\n'
)
"""What a page has right before its settings, and Material in no block of its template."""


def add_shared(
    files: Files, env: Environment, nav: Navigation, config: MkDocsConfig, scripts: OwnScripts
) -> None:
    """Put the script in the place of the one that has no page yet."""
    if empty := files.get_file_from_path(SHARED):
        files.remove(empty)
    file = File.generated(config, SHARED, content=shared_script(env, nav, config, scripts))
    file.dest_uri = language_folder(config) + file.dest_uri
    files.append(file)


def shared_script(
    env: Environment, nav: Navigation, config: MkDocsConfig, scripts: OwnScripts
) -> str:
    """Write the script that has the page which all others share."""
    base = get_relative_url(".", language_folder(config) + SHARED)
    html = env.get_template("shared.html").render(get_context(nav, (), config, base_url=base))
    head, _, body = html.partition("<body")
    page = json.dumps(compact(scripts.unmarked(html)), ensure_ascii=False)
    parts = {
        PAGE: f"SHARED = {page};",
        HEAD: _joined(scripts.of(head)).replace("location", "src"),
        HEADER: _joined(scripts.of(body.partition("</header>")[0])),
    }
    text = (THEME / SHARED).read_text("utf-8")
    return reduce(lambda whole, part: whole.replace(*part), parts.items(), text)


def without_shared(html: str) -> str:
    """Leave to the shared page what no template can leave to it; what has none stays as it is."""
    before, found, after = html.rpartition(DIALOG + CONFIG)
    return before + CONFIG + after if found else html


def _joined(scripts: list[str]) -> str:
    return "".join(f"{script};" for script in scripts)
