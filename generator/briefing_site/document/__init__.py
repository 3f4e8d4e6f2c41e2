"""Documents: takes a page's tree of nodes, gives it as Markdown and as HTML."""
