"""From knowledge to pages: each page's document, its parts in the order of the screen."""
