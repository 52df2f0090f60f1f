"""What a web page says of itself: title, author, language, and clues to its day of publication, best first.

Order of the clues: JSON-LD of the article, article meta tags, microdata, ``time`` elements, the byline above the text,
the address. Dates of last change are kept as weak clues.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from timeline.sources.formats import Clue
from timeline.sources.formats.support.assembly import Assembly
from timeline.sources.formats.support.characters import squeezed
from timeline.sources.formats.support.date_strings import read_date
from timeline.sources.formats.support.html_blocks import fill
from timeline.sources.formats.support.publication_day import find_byline

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_PUBLISHED_META = (
    "article:published_time", "og:article:published_time", "og:published_time", "article:published", "datepublished",
    "dc.date.issued", "dcterms.issued", "dcterms.date", "dc.date", "dcterms.created", "dc.date.created",
    "citation_publication_date", "citation_online_date", "citation_date", "parsely-pub-date", "sailthru.date",
    "publication_date", "publish-date", "publishdate", "published_at", "pubdate", "pub_date", "article_date_original",
    "cxenseparse:recs:publishtime", "date",
)  # fmt: skip
_CHANGED_META = ("article:modified_time", "og:updated_time", "dcterms.modified", "last-modified", "revised")
_ARTICLES = ("article", "posting", "report", "review", "creativework", "book", "webpage", "legislation", "transcript")
_URL_DATE = re.compile(
    r"/((?:19|20)\d\d)[/-]([01]?\d)[/-]([0-3]?\d)(?:[/._-]|$)|(?<=[/_.-])((?:19|20)\d\d)[-_]?([01]\d)[-_]?([0-3]\d)(?=[/_.?-]|$)"
)
_DATED = re.compile(
    r"(?:^|[\s_-])(?:date|datetime|time|timestamp|pubdate|published|publish|posted|byline|dateline|postmeta|meta)(?:$|[\s_-])",
    re.IGNORECASE,
)
"""Names of classes that pages give to the line with the day of publication."""
_NOT_BODY = frozenset(("nav", "aside", "footer"))
_COMMENTS = re.compile(r"comment|disqus|respond|replies|related|sidebar", re.IGNORECASE)
_MAX_JSON_LD = 2_000_000
_LONGEST_LINE = 120


@dataclass(frozen=True)
class Facts:
    """What the page says of itself; empty where it says nothing."""

    title: str
    author: str
    locale: str
    clues: tuple[Clue, ...]


def facts_of(tree: HtmlElement, *, url: str = "") -> Facts:
    """Read the facts of a parsed page."""
    meta = _meta(tree)
    linked = list(_linked_data(tree))
    return Facts(
        _title(tree, meta, linked),
        _author(tree, meta, linked),
        _locale(tree, meta, linked),
        tuple(_clues(tree, meta, linked, url)),
    )


def _meta(tree: HtmlElement) -> dict[str, str]:
    facts: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = (element.get("property") or element.get("name") or element.get("http-equiv") or "").strip().lower()
        content = element.get("content") or ""
        if name and content.strip():
            facts.setdefault(name, content.strip())
    return facts


def _linked_data(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    """Every object of the page's JSON-LD, articles first."""
    objects: list[dict[str, Any]] = []
    for script in tree.iter("script"):
        text = script.text or ""
        if "ld+json" in (script.get("type") or "") and len(text) < _MAX_JSON_LD:
            try:
                objects += _objects(json.loads(text, strict=False))
            except (ValueError, RecursionError):
                continue  # a page may hold broken JSON; its other evidence still counts
    yield from sorted(objects, key=_article_rank)


def _objects(value: Any) -> list[dict[str, Any]]:
    waiting = [(value, 0)]
    objects: list[dict[str, Any]] = []
    while waiting and len(objects) < 500:
        item, depth = waiting.pop(0)
        if isinstance(item, dict):
            objects.append(item)
            nested = (item.get(key) for key in ("@graph", "mainEntity", "mainEntityOfPage", "hasPart"))
            waiting += [(inner, depth + 1) for inner in nested if isinstance(inner, dict | list) and depth < 4]
        elif isinstance(item, list):
            waiting += [(inner, depth) for inner in item[:200]]
    return objects


def _article_rank(item: dict[str, Any]) -> int:
    kinds = item.get("@type")
    names = " ".join(str(kind) for kind in kinds) if isinstance(kinds, list) else str(kinds)
    return next((rank for rank, kind in enumerate(_ARTICLES) if kind in names.lower()), len(_ARTICLES))


def _clues(tree: HtmlElement, meta: dict[str, str], linked: list[dict[str, Any]], url: str) -> Iterator[Clue]:
    for item in linked:
        if isinstance(item.get("datePublished"), str) and _article_rank(item) < len(_ARTICLES):
            yield Clue(item["datePublished"], "JSON-LD datePublished")
            break
    for name in _PUBLISHED_META:
        if name in meta:
            yield Clue(meta[name], f"meta {name}")
            break
    yield from _marked(tree)
    byline = _byline(tree)
    if byline:
        yield Clue(byline, "byline")
    match = _URL_DATE.search(url.partition("?")[0])
    if match:
        year, month, day = (part for part in match.groups() if part)
        yield Clue(f"{year}-{int(month):02}-{int(day):02}", "address", quote=url)
    for item in linked:
        if isinstance(item.get("dateModified"), str):
            yield Clue(item["dateModified"], "JSON-LD dateModified", weak=True)
            break
    for name in _CHANGED_META:
        if name in meta:
            yield Clue(meta[name], f"meta {name}", weak=True)
            break


