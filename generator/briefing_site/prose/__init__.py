"""Prose: takes a contributor's Markdown field, gives its references, a document's nodes or text."""
