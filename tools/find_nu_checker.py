"""Finds the Nu HTML checker for the tests: gives the path of a vnu.jar that starts.

Takes the one that BRIEFINGS_NU_CHECKER names, else the one in the virtual environment, if it is
of the version that tools/nu_checker/ names. With --install, npm brings it there, and what is
missing for that comes from Debian where it may. The path goes to standard output, everything else
to standard error.
"""

import os
import sys
from pathlib import Path

from tools.finding import NpmProgram, print_path, said_version


def version(jar: Path) -> str:
    """Ask a checker for its version; nothing where it, or Java, does not start."""
    return said_version("java", "-jar", jar)


NU_CHECKER = NpmProgram(
    variable="BRIEFINGS_NU_CHECKER",
    pinned=Path(__file__).parent / "nu_checker",
    package="vnu-jar",
    folder=Path(sys.prefix) / "nu-checker",
    path=Path("node_modules/vnu-jar/build/dist/vnu.jar"),
    version=version,
    debian_packages={"java": "default-jre-headless", "npm": "npm"},
    none_found=(
        "no Nu HTML checker here starts, and none could be brought: install Java 17 or later and "
        "npm (of Debian: default-jre-headless and npm) and run `make nu`, "
        "or name a vnu.jar in BRIEFINGS_NU_CHECKER"
    ),
)

if __name__ == "__main__":
    sys.exit(print_path("find_nu_checker", NU_CHECKER.find, os.environ, sys.argv[1:]))
