"""One module a fault of reading: its explanation, its examples and its wording."""
