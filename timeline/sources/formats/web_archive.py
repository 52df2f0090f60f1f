"""Web archives (.warc, .warc.gz): every page that was fetched well, by warcio."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from timeline.errors import UnreadableSource
from timeline.sources.formats import Reader, Skipped, Source

_NO_TEXT = ("image/", "video/", "audio/", "font/")
_NO_TEXT_AT_ALL = frozenset(
    ("text/css", "text/javascript", "application/javascript", "application/x-javascript", "application/font-woff",
     "application/wasm", "application/manifest+json", "application/json", "text/x-component")
)  # fmt: skip
_ANYTHING = frozenset(("", "application/octet-stream", "binary/octet-stream", "application/x-download"))
"""Types that say nothing; there the ending of the address decides."""
MAX_RECORD_BYTES = 20_000_000


def read(source: Source) -> Iterator[Source | Skipped]:
    """One source a page, named and addressed by its address. The day of fetching is not the day of publication."""
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    others = 0
    with source.open() as stream:
        try:
            for record in ArchiveIterator(stream):
                item = _page(source, record)
                if item is None:
                    others += record.rec_type in ("response", "resource")
                else:
                    yield item
        except ArchiveLoadFailed as error:
            raise UnreadableSource(f"the web archive is damaged: {' '.join(str(error).split())[:200]}") from error
    if others:
        yield Skipped(source.name, f"records in it without text (pictures, scripts, failed requests): {others}")


def _page(source: Source, record: Any) -> Source | Skipped | None:
    address = record.rec_headers.get_header("WARC-Target-URI") or ""
    if record.rec_type not in ("response", "resource", "conversion") or not address.startswith(("http:", "https:")):
        return None
    headers = record.http_headers
    if headers is not None and headers.get_statuscode() != "200":
        return None
    declared = (headers or record.rec_headers).get_header("Content-Type") or ""
    media_type, _, parameters = declared.partition(";")
    if not _may_hold_text(media_type.strip().lower(), address):
        return None
    content = record.content_stream().read(MAX_RECORD_BYTES + 1)
    if len(content) > MAX_RECORD_BYTES:
        return Skipped(address, f"the page is larger than {MAX_RECORD_BYTES // 1_000_000} MB")
    charset = parameters.partition("charset=")[2].strip().strip("\"'").partition(";")[0]
    return source.part(
        f"{source.name}#{address}", content, url=address, media_type=media_type.strip().lower(), charset=charset
    )


def _may_hold_text(media_type: str, address: str) -> bool:
    """Whether a record is of a kind that some reader takes."""
    from timeline.sources.choose import known, suffixes  # it knows every reader, this one too

    path = address.partition("?")[0].partition("#")[0].lower()
    if media_type in _ANYTHING:
        return path.endswith(suffixes())
    if media_type.startswith(_NO_TEXT) or media_type in _NO_TEXT_AT_ALL:
        return False
    named = any(media_type in reader.media_types for reader in known().values())
    return named or media_type.startswith("text/") or path.endswith(suffixes())


READER = Reader(
    "web archive",
    read,
    suffixes=(".warc", ".warc.gz"),
    media_types=("application/warc",),
    recognises=lambda source: (
        source.head.startswith(b"WARC/")
        or (source.head.startswith(b"\x1f\x8b") and source.name.lower().endswith(".warc.gz"))
    ),
    binary=True,
)
