"""The tense of a clause: what "in October" leans on when the sentence does not name the year."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.clauses import auxiliaries
from timeline.grammar.governors import clause_verb, is_clause_head

if TYPE_CHECKING:
    from timeline.grammar.parsed import Token

PAST, PRESENT, FUTURE = "past", "present", "future"

FUTURE_MODALS = frozenset({"will", "wo", "'ll", "’ll", "shall", "sha"})
OTHER_MODALS = frozenset("would 'd ’d should could may might can ca must".split())
# Verbs that look ahead: what they govern as an infinitive lies in the future of whoever does the planning.
LOOKING_AHEAD = frozenset(
    """ plan expect intend want hope aim schedule set due propose promise vow pledge agree decide threaten prepare
    wish offer seek mean slate tip vote ask urge order tell call consider need about likely poised ready bound
    """.split()
)


@dataclass(frozen=True, slots=True)
class Tense:
    """The tense of a clause.

    ``time`` is "past", "present" or "future", seen from the moment of writing; "" when no verb tells. ``perfect``
    marks "has left", "had left"; ``modal`` is the modal verb in small letters ("will", "would", "may"), "" without
    one. ``planned`` is set when the time is that of a plan ("planned to leave in May"): later than the verb that
    plans, which ``time`` then shows as "future" even when the planning is past.
    """

    time: str
    perfect: bool = False
    modal: str = ""
    planned: bool = False


def tense(token: Token) -> Tense:
    """Return the tense of the clause that a token stands in; of a verb, its own."""
    verb = token if is_clause_head(token) else clause_verb(token)
    return _tense(verb, depth=0) if verb is not None else Tense("")


def _tense(verb: Token, depth: int) -> Tense:
    helpers = auxiliaries(verb)
    words = [helper.lower_ for helper in helpers]
    perfect = (any(helper.lemma_ == "have" for helper in helpers) and verb.tag_ != "VBG") or "having" in words
    modal = next((helper.lower_ for helper in helpers if helper.tag_ == "MD"), "")
    if modal in FUTURE_MODALS:
        return Tense(FUTURE, perfect, "will" if modal not in ("shall", "sha") else "shall")
    if modal:
        return _with_modal(verb, modal, perfect=perfect)
    finite = next((helper for helper in helpers if helper.tag_ in ("VBD", "VBZ", "VBP")), None)
    if finite is not None:
        return _finite(verb, finite, perfect=perfect)
    if verb.tag_ == "VBD":
        return Tense(PAST)
    if verb.tag_ in ("VBZ", "VBP"):
        return Tense(PRESENT)
    return _dependent(verb, depth)


def _with_modal(verb: Token, modal: str, *, perfect: bool) -> Tense:
    """ "would leave" looks ahead, "would have left" back; so do "may leave" and "may have left"."""
    if perfect:
        return Tense(PAST, True, modal)
    if modal in ("can", "ca", "must"):
        return Tense(PRESENT, False, modal)
    if modal == "could" and verb.tag_ == "VB":
        return Tense(PAST if _past_around(verb) else FUTURE, False, modal)
    return Tense(FUTURE, False, {"'d": "would", "’d": "would"}.get(modal, modal))


def _past_around(verb: Token) -> bool:
    return any(token.tag_ == "VBD" for token in verb.sent)


def _finite(verb: Token, helper: Token, *, perfect: bool) -> Tense:
    if helper.lemma_ == "be" and _is_infinitive(verb):
        return Tense(FUTURE, planned=True)  # "is to leave", "is to be closed"
    if helper.tag_ == "VBD":
        return Tense(PAST, perfect)
    # "has left" is over, whenever it was; only "has" makes it present in form.
    return Tense(PAST if perfect else PRESENT, perfect)


def _dependent(verb: Token, depth: int) -> Tense:
    """A verb without tense of its own: "to leave", "leaving", "left by both". It leans on the clause above."""
    above = verb.head
    rooted = above.i == verb.i or depth > 8
    if verb.tag_ == "VBN" and verb.dep_ in labels.NOUN_CLAUSES | {"ROOT", "amod"}:
        return Tense(PAST)
    if rooted:
        return Tense("")
    verb_above = above if is_clause_head(above) else clause_verb(above)
    if verb_above is None or verb_above.i == verb.i:
        return Tense("")
    upper = _tense(verb_above, depth + 1)
    if not _is_infinitive(verb):
        return upper
    going = verb_above.lower_ == "going" and upper.time == PRESENT
    of_a_noun = verb.dep_ in labels.NOUN_CLAUSES  # "a plan to leave in May"
    return Tense(FUTURE, planned=True) if going or of_a_noun or _looks_ahead(above) else upper


def _is_infinitive(verb: Token) -> bool:
    """Tell whether a verb is one, as in "to close" and "to be closed" (the mark "to" is an auxiliary in CLEAR)."""
    to = any(child.lower_ == "to" and child.tag_ == "TO" for child in verb.children)
    return to and (verb.tag_ == "VB" or any(helper.tag_ == "VB" for helper in auxiliaries(verb)))


def _looks_ahead(above: Token) -> bool:
    return above.lemma_.lower() in LOOKING_AHEAD or above.lower_ in LOOKING_AHEAD
