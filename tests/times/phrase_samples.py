"""Text that a phrase matches, made from its own pattern: word tables, number forms and inner times filled at random."""

from __future__ import annotations

import re._constants as constants
import re._parser as parser
import string
from collections.abc import Mapping, Sequence
from functools import lru_cache
from random import Random
from typing import Any

from timeline.times.phrase_patterns import Phrase
from timeline.times.recognise import recogniser
from timeline.times.rules import KINDS, Rule

_LETTERS = {letter: kind for kind, letter in KINDS.items()}
_CATEGORIES = {
    constants.CATEGORY_DIGIT: string.digits,
    constants.CATEGORY_SPACE: " ",
    constants.CATEGORY_WORD: string.ascii_lowercase,
    constants.CATEGORY_NOT_DIGIT: string.ascii_lowercase,
    constants.CATEGORY_NOT_SPACE: string.ascii_lowercase,
    constants.CATEGORY_NOT_WORD: " ",
}


class Sampler:
    """Makes text for the phrases of one language."""

    def __init__(self, language: str, random: Random) -> None:
        self.language, self.random = language, random

    def sample(self, phrase: Phrase) -> str:
        """One text that the phrase is made for; a time inside it is a sample of a phrase that finds such a time."""
        text = self._sequence(parser.parse(phrase.pattern.pattern, phrase.pattern.flags))
        return "".join(self._nested(letter) if letter in _LETTERS else letter for letter in text)

    def _nested(self, letter: str) -> str:
        phrases = phrases_by_kind(self.language).get(_LETTERS[letter])
        return self.sample(self.random.choice(phrases)) if phrases else "1969"

    def _sequence(self, nodes: Any) -> str:
        return "".join(self._node(code, argument) for code, argument in nodes)

    def _node(self, code: Any, argument: Any) -> str:
        if code is constants.LITERAL:
            return chr(argument)
        if code is constants.IN:
            return self._one_of(argument)
        if code is constants.ANY or code is constants.NOT_LITERAL:
            return "x"
        if code is constants.BRANCH:
            return self._sequence(self.random.choice(argument[1]))
        if code is constants.SUBPATTERN:
            return self._sequence(argument[3])
        if code in (constants.MAX_REPEAT, constants.MIN_REPEAT, constants.POSSESSIVE_REPEAT):
            least, most, inside = argument
            count = self.random.randint(least, min(int(most), least + 3))
            if list(inside)[:1] == [(constants.IN, [(constants.CATEGORY, constants.CATEGORY_SPACE)])]:
                count = max(least, min(count, 1))  # one space is as good as four
            return "".join(self._sequence(inside) for _ in range(count))
        return ""  # what only looks round a place: word ends, look-ahead

    def _one_of(self, members: Sequence[Any]) -> str:
        if members[0][0] is constants.NEGATE:
            return "x"
        code, argument = self.random.choice(list(members))
        if code is constants.LITERAL:
            return chr(argument)
        if code is constants.RANGE:
            return chr(self.random.randint(argument[0], argument[1]))
        return self.random.choice(_CATEGORIES[argument])


@lru_cache(maxsize=8)
def phrases_by_kind(language: str) -> Mapping[str, list[Phrase]]:
    """The first-pass phrases of a language, by the kind of time they find."""
    table: dict[str, list[Phrase]] = {}
    for rule, phrase in recogniser(language).first_pass.entries:
        table.setdefault(rule.kind, []).append(phrase)
    return table


def all_phrases(language: str) -> list[tuple[Rule, Phrase]]:
    """Every phrase of a language, those built on found times too."""
    compiled = recogniser(language)
    return [entry for table in (compiled.first_pass, *compiled.operators) for entry in table.entries]
