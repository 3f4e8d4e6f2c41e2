"""From records to knowledge: every reference resolved, and what follows from many files."""
