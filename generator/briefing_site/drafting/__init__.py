"""Drafting: takes an article or a press release, gives a draft briefing for a person to mend.

Nothing here knows what is true. Each guess says that it is one and from which sentence it was
made, and the same text always gives the same draft.
"""
