"""All of the record in the formats of other fields: takes the library, gives a file for each.

A format takes the published records one after another, as every other view of them does: nothing
of a record is described here anew. What a format has no place for is named on its page in `docs/`.
"""
