"""Times, lengths, reasons and letters hung on the wrong verb: "a strike that lasted nine weeks closed the docks"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending
from timeline.grammar.mending.trees import has

if TYPE_CHECKING:
    from spacy.tokens import Token


def _mend(words: list[Token]) -> None:
    for token in words:
        if token.lower_ == "dated" and token.dep_ in ("xcomp", "advcl"):
            _hang_on_letter(token)
        if token.i == 0 and token.tag_ == "VBN" and token.dep_ == "advmod" and token.head.pos_ in ("VERB", "AUX"):
            token.dep_ = "advcl"  # "Elected in 2014, he will leave"
        if token.i == 0 and token.tag_ == "VBD" and token.dep_ == "advcl" and not has(token, labels.SUBJECTS):
            token.tag_ = "VBN"  # "Ordered to withdraw, the regiment lost its colours"
        if token.dep_ in labels.SUBJECTS and any(child.lower_ in _UNTIL for child in token.lefts):
            _until(token)
        if token.dep_ == "xcomp" and token.tag_ == "CD":
            token.dep_ = "obl:unmarked"  # "dated 20 March 2019"
        if token.dep_ in labels.OBLIQUES | labels.BARE_TIMES:
            _behind_colon(token)
            _length_behind(token)
        if token.dep_ in labels.OBLIQUES and token.head.dep_ in labels.NOUN_CLAUSES:
            _behind_insertion(token)


_UNTIL = frozenset({"until", "till"})


def _until(end: Token) -> None:
    """Hang "the end of June" on "has" in "has until the end of June to pay", where the end was to pay."""
    deed, verb = end.head, end.head.head
    infinitive = any(child.lower_ == "to" and child.i < deed.i for child in deed.lefts)
    if infinitive and deed.tag_ == "VB" and verb.i < end.i < deed.i and verb.pos_ in ("VERB", "AUX"):
        end.head, end.dep_ = verb, "obl"
        deed.dep_ = "xcomp"


def _behind_colon(phrase: Token) -> None:
    """Give "in 1931" to what follows it in "The deal ruined them: in 1931 they sold the branch"."""
    start, doc = phrase.left_edge.i, phrase.doc
    while start < phrase.i and doc[start].is_punct:
        start += 1
    if start == 0 or doc[start - 1].text not in (":", ";") or phrase.head.i > phrase.i:
        return
    for clause in phrase.head.children:
        first = clause.left_edge.i
        joined = clause.dep_ in labels.CONTENT_CLAUSES | labels.CONJUNCTS and clause.i > phrase.i
        if joined and phrase.right_edge.i < first <= phrase.right_edge.i + 2:
            phrase.head = clause
            return


def _length_behind(length: Token) -> None:
    """Give "nine weeks" to "lasted" in "a strike that lasted nine weeks closed the docks"."""
    start = length.left_edge.i
    if start == 0 or length.head.i < length.i:
        return
    before = length.doc[start - 1]
    if before.pos_ == "VERB" and before.dep_ in labels.RELATIVE_CLAUSES and before.head.i < start < length.head.i:
        length.head = before


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


MENDING = Mending(
    name="what says when, how long and why",
    rank=60,
    mend=_mend,
    examples=(
        (
            "Elected/VBN/6/advmod in/IN/3/case 2014/CD/1/obl ,/,/1/punct he/PRP/6/nsubj left/VBD/6/ROOT",
            "Elected/left/advcl",
        ),
        (
            "Ordered/VBD/6/advcl to/TO/3/mark go/VB/1/xcomp ,/,/1/punct he/PRP/6/nsubj left/VBD/6/ROOT",
            "Ordered:VBN",
        ),
        (
            "It/PRP/2/nsubj has/VBZ/2/ROOT until/IN/4/case May/NNP/6/nsubj to/TO/6/mark pay/VB/2/ccomp",
            "May/has/obl pay/has/xcomp",
        ),
        (
            "It/PRP/2/nsubj failed/VBD/2/ROOT :/:/5/punct in/IN/5/case May/NNP/2/obl they/PRP/7/nsubj "
            "left/VBD/2/parataxis",
            "May/left/obl",
        ),
        (
            "Strike/NN/5/nsubj that/WDT/3/nsubj lasted/VBD/1/acl:relcl weeks/NNS/5/obl:unmarked closed/VBD/5/ROOT",
            "weeks/lasted/obl:unmarked",
        ),
        (
            "Bo/NNP/2/nsubj sent/VBD/2/ROOT a/DT/4/det letter/NN/2/obj dated/VBN/2/xcomp May/NNP/5/obl",
            "dated/letter/acl",
        ),
        (
            "Bo/NNP/2/nsubj moved/VBD/2/ROOT it/PRP/2/obj ,/,/5/punct planned/VBN/3/acl then/RB/5/advmod "
            ",/,/9/punct for/IN/9/case fog/NN/5/obl",
            "fog/moved/obl",
        ),
    ),
    never=(
        "It/PRP/2/nsubj has/VBZ/2/ROOT for/IN/4/case Bo/NNP/6/nsubj to/TO/6/mark pay/VB/2/ccomp",
        "Left/VBD/1/ROOT Velm/NNP/1/obj at/IN/4/case dawn/NN/1/obl",
        "It/PRP/2/nsubj failed/VBD/2/ROOT :/:/4/punct they/PRP/5/nsubj left/VBD/2/parataxis in/IN/7/case May/NNP/5/obl",
        "Strike/NN/4/nsubj of/IN/3/case weeks/NNS/1/nmod closed/VBD/4/ROOT",
        "Often/RB/4/advmod ,/,/1/punct he/PRP/4/nsubj left/VBD/4/ROOT",
    ),
)
