"""The main verb hung on a noun that was taken for the whole sentence: "A quake in Peru killed two men".

Tagger and parser read the same words, but the tagger sees one word at a time and is right far more often (95 against
88 of a hundred), so its past tense is believed against the label that the parser gave.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending
from timeline.grammar.mending.trees import has, is_done_by_somebody, make_root, opens_behind_comma, take_over

if TYPE_CHECKING:
    from spacy.tokens import Token

# What the parser calls a past tense that it hung on a noun.
_OF_NOUNS = labels.NOUN_MODIFIERS | labels.APPOSITIONS | labels.NAME_PARTS | {"amod", "dep", "nmod:unmarked"}
_ENDS = (".", "!", "”", '"')
_ARTICLES = frozenset("the a an this that these those his her its their".split())


_NOUNS = ("NOUN", "PROPN")
# What a noun that is the whole of a sentence has: a predicate or a phrase of its own.
_OWN = labels.COPULAS | labels.SUBJECTS | labels.CASE_MARKS


def _mend(words: list[Token]) -> None:
    for token in words:
        if token.tag_ in ("VBN", "VBD") and token.dep_ in ("compound", "amod"):
            _verb_before_object(token)
        if _is_attribute(token):
            _raise(token)
    root = next((token for token in words if token.head.i == token.i), None)
    if root is None or root.pos_ not in _NOUNS:
        return
    steps = (
        _raise_over_noun,
        _raise_over_list,
        _raise_from_noun,
        _raise_behind_relative,
        _believe_joined,
        _believe_joined_to_noun,
        _believe_article,
        _raise_verb_behind,
    )
    any(step(root) for step in steps)  # the first that fits


def _raise_from_noun(root: Token) -> bool:
    """Make "killed" the verb of "A quake in Peru killed two men", where it was hung on "quake"."""
    if root.pos_ not in ("NOUN", "PROPN") or not root.doc[-1].text.endswith(_ENDS):
        return False
    if any(child.dep_ in labels.COPULAS | labels.SUBJECTS | labels.CASE_MARKS for child in root.children):
        return False
    verb = next((word for word in root.doc[root.i + 1 :] if _is_plain_past(word) and _hangs_near(word, root)), None)
    if verb is None:
        return False
    moved = [child for child in root.children if child.i > verb.i]
    _free_noun_before(verb, root)
    verb.head, verb.dep_, verb.pos_ = verb, "ROOT", "VERB"
    root.head, root.dep_ = verb, "nsubj"
    for child in moved:
        child.head = verb
        if child.dep_ in labels.APPOSITIONS | labels.NOUN_MODIFIERS | labels.NAME_PARTS:
            linked = any(word.dep_ in labels.CASE_MARKS for word in child.children)
            taken = any(word.dep_ in labels.OBJECTS for word in verb.children)
            child.dep_ = "obl" if linked else "dep" if taken else "obj"
    return True


def _is_plain_past(word: Token) -> bool:
    """A past tense under a label of nouns that no word joins to what stands before it, and that has no subject."""
    if word.tag_ != "VBD" or word.dep_ not in _OF_NOUNS:
        return False
    return not any(
        child.dep_ in labels.SUBJECTS | labels.AUXILIARIES or child.dep_ in ("mark", "cc") or child.tag_[:1] == "W"
        for child in word.children
    )


def _free_noun_before(verb: Token, root: Token) -> None:
    """Hang "in Peru" on the quake, where the verb was taken for what "in" goes with."""
    before = [child for child in verb.lefts if not child.is_punct]
    noun = next((child for child in reversed(before) if child.pos_ in ("NOUN", "PROPN", "NUM")), None)
    if noun is None:
        return
    for child in before:
        child.head = noun
    noun.head, noun.dep_ = root, "nmod"


def _hangs_near(word: Token, root: Token) -> bool:
    return root.i in (word.head.i, word.head.head.i)


def _raise_behind_relative(root: Token) -> bool:
    """Make "sold" the verb of "Doran, who owed a lot, sold the house", where it was joined to "owed"."""
    if root.pos_ not in ("NOUN", "PROPN") or not root.doc[-1].text.endswith(_ENDS):
        return False
    if has(root, labels.COPULAS | labels.SUBJECTS | labels.CASE_MARKS):
        return False
    for clause in root.rights:
        opening = clause.left_edge
        if clause.dep_ not in labels.RELATIVE_CLAUSES or "," not in (opening.text, opening.nbor(-1).text):
            continue
        for verb in clause.rights:
            own = has(verb, labels.SUBJECTS | labels.AUXILIARIES) or any(
                child.dep_ in ("cc", "mark") for child in verb.lefts
            )
            if verb.dep_ in labels.CONJUNCTS and verb.tag_ == "VBD" and not own and opens_behind_comma(verb):
                for child in list(clause.rights):
                    if child.i > verb.i:
                        child.head = verb
                take_over(verb, root, root)
                return True
    return False


def _believe_joined(root: Token) -> bool:
    """Make "appealed" the verb of "The dairy appealed but withdrew it": a past tense is joined to its like."""
    if root.doc[-1].text != "." or has(root, _OWN | labels.CONJUNCTS):
        return False
    verb = next((child for child in root.rights if child.dep_ in labels.NOUN_CLAUSES), None)
    if verb is None or verb.tag_ != "VBN" or has(verb, labels.AUXILIARIES) or verb.nbor(-1).text == ",":
        return False
    joined = [
        child
        for child in verb.rights
        if child.dep_ in labels.CONJUNCTS and child.tag_ == "VBD" and any(left.dep_ == "cc" for left in child.lefts)
    ]
    if not joined or has(joined[0], labels.SUBJECTS | labels.AUXILIARIES) or is_done_by_somebody(verb):
        return False
    take_over(verb, root, root)
    verb.tag_ = "VBD"
    return True


def _believe_joined_to_noun(root: Token) -> bool:
    """Make "raised" the verb of "The wall of a wagon raised up and hit a bridge.": "hit" is joined to its like.

    The parser joined "hit" to the noun, for it had hung "raised" on the wagon.
    """
    if root.doc[-1].text != "." or has(root, _OWN):
        return False
    joined = next((child for child in root.rights if child.dep_ in labels.CONJUNCTS), None)
    if joined is None or joined.tag_ != "VBD" or has(joined, labels.SUBJECTS | labels.AUXILIARIES):
        return False
    if not has(joined, labels.OBJECTS) or not any(left.dep_ == "cc" for left in joined.lefts):
        return False
    for verb in root.doc[root.i + 1 : joined.i]:
        noun = verb.head
        near = noun.i == root.i or (noun.head.i == root.i and noun.dep_ in labels.NOUN_MODIFIERS)
        if verb.dep_ not in labels.NOUN_CLAUSES or verb.tag_ != "VBN" or not near or verb.nbor(-1).text == ",":
            continue
        if not has(verb, labels.AUXILIARIES) and not is_done_by_somebody(verb):
            take_over(verb, root, root)
            verb.tag_ = "VBD"
            return True
    return False


def _believe_article(root: Token) -> bool:
    """Make "called" the verb of "The union called off its strike.": prose with articles has a verb in each sentence."""
    if root.pos_ not in ("NOUN", "PROPN") or not root.doc[-1].text.endswith(_ENDS):
        return False
    if has(root, labels.COPULAS | labels.SUBJECTS | labels.CASE_MARKS | labels.CONJUNCTS):
        return False
    if not any(child.lower_ in _ARTICLES for child in root.lefts):
        return False
    if any(word.tag_ in ("VBD", "VBZ", "VBP", "MD") for word in root.doc):
        return False
    verb = next((child for child in root.rights if child.dep_ in labels.NOUN_CLAUSES), None)
    if verb is None or verb.nbor(-1).text == ",":
        return False
    if verb.tag_ != "VBN" or has(verb, labels.AUXILIARIES) or is_done_by_somebody(verb):
        return False
    take_over(verb, root, root)
    verb.tag_ = "VBD"
    return True


def _raise_verb_behind(root: Token) -> bool:
    """ "A ship built in 1870 sank", "the firm, which owes a lot, filed for aid": the verb hung on its subject.

    The sentence opens with the noun that was taken for all of it; the verb has no subject of its own and no link.
    """
    if root.pos_ not in ("NOUN", "PROPN") or not root.doc[-1].text.endswith((".", "!")):
        return False
    if any(child.dep_ in labels.COPULAS | labels.SUBJECTS | labels.CASE_MARKS for child in root.children):
        return False
    verb = next((token for token in root.doc[root.i + 1 :] if _is_lost(token, root)), None)
    if verb is None:
        return False
    for child in list(root.children):
        if child.i > verb.i:
            child.head = verb
    verb.head, verb.dep_, verb.tag_ = verb, "ROOT", "VBD"
    root.head, root.dep_ = verb, "nsubj"
    return True


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


def _raise_over_noun(root: Token) -> bool:
    """Make "angered" the verb of "The decision to close the mine angered unions"."""
    if root.pos_ not in ("NOUN", "PROPN") or any(child.dep_ in labels.COPULAS for child in root.children):
        return False
    for verb in root.doc[root.i + 1 :]:
        noun = verb.head
        attribute = verb.tag_ == "VBD" and verb.dep_ == "amod" and noun.i > verb.i
        if attribute and noun.left_edge.i == verb.i and (noun.head.i <= root.i or root.is_ancestor(noun)):
            make_root(verb, root, "nsubj")
            noun.head, noun.dep_ = verb, "obj"
            return True
    return False


def _raise_over_list(root: Token) -> bool:
    """Make "sailed" the verb of "Captain Olaf Berg, engineer Ida Lund, and mate Karl Holm sailed"."""
    own = labels.COPULAS | labels.SUBJECTS | labels.CASE_MARKS
    if any(child.dep_ in own for child in root.children):
        return False
    for verb in root.children:
        subjects = [child for child in verb.children if child.dep_ in labels.SUBJECTS]
        if verb.dep_ not in labels.CONJUNCTS or verb.tag_ not in ("VBD", "VBZ", "VBP") or len(subjects) != 1:
            continue
        links = [child for child in verb.children if child.dep_ == "cc" and root.i < child.i < subjects[0].i]
        if subjects[0].i > verb.i or not links or subjects[0].pos_ not in _NOUNS:
            continue
        verb.head, verb.dep_ = verb, "ROOT"
        subjects[0].head, subjects[0].dep_ = root, "conj"
        links[0].head = subjects[0]
        root.head, root.dep_ = verb, "nsubj"
        _join_the_listed(root)
        return True
    return False


def _join_the_listed(first: Token) -> None:
    """ "Olaf Berg, engineer Ida Lund": a name behind a comma is another's, and the role before it one of the list."""
    for child in list(first.children):
        behind_comma = any(token.text == "," for token in first.doc[first.i + 1 : child.i])
        if behind_comma and child.dep_ in ("flat", "flat:name") and child.nbor(-1).pos_ in _NOUNS:
            child.head = child.nbor(-1)
        elif behind_comma and child.dep_ in labels.APPOSITIONS:
            child.dep_ = "conj"


