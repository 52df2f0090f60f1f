"""Take the headlines of other stories out of an article: blocks between its paragraphs that are nothing but a link."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.sources.formats.support.characters import squeezed

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BLOCKS = frozenset(
    ("p", "div", "li", "h2", "h3", "h4", "h5", "h6", "article", "section", "aside", "figure", "ul", "ol")
)
_LEAST_WORDS = 3
_LABEL = 30  # characters beside the link: "Read more:", "Also in the news"
_MOST = 0.8  # of the words; a page of links is an index, and its links are its text
_PROSE_WORDS = 12


def drop_teasers(tree: HtmlElement) -> int:
    """Take them out of the tree; how many there were."""
    running = [block for block in tree.iter("p", "div") if _is_running(block)]
    if not running:
        return 0
    words = sum(len(block.text_content().split()) for block in running)
    teasers = [block for block in tree.iter(*_BLOCKS) if _is_teaser(block) and _is_between(block, running)]
    outermost = [block for block in teasers if not any(parent in teasers for parent in block.iterancestors())]
    if sum(len(block.text_content().split()) for block in outermost) > _MOST * words:
        return 0
    for block in outermost:
        label = block.getprevious()
        if label is not None and _is_label(label):
            label.drop_tree()
        block.drop_tree()
    return len(outermost)


def _is_running(block: HtmlElement) -> bool:
    """Whether a block has text of its own outside links, of the length of a paragraph."""
    if block.tag == "div" and any(child.tag in _BLOCKS for child in block.iterchildren()):
        return False
    words = len(block.text_content().split())
    return words >= _PROSE_WORDS and words - _linked_words(block) >= 0.6 * words


def _linked_words(block: HtmlElement) -> int:
    return sum(len(link.text_content().split()) for link in block.iter("a") if link.get("href"))


def _is_teaser(block: HtmlElement) -> bool:
    """Whether nearly all words of a block are one link to another page."""
    links = [link for link in block.iter("a") if link.get("href")]
    if len(links) != 1 or links[0].get("href", "").startswith(("#", "mailto:", "javascript:")):
        return False
    link, whole = squeezed(links[0].text_content()), squeezed(block.text_content())
    if len(link.split()) < _LEAST_WORDS or link.startswith(("http://", "https://", "www.")):
        return False
    return len(whole) - len(link) <= _LABEL and not re.search(r"\d", whole.replace(link, ""))


def _is_between(block: HtmlElement, running: list[HtmlElement]) -> bool:
    """Whether a block stands beside the paragraphs of a story, or inside their container, and is no heading of it."""
    parent = block.getparent()
    if parent is None:
        return False
    beside = any(sibling in running for sibling in parent.iterchildren())
    deeper = parent.getparent() is not None and any(sibling in running for sibling in parent.getparent().iterchildren())
    return beside or deeper


def _is_label(block: HtmlElement) -> bool:
    """Whether a line announces the links below it ("You may also like ...")."""
    if not isinstance(block.tag, str) or block.tag not in _BLOCKS:
        return False
    text = squeezed(block.text_content())
    return 0 < len(text) <= 40 and text.endswith((":", "...", "…")) and not re.search(r"\d", text)
