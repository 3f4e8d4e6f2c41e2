"""From pages to Markdown: Jinja templates and the filters that escape."""
