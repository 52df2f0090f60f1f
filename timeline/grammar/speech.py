"""Who said what: the verb of saying, its speaker and the clause that tells what was said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.clauses import agent, children, find_subject, is_passive, own_subject, prepositional_phrases

if TYPE_CHECKING:
    from timeline.grammar.parsed import Doc, Token, WordSpan

REPORTING_VERBS = frozenset(
    """ say tell add announce report claim write state declare warn argue note explain insist believe think recall
    admit deny confirm predict suggest acknowledge allege assert comment complain conclude contend disclose estimate
    indicate maintain mention observe promise remark reply respond reveal testify vow accuse stress emphasise
    emphasize reiterate caution tweet quote ask wonder answer agree boast concede hint imply joke point pledge urge
    demand describe hear learn
    """.split()
)
QUOTES = frozenset("\"“”„«»''``")
OPENING_QUOTES = frozenset({"“", "„", "``", "«", '"'})
CLOSING_QUOTES = frozenset({"”", "''", "»", '"'})


@dataclass(frozen=True, slots=True)
class ReportedSpeech:
    """``content`` heads what was said; ``verb`` is None for "according to ...". ``quoted``: given word for word."""

    verb: Token | None
    speaker: Token | None
    content: Token
    quoted: bool


# Verbs that speak without a clause too: "denied the charge"; but "observed stars" and "declared war" do not.
SPEAKING_VERBS = frozenset(
    """
    say tell announce claim deny warn accuse allege testify comment complain state insist argue assert acknowledge
    concede reiterate respond reply tweet
    """.split()
)


def reports(words: Doc | WordSpan) -> Iterator[ReportedSpeech]:
    """Yield what is reported in a sentence or Doc, in the order of the verbs of saying."""
    for token in words:
        said = token.lemma_.lower() in REPORTING_VERBS or token.dep_ == labels.ATTRIBUTION
        if said and token.pos_ == "VERB":
            yield from _said(token)
        elif token.lower_ == "according":
            yield from _according(token)


def report_of(token: Token) -> ReportedSpeech | None:
    """Return the innermost report whose content a token belongs to, or None when the author speaks."""
    speeches = [report for report in reports(token.sent) if is_inside(token, report)]
    return max(speeches, key=lambda report: _depth(report.content), default=None)


def is_inside(token: Token, report: ReportedSpeech) -> bool:
    """Tell whether a token belongs to what is reported, and not to the words that report it."""
    reporting = report.verb if report.verb is not None else report.speaker
    if (
        reporting is not None
        and _above(reporting, report.content)
        and (token.i == reporting.i or _above(token, reporting))
    ):
        return False  # "Ties broke, he said": the verb of saying hangs on what was said
    return token.i == report.content.i or _above(token, report.content)


def _said(verb: Token) -> Iterator[ReportedSpeech]:
    """Content below the verb ("said that ..."), or above it ("Ties broke, he said")."""
    if verb.dep_ == labels.ATTRIBUTION:
        yield ReportedSpeech(verb, own_subject(verb), verb.head, False)
        return
    speaker = _speaker(verb)
    below = [clause for clause in children(verb, labels.CONTENT_CLAUSES) if clause.lemma_ != verb.lemma_]
    for clause in below:
        yield ReportedSpeech(verb, speaker, clause, _is_quoted(clause))
    if not below and verb.dep_ in ("parataxis", "advcl", "ccomp") and own_subject(verb) is not None and _is_aside(verb):
        yield ReportedSpeech(verb, speaker, verb.head, _is_quoted(verb.head))


def _is_aside(verb: Token) -> bool:
    """Tell whether the verb of saying follows what it reports, cut off by a comma or quotation mark."""
    edge = verb.left_edge.i
    return verb.head.i < verb.i and edge > 0 and (verb.doc[edge - 1].is_punct or verb.doc[edge].is_punct)


def _speaker(verb: Token) -> Token | None:
    if is_passive(verb):
        return agent(verb)  # "he was told by the registry that"
    subject = find_subject(verb)
    return subject.token if subject is not None and subject.how != "nearest" else None


def _according(token: Token) -> Iterator[ReportedSpeech]:
    """ "According to the ministry, ...": the whole clause is the ministry's."""
    noun = (
        token.head
        if token.dep_ == "case"
        else next((phrase.noun for phrase in prepositional_phrases(token.head) if phrase.mark.i == token.i), None)
    )
    if noun is None:
        return
    content = noun.head if token.dep_ == "case" else token.head
    if content.i != noun.i:
        yield ReportedSpeech(None, noun, content, False)


def _is_quoted(clause: Token) -> bool:
    """Tell whether a quotation mark stands right before the clause's first word or after its last."""
    doc, start, end = clause.doc, clause.left_edge.i, clause.right_edge.i
    near = [doc[i].text for i in (start - 1, start, end, end + 1) if 0 <= i < len(doc)]
    return any(text in QUOTES for text in near)


def _above(token: Token, ancestor: Token) -> bool:
    return any(above.i == ancestor.i for above in token.ancestors)


def _depth(token: Token) -> int:
    return sum(1 for _ in token.ancestors)
