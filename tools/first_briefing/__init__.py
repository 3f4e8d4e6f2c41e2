"""The page that shows how an article becomes a page: makes it by doing what it shows."""
