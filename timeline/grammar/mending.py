"""What the parser takes apart that belongs together, put right before anybody reads the parse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.argument_mending import mend_arguments
from timeline.grammar.clause_mending import mend_clauses
from timeline.grammar.main_verbs import raise_main_verb
from timeline.grammar.name_words import TITLES
from timeline.grammar.phrase_mending import mend_phrases
from timeline.grammar.word_mending import mend_words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def mend(doc: Doc) -> Doc:
    """Put right what the parser is known to get wrong.

    A past tense that was read as an attribute becomes the verb that it is. Words within a name that were read as verbs
    become names: "Said" of "Port Said", "Left" of "the New Left".
    The word must stand in one name with the proper noun before it, not be the sentence's main verb, and the sentence
    must have another verb in small letters: in a headline ("Putin Visits Beijing") capitals say nothing.
    """
    mend_words(doc)
    mend_phrases(doc)
    mend_clauses(doc)
    mend_arguments(doc)
    for token in doc:
        _capital_name(token)
        if token.head.i == token.i:
            _lower_participle(token)
            if not raise_main_verb(token):
                _raise_verb_behind(token)
            _raise_passive_behind(token)
        if token.lower_ == "order" and token.pos_ == "VERB" and token.head.lemma_.lower() == "call":
            _call_to_order(token)
        if token.dep_ in labels.SUBJECTS:
            _join_noun_before(token)
        if token.pos_ == "ADJ" and token.lower_ in _DONE_TO:
            _passive_of_state(token)
        if token.pos_ == "ADJ" and token.lower_.endswith("ed") and _is_done(token):
            token.pos_, token.tag_ = "VERB", "VBN"
            stem = token.lower_[:-2]
            token.lemma_ = stem + "e" if stem[-1:] in _NEED_E else stem
        if _is_attribute(token):
            _raise(token)
        elif _is_part_of_name(token) and _has_other_verb(doc, token):
            above = token.head
            for child in list(token.children):
                child.head = above
            token.head = doc[token.i - 1]
            token.pos_, token.dep_ = "PROPN", "flat"
    return doc


def _capital_name(token: Token) -> None:
    """Take a word for a proper noun that is spelt and joined like one: "Northern Rail"."""
    if token.tag_ in ("NNP", "NNPS") and token.pos_ == "ADJ" and token.text[:1].isupper():
        token.pos_ = "PROPN"
    if token.dep_ in ("obl:unmarked", "dep") and token.pos_ == "NOUN" and token.text.istitle() and token.i:
        title = token.nbor(-1)
        if title.i == token.head.i and title.pos_ == "PROPN" and title.lower_ in TITLES:
            token.pos_, token.tag_, token.dep_ = "PROPN", "NNP", "flat"  # "Abbot Ivo"
    if token.i != 1 or token.tag_ != "NN" or not (token.text.istitle() and token.nbor(-1).text.istitle()):
        return
    first = token.nbor(-1)
    small_behind = token.i + 1 < len(token.doc) and token.nbor(1).is_lower
    if first.head.i == token.i and first.dep_ in ("amod", "compound") and small_behind:
        first.pos_ = token.pos_ = "PROPN"
        first.tag_ = token.tag_ = "NNP"


def _call_to_order(order: Token) -> None:
    """ "The meeting was called to order": no infinitive, for nothing is ordered."""
    if any(child.dep_ in labels.OBJECTS for child in order.children):
        return
    mark = next((child for child in order.children if child.lower_ == "to"), None)
    if mark is None:
        return
    order.pos_, order.tag_, order.dep_ = "NOUN", "NN", "obl"
    mark.pos_, mark.tag_, mark.dep_ = "ADP", "IN", "case"
    for child in list(order.children):
        if child.i > order.i:
            child.head = order.head


def _join_noun_before(subject: Token) -> None:
    """ "A chest X-ray was taken": of two subjects side by side the first describes the second."""
    edge = subject.left_edge.i
    before = subject.doc[edge - 1] if edge else None
    if before is None or before.pos_ not in ("NOUN", "PROPN") or before.head.i != subject.head.i:
        return
    if before.dep_ not in labels.SUBJECTS or not before.i < subject.i < subject.head.i:
        return
    if any(child.dep_ in labels.CASE_MARKS and child.i == before.i + 1 for child in subject.lefts):
        subject.head, subject.dep_ = before, "nmod"  # "an inquest into the death will open"
    elif before.pos_ == "NOUN" and subject.pos_ == "PROPN":
        subject.head, subject.dep_ = before, "appos"  # "the correspondent Ana Roth was detained"
    else:
        before.head, before.dep_ = subject, "compound"


def _raise_verb_behind(root: Token) -> None:
    """ "A ship built in 1870 sank", "the firm, which owes a lot, filed for aid": the verb hung on its subject.

    The sentence opens with the noun that was taken for all of it; the verb has no subject of its own and no link.
    """
    if root.pos_ not in ("NOUN", "PROPN") or not root.doc[-1].text.endswith((".", "!")):
        return
    if any(child.dep_ in labels.COPULAS | labels.SUBJECTS | labels.CASE_MARKS for child in root.children):
        return
    verb = next((token for token in root.doc[root.i + 1 :] if _is_lost(token, root)), None)
    if verb is None:
        return
    for child in list(root.children):
        if child.i > verb.i:
            child.head = verb
    verb.head, verb.dep_, verb.tag_ = verb, "ROOT", "VBD"
    root.head, root.dep_ = verb, "nsubj"


def _raise_passive_behind(root: Token) -> None:
    """ "Computed tomography was carried out", where the participle before the noun was taken for the main verb."""
    if root.tag_ not in ("VBD", "VBN") or any(child.dep_ in labels.SUBJECTS for child in root.children):
        return
    for verb in root.children:
        helped = any(child.dep_ in labels.PASSIVE_AUXILIARIES for child in verb.children)
        own = any(child.dep_ in labels.SUBJECTS or child.dep_ in ("cc", "mark") for child in verb.children)
        thing = next((child for child in root.children if child.dep_ in labels.OBJECTS and child.i < verb.i), None)
        if verb.i > root.i and helped and not own and thing is not None and verb.dep_ in ("conj", "ccomp", "parataxis"):
            for child in list(root.children):
                if child.i != thing.i and child.i != verb.i:
                    child.head = verb
            verb.head, verb.dep_ = verb, "ROOT"
            thing.head, thing.dep_ = verb, "nsubj:pass"
            root.head, root.dep_, root.pos_, root.tag_ = thing, "amod", "VERB", "VBN"
            return


def _is_lost(verb: Token, root: Token) -> bool:
    finite_below = verb.tag_ == "VBD" and verb.dep_ in ("xcomp", "ccomp")  # "a farmer who had bought it died"
    if verb.pos_ != "VERB" or not (finite_below or verb.dep_ in ("acl", "advcl", "conj", "parataxis", "acl:relcl")):
        return False
    if verb.head.i != root.i and verb.head.head.i != root.i:
        return False
    linked = any(
        child.dep_ in labels.SUBJECTS | labels.AUXILIARIES or child.dep_ in ("mark", "cc") or child.tag_[:1] == "W"
        for child in verb.children
    )
    if linked:
        return False
    if verb.tag_ == "VBD":
        return verb.dep_ != "conj" or verb.head.tag_ != "VBD"
    behind_insertion = (
        verb.i > 0
        and verb.nbor(-1).text == ","
        and any(token.text == "," for token in verb.doc[root.i + 1 : verb.i - 1])
    )
    by = verb.i + 1 < len(verb.doc) and verb.nbor(1).lower_ == "by"
    return verb.tag_ == "VBN" and behind_insertion and not by


def _lower_participle(root: Token) -> None:
    """Hang "Having left Oslo" on "she sailed" where the parser did it the other way round."""
    if root.tag_ not in ("VBN", "VBG") or root.doc[0].tag_ not in ("VBG", "VBN") or root.i > _LONGEST_PARTICIPLE:
        return
    if any(child.dep_ in labels.SUBJECTS for child in root.children):
        return
    for child in root.children:
        own = any(word.dep_ in labels.SUBJECTS and word.i > root.i for word in child.children)
        if child.dep_ in ("parataxis", "ccomp") and child.pos_ == "VERB" and child.i > root.i and own:
            child.head = child
            child.dep_ = "ROOT"
            root.head, root.dep_ = child, "advcl"
            return


def _is_done(token: Token) -> bool:
    """Tell whether an adjective is a passive by its own auxiliary: "closed" of "the school was closed"."""
    return any(child.dep_ in labels.PASSIVE_AUXILIARIES for child in token.children)


# Participles that a tagger takes for adjectives: "the observatory was closed", where somebody closed it.
_DONE_TO = frozenset("closed shut abandoned disbanded dissolved completed finished occupied deserted".split())


def _passive_of_state(participle: Token) -> None:
    """Take "was closed" for the passive that it is; "is closed", "remained closed" stay states."""
    helper = next((child for child in participle.children if child.dep_ in labels.COPULAS), None)
    graded = any(child.dep_ == "advmod" and child.i < participle.i for child in participle.children)  # "still closed"
    if helper is None or helper.lower_ not in ("was", "were") or graded:
        return
    helper.dep_, helper.pos_ = "aux:pass", "AUX"
    participle.pos_, participle.tag_ = "VERB", "VBN"
    participle.lemma_ = {
        "shut": "shut",
        "finished": "finish",
        "abandoned": "abandon",
        "disbanded": "disband",
        "occupied": "occupy",
        "deserted": "desert",
    }.get(participle.lower_, participle.lower_[:-1])
    for child in participle.children:
        if child.dep_ == "nsubj":
            child.dep_ = "nsubj:pass"


_NEED_E = frozenset("svzcgu")
_LONGEST_PARTICIPLE = 4  # words before the verb of an opening participle: "Having been twice"


def _is_attribute(token: Token) -> bool:
    """Tell whether a past tense was read as an attribute: "left" of "Olds left Oldsmobile and founded a firm"."""
    if token.tag_ != "VBD" or token.dep_ != "amod" or token.i == 0:
        return False
    noun, above = token.head, token.head.head
    before = token.nbor(-1)
    named = before.pos_ in ("PROPN", "NOUN", "PRON") and before.head.i in (token.i, noun.i)
    return named and noun.i > token.i and noun.dep_ in labels.SUBJECTS and above.pos_ == "VERB" and above.i > noun.i


def _raise(verb: Token) -> None:
    """Make a verb that was taken for an attribute the head, its noun the object, and the verb above joined to it."""
    noun, above, subject = verb.head, verb.head.head, verb.nbor(-1)
    outer, label = above.head, above.dep_
    verb.head = verb if outer.i == above.i else outer
    verb.dep_ = label
    noun.head, noun.dep_ = verb, "obj"
    above.head, above.dep_ = verb, "conj"
    subject.head, subject.dep_ = verb, "nsubj"


def _is_part_of_name(token: Token) -> bool:
    if token.i == 0 or token.pos_ != "VERB" or not token.text[:1].isupper() or token.ent_iob_ != "I":
        return False
    before = token.nbor(-1)
    return before.pos_ == "PROPN" and token.head.i not in (token.i, before.i) and before.head.i != token.i


def _has_other_verb(doc: Doc, token: Token) -> bool:
    return any(word.pos_ == "VERB" and word.i != token.i and word.text[:1].islower() for word in doc)
