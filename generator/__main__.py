"""Lets `python -m generator` be the `briefings` command."""

from generator.cli import main

if __name__ == "__main__":
    main()
