"""Only public pages of the web are fetched: hostile addresses are refused before any connection is made."""

from __future__ import annotations

import gzip
import ipaddress
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import pytest

from timeline.errors import UnreadableSource
from timeline.sources.fetch import Rules, fetch, is_public
from timeline.sources.jail import fetch_jailed

PRIVATE = [
    "0.0.0.0", "10.0.0.1", "100.64.0.1", "127.0.0.1", "127.255.255.254", "169.254.169.254", "172.16.0.1",
    "172.31.255.255", "192.0.0.1", "192.0.2.1", "192.88.99.1", "192.168.0.1", "198.18.0.1", "198.51.100.1",
    "203.0.113.1", "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255",
    "::", "::1", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:0:127.0.0.1", "64:ff9b::7f00:1",
    "64:ff9b:1::a00:1", "100::1", "2001::1", "2001:db8::1", "2002:7f00:1::", "2002:a00:1::", "3fff::1", "5f00::1",
    "fc00::1", "fd12:3456::1", "fe80::1", "fe80::1%eth0", "fec0::1", "ff02::1",
]  # fmt: skip
PUBLIC = ["93.184.216.34", "1.1.1.1", "8.8.8.8", "2606:4700:4700::1111", "2a00:1450:4001:80b::200e"]

HOSTILE = [
    # other schemes
    "file:///etc/passwd", "ftp://e.example/a", "gopher://e.example/", "data:text/html,x", "javascript:alert(1)",
    "dict://127.0.0.1:11211/", "ldap://127.0.0.1/", "jar:http://e.example/a!/b", "//127.0.0.1/", "http:/127.0.0.1/",
    "http:127.0.0.1", "https:", "", "://", "unix:///run/docker.sock",
    # this machine and its neighbours, as written by people and by attackers
    "http://localhost/", "http://LOCALHOST/", "http://localhost./", "http://127.0.0.1/", "http://127.1/",
    "http://2130706433/", "http://0x7f000001/", "http://0x7f.1/", "http://0177.0.0.1/", "http://017700000001/",
    "http://①②⑦.⓪.⓪.①/", "http://１２７.0.0.1/", "http://127。0。0。1/", "http://127.0.0.1./", "http://0/", "http://0.0.0.0/",
    "http://[::1]/", "http://[::]/", "http://[::ffff:127.0.0.1]/", "http://[::ffff:7f00:1]/", "http://[0:0:0:0:0:0:0:1]/",
    "http://[::127.0.0.1]/", "http://[64:ff9b::127.0.0.1]/", "http://[2002:7f00:1::]/", "http://[fe80::1]/",
    "http://[fe80::1%25lo]/", "http://[fec0::1]/", "http://[fd00::1]/", "http://10.0.0.1/", "http://192.168.1.1/admin",
    "http://172.16.0.1/", "http://169.254.169.254/latest/meta-data/", "http://100.64.0.1/", "http://[ff02::1]/",
    "http://224.0.0.1/", "http://255.255.255.255/", "https://127.0.0.1/", "https://[::1]/",
    # names that lead there (resolved by the test)
    "http://inside.example/", "https://inside.example/", "http://mixed.example/", "http://mapped.example/",
    "http://metadata.example/", "http://nat64.example/", "http://nonsense.example/", "http://none.example/",
    # ports, credentials, malformed
    "http://public.example:22/", "http://public.example:6379/", "http://public.example:8080/", "http://public.example:0/",
    "http://public.example:99999/", "http://public.example:x/", "http://user:pw@public.example/",
    "http://public.example@127.0.0.1/", "http://127.0.0.1@public.example/", "http://public.example\\@127.0.0.1/",
    "http://127.0.0.1\\.public.example/", "http://pub lic.example/", "http://public.example\r\nHost:x/",
    "http://public.example/\r\nX: y", "http://public.example/\tx", "http://[::1", "http://::1/", "http://[public.example]/",
    "http://%31%32%37.0.0.1/", "http://127.0.0.1%2f@public.example/", "http://" + "a" * 70 + ".example/", "http:///etc",
]  # fmt: skip

NAMES = {
    "public.example": ["93.184.216.34"],
    "inside.example": ["10.0.0.1"],
    "mixed.example": ["93.184.216.34", "127.0.0.1"],
    "mapped.example": ["::ffff:127.0.0.1"],
    "metadata.example": ["169.254.169.254"],
    "nat64.example": ["64:ff9b::7f00:1"],
    "nonsense.example": ["not an address"],
    "none.example": [],
}


