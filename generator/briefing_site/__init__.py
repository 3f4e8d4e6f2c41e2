"""Publish policy briefings from structured data: YAML in, cross-linked Markdown and a site out."""

__version__ = "0.1.0"
