"""Paths of the files that hold all of the record for other programs, relative to the site's root.

Those that the pages' own scripts load are in `links`, those of the API in `api_paths`.
"""

from __future__ import annotations

TABLES_FOLDER = "data/tables/"
TABLE_FILE = "data/tables/{name}.csv"
PARQUET_FILE = "data/tables/{name}.parquet"
PACKAGE_FILE = "data/tables/datapackage.json"
DATABASE_FILE = "data/briefings.sqlite"
METADATA_FILE = "data/briefings.metadata.json"
DUMP_FILE = "data/briefings.ttl"
VOCABULARY_FILE = "data/vocabulary.ttl"
SHAPES_FILE = "data/shapes.ttl"
STIX_FILE = "data/briefings.stix.json"
FTM_FILE = "data/briefings.ftm.json"
FTM_STATEMENTS_FILE = "data/briefings.ftm.csv"
PLOVER_FILE = "data/briefings.plover.jsonl"
PLOVER_COUNTS_FILE = "data/briefings.plover.counts.json"
AKN_FILE = "data/briefings.akn.jsonl"
LLMS_FILE = "llms.txt"
ROBOTS_FILE = "robots.txt"
