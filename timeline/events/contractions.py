"""Shortened helping verbs in full: "He's expected" as "He is expected", so that no name before it seems to own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels

if TYPE_CHECKING:
    from timeline.grammar.parsed import Token

_FULL = {"'re": "are", "'ve": "have", "'ll": "will", "'m": "am"}
_ALIKE = frozenset("put set cut let hit shut hurt cost quit spread come become run".split())
_HAD = frozenset({"been", "had", "got"})


def in_full(token: Token) -> str:
    """The whole word that a shortened helping verb stands for; "" for every other word."""
    short = token.lower_.replace("’", "'")
    if not short.startswith("'") or token.dep_ not in labels.HELPERS or token.tag_ == "POS":
        return ""
    if short == "'s":
        return "has" if _is_perfect(token) else "is"
    if short == "'d":
        if token.head.tag_ == "VB" and token.head.lower_ in _ALIKE:
            return ""  # "they'd put": had or would
        return "had" if _is_perfect(token) else "would"
    return _FULL.get(short, "")


def _is_perfect(helper: Token) -> bool:
    """Whether a participle of the past is what it helps: "he's left", "she's been moved"; but "he's taken away"."""
    behind = [child for child in helper.head.children if child.dep_ in labels.HELPERS and child.i > helper.i]
    if behind:
        return behind[0].lower_ in _HAD
    if helper.head.tag_ not in ("VBN", "VBD"):
        return False
    done_to = any(child.dep_ in labels.OBJECTS and child.pos_ == "PRON" for child in helper.head.children)
    return done_to or helper.dep_ not in labels.PASSIVE_AUXILIARIES