def resolve(host: str, port: int) -> list[str]:
    """Names of the test; everything else as the system reads numbers, which never asks the network."""
    if host in NAMES:
        return NAMES[host]
    answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST)
    return [str(answer[4][0]) for answer in answers]


@pytest.fixture
def connections(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Every attempt to connect, none of which is made."""
    made: list[object] = []

    def refuse(address: object, *rest: object, **named: object) -> socket.socket:
        made.append(address)
        raise ConnectionRefusedError("no connection in this test")

    monkeypatch.setattr("socket.create_connection", refuse)
    return made


@pytest.mark.parametrize("address", PRIVATE)
def test_addresses_that_are_not_public(address: str) -> None:
    assert not is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize("address", PUBLIC)
def test_addresses_that_are(address: str) -> None:
    assert is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize("url", HOSTILE)
def test_hostile_addresses_are_refused_without_a_connection(url: str, connections: list[object]) -> None:
    with pytest.raises(UnreadableSource) as refused:
        fetch(url, rules=Rules(resolve=resolve))
    assert connections == []
    assert "\n" not in str(refused.value)


def test_there_are_enough_of_them() -> None:
    assert len(set(HOSTILE)) >= 60


@pytest.mark.parametrize("url", ["http://127.0.0.1:80/", "http://localhost/", "http://[::1]/", "http://2130706433/"])
def test_the_real_resolver_and_the_child_refuse_too(url: str) -> None:
    with pytest.raises(UnreadableSource, match=r"not a public address|no host named"):
        fetch_jailed(url)


def test_a_public_name_is_asked_at_the_address_that_was_checked(connections: list[object]) -> None:
    asked: list[str] = []

    def once(host: str, port: int) -> list[str]:
        asked.append(host)
        return ["93.184.216.34"]

    with pytest.raises(UnreadableSource):
        fetch("http://Public.Example/a b?c=d#e", rules=Rules(resolve=once))
    assert asked == ["public.example"]  # once: a second answer could be another
    assert connections == [("93.184.216.34", 80)]


# -- a server on this machine, which the rules of the test allow ------------------------------------------------------


@dataclass
class Server:
    """Answers each connection by a function of the request and counts them."""

    answer: Callable[[socket.socket, str], None]
    asked: list[str] = field(default_factory=list)
    port: int = 0

    def rules(self, **changes: object) -> Rules:
        settings: dict[str, object] = {
            "seconds": 5.0,
            "max_bytes": 100_000,
            "resolve": lambda host, port: ["127.0.0.1"] if host == "site.example" else resolve(host, port),
            "allowed": lambda address: str(address) == "127.0.0.1" or is_public(address),
            "ports": frozenset((80, 443, self.port)),
        }
        return Rules(**(settings | changes))  # type: ignore[arg-type]

    def url(self, path: str = "/") -> str:
        return f"http://site.example:{self.port}{path}"


@contextmanager
def serving(answer: Callable[[socket.socket, str], None]) -> Iterator[Server]:
    listener = socket.create_server(("127.0.0.1", 0))
    server = Server(answer, port=listener.getsockname()[1])

    def run() -> None:
        while True:
            try:
                sock, _ = listener.accept()
            except OSError:
                return
            with sock:
                sock.settimeout(10)
                try:
                    request = sock.recv(65_536).decode("latin-1")
                    server.asked.append(request)
                    answer(sock, request.split(" ")[1])
                except (OSError, IndexError):
                    continue

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join(15)


def respond(body: bytes, *headers: str, status: str = "200 OK") -> Callable[[socket.socket, str], None]:
    lines = "".join(f"{header}\r\n" for header in headers)
    return lambda sock, path: sock.sendall(f"HTTP/1.1 {status}\r\n{lines}\r\n".encode() + body)


def refused(server: Server, **changes: object) -> str:
    with pytest.raises(UnreadableSource) as error:
        fetch(server.url(), rules=server.rules(**changes))
    return str(error.value)


def test_a_page_comes_with_what_the_server_declares() -> None:
    with serving(respond(b"<p>In 1969.</p>", "Content-Type: text/html; charset=ISO-8859-1")) as server:
        page = fetch(server.url("/a?b=c"), rules=server.rules())
    assert (page.data, page.media_type, page.charset) == (b"<p>In 1969.</p>", "text/html", "iso-8859-1")
    assert server.asked[0].startswith("GET /a?b=c HTTP/1.1\r\n")
    assert f"Host: site.example:{server.port}" in server.asked[0]


def test_a_packed_page_is_unpacked() -> None:
    with serving(respond(gzip.compress(b"In 1969."), "Content-Encoding: gzip")) as server:
        assert fetch(server.url(), rules=server.rules()).data == b"In 1969."


def test_redirects_are_followed_and_each_is_checked() -> None:
    def answer(sock: socket.socket, path: str) -> None:
        if path == "/":
            sock.sendall(b"HTTP/1.1 302 Found\r\nLocation: /there\r\n\r\n")
        else:
            sock.sendall(b"HTTP/1.1 200 OK\r\n\r\nIn 1969.")

    with serving(answer) as server:
        assert fetch(server.url(), rules=server.rules()).url.endswith("/there")


@pytest.mark.parametrize(
    "target",
    ["http://127.0.0.2/", "http://[::1]/", "http://inside.example/", "file:///etc/passwd",
     "http://169.254.169.254/", "http://user@public.example/", "http://public.example:22/", "//10.0.0.1/"],
)  # fmt: skip
def test_a_redirect_inside_is_refused(target: str, monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[object] = []
    connect = socket.create_connection

    def watched(address: tuple[str, int], *rest: object, **named: object) -> socket.socket:
        tried.append(address)
        return connect(address, *rest, **named)  # type: ignore[arg-type]

    with serving(respond(b"", f"Location: {target}", status="302 Found")) as server:
        monkeypatch.setattr("socket.create_connection", watched)
        refused(server)
    assert tried == [("127.0.0.1", server.port)]


def test_a_loop_of_redirects_ends() -> None:
    with serving(respond(b"", "Location: /", status="301 Moved")) as server:
        assert "redirected more than 5 times" in refused(server)
    assert len(server.asked) == 6


@pytest.mark.parametrize(
    "answer",
    [
        respond(b"x" * 200_000),
        respond(b"x", "Content-Length: 99999999999"),
        respond(gzip.compress(b"\0" * 50_000_000), "Content-Encoding: gzip"),
        respond(gzip.compress(b"\0" * 300_000), "Content-Encoding: gzip"),
    ],
)
def test_a_page_that_is_too_large(answer: Callable[[socket.socket, str], None]) -> None:
    with serving(answer) as server:
        assert "larger than" in refused(server)


_OK = b"HTTP/1.1 200 OK\r\n"


def drip(before: bytes) -> Callable[[socket.socket, str], None]:
    def answer(sock: socket.socket, path: str) -> None:
        sock.sendall(before)
        for _ in range(600):
            sock.sendall(b"x")
            time.sleep(0.1)

    return answer


@pytest.mark.parametrize(
    "before",
    [b"", b"HTTP/1.1 200 OK\r\nX-Slow: ", b"HTTP/1.1 200 OK\r\n\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 60\r\n\r\n"],
)
def test_a_drip_cannot_outlast_the_deadline(before: bytes) -> None:
    with serving(drip(before)) as server:
        start = time.monotonic()
        reason = refused(server, seconds=1.0)
        assert time.monotonic() - start < 30  # the drip alone would take a minute
    assert "did not come within 1 seconds" in reason


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (respond(b"", status="404 Not Found"), "answered 404 Not Found"),
        (respond(b"", status="500 Oops"), "answered 500"),
        (respond(b"", status="302 Found"), "answered 302"),
        (respond(b"short", "Content-Length: 500"), "did not give the page"),
        (respond(b"x", "Content-Encoding: br"), "packed as br"),
        (respond(b"not gzip", "Content-Encoding: gzip"), "did not give the page"),
        (lambda sock, path: sock.sendall(b"SSH-2.0-x\r\n"), "did not give the page"),
        (lambda sock, path: None, "did not give the page"),
        (respond(b"", *(f"X-{number}: y" for number in range(500))), "did not give the page"),
        (respond(b"zz\r\nx", "Transfer-Encoding: chunked"), "did not give the page"),
    ],
)
def test_answers_that_are_no_page(answer: Callable[[socket.socket, str], None], reason: str) -> None:
    with serving(answer) as server:
        assert reason in refused(server)


def test_nobody_answers() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    server = Server(lambda sock, path: None, port=port)
    assert "did not give the page" in refused(server)


def test_https_needs_a_good_certificate() -> None:
    with serving(respond(b"no TLS here")) as server, pytest.raises(UnreadableSource, match="no safe connection"):
        fetch(f"https://site.example:{server.port}/", rules=server.rules())


def test_proxy_settings_are_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1/")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1/")
    with serving(respond(b"In 1969.")) as server:
        assert fetch(server.url(), rules=server.rules()).data == b"In 1969."
