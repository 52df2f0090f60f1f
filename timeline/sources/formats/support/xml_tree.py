"""Parse XML out of untrusted files: no outside entities, no document type to load, no network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.errors import UnreadableSource

if TYPE_CHECKING:
    from lxml.etree import _Element


def parse_xml(data: bytes, *, what: str) -> _Element:
    """The root element. Raises ``UnreadableSource`` that names ``what`` is broken."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False)
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableSource(f"it is damaged: {what} is not well-formed") from error


def local_name(element: _Element) -> str:
    """The tag without its namespace; empty for comments and the like."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def attribute(element: _Element, name: str) -> str:
    """An attribute by its name without namespace; empty when absent."""
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return ""


def first_text(root: _Element, *names: str) -> str:
    """The text of the first element of any of these names (without namespace) that has some; names in order."""
    for name in names:
        for element in root.iter("{*}" + name):
            text = "".join(str(piece) for piece in element.itertext()).strip()
            if text:
                return text
    return ""
