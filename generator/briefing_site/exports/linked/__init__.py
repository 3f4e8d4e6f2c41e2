"""Linked data: takes the library, gives the record as RDF, in one file and on each page.

What is told of a record, and by which words of which vocabulary, stands in `terms`; `telling` goes
through a record by it, for two writers: Turtle for the file, JSON-LD for pages. Nothing of a record
is described here anew: fields are those of `briefing_site.published`, and what no vocabulary has a
word for is called as the field is, in a vocabulary that is published beside the data.
"""
