"""Other engines: takes pages as Markdown and the files beside them, gives what an engine builds of.

One module an engine. The pages are the same for all; what differs is where they lie, what the page
of a folder is called, and what the engine must be told.
"""
