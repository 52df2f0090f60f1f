"""Lives and terms of office in brackets: "Karl Voss (1820–1891)", "the governor, Anne Bell (1681–1683)", "(d. 1741)".

Such a bracket dates the person or the office it stands behind, never the verb of its sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.events.asides import bracket, is_aside, is_short, spans_years
from timeline.events.facts import EVENT, PERIOD, STATE, Happening, NounPhrase
from timeline.events.nouns import OFFICES
from timeline.events.phrases import chunk_words, without_article, written
from timeline.grammar import labels
from timeline.grammar.clauses import children, own_subject, preposition_of
from timeline.grammar.name_words import NOBLES, TITLES
from timeline.grammar.setting_off import ASIDE
from timeline.record.model import Participant, Span

if TYPE_CHECKING:
    from timeline.grammar.names import Name
    from timeline.grammar.parsed import Token, WordSpan

LIFE, OFFICE, BIRTH, DEATH = "life", "office", "birth", "death"
_DIED = re.compile(r"^\W*(?:d\.|died\b|†)", re.IGNORECASE)
_BORN = re.compile(r"^\W*(?:b\.|born\b)", re.IGNORECASE)
_REIGN = re.compile(r"^\W*(?:r\.|reigned\b|ruled\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Term:
    """``person`` is the name, ``told`` the rest of the headline ("lived"), ``head`` the word it hangs on."""

    kind: str
    person: str
    predicate: str
    head: Token


def term_of(words: WordSpan, names: list[Name]) -> Term | None:
    """The life or office that a time in brackets dates; None when it dates something else."""
    end = _end_of_life(words, names)
    if end is not None:
        return end
    inside = bracket(words) if is_aside(words) else ""
    if not inside:
        return None
    anchor = _before_letters(words[0].head)
    name = next((name for name in names if name.start <= anchor.idx < name.end), None)
    name = _bearer(name, names, anchor) if name is not None else None
    died, born = _DIED.match(inside), _BORN.match(inside)
    if name is not None and (died or born) and not spans_years(words):
        return Term(DEATH if died else BIRTH, name.text, "died" if died else "was born", anchor)
    if not (spans_years(words) or _REIGN.match(inside)):
        return None
    office = _office_phrase(anchor)
    if office is not None:
        return _of_office(office, names)
    if name is None:
        return None
    held = _office_of(anchor)
    if held is not None:
        return Term(OFFICE, name.text, held, anchor)
    if anchor.dep_ in labels.SUBJECTS and is_short(inside):
        return None  # "James (1425-1427) seized the lands": nobody lives two years and acts
    if name.type == labels.PERSON or anchor.dep_ in labels.SUBJECTS or _opens(anchor):
        return Term(LIFE, _LETTERS.sub("", name.text), "lived", anchor)
    return None


_LETTERS = re.compile(r"(?:,? (?:[A-Z]{2,6}|PhD|DPhil))+$")
"""Letters of honours and degrees behind a name: "Ada Holm OBE FRS"."""


def _before_letters(anchor: Token) -> Token:
    """ "Holm" of "Ada Holm OBE (1915-2010)"."""
    before = anchor.doc.text[: anchor.idx + len(anchor.text)]
    letters = _LETTERS.search(before)
    at = letters.start() - 1 if letters is not None else -1
    bearer = next((token for token in anchor.doc[: anchor.i] if token.idx <= at < token.idx + len(token)), None)
    return bearer if bearer is not None and bearer.tag_ == "NNP" and bearer.text.istitle() else anchor


def _end_of_life(words: WordSpan, names: list[Name]) -> Term | None:
    """ "Karl Dorn (3 May 1635 in Velm – 29 May 1699 in Harn)": two days with their places, of birth and of death."""
    text, inside = words.doc.text, bracket(words)
    opens = text.rfind("(", 0, words.start_char)
    halves = _TWO_DAYS.fullmatch(inside)
    name = next((name for name in names if 0 < opens - name.end <= 1), None)
    if halves is None or name is None or int(halves["last"]) - int(halves["first"]) < _SHORTEST_LIFE:
        return None
    if name.type != labels.PERSON:
        return None
    cut = opens + 1 + halves.end("birth")
    anchor = next((token for token in words.doc if token.idx <= name.end - 1 < token.idx + len(token)), words[0])
    if words.end_char <= cut:
        return Term(BIRTH, name.text, "was born", anchor)
    return Term(DEATH, name.text, "died", anchor) if words.start_char >= cut else None


_TWO_DAYS = re.compile(
    r"(?P<birth>[^–—-]*?\b(?P<first>\d{3,4})\b[^–—-]*)\s[–—-]\s(?P<death>[^–—-]*?\b(?P<last>\d{3,4})\b[^–—-]*)"
)
_SHORTEST_LIFE = 10


def _bearer(name: Name, names: list[Name], anchor: Token) -> Name:
    """ "George Harcourt" of "George Harcourt, 2nd Baron Harcourt": behind a comma stands the rank."""
    first = names[0]
    ranked = name.text.split()[0].lower() in NOBLES | TITLES and first.end < name.start
    before = anchor.doc[: anchor.i]
    bare = all(word.pos_ in ("PROPN", "DET", "PUNCT", "ADJ", "NUM", "ADP") for word in before)
    return first if ranked and bare and any(word.text == "," for word in before) else name


def _opens(anchor: Token) -> bool:
    """Whether the name opens its sentence, as in an article about a person."""
    return all(token.pos_ in ("PROPN", "DET", "PUNCT") for token in anchor.doc[: anchor.i + 1])


def _office_phrase(anchor: Token) -> Token | None:
    """ "tyrant" of "tyrant of Barca (317–289 BC)": the office whose phrase ends at the bracket."""
    noun = anchor
    for _ in range(4):
        if noun.lemma_.lower() in OFFICES and noun.pos_ == "NOUN":
            return noun
        if noun.dep_ not in labels.NOUN_MODIFIERS | labels.NAME_PARTS or noun.head.i >= noun.i:
            return None
        noun = noun.head
    return None


def _of_office(office: Token, names: list[Name]) -> Term | None:
    """Who held it: the subject of a copula, or the name it is set beside."""
    first = office
    while first.dep_ in labels.CONJUNCTS and first.head.i != first.i:
        first = first.head
    phrase = [
        word for word in office.doc[chunk_words(office)[0].i : office.right_edge.i + 1] if not _beside(word, office)
    ]
    office_words = without_article(written([word for word in phrase if not word.is_punct]))
    subject = own_subject(first)
    if subject is not None and children(first, labels.COPULAS):
        name = next((name.text for name in names if name.start <= subject.idx < name.end), "")
        person = name or without_article(written(chunk_words(subject)))
        return Term(OFFICE, person, f"was {office_words}", office)
    beside = first.head if first.dep_ in labels.APPOSITIONS else None
    if beside is not None:
        name = next((name.text for name in names if name.start <= beside.idx < name.end), "")
        return Term(OFFICE, name, office_words, office) if name else None
    return None


def _beside(word: Token, office: Token) -> bool:
    """Whether a word of the phrase belongs to another office joined to it, or to the bracket."""
    return word.dep_ == ASIDE or any(
        above.dep_ in labels.CONJUNCTS and above.i > office.i
        for above in (word, *word.ancestors)
        if above.i != office.i
    )


def _office_of(anchor: Token) -> str | None:
    """ "governor" of "his successors as governor, Peter Stainer (…)", "a new governor, Anne Bell (…)"."""
    current = anchor
    while current.dep_ in labels.NAME_PARTS and current.head.i < current.i:
        current = current.head
    for beside in children(current, labels.APPOSITIONS):
        if beside.lemma_.lower() in OFFICES and beside.i > anchor.i:
            return without_article(written(chunk_words(beside)))
    if current.i > 0 and current.nbor(-1).lower_ in OFFICES and current.nbor(-1).text[:1].isupper():
        return current.nbor(-1).lower_
    if current.lower_ in OFFICES:
        return current.lower_
    current = anchor
    for _ in range(5):
        if current.i != anchor.i and current.lemma_.lower() in OFFICES and current.pos_ == "NOUN":
            return current.lemma_.lower()
        if current.dep_ not in labels.APPOSITIONS | labels.CONJUNCTS | labels.NAME_PARTS | {"nmod"}:
            break
        current = current.head
    for word in reversed(anchor.doc[max(0, anchor.i - 30) : anchor.i]):
        singular = word.lower_.removesuffix("s")
        if singular in OFFICES or (word.lemma_.lower() in OFFICES and word.pos_ == "NOUN"):
            mark = preposition_of(word)
            plural = word.lower_.endswith("s")
            near = word.i >= anchor.i - 12
            as_one = near and mark is not None and mark.lower_ == "as"
            if as_one or (plural and (near or word.i < 2)) or word.i >= anchor.i - 4:
                return singular
        if word.pos_ in ("VERB", "AUX"):
            break
    return None


def term_happening(term: Term, trigger: Span) -> Happening:
    """A life or an office as what is told; ``trigger`` is the word it hangs on, in the document."""
    kind = {LIFE: PERIOD, OFFICE: STATE}.get(term.kind, EVENT)
    subject = NounPhrase(term.person, "name", term.person, labels.PERSON, term.person.lower())
    name = f"{term.kind}:{term.person}"
    words = frozenset(term.person.lower().split())
    return Happening(
        trigger, name, name, term.predicate, subject, kind, nominal=True, past=True,
        participants=(Participant(term.person, "agent", labels.PERSON),), words=words, named=words,
    )  # fmt: skip
