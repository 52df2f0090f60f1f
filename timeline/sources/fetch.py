"""Fetch a web page that a person named, without being led to a machine that only this one can reach.

Only http and https on their usual ports, no user names; the name is resolved once, every answer must be a public
address, and the connection goes to one of exactly these; each redirect is checked anew. One deadline covers it all,
and a cap holds for the bytes as sent and as unpacked. Proxy settings of the environment are not used.
"""

from __future__ import annotations

import http.client
import ipaddress
import re
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Callable, Iterable
from contextlib import closing, suppress
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit, urlunsplit

from timeline.errors import UnreadableSource
from timeline.sources.fetched_page import Page

MAX_BYTES = 20_000_000
SECONDS = 20.0
MAX_REDIRECTS = 5
_PORTS = {"http": 80, "https": 443}
_ASK = {
    "User-Agent": "timeline-from-text (reads one page that a person asked for)",
    "Accept": "text/html,application/xhtml+xml,text/plain,application/pdf,*/*;q=0.5",
    "Accept-Encoding": "gzip",
    "Connection": "close",
}
_REDIRECTS = {301, 302, 303, 307, 308}

# Ranges that ``ipaddress.is_global`` lets through (Python 3.11) though they lead back inside or to another address.
_NOT_PUBLIC = tuple(
    ipaddress.ip_network(network)
    for network in (
        "192.88.99.0/24",  # 6to4 relay
        "64:ff9b::/96",  # NAT64
        "64:ff9b:1::/48",
        "2002::/16",  # 6to4
        "2001::/23",  # Teredo and other special uses
        "::/96",  # IPv4-compatible
        "::ffff:0:0/96",  # IPv4-mapped
        "::ffff:0:0:0/96",  # IPv4-translated
        "fec0::/10",  # site-local
        "3fff::/20",  # documentation
        "5f00::/16",  # segment routing
    )
)

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolve = Callable[[str, int], Iterable[str]]


def is_public(address: Address) -> bool:
    """Whether an address can be reached by anybody, so that fetching from it gives away nothing."""
    if isinstance(address, ipaddress.IPv6Address) and address.scope_id:
        return False
    if any(address in network for network in _NOT_PUBLIC if network.version == address.version):
        return False
    return address.is_global and not (address.is_multicast or address.is_reserved or address.is_unspecified)


def resolve(host: str, port: int) -> list[str]:
    """Every address of a host name. Raises ``OSError``."""
    answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP)
    return [str(answer[4][0]) for answer in answers]


@dataclass(frozen=True)
class Rules:
    """Limits of one fetch. ``resolve``, ``allowed`` and ``ports`` are replaced in tests, which may use no network."""

    seconds: float = SECONDS
    max_bytes: int = MAX_BYTES
    resolve: Resolve = resolve
    allowed: Callable[[Address], bool] = is_public
    ports: frozenset[int] = field(default_factory=lambda: frozenset(_PORTS.values()))


def fetch(url: str, *, rules: Rules | None = None) -> Page:
    """Fetch ``url``. Raises ``UnreadableSource`` with a plain reason for anything refused, unreachable or too large."""
    rules = rules or Rules()
    deadline = time.monotonic() + rules.seconds
    for _ in range(MAX_REDIRECTS + 1):
        target = _check(url, rules)
        try:
            answer = _ask(target, rules, deadline)
        except TimeoutError as error:
            raise UnreadableSource(_too_slow(rules)) from error
        except ssl.SSLError as error:
            raise UnreadableSource(f"no safe connection to {target.host}: its certificate fails") from error
        except (OSError, http.client.HTTPException, ValueError, zlib.error) as error:
            if time.monotonic() >= deadline:
                raise UnreadableSource(_too_slow(rules)) from error
            raise UnreadableSource(f"{target.host} did not give the page: {_plain(error)}") from error
        if isinstance(answer, Page):
            return answer
        url = urljoin(url, answer)
    raise UnreadableSource(f"the page was redirected more than {MAX_REDIRECTS} times")


@dataclass(frozen=True)
class _Target:
    url: str
    scheme: str
    host: str
    port: int
    path: str
    addresses: tuple[str, ...]


def _check(url: str, rules: Rules) -> _Target:
    try:
        parts = urlsplit(url.strip())
        port = _PORTS.get(parts.scheme, 0) if parts.port is None else parts.port
        host = (parts.hostname or "").rstrip(".")
        host = host if ":" in host else host.encode("idna").decode("ascii")
    except (ValueError, UnicodeError) as error:
        raise UnreadableSource("it is not a well-formed web address") from error
    if parts.scheme not in _PORTS:
        raise UnreadableSource(f"only http and https addresses are fetched, not {parts.scheme or 'others'}")
    if parts.username is not None or parts.password is not None:
        raise UnreadableSource("an address with a user name or password in it is not fetched")
    if not host or re.search(r"[\s\\\x00-\x20%]", host) or re.search(r"[\x00-\x1f\x7f\\]", url.strip()):
        raise UnreadableSource("it is not a well-formed web address")
    if port not in rules.ports:
        raise UnreadableSource("only the usual ports of the web (80 and 443) are asked")
    path = urlunsplit(("", "", parts.path or "/", parts.query, ""))
    return _Target(url, parts.scheme, host, port, _quoted(path), _public_addresses(host, port, rules))


