"""How sure an event is, by the cue words round it: asserted, reported (by whom), planned, negated or uncertain."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from timeline.events import cues
from timeline.events.cues import Cues
from timeline.events.governing import GoverningWord, condition_above, frame_of, governor, has_no, way_up
from timeline.events.nouns import FINDINGS, LIGHT_VERBS, OCCURRING, SHOWING
from timeline.events.telling_verbs import cleft_clause
from timeline.events.words_alone import until_denied
from timeline.grammar import labels
from timeline.grammar.clauses import (
    FINITE,
    agent,
    auxiliaries,
    children,
    find_subject,
    is_passive,
    own_subject,
    particle,
    preposition_of,
)
from timeline.grammar.speech import ReportedSpeech, is_inside
from timeline.record.discover import collect
from timeline.record.model import Certainty

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.grammar.parsed import Token

# Infinitives and clauses under a cue word take its colour; so does its object ("cancelled the visit").
_AWAITED = frozenset({"expect", "plan", "schedule", "anticipate", "slate", "set", "due"})  # "a petition is expected"
_COLOURED = labels.OPEN_COMPLEMENTS | labels.NOUN_CLAUSES | labels.CONTENT_CLAUSES | {"csubj"}


@dataclass(frozen=True, slots=True)
class Verdict:
    """A certainty, the ``cue`` word that told it, and who says so if it is hearsay.

    ``frame`` heads the clause that the headline must show as well ("Union denied that any repair was made").
    """

    certainty: Certainty = Certainty.ASSERTED
    cue: str = ""
    speaker: Token | None = None
    frame: Token | None = None


@lru_cache(maxsize=1)
def known() -> tuple[Cues, ...]:
    """All cue tables, the strongest first."""
    tables = [table for table in collect(cues, "CUES").values() if isinstance(table, Cues)]
    return tuple(sorted(tables, key=lambda table: -table.strength))


def verdict(token: Token, reports: list[ReportedSpeech]) -> Verdict:
    """How sure the happening named by ``token`` (a verb, predicate or noun) is."""
    token = cleft_clause(token) or token
    report = innermost(token, reports)
    reported = report is not None
    clauses, steps = _clauses(token), way_up(token)
    said = report.speaker if report else None
    for table in known():
        governing = governor(steps, table)
        if governing is not None:
            step, certainty = governing
            speaker = _who_says(step, said) if table.spoken else said
            return Verdict(certainty, step.word.lower_, speaker, frame_of(step))
        cue = _cue(clauses, table)
        if cue:
            frame = condition_above(token) if cue in table.marks and cue != "due" else _frame_beside(steps)
            return Verdict(_eased(table, cue, reported=reported), cue, said, frame)
    if _is_inverted(token):
        return Verdict(Certainty.UNCERTAIN, "if", said, condition_above(token))
    if report is not None:
        return Verdict(Certainty.REPORTED, report.verb.lower_ if report.verb else "according to", said)
    if token.sent[-1].text == "?":
        return Verdict(Certainty.UNCERTAIN, "?")  # what is asked is not told
    return Verdict()


def _is_inverted(verb: Token) -> bool:
    """ "Had the ship sailed, it would have met the storm": a condition without "if"."""
    opening = verb.doc[0]
    if opening.lower_ in _TURNED and opening.i < verb.i and _is_first_verb(verb):
        return any(word.lower_ in _WOULD for word in verb.doc[verb.i :]) and verb.doc[-1].text != "?"
    subject = next(iter(children(verb, labels.SUBJECTS)), None)
    first = verb.doc[verb.left_edge.i]
    turned = subject is not None and first.lower_ in _TURNED and first.i < subject.i < verb.i
    return turned and verb.dep_ in labels.ADVERBIAL_CLAUSES and first.head.i == verb.i


_TURNED = frozenset({"had", "were", "should"})
_WOULD = frozenset({"would", "could", "might", "'d", "’d"})


def _is_first_verb(verb: Token) -> bool:
    """Whether no other full verb stands between it and the first word: the parse of such a clause is often wrong."""
    return not any(word.pos_ == "VERB" for word in verb.doc[1 : verb.i])


def _frame_beside(steps: list[GoverningWord]) -> Token | None:
    """ "The firm insists it never sold the drug": the "never" is the firm's, so its clause is told as well."""
    for table in known():
        governing = governor(steps, table)
        if governing is not None:
            return frame_of(governing[0])
    return None


