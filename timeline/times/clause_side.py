"""The side of now that the clause round a time speaks of: its verbs, and the words just before and after the time."""

from __future__ import annotations

import re

from timeline.times.lexicon import language_of
from timeline.times.phrase_match import PhraseMatch
from timeline.times.tense import NO_SIDE, SentenceTenses, Side


class ClauseSides:
    """Answers for one document; the sentence read last is kept."""

    def __init__(self, text: str, language: str) -> None:
        self.text, self.language = text, language
        self.cues = language_of(language).cues
        self.tenses: tuple[int, SentenceTenses] | None = None  # of the sentence read last, by its start

    def _before(self, match: PhraseMatch, length: int) -> str:
        first = match.sentence.start if match.sentence else 0
        return self.text[max(first, match.start - length) : match.start]

    def _after(self, match: PhraseMatch, length: int) -> str:
        last = match.sentence.end if match.sentence else len(self.text)
        return self.text[match.end : min(last, match.end + length)]

    def verb(self, match: PhraseMatch) -> Side:
        """What the verb nearest to ``match`` says, whatever stands beside the time."""
        sentence = match.sentence
        if sentence is None:
            return NO_SIDE
        if self.tenses is None or self.tenses[0] != sentence.start:
            self.tenses = (sentence.start, SentenceTenses(sentence.text, self.language))
        return self.tenses[1].side(match.start - sentence.start, match.end - sentence.start)

    def of(self, match: PhraseMatch) -> Side:
        """The side of the clause round ``match``."""
        sentence = match.sentence
        if sentence is None:
            return NO_SIDE
        owned = re.match(r"['’]s ((?:\w+ ){0,3}\w+)", self._after(match, 60))
        if owned and self._has(owned[1], "looks back"):
            return Side("past", True, owned[1])  # "they will appeal Wednesday's ruling": the ruling is over
        lead = self._before(match, 200)
        last = " ".join(lead.casefold().split()[-5:])
        if self._ends_with(last, "background"):
            return Side("past", True, last.rpartition(" ")[2])
        words = last.split()
        if self._has(" ".join(words[-2:-1]), "looks back") and self._has(" ".join(words[-4:-2]), "determiner"):
            return Side("past", True, words[-2])  # "witnesses to the attack on Sunday"
        put_off = self._ends_with(last, "put off to") and self._has(lead[-60:], "put off")
        if put_off and not self._has(last, "range"):
            return Side("future", True, last.rpartition(" ")[2])
        side = self.verb(match)
        behind = self._after(match, 24)
        named = behind.partition(" ")[2].partition(" ")[0] if behind[:1] == " " else ""
        if self._has(named, "looks back"):
            return Side("past", True, named)  # "the 7 August bombings"
        if side.tense == "past" and self._has(named, "looks ahead"):
            return NO_SIDE
        if behind.startswith(("'s ", "’s ")) and not (side.sure and side.tense == "future"):
            return Side("past", side.tense == "past" and side.sure, side.cue)
        return self._up_to_a_limit(last, side) if len(lead) > 12 else side

    def _up_to_a_limit(self, last: str, side: Side) -> Side:
        """ "Bids by Friday", "adjourned until May" lie ahead; "was in office until 4 March" is over."""
        limit = self._holds(last, "limit")
        if not limit:
            beside = self._ends_with(last, "limit beside") if side.tense != "past" else ""
            return Side("future", side.sure, beside) if beside else side
        over = side.tense == "past" and (self._has(side.cue, "lasting") or self._has(side.cue, "was"))
        return Side("past", False, side.cue) if over else Side("future", side.sure and side.tense == "future", limit)

    def _table(self, name: str) -> frozenset[str]:
        return self.cues.get(name, frozenset())

    def _has(self, text: str, table: str) -> bool:
        return not self._table(table).isdisjoint(re.findall(r"\w+", text.casefold()))

    def _holds(self, words: str, table: str) -> str:
        return next((phrase for phrase in self._table(table) if f" {phrase} " in f" {words} "), "")

    def _ends_with(self, words: str, table: str) -> str:
        return next((phrase for phrase in self._table(table) if f" {words}".endswith(f" {phrase}")), "")
