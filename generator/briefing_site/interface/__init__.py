"""The site's own words: takes English texts, gives them in the language that the site speaks.

What contributors write is theirs; what the generator adds to it (headings, labels, sentences
around a number, months) comes through here. The texts are gettext messages, the English one
being the message's id; dates, lists and names of languages are those of the CLDR, by Babel.
"""

from briefing_site.interface.languages import (
    ENGLISH,
    Language,
    around,
    citing,
    divided,
    language,
    ngettext,
    pgettext,
    speaking,
    spoken,
)
from briefing_site.interface.languages import (
    gettext as _,
)

__all__ = [
    "ENGLISH",
    "Language",
    "_",
    "around",
    "citing",
    "divided",
    "language",
    "ngettext",
    "pgettext",
    "speaking",
    "spoken",
]
