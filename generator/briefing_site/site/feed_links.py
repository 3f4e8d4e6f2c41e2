"""Feeds that the theme takes for no language: takes MkDocs' files, gives Material's script mended.

Material looks for the pages of each `link[rel=alternate]`, as if it were the site in another
language, in a `sitemap.xml` beside it. Beside a feed there is none. Only a page in another language
has `hreflang`, so that a link without it is left alone.
"""

from __future__ import annotations

import logging
from fnmatch import fnmatchcase

from mkdocs.structure.files import File, Files

log = logging.getLogger("mkdocs.plugins.briefings")

BUNDLE = "assets/javascripts/bundle.*.min.js"
EVERY, OF_LANGUAGES = "link[rel=alternate]", "link[rel=alternate][hreflang]"


def narrow_to_languages(files: Files) -> list[File]:
    """Let Material's script look beside links to other languages alone.

    A script that is not as we know it stays as it is: pages work with it, and ask for a file that
    is not there.

    Returns:
        The files that were changed.
    """
    bundles = [file for file in files if fnmatchcase(file.src_uri, BUNDLE)]
    known = [file for file in bundles if file.content_string.count(EVERY) == 1]
    if not known or known != bundles:
        log.info("this version of Material looks for a sitemap.xml beside each feed, in vain")
    changed = [file for file in known if OF_LANGUAGES not in file.content_string]
    for file in changed:
        file.content_string = file.content_string.replace(EVERY, OF_LANGUAGES)
    return changed
