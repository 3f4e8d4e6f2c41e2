"""From knowledge to files that are no pages: feeds, calendars, data; one module a format."""
