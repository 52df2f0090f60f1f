"""How a party without a name is called by its role: "riot police", "local hospital", "train 8796"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.events.actor_nouns import VEHICLES
from timeline.events.countries import country, is_of_a_place
from timeline.events.parties import base
from timeline.events.party_words import QUANTITIES
from timeline.events.phrases import ARTICLES, chunk_words, phrase, without_article, written
from timeline.grammar import labels
from timeline.grammar.clauses import children
from timeline.languages import en_events as english

if TYPE_CHECKING:
    from timeline.grammar.names import Name
    from timeline.grammar.parsed import Token


_OLD = re.compile(english.ROLES_OLD, re.IGNORECASE)


def role_words(noun: Token, names: list[Name], skipped: frozenset[int]) -> str:
    """The role as it is called, without article, number, owner or name: "riot police", "local hospital"."""
    if phrase(noun, names, skipped).kind == "collective":
        return phrase(noun, names, skipped).text  # "the two countries", to be told by their names
    own = noun.pos_ == "PROPN"  # "Prosecutor's Office"
    owners = {
        word.i
        for owner in children(noun, labels.POSSESSORS | {"det", "det:predet", "nummod"})
        if not (own and owner.dep_ in labels.POSSESSORS and owner.text[:1].isupper() and owner.ent_type_ == "")
        for word in owner.subtree
    }
    chunk = chunk_words(noun, skipped)
    article = next((place for place, word in enumerate(chunk) if word.lower_ in ARTICLES), 0)
    chunk = chunk[article:]  # "dead" of "shot dead a boy" is none of his
    hyphens = [word for word in chunk if word.text == "-" and _is_number(word.nbor(-1))]
    counting = {i for word in hyphens if word.nbor(1).lower_ not in english.ROLES_AGES for i in (word.i, word.i + 1)}
    words = [
        word
        for word in chunk
        if word.i not in owners
        and (word.lower_ not in QUANTITIES or word.i == noun.i)
        and word.pos_ not in ("DET", "NUM")
        and word.i not in counting
    ]
    while words and (words[0].is_punct or words[0].pos_ == "ADV"):
        words = words[1:]
    named = bool(words) and any(name.start <= words[0].idx < name.end for name in names)
    behind = noun.nbor(1) if noun.i + 1 < len(noun.doc) else None
    if base(noun) in VEHICLES and behind is not None and behind.like_num and behind.i not in skipped:
        words = [*(word for word in words if word.i != behind.i), behind]  # "train 8796"
    if words and words[0].i == noun.sent.start and words[0].pos_ != "PROPN" and not named:
        text = written(words)
        of_a_place = country(words[0].lower_) or is_of_a_place(words[0].lower_)
        return _OLD.sub("", text if of_a_place else f"{text[:1].lower()}{text[1:]}")
    return _OLD.sub("", without_article(written(words))) or noun.text


def _is_number(word: Token) -> bool:
    """ "Seven" of "a seven-member panel"."""
    return word.like_num or word.lower_ in QUANTITIES
