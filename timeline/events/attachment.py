"""What a time belongs to: climb the parse to a verb or an event noun; say so when it only describes a thing.

The parser and a rule of position (the nearest verb before) check each other; where they agree they are right far more
often, and that is kept as how ``sure`` the attachment is.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.events import other_verbs
from timeline.events.event_nouns import is_event_noun
from timeline.events.no_times import names_event, no_time_of_anything
from timeline.events.nouns import (
    CAUSES,
    LIGHT_VERBS,
    OCCURRING,
    STATE_VERBS,
    WRITINGS,
)
from timeline.events.owners import ACTING, AGREED, GUESSED, NOUN, PARSER_ALONE, Owner, told_by_verb
from timeline.grammar import labels
from timeline.grammar.clauses import children, described_noun, preposition_of
from timeline.grammar.governors import Governor, governor, head_of, is_clause_head
from timeline.grammar.speech import REPORTING_VERBS
from timeline.languages import en_events as english

if TYPE_CHECKING:
    from timeline.grammar.parsed import Token, WordSpan


def owner_of_time(words: WordSpan, dated: Collection[int]) -> Owner:
    """What the time expression ``words`` belongs to; ``dated`` are the words of all times in the sentence."""
    link = link_of(words)
    reason = no_time_of_anything(words, link)
    if reason:
        return Owner(None, reason=reason, link=link)
    governed = governor(words)
    root = head_of(words)
    if _says_again(words, dated):
        return Owner(None, reason="it only says again which time is meant", link=link)
    said_of = _said_of(root)
    if said_of is not None and is_event_noun(said_of):
        return Owner(said_of, None, "", False, NOUN, link)
    if said_of is not None:
        return Owner(None, reason=f"it only tells when “{said_of.text}” was, not what happened then", link=link)
    if root.dep_ in labels.SUBJECTS and not link and names_event(words):
        return replace(told_by_verb(root.head, agreed=True, sure=PARSER_ALONE, link=ACTING), direct=True)
    again = other_verbs.done_again(words, governed.verb)
    if again is not None:
        return replace(told_by_verb(again, agreed=False, sure=PARSER_ALONE, link=link), direct=True)
    opened = other_verbs.opened_predicate(words)
    if opened is not None and not is_clause_head(opened):
        return Owner(None, reason=f"“{opened.text}”, which it goes with, could not be read", link=link)
    quoted = _quoted_verb(words, governed)
    if quoted is not None:
        return told_by_verb(quoted, agreed=False, sure=PARSER_ALONE, link=link)
    saying = other_verbs.said_then(words, _verb(governed))
    if saying is not None:
        return told_by_verb(saying, agreed=False, sure=PARSER_ALONE, link=link)
    thing = other_verbs.announced_in(words, _verb(governed)) or other_verbs.counted_event(words)
    if thing is not None:
        return Owner(thing, None, "", False, NOUN, link)
    noun = _describing_noun(words, governed, dated)
    if noun is not None and not (link in english.ATTACHMENT_LIMITING and _full_verb(governed)):
        return _of_noun(words, noun, governed, link)
    verb = _verb(governed)
    if verb is None:
        return _without_verb(words, link)
    sure = AGREED if governed.agreed else PARSER_ALONE
    asked = other_verbs.asked_for(words, verb)
    if asked is not None and link not in english.ATTACHMENT_LIMITING:
        return told_by_verb(asked, agreed=False, sure=PARSER_ALONE, link=link)
    token = described_noun(verb)
    tells_when = (
        token is not None and token.i in dated and not is_event_noun(token) and not other_verbs.hung_on_date(verb)
    )
    if token is not None and tells_when and not _opens_clause(words, token, verb):
        return Owner(None, reason=f"it only tells when “{token.text}” was, not what happened then", link=link)
    direct = governed.owner.i == verb.i or _parted(words, governed.owner)
    return replace(told_by_verb(verb, agreed=governed.agreed, sure=sure, link=link), direct=direct)


def _said_of(time: Token) -> Token | None:
    """ "Deadline" of "it was noted that the deadline is 15 December": the day is no day of noting."""
    if time.dep_ not in labels.CONTENT_CLAUSES or time.dep_ == "parataxis" or not children(time, labels.COPULAS):
        return None
    subject = next(iter(children(time, labels.SUBJECTS)), None)
    return subject if subject is not None and subject.pos_ == "NOUN" and subject.i < time.i else None


def _says_again(words: WordSpan, dated: Collection[int]) -> bool:
    """ "1923, the year in which Torrow was destroyed": what follows is dated by the time before."""
    beside = words.start > 1 and words.doc[words.start - 1].text == "," and words.start - 2 in dated
    return (
        beside
        and words[0].lower_ == english.ATTACHMENT_THE
        and _IN_WHICH.match(words.doc.text, words.end_char) is not None
    )


_IN_WHICH = re.compile(english.ATTACHMENT_IN_WHICH, re.IGNORECASE)


def _opens_clause(words: WordSpan, word: Token, verb: Token) -> bool:
    """ "That same year she travelled": no relative clause, though it may be parsed as one, for nothing else is said."""
    alone = word.head.i == word.i and words.start <= word.i < words.end
    linked = any(token.pos_ in ("PRON", "ADV", "SCONJ") and token.tag_[:1] == "W" for token in verb.children)
    return alone and not linked and bool(children(verb, labels.SUBJECTS))


def _quoted_verb(words: WordSpan, governor: Governor) -> Token | None:
    """ "“Today, they announce plans,” he said": a time in a quotation belongs to what is quoted."""
    verb = governor.verb
    if verb is None or verb.lemma_.lower() not in REPORTING_VERBS:
        return None
    opening = next((token for token in reversed(words.doc[: words.start]) if token.text in _OPENING | _CLOSING), None)
    if opening is None or opening.text in _CLOSING - _OPENING or opening.i > words.start:
        return None
    closing = next((token.i for token in words.doc[words.end :] if token.text in _CLOSING), len(words.doc))
    if opening.i < verb.i < closing:
        return None
    inside = [
        token for token in words.doc[opening.i : closing] if token.pos_ in ("VERB", "AUX") and is_clause_head(token)
    ]
    top = [token for token in inside if not any(above in inside for above in token.ancestors)]
    tops = [token for token in top if token.i > words.start] or top
    plain = [token for token in tops if token.dep_ not in labels.RELATIVE_CLAUSES | labels.NOUN_CLAUSES]
    best = plain or tops
    return best[-1] if best else None


_OPENING = frozenset({"“", "``", "«", '"'})
_CLOSING = frozenset({"”", "''", "»", '"'})


def link_of(words: WordSpan) -> str:
    """The preposition a time stands under, inside the expression or before it; "" for a bare one."""
    first = words[0]
    if first.pos_ in ("ADP", "SCONJ"):
        return first.lower_
    mark = preposition_of(head_of(words))
    if mark is not None and mark.i < words.start:
        return mark.lower_
    before = words.doc[words.start - 1] if words.start else None
    if before is not None and before.pos_ == "DET" and words.start > 1:
        before = words.doc[words.start - 2]
    return before.lower_ if before is not None and before.pos_ == "ADP" else ""


def _describing_noun(words: WordSpan, governor: Governor, dated: Collection[int]) -> Token | None:
    """The noun a time hangs on; None when that is a verb (or a bare adverb was taken for part of a name)."""
    owner = governor.owner
    if (owner.i in dated and not is_event_noun(owner)) or owner.pos_ not in (
        "NOUN",
        "PROPN",
        "PRON",
        "NUM",
        "SYM",
        "X",
    ):
        return None
    if _parted(words, owner) or (owner.i < words.start and other_verbs.counts_on(words) and not link_of(words)):
        return None
    inside = words.start < owner.i and owner.i - words.end <= 2 and head_of(words).dep_ in labels.BEFORE_NOUN
    if is_clause_head(owner) and not is_event_noun(owner) and not inside:
        return None
    lone = len(words) == 1 and words[0].lower_ in other_verbs.BARE_WORDS
    if lone and not is_event_noun(owner) and words.end < len(words.doc) and words.doc[words.end].tag_ != "POS":
        return None
    return owner


def _parted(words: WordSpan, owner: Token) -> bool:
    """ "About 600 BC the king began", "during the Great War 212 men fell": what stands before the article or number of
    a noun phrase, under a preposition of its own, does not belong to its noun."""
    between = words.doc[words.end : owner.i] if words.end <= owner.i else ()
    led = any(child.dep_ in labels.CASE_MARKS for child in head_of(words).children)
    dated = led and any(token.like_num for token in words)  # not "the Earl of March"
    named = dated and owner.pos_ == "PROPN" and owner.dep_ in labels.SUBJECTS and not is_event_noun(owner)
    return named or any(token.pos_ == "DET" or token.text == "," or (led and token.like_num) for token in between)


def _told_within(noun: Token, verb: Token | None, link: str) -> bool:
    """Whether a dated noun only tells when, or in what paper, the verb above it happened."""
    mark = preposition_of(noun)
    if mark is None or verb is None or link not in english.ATTACHMENT_DESCRIBING or noun.dep_ not in labels.OBLIQUES:
        return False
    if mark.lower_ in english.ATTACHMENT_LASTING:
        return not is_event_noun(noun)
    written = noun.lemma_.lower() in WRITINGS or other_verbs.enacted_by(noun, verb)
    return mark.lower_ in english.OWNERS_BY_WAY_OF and written and noun.head.i == verb.i


def _of_noun(words: WordSpan, noun: Token, governor: Governor, link: str) -> Owner:
    verb = _verb(governor)
    if _told_within(noun, verb, link) or (words.start < noun.i and other_verbs.carried_by(noun, verb)):
        assert verb is not None
        return told_by_verb(verb, agreed=False, sure=PARSER_ALONE, link=link)
    before = words.start < noun.i
    tight = before or link in english.ATTACHMENT_DESCRIBING
    inside = before and head_of(words).dep_ in labels.BEFORE_NOUN
    current = noun
    for _ in range(6):
        if is_event_noun(current):
            return _event_noun(current, governor, link, before=before)
        if tight and current.i == noun.i and not is_clause_head(noun):
            break
        above = current.head
        if above.pos_ == "ADP" and above.i != above.head.i:
            above = above.head
        if above.i == current.i or above.pos_ not in ("NOUN", "PROPN"):
            break
        current = above
    if before and inside and noun.lemma_.lower() in WRITINGS and verb is not None and preposition_of(noun) is not None:
        return told_by_verb(verb, agreed=False, sure=PARSER_ALONE, link=link)
    if tight and (inside or not is_clause_head(noun)):
        return Owner(None, reason=f"“{words.text}” only describes “{noun.text}”", agreed=False, link=link)
    if verb is None:
        return _without_verb(words, link)
    owner_told = told_by_verb(verb, agreed=governor.agreed, sure=AGREED if governor.agreed else GUESSED, link=link)
    return replace(owner_told, direct=_goes_with_verb(noun, verb, link))


def _goes_with_verb(noun: Token, verb: Token, link: str) -> bool:
    """ "Served with his regiment in the Boer War": served in it, for with whom does not say when."""
    mark = preposition_of(noun)
    beside = mark is not None and mark.lower_ in english.ATTACHMENT_WITH_WHOM and noun.dep_ in labels.OBLIQUES
    return beside and link in english.ATTACHMENT_WITHIN and noun.head.i == verb.i


def _event_noun(noun: Token, governor: Governor, link: str, *, before: bool) -> Owner:
    verb = _verb(governor)
    clause = _told_by(noun)
    outer = preposition_of(noun)
    if before and clause is not None and _judges(clause, noun):
        return Owner(None, reason=f"it only tells when “{noun.text}” was, not what happened then", link=link)
    if (
        outer is not None
        and outer.lower_ in english.ATTACHMENT_BEFORE_OR_AFTER
        and noun.dep_ in labels.OBLIQUES
        and not before
    ):
        return Owner(noun, None, "", False, NOUN, link)  # "had no navy until after the end of the war in 1953"
    if clause is not None and clause.lemma_.lower() in LIGHT_VERBS | OCCURRING | STATE_VERBS:
        return Owner(noun, clause if clause.lemma_.lower() in LIGHT_VERBS | OCCURRING else None, "", False, NOUN, link)
    cause = outer is not None and _whole(outer) in CAUSES
    passed_on = clause is not None and not before and (noun.dep_ in labels.OBJECTS or cause)
    if not before and verb is not None and (passed_on or (cause and verb.i < noun.i)):
        return told_by_verb(verb, agreed=governor.agreed, sure=AGREED if governor.agreed else PARSER_ALONE, link=link)
    return Owner(noun, None, "", False, NOUN, link)


def _judges(verb: Token, noun: Token) -> bool:
    """ "The court nullified the 1941 sale": the verb came long after the noun."""
    if noun.dep_ not in labels.OBJECTS | labels.SUBJECTS:
        return False
    return verb.lemma_.lower() in english.ATTACHMENT_JUDGING


def _whole(mark: Token) -> str:
    rest = [child.lower_ for child in mark.children if child.dep_ in labels.FIXED]
    return " ".join([mark.lower_, *rest])


def _told_by(noun: Token) -> Token | None:
    """The verb a noun is subject or object of (or that its prepositional phrase hangs on)."""
    above = noun.head
    if above.pos_ == "ADP" and above.i != above.head.i:
        above = above.head
    return above if above.i != noun.i and above.pos_ in ("VERB", "AUX") else None


def _verb(governor: Governor) -> Token | None:
    verb = governor.owner if _acts(governor.owner) else governor.verb
    if verb is not None and _acts(verb):
        return verb
    if verb is None or (verb.pos_ not in ("VERB", "AUX") and not is_clause_head(verb)):
        return None
    return verb


def _full_verb(governor: Governor) -> bool:
    verb = _verb(governor)
    return verb is not None and verb.pos_ == "VERB"


def _acts(token: Token) -> bool:
    """Whether a word that is tagged as adjective or noun is used as a verb: "the tunnel will open"."""
    if token.pos_ in ("VERB", "AUX"):
        return False
    return bool(children(token, labels.AUXILIARIES)) and bool(children(token, labels.SUBJECTS))


def _without_verb(words: WordSpan, link: str) -> Owner:
    """In a heading or fragment: the nearest event noun, those before first."""
    nouns = [token for token in words.sent if is_event_noun(token) and not words.start <= token.i < words.end]
    before = [noun for noun in nouns if noun.i < words.start]
    nearest = before[-1] if before else (nouns[0] if nouns else None)
    if nearest is None:
        return Owner(None, reason="nothing in its sentence says that something happened", link=link)
    return Owner(nearest, None, "", False, GUESSED, link)
