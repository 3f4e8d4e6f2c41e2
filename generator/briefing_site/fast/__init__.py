"""Fast builds: takes a build of MkDocs, gives the same site without what each page took twice.

Each module replaces one part of a build and says which. They are all off where a site has what they
do not know: see `known`. `tests/fast` holds that both ways give the same.
"""
