"""Languages as tables of words, one file each.

To add a language, write one new file here, named by its ISO 639-1 code, that declares ``LANGUAGE``:

1. ``words``: for each word table that phrases use (``month``, ``weekday``, ``unit``, ...), the words and their values.
   A word written with a capital matches only with one: "May" is a month, "may" is not.
2. ``numbers``, ``ordinals``, ``ordinal_suffixes``, ``joiner``: number words and their values.
3. ``phrases``: for each rule, by its full name ("decades.decade"), how this language says it. Rules may carry phrases
   of their own for a language; those and these are joined.
4. ``examples``: sentences with what must be read in them, by rule.
5. ``cues``: words that the tense guess and the choice between news and narrative look for.
6. ``limits``: for a rule whose words need company in this language, what must or must not stand beside them.

Nothing else needs an edit. ``en.py`` is the model to follow. ``neutral.py`` is what a text in a language without a file
is read with: dates in figures and years.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from timeline.errors import BadRule


@dataclass(frozen=True, slots=True)
class Limit:
    """When the words of a rule count in one language; it takes the place of the rule's own check.

    ``leads``: one of these must be the word before. ``refused_leads`` must not be, and ``refused_followers`` must not
    be the word behind. ``year``: the words are four figures, which signs and numbers beside them make something else;
    a year before 1500 then needs one of the ``leads``. ``alone``: nothing but a mark may follow. All in small letters.
    """

    leads: frozenset[str] = frozenset()
    refused_leads: frozenset[str] = frozenset()
    refused_followers: frozenset[str] = frozenset()
    year: bool = False
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Language:
    """The words of one language; the folder's opening lines explain the fields.

    ``decimal_mark`` parts whole numbers from their fraction, the other of "," and "." thousands from hundreds.
    """

    code: str
    name: str
    words: Mapping[str, Mapping[str, Any]]
    numbers: Mapping[str, int]
    ordinals: Mapping[str, int]
    ordinal_suffixes: tuple[str, ...] = ()
    joiner: str = "and"
    phrases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    examples: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)
    cues: Mapping[str, frozenset[str]] = field(default_factory=dict)
    limits: Mapping[str, Limit] = field(default_factory=dict)
    month_first: bool = False
    decimal_mark: str = "."

    def __post_init__(self) -> None:
        for rule, phrases in self.phrases.items():
            if isinstance(phrases, str):
                raise BadRule(f"language {self.code!r}: the phrases for {rule!r} are one string; a comma is missing")
        for table, words in self.words.items():
            if not words:
                raise BadRule(f"language {self.code!r}: the word table {table!r} is empty")
