"""Languages as tables of words, one file each.

A new language in an afternoon:

1. ``python -m training.languages CODE`` writes its base into ``base/CODE.json``: months, weekdays, units, the order of
   dates, "so long ago", number words, made from CLDR, dateparser and num2words. Add the code to ``CODES`` there. The
   language is known now; ``timeline formats --languages`` lists it.
2. Write ``CODE.py`` here, which declares ``LANGUAGE = pack("CODE", ...)``; ``sv.py`` is a short one, ``de.py`` a full
   one, and ``packs.pack`` explains what it takes. Begin with what is said most: how a day, a month and a year stand
   together with articles and cases, seasons, decades and centuries, parts of the day, last/this/next, earlier/later.
   A word written with a capital matches only with one: "May" is a month, "may" is not.
3. ``phrases``: for each rule, by its full name ("decades.decade"), how this language says it, in the phrase grammar of
   ``timeline/times/phrase_patterns.py``. English phrases stand in the rules themselves.
4. ``limits``: for a rule whose words need company in this language, what must or must not stand beside them: nouns
   that numbers count ("2000 soldiers"), months that are names.
5. ``cues``: words that tell past from future, and news from history. ``common`` are the words that the language is
   known by: none that a neighbour has too (Romanian leaves "la" and "de" out, which are Spanish and French).
6. ``examples``: sentences with what must be read in them, by rule; ``never``: sentences in which a rule must be silent.
   They are the tests: ``pytest tests/times/rules``. Write them before looking at any corpus.
7. Before mending anything write forty sentences of your own with their times, ``benchmarks/own_sentences/CODE.tsv``,
   for a language without a corpus. ``python -m benchmarks.timex FOLDER --language CODE --errors all`` shows what is
   missed; put the figures into ``scores.py``. ``pytest tests/times/rules tests/languages -k CODE`` fills every phrase
   from its own words: it names slots that a rule asks for and a phrase lacks.

Romanian took ten minutes from its base to this: 180 lines, 40 sentences, two rounds on what the tests named.

Nothing else needs an edit. ``neutral.py`` is what a text in a language without any words here is read with: dates in
figures and years. ``recognition.py`` tells the language of a text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from timeline.errors import BadRule


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence and what a rule must read in it.

    ``edtf`` is the time on the calendar, ``""`` when it has none. Examples are read as news of 3 March 2021 unless
    ``mode`` or ``published`` say otherwise.
    """

    sentence: str
    text: str
    value: str
    edtf: str = ""
    mode: str = "news"
    published: str = "2021-03-03"
    style: str = "timeline"
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Limit:
    """When the words of a rule count in one language; it takes the place of the rule's own check.

    ``leads``: one of these must be the word before. ``refused_leads`` must not be, and ``refused_followers`` must not
    be the word behind; nor may a longer word behind end as a ``plural`` does, unless it is one of ``not_plural``.
    ``before`` and ``behind`` are patterns for the text that must touch the words; ``refused`` is a pattern, over the
    text with the match between ⟦ and ⟧, that must not be found. ``small``: words that count only in small letters, but
    at the head of a sentence. ``year``: the words are four figures, which signs and numbers beside them make something
    else; a year before 1500 then needs one of the ``leads``. ``alone``: nothing but a mark may follow. ``own``: the
    rule's own check counts as well. All words are written in small letters.
    """

    leads: frozenset[str] = frozenset()
    refused_leads: frozenset[str] = frozenset()
    refused_followers: frozenset[str] = frozenset()
    plural: str = ""
    not_plural: frozenset[str] = frozenset()
    before: str = ""
    behind: str = ""
    refused: str = ""
    small: frozenset[str] = frozenset()
    year: bool = False
    alone: bool = False
    own: bool = False


@dataclass(frozen=True, slots=True)
class Language:
    """The words of one language; the folder's opening lines explain the fields.

    ``noun_capitals``: nouns are written with one, so that a capital does not make a name.
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
    examples: Mapping[str, tuple[Example, ...]] = field(default_factory=dict)
    never: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    cues: Mapping[str, frozenset[str]] = field(default_factory=dict)
    limits: Mapping[str, Limit] = field(default_factory=dict)
    noun_capitals: bool = False
    month_first: bool = False
    decimal_mark: str = "."

    def __post_init__(self) -> None:
        for rule, phrases in self.phrases.items():
            if isinstance(phrases, str):
                raise BadRule(f"language {self.code!r}: the phrases for {rule!r} are one string; a comma is missing")
        for table, words in self.words.items():
            if not words:
                raise BadRule(f"language {self.code!r}: the word table {table!r} is empty")
