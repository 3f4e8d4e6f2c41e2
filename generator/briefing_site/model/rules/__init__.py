"""One module a fault of shape: its explanation, its examples and its wording."""
