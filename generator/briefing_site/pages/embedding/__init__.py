"""Cards to embed: takes a record, gives it small, for a frame on anybody's page."""
