"""What a text must lose to fit into a format: line ends, control characters, characters that XML forbids, mark-up."""

from __future__ import annotations

import re

_BLANKS = re.compile(r"\s+")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|~$])")
_LIST_START = re.compile(r"^(\s*)([-+>]|\d+[.)])")


def one_line(text: str) -> str:
    """``text`` with every run of blanks and line ends as one blank, and no control characters."""
    return _BLANKS.sub(" ", _CONTROL.sub(" ", text)).strip()


def xml_safe(text: str) -> str:
    """``text`` with each character that XML 1.0 cannot hold as U+FFFD, so that lengths and offsets stay."""
    return _NOT_XML.sub("\ufffd", text)


def is_xml_safe(text: str) -> bool:
    """Whether XML 1.0 can hold ``text`` as it is."""
    return _NOT_XML.search(text) is None


def markdown_text(text: str) -> str:
    """``text`` on one line with the characters escaped that Markdown would take for mark-up."""
    escaped = _MARKDOWN.sub(r"\\\1", one_line(text))
    return _LIST_START.sub(lambda match: f"{match[1]}\\{match[2]}" if len(match[2]) == 1 else _numbered(match), escaped)


def _numbered(match: re.Match[str]) -> str:
    return f"{match[1]}{match[2][:-1]}\\{match[2][-1]}"


def html_text(text: str) -> str:
    """``text`` on one line, harmless inside HTML elements and quoted attributes."""
    import html

    return html.escape(one_line(text), quote=True)


def shortened(text: str, limit: int) -> str:
    """``text`` cut to ``limit`` characters, with an ellipsis if it was longer."""
    return text if len(text) <= limit else text[: limit - 1] + "…"