def _quoted(path: str) -> str:
    from urllib.parse import quote

    return quote(path, safe="/:?&=%#+,;@!$'()*~[]-._")


def _public_addresses(host: str, port: int, rules: Rules) -> tuple[str, ...]:
    try:
        addresses = tuple(dict.fromkeys(rules.resolve(host, port)))
    except (OSError, UnicodeError) as error:
        raise UnreadableSource(f"there is no host named {host}, or the network cannot be reached") from error
    if not addresses:
        raise UnreadableSource(f"there is no host named {host}")
    for answer in addresses:
        try:
            public = rules.allowed(ipaddress.ip_address(answer))
        except ValueError:
            public = False
        if not public:
            raise UnreadableSource(f"{host} is not a public address of the internet; only public pages are fetched")
    return addresses


def _ask(target: _Target, rules: Rules, deadline: float) -> Page | str:
    """One request: the page, or where it says to go."""
    connection = _connect(target, deadline)
    # A timeout of the socket starts anew with every byte; only shutting it down ends a server that drips.
    cutter = threading.Timer(max(0.01, deadline - time.monotonic()), _cut, [connection.sock])
    cutter.daemon = True
    cutter.start()
    try:
        connection.request("GET", target.path, headers={"Host": _host_header(target), **_ASK}, encode_chunked=False)
        with closing(connection.getresponse()) as response:
            return _answer(response, target, rules, deadline)
    finally:
        cutter.cancel()
        connection.close()


def _answer(response: http.client.HTTPResponse, target: _Target, rules: Rules, deadline: float) -> Page | str:
    location = response.getheader("Location")
    if response.status in _REDIRECTS and location:
        return location
    if response.status != 200:
        raise UnreadableSource(f"{target.host} answered {response.status} {response.reason}".strip())
    data = _body(response, rules)
    if time.monotonic() >= deadline:  # a body that was cut there looks complete when its length was not declared
        raise TimeoutError
    headers = response.headers
    media_type = headers.get_content_type() if headers["Content-Type"] else ""
    return Page(target.url, data, media_type, headers.get_content_charset() or "")


def _connect(target: _Target, deadline: float) -> http.client.HTTPConnection:
    failure: OSError | None = None
    for address in target.addresses[:4]:
        left = deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError
        try:
            plain = socket.create_connection((address, target.port), timeout=left)
        except OSError as error:
            failure = error
            continue
        connection = http.client.HTTPConnection(target.host, target.port)
        connection.sock = _wrapped(plain, target) if target.scheme == "https" else plain
        return connection
    raise failure or OSError("no address")


def _wrapped(plain: socket.socket, target: _Target) -> socket.socket:
    try:
        return ssl.create_default_context().wrap_socket(plain, server_hostname=target.host)
    except BaseException:
        plain.close()
        raise


def _cut(sock: socket.socket | None) -> None:
    with suppress(OSError):
        if sock is not None:
            sock.shutdown(socket.SHUT_RDWR)


def _host_header(target: _Target) -> str:
    host = f"[{target.host}]" if ":" in target.host else target.host
    return host if target.port == _PORTS[target.scheme] else f"{host}:{target.port}"


def _body(response: http.client.HTTPResponse, rules: Rules) -> bytes:
    declared = response.getheader("Content-Length") or ""
    if declared.isascii() and declared.isdigit() and int(declared[:20]) > rules.max_bytes:
        raise UnreadableSource(_too_large(rules))
    coding = (response.getheader("Content-Encoding") or "identity").strip().lower()
    if coding not in ("identity", "gzip", "x-gzip", "deflate"):
        raise UnreadableSource(f"the page came packed as {coding[:20]}, which was not asked for")
    unpack = None if coding == "identity" else zlib.decompressobj(zlib.MAX_WBITS | 32)
    pieces: list[bytes] = []
    sent = kept = 0
    while chunk := response.read1(65_536):
        sent += len(chunk)
        piece = chunk if unpack is None else unpack.decompress(chunk, rules.max_bytes + 1 - kept)
        kept += len(piece)
        pieces.append(piece)
        if kept > rules.max_bytes or sent > rules.max_bytes or (unpack and unpack.unconsumed_tail):
            raise UnreadableSource(_too_large(rules))
    if response.length:  # bytes that were promised and did not come
        raise ConnectionError("the connection broke before the whole page had come")
    return b"".join(pieces)


def _too_slow(rules: Rules) -> str:
    return f"the page did not come within {rules.seconds:g} seconds"


def _too_large(rules: Rules) -> str:
    return f"the page is larger than {rules.max_bytes // 1_000_000 or rules.max_bytes / 1_000_000} MB"


def _plain(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error) or type(error).__name__
