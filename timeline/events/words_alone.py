"""What a word or clause says by itself: whether it points back, speaks in general, may take a time from elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.events.antecedents import FORMS
from timeline.events.moved import moves
from timeline.events.nouns import OVER_DEEDS, POINTERS, POINTING, TRYING
from timeline.grammar import labels
from timeline.grammar.clause import ADVERBIAL, BESIDE, CONTENT, MAIN, RELATIVE, Clause
from timeline.grammar.clauses import auxiliaries, own_subject, preposition_of
from timeline.grammar.speech import ReportedSpeech

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from timeline.grammar.names import Name
    from timeline.grammar.parsed import Doc, Token

_TELLING_ROLES = frozenset({MAIN, BESIDE, ADVERBIAL, RELATIVE, CONTENT})


def may_take_time(clause: Clause, *, beside: bool, below: bool) -> bool:
    """Whether a clause can happen at a time that stands elsewhere: it has a tense of its own and is no aside.

    ``beside``: something in its sentence is dated; ``below``: a line of time stands above. Without either only a step
    of the story can take a time, so that the others need no headline.
    """
    if clause.relation == MAIN and below and not clause.quoted and clause.perfect is False and not clause.finite:
        return not clause.modal  # "First burial ground leased": a line of a chronicle, a sentence of a diary
    if not clause.finite or clause.quoted or clause.role not in _TELLING_ROLES:
        return False
    if clause.role in (MAIN, BESIDE):
        return beside or below or (clause.narrates and not clause.copula)
    return clause.narrates and (beside or clause.role == CONTENT)


def link_of_noun(noun: Token) -> str:
    """The preposition a noun stands under ("during", "as a result of"); "" without one."""
    mark = preposition_of(noun)
    if mark is None:
        return ""
    rest = [child.lower_ for child in mark.children if child.dep_ in labels.FIXED]
    return " ".join([mark.lower_, *rest])


def sets_apart(noun: Token) -> bool:
    """ "Bought it two years after the flood of 1997": the noun's date is not that of its clause."""
    link = link_of_noun(noun)
    tried = link in OVER_DEEDS and noun.head.lemma_.lower() in TRYING  # "convicted in the 2004 murder"
    return link in _APART or tried


_APART = frozenset("after before since until following".split())


def is_sound(report: ReportedSpeech) -> bool:
    """Whether what stands before a verb of saying was said: not in "The news comes after Field said that"."""
    if report.verb is None or report.speaker is None or report.content.i > report.verb.i:
        return True
    return not any(
        child.lower_ in _LINKING and report.content.i < child.i < report.verb.i
        for word in (report.verb, report.speaker)
        for child in word.children
    )


_LINKING = frozenset("after before when while since because as though although until once".split())


def full_lemma(token: Token) -> str:
    """The lemma, with its particle where that makes another verb: "step down"."""
    lemma = token.lemma_.lower()
    return f"{lemma}-down" if lemma == "step" and any(child.lower_ == "down" for child in token.children) else lemma


def person_pronoun(token: Token) -> str:
    """ "he" or "she" when one is among the parties of a verb or owns a noun ("when he was captured", "his capture")."""
    for child in token.children:
        if child.lower_ in PERSONAL and child.dep_ in labels.SUBJECTS | labels.OBJECTS | labels.POSSESSORS:
            return PERSONAL[child.lower_]
    return ""


PERSONAL = {"he": "he", "him": "he", "his": "he", "she": "she", "her": "she"}
_OTHERS = frozenset("new another other next second third latest later previous first former future such".split())


def points_back(noun: Token) -> bool:
    """ "the announcement", "Boeing's protest"; not "the new agreement", which is another one."""
    if noun.pos_ not in ("NOUN", "PROPN") or noun.lemma_.lower() not in POINTING:
        return False
    parts = list(noun.children)
    pointing = any(
        (child.dep_ == "det" and child.lower_ in POINTERS) or child.dep_ in labels.POSSESSORS for child in parts
    )
    return pointing and not any(child.lower_ in _OTHERS for child in parts)


def is_general(verb: Token) -> bool:
    """The simple present, as of habits and truths: "companies publish", "is an alliance"; not "has signed"."""
    helpers = auxiliaries(verb)
    finite = [word.tag_ for word in (*helpers, verb) if word.tag_ in ("VBZ", "VBP", "VBD", "MD")]
    progressive = verb.tag_ in ("VBG", "VBN") and bool(helpers)
    return bool(finite) and finite[0] in ("VBZ", "VBP") and not progressive