def _marked(tree: HtmlElement) -> Iterator[Clue]:
    """Microdata, time elements and elements whose class says that they hold a date, outside comments."""
    for element in tree.xpath('//*[@itemprop="datePublished"]'):
        if not _in_comments(element):
            text = element.get("content") or element.get("datetime") or element.get("title") or element.text_content()
            yield Clue(text.strip()[:200], "microdata datePublished")
            break
    yield from _time_element(tree)
    yield from _dated_element(tree)


def _time_element(tree: HtmlElement) -> Iterator[Clue]:
    times = [element for element in tree.xpath("//time") if not _in_comments(element)]
    stated = [element for element in times if element.get("pubdate") is not None or _says_published(element)]
    days = {date_stated.day for element in times if (date_stated := read_date(_moment(element)))}
    for element in stated or (times if len(days) == 1 else []):
        shown = squeezed(element.text_content())[:200]
        yield Clue(_moment(element), "time element", quote=shown)
        if element.get("datetime") and shown:
            yield Clue(shown, "words of the time element")
        break


def _moment(element: HtmlElement) -> str:
    return (element.get("datetime") or squeezed(element.text_content())).strip()[:200]


def _dated_element(tree: HtmlElement) -> Iterator[Clue]:
    """The first short element behind the headline that is named a date and holds one, in its title or its words."""
    headline = next(iter(tree.iter("h1", "h2", "h3")), None)
    behind = headline is None
    for element in tree.iter():
        behind = behind or element is headline
        if not behind or not isinstance(element.tag, str) or element.tag in ("body", "html", "time"):
            continue
        named = f"{element.get('class', '')} {element.get('id', '')}"
        if not _DATED.search(named) or _in_comments(element):
            continue
        shown = squeezed(element.text_content())
        for text in (
            element.get("title") or "",
            element.get("datetime") or "",
            element.get("data-datetime") or "",
            shown,
        ):
            stated = read_date(text[:120]) if len(text) <= _LONGEST_LINE else None
            if stated and (text is not shown or _is_line_of_date(shown)):
                yield Clue(text, "element named a date", quote=shown)
                return


def _is_line_of_date(text: str) -> bool:
    """Whether a line is a date with a name or a label, and no sentence of the story."""
    byline = find_byline(text)
    return byline is not None and not byline.changed and not byline.report


def _says_published(element: HtmlElement) -> bool:
    return "publish" in (element.get("class") or "").lower() and "update" not in (element.get("class") or "").lower()


def _in_comments(element: HtmlElement) -> bool:
    return any(
        ancestor.tag in _NOT_BODY or _COMMENTS.search(f"{ancestor.get('class', '')} {ancestor.get('id', '')}")
        for ancestor in (element, *element.iterancestors())
        if isinstance(ancestor.tag, str) and ancestor.tag not in ("body", "html")
    )


def _byline(tree: HtmlElement) -> str:
    """The labelled line of publication between the headline and the text, which extraction often leaves out.

    A headline may stand twice, above the menu and above its text; the line is looked for below each.
    """
    assembly = Assembly()
    fill(tree, assembly, without=_NOT_BODY | {"blockquote"})
    text = assembly.text
    headline = next((squeezed(h1.text_content()) for h1 in tree.iter("h1")), "")
    starts = [match.start() for match in re.finditer(re.escape(headline), text)][:4] if headline else []
    for start in starts or [0]:
        byline = find_byline(text[start : start + 1500])
        if byline and not byline.changed:
            return text[start + byline.start : start + byline.end].strip()
    return ""


def _title(tree: HtmlElement, meta: dict[str, str], linked: list[dict[str, Any]]) -> str:
    for item in linked:
        if isinstance(item.get("headline"), str) and item["headline"].strip():
            return squeezed(item["headline"])
    for name in ("og:title", "twitter:title", "dc.title", "citation_title"):
        if name in meta:
            return squeezed(meta[name])
    headings = [heading for heading in tree.iter("h1") if squeezed(heading.text_content())]
    if len(headings) == 1:
        return squeezed(headings[0].text_content())
    title = next((squeezed(element.text_content()) for element in tree.iter("title")), "")
    # "Headline | Site name": the site's name is the shorter end.
    head, mark, tail = title.rpartition(" | ")
    return head if mark and len(head) > len(tail) else title


def _author(tree: HtmlElement, meta: dict[str, str], linked: list[dict[str, Any]]) -> str:
    for item in linked:
        names = _names(item.get("author"))
        if names:
            return ", ".join(names)
    for name in ("author", "article:author", "dc.creator", "citation_author", "parsely-author", "byl"):
        if name in meta and "://" not in meta[name]:
            return re.sub(r"^by\s+", "", squeezed(meta[name]), flags=re.IGNORECASE)
    for element in tree.xpath('//*[@rel="author" or @itemprop="author"]'):
        if not _in_comments(element):
            return re.sub(r"^by\s+", "", squeezed(element.text_content())[:120], flags=re.IGNORECASE)
    return ""


def _names(author: Any) -> list[str]:
    people = author if isinstance(author, list) else [author]
    names = (person.get("name") if isinstance(person, dict) else person for person in people[:10])
    return [squeezed(name) for name in names if isinstance(name, str) and name.strip() and "://" not in name]


def _locale(tree: HtmlElement, meta: dict[str, str], linked: list[dict[str, Any]]) -> str:
    root = tree.getroottree().getroot()
    said = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    in_data = next((item["inLanguage"] for item in linked if isinstance(item.get("inLanguage"), str)), "")
    locale = said or in_data or meta.get("og:locale", "") or meta.get("content-language", "")
    return locale.split(",")[0].strip().replace("_", "-")
