"""The live preview: takes a site's folder, answers each address by building what stands there.

Nothing is built before it is asked for, and nothing that was built is kept: what is shown is what
the files say. What MkDocs has of a site is built by MkDocs, aside, and again when it changes.
"""
