"""What is laid out for Zensical and for Hugo: where files lie, and what each is told."""

import tomllib

from briefing_site.engines import hugo, zensical
from briefing_site.engines.beside import looks
from briefing_site.engines.identity import Identity
from briefing_site.engines.tree import Content
from briefing_site.source.written import THEME

IDENTITY = Identity(
    name='The "Record"\\',
    address="https://example.org/below/",
    description="",
    terms="CC BY 4.0",
    language="fa",
    navigation=(
        ("Home", "index.md"),
        ("More", (("Method", "method.md"), ("Checks", "reference/checks/index.md"))),
        ("Elsewhere", "https://example.org/"),
    ),
    extensions={"toc": {"permalink": True}, "pymdownx.tabbed": {"alternate_style": True}},
)
CONTENT = Content(
    pages={"index.md": "home\n", "actors/index.md": "é\n", "actors/iran.md": "iran\n"},
    files={"actors/iran/feed.xml": b"<feed/>\n"},
    by_hand={"method.md": b"method\n", "images/x.png": b"\x89"},
    looks={"assets/stylesheets/briefings.css": b"p {}\n"},
)


def test_zensical_takes_all_from_one_folder_and_its_settings_beside_it() -> None:
    laid = zensical.tree(CONTENT, IDENTITY)
    assert laid.made == {
        "docs/index.md": b"home\n",
        "docs/actors/index.md": "é\n".encode(),
        "docs/actors/iran.md": b"iran\n",
        "docs/actors/iran/feed.xml": b"<feed/>\n",
        "docs/method.md": b"method\n",
        "docs/images/x.png": b"\x89",
        "docs/assets/stylesheets/briefings.css": b"p {}\n",
    }
    assert list(laid.begun) == ["zensical.toml", "overrides/main.html"]


def test_no_page_by_hand_calls_what_hugo_has() -> None:
    by_hand = {"method.md": b"{{< youtube x >}} `{{% gist y %}}` {{{< z >}} {{ .Site }}"}
    content = Content(pages={}, files={}, by_hand=by_hand, looks={})
    page = hugo.tree(content, IDENTITY).made["content/method.md"]
    assert (b"{{<" in page, b"{{%" in page) == (False, False)
    assert page.startswith(b"{&#123;< youtube x >}}")


def test_zensical_is_told_the_identity_and_asks_no_other_host_for_a_font() -> None:
    said = tomllib.loads(zensical.settings(IDENTITY))["project"]
    theme = said.pop("theme")
    assert (theme["language"], theme["font"], len(theme["palette"])) == ("fa", False, 3)
    assert said == {
        "site_name": 'The "Record"\\',
        "site_url": "https://example.org/below/",
        "copyright": "CC BY 4.0",
        "docs_dir": "docs",
        "extra_css": ["assets/stylesheets/briefings.css"],
        "nav": [
            {"Home": "index.md"},
            {"More": [{"Method": "method.md"}, {"Checks": "reference/checks/index.md"}]},
            {"Elsewhere": "https://example.org/"},
        ],
        "extra": {"articles": ["briefing", "statement", "vote"], "locale": "fa"},
        "markdown_extensions": {
            "attr_list": {},
            "def_list": {},
            "footnotes": {},
            "md_in_html": {},
            "tables": {},
            "toc": {"permalink": True},
            "pymdownx": {"tabbed": {"alternate_style": True}},
        },
    }


def test_hugo_has_pages_and_other_files_apart_and_calls_the_page_of_a_folder_otherwise() -> None:
    laid = hugo.tree(CONTENT, IDENTITY)
    assert laid.made == {
        "content/_index.md": b"home\n",
        "content/actors/_index.md": "é\n".encode(),
        "content/actors/iran.md": b"iran\n",
        "content/method.md": b"method\n",
        "static/actors/iran/feed.xml": b"<feed/>\n",
        "static/images/x.png": b"\x89",
        "static/assets/stylesheets/briefings.css": b"p {}\n",
    }
    assert sorted(laid.begun) == [
        "hugo.toml",
        "layouts/404.html",
        "layouts/_markup/render-table.html",
        "layouts/_partials/menu.html",
        "layouts/all.html",
        "layouts/baseof.html",
        "static/assets/stylesheets/base.css",
    ]


def test_hugo_is_told_the_identity_and_a_menu_as_deep_as_the_navigation() -> None:
    said = tomllib.loads(hugo.settings(IDENTITY))
    assert (said["title"], said["baseURL"]) == ('The "Record"\\', "https://example.org/below/")
    assert (said["locale"], said["params"]["direction"]) == ("fa", "rtl")
    assert said["menus"]["main"] == [
        {"identifier": "1.", "name": "Home", "weight": 1, "pageRef": "/"},
        {"identifier": "2.", "name": "More", "weight": 2},
        {
            "identifier": "2.1.",
            "name": "Method",
            "weight": 1,
            "parent": "2.",
            "pageRef": "/method",
        },
        {
            "identifier": "2.2.",
            "name": "Checks",
            "weight": 2,
            "parent": "2.",
            "pageRef": "/reference/checks",
        },
        {"identifier": "3.", "name": "Elsewhere", "weight": 3, "url": "https://example.org/"},
    ]


def test_the_looks_are_all_style_sheets_of_the_theme_and_what_they_name() -> None:
    shown = looks()
    joined = shown["assets/stylesheets/briefings.css"]
    for sheet in (THEME / "assets/stylesheets").glob("*.css"):
        assert sheet.read_bytes() in joined
    assert "assets/fonts/literata-latin.woff2" in shown
    assert "assets/images/mark.svg" in shown


def test_hugos_pages_are_dark_where_the_system_is() -> None:
    content = Content(pages={}, files={}, by_hand={}, looks=looks())
    sheet = hugo.tree(content, IDENTITY).made["static/assets/stylesheets/briefings.css"]
    assert sheet.count(hugo.AS_THE_SYSTEM_HAS_IT) == 1
    assert hugo.DARK not in sheet
