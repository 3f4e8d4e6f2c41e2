"""A drawing holds what shows something and nothing else, however its XML is written."""

from __future__ import annotations

import pytest

from briefing_site.source.drawing import NotLegibleError, in_drawing

OPEN = "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'>"


@pytest.mark.parametrize(
    ("inner", "words"),
    [
        ("<script>alert(1)</script>", 'an element "script"'),
        ("<_:script xmlns:_='http://www.w3.org/2000/svg'/>", 'an element "script"'),
        ("<é:script xmlns:é='http://www.w3.org/2000/svg'/>", 'an element "script"'),
        ("<_:script xmlns:_='&#104;ttp://www.w3.org/2000/svg'/>", 'an element "script"'),
        ("<title><b xmlns='http://www.w3.org/1999/xhtml'/></title>", 'an element "b"'),
        ("<x:path xmlns:x='http://www.w3.org/1999/xhtml'/>", 'an element "path"'),
        ("<path xmlns=''/>", 'an element "path"'),
        ("<foreignObject/>", 'an element "foreignObject"'),
        ("<handler/>", 'an element "handler"'),
        ("<newer/>", 'an element "newer"'),
        ("<g onload='alert(1)'/>", 'an attribute "onload"'),
        ("<g x:onload='a' xmlns:x='y'/>", 'an attribute "onload"'),
        ("<a href='javascript:a'/>", 'an address "javascript:a"'),
        (
            "<a q:href='java&#10;script:a' xmlns:q='http://www.w3.org/1999/xlink'/>",
            'an address "javascript:a"',
        ),
        ("<animate attributeName='href' values='x; javascript:a'/>", 'an address "x;javascript:a"'),
        ("<set attributeName='href' to='javascript:a'/>", 'an address "javascript:a"'),
        ("<?xml-stylesheet href='x.xsl'?>", 'an instruction "xml-stylesheet"'),
    ],
)
def test_what_is_not_on_the_list_is_found(inner: str, words: str) -> None:
    assert [one.words for one in in_drawing(f"{OPEN}{inner}</svg>")] == [words]


def test_declarations_and_other_documents_are_found() -> None:
    entity = f'<!DOCTYPE svg [<!ENTITY x "y">]>{OPEN}</svg>'
    words = 'a document type "svg" with declarations of its own'
    assert [one.words for one in in_drawing(entity)] == [words]
    assert [one.words for one in in_drawing("<svg/>")] == ['an element "svg"']


def test_a_place_is_that_of_the_tag_in_characters() -> None:
    text = f"{OPEN}\n<title>é</title><script>x</script></svg>"
    (found,) = in_drawing(text)
    assert text[found.start : found.end] == "<script>"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (f"{OPEN}<script>alert(1)</script>", "no element found"),
        (f"{OPEN}<path></g></svg>", "mismatched tag"),
        (f"{OPEN}\0</svg>", "it holds a NUL"),
        ("\0".join("<svg/>"), "it holds a NUL"),
        (f"{OPEN}&unknown;</svg>", "undefined entity"),
        (f"<?xml version='1.0' encoding='UTF-7'?>{OPEN}</svg>", 'its encoding is "UTF-7"'),
        ("", "no element found"),
    ],
)
def test_what_cannot_be_read_is_none(text: str, why: str) -> None:
    with pytest.raises(NotLegibleError) as refused:
        list(in_drawing(text))
    assert refused.value.why == why


def test_a_drawing_of_a_common_kind_is_let_in() -> None:
    svg = """<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
 xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" inkscape:version="1.3"
 xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:cc="http://creativecommons.org/ns#">
<sodipodi:namedview/><metadata><rdf:RDF><cc:Work rdf:about=""/></rdf:RDF></metadata>
<style>path { fill: red }</style><defs><path id="a" d="M0 0"/></defs><use xlink:href="#a"/>
<image href="data:image/png;base64,AA=="/><animate attributeName="r" values="1;2"/></svg>"""
    assert list(in_drawing(svg)) == []
