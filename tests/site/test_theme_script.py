"""Material's own script as it comes, as it is mended, and as nobody knows it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import pytest
from mkdocs.structure.files import File, Files

from briefing_site.site.theme_script import BUNDLE, EVERY, OF_LANGUAGES, mend_theme_script

FEEDS = "this version of Material looks for a sitemap.xml beside each feed, in vain"
LIST = "this version of Material loads the list of all pages on each visit"
COLOURS = "this version of Material sets the colours of each page anew"
ADDRESSES = "this version of Material writes every address on a page anew"
AT_ONCE = "this version of Material brings all of a page to life at once"
PLACES = "this version of Material may keep a page's place for the next"
OTHER = "this version of Material has another script, which stays as it is"
NAME = BUNDLE.replace("*", "0123abcd")

LANGUAGES = f'M("{EVERY}")'
LISTS = (
    "let r=k(u).pipe(v(()=>$(new Map)));var q=k(C.base);"
    'V("navigation.instant")&&g({list:q});'
    "t.pipe(b(a=>x(a,{progress$:o}).pipe(v(()=>(s(a,!0),y)))),b(w))"
)
WITHOUT = (
    "let r=k(u).pipe(v(()=>$(new Map)));"
    r"var q=$({has:e=>e.startsWith(C.base)&&/(?:\/|\.html)$/.test(e)});"
    'V("navigation.instant")&&g({list:q});'
    't.pipe(b(a=>x(a,{progress$:o}).pipe(b(e=>e.querySelector("[data-md-component=container]")'
    "?$(e):(location.reload(),y)),v(()=>(s(a,!0),y)))),b(w))"
)
SETS = (
    'let o=x("meta",{name:"color-scheme"});document.head.appendChild(o);'
    'c(s=>{if(document.body.setAttribute("data-md-color-switching",""),'
    's.color.media==="(prefers-color-scheme)"){d()}for(let[a,c]of Object.entries(s.color))'
    "document.body.setAttribute(`data-md-color-${a}`,c);e()});"
    "m(()=>{let a=f();return o.content=a.colorScheme,a})"
)
SETS_OTHERS = (
    'let o=x("meta",{name:"color-scheme"});'
    'c(s=>{if(s.color.media==="(prefers-color-scheme)"){d()}for(let[a,c]of Object.entries(s.color))'
    "if(document.body.getAttribute(`data-md-color-${a}`)!==c)"
    '{a!=="media"&&document.body.setAttribute("data-md-color-switching","");'
    "document.body.setAttribute(`data-md-color-${a}`,c)}e()});"
    'm(()=>{let a=f();return (o.content||a.colorScheme!=="light")&&'
    "(o.content=a.colorScheme,document.head.appendChild(o)),a})"
)
WRITES = (
    "$(document).subscribe(vi);let n=h(e);"
    'n(([a,{offset:c}])=>{history.replaceState(c,""),history.pushState(null,"",a)});'
)
WRITES_LATE = (
    'addEventListener("popstate",()=>vi(document),{once:!0});let n=h(e);'
    'n(([a,{offset:c}])=>{vi(document),history.replaceState(c,""),history.pushState(null,"",a)});'
)
KEEPS = (
    'let n=h(document.body,"click");'
    "L(s.pipe(te(t,(a,c)=>c)),s.pipe(b(()=>t)),n).subscribe(a=>{var c,p;"
    "history.state!==null||!a.hash?s(0):g()}),"
    'r.pipe(ne("offset"),Ae(100)).subscribe(({offset:a})=>{history.replaceState(a,"")});'
)
KEEPS_OWN = (
    'let brfShown=location.pathname;let n=h(document.body,"click");'
    "L(s.pipe(te(t,(a,c)=>(brfShown=c.pathname,c))),s.pipe(b(()=>t)),n)"
    ".subscribe(a=>{if(brfShown!==location.pathname)return;var c,p;"
    "history.state!==null||!a.hash?s(0):g()}),"
    'r.pipe(ne("offset"),Ae(100)).subscribe(({offset:a})=>'
    '{brfShown===location.pathname&&history.replaceState(a,"")});'
)
LIVES = (
    'function oi(e,t){return L(...M("table:not([class])",e).map(i=>ti(i)),'
    '...M("[title]:not([data-preview])",e).filter(()=>V("content.tooltips")).map(i=>Xe(i)),'
    '...M(".footnote-ref",e).filter(()=>V("content.footnote.tooltips")).map(i=>Vt(i)))}'
    "b(r=>$(r).pipe(nt(r?400:100)));"
    'var Hs=L(...me("dialog").map(e=>ni(e))),$s=H(()=>L(...me("announce").map(e=>_n(e)),'
    '...me("toc").map(e=>Ri(e))));'
)
LIVES_IN_TURNS = (
    'function oi(e,t){return L(...brfTurns(M("table:not([class])",e),i=>ti(i)),'
    '...M("[title]:not([data-preview])",e).filter(()=>V("content.tooltips")).map(i=>Xe(i)),'
    '...brfTurns(M(".footnote-ref",e).filter(()=>V("content.footnote.tooltips")),i=>Vt(i)))}'
    "b(r=>$(r).pipe(nt(r?400:100)));"
    'var Hs=L(...me("dialog").map(e=>ni(e))),'
    "brfTurns=(brfParts,brfLive)=>Array.from({length:Math.ceil(brfParts.length/16)},"
    "(_,i)=>$(i).pipe(nt(0),b(()=>L(...brfParts.slice(16*i,16*i+16).map(brfLive))))),"
    '$s=H(()=>L(...brfTurns(me("announce"),e=>_n(e)),...brfTurns(me("toc"),e=>Ri(e))));'
)


@pytest.fixture(autouse=True)
def _told(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "mkdocs.plugins.briefings")


@pytest.fixture
def script(tmp_path: Path) -> Callable[[str], File]:
    """Give what makes a file of the theme."""

    def make(text: str) -> File:
        place = tmp_path / NAME
        place.parent.mkdir(parents=True)
        place.write_text(text, "utf-8")
        return File(NAME, str(tmp_path), "site", use_directory_urls=True)

    return make


def test_the_script_of_the_installed_theme_is_known_and_mended(
    script: Callable[[str], File], caplog: pytest.LogCaptureFixture
) -> None:
    (path,) = Path(str(files("material"))).glob(f"templates/{BUNDLE}")
    before = path.read_text("utf-8")
    bundle = script(before)
    assert mend_theme_script(Files([bundle])) == [bundle]
    assert caplog.messages == []
    mended = bundle.content_string
    assert (mended.count(OF_LANGUAGES), mended.count("location.reload()")) == (1, 1)
    assert (mended.count("getAttribute(`data-md-color-${"), mended.count("(document),history")) == (
        1,
        1,
    )
    assert (mended.count("brfShown"), mended.count("...brfTurns(")) == (4, 14)
    assert len(mended) - len(before) < 800


def test_what_asked_in_vain_asks_no_more(
    script: Callable[[str], File], caplog: pytest.LogCaptureFixture
) -> None:
    bundle = script(f"{LANGUAGES};{LISTS};{SETS};{WRITES}{KEEPS}{LIVES}")
    assert mend_theme_script(Files([bundle])) == [bundle]
    known = f"{SETS_OTHERS};{WRITES_LATE}{KEEPS_OWN}{LIVES_IN_TURNS}"
    assert bundle.content_string == f'M("{OF_LANGUAGES}");{WITHOUT};{known}'
    assert caplog.messages == []


@pytest.mark.parametrize(
    ("text", "mended", "told"),
    [
        ("", "", [FEEDS, LIST, COLOURS, ADDRESSES, PLACES, AT_ONCE]),
        (
            f"{LANGUAGES},{LANGUAGES};{LISTS}",
            f"{LANGUAGES},{LANGUAGES};{WITHOUT}",
            [FEEDS, COLOURS, ADDRESSES, PLACES, AT_ONCE],
        ),
        (
            f'M("{OF_LANGUAGES}")',
            f'M("{OF_LANGUAGES}")',
            [LIST, COLOURS, ADDRESSES, PLACES, AT_ONCE],
        ),
        (
            f"{LANGUAGES};{LISTS}{LISTS};{SETS}",
            f'M("{OF_LANGUAGES}");{LISTS}{LISTS};{SETS_OTHERS}',
            [LIST, ADDRESSES, PLACES, AT_ONCE],
        ),
        (
            f"{SETS}{SETS};{WRITES}",
            f"{SETS}{SETS};{WRITES_LATE}",
            [FEEDS, LIST, COLOURS, PLACES, AT_ONCE],
        ),
        (
            f"{SETS};{WRITES}{WRITES}",
            f"{SETS_OTHERS};{WRITES}{WRITES}",
            [FEEDS, LIST, ADDRESSES, PLACES, AT_ONCE],
        ),
        (f"{KEEPS}{KEEPS}", f"{KEEPS}{KEEPS}", [FEEDS, LIST, COLOURS, ADDRESSES, PLACES, AT_ONCE]),
        (f"{LIVES}{LIVES}", f"{LIVES}{LIVES}", [FEEDS, LIST, COLOURS, ADDRESSES, PLACES, AT_ONCE]),
    ],
)
def test_what_nobody_knows_stays_as_it_is_and_the_build_says_so(
    script: Callable[[str], File],
    text: str,
    mended: str,
    told: list[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    bundle = script(text)
    assert mend_theme_script(Files([bundle])) == ([bundle] if mended != text else [])
    assert (bundle.content_string, caplog.messages) == (mended, told)


def test_a_theme_without_such_a_script_is_told_of(caplog: pytest.LogCaptureFixture) -> None:
    assert mend_theme_script(Files([])) == []
    assert caplog.messages == [OTHER]
