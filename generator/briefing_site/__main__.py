"""Lets `python -m briefing_site` be the `briefings` command."""

from briefing_site.cli import main

if __name__ == "__main__":
    main()
