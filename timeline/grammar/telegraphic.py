"""Lines in the style of a headline or a log, whose verb the parser took for a plural: "Vendor ships a new card".

Treebanks hold few of them. Where a line has no verb, a word in "-s" between two noun phrases that stand side by side is
one: English sets no plural before another noun.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_LONGEST_LINE = 20
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_OPENS_PHRASE = frozenset({"DT", "PRP$", "PRP", "CD"})
_IN_PHRASE = frozenset("DT PRP$ CD JJ JJR JJS NN NNS NNP NNPS VBN VBG HYPH POS".split())
_NOUNS = ("NOUN", "PROPN")


def find_verb(doc: Doc, aside: str) -> None:
    """Make the verb of a line without one what it is; ``aside`` is the label of words that were not parsed."""
    words = [token for token in doc if token.dep_ != aside]
    for token in words:
        _believe_tag(token)
    if len(words) > _LONGEST_LINE or any(token.tag_ in _FINITE for token in words):
        return
    for token in words[1:-1]:
        if _is_verb(token):
            _raise(token, aside)
            return
        if token.pos_ in ("ADP", "PUNCT", "SCONJ", "CCONJ"):
            return


def _believe_tag(token: Token) -> None:
    """Where tag and part of speech of the main word differ, and an object stands behind, it is the verb."""
    if token.tag_ != "VBZ" or token.pos_ not in _NOUNS or token.head.i != token.i or not token.i:
        return
    if not any(child.dep_ in labels.OBJECTS for child in token.children):
        return
    token.pos_, token.lemma_ = "VERB", _lemma(token.lower_)
    before = token.nbor(-1)
    if before.head.i == token.i and before.dep_ in labels.NAME_PARTS:
        before.dep_ = "nsubj"


def _is_verb(token: Token) -> bool:
    before, behind = token.nbor(-1), token.nbor(1)
    if token.tag_ == "NN" and before.tag_ == "NNS" and behind.lower_ in ("being", "having", "that", "how"):
        return token.text.islower()  # "Residents report being turned away"
    if token.tag_ != "NNS" or not token.text.islower() or not token.lower_.endswith("s") or before.pos_ not in _NOUNS:
        return False
    if behind.tag_ in _OPENS_PHRASE:
        return True
    beside = behind.pos_ in (*_NOUNS, "ADJ") and behind.tag_ in _IN_PHRASE
    held = token.dep_ in labels.NAME_PARTS and token.head.i > token.i
    holds = any(
        child.i > token.i and child.dep_ in labels.OBJECTS | {"flat", "dep", "discourse", "vocative"}
        for child in token.children
    )
    return beside and (held or holds)


def _raise(verb: Token, aside: str) -> None:
    """Hang the line on its verb: the noun before it as subject, the noun phrase behind it as object."""
    doc = verb.doc
    root = next(token for token in doc if token.head.i == token.i)
    subject, thing = verb.nbor(-1), _object(verb, aside)
    loose = [token for token in (verb, root, thing) if token is not None]
    for token in doc:
        crosses = token.i < verb.i < token.head.i or token.head.i < verb.i < token.i
        if token.dep_ == aside or token.i == verb.i or not (crosses or token in loose or token.head.i == verb.i):
            continue
        _hang(token, verb, subject, thing)
    verb.head, verb.dep_ = verb, "ROOT"
    plural = verb.tag_ == "NN"
    verb.pos_, verb.tag_ = "VERB", "VBP" if plural else "VBZ"
    verb.lemma_ = verb.lower_ if plural else _lemma(verb.lower_)


def _hang(token: Token, verb: Token, subject: Token, thing: Token | None) -> None:
    if token.i == subject.i:
        token.head, token.dep_ = verb, "nsubj"
    elif token.i < subject.i:
        token.head = subject
        token.dep_ = "compound" if token.pos_ in _NOUNS else token.dep_
    elif thing is not None and token.i == thing.i:
        token.head, token.dep_ = verb, "obj"
        token.pos_ = token.pos_ if token.pos_ in _NOUNS else "NOUN"
    elif thing is not None and token.i < thing.i:
        token.head = thing
        token.dep_ = "compound" if token.pos_ in _NOUNS else token.dep_
    else:
        marked = any(child.dep_ in labels.CASE_MARKS for child in token.children)
        token.head = verb
        token.dep_ = "punct" if token.is_punct else "obl" if marked else "advmod"


def _object(verb: Token, aside: str) -> Token | None:
    """The last word of the noun phrase behind the verb."""
    last = None
    for token in verb.doc[verb.i + 1 :]:
        if token.tag_ not in _IN_PHRASE or token.dep_ == aside:
            break
        last = token
    return last


def _lemma(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("shes", "ches", "sses", "xes", "zzes", "oes")):
        return word[:-2]
    return word[:-1]
