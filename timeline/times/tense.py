"""Which side of now a clause speaks of, from its words alone: nothing is parsed before times are worked out.

A sentence is read once into its verb groups ("has been postponed", "is due", "opens"); a time then asks for the group
nearest to it in its clause. The words are those of the language (``cues``); a language without a table has no such
groups.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from timeline.languages.tenses_en import SHORT_VERBS
from timeline.record.model import Sentence, Span
from timeline.times.lexicon import language_of

PAST, FUTURE, PRESENT = "past", "future", "present"

_WORD = re.compile(rf"[^\W\d_]+(?:['’][^\W\d_]+)?|(?<=\s)['’](?:{SHORT_VERBS})\b")
_CLAUSE = re.compile(r"[;:—]|,\s|--")
_NEAR = 40  # characters within which a participle that may describe a noun ("the plan announced") decides
_BESIDE = 5  # characters: " on ", " in "
_FRONTED = 4  # words before a time that opens its sentence: "In early | January, two barns burned down"
_GROUPS_ASKED = 4  # on each side of a time
_NO_WORDS: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Side:
    """The side of now that a clause speaks of: ``tense`` is "past", "present", "future" or "" (no word says).

    ``sure``: the words leave no choice. Else a time may lie on either side and has to say so. ``cue`` is the word.
    """

    tense: str
    sure: bool = False
    cue: str = ""


class Trust(IntEnum):
    """How far a verb form decides: an auxiliary for its clause, an ending for what stands near, a plan for nothing."""

    WEAK = 0
    NEAR = 1
    STRONG = 2


WEAK, NEAR, STRONG = Trust.WEAK, Trust.NEAR, Trust.STRONG


@dataclass(frozen=True, slots=True)
class _Group:
    """A verb form: where it stands, what it says, and how far to trust it."""

    start: int
    end: int
    tense: str
    trust: Trust
    cue: str
    is_copula: bool = False


NO_SIDE = Side("")


class SentenceTenses:
    """The verb groups of one sentence, and the clauses and quotations they stand in."""

    def __init__(self, text: str, language: str) -> None:
        self.text = text
        reader = _Reader(text, language)
        self.groups = reader.groups()
        self.frames = language_of(language).cues.get("frame", _NO_WORDS)
        self.is_progressive: Callable[[str], bool] = lambda word: word.endswith(reader.progressive)
        self.starts = [group.start for group in self.groups]
        self.cuts = [(cut.start(), cut.end()) for cut in _CLAUSE.finditer(text)]
        self.cut_ends = [end for _, end in self.cuts]
        self.quotes = _quotations(text)
        self.quote_starts = [start for start, _ in self.quotes]

    def side(self, start: int, end: int) -> Side:
        """The side of the clause round ``start`` to ``end``, or of the sentence where the clause has no verb."""
        first, last = self._quotation(start, end)
        before = bisect_right(self.cut_ends, max(start, 0))
        left = max(self.cuts[before - 1][1] if before else 0, first)
        behind = next((cut for cut, _ in self.cuts[before : before + 3] if cut >= end), len(self.text))
        right = min(behind, last)
        nearest = self._nearest(left, right, start, end)
        if nearest is not None:
            nearest = self._framed(nearest, start, end, right)
            gap = start - nearest.end if nearest.start < start else nearest.start - end
            is_plan = nearest.tense == FUTURE and nearest.trust is NEAR
            if is_plan and self._is_cancelled(nearest, left, start, right):
                return Side(PAST, False, nearest.cue)  # "a service planned for Saturday was cancelled"
            if nearest.tense == PRESENT and self._is_said_of(nearest, start):
                return Side(FUTURE, True, nearest.cue)
            sure = nearest.trust is STRONG or (nearest.trust is NEAR and gap <= _NEAR)
            return Side(nearest.tense, sure, nearest.cue)
        other = self._nearest(first, last, start, end)
        if other is None:
            return NO_SIDE
        lead = self.text[first:start].split()
        fronted = other.start > end and len(lead) <= _FRONTED and not any(map(self.is_progressive, lead))
        return Side(other.tense, fronted and other.trust is not WEAK, other.cue)

    def _quotation(self, start: int, end: int) -> tuple[int, int]:
        """The quotation round a place, or the whole text: what is said in it has a tense of its own."""
        number = bisect_right(self.quote_starts, start)
        if number and self.quotes[number - 1][1] >= end:
            return self.quotes[number - 1]
        return 0, len(self.text)

    def _is_said_of(self, group: _Group, start: int) -> bool:
        """Whether the time is what the verb says of its subject: "the deadline is Friday", "the exam is in March"."""
        return 0 <= start - group.end <= _BESIDE and group.is_copula

    def _framed(self, verb: _Group, start: int, end: int, right: int) -> _Group:
        """What governs a time beside a verb whose participle closes the clause: "war für Mai angesetzt"."""
        if verb.cue.casefold() not in self.frames:
            return verb
        behind = max(end, verb.end)
        closing = next((group for group in self.groups if behind <= group.start and group.end <= right), verb)
        looks_back = verb.tense == PRESENT and closing.tense == PAST  # "am Montag ist ein Kran umgestürzt"
        looks_ahead = verb.end <= start and closing.tense == FUTURE
        return closing if closing.trust is NEAR and (looks_back or looks_ahead) else verb

    def _is_cancelled(self, plan: _Group, left: int, start: int, right: int) -> bool:
        """Whether what was planned is over; "war für Mai angesetzt und wurde verlegt" has a verb of its own before."""
        if not self._finite_past(plan.end, right):
            return False
        own = (group for group in self.groups if left <= group.start and group.end <= start < plan.start)
        return not any(group.tense == PAST and group.trust is STRONG for group in own)

    def _finite_past(self, left: int, right: int) -> bool:
        """Whether the verb of the clause behind a participle is a past one."""
        place = bisect_left(self.starts, left)
        return any(
            group.tense == PAST and group.trust is STRONG and group.end <= right
            for group in self.groups[place : place + 2]
        )

    def _nearest(self, left: int, right: int, at: int, end: int) -> _Group | None:
        """The group that governs a place: mostly it stands before; "will" reaches further than a participle."""
        here = bisect_left(self.starts, at)
        best, nearest = 10_000, None
        for group in self.groups[max(0, here - _GROUPS_ASKED) : here + _GROUPS_ASKED]:
            if group.start < left or group.end > right or (group.end > at and group.start < end):
                continue
            gap = at - group.end if group.start < at else group.start - end + 25
            if group.tense == FUTURE and group.trust is not WEAK:
                gap -= 15
            if gap < best:
                best, nearest = gap, group
        return nearest


def _quotations(text: str) -> list[tuple[int, int]]:
    """Stretches between opening and closing quotation marks, in order; one that is not closed ends with the text."""
    stretches, opened = [], -1
    for mark in re.finditer(r"[“”]|``|''", text):
        if mark[0] in ("“", "``"):
            opened = mark.start() if opened < 0 else opened
        elif opened >= 0:
            stretches.append((opened, mark.start()))
            opened = -1
    if opened >= 0:
        stretches.append((opened, len(text)))
    return stretches


def guess_tense(sentence: Sentence, span: Span, *, language: str = "en") -> str:
    """ "past", "future", "present" or "" for the clause round one span; a whole sentence is read for it."""
    tenses = SentenceTenses(sentence.text, language)
    return tenses.side(span.start - sentence.start, span.end - sentence.start).tense


@lru_cache(maxsize=32)
def _tables_of(language: str) -> Mapping[str, frozenset[str]]:
    """Every word of a language's cues, with the names of the tables it stands in."""
    tables: dict[str, set[str]] = {}
    for name, words in language_of(language).cues.items():
        for word in words:
            tables.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in tables.items()}


