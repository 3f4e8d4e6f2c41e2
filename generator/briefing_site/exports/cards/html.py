"""A card as HTML: takes a card and the path of its file, gives a page that needs nothing else.

Its style stands in it, named in its policy by its hash: within a frame that is sandboxed nothing of
the site is its own, a file of style no more than anybody's.
"""

from __future__ import annotations

from base64 import b64encode
from functools import cache, partial
from hashlib import sha256
from importlib.resources import files

from briefing_site.document.escape import escape_html
from briefing_site.document.html_lines import HtmlLines
from briefing_site.document.nodes import Inlines, Link
from briefing_site.document.runs import DOT, run
from briefing_site.document.write_html import Titles, write_html
from briefing_site.interface import spoken
from briefing_site.pages.embedding.card import Card
from briefing_site.pages.library import Library
from briefing_site.pages.parts.version import version_named
from briefing_site.pages.published import Addresses

POLICY = "default-src 'none'; style-src '{style}'; base-uri 'none'; form-action 'none'"

PAGE = (
    '<!doctype html>\n<html lang="{lang}" dir="{dir}">\n<head>\n<meta charset="utf-8">\n'
    '<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
    '<meta name="viewport" content="width=device-width,initial-scale=1">\n'
    '<meta name="robots" content="noindex">\n<title>{title}</title>\n'
    '<link rel="canonical" href="{canonical}">\n'
    '<link rel="alternate" type="application/json+oembed" href="{oembed}">\n'
    '<base target="_blank">\n<style>{style}</style>\n</head>\n<body>\n<main>\n<h1>{heading}</h1>\n'
    "{blocks}\n<footer>{foot}</footer>\n</main>\n</body>\n</html>\n"
)
"""Of a link the frame's page would else become what it leads to."""

NO_TITLES = Titles("", "")
"""A card has neither sections nor notes to lead to."""


def write_card(library: Library, card: Card, file: str) -> str:
    """Write a card.

    Args:
        library: What all pages draw on.
        card: The card.
        file: The path at which it is to be.
    """
    addresses, language = library.addresses, library.settings.language
    lines = HtmlLines(file, partial(address_of, addresses))
    return PAGE.format(
        lang=escape_html(language),
        dir="rtl" if spoken().is_right_to_left else "ltr",
        policy=policy(),
        title=escape_html(card.title),
        canonical=escape_html(addresses.published(card.page.path, card.page.anchor)),
        oembed=escape_html(addresses.published_file(card.oembed)),
        style=style(),
        heading=lines.line((Link(card.page, (card.heading,)),)),
        blocks=write_html(file, card.blocks, partial(address_of, addresses), NO_TITLES),
        foot=lines.line(foot(library, card)),
    )


def foot(library: Library, card: Card) -> Inlines:
    """Lead to the page on the site, and name the version that is shown."""
    version = version_named(library.version_of(card.record))
    return run(Link(card.page, (library.settings.site_name,)), DOT, version)


def address_of(addresses: Addresses, path: str) -> str:
    """Give the address of a page or a file from the site's root."""
    return addresses.page(path) if path.endswith(".md") else addresses.file(path)


@cache
def style() -> str:
    """Give the style of all cards."""
    return files(__package__).joinpath("card.css").read_text("utf-8").replace("\n", "")


@cache
def policy() -> str:
    """Give the policy of all cards: nothing but that style."""
    digest = b64encode(sha256(style().encode()).digest()).decode()
    return POLICY.format(style=f"sha256-{digest}")
