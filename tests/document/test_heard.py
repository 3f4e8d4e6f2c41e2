"""What is heard of a page that was Markdown: names of its tables, rows, columns and links."""

from __future__ import annotations

import re

import pytest

from briefing_site.document.heard import with_names

HEADING = '<h2 id="votes">Votes<a class="headerlink" href="#votes" title="Here">&para;</a></h2>'
HEARD = (
    '<h2 id="votes">Votes<a class="headerlink" aria-hidden="true" tabindex="-1" href="#votes" '
    'title="Here">&para;</a></h2>'
)
HEAD = '<thead>\n<tr>\n<th>Who</th>\n<th style="text-align: right;">How many</th>\n</tr>\n</thead>'
SCOPED = (
    '<thead>\n<tr>\n<th scope="col">Who</th>\n<th scope="col" style="text-align: right;">'
    "How many</th>\n</tr>\n</thead>"
)


def test_a_table_has_the_name_of_its_heading_and_each_column_its_own() -> None:
    html = f"{HEADING}\n<table>\n{HEAD}\n</table>"
    assert with_names(html) == f'{HEARD}\n<table aria-labelledby="votes">\n{SCOPED}\n</table>'


def test_a_table_without_a_heading_stays_without_a_name() -> None:
    assert with_names("<table>\n</table>") == "<table>\n</table>"


@pytest.mark.parametrize(
    ("row", "heard"),
    [
        ("<td>Iran</td>\n<td>3</td>", '<th scope="row">Iran</th>\n<td>3</td>'),
        (
            '<td style="text-align: left;">Iran</td>\n<td>3</td>\n<td>4</td>',
            '<th scope="row" style="text-align: left;">Iran</th>\n<td>3</td>\n<td>4</td>',
        ),
        *(
            (same, same)
            for same in (
                "<td>alone</td>",
                "<td>alone</td>\n</tr>\n<tr>\n<td>alone</td>\n</tr>\n<tr>\n<td></td>\n<td>3</td>",
                "<td></td>\n<td>3</td>",
                '<td><time datetime="2022">2022</time></td>\n<td>3</td>',
                '<td><span class="brf-date">2022</span></td>\n<td>3</td>',
            )
        ),
    ],
)
def test_a_row_is_called_by_its_first_cell_unless_that_is_a_date(row: str, heard: str) -> None:
    assert with_names(f"<tr>\n{row}\n</tr>") == f"<tr>\n{heard}\n</tr>"


def test_a_way_back_says_where_it_leads() -> None:
    html = '<a class="footnote-backref" href="#fnref:1" title="Back">&#8617;</a>'
    heard = '<a class="footnote-backref" href="#fnref:1" title="Back" aria-label="Back">&#8617;</a>'
    assert with_names(html) == heard


def test_the_ways_back_to_several_marks_are_told_apart_by_letter_and_place() -> None:
    cited = '<span class="brf-cited">&#91;<sup id="fnref{}:1"><a class="footnote-ref" href="#fn:1">'
    marks = "".join(
        f"{cited.format(turn)}1</a></sup>{place}&#93;</span>"
        for turn, place in (("3", ", para. 4 (a)"), ("", ""), ("2", ', "x" &amp; y'))
    )
    back = '<a class="footnote-backref" href="#fnref{}:1" title="{}"{}>{}</a>'
    bare = "".join(back.format(turn, "Back 1", "", "&#8617;") for turn in ("", "2", "3"))
    named = [
        back.format(turn, name, f' aria-label="{name}"', words)
        for turn, name, words in (
            ("", "Back 1 a: para. 4 (a)", "&#8617;&#160;a"),
            ("2", "Back 1 b", "b"),
            ("3", "Back 1 c: &quot;x&quot; &amp; y", "c"),
        )
    ]
    heard = with_names(marks + bare)
    assert re.findall('id="([^"]*)"', heard) == ["fnref:1", "fnref2:1", "fnref3:1"]
    assert heard.endswith(f"</span>{' '.join(named)}")
    assert with_names(heard) == heard


def test_of_dozens_of_marks_the_first_have_a_way_back() -> None:
    mark = '<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup>'
    back = '<a class="footnote-backref" href="#fnref:1" title="Back">&#8617;</a>'
    heard = with_names(mark * 36 + back * 36)
    assert len(re.findall('<sup id="fnref[0-9]*:1">', heard)) == 36
    assert len(re.findall('class="footnote-backref"', heard)) == 6
    assert heard.endswith('>f</a><span class="brf-screen"> …</span>')


def test_what_has_names_keeps_them() -> None:
    once = with_names(f"{HEADING}\n<table>\n{HEAD}\n</table>")
    assert with_names(once) == once
