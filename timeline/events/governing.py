"""The words above an event that say what to think of it, at any distance: "denied" over "claims that it paid".

From the head of the event up, link by link, through what is claimed, planned or told: content clauses, infinitives,
participles under a preposition, nouns that hold such a clause. A relative clause, a reason or a time ends the way: what
stands above those says nothing of the event.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.events.nouns import CLAIMS, CONTENT_NOUNS, PLANS
from timeline.events.surface import base_form
from timeline.grammar import labels
from timeline.grammar.clauses import auxiliaries, children, negation, own_subject, preposition_of
from timeline.grammar.governors import is_clause_head
from timeline.grammar.speech import REPORTING_VERBS
from timeline.record.model import Certainty

if TYPE_CHECKING:
    from timeline.events.cues import Cues
    from timeline.grammar.parsed import Token

_LONGEST_WAY = 12
_NOUNS = ("NOUN", "PROPN", "PRON", "NUM", "SYM")
_WHAT_HAPPENS = labels.CONTENT_CLAUSES | {"csubj", "csubj:pass", "csubjpass"}
_CONDITIONS = frozenset({"if", "unless", "whether"})


@dataclass(frozen=True, slots=True)
class GoverningWord:
    """One word above the event. ``link``: what the word below stands under ("that", "of", "" for none)."""

    word: Token
    below: Token
    link: str
    claimed: bool  # a noun of claiming, or a clause with "that", lies below
    planned: bool  # a noun or participle of planning, or the event as a noun, lies below
    infinitive: bool


def way_up(head: Token) -> list[GoverningWord]:
    """The words above ``head`` that it may owe its certainty to, the nearest first."""
    steps: list[GoverningWord] = []
    current, claimed = head, False
    planned = head.pos_ in _NOUNS or _is_planning(head)
    for _ in range(_LONGEST_WAY):
        above = current.head
        if above.i == current.i:
            break
        if current.dep_ in _RUNNING_ON and current.lower_.endswith("ing"):
            current = above  # "suspected of laundering money", taken for one noun
            continue
        if current.dep_ in labels.CONJUNCTS and above.pos_ in (*_NOUNS, "VERB", "AUX", "ADJ"):
            if _has_own_frame(current):
                break
            current = above
            continue
        link = _link(current, above)
        if link is None:
            break
        claimed = claimed or link == "that" or _claims(current)
        planned = planned or above.lemma_.lower() in PLANS
        infinitive = current.dep_ in labels.OPEN_COMPLEMENTS
        steps.append(GoverningWord(above, current, link, claimed, planned, infinitive))
        if _claims(above):
            steps += [GoverningWord(child, above, "that", True, planned, False) for child in children(above, _BEFORE)]
        elif above.pos_ in _NOUNS and link in _UNDER and above.dep_ in _BESIDE and above.head.pos_ == "VERB":
            # "cleared by the jury of setting the fire": hung on the jury by mistake
            steps.append(GoverningWord(above.head, current, link, claimed, planned, infinitive))
        current = above
    return steps


_BEFORE = frozenset({"amod"})
_BESIDE = labels.AGENTS | labels.OBLIQUES | labels.OBJECTS
_RUNNING_ON = frozenset({"compound", "nn"})


def _has_own_frame(joined: Token) -> bool:
    """ "The firm denied the claim and paid in May": a finite verb joined to another tells for itself.

    "Denied that it paid and that it lied" is one frame: the verb it is joined to stands in the same clause.
    """
    top = joined.head
    finite = joined.tag_ in ("VBD", "VBZ", "VBP") or any(
        word.tag_ in ("VBD", "VBZ", "MD") for word in auxiliaries(joined)
    )
    return finite and (top.head.i == top.i or top.dep_ not in _WHAT_HAPPENS | labels.NOUN_CLAUSES)


def _link(below: Token, above: Token) -> str | None:
    """What ``below`` stands under; None when ``above`` says nothing of it."""
    label = below.dep_
    mark = _mark(below)
    if label in _WHAT_HAPPENS or (label in labels.NOUN_CLAUSES and mark == "that"):
        if (label == "parataxis" and mark != "that") or not (mark or own_subject(below) or _asks(below)):
            return None
        if label in labels.NOUN_CLAUSES and above.pos_ in _NOUNS and not _holds_content(above):
            return None  # "the appeal that the tenant filed", taken for what the appeal says
        return None if mark in _ASIDE else "that"
    if label in labels.RELATIVE_CLAUSES:
        opened = mark == "that" or below.doc[below.left_edge.i].lower_ == "that"
        return "that" if _claims(above) and opened else None
    if label in labels.OPEN_COMPLEMENTS:
        return mark if mark in _UNDER else ""
    if label in labels.NOUN_CLAUSES:
        if below.tag_ == "VBN" and not _is_planning(below):
            return None  # "the appeal filed in May"
        return mark if mark in _UNDER else ""
    if label in labels.ADVERBIAL_CLAUSES:
        if mark == "that" or (mark in _UNDER and below.tag_ in ("VBG", "VB", "VBN")):
            return mark
        bare = mark == "" and below.tag_ == "VBG" and below.i > above.i and not _parted(below)
        return "" if bare else None
    if below.pos_ in _NOUNS or _claims(below):
        return _noun_link(below, above, label)
    return None


def _noun_link(below: Token, above: Token, label: str) -> str | None:
    if label in labels.OBJECTS | labels.SUBJECTS:
        return ""
    if label in labels.OBLIQUES | labels.NOUN_MODIFIERS:
        mark = preposition_of(below)
        if mark is not None and mark.tag_ == "RP":
            return ""  # "called off a strike"
        return mark.lower_ if mark is not None and mark.lower_ in _UNDER else None
    if label in labels.APPOSITIONS and _claims(below):
        return ""
    # "the planned strike", "suspected arson": what stands before the noun
    return None


_UNDER = frozenset({"that", "of", "for", "to", "with", "in", "from", "on", "about", "into", "by", "against"})
_ASIDE = frozenset("as because since although though while when after before until once".split())


def _mark(clause: Token) -> str:
    for child in clause.children:
        if child.dep_ in ("mark", "case") and child.i < clause.i:
            return child.lower_
    return ""


def _asks(clause: Token) -> bool:
    return any(child.tag_ in ("WRB", "WP") for child in clause.children) or clause.tag_ == "VBG"


def _parted(clause: Token) -> bool:
    edge = clause.left_edge.i
    return edge > 0 and clause.doc[edge - 1].is_punct


def _claims(word: Token) -> bool:
    # A tagger takes "Claims that ..." at the head of a sentence for a verb.
    return word.lemma_.lower() in CLAIMS or (word.lower_.rstrip("s") in CLAIMS and word.dep_ in labels.SUBJECTS)


def _holds_content(noun: Token) -> bool:
    return _claims(noun) or noun.lemma_.lower() in CONTENT_NOUNS


def _is_planning(word: Token) -> bool:
    due = any(child.lower_ == "due" and child.i < word.i for child in children(word, frozenset({"mark"})))
    return (due or word.lemma_.lower() in PLANS) and word.dep_ in labels.NOUN_CLAUSES


def governor(steps: list[GoverningWord], table: Cues) -> tuple[GoverningWord, Certainty] | None:
    """The nearest word above that colours the event as ``table`` says, and the certainty it gives."""
    for step in steps:
        lemma = _lemma(step.word, table)
        denied = is_denied(step.word)
        if denied and _is_not_so(step, lemma, table):
            return step, table.certainty
        spoken = lemma in REPORTING_VERBS or lemma in _ALSO_SPOKEN
        if spoken and any(child.lower_ in table.said_so for child in step.word.children):
            return step, table.certainty
        if _governs(step, lemma, table):
            return step, table.reversed if denied else table.certainty
    return _judged_later(steps, table)


_OPENS_SENTENCE = 3  # words before a claim that opens its sentence


def _judged_later(steps: list[GoverningWord], table: Cues) -> tuple[GoverningWord, Certainty] | None:
    """ "The story that Olsen paid in 1922 is a myth", where the parse lost the main verb: by what stands behind.

    Only of a claim that opens the sentence and heads the whole parse.
    """
    step = next((step for step in reversed(steps) if _claims(step.word)), None)
    if step is None or step.word.i > _OPENS_SENTENCE:
        return None
    claim = step.word
    heads = claim.head.i == claim.i or (claim.dep_ in labels.SUBJECTS and claim.head.head.i == claim.head.i)
    if not heads:
        return None
    for word in claim.doc[step.below.i + 1 :]:
        lemma = _lemma(word, table)
        if lemma in table.governors | table.over_claims and word.pos_ in ("NOUN", "ADJ", "VERB"):
            return GoverningWord(word, step.below, "that", True, step.planned, False), table.certainty
    return None


def _is_not_so(step: GoverningWord, lemma: str, table: Cues) -> bool:
    """ "It is not true that", "no evidence that"; "no proof was found that" too, where the verb stands between."""
    if step.link not in ("", "that", "of", "for", "to", "in", "from") or (table.called_off and not step.planned):
        return False
    subjects = children(step.word, labels.SUBJECTS)
    return lemma in table.not_so or any(noun.lemma_.lower() in table.not_so for noun in subjects)


def _lemma(word: Token, table: Cues) -> str:
    """The base form; by its ending where the lemmatizer does not know the word ("exonerated")."""
    lemma = word.lemma_.lower()
    by_phrase = {words.split()[0] for words in table.called_off_by}
    known = table.governors | table.over_claims | table.called_off | table.not_so | by_phrase
    return lemma if lemma in known else base_form(word.lower_)


_ALSO_SPOKEN = frozenset("accuse charge convict suspect blame assume imprison identify assert allege".split())


def _governs(step: GoverningWord, lemma: str, table: Cues) -> bool:
    if lemma in table.open_only:
        return step.infinitive
    if lemma in table.governors:
        return step.link in table.under or (step.claimed and _claims(step.below))
    if lemma in table.over_claims:
        return step.claimed and (step.link == "that" or _claims(step.below))
    if not step.planned or step.link not in ("", "of"):
        return False
    return lemma in table.called_off or any(_runs(step.word, lemma, words) for words in table.called_off_by)


def _runs(verb: Token, lemma: str, words: str) -> bool:
    """ "Fell through" for "fall through": the words of a phrase behind its verb."""
    first, *rest = words.split()
    return lemma == first and [word.lower_ for word in verb.doc[verb.i + 1 : verb.i + 1 + len(rest)]] == rest


def is_denied(word: Token) -> bool:
    """Whether "not", "never" or "no" denies a governor: "did not deny", "there is no evidence"."""
    if negation(word) is not None:
        return True
    if any(has_no(noun) for noun in (word, *children(word, labels.SUBJECTS))):
        return True
    # "found him not guilty": the word before
    before = word.doc[word.i - 1] if word.i else None
    return before is not None and before.lower_ in ("not", "n't", "never") and word.pos_ in ("ADJ", "NOUN")


def has_no(noun: Token) -> bool:
    """ "no", "neither" or "none" of a noun, or a noun that says so itself; not "no fewer than twelve"."""
    if noun.lower_ in ("none", "nobody", "nothing", "no-one"):
        return True
    return any(
        child.lower_ in ("no", "neither") and child.i < noun.i and child.nbor(1).lower_ not in _MORE
        for child in noun.children
    )


_MORE = frozenset({"fewer", "less", "more", "longer", "doubt"})


def frame_of(step: GoverningWord) -> Token:
    """The clause that the headline must show: that of the governor itself, or the one a governing noun stands in."""
    word = step.word
    for _ in range(_LONGEST_WAY):
        if is_clause_head(word) or word.head.i == word.i:
            break
        word = word.head
    while word.dep_ in labels.OPEN_COMPLEMENTS and word.head.i != word.i:
        word = word.head
    return word


def condition_above(head: Token) -> Token | None:
    """The clause that an "if" hangs on: "stays in service" for "closes" in "stays in service if it closes"."""
    current = head
    for _ in range(_LONGEST_WAY):
        if current.dep_ in labels.ADVERBIAL_CLAUSES | labels.CONTENT_CLAUSES and any(
            child.lower_ in _CONDITIONS and child.i < current.i for child in children(current, frozenset({"mark"}))
        ):
            return current.head if is_clause_head(current.head) else None
        if current.head.i == current.i or current.dep_ not in labels.CONJUNCTS | labels.OPEN_COMPLEMENTS:
            return None
        current = current.head
    return None
