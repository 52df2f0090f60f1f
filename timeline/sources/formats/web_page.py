"""Web pages: the article's main text by trafilatura, or all of a page that has nothing but its text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from typing import TYPE_CHECKING

from timeline.errors import UnreadableSource
from timeline.sources.formats import Clue, Draft, Reader, Source
from timeline.sources.formats.support.assembly import Assembly
from timeline.sources.formats.support.characters import squeezed
from timeline.sources.formats.support.decoding import decode, is_binary
from timeline.sources.formats.support.gathered_pictures import pictures_within, placed
from timeline.sources.formats.support.html_blocks import fill, tree_of
from timeline.sources.formats.support.page_facts import facts_of
from timeline.sources.formats.support.publication_day import find_byline
from timeline.sources.formats.support.teasers import drop_teasers

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_STARTS = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html[\s>])", re.I | re.S)
_CHARSET = re.compile(
    rb"""<(?:meta\b[^>]{0,200}?\bcharset|\?xml\b[^>]{0,100}?\bencoding)\s*=\s*["']?\s*([\w.:-]{2,30})""", re.I
)
_CHROME = (
    "//nav|//aside|//footer|//form|//iframe|//script[@src]|//*[@role='navigation']"
    "|//*[contains(@class,'menu') or contains(@class,'comment') or contains(@class,'sidebar')]"
)
_SENTENCE_WORDS = 9  # a line of publication with the names of its writers is shorter
_SENTENCE_END = re.compile(r"[a-z0-9][.!?][\"'”’)]*(?:\s|$)")
_NEW_YEAR = re.compile(
    r"(?<!\d)0?1[-./\s]0?1(?!\d)|\b1(?:st)?\.?\s+Jan|\bJan(?:uary|\.)?\s+1\b|\d{4}0101", re.IGNORECASE
)
_LEAST = 200  # characters; a shorter result of the main-text search is compared with the whole page


def parse(source: Source) -> tuple[HtmlElement, tuple[str, ...]]:
    """The page as a tree, and warnings about its bytes. Raises ``UnreadableSource`` when nothing is left of it."""
    if is_binary(source.data):
        raise UnreadableSource("it is named a web page but holds binary data")
    declared = _CHARSET.search(source.data[:4096])
    decoded = decode(source.data, declared=source.charset or (declared[1].decode("ascii") if declared else ""))
    tree = tree_of(decoded.text)
    if tree is None:
        raise UnreadableSource("there is no web page in it: it holds no element")
    return tree, decoded.warnings


def read(source: Source) -> Iterator[Draft]:
    """The main text with headings as sections, and what the page says of itself."""
    tree, warnings = parse(source)
    url = source.url or _canonical(tree)
    facts = facts_of(tree, url=url)
    rival = None if source.settings.published else _by_htmldate(tree, url)
    met = pictures_within(tree)
    teasers = 0 if source.settings.whole_page else drop_teasers(tree)
    assembly = _whole(tree) if source.settings.whole_page or not tree.xpath(_CHROME) else _main(tree)
    if not any(character.isalnum() for character in assembly.text):
        raise UnreadableSource(
            "the page holds no text; pages that are filled in by scripts can be saved from a browser and read then"
        )
    album = placed(met, assembly.text)
    yield Draft(
        assembly.text,
        title=facts.title,
        author=facts.author,
        locale=facts.locale,
        url=url,
        clues=facts.clues,
        rival=rival,
        sections=assembly.sections(),
        warnings=(*warnings, *_said(teasers), *assembly.warnings(), *album.warnings()),
        pictures=album.pictures(),
    )


def _whole(tree: HtmlElement) -> Assembly:
    assembly = Assembly()
    fill(tree, assembly)
    return assembly


def _main(tree: HtmlElement) -> Assembly:
    from trafilatura import bare_extraction

    article = bare_extraction(tree, include_comments=False)
    body = getattr(article, "body", None)
    assembly = Assembly()
    if body is not None:
        fill(body, assembly)
    if assembly.length >= _LEAST:
        return assembly
    without = Assembly()
    fill(tree, without, without=frozenset(("nav", "aside", "footer", "header", "form")))
    return without if without.length > 2 * assembly.length else assembly


def _canonical(tree: HtmlElement) -> str:
    """The address that a saved page gives for itself."""
    for link in tree.xpath('//link[@rel="canonical"]/@href|//meta[@property="og:url"]/@content'):
        if str(link).startswith(("https://", "http://")):
            return str(link).strip()[:2000]
    return ""


def _said(teasers: int) -> tuple[str, ...]:
    if not teasers:
        return ()
    plural = "s of other stories were" if teasers > 1 else " of another story was"
    return (f"{teasers} headline{plural} left out of the text",)


def _by_htmldate(tree: HtmlElement, url: str) -> Clue | None:
    """An independent second reading; alone it is only a guess. It is shown the page without its running text, because
    a date that the story tells of says nothing of the day it was told.
    """
    from htmldate import find_date

    without = deepcopy(tree)
    for block in list(without.iter("p", "li", "td", "dd", "blockquote", "div")):
        if block.getparent() is not None and (block.tag == "blockquote" or _is_running(block)):
            block.clear(keep_tail=True)  # taken out, its neighbours' texts would be joined, each time all of them
    day = find_date(without, original_date=True, extensive_search=True, url=url or None)
    if day and day.endswith("-01-01") and not _NEW_YEAR.search(_source_of(without)):
        return None  # made up from a year alone, such as that of a copyright
    return Clue(day, "guess from the whole page", weak=True) if day else None


def _is_running(block: HtmlElement) -> bool:
    """Whether a block holds sentences itself, and no other blocks."""
    if any(child.tag in ("p", "div", "ul", "ol", "table", "section", "article") for child in block.iterchildren()):
        return False
    text = squeezed(block.text_content())
    if not _SENTENCE_END.search(text):
        return False
    return len(text.split()) >= _SENTENCE_WORDS or find_byline(text) is None


def _source_of(tree: HtmlElement) -> str:
    """The page as it is written, tags and all."""
    from lxml import html

    return str(html.tostring(tree, encoding="unicode"))


READER = Reader(
    "web page",
    read,
    suffixes=(".html", ".htm", ".xhtml", ".shtml"),
    media_types=("text/html", "application/xhtml+xml"),
    recognises=lambda source: bool(_STARTS.match(source.head)),
    base=True,
)
