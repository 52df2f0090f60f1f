"""Cut a text into sentences, before anything is read from it: paragraphs first, then the sentences in each.

A headline, list item, caption or table line without a full stop is a sentence of its own. Nothing but white space is
left out: every other character of the text lies in exactly one sentence. Both steps are linear in the text's length.

The words that decide (abbreviations, words that open a sentence, verbs of saying) are the tables of
``timeline.text.sentence_words``; to teach this file an abbreviation, add it there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.record.model import Sentence
from timeline.text.sentence_words import (
    AFTER_ORDINAL,
    BEFORE_ORDINAL,
    CLOCK,
    CLOCK_FOLLOWERS,
    NEVER_LAST,
    NUMBERED,
    OPENERS,
    SAYING,
    SELDOM_LAST,
)

# Longer lines are not wrapped by hand or by a typewriter: there every line break ends a paragraph.
WIDEST_WRAP = 130
# Narrower lines are not wrapped text but headings, addresses or verse.
NARROWEST_WRAP = 45
# A line of wrapped text that leaves this share of the width free was ended on purpose. Pages set in proportional type
# vary by about a tenth in characters.
FULL_LINE = 0.85
# No writer's sentence is longer; what is (a table without stops, a list of numbers) is cut at a space, so that what
# reads sentences later keeps its pace.
LONGEST_SENTENCE = 4000

_LINE_BREAK = re.compile(r"[\n\r\x0b\x0c\x85\u2028\u2029]\s*")
_LINE_END = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_SPACE = re.compile(r"\s*")
_ENTRY = re.compile(r"(?:c\.|ca\.|circa|early|mid|late)[\s-]*\d{3,4}s?\s?[:–—-]", re.IGNORECASE)
"""How an entry of a chronology may begin with a small letter: "c. 1900: electric light introduced"."""

_LIST_MARK = re.compile(r"(?:[•‣◦▪●·*–—-]|\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,4})[.)])\s+\S")
_LIST_NUMBER = re.compile(r"\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,4})$")
_ENDING = r"(?<![.!?…])[.!?…]++[\"'”’»)\]]*+(?:\[\d{1,3}\])*+(?=\s)"
_WIDE_ENDING = r"[。！？｡؟।]++[”’»」』）]*+"
# Pages lose the space between two paragraphs: "ended in 1991.In December". Only words that open sentences are trusted.
_GLUED_ENDING = rf"(?<=[a-z0-9][a-z0-9])[.!?](?:\[\d{{1,3}}\])*+(?=(?:{'|'.join(sorted(OPENERS))})\s)"
# A raised note number comes out of a page as a bare one: "told the county.3 In 1999".
_NOTED_ENDING = r"(?<=[^\W\d_][^\W\d_])[.!?][\"'”’»)\]]*+\d{1,3}(?:,\d{1,3})?+(?=\s+[\"“‘'(\[]?[^\W\d_a-z])"
_CANDIDATE = re.compile(f"{_ENDING}|{_WIDE_ENDING}|{_GLUED_ENDING}|{_NOTED_ENDING}")
_NEXT_WORD = re.compile(r"[\"'“‘«(\[¿¡„‚–—-]*+\s?(\w[\w’'-]*)?")
_LAST_WORD = re.compile(r"[\w.’'&-]+$")
_ACRONYM = re.compile(r"(?:\w\.)+\w$")
_SPEAKER = re.compile(
    r"(?:(?:the|a|an|Mr|Mrs|Ms|Dr|Sir)\.?\s+)?(?:[\w’'-]+\s+){0,4}?(?:" + "|".join(sorted(SAYING)) + r")\b"
)


def split_sentences(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of ``text`` in order, with offsets into it and the number of their paragraph."""
    return tuple(
        Sentence(start, end, text[start:end], number)
        for number, (first, last) in enumerate(paragraph_spans(text))
        for start, end in _sentence_spans(text, first, last)
    )


