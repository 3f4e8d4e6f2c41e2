"""Holds that a port is kept for the server that it is meant for."""

import errno
import socket

import pytest

from tests.waiting import SECONDS
from tools.kept_port import HERE, kept_port


def listening(port: int) -> socket.socket:
    """Listen as a server does."""
    return socket.create_server((HERE, port))  # shares the port, as those of the library do


def test_a_server_can_listen_at_a_port_that_is_kept_and_is_reached_there() -> None:
    with kept_port() as port, listening(port) as server:
        socket.create_connection((HERE, port), timeout=SECONDS).close()
        with server.accept()[0] as reached:
            assert reached.getsockname() == (HERE, port)


def test_a_port_that_is_kept_is_refused_to_whoever_shares_none() -> None:
    with (
        kept_port() as port,
        socket.socket() as other,
        pytest.raises(OSError, match="in use") as refused,
    ):
        other.bind((HERE, port))
    assert refused.value.errno == errno.EADDRINUSE
