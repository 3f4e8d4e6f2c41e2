"""Hosts: takes the name of a host, gives the addresses at which a page of the web may stand.

A name can lead to this machine or to a network behind it, in many spellings and, asked twice, in
two ways. So a name is resolved once, what it resolves to is judged, and that is connected to. What
then comes has to be there by one moment: a time between two bytes alone lets a server go on for
ever.
"""

from __future__ import annotations

import ipaddress
import socket
import ssl
import time
from collections.abc import Callable
from typing import Any

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Policy = Callable[[Address], bool]

EMBEDDING = (
    (ipaddress.ip_network("64:ff9b::/96"), 0),  # RFC 6052
    (ipaddress.ip_network("::/96"), 0),  # RFC 4291, deprecated
)

NOT_GLOBAL = (
    ipaddress.ip_network("64:ff9b:1::/48"),  # RFC 8215: a network's own ways to older addresses
    ipaddress.ip_network("fec0::/10"),  # RFC 3879, deprecated
    ipaddress.ip_network("192.0.0.0/24"),  # RFC 6890
)
"""Networks that are not public, and that some versions of Python take for such."""


def is_public(address: Address) -> bool:
    """Whether an address is one of the public network, and none that stands for another."""
    if any(address in network for network in NOT_GLOBAL):
        return False
    if isinstance(address, ipaddress.IPv4Address):
        return address.is_global and not address.is_multicast
    inner = _embedded(address)
    return all(map(is_public, inner)) and address.is_global and not address.is_multicast


def _embedded(address: ipaddress.IPv6Address) -> list[ipaddress.IPv4Address]:
    """Give the addresses of the older form that one of the newer holds."""
    found = [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]
    for network, shift in EMBEDDING:
        if address in network:
            found.append(ipaddress.IPv4Address((int(address) >> shift) & 0xFFFFFFFF))
    return [one for one in found if one is not None]


def left(until: float) -> float:
    """Give the seconds until a moment (`time.monotonic`).

    Raises:
        TimeoutError: It has passed.
    """
    seconds = until - time.monotonic()
    if seconds <= 0:
        raise TimeoutError
    return seconds


class Timed(socket.socket):
    """A connection from which nothing is read after a moment."""

    until: float

    def recv_into(self, *arguments: Any, **named: Any) -> int:  # noqa: ANN401 - as it is called
        """Read what is there, or wait for it until that moment."""
        self.settimeout(left(self.until))
        return super().recv_into(*arguments, **named)


class TimedTLS(ssl.SSLSocket):
    """The same, encrypted."""

    until: float

    def recv_into(self, *arguments: Any, **named: Any) -> int:  # noqa: ANN401 - as it is called
        """Read what is there, or wait for it until that moment."""
        self.settimeout(left(self.until))
        return super().recv_into(*arguments, **named)


def secured(connection: Timed, host: str) -> TimedTLS:
    """Encrypt a connection to a host that shows who it is."""
    context = ssl.create_default_context()
    context.sslsocket_class = TimedTLS
    connection.settimeout(left(connection.until))
    encrypted: TimedTLS = context.wrap_socket(connection, server_hostname=host)  # type: ignore[assignment] # of that class
    encrypted.until = connection.until
    return encrypted


def connected(host: str, port: int, until: float, allows: Policy) -> Timed:
    """Connect to a host, at an address that was looked at.

    Args:
        host: Its name, or its address.
        port: The port.
        until: The moment at which all that is asked of it has to be there.
        allows: Whether a page may stand at an address.

    Raises:
        OSError: It cannot be reached.
        PermissionError: It is no host of the public network.
        ValueError: It is no name of a host.
    """
    found = _places(host, port)
    for *_, place in found:
        if not allows(ipaddress.ip_address(str(place[0]).partition("%")[0])):
            message = "it leads to this machine or a private network"
            raise PermissionError(message)
    error: OSError = OSError("the host has no address")
    for family, kind, protocol, _, place in found:
        connection = Timed(family, kind, protocol)
        connection.until = until
        try:
            connection.settimeout(left(until))
            connection.connect(place)
        except OSError as refused:
            connection.close()
            error = refused
        else:
            return connection
    raise error


def _places(host: str, port: int) -> list[tuple[Any, ...]]:
    """Look a name up."""
    try:
        return list(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
    except UnicodeError as error:  # an empty label, or one of more than 63 letters
        message = f'"{host}" is no host name'
        raise ValueError(message) from error
