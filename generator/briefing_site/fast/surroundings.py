"""What is around a page: takes a page and the newest day, gives its address, edit link and day."""

from __future__ import annotations

from functools import lru_cache, partial
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig

from briefing_site.fast.shells import Around
from briefing_site.fast.straight import Straight
from briefing_site.site.dates import iso_day
from briefing_site.site.generated_pages import docs_of, editing


class Surroundings:
    """What the settings of a site have to say of each of its pages."""

    def __init__(self, config: MkDocsConfig) -> None:
        self._root = urljoin(f"{config.site_url.rstrip('/')}/", ".") if config.site_url else None
        edited = partial(editing(config).address, docs_of(config))
        self._edited = lru_cache(maxsize=None)(edited)

    def of(self, page: Straight, latest: str) -> Around:
        """Give what a page has beside what it says of itself.

        Args:
            page: The page.
            latest: The day of the last change to the site, for a page that names none.
        """
        source, address = page.meta.get("source"), page.meta.get("moved_to", page.url)
        return Around(
            self._root + address.removeprefix("./") if self._root else None,
            self._edited(str(source)) if source else None,
            iso_day(page.meta.get("updated")) or latest,
        )
