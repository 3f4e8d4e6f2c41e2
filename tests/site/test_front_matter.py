from __future__ import annotations

from markupsafe import escape

from briefing_site.site.front_matter import escape_texts, escaped, generated_meta


def test_a_text_becomes_html_on_one_line_and_is_escaped_only_once() -> None:
    text = escaped("a <b>\n 'c' & \"d\"")
    assert text == "a &lt;b&gt; &#39;c&#39; &amp; &#34;d&#34;"
    assert escape(text) == text


def test_a_generated_page_keeps_no_key_that_could_name_a_template_or_an_icon() -> None:
    meta = {
        "title": "<i> {{ 7*7 }}",
        "description": 1984,
        "source": "briefings/actors/iran.yaml",
        "template": "../../etc/passwd",
        "icon": "../x",
        "tags": ["<img>"],
        "search": {"boost": 2},
    }
    assert generated_meta(meta) == {
        "title": "&lt;i&gt; &#123;&#123; 7*7 &#125;&#125;",
        "description": "1984",
        "source": "briefings/actors/iran.yaml",
        "search": {"boost": 2},
    }


def test_a_hand_written_page_keeps_its_keys() -> None:
    meta = {"title": "Q & A", "description": None, "template": "home.html"}
    assert escape_texts(meta) == {
        "title": "Q &amp; A",
        "description": None,
        "template": "home.html",
    }
