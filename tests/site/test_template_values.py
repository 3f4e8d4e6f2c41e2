"""What the theme's templates are told."""

from __future__ import annotations

from briefing_site.site.template_values import template_values


def test_templates_are_told_what_can_be_found_in_the_words_of_the_site() -> None:
    told = template_values("fr", "fr/", has_own_search=True)
    assert told["found_kinds"] == [
        ("actor", "Acteurs", "Acteur"),
        ("statement", "Déclarations", "Déclaration"),
        ("vote", "Votes", "Vote"),
        ("briefing", "Notes", "Note"),
        ("issue", "Questions", "Question"),
        ("source", "Sources", "Source"),
        ("page", "Autres pages", "Page"),
    ]


def test_templates_are_told_language_and_direction() -> None:
    told = {tag: template_values(tag, "", has_own_search=False) for tag in ("en", "fa", "it")}
    assert {tag: (one["locale"], one["direction"]) for tag, one in told.items()} == {
        "en": ("en_GB", "ltr"),
        "fa": ("fa", "rtl"),
        "it": ("en_GB", "ltr"),  # the generator has no Italian: its own words are English
    }
