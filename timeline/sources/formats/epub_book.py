"""Electronic books (.epub): chapters in reading order, each a section."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import unquote

from timeline.errors import UnreadableSource
from timeline.sources.formats import Clue, Draft, Reader, Source
from timeline.sources.formats.support.assembly import Assembly
from timeline.sources.formats.support.decoding import decode
from timeline.sources.formats.support.html_blocks import fill, tree_of
from timeline.sources.formats.support.packed import Packed, holds, open_packed
from timeline.sources.formats.support.xml_tree import attribute, first_text, parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

_CONTAINER = "META-INF/container.xml"
_PAGES = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml")


def read(source: Source) -> Iterator[Draft]:
    """One document for the whole book; the table of contents itself is left out."""
    packed = open_packed(source)
    home, package = _package(packed)
    items = {attribute(item, "id"): item for item in package.iter("{*}item")}
    spine = [items[attribute(ref, "idref")] for ref in package.iter("{*}itemref") if attribute(ref, "idref") in items]
    locked = _locked(packed)
    labels = _labels(packed, home, package)
    assembly = Assembly()
    for item in spine:
        path = _path(home, attribute(item, "href"))
        if attribute(item, "media-type") not in _PAGES or "nav" in attribute(item, "properties").split():
            continue
        if path in locked:
            raise UnreadableSource("it is encrypted (copy protection); only a copy without it can be read")
        _chapter(packed, path, labels.get(path, ""), assembly)
    metadata = next(package.iter("{*}metadata"), package)
    date = first_text(metadata, "date")
    yield Draft(
        assembly.text,
        title=first_text(metadata, "title"),
        author=first_text(metadata, "creator"),
        locale=first_text(metadata, "language"),
        # Often the day of the electronic edition, not of the book.
        clues=(Clue(date, "book property date", weak=True),) if date else (),
        sections=assembly.sections(),
        warnings=assembly.warnings(),
    )


def _package(packed: Packed) -> tuple[str, _Element]:
    container = parse_xml(packed.read(_CONTAINER), what="its table of parts")
    path = next((attribute(root, "full-path") for root in container.iter("{*}rootfile")), "")
    if not path:
        raise UnreadableSource("it is damaged: it does not say where its text is")
    return posixpath.dirname(path), parse_xml(packed.read(path), what="its list of chapters")


def _path(home: str, href: str) -> str:
    return posixpath.normpath(posixpath.join(home, unquote(href.partition("#")[0])))


def _locked(packed: Packed) -> frozenset[str]:
    """Parts that are encrypted; fonts often are, and do not matter."""
    if "META-INF/encryption.xml" not in packed.names():
        return frozenset()
    root = parse_xml(packed.read("META-INF/encryption.xml"), what="its list of encrypted parts")
    return frozenset(unquote(attribute(reference, "URI")) for reference in root.iter("{*}CipherReference"))


def _labels(packed: Packed, home: str, package: _Element) -> dict[str, str]:
    """Chapter file -> its name in the table of contents."""
    labels: dict[str, str] = {}
    for item in package.iter("{*}item"):
        path = _path(home, attribute(item, "href"))
        kind = attribute(item, "media-type")
        is_contents = "nav" in attribute(item, "properties").split() or kind == "application/x-dtbncx+xml"
        if not is_contents or path not in packed.names():
            continue
        try:
            root = parse_xml(packed.read(path), what="its table of contents")
        except UnreadableSource:
            continue  # labels are a comfort; headings inside the chapters still name them
        here = posixpath.dirname(path)
        for link in root.iter("{*}a"):
            labels.setdefault(
                _path(here, attribute(link, "href")), " ".join("".join(str(piece) for piece in link.itertext()).split())
            )
        for point in root.iter("{*}navPoint"):
            target = next((attribute(content, "src") for content in point.iter("{*}content")), "")
            labels.setdefault(_path(here, target), " ".join(first_text(point, "text").split()))
    return labels


def _chapter(packed: Packed, path: str, label: str, assembly: Assembly) -> None:
    tree = tree_of(decode(packed.read(path)).text)
    if tree is None:
        return
    heading = next((" ".join(h.text_content().split()) for h in tree.iter("h1", "h2", "h3")), "")
    assembly.begin("chapter", (label or heading or posixpath.basename(path))[:300])
    fill(tree, assembly)


READER = Reader(
    "EPUB book",
    read,
    suffixes=(".epub",),
    media_types=("application/epub+zip",),
    recognises=lambda source: holds(source, _CONTAINER),
    binary=True,
)
