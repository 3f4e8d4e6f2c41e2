from __future__ import annotations

import pytest

from briefing_site.site.markup_rules import is_safe_address, violations


@pytest.mark.parametrize(
    "html",
    [
        "",
        "plain &lt;script&gt; text",
        '<p>A <a href="../x/#y" data-preview="" class="z">link</a><br />and <em>more</em></p>',
        '<a href="https://example.org/?a=b&amp;c=d" title="a &quot;b&quot; > c">x</a>',
        '<td style="text-align: right;">1</td>',
        "<!-- a comment --><hr>",
        '<li id="fn:1"><a class="footnote-backref" href="#fnref:1">&#8617;</a></li>',
        "<details open><summary>a</summary></details>",
        '<img alt="a" src="../assets/a.png">',
        '<pre><code class="language-mermaid">a</code></pre>',
    ],
)
def test_what_pages_are_made_of_passes(html: str) -> None:
    assert violations(html) == []


@pytest.mark.parametrize(
    ("html", "violation"),
    [
        ("<script>alert(1)</script>", 'element "script" in <script>'),
        ('<p onclick="x">', 'attribute "onclick" in <p onclick="x">'),
        ("<iframe>", 'element "iframe" in <iframe>'),
        ("<svg/onload=x>", "no well-formed tag in <svg/onload=x>"),
        ("<p class=x>", "no well-formed tag in <p class=x>"),
        ("<p class='x'>", "no well-formed tag in <p class='x'>"),
        ("<P>", "no well-formed tag in <P>"),
        ("a < b", "no well-formed tag in < b"),
        ("<!--> <p>", "no well-formed tag in <!--> <p>"),
        ("<![CDATA[x]]>", "no well-formed tag in <![CDATA[x]]>"),
        ('<a href="x"onclick="y">', 'no well-formed tag in <a href="x"onclick="y">'),
        (
            '<a href="java&#115;cript:x">',
            'address "javascript:x" in <a href="java&#115;cript:x">',
        ),
        (
            '<a href="data:text/html,x">',
            'address "data:text/html,x" in <a href="data:text/html,x">',
        ),
        ('<img src="https://a.b/c">', 'address "https://a.b/c" in <img src="https://a.b/c">'),
        ('<p style="color: red">', 'style "color: red" in <p style="color: red">'),
        ('<p id="__config">', 'id "__config", which the theme uses, in <p id="__config">'),
        ('<p data-md-component="x">', 'attribute "data-md-component" in <p data-md-component="x">'),
        (
            '<pre class="mermaid">',
            'class "mermaid", which makes the theme ask another host, in <pre class="mermaid">',
        ),
    ],
)
def test_what_a_text_must_never_become_is_found(html: str, violation: str) -> None:
    assert violations(html)[0] == violation


@pytest.mark.parametrize(
    "address",
    [
        "javascript:x",
        "JavaScript:x",
        " \tjava\nscript:x",
        "java\u200bscript:x",
        "vbscript:x",
        "data:x",
        "file:///x",
        "mailto:a@b",
        "//example.org",
        "\\\\example.org",
        "/\\example.org",
        "/\t/example.org",
    ],
)
def test_addresses_that_leave_by_another_way_than_http_are_refused(address: str) -> None:
    assert not is_safe_address(address)


@pytest.mark.parametrize("address", ["", "#x", "a/b:c", "../x", "?q=a:b", "/x", "HTTPS://a.b"])
def test_addresses_inside_the_site_and_on_the_web_are_accepted(address: str) -> None:
    assert is_safe_address(address)


@pytest.mark.parametrize(
    "html",
    [
        '<svg viewbox="0 0 4 2" role="group" aria-label="a"><title>a</title></svg>',
        '<defs><pattern id="map-x" patternunits="userSpaceOnUse" width="8" height="8">',
        '<rect width="8" height="8" /><path d="M0 0l3-4z" class="z"/><g fill="url(#map-opposes)">',
        '<image href="../assets/world.svg" width="4" height="2" />',
        '<a href="../x.md" aria-label="a"><circle cx="1" cy="2" r="3" />',
    ],
)
def test_what_drawings_are_made_of_passes(html: str) -> None:
    assert violations(html) == []


@pytest.mark.parametrize(
    ("html", "violation"),
    [
        ("<style>", 'element "style" in <style>'),
        ("<animate />", 'element "animate" in <animate />'),
        ("<set />", 'element "set" in <set />'),
        ("<foreignobject>", 'element "foreignobject" in <foreignobject>'),
        ('<use href="#a" />', 'element "use" in <use href="#a" />'),
        ("<math>", 'element "math" in <math>'),
        ('<path d="M0 0" onload="x" />', 'attribute "onload" in <path d="M0 0" onload="x" />'),
        (
            '<a xlink:href="javascript:x">',
            'attribute "xlink:href" in <a xlink:href="javascript:x">',
        ),
        ('<p d="M0 0">', 'attribute "d" in <p d="M0 0">'),
        (
            '<g fill="url(https://a.b/c)">',
            'fill "url(https://a.b/c)" in <g fill="url(https://a.b/c)">',
        ),
        ('<g fill="red">', 'fill "red" in <g fill="red">'),
        (
            '<image href="https://a.b/c" />',
            'address "https://a.b/c" in <image href="https://a.b/c" />',
        ),
        ('<image href="data:x" />', 'address "data:x" in <image href="data:x" />'),
    ],
)
def test_what_a_drawing_must_never_hold_is_found(html: str, violation: str) -> None:
    assert violations(html) == [violation]
