"""Parts that pages share: takes the library and a record, gives nodes of a document.

A part is the same on every page, since a link names a place and no address.
"""