def _who_says(step: GoverningWord, said: Token | None) -> Token | None:
    """Who denies, alleges or accuses: never the accused, who is the subject of a passive."""
    word = step.word
    if word.pos_ != "VERB":
        return said
    if is_passive(word):
        return agent(word) or (said if not step.infinitive else None)
    subject = find_subject(word)
    person = subject is not None and subject.how != "nearest" and subject.token.lower_ not in ("it", "there")
    return subject.token if person and subject is not None else said


def innermost(token: Token, reports: list[ReportedSpeech]) -> ReportedSpeech | None:
    """The report whose content the token belongs to; the one nearest to it."""
    speeches = [
        report
        for report in reports
        if is_inside(token, report)
        and not (_is_finding(report) or _is_narrator(report) or _is_let_in(report) or _stands_apart(token, report))
    ]
    return max(speeches, key=lambda report: sum(1 for _ in report.content.ancestors), default=None)


def _is_narrator(report: ReportedSpeech) -> bool:
    """ "We should also acknowledge that the attacker chose": the author speaks."""
    return report.speaker is not None and report.speaker.lower_ in ("we", "i") and not report.quoted


def _is_let_in(report: ReportedSpeech) -> bool:
    """ "Women were not admitted until 1904" is nobody's statement."""
    verb = report.verb
    return verb is not None and verb.lemma_.lower() == "admit" and is_passive(verb)


def _stands_apart(token: Token, report: ReportedSpeech) -> bool:
    """ "Announced that the hall, built in 1874, would close": a participle set off by a comma is the author's."""
    if report.quoted or report.verb is None or token.i < report.verb.i:
        return False
    return _is_done_to(token, token.head) and token.doc[token.i - 1].text == ","


def _is_finding(report: ReportedSpeech) -> bool:
    """ "The investigation revealed that": a thing shows it, and nobody claims it."""
    if report.verb is None or report.speaker is None or report.verb.lemma_.lower() not in SHOWING:
        return False
    return report.speaker.lemma_.lower() in FINDINGS


def _eased(table: Cues, cue: str, *, reported: bool) -> Certainty:
    """ "He said the bridge would open": in reported speech "would" is the past of "will", and tells a plan."""
    if reported and table.certainty is Certainty.UNCERTAIN and cue in ("would", "'d", "’d", "should"):
        return Certainty.PLANNED
    return table.certainty


@dataclass(frozen=True, slots=True)
class _Clause:
    """One clause head with what cue words are looked for in; read from the parse once for all tables."""

    head: Token
    kids: list[Token]
    helpers: list[Token]
    above: Token | None
    carried: bool  # the verb that the event, named by a noun, only stands beside


def _clauses(token: Token) -> list[_Clause]:
    clauses = []
    for head in _clause_heads(token):
        kids = list(head.children)
        helpers = [child for child in kids if child.dep_ in labels.AUXILIARIES | labels.COPULAS]
        carried = token.pos_ in ("NOUN", "PROPN") and head.i != token.i and head.pos_ == "VERB"
        clauses.append(_Clause(head, kids, helpers, _coloured_by(head), carried))
    return clauses


def _cue(clauses: list[_Clause], table: Cues) -> str:
    head = clauses[0].head
    own = table.own | (table.own_now if any(word.lower_ in _NOW for word in clauses[0].helpers) else frozenset())
    if head.lemma_.lower() in own and head.pos_ == "VERB":
        return str(head.lower_)
    for over in (head, *head.ancestors) if table.own_over else ():
        if _lemma_over(over) in table.own_over and _tells_what_was_seen(over):
            return str(over.lower_)
    planned = table.certainty is Certainty.PLANNED
    for clause in clauses:
        # "The murder was never solved" denies the solving; "the talks were not held" the talks.
        if (
            table.certainty is Certainty.NEGATED
            and clause.carried
            and clause.head.lemma_.lower() not in _TELLING_LITTLE
        ):
            continue
        for helper in clause.helpers:
            if helper.lower_ in _helpers(table, clause) and not _was_able(helper, clause):
                return helper.lower_
        if table.was_to_have and _was_to_have(clause):
            return "to have"
        if planned and _is_to(clause):
            return "to"
        if planned and _is_asked_for(clause):
            return "be"
        if planned and _is_awaited(clause.head):
            return clause.head.lower_
        if planned and _is_next_one(clause.head):
            return "next"
        for child in clause.kids:
            word = child.lower_
            if word in table.marks and (child.dep_ == "mark" or child.i < clause.head.i):
                return word
            if word in table.adverbs and child.dep_ in _CLOSE and not (_is_not_until(child) or _ends_with(child, head)):
                return word
            if "no" in table.adverbs and child.dep_ in _ARGUMENTS and has_no(child):
                return "no"
        above = clause.above
        if above is not None and (above.lemma_.lower() in table.above or _must(clause, table)):
            return above.lower_
    return ""


