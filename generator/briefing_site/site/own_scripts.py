"""The theme's own scripts: takes the templates as they are loaded, gives each script a mark.

A finished page does not tell what in it came from a template and what from its content. So each
inline script is marked in the template, by a word that no author of a page can know, and whatever
bears no mark is none of ours. The marks are taken out again when a page is done.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from secrets import token_hex

from jinja2 import BaseLoader, Environment

SCRIPT = "<script>"


class OwnScripts:
    """Knows the scripts of one build's templates."""

    def __init__(self) -> None:
        self._mark = f"<script data-brf-own-{token_hex(16)}>"
        self._marked = re.compile(re.escape(self._mark) + r"(.*?)</script>", re.DOTALL)

    def follow(self, env: Environment) -> None:
        """Mark the scripts of each template that is loaded from now on."""
        if env.loader:
            env.loader = MarkingLoader(env.loader, self.marked)

    def marked(self, template: str) -> str:
        """Mark the inline scripts of a template."""
        return template.replace(SCRIPT, self._mark)

    def of(self, html: str) -> list[str]:
        """Give the theme's own inline scripts on a finished page."""
        return self._marked.findall(html)

    def unmarked(self, html: str) -> str:
        """Take the marks out."""
        return html.replace(self._mark, SCRIPT)


class MarkingLoader(BaseLoader):
    """Loads templates as another loader does, and marks them.

    Args:
        loader: The other.
        marked: Marks a template's text.
    """

    def __init__(self, loader: BaseLoader, marked: Callable[[str], str]) -> None:
        self._loader = loader
        self._marked = marked

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str | None, Callable[[], bool] | None]:
        """Give a template's text, marked, with where it is and whether it is still the same."""
        text, path, is_current = self._loader.get_source(environment, template)
        return self._marked(text), path, is_current

    def list_templates(self) -> list[str]:
        """Name every template."""
        return self._loader.list_templates()
