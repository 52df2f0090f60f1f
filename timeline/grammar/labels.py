"""What the two label sets call things; nobody else spells a label.

The shipped parser uses Universal Dependencies (UD), spaCy's published English pipelines ClearNLP labels (CLEAR). No
label means one thing in one set and something else in the other (but for ``case``, which in CLEAR marks only "'s"),
so one table serves both, and Docs need not be asked which they hold. To support a third set, add its labels to these
rows.
"""

from __future__ import annotations

#                  UD                                            CLEAR
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass"} | {"nsubjpass", "csubjpass"})
PASSIVE_SUBJECTS = frozenset({"nsubj:pass", "csubj:pass"} | {"nsubjpass", "csubjpass"})
OBJECTS = frozenset({"obj"} | {"dobj"})
INDIRECT_OBJECTS = frozenset({"iobj"} | {"dative"})
AUXILIARIES = frozenset({"aux", "aux:pass"} | {"auxpass"})
PASSIVE_AUXILIARIES = frozenset({"aux:pass"} | {"auxpass"})
COPULAS = frozenset({"cop"})  # CLEAR makes the verb the head
HELPERS = AUXILIARIES | COPULAS
PREDICATES = frozenset({"attr", "acomp", "oprd"})  # CLEAR only; in UD the predicate is the head
NEGATIONS = frozenset({"neg"})  # CLEAR only; in UD "not" is an advmod
PARTICLES = frozenset({"compound:prt"} | {"prt"})
OBLIQUES = frozenset({"obl", "obl:agent"})  # UD only: the noun of a verb's prepositional phrase
NOUN_MODIFIERS = frozenset({"nmod", "nmod:of"})  # UD only: the noun of a noun's prepositional phrase
NOUNS_UNDER_PREPOSITION = OBLIQUES | NOUN_MODIFIERS
PREPOSITIONS = frozenset({"prep", "agent", "dative"})  # CLEAR only: the preposition of either
PREPOSITION_OBJECTS = frozenset({"pobj", "pcomp"})  # CLEAR only: the noun under the preposition
AGENTS = frozenset({"obl:agent"} | {"agent"})
CASE_MARKS = frozenset({"case"})
FIXED = frozenset({"fixed"} | {"pcomp", "prep"})  # the later words of "because of", "due to"
BARE_TIMES = frozenset({"obl:unmarked", "nmod:unmarked", "obl:tmod", "nmod:tmod", "obl:npmod"} | {"npadvmod", "tmod"})
ADVERBS = frozenset({"advmod"})
CONJUNCTS = frozenset({"conj"})
RELATIVE_CLAUSES = frozenset({"acl:relcl"} | {"relcl"})
NOUN_CLAUSES = frozenset({"acl"})  # "the pact signed in 1950", in both sets
CLAUSES_OF_NOUNS = RELATIVE_CLAUSES | NOUN_CLAUSES
CONTENT_CLAUSES = frozenset({"ccomp", "parataxis"})
OPEN_COMPLEMENTS = frozenset({"xcomp"})
ADVERBIAL_CLAUSES = frozenset({"advcl"})
APPOSITIONS = frozenset({"appos"})
POSSESSORS = frozenset({"nmod:poss"} | {"poss"})
ATTRIBUTION = "attribution"  # ours: who says so, set off by commas (``grammar.attributions``)
CLAUSES = CONTENT_CLAUSES | OPEN_COMPLEMENTS | ADVERBIAL_CLAUSES | RELATIVE_CLAUSES | NOUN_CLAUSES | {"csubj", "ROOT"}
NAME_PARTS = frozenset({"flat", "flat:name", "compound", "nmod:desc"} | {"nn"})
TITLES_OF_NAMES = frozenset({"nmod:desc"})  # UD only: "Captain" of "Captain Ruth Ames"
# What may stand before the head of a noun phrase, and behind it.
BEFORE_NOUN = NAME_PARTS | POSSESSORS | {"det", "det:predet", "amod", "nummod"} | {"predet", "quantmod"}
AFTER_NOUN = frozenset({"flat", "flat:name", "compound", "nmod:desc"})

PERSON, ORGANISATION, PLACE, OTHER = "person", "organisation", "place", "other"
# Entity labels that name something, as person, organisation, place or other; what is missing (dates, amounts) is no
# name.
ENTITY_TYPES = {
    "PERSON": PERSON,
    "PER": PERSON,
    "ORG": ORGANISATION,
    "LOC": PLACE,
    "GPE": PLACE,
    "FAC": PLACE,
    "EVENT": OTHER,
    "LAW": OTHER,
    "MISC": OTHER,
    "NORP": OTHER,
    "PRODUCT": OTHER,
    "WORK_OF_ART": OTHER,
}
