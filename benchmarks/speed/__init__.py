"""The page about speed: takes what was measured, gives its tables, its drawing and what follows."""
