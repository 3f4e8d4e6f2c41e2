"""All of the record as tables: takes the library, gives them as CSV, as Parquet and as a database.

`shapes` makes the tables of what is published: nothing of a record is described here anew. A kind
of records is a table, and so is each list in one, so that tables can be joined by ids. Every format
has the same tables, columns and rows, which `spool` makes once for all of them.
"""