def _lemma_over(head: Token) -> str:
    """The base form, though a headline's verb is often taken for a noun ("Eyewitnesses report being tackled")."""
    return head.lemma_.lower() if head.pos_ in ("VERB", "NOUN") else ""


def _tells_what_was_seen(head: Token) -> bool:
    """ "Reported seeing a fireball", "report being tackled": a verb in "-ing" right behind.

    A headline's "reports seeing" may be parsed as a noun with its clause.
    """
    behind = head.nbor(1) if head.i + 1 < len(head.doc) else head
    if head.pos_ == "NOUN" and head.head.i == head.i and behind.tag_ == "VBG":
        return behind.head.i == head.i or behind.head.head.i == head.i
    return any(
        child.i > head.i and (child.tag_ == "VBG" or any(word.lower_ == "being" for word in auxiliaries(child)))
        for child in children(head, labels.OPEN_COMPLEMENTS)
    )


def _must(clause: _Clause, table: Cues) -> bool:
    """ "They have to form a government": a verb in the present over an infinitive."""
    above = clause.above
    if above is None or above.lemma_.lower() not in table.above_now or above.tag_ not in ("VBP", "VBZ", "MD"):
        return False
    return clause.head.dep_ in labels.OPEN_COMPLEMENTS and clause.head.tag_ == "VB" and above.i < clause.head.i


def _ends_with(word: Token, head: Token) -> bool:
    """ "He never married and died in 1950": "never" of a verb in the past says nothing of the next one."""
    first = word.head
    joined = head.dep_ in labels.CONJUNCTS and head.head.i == first.i and first.tag_ == head.tag_ == "VBD"
    return word.lower_ == "never" and joined and any(child.lower_ in ("and", "but") for child in head.children)


def _is_not_until(word: Token) -> bool:
    """ "It did not open until 1987" did open then; "not only" denies nothing either."""
    if until_denied(word) is not None:
        return True
    return word.lower_ == "not" and word.i + 1 < len(word.doc) and word.nbor(1).lower_ in ("until", "only", "just")


def _helpers(table: Cues, clause: _Clause) -> frozenset[str]:
    done = any(helper.lower_ in ("have", "'ve", "’ve") for helper in clause.helpers)
    return table.helpers | (table.helpers_done if done else table.helpers_ahead)


def _was_able(helper: Token, clause: _Clause) -> bool:
    """ "By 10:30 customers could book again": what at last could be done is told as a fact."""
    if helper.lower_ != "could" or any(other.lower_ == "have" for other in clause.helpers):
        return False
    return any(child.lower_ in _AT_LAST and child.i > helper.i for child in clause.kids)


_AT_LAST = frozenset({"again", "finally", "last"})
_NOW = frozenset({"is", "are", "'s", "’s", "'re", "’re", "am"})
_TELLING_LITTLE = LIGHT_VERBS | OCCURRING
_ARGUMENTS = labels.OBJECTS | labels.SUBJECTS
_CLOSE = labels.ADVERBS | labels.NEGATIONS | {"det", "cc", "cc:preconj", "preconj", "case", "mark", "amod"}


def _clause_heads(token: Token) -> Iterator[Token]:
    """The token, and the verbs whose colour it shares: heads of light verbs, infinitives and shared clauses."""
    yield token
    current = token
    for _ in range(6):
        above = current.head
        if above.i == current.i:
            return
        shares = current.dep_ in labels.CONJUNCTS and not _tells_for_itself(current)
        carried = current.pos_ in ("NOUN", "PROPN") and current.dep_ in labels.OBJECTS | labels.SUBJECTS
        infinitive = current.dep_ in labels.OPEN_COMPLEMENTS
        if not (shares or carried or infinitive):
            return
        yield above
        current = above


