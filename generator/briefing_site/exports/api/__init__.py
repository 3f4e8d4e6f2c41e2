"""The API: takes the library, gives `api/v1/`, static JSON of all that is published.

A record of each kind has a file of its own; lists of them come in pages, all and by year; beside
these are who stood where and when on each issue, and what was new or changed. `index.json` names
what there is, with a hash of each list, since a static host sets no headers; `openapi.json` and
`schema/` describe it. What a record and an answer hold is described by their classes: those of
`briefing_site.published`, and of `answers`.
"""
