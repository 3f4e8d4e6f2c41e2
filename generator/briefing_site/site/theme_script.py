"""Material's script: takes MkDocs' files, gives it mended where it asks for what no page needs.

Material looks for the pages of each `link[rel=alternate]`, as if it were the site in another
language, in a `sitemap.xml` beside it. Beside a feed there is none. Only a page in another language
has `hreflang`, so that a link without it is left alone.

Before it changes pages without a reload it loads the list of all pages, on every visit: a megabyte
for a thousand briefings. What such a list tells is told by an address as well: below the site's
own, a page ends in `/` or `.html`. What ends so and is no page of the theme, such as HTML that is
written by hand, is seen as soon as it comes, and then loaded as a browser would have loaded it.
"""

from __future__ import annotations

import logging
import re
from fnmatch import fnmatchcase

from mkdocs.structure.files import File, Files

log = logging.getLogger("mkdocs.plugins.briefings")

BUNDLE = "assets/javascripts/bundle.*.min.js"
EVERY, OF_LANGUAGES = "link[rel=alternate]", "link[rel=alternate][hreflang]"

NAME = r"[\w$]+"
"""Of anything in the script, which differs from version to version."""

LISTED = re.compile(
    rf"(?P<list>{NAME})={NAME}\((?P<site>{NAME})\.base\);"
    rf'(?={NAME}\("navigation\.instant"\))'
)
"""Where the list of all pages is loaded."""

COMING = re.compile(
    rf"(?P<then>{NAME})\((?P<to>{NAME})=>(?P<page>{NAME}\((?P=to),{{progress\$:{NAME}}}\))\.pipe\("
    rf"(?P<failed>{NAME}\(\(\)=>\({NAME}\((?P=to),!0\),(?P<nothing>{NAME})\)\))\)\)"
)
"""Where a page is loaded that takes the place of another."""

EMPTY = re.compile(rf"\(\(\)=>(?P<of>{NAME})\(new Map\)\)")
"""What stands for a list that could not be loaded: it names what makes a stream of a value."""


def mend_theme_script(files: Files) -> list[File]:
    """Let Material's script ask for nothing in vain.

    A script that is not as we know it stays as it is: pages work with it, and it asks for more.

    Returns:
        The files that were changed.
    """
    bundles = [file for file in files if fnmatchcase(file.src_uri, BUNDLE)]
    if len(bundles) != 1:
        log.info("this version of Material has another script, which stays as it is")
        return []
    before = bundles[0].content_string
    after = without_list(beside_languages(before))
    if after == before:
        return []
    bundles[0].content_string = after
    return bundles


def beside_languages(script: str) -> str:
    """Let it look for the pages of another language alone."""
    if script.count(EVERY) != 1:
        log.info("this version of Material looks for a sitemap.xml beside each feed, in vain")
        return script
    return script if OF_LANGUAGES in script else script.replace(EVERY, OF_LANGUAGES)


def without_list(script: str) -> str:
    """Let it know a page of the site by its address, and by what comes."""
    places = [list(place.finditer(script)) for place in (LISTED, COMING, EMPTY)]
    if [len(found) for found in places] != [1, 1, 1]:
        log.info("this version of Material loads the list of all pages on each visit")
        return script
    of = places[2][0]["of"]
    script = LISTED.sub(lambda found: by_address(found, of), script)
    return COMING.sub(lambda found: if_it_is_one(found, of), script)


def by_address(found: re.Match[str], of: str) -> str:
    """Write a list that has whatever has the address of a page."""
    is_page = rf"e.startsWith({found['site']}.base)&&/(?:\/|\.html)$/.test(e)"
    return f"{found['list']}={of}({{has:e=>{is_page}}});"


def if_it_is_one(found: re.Match[str], of: str) -> str:
    """Write how a page is loaded: as a whole where it is none of the theme."""
    is_page = 'e.querySelector("[data-md-component=container]")'
    known = f"{found['then']}(e=>{is_page}?{of}(e):(location.reload(),{found['nothing']}))"
    return f"{found['then']}({found['to']}=>{found['page']}.pipe({known},{found['failed']}))"
