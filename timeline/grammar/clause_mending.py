"""Clauses that the parser hangs together the wrong way round, told by what no right tree of English has.

A main verb has no "that" in front of it, a verb has one subject, a past tense is no attribute, a bare -ing form is not
the verb of a sentence that has a past tense with a subject of its own. Every repair moves as few words as it can.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from timeline.grammar import labels

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

PAST_OR_PRESENT = frozenset(("VBD", "VBZ", "VBP"))
# Nouns whose "that" opens what they say, unless the verb behind it says what somebody did with them.
CONTENT_NOUNS = frozenset("accusation allegation belief fact fear hope rumour rumor suspicion theory".split())
MADE = frozenset("make raise bring level voice spread repeat hold share deny reject answer hear read".split())
# Nouns that say for what: "his conviction for murdering a clerk".
FOR_A_DEED = frozenset("conviction trial indictment arrest sentence penalty fine punishment blame award prize".split())
# Verbs whose "to" opens what they are about, not a purpose.
CONTROL = frozenset(
    """
    plan want agree decide try attempt refuse vow pledge promise hope intend expect seek fail threaten manage begin
    start continue offer prepare
    """.split()
)
TOLD = frozenset("tell inform assure warn remind convince notify persuade advise".split())


def mend_clauses(doc: Doc) -> None:
    """Put right the clauses of a sentence, in place."""
    # Repairs take subjects away from words and give none, so these counts never fall short.
    subjects = Counter(token.head.i for token in doc if token.dep_ in labels.SUBJECTS)
    for token in list(doc):
        if token.tag_ == "VBN" and token.dep_ == "amod":
            _made_something(token)
        if token.pos_ == "VERB" and subjects[token.i] > 1:
            _one_subject(token)
        if token.lower_ == "dated" and token.dep_ in ("xcomp", "advcl"):
            _hang_on_letter(token)
        if token.dep_ in labels.OBLIQUES and token.head.dep_ in labels.NOUN_CLAUSES:
            _behind_insertion(token)
        if token.dep_ == "ROOT" and token.tag_ == "NN":
            _verb_spelt_as_noun(token)
        if token.tag_ in ("VBP", "VB") and token.dep_ in labels.CONTENT_CLAUSES:
            _noun_spelt_as_verb(token)
        if token.dep_ == "xcomp" and token.tag_ == "CD":
            token.dep_ = "obl:unmarked"  # "dated 20 March 2019"
        if token.dep_ in labels.RELATIVE_CLAUSES | labels.NOUN_CLAUSES and token.head.like_num:
            _content_behind_date(token)
        if token.dep_ in labels.RELATIVE_CLAUSES:
            _content_of_what_was_told(token)
        if token.dep_ in labels.ADVERBIAL_CLAUSES:
            _complement(token)
        if token.dep_ == "ccomp" and token.pos_ == "ADJ":
            _found_alive(token)
    _born_somebody(doc)
    root = next((token for token in doc if token.head.i == token.i), None)
    if root is not None and not (_raise_over_that(root) or _raise_over_participle(root) or _raise_predicate(root)):
        _raise_over_noun(root)


def _subjects(verb: Token) -> list[Token]:
    return [child for child in verb.children if child.dep_ in labels.SUBJECTS]


def _make_root(verb: Token, below: Token, link: str) -> None:
    verb.head, verb.dep_ = verb, "ROOT"
    below.head, below.dep_ = verb, link


def _one_subject(verb: Token) -> None:
    """Of two subjects before a verb make the second a part of the first: "the governor, Miles Johns, was ..."."""
    before = [child for child in _subjects(verb) if child.i < verb.i]
    if len(before) < 2 or any(child.dep_ in labels.COPULAS for child in verb.children):
        return
    first, second = before[-2:]
    start = second.left_edge.i
    if start > first.i and verb.doc[start - 1].text == ",":
        second.head, second.dep_ = first, "appos"
    elif first.pos_ == second.pos_ == verb.doc[start].pos_ == "PROPN" and start == first.i + 1:
        second.head, second.dep_ = first, "flat"


def _hang_on_letter(dated: Token) -> None:
    """Hang "dated" on the letter in "denied it by letter dated 20 March"."""
    noun = dated.nbor(-1) if dated.i else dated
    if noun.pos_ == "NOUN" and not any(child.dep_ in labels.SUBJECTS | {"mark"} for child in dated.children):
        dated.head, dated.dep_ = noun, "acl"


def _behind_insertion(noun: Token) -> None:
    """Hang "because of heat" on the main verb in "postponed the race, scheduled for May, because of heat"."""
    participle = noun.head
    above = participle.head.head
    edge, opening = noun.left_edge, participle.left_edge
    cut_off = noun.i > participle.i and "," in (edge.text, edge.nbor(-1).text if edge.i else "")
    inserted = "," in (opening.text, opening.nbor(-1).text if opening.i else "")
    if cut_off and inserted and above.pos_ == "VERB" and above.i < participle.i and participle.tag_ == "VBN":
        noun.head = above


def _verb_spelt_as_noun(root: Token) -> None:
    """Take "cost" of "The war cost the king his crown" for a verb: a noun has no subject and object."""
    named = {child.dep_ for child in root.children}
    if named & labels.SUBJECTS and named & labels.OBJECTS and not named & (labels.COPULAS | labels.AUXILIARIES):
        root.tag_, root.pos_, root.lemma_ = "VBD", "VERB", root.lower_


def _noun_spelt_as_verb(verb: Token) -> None:
    """Take "loom" of "Hale set up the first power loom" for what it is: one power would not "loom" but "looms"."""
    subject = verb.nbor(-1) if verb.i else verb
    above = verb.head
    if subject.head.i != verb.i or subject.tag_ not in ("NN", "NNP") or subject.dep_ not in labels.SUBJECTS:
        return
    if any(child.i < subject.left_edge.i for child in verb.children) or above.i > verb.i:
        return  # "that", "may", "did": a clause of its own
    if not any(child.dep_ in ("det", "amod", "nmod:poss") for child in subject.children):
        return
    if any(child.dep_ in labels.OBJECTS for child in (*above.children, *verb.children)):
        return
    verb.tag_, verb.pos_, verb.dep_ = "NN", "NOUN", "obj"
    for child in list(subject.children):
        child.head = verb
    subject.dep_ = "compound"
    for child in list(verb.children):
        if child.dep_ in labels.OBLIQUES | labels.BARE_TIMES:
            child.head = above


def _born_somebody(doc: Doc) -> None:
    """ "Born Ada Holm in Elde, she moved": the name is what she was born as, not who moved."""
    if len(doc) < _SHORTEST or doc[0].tag_ != "VBN" or doc[0].head.i == doc[0].i or doc[0].head.pos_ != "PROPN":
        return
    name, verb = doc[0].head, doc[0].head.head
    if name.dep_ not in labels.SUBJECTS or verb.pos_ != "VERB" or verb.i < name.i:
        return
    pronoun = next(
        (
            word
            for word in doc[name.i + 1 : verb.i]
            if word.pos_ == "PRON" and word.head.i in (name.i, verb.i) and word.nbor(-1).text == ","
        ),
        None,
    )
    if pronoun is None or pronoun.lower_ not in ("he", "she"):
        return
    participle = doc[0]
    pronoun.head, pronoun.dep_ = verb, name.dep_
    for child in list(name.children):
        if child.i > name.i and child.dep_ in labels.NOUN_MODIFIERS | labels.BARE_TIMES | {"obl", "punct"}:
            child.head = participle
            child.dep_ = "obl" if child.dep_ in labels.NOUN_MODIFIERS else child.dep_
    participle.head, participle.dep_ = verb, "advcl"
    name.head, name.dep_ = participle, "xcomp"


_SHORTEST = 6  # words of a sentence that opens so


def _made_something(participle: Token) -> None:
    """Raise "elected" in "she was elected mayor", where it was taken for a word that describes the mayor."""
    noun = participle.head
    passive = any(child.dep_ in labels.PASSIVE_AUXILIARIES for child in participle.children)
    subject = any(child.dep_ in labels.PASSIVE_SUBJECTS for child in participle.children)
    if not (passive and subject) or noun.pos_ != "NOUN" or participle.i > noun.i or _subjects(noun):
        return
    link, above = noun.dep_, noun.head
    for child in list(noun.children):
        if child.i < participle.i or child.dep_ in ("punct", "obl", "obl:unmarked", "advmod", "conj", "advcl"):
            child.head = participle
    participle.head, participle.dep_ = (participle, "ROOT") if above.i == noun.i else (above, link)
    participle.pos_ = "VERB"
    noun.head, noun.dep_ = participle, "xcomp"


def _content_behind_date(clause: Token) -> None:
    """Make "announced on 3 May 2017 that the mill would close" a clause of the announcing, not one about the day."""
    that = next((child for child in clause.lefts if child.lower_ == "that" and child.dep_ == "mark"), None)
    verb = next((above for above in clause.ancestors if above.pos_ == "VERB"), None)
    if that is None or verb is None or verb.i > clause.i or not _subjects(clause):
        return
    if not any(child.dep_ in labels.CONTENT_CLAUSES for child in verb.children):
        clause.head, clause.dep_ = verb, "ccomp"


def _content_of_what_was_told(clause: Token) -> None:
    """Make "told the court that he had paid" a clause of the telling, not one about the court."""
    that = next((child for child in clause.lefts if child.lower_ == "that"), None)
    noun, above = clause.head, clause.head.head
    if that is None or not _subjects(clause):
        return
    told = noun.dep_ in labels.OBJECTS | labels.INDIRECT_OBJECTS and above.lemma_ in TOLD
    if that.dep_ == "mark" and told:
        clause.head, clause.dep_ = above, "ccomp"
    elif that.dep_ == "obj" and noun.lemma_ in CONTENT_NOUNS and clause.lemma_ not in MADE:
        clause.dep_ = "acl"
    else:
        return
    that.tag_, that.pos_, that.dep_ = "IN", "SCONJ", "mark"


def _complement(clause: Token) -> None:
    """Tell complements from purposes: "planned to open the tunnel", "his conviction for murdering a clerk"."""
    mark = next((child for child in clause.lefts if child.dep_ == "mark"), None)
    if mark is None or mark.i == 0:
        return
    before = mark.nbor(-1)
    if mark.lower_ == "to" and clause.tag_ == "VB" and before.i == clause.head.i and before.lemma_ in CONTROL:
        clause.dep_ = "xcomp"
    elif mark.lower_ == "for" and clause.tag_ == "VBG" and before.pos_ == "NOUN" and before.lemma_ in FOR_A_DEED:
        clause.head, clause.dep_ = before, "acl"


def _found_alive(adjective: Token) -> None:
    """Give the verb its object back in "found the hikers alive", where the parser saw "the hikers [are] alive"."""
    verb = adjective.head
    subjects = _subjects(adjective)
    if verb.pos_ != "VERB" or len(subjects) != 1 or not verb.i < subjects[0].i < adjective.i:
        return
    if any(child.dep_ in labels.COPULAS | labels.AUXILIARIES | {"mark"} for child in adjective.children):
        return
    subjects[0].head, subjects[0].dep_ = verb, "obj"
    adjective.dep_ = "xcomp"
    for child in list(adjective.children):
        if child.dep_ in labels.OBLIQUES | labels.BARE_TIMES and child.i > adjective.i:
            child.head = verb


def _raise_over_that(root: Token) -> bool:
    """Free "suspected" in "Doctors suspected in 1987 that the child had measles" from being an attribute.

    So too "announced" in "The government, which had won, announced in June a plan", where the plan was made the root.
    """
    that = next((child for child in root.lefts if child.lower_ == "that" and child.dep_ == "mark"), None)
    bare = root.pos_ == "NOUN" and not any(child.dep_ in labels.COPULAS for child in root.children)
    if that is None and not bare:
        return False
    border = that.i if that is not None else root.i
    for noun in _subjects(root):
        for verb in noun.children if noun.i < border else ():
            if verb.dep_ in labels.NOUN_CLAUSES and verb.tag_ in ("VBN", "VBD") and noun.i < verb.i < border:
                _make_root(verb, root, "obj" if bare else "ccomp")
                verb.tag_ = "VBD"
                noun.head, noun.dep_ = verb, "nsubj"
                return True
    return False


def _raise_over_participle(root: Token) -> bool:
    """Make "stormed" the verb of "Crowds demanding bread stormed the palace"."""
    if root.tag_ != "VBG" or any(child.dep_ in labels.AUXILIARIES for child in root.children):
        return False
    own = [noun for noun in _subjects(root) if noun.i < root.i]
    for verb in root.rights if own else ():
        between = [noun for noun in _subjects(verb) if root.i < noun.i < verb.i]
        plain = not any(child.dep_ == "mark" for child in verb.children)
        if verb.dep_ in labels.CONTENT_CLAUSES and verb.tag_ in PAST_OR_PRESENT and plain and len(between) == 1:
            _make_root(verb, own[-1], "nsubj")
            for child in list(root.lefts):
                child.head = verb
            between[0].head, between[0].dep_ = root, "obj"
            root.head, root.dep_ = own[-1], "acl"
            return True
    return False


def _raise_predicate(root: Token) -> bool:
    """Make "painters" the predicate of "Lund and Holm were the only painters living in Elde"."""
    if root.tag_ not in ("VBG", "VBN") or any(child.dep_ in labels.AUXILIARIES for child in root.children):
        return False
    before = [noun for noun in _subjects(root) if noun.i < root.i]
    if not before or not any(child.dep_ in labels.COPULAS for child in before[-1].children):
        return False
    predicate = before[-1]
    if len(before) < 2 and not _subjects(predicate):
        return False
    start = predicate.left_edge.i
    _make_root(predicate, root, "acl")
    for child in list(root.lefts):
        if child.i < start:
            child.head = predicate
    return True


def _raise_over_noun(root: Token) -> bool:
    """Make "angered" the verb of "The decision to close the mine angered unions"."""
    if root.pos_ not in ("NOUN", "PROPN") or any(child.dep_ in labels.COPULAS for child in root.children):
        return False
    for verb in root.doc[root.i + 1 :]:
        noun = verb.head
        attribute = verb.tag_ == "VBD" and verb.dep_ == "amod" and noun.i > verb.i
        if attribute and noun.left_edge.i == verb.i and (noun.head.i <= root.i or root.is_ancestor(noun)):
            _make_root(verb, root, "nsubj")
            noun.head, noun.dep_ = verb, "obj"
            return True
    return False