def opened(text: str) -> str:
    """With a capital first."""
    return text[:1].upper() + text[1:]


def limits_of(doc: Doc, times: Collection[int]) -> set[int]:
    """The words of lengths under "within": "completed within a month" is told without them."""
    places: set[int] = set()
    for token in doc:
        if token.lower_ == "within" and token.i + 1 in times:
            place = token.i + 1
            while place in times:
                places.add(place)
                place += 1
    return places


def until_denied(word: Token) -> Token | None:
    """ "1987" of "it did not open until 1987", for its "not": it opened then, and only the headline must say so."""
    if word.lower_ not in ("not", "n't", "n’t") or word.dep_ not in labels.ADVERBS | labels.NEGATIONS:
        return None
    for child in word.head.children:
        mark = preposition_of(child) if child.i > word.head.i else None
        if mark is not None and mark.lower_ in ("until", "till"):
            return child
    return None


def told_limits(doc: Doc) -> set[int]:
    """The words of the times that a headline cannot do without: "did not act until late 2020", "the former mayor"."""
    limits = (until_denied(token) for token in doc)
    places = {word.i for limit in limits if limit is not None for word in limit.subtree}
    return places | {token.i for token in doc if token.lower_ in _NO_LONGER and token.dep_ == "amod"}


_NO_LONGER = frozenset({"former", "future"})  # without it the headline speaks of another person


def extended_to(doc: Doc, spans: Collection[tuple[int, int]]) -> set[tuple[int, int]]:
    """The times that a headline keeps since they are its news: "extended the detention until 9 August".

    "Postponed to November" keeps it even where it is the only one.
    """
    extended: set[tuple[int, int]] = set()
    for start, end in spans:
        words = doc.char_span(start, end, alignment_mode="expand") if start >= 0 else None
        if words is None or not len(words) or words.start == 0:
            continue
        mark, root = doc[words.start - 1], words.root
        verb = next((above for above in root.ancestors if above.pos_ == "VERB"), None)
        if verb is not None and moves(verb) and (mark.lower_ == "to" or words[0].lower_ == "from"):
            extended.add((start, end))
        if len(spans) < _TWO:
            continue
        if mark.lower_ in ("until", "till") and verb is not None and verb.lemma_.lower() in _EXTENDING:
            extended.add((start, end))
    return extended


_TWO = 2  # times in the sentence: one tells when, the other how long
_EXTENDING = frozenset("adjourn defer delay extend postpone prolong renew suspend".split())


def in_small(title: str) -> str:
    """ "LM INGRESS" as "LM ingress": abbreviations stay as they are."""
    if not title.isupper():
        return title
    small = [word if len(word) <= _LONGEST_SHORT else word.lower() for word in title.split()]
    return " ".join([small[0] if small[0].isupper() else small[0].capitalize(), *small[1:]])


_LONGEST_SHORT = 3  # letters of an abbreviation


FIRST = frozenset({"i", "we"})  # "Roth: We will not sign"


def same_speaker(said: ReportedSpeech) -> bool:
    """ "He said he had no message": what is said begins with who says it; "the firm said it is sure" may."""
    inner = own_subject(said.content)
    named = said.speaker is not None and said.speaker.pos_ in ("NOUN", "PROPN")
    opening = inner if inner is not None and inner.i < said.content.i else said.content.left_edge
    if named and opening.lower_ in FORMS and opening.head.i == said.content.i and opening.pos_ == "PRON":
        return opening.tag_ == "PRP"  # "its net loss narrowed" is told with the colon
    return (
        inner is not None
        and said.speaker is not None
        and FORMS.get(inner.lower_, "") == FORMS.get(said.speaker.lower_, "-")
    )


def only_in_times(names: Sequence[Name], times: Sequence[tuple[int, int]]) -> frozenset[str]:
    """Names that stand only inside a time: "War" of "the Cold War" took part in nothing."""
    inside: set[str] = set()
    outside: set[str] = set()
    for name in names:
        held = any(start <= name.start and name.end <= end for start, end in times)
        (inside if held else outside).add(name.text)
    return frozenset(inside - outside)
