"""Material's script: takes MkDocs' files, gives it mended where it asks for what no page needs.

Material looks for the pages of each `link[rel=alternate]`, as if it were the site in another
language, in a `sitemap.xml` beside it. Beside a feed there is none. Only a page in another language
has `hreflang`, so that a link without it is left alone.

Before it changes pages without a reload it loads the list of all pages, on every visit: a megabyte
for a thousand briefings. What such a list tells is told by an address as well: below the site's
own, a page ends in `/` or `.html`. What ends so and is no page of the theme, such as HTML that is
written by hand, is seen as soon as it comes, and then loaded as a browser would have loaded it.

On every visit it sets the colours that a page has by then, and lets the browser work out the looks
of all that stands on the page three times for it, which took a telephone longer than all else that
the script does. What has the colours already is left as it is.

It keeps how far a page was scrolled a moment after the scrolling ended, with the address that the
browser has by then. Who followed a link within that moment was taken to the other page's address
with this page's place, and not to what the link led to: to other words than those that were cited.
From the second page of a visit on, it also took that address for the place of a page that was still
to come, looked for it on the page before, and kept that page's place as the other's.

It brings all parts of a page to life in one turn: a telephone that has shown the page hears no tap
until the last of a hundred notes is ready. Each part takes a turn of its own, and of many alike a
few at a time.
"""

from __future__ import annotations

import logging
import re
from fnmatch import fnmatchcase
from functools import lru_cache

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

AT_ONCE = 'document.body.setAttribute("data-md-color-switching","")'
"""What lets colours change at once that otherwise change slowly: of each element on the page."""

SWITCHING = re.compile(rf"if\({re.escape(AT_ONCE)},(?={NAME}\.color\.media===)")
COLOURS = re.compile(
    rf"(?P<each>for\(let\[(?P<name>{NAME}),(?P<value>{NAME})\]"
    rf"of Object\.entries\({NAME}\.color\)\))"
    r"(?P<set>document\.body\.setAttribute\((?P<attribute>`data-md-color-\$\{(?P=name)\}`),(?P=value)\));"
)
"""Where that is said, and where the colours are set."""

SCHEME = re.compile(rf"(?P<meta>{NAME})\.content=(?P<scheme>{NAME}\.colorScheme),")
SAYING = re.compile(
    rf'(?P<make>let (?P<meta>{NAME})={NAME}\("meta",{{name:"color-scheme"}}\));'
    r"document\.head\.appendChild\((?P=meta)\);"
)
"""Where the browser is told whether a page is light, as it takes each to be that says nothing."""

ADDRESSES = re.compile(
    rf"{NAME}\(document\)\.subscribe\((?P<write>{NAME})\);(?=let {NAME}={NAME}\()"
)
"""Where every address on a page is written anew."""

GOING = re.compile(rf'(?=history\.replaceState\({NAME},""\),history\.pushState\(null,"",{NAME}\))')
"""Where another page gets the place of one."""

LEAVING = re.compile(rf'(?=let {NAME}={NAME}\(document\.body,"click"\))')
"""Where links begin to be followed."""

COME = re.compile(
    rf"(?P<come>\({NAME}\.pipe\({NAME}\({NAME},\({NAME},(?P<to>{NAME})\)=>)(?P=to)(?=\)\),{NAME}\.pipe\()"
)
"""Where another page has come, whose address the browser has had since the link was followed."""

ARRIVING = re.compile(
    rf"(?P<arrive>subscribe\({NAME}=>\{{)(?=var {NAME},{NAME};history\.state!==null\|\|)"
)
"""Where the place that an address names is gone to: also before its page has come."""

KEEPING = re.compile(
    rf"(?P<told>subscribe\(\(\{{offset:(?P<offset>{NAME})\}}\)=>\{{)"
    r'(?=history\.replaceState\((?P=offset),""\)\})'
)
"""Where it is kept how far a page was scrolled."""

PARTS = re.compile(rf'(?<=,)(?={NAME}={NAME}\(\(\)=>(?P<merge>{NAME})\(\.\.\.{NAME}\("announce"\))')
"""Where all parts of a page are brought to life; it names what makes one stream of several."""

WAITING = re.compile(
    rf"(?P<then>{NAME})\((?P<if>{NAME})=>(?P<of>{NAME})\((?P=if)\)"
    rf"\.pipe\((?P<delay>{NAME})\((?P=if)\?400:100\)\)\)"
)
"""Where something waits; it names what makes a stream wait, and what lets another follow it."""

PART = re.compile(
    rf'(?P<parts>{NAME}\("(?:announce|content|header|header-title|sidebar|tabs|toc|top)"\))\.map\('
)
WITHIN = re.compile(
    rf'\.\.\.(?P<parts>{NAME}\("(?:a|details|pre:not\(\.mermaid\) > code|table:not\(\[class\]\)'
    rf'|\.footnote-ref)",{NAME}\)(?:\.filter\(\(\)=>{NAME}\("[a-z.]+"\)\))?)\.map\('
)
"""Where each of these parts is brought to life, and what within the words of a page is."""

