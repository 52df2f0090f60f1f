"""What of a clause goes with a date that is left out of its headline, and what stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.events.headline_words import BEGINNING
from timeline.events.marks import is_parted
from timeline.grammar import labels
from timeline.grammar.clauses import preposition_of

if TYPE_CHECKING:
    from timeline.grammar.parsed import Doc, Token


def phrases_behind(date: Token, skipped: frozenset[int]) -> list[Token]:
    """ "With a speed limit" of "reopened on 17 June with a speed limit", where it was hung on the date."""
    tokens = []
    for word in date.subtree:
        mark = preposition_of(word) if word.dep_ in labels.NOUN_MODIFIERS and word.head.i in skipped else None
        if mark is not None and not {word.i, mark.i} & skipped and mark.lower_ in _OF_VERBS:
            tokens.append(word)
    return [] if any(is_parted(word) for word in tokens) else tokens


_OF_VERBS = frozenset("with by for to from into against over about through".split())


def is_time_told(child: Token) -> bool:
    """Whether a time is what the verb is about: "spent the following summer in Holland", "won Ostrand's 1999 cup"."""
    if child.dep_ in labels.OBLIQUES | labels.BARE_TIMES:  # "expects the clean-up to take until spring"
        return (child.head.lemma_.lower() in _LASTING and _is_until(child)) or _is_set_as(child)
    if child.dep_ not in labels.OBJECTS:
        return False
    named = any(word.dep_ in labels.POSSESSORS | labels.APPOSITIONS for word in child.children)
    return named or child.head.lemma_.lower() in _OF_TIMES


def _is_set_as(child: Token) -> bool:
    """ "10 November" of "has set 10 November as the deadline"."""
    verb = child.head
    bare = child.left_edge.i == verb.i + 1 and preposition_of(child) is None
    taken = any(other.dep_ in labels.OBJECTS or other.dep_ in labels.PASSIVE_AUXILIARIES for other in verb.children)
    marks = {
        mark.lower_ for other in verb.children if other.i > child.i and (mark := preposition_of(other)) is not None
    }
    return bare and not taken and verb.lemma_.lower() in _NAMING and "as" in marks


_NAMING = frozenset("set fix name choose pick designate propose give select declare mark proclaim".split())


def _is_until(child: Token) -> bool:
    """ "Until spring", "from April until May", where the verb has nothing else to go with it."""
    verb = child.head
    times = [other for other in verb.children if other.i > verb.i and other.dep_ in labels.OBLIQUES | labels.BARE_TIMES]
    marks = {mark.lower_ for other in times if (mark := preposition_of(other)) is not None}
    other_parts = labels.OBJECTS | labels.PARTICLES | labels.PASSIVE_AUXILIARIES | labels.CONJUNCTS
    free = not any(other.dep_ in other_parts and other.i > verb.i for other in verb.children)
    return free and bool(marks & {"until", "till"}) and marks <= {"until", "till", "from"}


_LASTING = frozenset(("take", "last", "wait"))
_OF_TIMES = frozenset("spend pass celebrate choose while waste".split())


def is_left_by_date(child: Token, skipped: frozenset[int]) -> bool:
    """ "dated", "published in 2019", "at around": nothing is left of it once its date is gone."""
    # "Stopped on 3 February": parsed as the particle of a verb, and tagged as the preposition that it is.
    behind = _behind_hedge(child.doc, child.i + 1)
    hedged = behind > child.i + 1
    if hedged and child.lower_ in _OPEN_ENDS and behind in skipped:
        return True  # "since at least 2010", where "since" was parsed as an adverb
    if child.lower_ in _HEDGES and _behind_hedge(child.doc, child.i - (child.lower_ in _EXTREMES)) in skipped:
        return True
    if child.pos_ == "ADP" and (child.dep_ not in labels.PARTICLES or child.tag_ == "IN"):
        is_case_mark = child.dep_ in labels.CASE_MARKS and child.head.i > child.i and child.head.i not in skipped
        if behind in skipped and child.dep_ not in labels.PREPOSITIONS and not is_case_mark:
            return True  # but "at" of "at last year's summit" stays
    if child.lower_ in _BEFORE_NUMBERS and child.i + 1 in skipped:
        return True
    near = child.i + 1 if child.i + 1 < len(child.doc) and child.nbor(1).pos_ != "ADP" else child.i + 2
    if child.lower_ in ("late", "early") and near in skipped:
        return True  # "late on Monday"
    opens = child.dep_ in labels.CASE_MARKS and child.head.i > child.i  # "died Saturday following a blast"
    if child.lower_ in _NEXT and child.i - 1 in skipped and not opens and not any(True for _ in child.children):
        return True  # "in the year following"
    if child.lower_ == "dating" and child.dep_ in labels.NOUN_CLAUSES | {"amod"} and _reaches(child, skipped):
        return True  # "a policy dating back to the 1990s"
    said = child.tag_ == "VBN" or (child.lower_ in BEGINNING and child.dep_ in labels.NOUN_CLAUSES)
    if child.dep_ not in labels.NOUN_CLAUSES | labels.CONTENT_CLAUSES | {"amod"} or not said:
        return False
    rest = [word for word in child.children if not word.is_punct]
    return bool(rest) and all(word.i in skipped for word in rest)


_NEXT = frozenset("following ensuing next preceding previous".split())


def _reaches(child: Token, skipped: frozenset[int]) -> bool:
    """Whether only "back", "from" or "to" stand between a word and a date."""
    place = child.i + 1
    while place < len(child.doc) and child.doc[place].lower_ in _BACK_TO:
        place += 1
    return place in skipped


_BACK_TO = frozenset("back to from at the least late early".split())


def _behind_hedge(doc: Doc, start: int) -> int:
    """Behind "about", "at least", "as early as" where such words begin at ``start``, else ``start``."""
    while start < len(doc):
        words = tuple(word.lower_ for word in doc[start : start + 3])
        if words[:1] and words[0] in _BEFORE_NUMBERS:
            start += 1
        elif words[:1] == ("at",) and words[1:2] and words[1] in _EXTREMES:
            start += 2
        elif words[:1] == ("as",) and words[2:] == ("as",) and words[1] in _AS_FAR:
            start += 3
        else:
            break
    return start


_OPEN_ENDS = frozenset(("since", "until", "till", "by", "from", "before", "after"))
_EXTREMES = frozenset(("least", "most"))
_AS_FAR = frozenset("early late far recently long".split())
_HEDGES = _EXTREMES | {"at", "as"}
_BEFORE_NUMBERS = frozenset("around about approximately roughly circa nearly almost shortly exactly just".split())
