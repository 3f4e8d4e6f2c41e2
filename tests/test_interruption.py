"""Holding Ctrl-C back."""

import os
import signal
from threading import Thread

import pytest

from briefing_site.interruption import held_back
from tests.waiting import SECONDS


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_waits_until_the_end_and_is_then_dealt_with_as_before(number: int) -> None:
    heard: list[str] = []
    before = signal.signal(number, lambda *_: heard.append("signal"))
    try:
        with held_back():
            os.kill(os.getpid(), number)
            heard.append("work")
        assert heard == ["work", "signal"]
    finally:
        signal.signal(number, before)


def test_without_a_signal_nothing_changes() -> None:
    before = signal.getsignal(signal.SIGINT)
    with held_back():
        pass
    assert signal.getsignal(signal.SIGINT) is before


def test_another_thread_goes_on() -> None:
    done: list[bool] = []

    def work() -> None:
        with held_back():
            done.append(True)

    thread = Thread(target=work)
    thread.start()
    thread.join(timeout=SECONDS)
    assert done == [True]
