"""Versions: takes what a page shows of a record, gives the name and the day of how it stands."""
