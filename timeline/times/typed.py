"""Read a date that a person typed."""

from __future__ import annotations

from timeline.errors import BadDate
from timeline.record.model import Document, Sentence
from timeline.record.when import When
from timeline.times.lexicon import language_of

_LONGEST = 200
"""Characters: nobody types more for one date, and reading takes its time."""
_SPOKEN = ("de", "fr", "es")
"""The languages of the page beside English: a reader types dates in the one that he reads."""


def read_typed(text: str, *, language: str = "en") -> When:
    """See ``timeline.times.read_date``."""
    if len(text) > _LONGEST:
        raise BadDate(f"a date has at most {_LONGEST} characters; this has {len(text):,}")
    bare = " ".join(text.split())
    if not bare:
        raise BadDate("no date was given; write one such as 3 March 2021, 1969-03, the 1960s or 44 BC")
    try:
        return When.from_edtf(bare)
    except BadDate:
        pass
    when = _by_rules(bare, language)
    if when is None:
        from timeline.times.calendar_strings import read_calendar_string

        when = read_calendar_string(bare)
    if when is None:
        when = next((typed_day for code in _SPOKEN if (typed_day := _or_none(bare, code)) is not None), None)
    if when is None:
        raise BadDate(
            f"{bare!r} is not a date; write one such as 3 March 2021, 1969-03, the 1960s, 44 BC or 2021-03-03"
        )
    return when


def _or_none(text: str, language: str) -> When | None:
    try:
        return _by_rules(text, language)
    except BadDate:
        return None


def _by_rules(text: str, language: str) -> When | None:
    """The one time that fills the whole text, read without any anchor."""
    from timeline.times.resolver import read_document

    cues = language_of(language).cues
    leads = (f"{word} " for word in sorted(cues.get("typed lead", ())))
    for lead in ("", *leads):  # some phrases count only behind a preposition
        whole = lead + text
        document = Document(whole, language=language)
        expressions = read_document(document, [Sentence(0, len(whole), whole)], mode="narrative").expressions
        for expression in expressions:
            rest = whole[len(lead) : expression.start] + whole[expression.end :]
            beside = rest.strip(" .,").casefold()
            if expression.when is not None and (not beside or beside in cues.get("typed alone", frozenset())):
                if expression.findings:
                    raise BadDate(f"{text!r}: {expression.findings[0]}")
                return expression.when
        for expression in expressions:
            if expression.findings:
                raise BadDate(f"{text!r}: {expression.findings[0]}")
    return None
