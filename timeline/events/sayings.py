"""What a clause of saying brings, and the headline it makes: "Halloran: the pier needs work"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from timeline.events.facts import NounPhrase
from timeline.events.phrases import phrase
from timeline.events.telling_parts import MOST_WORDS
from timeline.events.telling_verbs import NOUNS
from timeline.events.titles import clause_title
from timeline.events.words_alone import FIRST, opened, same_speaker
from timeline.grammar import labels
from timeline.grammar.clauses import find_subject, own_subject
from timeline.grammar.governors import is_clause_head
from timeline.grammar.speech import REPORTING_VERBS, ReportedSpeech
from timeline.languages import en_events as english

if TYPE_CHECKING:
    from timeline.grammar.names import Name
    from timeline.grammar.parsed import Token

_FAR_THAT = 12  # words between a verb of saying and the verb of what it tells


def what_it_says(clause: Token, reports: Sequence[ReportedSpeech]) -> ReportedSpeech | None:
    """What the clause reports, when its verb is one of saying."""
    speeches = [report for report in reports if report.verb is not None and report.verb.i == clause.i]
    behind = [report for report in speeches if report.content.i > clause.i]
    if behind or speeches or clause.lemma_.lower() not in REPORTING_VERBS:
        best = behind or speeches
        return best[0] if best else None
    return _said_after_that(clause)


def _said_after_that(clause: Token) -> ReportedSpeech | None:
    """The clause behind "that", when the parse hung it elsewhere."""
    for verb in clause.doc[clause.i + 1 : clause.i + _FAR_THAT]:
        marked = any(child.lower_ == english.SAYINGS_THAT and clause.i < child.i < verb.i for child in verb.children)
        if marked and is_clause_head(verb) and verb.dep_ not in labels.RELATIVE_CLAUSES:
            speaker = find_subject(clause)
            return ReportedSpeech(clause, speaker.token if speaker else None, verb, False)
    return None


def title_of_saying(
    clause: Token, said: ReportedSpeech | None, frame: Token | None, names: list[Name], dated: frozenset[int]
) -> tuple[NounPhrase | None, str]:
    """The headline of a clause; where it only brings what somebody said, that is told behind the name."""
    if said is None or frame is not None:
        return clause_title(clause, names, dated, frame=frame)
    before = said.content.i < clause.i and clause.lemma_.lower() in english.SAYINGS_BEHIND
    plain = (before or clause.lemma_.lower() in english.SAYINGS_PLAIN) and own_subject(said.content) is not None
    if said.speaker is None or said.speaker.pos_ not in NOUNS or not plain:
        return clause_title(clause, names, dated)
    speaker = phrase(said.speaker, names, dated)
    short = speaker.name or speaker.text
    room = max(MOST_WORDS - len(short.split()), 6)
    inner, rest = clause_title(said.content, names, dated, limit=room)
    content = " ".join(part for part in (inner.text if inner else "", rest) if part)
    repeated = same_speaker(said) or (
        inner is not None
        and inner.text.lower() not in FIRST
        and (inner.kind == "pronoun" or inner.text == speaker.text or inner.name == short)
    )
    if not rest or repeated:
        return clause_title(clause, names, dated)
    return NounPhrase(f"{short}:", speaker.kind, speaker.name, speaker.type, speaker.head), opened(content)
