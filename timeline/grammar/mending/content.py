"""Clauses hung on the wrong word: what was told, announced or planned, and who it was that survived."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending
from timeline.grammar.mending.trees import subjects_of
from timeline.grammar.speech import SPEAKING_VERBS

if TYPE_CHECKING:
    from spacy.tokens import Token

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


def _of_thing(clause: Token) -> None:
    """Tell "which won a prize" of the book, not of its author, in "the author of Cold Ground, which won a prize"."""
    which = next((child for child in clause.lefts if child.lower_ == "which"), None)
    person = clause.head
    if which is None or which.i < _FAR_ENOUGH or person.lemma_ not in _PEOPLE_OF or which.nbor(-1).text != ",":
        return
    thing = which.nbor(-2)
    while thing.dep_ in labels.NAME_PARTS and thing.head.i < thing.i:
        thing = thing.head
    if thing.dep_ in labels.NOUN_MODIFIERS and person.i < thing.i and thing.pos_ in ("NOUN", "PROPN"):
        clause.head = thing


_FAR_ENOUGH = 3
_PEOPLE_OF = frozenset("author writer editor director founder owner head chairman chair leader builder maker".split())
_OF_DEEDS = ("ing", "ion", "ment", "murder", "death", "arrest", "trial", "attack", "case", "rescue", "capture")


def _mend(words: list[Token]) -> None:
    for token in words:
        if token.dep_ in labels.RELATIVE_CLAUSES:
            _of_person(token)
            _of_thing(token)
        if token.dep_ in labels.RELATIVE_CLAUSES | labels.NOUN_CLAUSES and token.head.like_num:
            _content_behind_date(token)
        if token.dep_ in labels.RELATIVE_CLAUSES | labels.NOUN_CLAUSES:
            _content_proposed_by_somebody(token)
        if token.dep_ in labels.RELATIVE_CLAUSES:
            _content_of_what_was_told(token)
            _content_told_to_somebody(token)
            _content_behind_week(token)
        if token.dep_ in labels.ADVERBIAL_CLAUSES:
            _complement(token)
        if token.dep_ in labels.OPEN_COMPLEMENTS:
            _of_its_own(token)
        if token.tag_ == "VBN" and token.dep_ in labels.NOUN_CLAUSES:
            _done_with_paper(token)
            _blamed_person(token)
        if token.tag_ in ("VBN", "VBD") and token.dep_ in labels.CONJUNCTS | labels.ADVERBIAL_CLAUSES:
            _made_by_somebody(token)


def _content_behind_date(clause: Token) -> None:
    """Make "announced on 3 May 2017 that the mill would close" a clause of the announcing, not one about the day."""
    that = next((child for child in clause.lefts if child.lower_ == "that" and child.dep_ == "mark"), None)
    verb = next((above for above in clause.ancestors if above.pos_ == "VERB"), None)
    if that is None or verb is None or verb.i > clause.i or not subjects_of(clause):
        return
    if not any(child.dep_ in labels.CONTENT_CLAUSES for child in verb.children):
        clause.head, clause.dep_ = verb, "ccomp"


_WEEKS = frozenset("day night week month year spring summer autumn fall winter weekend today yesterday".split())


def _content_behind_week(clause: Token) -> None:
    """Make "said last month that the bridge closed" a clause of the saying, not one about the month."""
    that = next((child for child in clause.lefts if child.lower_ == "that"), None)
    week, verb = clause.head, clause.head.head
    if that is None or that.i != week.i + 1 or not [token for token in subjects_of(clause) if token is not that]:
        return
    says = verb.pos_ == "VERB" and verb.i < week.i and verb.lemma_.lower() in SPEAKING_VERBS | TOLD
    if not says or week.lemma_.lower() not in _WEEKS or week.dep_ not in _BESIDE_VERBS:
        return
    if not any(child.dep_ in labels.CONTENT_CLAUSES for child in verb.children):
        clause.head, clause.dep_ = verb, "ccomp"
        that.head, that.tag_, that.pos_, that.dep_ = clause, "IN", "SCONJ", "mark"


_BESIDE_VERBS = frozenset({"obl:unmarked", "obl:tmod", "obl"})


def _content_of_what_was_told(clause: Token) -> None:
    """Make "told the court that he had paid" a clause of the telling, not one about the court."""
    that = next((child for child in clause.lefts if child.lower_ == "that"), None)
    noun, above = clause.head, clause.head.head
    if that is None or not subjects_of(clause):
        return
    is_told = noun.dep_ in labels.OBJECTS | labels.INDIRECT_OBJECTS and above.lemma_ in TOLD
    if that.dep_ == "mark" and is_told:
        clause.head, clause.dep_ = above, "ccomp"
    elif that.dep_ == "obj" and noun.lemma_ in CONTENT_NOUNS and clause.lemma_ not in MADE:
        clause.dep_ = "acl"
    else:
        return
    that.tag_, that.pos_, that.dep_ = "IN", "SCONJ", "mark"


def _content_proposed_by_somebody(clause: Token) -> None:
    """Make "proposed by Mr Bo and seconded by Ms Ann that fees be raised" a clause of the proposing."""
    that = next((child for child in clause.lefts if child.lower_ == "that" and child.dep_ == "mark"), None)
    somebody = clause.head
    while somebody.dep_ in labels.NAME_PARTS and somebody.head.i < somebody.i:
        somebody = somebody.head
    verb = somebody.head
    if that is None or not subjects_of(clause) or somebody.dep_ not in labels.OBLIQUES | labels.AGENTS:
        return
    if verb.dep_ in labels.CONJUNCTS and verb.head.lemma_.lower() in _MOVED:
        verb = verb.head
    if verb.lemma_.lower() not in _MOVED or somebody.i < verb.i:
        return
    clause.head, clause.dep_ = verb, "ccomp"


_MOVED = frozenset("propose second move resolve agree order recommend suggest decide demand request".split())


_TOLD_TO = frozenset("report write explain admit confess prove suggest indicate confirm disclose reveal".split())


def _content_told_to_somebody(clause: Token) -> None:
    """Make "reported to her manager, Mr Ferris, that milk was lost" a clause of the reporting: it lacks nothing."""
    that = next((child for child in clause.lefts if child.lower_ == "that" and child.dep_ == "mark"), None)
    somebody = clause.head
    verb = somebody.head
    if that is None or not subjects_of(clause) or somebody.dep_ not in labels.OBLIQUES or verb.i > somebody.i:
        return
    to = next((child for child in somebody.lefts if child.dep_ in labels.CASE_MARKS), None)
    if to is None or to.lower_ != "to" or verb.lemma_.lower() not in SPEAKING_VERBS | TOLD | _TOLD_TO:
        return
    if not any(child.dep_ in labels.CONTENT_CLAUSES for child in verb.children):
        clause.head, clause.dep_ = verb, "ccomp"


_PAPERS = frozenset(
    """
    order plan bid offer claim complaint application appeal petition request report proposal motion bill tender
    """.split()
)
_DONE_WITH_PAPERS = frozenset("place submit file lodge propose table reject refuse publish issue approve".split())


def _done_with_paper(participle: Token) -> None:
    """Tell "placed by the railway" of the order, not of the signals, in "an order for 300 signals placed by ..."."""
    noun = participle.head
    paper = noun.head
    inside = noun.dep_ in labels.NOUN_MODIFIERS and paper.i < noun.i < participle.i
    if inside and paper.lemma_ in _PAPERS and noun.lemma_ not in _PAPERS and participle.lemma_ in _DONE_WITH_PAPERS:
        participle.head = paper


_BLAMED = frozenset("suspect accuse charge convict acquit arrest jail wound injure sentence".split())


def _blamed_person(participle: Token) -> None:
    """Tell "suspected of arson" of the men, not of the trial, in "the trial of two men suspected of arson"."""
    noun = participle.head
    deed = noun.lemma_ in FOR_A_DEED or noun.lemma_.endswith(_OF_DEEDS)
    if participle.lemma_.lower() not in _BLAMED or noun.pos_ != "NOUN" or not deed or participle.i < noun.i + 2:
        return
    person = participle.nbor(-1)
    while person.dep_ in labels.NAME_PARTS and person.head.i < person.i:
        person = person.head
    if person.dep_ in labels.NOUN_MODIFIERS and person.head.i == noun.i and noun.i < person.i:
        participle.head = person


_MAKINGS = frozenset("open build publish found complete design paint write launch introduce erect unveil sign".split())


def _made_by_somebody(participle: Token) -> None:
    """Tell "opened by the Queen" of the hall in "She oversaw work on the hall at Elde, opened by the Queen in 1983"."""
    if participle.i < 2 or participle.nbor(-1).text != "," or participle.lemma_ not in _MAKINGS:
        return
    free = labels.SUBJECTS | labels.AUXILIARIES | labels.OBJECTS | {"cc", "mark"}
    if any(child.dep_ in free for child in participle.children) or participle.head.i > participle.i:
        return
    if participle.i + 1 >= len(participle.doc) or participle.nbor(1).lower_ != "by":
        return
    noun = _thing_before(participle.nbor(-2))
    if noun is not None and noun.head.i < participle.i:
        participle.head, participle.dep_, participle.tag_ = noun, "acl", "VBN"


def _thing_before(last: Token) -> Token | None:
    """ "Observatory" of "the observatory at Cairn Ness": the noun that a phrase of place stands behind."""
    noun = last
    for _ in range(4):
        while noun.dep_ in labels.NAME_PARTS and noun.head.i < noun.i:
            noun = noun.head
        mark = next((child for child in noun.lefts if child.dep_ in labels.CASE_MARKS), None)
        before = mark.nbor(-1) if mark is not None and mark.i else None
        if mark is None or before is None or mark.lower_ == "of" or before.pos_ not in ("NOUN", "PROPN"):
            break
        noun = before
    return noun if noun.pos_ in ("NOUN", "PROPN") else None


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


def _of_its_own(clause: Token) -> None:
    """Make a clause of "the hall can open" in "It is hoped the hall can open": what has a subject shares none."""
    helped = any(child.dep_ in labels.AUXILIARIES and child.tag_ in _BEFORE_FINITE for child in clause.lefts)
    own = any(clause.head.i < subject.i < clause.i for subject in subjects_of(clause))
    if own and clause.head.pos_ == "VERB" and (helped or clause.tag_ in _BEFORE_FINITE):
        clause.dep_ = "ccomp"


_BEFORE_FINITE = frozenset({"MD", "VBD", "VBZ", "VBP"})


def _of_person(clause: Token) -> None:
    """Tell "who survived" of Ann Roth, not of the shooting, in "the shooting of Ann Roth, who survived"."""
    who = next((child for child in clause.lefts if child.lower_ in ("who", "whom")), None)
    deed = clause.head
    if who is None or deed.pos_ != "NOUN" or not deed.lemma_.endswith(_OF_DEEDS):
        return
    last = who.i - 2 if who.i > 1 and who.nbor(-1).text == "," else who.i - 1
    person = who.doc[last] if last > deed.i else None
    while person is not None and person.dep_ in labels.NAME_PARTS and person.head.i < person.i:
        person = person.head
    if person is not None and person.pos_ == "PROPN" and person.dep_ in labels.NOUN_MODIFIERS and deed.i < person.i:
        clause.head = person


MENDING = Mending(
    name="clauses hung on the wrong word",
    rank=70,
    mend=_mend,
    examples=(
        (
            "Authors/NNS/7/nsubj of/IN/3/case Cold/NNP/1/nmod ,/,/6/punct which/WDT/6/nsubj won/VBD/1/acl:relcl "
            "left/VBD/7/ROOT",
            "won/Cold/acl:relcl",
        ),
        (
            "It/PRP/3/nsubj:pass is/VBZ/3/aux:pass hoped/VBN/3/ROOT boats/NNS/6/nsubj can/MD/6/aux sail/VB/3/xcomp",
            "sail/hoped/ccomp",
        ),
        (
            "Trials/NNS/5/nsubj of/IN/3/case men/NNS/1/nmod suspected/VBN/1/acl ended/VBD/5/ROOT",
            "suspected/men/acl",
        ),
        (
            "Orders/NNS/5/nsubj for/IN/3/case signals/NNS/1/nmod placed/VBN/3/acl fell/VBD/5/ROOT",
            "placed/Orders/acl",
        ),
        (
            "She/PRP/2/nsubj saw/VBD/2/ROOT halls/NNS/2/obj at/IN/5/case Elde/NNP/2/obl ,/,/7/punct opened/VBN/2/conj "
            "by/IN/9/case Bo/NNP/7/obl:agent",
            "opened/halls/acl",
        ),
        (
            "Ann/NNP/2/nsubj told/VBD/2/ROOT us/PRP/2/iobj that/WDT/6/mark Bo/NNP/6/nsubj paid/VBD/3/acl:relcl",
            "paid/told/ccomp",
        ),
        (
            "The/DT/2/det accusation/NN/6/nsubj that/WDT/5/obj Bo/NNP/5/nsubj cheated/VBD/2/acl:relcl "
            "failed/VBD/6/ROOT",
            "cheated/accusation/acl that/cheated/mark",
        ),
        (
            "Ann/NNP/2/nsubj announced/VBD/2/ROOT on/IN/4/case 3/CD/2/obl May/NNP/4/nmod:unmarked that/IN/8/mark "
            "Bo/NNP/8/nsubj left/VBD/4/acl:relcl",
            "left/announced/ccomp",
        ),
        (
            "Ann/NNP/2/nsubj said/VBD/2/ROOT last/JJ/4/amod week/NN/2/obl:unmarked that/WDT/7/obj Bo/NNP/7/nsubj "
            "left/VBD/4/acl:relcl",
            "left/said/ccomp that/left/mark",
        ),
        (
            "Ann/NNP/2/nsubj said/VBD/2/ROOT to/IN/4/case Bo/NNP/2/obl that/IN/7/mark Karl/NNP/7/nsubj "
            "left/VBD/4/acl:relcl",
            "left/said/ccomp",
        ),
        (
            "It/PRP/3/nsubj:pass was/VBD/3/aux:pass moved/VBN/3/ROOT by/IN/5/case Bo/NNP/3/obl:agent that/IN/9/mark "
            "fees/NNS/9/nsubj:pass be/VB/9/aux:pass raised/VBN/5/acl",
            "raised/moved/ccomp",
        ),
        (
            "They/PRP/2/nsubj planned/VBD/2/ROOT to/TO/4/mark open/VB/2/advcl it/PRP/4/obj",
            "open/planned/xcomp",
        ),
        (
            "It/PRP/2/nsubj quashed/VBD/2/ROOT his/PRP$/4/nmod:poss conviction/NN/2/obj for/IN/6/mark "
            "killing/VBG/2/advcl",
            "killing/conviction/acl",
        ),
        (
            "Shooting/NN/6/nsubj of/IN/3/case Ann/NNP/1/nmod who/WP/5/nsubj survived/VBD/1/acl:relcl failed/VBD/6/ROOT",
            "survived/Ann/acl:relcl",
        ),
    ),
    never=(
        "Bo/NNP/2/nsubj saw/VBD/2/ROOT her/PRP/4/nsubj leave/VB/2/xcomp",
        "Heads/NNS/5/nsubj of/IN/3/case firms/NNS/1/nmod suspected/VBN/1/acl fled/VBD/5/ROOT",
        "Authors/NNS/7/nsubj of/IN/3/case Cold/NNP/1/nmod ,/,/6/punct who/WP/6/nsubj won/VBD/1/acl:relcl "
        "left/VBD/7/ROOT",
        "Orders/NNS/5/nsubj for/IN/3/case signals/NNS/1/nmod painted/VBN/3/acl fell/VBD/5/ROOT",
        "She/PRP/2/nsubj left/VBD/2/ROOT Elde/NNP/2/obj ,/,/5/punct followed/VBN/2/advcl by/IN/7/case "
        "Bo/NNP/5/obl:agent",
        "The/DT/2/det claim/NN/6/nsubj that/WDT/5/obj Bo/NNP/5/nsubj made/VBD/2/acl:relcl failed/VBD/6/ROOT",
        "The/DT/2/det accusation/NN/6/nsubj that/WDT/5/obj Bo/NNP/5/nsubj made/VBD/2/acl:relcl failed/VBD/6/ROOT",
        "Ann/NNP/2/nsubj spent/VBD/2/ROOT a/DT/4/det week/NN/2/obl:unmarked that/WDT/7/obj Bo/NNP/7/nsubj "
        "liked/VBD/4/acl:relcl",
        "Ann/NNP/2/nsubj said/VBD/2/ROOT to/IN/4/case papers/NNS/2/obl that/WDT/7/obj Bo/NNP/7/nsubj "
        "read/VBD/4/acl:relcl",
        "They/PRP/2/nsubj stopped/VBD/2/ROOT to/TO/4/mark open/VB/2/advcl it/PRP/4/obj",
        "They/PRP/2/nsubj left/VBD/2/ROOT after/IN/5/mark Bo/NNP/5/nsubj killing/VBG/2/advcl",
        "Son/NN/6/nsubj of/IN/3/case Ann/NNP/1/nmod who/WP/5/nsubj survived/VBD/1/acl:relcl failed/VBD/6/ROOT",
    ),
)
