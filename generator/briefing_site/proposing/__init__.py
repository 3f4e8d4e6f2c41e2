"""Proposing: takes an issue that the form made, gives a comment that answers it with a draft."""