def _tells_for_itself(joined: Token) -> bool:
    """ "The wound could not be cleaned, and on 14 June Harcourt died": what is said of the first is not said of him.

    "Never paid and closed the account" is one frame, as is "may be closed and sold".
    """
    if auxiliaries(joined) or own_subject(joined) is not None:
        return True
    return joined.tag_ in FINITE and joined.head.tag_ != joined.tag_


def _coloured_by(head: Token) -> Token | None:
    above = head.head
    if above.i == head.i:
        return None
    if head.dep_ in _COLOURED and (head.dep_ not in labels.CONTENT_CLAUSES or above.pos_ in ("NOUN", "ADJ")):
        # "an agreement signed in May" was signed, whatever was agreed; "agreed to be paid" is the infinitive
        return None if _is_done_to(head, above) else above
    if head.dep_ in labels.OBJECTS and head.pos_ == "NOUN":
        return above
    return None


def _is_done_to(participle: Token, noun: Token) -> bool:
    """Whether a participle without a helper describes a noun."""
    bare = participle.tag_ in ("VBN", "VBD") and not auxiliaries(participle) and noun.pos_ in ("NOUN", "PROPN")
    return bare and participle.dep_ in labels.NOUN_CLAUSES


def _is_asked_for(clause: _Clause) -> bool:
    """ "Proposed that the hall be closed": the bare form behind "that" tells what is wanted."""
    bare = any(helper.lower_ == "be" and helper.tag_ == "VB" for helper in clause.helpers)
    other = any(helper.tag_ == "MD" for helper in clause.helpers) or any(child.lower_ == "to" for child in clause.kids)
    return bare and not other and clause.head.dep_ in labels.CONTENT_CLAUSES


def _is_awaited(verb: Token) -> bool:
    """ "A petition is expected", "was listed for 2 March"; but "set out in a book", "listed as a monument"."""
    lemma = verb.lemma_.lower()
    if not is_passive(verb) or particle(verb):
        return False
    if lemma == "set" and not any(child.lower_ == "for" for word in verb.rights for child in word.children):
        return False  # "the fire was set by Dorn", "the date was set in May"
    return lemma in _AWAITED or (lemma in _PUT_DOWN and any(_is_for_day(word) for word in children(verb, _OF_TIME)))


def _is_for_day(word: Token) -> bool:
    mark = preposition_of(word)
    return mark is not None and mark.lower_ == "for" and (word.like_num or word.lower_ in _DAYS)


_OF_TIME = labels.OBLIQUES | labels.NOUN_MODIFIERS
_PUT_DOWN = frozenset("list fix enter pencil reserve".split())
_DAYS = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december tomorrow spring summer autumn winter
    """.split()
)


def _is_next_one(noun: Token) -> bool:
    """ "Next meeting: Monday 4 December": a line without a verb; "at the next meeting he resigned" tells the past."""
    if noun.pos_ != "NOUN" or not any(child.lower_ == "next" and child.dep_ == "amod" for child in noun.children):
        return False
    return noun.left_edge.i <= 1 and not any(word.pos_ in ("VERB", "AUX") for word in noun.doc)


def _was_to_have(clause: _Clause) -> bool:
    """ "Was to have sailed in May" did not sail then."""
    words = [child.lower_ for child in sorted(clause.kids, key=lambda child: child.i) if child.i < clause.head.i]
    return any(words[place : place + 3] in _WERE_TO_HAVE for place in range(len(words)))


_WERE_TO_HAVE = (["was", "to", "have"], ["were", "to", "have"])


def _is_to(clause: _Clause) -> bool:
    """ "is to open", "to be released in May", "Firm to open mine": an infinitive that stands for the future."""
    head = clause.head
    if not any(child.lower_ == "to" and child.i < head.i and child.pos_ == "PART" for child in clause.kids):
        return False
    if any(helper.lemma_ == "be" and helper.tag_ in ("VBZ", "VBP", "VBD") for helper in clause.helpers):
        return True
    return head.dep_ in ("ROOT", *labels.NOUN_CLAUSES)
