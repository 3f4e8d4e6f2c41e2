"""What counts as equal: two writings of a page that a browser shows alike, each way by its name."""

from __future__ import annotations

import pytest

from tests.html_trees import ALLOWANCES, BrokenHtmlError, Comparison, compare, read_strictly


@pytest.mark.parametrize(
    ("one", "other", "name"),
    [
        ("<p>a<!-- x -->b</p>", "<p>ab</p>", "comments"),
        ("<p>a<br />b</p>", "<p>a<br>b</p>", "closing slashes"),
        ('<p title="&quot;">&lt;&#39;</p>', '<p title="&#34;">&#60;\'</p>', "character references"),
        ('<p class="a" id="b"></p>', '<p id="b" class="a"></p>', "order of attributes"),
        ("<p>\na \n b </p>\n<hr>", "<p>a b</p><hr>", "white space"),
    ],
)
def test_each_way_to_write_the_same_has_a_name(one: str, other: str, name: str) -> None:
    assert compare(one, other) == Comparison(named=(name,))


def test_every_allowance_is_tested() -> None:
    (mark,) = test_each_way_to_write_the_same_has_a_name.pytestmark  # type: ignore[attr-defined]
    assert [name for *_, name in mark.args[1]] == list(ALLOWANCES)


def test_the_same_bytes_need_no_allowance() -> None:
    assert compare("<p>a", "<p>a") == Comparison()


@pytest.mark.parametrize(
    ("one", "other", "first"),
    [
        ("<p>a</p>", "<div>a</div>", "page\n  < <p>a</p>\n  > <div>a</div>"),
        ("<p>a b</p>", "<p>a c</p>", "page p\n  < a b\n  > a c"),
        ("<p>a <b>b</b></p>", "<p>a<b>b</b></p>", "page p\n  < a \n  > a"),
        ("<p>a</p>", "<p>a</p><p>b</p>", "page\n  < (nothing)\n  > <p>b</p>"),
        ("<pre>a  b</pre>", "<pre>a b</pre>", "page pre\n  < a  b\n  > a b"),
        ("<p>&amp;lt;</p>", "<p>&lt;</p>", "page p\n  < &lt;\n  > <"),
        (
            '<ul class="x y"><li id="z"><a href="a"></a></li></ul>',
            '<ul class="x y"><li id="z"><a href="b"></a></li></ul>',
            'page ul.x li#z\n  < <a href="a"></a>\n  > <a href="b"></a>',
        ),
        (
            '<p><sup id="fnref:1"></sup></p>',
            '<p><sup id="fnref:2"></sup></p>',
            'page p\n  < <sup id="fnref:1"></sup>\n  > <sup id="fnref:2"></sup>',
        ),
    ],
)
def test_what_a_browser_shows_otherwise_is_a_difference(one: str, other: str, first: str) -> None:
    assert compare(one, other) == Comparison(first=first)


@pytest.mark.parametrize(
    ("html", "message"),
    [
        ("<p>a", "p is never closed"),
        ("<p>a</b></p>", "</b> in p behind <p>a</b>"),
        ("a</p>", "</p> in page behind a</p>"),
        ("a < b", "< b in page behind a < b"),
        ("<p class=x>", "<p class=x> in page behind <p class=x>"),
        ("<p class='x'>", "<p class='x'> in page behind <p class='x'>"),
    ],
)
def test_html_that_a_browser_would_mend_is_refused(html: str, message: str) -> None:
    with pytest.raises(BrokenHtmlError) as refused:
        read_strictly(html)
    assert str(refused.value) == message
