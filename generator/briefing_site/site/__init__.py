"""The site's side of a page: takes rendered pages, gives what MkDocs and Material need of them."""
