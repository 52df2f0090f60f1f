"""Whether the words of a headline can stand alone: no link without what it linked, no verb that lost its subject.

Whatever the parse was, these hold; where they do not, the words round the verb as they stand are the better headline.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.events.telling_verbs import LOOSE_ENDS
from timeline.grammar import labels
from timeline.grammar.clauses import FINITE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.grammar.parsed import Token

_LINKS = frozenset({"ADP", "SCONJ", "CCONJ"})
# Words that look like links and open a phrase of their own: "about 500 people", "over half", "both sides".
_OPENERS = frozenset("about around over under nearly almost both either neither up more less no to by".split())
_BOUND = labels.PARTICLES | labels.ADVERBS


def is_sound(words: Sequence[Token]) -> bool:
    """Whether a headline of these words dangles at neither end."""
    tokens = [word for word in words if not word.is_punct]
    return bool(tokens) and not _opens_loose(tokens[0]) and not _ends_loose(tokens[-1])


def _opens_loose(first: Token) -> bool:
    if first.tag_ in ("WDT", "WP$") or (first.tag_ == "WP" and first.lower_ in ("who", "which")):
        return first.sent[-1].text != "?"
    if first.pos_ == "AUX":
        return first.tag_ in FINITE | {"MD"} and first.sent[-1].text != "?"
    return first.pos_ in _LINKS and first.lower_ not in _OPENERS and not first.nbor(1).like_num


def _ends_loose(last: Token) -> bool:
    if last.dep_ in _BOUND or (last.pos_ == "ADP" and last.dep_ not in labels.CASE_MARKS):
        return False
    return last.pos_ in LOOSE_ENDS or last.tag_ in ("WDT", "PRP$")