def _verb_before_object(verb: Token) -> None:
    """Make "reported" the verb of "The crew of train 8 reported damage", where the damage was taken for all of it."""
    noun = verb.head
    subject = next((child for child in noun.lefts if child.dep_ in labels.SUBJECTS), None)
    if noun.head.i != noun.i or noun.pos_ != "NOUN" or subject is None or noun.left_edge.i == verb.i:
        return
    between = [child for child in noun.lefts if subject.i < child.i < verb.i or child.dep_ in labels.COPULAS]
    if between or not subject.i < verb.i == noun.i - 1:
        return
    for child in list(noun.lefts):
        child.head = verb
    for child in list(noun.rights):
        if child.dep_ not in labels.NOUN_MODIFIERS | labels.NAME_PARTS:
            child.head = verb
    verb.head, verb.dep_, verb.pos_, verb.tag_ = verb, "ROOT", "VERB", "VBD"
    noun.head, noun.dep_ = verb, "obj"


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


MENDING = Mending(
    name="the main verb under a noun",
    rank=90,
    mend=_mend,
    examples=(
        (
            "The/DT/2/det wall/NN/2/ROOT of/IN/5/case a/DT/5/det wagon/NN/2/nmod rose/VBN/5/acl and/CC/8/cc "
            "hit/VBD/2/conj it/PRP/8/obj ././2/punct",
            "rose/rose/ROOT wall/rose/nsubj hit/rose/conj",
        ),
        (
            "A/DT/2/det quake/NN/2/ROOT in/IN/4/case Peru/NNP/2/nmod killed/VBD/2/nmod Ann/NNP/2/appos "
            "Roth/NNP/6/flat ././2/punct",
            "killed/killed/ROOT quake/killed/nsubj Ann/killed/obj",
        ),
        (
            "The/DT/2/det mill/NN/2/ROOT stood/VBD/2/amod near/IN/5/case Elde/NNP/2/nmod ././2/punct",
            "stood/stood/ROOT Elde/stood/obl mill/stood/nsubj",
        ),
        (
            "A/DT/2/det quake/NN/2/ROOT in/IN/6/case New/NNP/6/amod Holm/NNP/4/flat killed/VBD/2/nmod "
            "Ann/NNP/2/nmod ././2/punct",
            "killed/killed/ROOT quake/killed/nsubj New/quake/nmod in/New/case Ann/killed/obj",
        ),
        (
            "Doran/NNP/1/ROOT ,/,/4/punct who/WP/4/nsubj owed/VBD/1/acl:relcl it/PRP/4/obj ,/,/7/punct "
            "sold/VBD/4/conj the/DT/9/det house/NN/7/obj ././1/punct",
            "sold/sold/ROOT Doran/sold/nsubj",
        ),
        (
            "The/DT/2/det union/NN/2/ROOT called/VBN/2/acl off/RP/6/case its/PRP$/6/nmod:poss strike/NN/3/obl "
            "././2/punct",
            "called/called/ROOT union/called/nsubj",
        ),
        (
            "The/DT/2/det firm/NN/2/ROOT appealed/VBN/2/acl but/CC/5/cc withdrew/VBD/3/conj it/PRP/5/obj ././2/punct",
            "appealed/appealed/ROOT firm/appealed/nsubj appealed:VBD",
        ),
        (
            "The/DT/2/det decision/NN/2/ROOT angered/VBD/4/amod unions/NNS/2/nmod",
            "angered/angered/ROOT decision/angered/nsubj unions/angered/obj",
        ),
        (
            "Crew/NN/3/nsubj reported/VBN/3/amod damage/NN/3/ROOT",
            "Crew/reported/nsubj reported/reported/ROOT damage/reported/obj reported:VBD",
        ),
        (
            "Bo/NNP/1/ROOT ,/,/3/punct Ida/NNP/1/appos and/CC/6/cc Karl/NNP/6/nsubj sailed/VBD/1/conj",
            "sailed/sailed/ROOT Bo/sailed/nsubj Karl/Bo/conj Ida/Bo/conj and/Karl/cc",
        ),
    ),
    never=(
        "Fire/NN/1/ROOT that/WDT/3/nsubj burned/VBD/1/acl:relcl Elde/NNP/3/obj ././1/punct",
        "The/DT/2/det news/NN/2/ROOT :/:/5/punct Bo/NNP/5/nsubj left/VBD/2/appos ././2/punct",
        "Storm/NN/1/ROOT hit/VBD/1/amod Elde/NNP/1/appos",
        "Crowds/NNS/1/ROOT gathered/VBN/1/acl in/IN/4/case Elde/NNP/2/obl ././1/punct",
        "The/DT/2/det hall/NN/2/ROOT built/VBN/2/acl by/IN/5/case Bo/NNP/3/obl:agent ././2/punct",
        "The/DT/2/det judge/NN/2/ROOT ,/,/4/punct sent/VBN/2/acl then/RB/4/advmod ././2/punct",
        "The/DT/2/det hall/NN/2/ROOT built/VBN/2/acl by/IN/5/case Bo/NNP/3/obl:agent and/CC/7/cc burned/VBD/3/conj "
        "././2/punct",
        "A/DT/3/det reported/VBN/3/amod case/NN/3/ROOT",
        "Bo/NNP/2/nsubj fell/VBD/2/ROOT and/CC/4/cc rose/VBD/2/conj",
    ),
)
