"""Other engines: what each reads of the Markdown that `briefings render` writes."""
