"""The limits of what one page holds: takes nothing, gives numbers, each with its reason.

A page is read on a phone, and comes over a line that a reader pays for. So a page's own content is
meant to stay below 100 kB, and far below 200 kB where each of its lists is as long as it gets. A
list that is longer than its limit says how many there are and leads to where all of them stand;
nothing is cut in silence.

What a briefing holds stands on its page whole: somebody wrote it as one. No limit is set to it but
that of what one file may hold.
"""

from __future__ import annotations

MOST_ON_PAGE = 200
"""Lines of a list that has pages of its own; a longer one is divided by time or by letters."""

MOST_ROWS = 25
"""Rows of one list among others on a page, such as an actor's: there may be ten such lists."""

MOST_OPEN = 3
"""Rows of such a list that are seen at once; the others of it stand behind a line."""

MOST_OF_SUBJECT = 2
"""Positions of an actor on one subject that are seen at once; the others stand behind a line."""

MOST_NEWEST = 30
"""Items of the newest on the first page of a list that is divided by years."""

MOST_NAMED = 15
"""Names in a row where their number says as much: all of a Security Council."""

MOST_WAYS = 3
"""Rows of one position whose actors came to hold it at different times; its briefing has all."""

MOST_VOTES = 10
"""Votes that stand on an issue's page with who voted how: each is a table of its own."""

MANY_TOGETHER = 50
"""Names in a list of which each two are told of for its sake alone: who signed one text, or cast a
ballot in one vote. Five hundred of a longer one are 125,000 pairs, of each of which it says the
same on its own page; two who stand together elsewhere, too, are told of."""

MOST_NEAR = 200
"""Those with whom an actor has to do, on the page of such a list, the nearest: a page holds them,
and all states of the world. Without an end, a site would grow with the square of its actors."""

MOST_COMPANY = 50
"""Co-signatories of an actor: a state of many joint statements has several hundred."""

MOST_TIES = 20
"""Ties in a list: more are not read, and a busy actor has thousands."""

MOST_TOLD = 8
"""Names in a sentence on ties: the list that it opens has more of them."""

MOST_SIGNED_TOO = 10
"""Documents whose signatories are among those of another: any two are compared on a page apart."""

MOST_VOTED_TOO = 5
"""Votes of which it is told who voted there as in another: the nearest in subject and time."""

MOST_ALIKE = 20
"""Actors who voted as another did: a council's members of many years would be hundreds."""

MOST_BESIDE = 25
"""What stands before a place in a long row and is shown beside it, and as much behind it."""

MOST_MENDED = 10
"""Corrections of one briefing in a month's list: the briefing's own page has all of its."""

MOST_TURNS = 50
"""Statements of one conversation in the list of all: each one's page shows those around it."""

MOST_STEPS = 24
"""Statements of a series on its page, the newest."""

MOST_SIGNS = 1_500
"""Cells of the table of who is behind which statement of a series: of 193, 7 statements."""

MOST_PLACED = 190
"""Stances in tables that a page holds without a script: each takes half a kilobyte."""

ROWS, COLUMNS = 20, 25
"""Actors and issues that are seen at once in a window of 1280 by 900 pixels."""

MOST_PAIRS = 25
"""Pairs of actors who sign together: those further down differ by little."""

MOST_TALLIED = 100
"""Issues whose stances are counted on one page: each takes its proposition and up to six lines."""