class _Reader:
    """Walks over the words of a sentence and gathers its verb groups."""

    def __init__(self, text: str, language: str) -> None:
        spoken = language_of(language)
        cues, months = spoken.cues, spoken.words.get("month", {})
        self.text = text
        self.words = list(_WORD.finditer(text))
        # "May" and "March" are months; a name that only looks like a verb says nothing of tense.
        self.small = ["" if word[0] in months else word[0].casefold().replace("’", "'") for word in self.words]
        self.starts = [word.start() for word in self.words]
        tables = _tables_of(language)
        self.marks = [tables.get(word, _NO_WORDS) for word in self.small]
        self.past_endings = tuple(cues.get("past ending", _NO_WORDS)) or ("\0",)
        self.future_endings = tuple(cues.get("future ending", _NO_WORDS)) or ("\0",)
        self.numbers = {word for word, count in spoken.numbers.items() if count > 1}
        self.progressive = tuple(cues.get("progressive ending", _NO_WORDS)) or ("\0",)
        self.plural = tuple(cues.get("plural ending", _NO_WORDS)) or ("\0",)
        self.adverbial = tuple(cues.get("adverb ending", _NO_WORDS)) or ("\0",)

    def groups(self) -> list[_Group]:
        """Every group, in text order."""
        made: list[_Group] = []
        at = 0
        while at < len(self.words):
            last, tense, trust = self._read(at)
            if not tense and self._is_infinitive(at):
                last, tense, trust = self._infinitive(at, made)
            if tense:
                last = self._main_verb(last)
                made.append(self._group(at, last, tense, trust))
            at = last + 1
        return made or self._of_a_headline()

    def _group(self, first: int, last: int, tense: str, trust: Trust) -> _Group:
        start, end = self.words[first].start(), self.words[last].end()
        words = " ".join(self.text[start:end].split())
        return _Group(start, end, tense, trust, words, self._is(first, "be") and first == last)

    def _is_infinitive(self, at: int) -> bool:
        """ "To respond", not "to farms", "to Rome", "to the town"."""
        if not self._is(at, "to") or at + 1 >= len(self.small):
            return False
        word = self.words[at + 1][0]
        beside = self.words[at + 1].start() - self.words[at].end() == 1
        return beside and word.islower() and not word.endswith("s") and not self._is(at + 1, "determiner")

    def _infinitive(self, at: int, made: list[_Group]) -> tuple[int, str, Trust]:
        """ "Asked it to respond", "to be published" look ahead; else a verb takes the side of the one above it."""
        if self._is(at + 1, "have"):
            return at + 1, PAST, NEAR  # "is believed to have sunk"
        if made and self._is(self._first_word(made[-1]), "had"):
            return at + 1, PAST, WEAK  # "had agreed to meet"
        passive = self._is(at + 1, "be") and self._is_past_form(self._content(at + 2))
        if passive or any(self._is(place, "future before to") for place in range(max(0, at - 6), at)):
            return at + 1, FUTURE, NEAR
        if not made:
            return at, "", WEAK
        above = made[-1]
        tense = PAST if above.tense == PAST else FUTURE
        return at + 1, tense, above.trust if above.tense == FUTURE else WEAK

    def _first_word(self, group: _Group) -> int:
        return bisect_left(self.starts, group.start)

    def _of_a_headline(self) -> list[_Group]:
        """ "Mayor to resign in May": where nothing else is a verb, an infinitive looks ahead."""
        places = [at for at in range(len(self.words)) if self._is_infinitive(at)]
        return [self._group(at, at + 1, FUTURE, STRONG) for at in places[:1]]

    def _main_verb(self, last: int) -> int:
        """The end of a group with its main verb: "will not be | repatriated", "to be | published"."""
        place = self._content(last + 1)
        if place < len(self.small) and self._is(place, "be"):
            place = self._content(place + 1)
        return place if self._is_past_form(place) and not self._is(place, "due") else last

    def _is(self, at: int, table: str) -> bool:
        return 0 <= at < len(self.marks) and table in self.marks[at]

    def _content(self, at: int) -> int:
        """The next word that is no adverb, at most three words on."""
        for place in range(at, min(at + 3, len(self.small))):
            if not self._is(place, "adverb") and not self.small[place].endswith(self.adverbial):
                return place
        return at

    def _is_plural(self, at: int) -> bool:
        return at >= 0 and self.small[at].endswith(self.plural) and "'" not in self.small[at]

    def _is_past_form(self, at: int) -> bool:
        if at >= len(self.small) or self._is(at, "not past"):
            return False
        word = self.small[at]
        return self._is(at, "past") or (word.endswith(self.past_endings) and len(word) > 4)

    def _read(self, at: int) -> tuple[int, str, Trust]:
        """The last word of the group that begins at a word, its tense and trust; "" when none begins there."""
        if not self.marks[at] and not self.small[at].endswith((*self.past_endings, *self.future_endings)):
            return at, "", WEAK  # most words are in no table at all
        following = self._content(at + 1)
        for table, read in _HEADS:
            if self._is(at, table):
                return read(self, at, following)
        if self._is(at + 1, "to") and (self._is(at, "future before to") or self._is(at, "due after be")):
            return at + 2 if self._is_infinitive(at + 1) else at + 1, FUTURE, STRONG
        if self._is_command(at):
            return at, FUTURE, STRONG
        if self._describes(at):
            return at, "", WEAK
        if self._is(at, "due") and not self._is(at + 1, "to"):
            return at, FUTURE, NEAR
        if len(self.small[at]) > 4 and self.small[at].endswith(self.future_endings):
            return at, FUTURE, STRONG  # "ouvrira", "abrirá"
        if self._is_past_form(at):
            return at, PAST, WEAK if self._is(at, "plan") else NEAR
        if self._is(at, "timetable") and not self._is(at - 1, "to"):
            return at, FUTURE, NEAR
        if self._is(at, "timetable of many") and self._is_plural(at - 1):
            return at, FUTURE, NEAR
        if self._is(at, "condition"):
            return at, FUTURE, WEAK
        if self._is(at, "after") and at + 1 < len(self.small) and self.small[at + 1].endswith(self.progressive):
            return at + 1, PAST, NEAR  # "after retiring on Tuesday"
        return at, PRESENT if self._is(at, "present") else "", WEAK

    def _describes(self, at: int) -> bool:
        """Whether a word stands where a noun or adjective does: "the close", "an unspecified date", "two votes", "the
        18 February vote"."""
        before = at - 1
        while before > at - 3 and before >= 0 and (self._is(before, "adverb") or not self.small[before]):
            before -= 1  # "the 18 February vote": a month is no verb's subject behind an article
        return self._is(before, "determiner") or (before >= 0 and self.small[before] in self.numbers)

    def _is_command(self, at: int) -> bool:
        if self._is(at, "please"):
            return not self._is_past_form(at + 1)  # "please write", but "she kindly wrote"
        opening = self.text[: self.words[at].start()].strip(" \n\"“‘'`-–—•*") if at < 1 else "x"
        return not opening and self._is(at, "imperative")

    def _will(self, at: int, following: int) -> tuple[int, str, Trust]:
        return at, FUTURE, STRONG

    def _modal(self, at: int, following: int) -> tuple[int, str, Trust]:
        """ "May open" looks ahead, "may have opened" back, and "could not be found" mostly too."""
        if self._is(following, "have"):
            return following, PAST, STRONG
        if self._is(at, "could"):
            around = range(max(0, at - 8), at + 2)
            return at, PAST if any(self._is(place, "denied") for place in around) else FUTURE, WEAK
        return at, FUTURE, WEAK if self._is(at, "would") else STRONG

    def _have(self, at: int, following: int) -> tuple[int, str, Trust]:
        """ "Has opened" is over; "has to open" lies ahead; "has a hearing" is said in the present."""
        if self._is(at + 1, "to"):
            return at + 1, FUTURE, STRONG
        if self._is(following, "due"):
            return following, FUTURE, WEAK  # "has scheduled a hearing Thursday"
        if self._is_past_form(following) or self._is(following, "was"):
            last = self._content(following + 1)
            last = last if self._is_past_form(last) else following
            return last, PAST, WEAK if self._is(last, "plan") else STRONG
        return at, PRESENT, WEAK

    def _had(self, at: int, following: int) -> tuple[int, str, Trust]:
        """ "Had been due to expire" looks back at a time that may lie on either side."""
        last = following if self._is(following, "was") else at
        after = self._content(last + 1)
        if self._is(after, "due") or self._is(after, "due after be") or self._is(after, "plan"):
            return after, PAST, WEAK
        return last, PAST, STRONG

    def _be(self, at: int, following: int) -> tuple[int, str, Trust]:
        """ "Is due", "is to open", "is opening" lie ahead; "is open" and "is Friday" are said in the present."""
        if self._is(following, "due") or self._is(following, "due after be") or self._is(following, "to"):
            return following, FUTURE, STRONG
        if following < len(self.small) and self.small[following].endswith(self.progressive):
            return following, FUTURE, NEAR
        if self._is_past_form(following):
            return following, FUTURE, WEAK  # "when the case is heard in May"
        return at, PRESENT, WEAK

    def _was(self, at: int, following: int) -> tuple[int, str, Trust]:
        """ "Was due" looks ahead from then, so it may lie on either side."""
        if self._is(following, "due") or self._is_due_then(following):
            return following, FUTURE, WEAK
        return at, PAST, WEAK if self._is(following, "plan") else STRONG

    def _is_due_then(self, at: int) -> bool:
        """ "Was set for May" looks ahead; "was set at 14 pounds", "was set by the board" is done."""
        return self._is(at, "due after be") and not self._is(at + 1, "done before")

    def _do(self, at: int, following: int) -> tuple[int, str, Trust]:
        return (at, FUTURE, STRONG) if self._is_command(at) else (at, PRESENT, WEAK)


_HEADS = (
    ("future", _Reader._will),
    ("modal", _Reader._modal),
    ("have", _Reader._have),
    ("had", _Reader._had),
    ("be", _Reader._be),
    ("was", _Reader._was),
    ("do", _Reader._do),
)
