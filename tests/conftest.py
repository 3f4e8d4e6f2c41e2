"""What all tests share: golden texts, which change only through `--update-goldens`.

A browser and whole built sites are fixtures too; they stand in modules of their own.
"""

import gc
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

GOLDENS = frozenset({"match_golden", "match_tree"})
"""The fixtures that write what is expected: a file, and a folder of files."""

SLOWEST = (
    "docs/test_recipes.py",
    "starter/test_made_repository.py",
    "site/test_nu_checker.py",
    "engines/test_built.py",
    "e2e/",
    "fast/",
    "document/test_two_ways.py",
    "document/test_other_engines.py",
    "editor/",
    "benchmarks/",
    "cli/test_terminal.py",
)
"""Where tests take seconds each: they come first, so that no worker ends long after the other."""

HERE = Path(__file__).parent

pytest_plugins = (
    "tests.whole_sites",
    "tests.browser",
    "tests.live_content",
    "tests.compiled_templates",
    "tests.thorough",
)

settings.register_profile(
    "any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("any machine")
"""How long an example takes, or takes to be drawn, is a matter of the machine, and of no test."""

HEARD = ("SIGINT", "SIGTERM", "SIGHUP")
"""What a command hears on a terminal; not every system knows all of them."""

MatchGolden = Callable[[str, Path], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-goldens",
        action="store_true",
        help="write what is made now as what is expected, to be read in the diff",
    )


@pytest.fixture(scope="session", autouse=True)
def _signals_of_a_terminal() -> Iterator[None]:
    """Hear signals, and let what is started hear them, also where the tests' parent ignores them.

    A shell that starts the tests in the background ignores Ctrl-C, `nohup` a closing terminal;
    a program inherits both.
    """
    numbers = [getattr(signal, name) for name in HEARD if hasattr(signal, name)]
    before = {number: signal.getsignal(number) for number in numbers}
    for number in numbers:
        is_ctrl_c = number == signal.SIGINT
        signal.signal(number, signal.default_int_handler if is_ctrl_c else signal.SIG_DFL)
    blocked = signal.pthread_sigmask(signal.SIG_UNBLOCK, numbers)
    yield
    signal.pthread_sigmask(signal.SIG_SETMASK, blocked)
    for number, deal in before.items():
        signal.signal(number, deal)


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """With `--update-goldens`, import no module that writes none: most do not."""
    if not config.getoption("--update-goldens") or not collection_path.name.startswith("test_"):
        return None
    text = collection_path.read_text("utf-8")
    return None if any(name in text for name in GOLDENS) else True


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Begin with what takes longest; with `--update-goldens`, run only what writes one.

    All else would fail until what was written is read.
    """
    items.sort(key=by_slowness)
    if config.getoption("--update-goldens"):
        writing = [
            item for item in items if GOLDENS.intersection(getattr(item, "fixturenames", ()))
        ]
        config.hook.pytest_deselected(items=[item for item in items if item not in writing])
        items[:] = writing


def pytest_collection() -> None:
    """Look for no garbage while modules are imported: there is none, and it takes a fifth."""
    gc.disable()


def pytest_collection_finish() -> None:
    """Let no search for garbage go through what is there as long as the tests are."""
    gc.collect()
    gc.freeze()
    gc.enable()


def by_slowness(item: pytest.Item) -> int:
    """Give where a test stands among the slowest; all others stand after them, in their order."""
    path = item.path.relative_to(HERE).as_posix() if item.path.is_relative_to(HERE) else ""
    found = (place for place, start in enumerate(SLOWEST) if path.startswith(start))
    return next(found, len(SLOWEST))


@pytest.fixture
def match_golden(request: pytest.FixtureRequest) -> MatchGolden:
    """Compare a text with the one in a file, or write it there with `--update-goldens`."""

    def match(text: str, golden: Path) -> None:
        if request.config.getoption("--update-goldens"):
            golden.parent.mkdir(parents=True, exist_ok=True)
            golden.write_bytes(text.encode())
        assert golden.is_file(), f"{golden.name} is missing; --update-goldens writes it"
        assert text == golden.read_bytes().decode()

    return match