def paragraph_spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of every paragraph, list item, heading or caption, without the space around it."""
    start = _after_space(text, 0, len(text))
    width = _wrap_width(text)
    for gap in _LINE_BREAK.finditer(text, start):
        end = gap.start()
        if gap.end() < len(text) and not _parts_paragraphs(text, start, gap, width):
            continue
        if text[start:end].strip():
            yield start, start + len(text[start:end].rstrip())
        start = gap.end()
    if text[start:].strip():
        yield start, start + len(text[start:].rstrip())


def _after_space(text: str, position: int, last: int) -> int:
    """Return the place of the first character at or after ``position`` that is not space."""
    match = _SPACE.match(text, position, last)
    return match.end() if match else position


def _wrap_width(text: str) -> int:
    """Return the width the lines were wrapped at, or 0 when every line is a paragraph."""
    widths, line, joined = [], 0, False
    for gap in _LINE_BREAK.finditer(text):
        single = _is_single(gap.group())
        if joined or single:
            widths.append(gap.start() - line)
        line, joined = gap.end(), single
    if joined:
        widths.append(len(text.rstrip()) - line)
    if not widths:
        return 0
    widths.sort()
    width = widths[len(widths) * 95 // 100]
    return 0 if width > WIDEST_WRAP or width < NARROWEST_WRAP else width


def _is_single(gap: str) -> bool:
    return len(gap) == 1 or len(_LINE_END.findall(gap)) == 1


def _parts_paragraphs(text: str, start: int, gap: re.Match[str], width: int) -> bool:
    """Tell whether a line break (and the space after it) ends a paragraph, or only a line of wrapped text."""
    goes_on = text[gap.end()].islower() and text[gap.start() - 1] not in '.!?:;”"' and not _ENTRY.match(text, gap.end())
    if "\x0c" in gap.group():
        return not goes_on  # a sentence that runs over a page break
    if not _is_single(gap.group()):
        return True
    if not width:
        return not (goes_on and gap.start() - start <= WIDEST_WRAP)
    line = max(start, _line_start(text, gap.start(), start))
    length = gap.start() - line
    following = text[gap.end() : gap.end() + 30].split(maxsplit=1)[0]
    full = length + 1 + len(following) > width * FULL_LINE
    if _LIST_MARK.match(text, gap.end()):
        return not (full and goes_on) and not (full and following[0].isdigit())
    return not full and not goes_on


def _line_start(text: str, end: int, start: int) -> int:
    """Return where the line that ends at ``end`` begins; lines of more than the widest wrap need not be exact."""
    floor = max(start, end - WIDEST_WRAP - 1)
    return max(text.rfind("\n", floor, end), text.rfind("\r", floor, end)) + 1


def _sentence_spans(text: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of the sentences of one paragraph."""
    start = counted = first
    quotes = 0
    for mark in _CANDIDATE.finditer(text, first, last):
        if mark.end() >= last:
            break
        following = _after_space(text, mark.end(), last)
        if following < start or not _ends_sentence(text, start, mark, following, last):
            continue
        end = mark.end()
        quotes, counted = quotes + text.count('"', counted, end), end
        if _closes_quotation(text, following, last, quotes % 2 == 1):
            end = following + 1
            following = _after_space(text, end, last)
        yield from _bounded(text, start, end)
        start = following
    if start < last:
        yield from _bounded(text, start, last)


def _closes_quotation(text: str, mark: int, last: int, is_open: bool) -> bool:
    """Tell whether a quotation mark that stands between spaces (' broke. " He said') ends what was opened before."""
    if mark >= last or text[mark] not in '"”' or (mark + 1 < last and not text[mark + 1].isspace()):
        return False
    return text[mark] == "”" or is_open


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut what is too long to be a sentence at spaces."""
    while end - start > LONGEST_SENTENCE:
        cut = text.rfind(" ", start + LONGEST_SENTENCE // 2, start + LONGEST_SENTENCE)
        cut = cut if cut > 0 else start + LONGEST_SENTENCE
        stop = start + len(text[start:cut].rstrip())
        yield start, stop
        start = _after_space(text, cut, end)
    if start < end:
        yield start, end


def _ends_sentence(text: str, start: int, mark: re.Match[str], following: int, last: int) -> bool:
    """Decide whether the marks at ``mark`` end a sentence that began at ``start`` and the next begins at
    ``following``.
    """
    marks = mark.group()
    if marks[0] in "。！？｡؟।" or following == mark.end():
        return True
    next_word = (_NEXT_WORD.match(text, following, last) or mark).group(1) if following < last else ""
    if next_word and next_word[0].islower() and next_word.islower():
        return False
    quoted = marks[-1] in "\"'”’»"
    if quoted and marks[0] in "!?" and _SPEAKER.match(text, following, last):
        return False  # "What?" Smith asked.
    if marks[0] in "!?":
        return True
    if marks.startswith("…") or marks.startswith(".."):
        spaced = text[mark.start() - 1 : mark.start()].isspace()
        return not spaced or next_word in OPENERS or len(marks.rstrip("\"'”’»)]")) > 3
    return _full_stop_ends(text, start, mark, next_word or "")


def _full_stop_ends(text: str, start: int, mark: re.Match[str], next_word: str) -> bool:
    """Decide for a full stop after a word, number, initial or abbreviation."""
    match = _LAST_WORD.search(text, max(start, mark.start() - 30), mark.start())
    word = match.group() if match else ""
    bare = re.sub(r"^\w{3,5}\.-(?=\w)", "", word).strip("-’'&")  # "Nov.-Dec." is two abbreviations
    lowered = bare.lower()
    if match and match.start() == start and _LIST_NUMBER.match(bare):
        return False  # "1. Introduction"
    if bare.isdigit():
        return not (len(bare) <= 2 and _is_ordinal(text, match.start() if match else 0, next_word))
    if lowered in NEVER_LAST:
        return False
    if lowered in NUMBERED and mark.group()[-1].isdigit():
        return False  # "No.3 Shaft", "Fig.2 The"
    if lowered in NUMBERED:
        return bool(next_word) and not next_word[0].isdigit() and next_word in OPENERS
    if lowered in CLOCK:
        return next_word not in CLOCK_FOLLOWERS and not next_word.isdigit()
    if lowered in SELDOM_LAST or _ACRONYM.match(bare) or (len(bare) == 1 and bare.isupper()):
        return next_word in OPENERS
    return True


def _is_ordinal(text: str, number: int, next_word: str) -> bool:
    """Tell whether a short number with a stop is an ordinal, as in German "am 3. Oktober", "im 19. Jahrhundert"."""
    before = text[max(0, number - 12) : number].split()
    return next_word in AFTER_ORDINAL or (bool(before) and before[-1].lower() in BEFORE_ORDINAL)
