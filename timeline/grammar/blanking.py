"""Marks that stand in a sentence and say nothing in it, blanked before it is parsed: footnotes, Markdown, code.

Every mark becomes as many spaces, so that offsets stay those of the text. "services.[9" would be one word else.
"""

from __future__ import annotations

import re

_MARKS = re.compile(
    r"""
      \[(?:\d{1,3}|note\ \d{1,3}|n\ \d{1,2}|citation\ needed|clarification\ needed|edit)(?:\]|$)  # [9], [note 1]
    | (?<=[.,;:”"’')\w])\[\d{1,3}$         # cut before its end
    | ^\d{1,3}\]\s                         # ... or behind its beginning
    | (?<=[.,;:”"’')])\[[a-z]\]            # [a] behind a stop; "a[i]" stays
    | \]\((?:https?|/|\#|mailto)[^)\s]*\)   # the address of [words](address)
    | \]\[[\w-]*\]                         # ... or of [words][label]
    | (?<!\w)\[(?=[^\]\[]{1,80}(?:\]\(|\]\[|\]$)) # the bracket before such words
    | `+ | \*\*+ | (?<!\w)__(?=\w) | (?<=\w)__(?!\w)
    | (?:^|(?<=\s))\#{1,6}(?=\s)           # "### " of a heading
    """,
    re.VERBOSE,
)


def without_marks(text: str) -> str:
    """The text with its marks blanked; as long as before.

    >>> without_marks("He resigned.[9] See `main`.")
    'He resigned.    See  main .'
    >>> without_marks("It struck two brackets.8")
    'It struck two brackets. '
    """
    text = _NOTE_BEHIND_STOP.sub(lambda match: " " * len(match[0]), text)
    if not _TELLTALE.search(text):
        return text
    return _MARKS.sub(lambda match: " " * len(match[0]), text)


# The number of a note that lost its raised place; a word of two or three letters may be an abbreviation ("No.8").
_NOTE_BEHIND_STOP = re.compile(r"(?<=[a-z]{4}[.!?])\d{1,3}(?=\s*$)")
_TELLTALE = re.compile(r"[\[\]`#*]|__")
