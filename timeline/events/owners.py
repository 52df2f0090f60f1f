"""What a verb with a time tells: itself, or the noun, infinitive or verb beside it that it leaves the telling to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.events.event_nouns import is_event_noun
from timeline.events.nouns import DECISIONS, LIGHT_VERBS, OCCURRING, PHASE_VERBS, SHOWING, WRITINGS
from timeline.grammar import labels
from timeline.grammar.clauses import children, preposition_of
from timeline.grammar.speech import REPORTING_VERBS
from timeline.languages import en_events as english

if TYPE_CHECKING:
    from timeline.grammar.parsed import Token

ACTING = "subject"  # the link of a named event that itself acts: "The 1973 Oil Embargo strained the economy"

# How far an attachment is trusted: parser and rule agree (95 % right on test treebanks), only one of them spoke (48 %
# and 22 % where they differ), a noun was found by the parser (64 to 70 %).
AGREED, PARSER_ALONE, NOUN, GUESSED = 0.95, 0.6, 0.7, 0.4


@dataclass(frozen=True, slots=True)
class Owner:
    """The word a time belongs to. ``clause`` is the verb for its headline; None for a noun that stands for itself."""

    trigger: Token | None
    clause: Token | None = None
    reason: str = ""
    agreed: bool = False
    sure: float = GUESSED
    link: str = ""
    direct: bool = False  # the time hangs on the verb itself, not on a noun beside it
    alone: bool = False  # a noun whose clause has a time of its own, so that it is told by its own words


def owner_of_verb(verb: Token, *, sure: float = AGREED) -> Owner:
    """What a clause tells by itself: its verb, or the noun or infinitive that a verb of little meaning leaves it to."""
    return told_by_verb(verb, agreed=sure == AGREED, sure=sure, link="")


def told_by_verb(verb: Token, *, agreed: bool, sure: float, link: str) -> Owner:
    """The owner of a time that hangs on a verb, which may leave the telling to another word."""
    lemma = verb.lemma_.lower()
    if _goes_along(verb):
        return told_by_verb(verb.head, agreed=agreed, sure=sure, link=link)
    if lemma in english.OWNERS_NAMING and verb.tag_ == "VBN" and verb.dep_ in labels.NOUN_CLAUSES:
        token = verb.head.head
        if token.pos_ == "VERB" and verb.head.dep_ in labels.OBJECTS | labels.SUBJECTS:
            return told_by_verb(token, agreed=agreed, sure=sure, link=link)
    announced = _told_in_writing(verb)
    if announced is not None:
        return told_by_verb(announced, agreed=agreed, sure=sure, link=link)
    telling = _finishing(verb) or _first_over_object(verb) or _first_of_casualties(verb)
    if telling is not None:
        return Owner(telling, telling, "", agreed, sure, link)
    if lemma in PHASE_VERBS and _only_starts(verb):
        return told_by_verb(verb.head, agreed=agreed, sure=sure, link=link)
    if lemma in PHASE_VERBS:
        for below in children(verb, labels.OPEN_COMPLEMENTS):
            if below.pos_ == "VERB":
                return Owner(below, below, "", agreed, sure, link)
    if lemma in LIGHT_VERBS | OCCURRING:
        wanted = (
            labels.OBJECTS | labels.PASSIVE_SUBJECTS | (labels.SUBJECTS if lemma in LIGHT_VERBS | OCCURRING else set())
        )
        for noun in children(verb, frozenset(wanted)):
            if is_event_noun(noun) and (noun.dep_ not in labels.SUBJECTS or _occurs(verb)):
                return Owner(noun, verb, "", agreed, sure, link)
    return Owner(verb, verb, "", agreed, sure, link)


def _goes_along(verb: Token) -> bool:
    """ "Aided by his uncle, Graaf led a band": how something was done, which is dated with what was done."""
    loose = verb.tag_ == "VBN" and verb.dep_ in labels.ADVERBIAL_CLAUSES and verb.head.tag_ in ("VBD", "VBZ", "VBP")
    if (
        not loose
        or verb.lemma_.lower() not in english.OWNERS_ALONG
        or children(verb, labels.AUXILIARIES | labels.SUBJECTS)
    ):
        return False
    return not any(child.dep_ in ("mark", "cc") or child.tag_ == "WRB" for child in verb.children)


def _finishing(verb: Token) -> Token | None:
    """ "Advised" for "met" in "met with and advised the owner": the verb that brings what both go with."""
    for joined in children(verb, labels.CONJUNCTS):
        link = next((child for child in joined.children if child.dep_ == "cc"), None)
        open_ended = link is not None and link.i and link.nbor(-1).pos_ in ("ADP", "ADV", "PART")
        if (
            open_ended
            and link is not None
            and link.nbor(-1).lower_ in english.OWNERS_LEFT_OPEN
            and joined.pos_ == "VERB"
        ):
            return joined
    return None


def _told_in_writing(verb: Token) -> Token | None:
    """ "Was informed" for "sent" in "in a letter sent on 4 May, she was informed": what it says came with it."""
    noun = _asked_by(verb.head)
    bare = not children(verb, labels.AUXILIARIES | labels.SUBJECTS)  # though the tagger may see a past tense in it
    reduced = verb.dep_ in labels.NOUN_CLAUSES and verb.tag_ in ("VBN", "VBD") and bare
    if reduced and _shows_by_survey(noun, verb):
        return noun.head
    if not reduced or noun.lemma_.lower() not in WRITINGS | DECISIONS or noun.dep_ not in labels.OBLIQUES:
        return None
    mark = preposition_of(noun)
    token = noun.head
    return token if mark is not None and mark.lower_ in english.OWNERS_BY_WAY_OF and token.pos_ == "VERB" else None


def _first_of_casualties(verb: Token) -> Token | None:
    """ "Killed" for "injured" in "two people were killed and nine injured on Tuesday": one headline tells both."""
    number = verb.nbor(-1) if verb.i else verb
    first = number.head
    if not number.like_num or number.dep_ not in labels.CONJUNCTS or verb.head.i not in (first.i, number.i):
        return None
    shared = not children(verb, labels.AUXILIARIES | labels.SUBJECTS) and children(first, labels.PASSIVE_AUXILIARIES)
    return first if shared and first.pos_ == "VERB" else None


def _first_over_object(verb: Token) -> Token | None:
    """ "Arrested" for "questioned" in "Police arrested and questioned the driver in May": both were done then."""
    first, link = verb.head, verb.nbor(-1) if verb.i > 1 else verb
    if (
        verb.dep_ not in labels.CONJUNCTS
        or link.lower_ != english.OWNERS_AND
        or first.i != link.i - 1
        or first.pos_ != "VERB"
    ):
        return None
    past = {first.tag_, verb.tag_} <= {"VBD", "VBN"} and not children(first, labels.AUXILIARIES)
    if first.lemma_.lower() in english.OWNERS_LEAVING_NO_OBJECT or not (past or first.tag_ == verb.tag_):
        return None
    free = labels.OBJECTS | labels.SUBJECTS | labels.AUXILIARIES | labels.OPEN_COMPLEMENTS | labels.CONTENT_CLAUSES
    if children(verb, free - labels.OBJECTS) or not children(verb, labels.OBJECTS):
        return None
    return None if children(first, free - labels.SUBJECTS - labels.AUXILIARIES) else first


def _asked_by(noun: Token) -> Token:
    """ "Survey" for "Herald" in "a survey by the Herald conducted in May": nobody conducts a newspaper."""
    mark, above = preposition_of(noun), noun.head
    by = mark is not None and mark.lower_ in english.OWNERS_OF_WHOM and noun.dep_ in labels.NOUN_MODIFIERS
    return above if by and above.lemma_.lower() in english.OWNERS_SURVEYS else noun


def _shows_by_survey(noun: Token, verb: Token) -> bool:
    """ "A poll taken in June showed that": what it showed is the news, and it showed it then."""
    active = noun.dep_ in labels.SUBJECTS - labels.PASSIVE_SUBJECTS
    if (
        noun.lemma_.lower() not in english.OWNERS_SURVEYS
        or not active
        or verb.lemma_.lower() not in english.OWNERS_CONDUCTING
    ):
        return False
    return noun.head.pos_ == "VERB" and noun.head.lemma_.lower() in SHOWING | REPORTING_VERBS


def _only_starts(verb: Token) -> bool:
    """ "Starting from June, she received": a participle that says no more than its preposition."""
    hangs = verb.tag_ == "VBG" and verb.dep_ in labels.ADVERBIAL_CLAUSES and verb.head.pos_ == "VERB"
    return hangs and not children(verb, labels.OBJECTS | labels.SUBJECTS | labels.OPEN_COMPLEMENTS)


def _occurs(verb: Token) -> bool:
    """ "took place", "was held", "occurred": the subject tells the event."""
    lemma = verb.lemma_.lower()
    place = any(noun.lemma_ == english.OWNERS_PLACE for noun in children(verb, labels.OBJECTS))
    passive = bool(children(verb, labels.PASSIVE_SUBJECTS | labels.PASSIVE_AUXILIARIES))
    return lemma in OCCURRING or (lemma == english.OWNERS_TAKE and place) or (passive and lemma in LIGHT_VERBS)
