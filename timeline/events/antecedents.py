"""Whom a pronoun stands for within its own sentence, by the grammar: "the bank said it had cut 300 jobs"."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from timeline.events.actor_nouns import GROUPS, kind_of_actor
from timeline.events.nouns import EVENT_NOUNS
from timeline.grammar import labels
from timeline.grammar.clauses import children, own_subject
from timeline.grammar.given_names import sex_of
from timeline.grammar.governors import is_clause_head
from timeline.grammar.speech import SPEAKING_VERBS

if TYPE_CHECKING:
    from timeline.grammar.parsed import Token

HE, SHE, IT, THEY = "he", "she", "it", "they"
FORMS = {
    "he": HE, "him": HE, "his": HE, "himself": HE, "she": SHE, "her": SHE, "hers": SHE, "herself": SHE,
    "it": IT, "its": IT, "itself": IT, "they": THEY, "them": THEY, "their": THEY, "themselves": THEY,
}  # fmt: skip
WOMEN = frozenset(
    """
    woman girl mother daughter sister wife widow aunt niece grandmother granddaughter girlfriend queen princess duchess
    countess empress lady abbess actress waitress hostess heiress nun queen-mother mistress landlady spokeswoman
    chairwoman policewoman businesswoman bride goddess
    """.split()
)
MEN = frozenset(
    """
    man boy father son brother husband widower uncle nephew grandfather grandson boyfriend king prince duke count
    emperor lord sir abbot actor waiter monk landlord spokesman chairman policeman businessman bridegroom god priest
    bishop
    """.split()
)
# What is made or mended is a thing, not what happened to it: "a fire destroyed the mill; it was rebuilt".
MAKING = frozenset(
    """
    build rebuild repair restore widen enlarge extend reopen sell buy demolish renovate reconstruct convert move rename
    purchase replace lease fortify close
    """.split()
)
REFLEXIVES = frozenset({"himself", "herself", "itself", "themselves"})
_NOUNS = ("NOUN", "PROPN")
_LONGEST_WAY = 12
_LONGEST_CHAIN = 6
"""Of one pronoun that stands for another: "he said he thought he knew"."""


def antecedent(pronoun: Token, *, hops: int = _LONGEST_CHAIN) -> Token | None:
    """The subject of a clause above or before that a pronoun can only mean; None when the sentence does not say.

    The nearest such subject decides: when it does not agree with the pronoun, nothing is guessed from farther away.
    Where it is the same pronoun, what that stands for counts, over so many ``hops``.
    """
    form = FORMS.get(pronoun.lower_)
    if form is None or not hops:
        return None
    current = pronoun
    for _ in range(_LONGEST_WAY):
        above = current.head
        if above.i == current.i:
            return None
        subject = own_subject(above) if is_clause_head(above) else None
        behind = _subject_of_front(above, pronoun)
        if behind is not None:
            return behind if agrees(behind, form) else None
        if subject is not None and subject.i != current.i and subject.i < pronoun.i and not _holds(subject, pronoun):
            if form in (IT, THEY) and any(FORMS.get(word.lower_) == form for word in _objects_before(above, pronoun)):
                return None  # "the deal ruined it: it was forced to sell": both are one, whatever that is
            if pronoun.dep_ in labels.PASSIVE_SUBJECTS and pronoun.head.lemma_.lower() in MAKING and _happens(subject):
                return None
            if subject.pos_ == "PRON":
                return None if FORMS.get(subject.lower_) != form else antecedent(subject, hops=hops - 1)
            thing = _object_before(above, pronoun, form)
            if thing is not None or pronoun.dep_ not in labels.SUBJECTS | labels.POSSESSORS:
                return thing  # an object mostly stands for none of the subjects of its sentence
            if current.dep_ in labels.CONJUNCTS and form in (HE, SHE) and _could_be_either(subject):
                return None  # "Pell died, and two years later she moved": the text before knows who Pell was
            return subject if agrees(subject, form) or _speaks_of_itself(subject, current, form) else None
        current = above
    return None


def _speaks_of_itself(speaker: Token, said: Token, form: str) -> bool:
    """ "Velmar said it would bid": a name that no list knows is a body that speaks of itself.

    A name that looks like a surname is one only where the clause tells what it means to do: "Dorn said it failed" is of
    something else.
    """
    content = said.dep_ in labels.CONTENT_CLAUSES or any(child.lower_ == "that" for child in children(said, _MARKS))
    speaks = content and said.head.lemma_.lower() in SPEAKING_VERBS
    if form != IT or not speaks or speaker.pos_ != "PROPN" or sex_of(_first_word(speaker)):
        return False
    several = any(child.pos_ in _NOUNS for child in children(speaker, labels.CONJUNCTS))
    roles = [kind_of_actor(noun.lemma_.lower()) for noun in (speaker, *children(speaker, labels.APPOSITIONS))]
    if several or labels.PERSON in roles:
        return False
    if labels.ORGANISATION in roles or _is_biggest(speaker):
        return True
    if said.lemma_.lower() in _MEANING_TO or said.head.lemma_.lower() in _OF_ITSELF:
        return True
    named = speaker.ent_type_ in ("PERSON", "PER")
    return not named and own_subject(said) is not None and said.pos_ == "VERB" and not _is_passive(said)


def _is_biggest(name: Token) -> bool:
    """ "Torvan, the country's biggest steelmaker", "Torvan, based in Velm": what is called so is a body."""
    set_off = name.i + 2 < len(name.doc) and name.doc[name.i + 1].text == ","
    if set_off and name.doc[name.i + 2].lower_ in _BY_SEAT:
        return True
    descriptions = (word for noun in children(name, labels.APPOSITIONS) for word in noun.lefts)
    return any(word.lower_ in _BY_SIZE for word in descriptions)


_OF_ITSELF = frozenset({"deny", "admit", "acknowledge", "concede", "confess", "insist"})  # of what one did oneself
_MARKS = frozenset({"mark"})
_BY_SEAT = frozenset({"based", "headquartered", "listed", "quoted"})
_BY_SIZE = frozenset({"biggest", "largest"})


def _is_passive(verb: Token) -> bool:
    return any(child.dep_ in labels.PASSIVE_SUBJECTS for child in verb.children)


# What firms and bodies say of themselves in reports of their plans.
_MEANING_TO = frozenset(
    """
    acquire agree aim bid buy consider cut decide expect hire hope intend lay launch offer open plan propose purchase
    raise refinance seek sell spend want
    """.split()
)


def _subject_of_front(clause: Token, pronoun: Token) -> Token | None:
    """ "Darius" for "his" in "having told his plans, Darius sent envoys": who acts in a clause that names nobody."""
    if clause.tag_ not in ("VBG", "VBN") or clause.dep_ not in labels.ADVERBIAL_CLAUSES or clause.i > clause.head.i:
        return None
    if own_subject(clause) is not None or pronoun.i < clause.i or not is_clause_head(clause.head):
        return None
    subject = own_subject(clause.head)
    return subject if subject is not None and subject.i > pronoun.i else None


def same_pronoun(pronoun: Token) -> Token | None:
    """The same pronoun as subject of a clause above: "she" of "She was taken there, where she will stay"."""
    form, current = FORMS.get(pronoun.lower_), pronoun
    if pronoun.dep_ not in labels.SUBJECTS | labels.POSSESSORS:
        return None
    for _ in range(_LONGEST_WAY):
        if current.head.i == current.i:
            return None
        current = current.head
        subject = own_subject(current) if is_clause_head(current) else None
        if subject is not None and subject.i < pronoun.i and not _holds(subject, pronoun):
            return subject if FORMS.get(subject.lower_) == form and form is not None else None
    return None


def _object_before(verb: Token, pronoun: Token, form: str) -> Token | None:
    """ "the castle" for "it" in "took the castle but abandoned it": the one object of the verb joined before."""
    joined = pronoun.dep_ in labels.OBJECTS and pronoun.head.dep_ in labels.CONJUNCTS and pronoun.head.head.i == verb.i
    things = _objects_before(verb, pronoun)
    if not joined or len(things) != 1:
        return None
    if form in (IT, THEY):
        return things[0] if agrees(things[0], form) else None
    # "Recalled Pausanias and tried him": a bare name, whatever the recogniser took it for
    named = things[0].pos_ == "PROPN" and not _has_article(things[0])
    return things[0] if named and sex_of(_first_word(things[0])) != {SHE: "male", HE: "female"}[form] else None


def _happens(noun: Token) -> bool:
    return noun.lemma_.lower() in EVENT_NOUNS


def _objects_before(verb: Token, pronoun: Token) -> list[Token]:
    return [noun for noun in children(verb, labels.OBJECTS) if noun.i < pronoun.i]


def _holds(subject: Token, pronoun: Token) -> bool:
    """Whether the pronoun stands within the subject, which is looked for no farther than the way goes."""
    above = islice(pronoun.ancestors, _LONGEST_WAY + 1)
    return subject.i == pronoun.i or any(word.i == subject.i for word in above)


AS_ONE = frozenset({"police"})  # a body that is told of in the plural as well


def agrees(noun: Token, form: str) -> bool:
    """Whether a noun can be what a pronoun of this form stands for."""
    if noun.pos_ not in _NOUNS:
        return False
    lemma = noun.lemma_.lower()
    several = noun.tag_ in ("NNS", "NNPS") or any(child.pos_ in _NOUNS for child in children(noun, labels.CONJUNCTS))
    if form == THEY:
        return several or lemma in GROUPS
    if form == IT and lemma in AS_ONE:
        return True
    if several:
        return False
    kind = kind_of_actor(lemma)
    if form == IT:
        person = kind == labels.PERSON or noun.ent_type_ in ("PERSON", "PER")
        return not person and not (
            noun.pos_ == "PROPN" and noun.ent_type_ == "" and kind == "" and not _has_article(noun)
        )
    if (form == SHE and lemma in MEN) or (form == HE and lemma in WOMEN):
        return False
    if noun.pos_ == "PROPN":
        if sex_of(_first_word(noun)) == {SHE: "male", HE: "female"}[form]:
            return False
        somebody = noun.ent_type_ not in ("ORG", "GPE", "LOC") or is_who(noun)
        return somebody and kind != labels.ORGANISATION and not _has_article(noun)
    return kind == labels.PERSON


def is_who(name: Token) -> bool:
    """Whether a lone name is told of with "who", whatever a recogniser takes it for: "Torvek, who had run before,"."""
    alone = not any(child.dep_ in labels.NAME_PARTS for child in name.children) and not name.text.isupper()
    return alone and any(
        word.lower_ == "who" and word.dep_ in labels.SUBJECTS
        for clause in children(name, labels.RELATIVE_CLAUSES)
        for word in clause.children
    )


def _could_be_either(noun: Token) -> bool:
    """A name that does not say whether it is a man's or a woman's."""
    return noun.pos_ == "PROPN" and not sex_of(_first_word(noun))


def _first_word(name: Token) -> str:
    """ "John" for the token "Pell" of "John Pell"."""
    parts = [name, *(child for child in name.children if child.dep_ in labels.NAME_PARTS and child.pos_ == "PROPN")]
    return str(min(parts, key=lambda part: part.i).text)


def _has_article(noun: Token) -> bool:
    return any(child.dep_ == "det" for child in noun.children)
