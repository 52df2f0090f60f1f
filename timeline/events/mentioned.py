"""Whom and what a sentence mentions, and which pronoun could stand for each: what ``references`` chooses from.

A mention is a name, a noun phrase or a pronoun with its place in the sentence: the subject of a clause is what the
next sentence most probably goes on about, an object less, the rest least.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.events.actor_nouns import COUNTED, GROUPS, PEOPLE, VEHICLES, acts, kind_of_actor
from timeline.events.antecedents import FORMS, HE, IT, MEN, SHE, THEY, WOMEN, antecedent, same_pronoun
from timeline.events.empty_subjects import is_empty
from timeline.events.facts import (
    MENTIONED_INSIDE,
    MENTIONED_OBJECT,
    MENTIONED_OWNER,
    MENTIONED_REST,
    MENTIONED_SUBJECT,
    MENTIONED_SUCCESSOR,
    Mentioned,
    NounPhrase,
)
from timeline.events.headline_words import TIMES
from timeline.events.phrases import phrase
from timeline.grammar import labels
from timeline.grammar.clauses import children, preposition_of
from timeline.grammar.governors import is_clause_head
from timeline.grammar.name_words import (
    COUNTRIES,
    ORGANISATION_WORDS,
    ORGANISATIONS,
    OTHER_WORDS,
    PLACE_WORDS,
    PLACES,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.grammar.names import Name
    from timeline.grammar.parsed import Doc, Token

ANY_PERSON = frozenset({HE, SHE})
_ONE_THING, _SEVERAL = frozenset({IT}), frozenset({THEY})
_BODY = frozenset({IT, THEY})
_WHERE = frozenset("in at near from to into off on outside inside".split())
_PLURALS = frozenset({"NNS", "NNPS"})
_ON_BOARD = frozenset({"master", "mate"})  # elsewhere they are things as well
_NOBODY = frozenset("nobody none everyone everybody someone somebody anyone nothing something everything".split())
_MALE, _FEMALE = (
    frozenset({"mr", "mr.", "sir", "lord", "herr", "monsieur"}),
    frozenset({"mrs", "mrs.", "ms", "ms.", "miss", "lady", "dame", "madame"}),
)
_GENDERED = _MALE | _FEMALE
_OF_MEN, _OF_WOMEN = MEN | _MALE, WOMEN | _FEMALE
_PERSONS = PEOPLE | _ON_BOARD
_BODIES = GROUPS | ORGANISATION_WORDS
_KNOWN_NAMES = PLACES | ORGANISATIONS | COUNTRIES
_THINGS = PLACE_WORDS | OTHER_WORDS


def mentions_of(doc: Doc, names: list[Name], dated: frozenset[int], base: int) -> tuple[Mentioned, ...]:
    """The mentions of a sentence in text order; ``base`` is where it begins in the document."""
    mentions = [mention for token in doc for mention in _mentions(token, names, dated, base)]
    return tuple(sorted(mentions, key=lambda mention: (mention.start, not mention.phrase.several)))


def _mentions(token: Token, names: list[Name], dated: frozenset[int], base: int) -> Iterator[Mentioned]:
    if token.i in dated:
        return
    form = FORMS.get(token.lower_, "")
    if form and token.pos_ in ("PRON", "DET"):
        if not is_empty(token):
            head = _clause(token)
            meant = antecedent(token) or same_pronoun(token)
            yield Mentioned(
                base + token.idx, NounPhrase(token.text, "pronoun", head=form), _role(token), frozenset({form}),
                head.i, pronoun=form, grammar=base + meant.idx if meant is not None else -1,
                others=tuple(base + word.idx for word in _never(token)), main=_is_main(head), done=_done_to(token),
                owned=token.head.lemma_.lower() if token.dep_ in labels.POSSESSORS else "", called=_called(token),
            )  # fmt: skip
        return
    if token.pos_ not in ("NOUN", "PROPN") or not _heads_phrase(token) or token.lemma_.lower() in _NOBODY:
        return
    if token.pos_ == "NOUN" and token.dep_ in labels.NOUN_MODIFIERS and not acts(token.lemma_.lower()):
        return  # "light" of "a ray of light": not what a text goes on about
    shown = phrase(token, names, dated)
    holder = _holder(token)
    if holder is not None:
        named = phrase(holder, names, dated)
        if named.kind == "name" and named.name:
            yield Mentioned(base + token.idx, shown, MENTIONED_INSIDE, frozenset(), holder=named.name)
    if not shown.text or (shown.kind == "plain" and token.lemma_.lower() in TIMES) or _is_office(token, shown):
        return
    forms = forms_of(token, shown)
    role = _role(token)
    if token.dep_ in labels.AGENTS and forms & ANY_PERSON:
        role = MENTIONED_SUCCESSOR if token.head.lemma_.lower() in _SUCCEEDING else MENTIONED_SUBJECT
    head = _clause(token)
    main = _is_main(head)
    joined = [child for child in children(token, labels.CONJUNCTS) if child.pos_ in ("NOUN", "PROPN")]
    if joined and token.dep_ not in labels.CONJUNCTS:
        listed = [shown, *(phrase(other, names, dated) for other in joined)]
        text = " and ".join(
            [", ".join(phrase.name or phrase.text for phrase in listed[:-1]), listed[-1].name or listed[-1].text]
        )
        yield Mentioned(
            base + token.idx, NounPhrase(text, shown.kind, "", shown.type, shown.head, several=True), role, _SEVERAL,
            head.i, members=tuple(phrase.name or phrase.text for phrase in listed), main=main,
        )  # fmt: skip
    yield Mentioned(
        base + token.idx, shown, role, forms, head.i, main=main, pointing=_points(token), done=_done_to(token)
    )


def _heads_phrase(token: Token) -> bool:
    if token.dep_ in labels.NAME_PARTS and token.head.pos_ in ("NOUN", "PROPN") and token.head.i != token.i:
        return False
    return token.dep_ not in labels.BARE_TIMES | {"vocative", "goeswith"}


def _is_office(token: Token, shown: NounPhrase) -> bool:
    """ "as vice-chair", "the steamer" of "the steamer Aurora": what somebody is called beside the name."""
    if shown.kind == "name":
        return False
    if children(token, labels.COPULAS) or token.dep_ in labels.PREDICATES:
        return True  # "Timon was the son of a potter": the subject is mentioned already
    marks = [child.lower_ for child in token.children if child.dep_ in labels.CASE_MARKS | {"det"}]
    named = any(child.pos_ == "PROPN" for child in children(token, labels.APPOSITIONS))
    beside = token.dep_ in labels.APPOSITIONS and token.head.pos_ == "PROPN"
    return marks == ["as"] or named or beside


_SUCCEEDING = frozenset({"succeed", "replace", "follow", "supersede"})


def _holder(role: Token) -> Token | None:
    """ "Ann Roth" of "the claimant, Ann Roth," and of "Ann Roth, the claimant,"."""
    lemma = role.lemma_.lower()
    defined = any(child.dep_ == "det" and child.lower_ == "the" for child in role.children)
    if role.pos_ != "NOUN" or not defined or kind_of_actor(lemma) != labels.PERSON or role.tag_ == "NNS":
        return None
    if role.dep_ in labels.APPOSITIONS:
        return role.head if role.head.pos_ == "PROPN" else None
    return next((child for child in children(role, labels.APPOSITIONS) if child.pos_ == "PROPN"), None)


def _done_to(token: Token) -> str:
    """The verb that a word is the object of, or the subject of in the passive."""
    if token.dep_ not in labels.OBJECTS | labels.PASSIVE_SUBJECTS:
        return ""
    verb = token.head.lemma_.lower()
    turned = verb == "turn" and any(child.lower_ == "down" for child in children(token.head, labels.PARTICLES))
    return "turn-down" if turned else verb


def _called(token: Token) -> str:
    """ "Museum" of "it has been a museum"."""
    noun = token.head
    if token.dep_ not in labels.SUBJECTS or noun.pos_ != "NOUN" or not children(noun, labels.COPULAS):
        return ""
    return noun.lemma_.lower()


def forms_of(noun: Token, shown: NounPhrase) -> frozenset[str]:
    """Which pronouns may stand for a noun phrase."""
    lemma = noun.lemma_.lower()
    before = {child.lower_ for child in noun.lefts} | {word.lower() for word in shown.text.split()[:-1]}
    before |= {child.lemma_.lower() for child in children(noun, labels.APPOSITIONS)}
    if noun.dep_ in labels.APPOSITIONS:
        before.add(noun.head.lemma_.lower())
    if noun.tag_ in _PLURALS and shown.kind != "name":
        return _SEVERAL
    if shown.kind == "name":
        if shown.several or (noun.tag_ == "NNPS" and shown.type != labels.ORGANISATION):
            return _BODY if noun.tag_ == "NNPS" else _SEVERAL
        if shown.type == labels.PERSON or not before.isdisjoint(_GENDERED):
            return _gender(lemma, before)
        if lemma in _BODIES or before & GROUPS:
            return _BODY
        if lemma in VEHICLES or before & VEHICLES:
            return frozenset({IT, SHE})
        known = shown.name.lower() in _KNOWN_NAMES or lemma in _THINGS
        article = any(child.dep_ == "det" for child in noun.children)
        thing = _BODY if shown.type == labels.ORGANISATION else _ONE_THING
        # Recognisers take many a rare name for a place.
        mark = preposition_of(noun)
        where = mark is not None and mark.lower_ in _WHERE
        return thing if known or article or where or shown.name.isupper() else thing | ANY_PERSON
    if shown.several:
        return _SEVERAL
    kind = kind_of_actor(lemma)
    if lemma in _PERSONS or kind == labels.PERSON:
        return _gender(lemma, before)
    if kind == labels.ORGANISATION or lemma in GROUPS:
        return _BODY
    if lemma in VEHICLES:
        return frozenset({IT, SHE})
    return _SEVERAL if lemma in COUNTED else _ONE_THING


def _gender(lemma: str, before: set[str]) -> frozenset[str]:
    if lemma in WOMEN or not before.isdisjoint(_OF_WOMEN):
        return frozenset({SHE})
    if lemma in MEN or not before.isdisjoint(_OF_MEN):
        return frozenset({HE})
    return ANY_PERSON


def _points(token: Token) -> bool:
    """ "This company", "that court", "the firm": a body that was named before."""
    lemma = token.lemma_.lower()
    body = lemma in GROUPS and token.tag_ == "NN"
    if body and any(child.lower_ in ("this", "that") and child.dep_ == "det" for child in token.children):
        return True
    tokens = [child for child in token.children if child.dep_ not in labels.CASE_MARKS | {"punct"}]
    aside = [child for child in tokens if child.i > token.i and token.doc[token.i + 1].text == ","]
    alone = [child.lower_ for child in tokens if child not in aside] == ["the"]  # "the firm, based in Velm, ..."
    return lemma in FIRMS and token.tag_ == "NN" and alone


def _role(token: Token) -> int:
    above = token.head
    if token.dep_ in labels.NOUN_MODIFIERS and above.lower_ in _SHARES and above.dep_ in labels.SUBJECTS:
        return MENTIONED_SUBJECT  # "most of them were dismissed"
    if token.dep_ in labels.SUBJECTS:
        return MENTIONED_SUBJECT
    if token.dep_ in labels.OBJECTS | labels.INDIRECT_OBJECTS | labels.AGENTS:
        return MENTIONED_OBJECT
    if token.dep_ in labels.POSSESSORS:
        return MENTIONED_OWNER
    if token.dep_ in labels.CONJUNCTS | labels.APPOSITIONS and token.head.i != token.i:
        return _role(token.head) if token.head.i < token.i and not is_clause_head(token.head) else MENTIONED_REST
    return MENTIONED_INSIDE if token.dep_ in labels.NOUN_MODIFIERS else MENTIONED_REST


# A text that tells of one calls it so again and again: "the company".
FIRMS = frozenset("airline bank brewery business carrier company corporation firm newspaper publisher studio".split())
_SHARES = frozenset("most many some all several none one half both two three few each".split())


def _never(pronoun: Token) -> Iterator[Token]:
    """What an owner cannot be: what is owned, and who that is said to be ("her professor, Hale")."""
    if pronoun.dep_ not in labels.POSSESSORS:
        return
    owned = pronoun.head
    for _ in range(4):
        yield owned
        yield from children(owned, labels.APPOSITIONS | labels.NAME_PARTS)
        if owned.dep_ not in labels.CONJUNCTS | labels.APPOSITIONS | labels.NAME_PARTS or owned.head.i == owned.i:
            return
        owned = owned.head


def _is_main(head: Token) -> bool:
    return head.head.i == head.i or (head.dep_ in labels.CONJUNCTS and head.head.head.i == head.head.i)


def _clause(token: Token) -> Token:
    """The head of the clause a word stands in."""
    current = token
    for _ in range(12):
        if current.head.i == current.i:
            return current
        current = current.head
        if is_clause_head(current):
            return current
    return current
