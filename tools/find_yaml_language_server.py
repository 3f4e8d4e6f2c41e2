"""Finds the YAML language server for the tests: gives the path of one that starts.

It is a script for Node, of version 1: version 2 wants Node 20.11 or later, and Debian 12 has 18.
Takes the one that BRIEFINGS_YAML_LANGUAGE_SERVER names, else the one in the virtual environment,
if it is of the version that tools/yaml_language_server/ names. With --install, npm brings it
there, and what is missing for that comes from Debian where it may. The path goes to standard
output, everything else to standard error.
"""

import os
import sys
from pathlib import Path

from tools.finding import NpmProgram, print_path, said_version


def version(script: Path) -> str:
    """Ask a server for its version; nothing where it, or Node, does not start."""
    return said_version("node", script)


YAML_LANGUAGE_SERVER = NpmProgram(
    variable="BRIEFINGS_YAML_LANGUAGE_SERVER",
    pinned=Path(__file__).parent / "yaml_language_server",
    package="yaml-language-server",
    folder=Path(sys.prefix) / "yaml-language-server",
    path=Path("node_modules/yaml-language-server/bin/yaml-language-server"),
    version=version,
    debian_packages={"node": "nodejs", "npm": "npm"},
    none_found=(
        "no YAML language server here starts, and none could be brought: install Node 18 or "
        "later and npm (of Debian: nodejs and npm) and run `make language-server`, "
        "or name its script in BRIEFINGS_YAML_LANGUAGE_SERVER"
    ),
)

if __name__ == "__main__":
    arguments = sys.argv[1:]
    find = YAML_LANGUAGE_SERVER.find
    sys.exit(print_path("find_yaml_language_server", find, os.environ, arguments))
