"""Where an event's sentence can be found again: its document's name and a link that scrolls to the sentence.

The link is a URL text fragment, ``https://example.org/a#:~:text=On%202%20March,Zhenbao%20Island.``: browsers mark the
words between the first and the last few of the sentence.
"""

from __future__ import annotations

from urllib.parse import quote

from timeline.exports.clean_text import one_line
from timeline.record.model import Document, Event, Timeline

_WORDS_AT_EACH_END = 5  # enough to be found at the right place in an article, short enough for a readable address


def is_web_address(url: str) -> bool:
    """Whether ``url`` may stand in a link: http or https, nothing that a browser would run."""
    return url.lower().startswith(("http://", "https://"))


def sentence_link(event: Event, document: Document | None) -> str:
    """The address of the sentence in its web page, "" when the document has no web address."""
    if document is None or not is_web_address(document.url):
        return ""
    words = one_line(event.sentence.text).split(" ")
    if not any(words):
        return document.url
    if len(words) <= 2 * _WORDS_AT_EACH_END:
        fragment = _quoted(words)
    else:
        fragment = f"{_quoted(words[:_WORDS_AT_EACH_END])},{_quoted(words[-_WORDS_AT_EACH_END:])}"
    page = document.url.partition("#")[0]
    return f"{page}#:~:text={fragment}"


def _quoted(words: list[str]) -> str:
    # A hyphen is legal in an address but separates the parts of a text fragment.
    return quote(" ".join(words), safe="").replace("-", "%2D")


def document_name(document: Document | None) -> str:
    """What a reader would call the document: its title, else its source or address."""
    if document is None:
        return ""
    return one_line(document.title or document.source or document.url)


def timeline_name(timeline: Timeline) -> str:
    """A title for the whole: that of the only document, or how many there are."""
    if len(timeline.documents) == 1:
        return document_name(timeline.documents[0]) or "Timeline"
    return f"Timeline of {len(timeline.documents)} documents" if timeline.documents else "Timeline"