A_FEW = 16
"""How many alike are brought to life in one turn: some ten milliseconds of a telephone's time."""

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
    after = mended(before)
    if after == before:
        return []
    bundles[0].content_string = after
    return bundles


@lru_cache(maxsize=1)
def mended(script: str) -> str:
    """Give a script mended; what is built again and again has the same one each time."""
    for mend in MENDS:
        script = mend(script)
    return script


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


def without_repainting(script: str) -> str:
    """Let it leave colours alone that a page has already."""
    places = (SWITCHING, COLOURS, SCHEME, SAYING)
    if [len(place.findall(script)) for place in places] != [1, 1, 1, 1]:
        log.info("this version of Material sets the colours of each page anew")
        return script
    script = COLOURS.sub(only_others, SWITCHING.sub("if(", script))
    return SCHEME.sub(only_dark, SAYING.sub(r"\g<make>;", script))


def only_others(found: re.Match[str]) -> str:
    """Write how those colours are set that a page has not."""
    differs = f"document.body.getAttribute({found['attribute']})!=={found['value']}"
    at_once = f'{found["name"]}!=="media"&&{AT_ONCE}'
    return f"{found['each']}if({differs}){{{at_once};{found['set']}}}"


def only_dark(found: re.Match[str]) -> str:
    """Write how the browser is told of a page that is not light, or no longer dark."""
    is_news = f'({found["meta"]}.content||{found["scheme"]}!=="light")'
    said = f"{found['meta']}.content={found['scheme']},document.head.appendChild({found['meta']})"
    return f"{is_news}&&({said}),"


def with_addresses_late(script: str) -> str:
    """Let it write addresses anew no sooner than a page gives way to another, or is gone back to.

    An address of a style sheet that differs from the next page's by its form alone would have the
    sheet taken away and read anew, and what is led to be looked for on a page without any.
    """
    places = [list(place.finditer(script)) for place in (ADDRESSES, GOING)]
    if [len(found) for found in places] != [1, 1]:
        log.info("this version of Material writes every address on a page anew")
        return script
    write = places[0][0]["write"]
    back = f'addEventListener("popstate",()=>{write}(document),{{once:!0}});'
    return ADDRESSES.sub(back, GOING.sub(f"{write}(document),", script))


def in_place(script: str) -> str:
    """Let it keep how far a page was scrolled for none but the page that is shown."""
    places = (LEAVING, COME, ARRIVING, KEEPING)
    if [len(place.findall(script)) for place in places] != [1, 1, 1, 1]:
        log.info("this version of Material may keep a page's place for the next")
        return script
    script = LEAVING.sub("let brfShown=location.pathname;", script)
    script = COME.sub(r"\g<come>(brfShown=\g<to>.pathname,\g<to>)", script)
    script = ARRIVING.sub(r"\g<arrive>if(brfShown!==location.pathname)return;", script)
    return KEEPING.sub(r"\g<told>brfShown===location.pathname&&", script)


def in_turns(script: str) -> str:
    """Let it bring the parts of a page to life one after the other."""
    places = [list(place.finditer(script)) for place in (PARTS, WAITING)]
    if [len(found) for found in places] != [1, 1] or not PART.search(script):
        log.info("this version of Material brings all of a page to life at once")
        return script
    merge, waiting = places[0][0]["merge"], places[1][0]
    few = f"brfParts.slice({A_FEW}*i,{A_FEW}*i+{A_FEW})"
    turn = f"{waiting['then']}(()=>{merge}(...{few}.map(brfLive)))"
    turns = (
        f"brfTurns=(brfParts,brfLive)=>Array.from({{length:Math.ceil(brfParts.length/{A_FEW})}},"
        f"(_,i)=>{waiting['of']}(i).pipe({waiting['delay']}(0),{turn})),"
    )
    script = PART.sub(r"brfTurns(\g<parts>,", PARTS.sub(turns, script))
    return WITHIN.sub(r"...brfTurns(\g<parts>,", script)


MENDS = (
    beside_languages,
    without_list,
    without_repainting,
    with_addresses_late,
    in_place,
    in_turns,
)
"""What is mended, each by itself."""


def by_address(found: re.Match[str], of: str) -> str:
    """Write a list that has whatever has the address of a page."""
    is_page = rf"e.startsWith({found['site']}.base)&&/(?:\/|\.html)$/.test(e)"
    return f"{found['list']}={of}({{has:e=>{is_page}}});"


def if_it_is_one(found: re.Match[str], of: str) -> str:
    """Write how a page is loaded: as a whole where it is none of the theme."""
    is_page = 'e.querySelector("[data-md-component=container]")'
    known = f"{found['then']}(e=>{is_page}?{of}(e):(location.reload(),{found['nothing']}))"
    return f"{found['then']}({found['to']}=>{found['page']}.pipe({known},{found['failed']}))"
