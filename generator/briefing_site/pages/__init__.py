"""From knowledge to pages: frozen views, ready to show, no look-ups left."""
