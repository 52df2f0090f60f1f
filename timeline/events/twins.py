"""Entries of one sentence that tell the same: by verb and noun, or in the headline of the verb before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline.events.absorbing import absorb, days, same_side
from timeline.events.entries import Entry, telling_words
from timeline.grammar.clause import JOINED, Clause
from timeline.record.model import Certainty

INFERRED = "inferred"
OPEN = float("inf")  # days of a time without a beginning or an end


_FRAMING = frozenset("with after during following before since until upon on".split())


def without_twins(entries: Sequence[Entry]) -> list[Entry]:
    """One row for what a sentence tells in the same words at one time: "mills closed in the slump" by verb and noun."""
    kept: list[Entry] = []
    known: dict[tuple[int, str, str], Entry] = {}
    for entry in sorted(entries, key=lambda entry: entry.happening.nominal):
        key = (entry.number, entry.event.title, entry.event.when.edtf())
        if key in known and (same_side(known[key], entry) or _is_of_framed(entry, known[key])):
            absorb(known[key], entry)
        elif key in known and _is_of_framed(known[key], entry):
            kept = [entry if held is known[key] else held for held in kept]
            absorb(entry, known[key])
            known[key] = entry
        else:
            known[key] = entry
            kept.append(entry)
    kept = _without_told_below(_without_told_within(_without_told_above(kept)))
    remaining = {id(entry) for entry in kept}
    return [entry for entry in entries if id(entry) in remaining]


def _is_of_framed(entry: Entry, framing: Entry) -> bool:
    """ "Was blocked from leaving": that he was blocked is the event; his leaving has the same headline."""
    framed, above = entry.happening.clause, framing.happening.clause
    if framed is None or above is None or framed.above != above.head:
        return False
    return entry.event.certainty is Certainty.NEGATED and framing.event.certainty is Certainty.ASSERTED


def _without_told_above(entries: Sequence[Entry]) -> list[Entry]:
    """One row for "Police arrested and questioned the driver": what the headline of the first verb tells too."""
    kept: list[Entry] = []
    firsts: dict[tuple[int, int, str], Entry] = {}
    for entry in sorted(entries, key=lambda entry: (entry.number, entry.event.trigger.start)):
        clause = entry.happening.clause
        above = firsts.get((entry.number, clause.above, entry.event.when.edtf())) if clause is not None else None
        if above is not None and clause is not None and _tells_too(above, entry, clause):
            absorb(above, entry)
            continue
        if clause is not None:
            firsts.setdefault((entry.number, clause.head, entry.event.when.edtf()), entry)
        kept.append(entry)
    return kept


def _tells_too(first: Entry, joined: Entry, clause: Clause) -> bool:
    """Whether the headline of the first verb holds the second: joined right behind it, with all that it tells."""
    if clause.relation != JOINED or clause.subject or not same_side(first, joined):
        return False
    words = joined.event.trigger.text
    return re.search(rf"\b(?:and|or) {re.escape(words)}\b", first.event.title) is not None


def _without_told_within(entries: Sequence[Entry]) -> list[Entry]:
    """One row for "a march marked a return to the large marches": no noun that the headline of a verb holds already.

    Nor the same headline twice where one time lies within the other ("in 1919", "by December 1919").
    """
    by_sentence: dict[int, list[Entry]] = {}
    for entry in entries:
        by_sentence.setdefault(entry.number, []).append(entry)
    gone: set[int] = set()
    for entry in entries:
        for other in by_sentence[entry.number]:
            if other is entry or id(other) in gone or id(entry) in gone:
                continue
            if not same_side(entry, other) and not _is_plan_told(entry, other):
                continue
            if _is_held(entry, other):
                absorb(other, entry)
                gone.add(id(entry))
    return [entry for entry in entries if id(entry) not in gone]


def _is_plan_told(entry: Entry, other: Entry) -> bool:
    """ "Intended to go to-morrow": by its own day alone, not on the day of the entry too."""
    guessed = entry.event.basis == INFERRED != other.event.basis
    return guessed and entry.event.title == other.event.title and other.event.certainty is Certainty.PLANNED


def _is_held(entry: Entry, other: Entry) -> bool:
    event, two = entry.event, other.event
    if event.title == two.title:
        guessed = event.basis == INFERRED != two.basis
        return guessed or (days(other) > days(entry) and days(other) < OPEN and two.when.covers(event.when))
    if not entry.happening.nominal or other.happening.nominal or event.when != two.when or " " not in event.title:
        return False
    if entry.happening.link in _FRAMING:
        return False  # "with the reopening of the mine in 1887, the village was renamed": two things
    return re.search(rf"\b{re.escape(event.title)}\b", two.title, re.IGNORECASE) is not None


_BELOW = 2  # sentences below a heading that tell at length what it tells
_SHARED, _SHARE = 4, 0.7
_LONGEST_HEADING = 100


def _without_told_below(entries: Sequence[Entry]) -> list[Entry]:
    """One row for a heading with its date and the sentence below it that tells the same again, of the same day."""
    heads = {entry.number: entry for entry in entries if _is_heading(entry)}
    kept: list[Entry] = []
    for entry in entries:
        above = next((heads[number] for number in range(entry.number - _BELOW, entry.number) if number in heads), None)
        below = above is not None and not _is_heading(entry) and same_side(above, entry)
        if below and above is not None and above.event.when.covers(entry.event.when):
            own = telling_words(above.happening) | {above.happening.lemma}
            shared = own & telling_words(entry.happening)
            if len(shared) >= _SHARED and len(shared) >= _SHARE * len(own):
                told_by = above.event.participants  # a heading names whom it is about
                absorb(above, replace(entry, event=replace(entry.event, when=above.event.when)))
                above.event = replace(above.event, participants=told_by)
                continue
        kept.append(entry)
    return kept


def _is_heading(entry: Entry) -> bool:
    text = entry.event.sentence.text.strip()
    return len(text) <= _LONGEST_HEADING and text[-1:] not in '.!?:;”"’' and entry.event.date is not None
