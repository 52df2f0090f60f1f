"""A document from its first sentence to its last: own times first, then what each clause takes from elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from timeline.events import timing
from timeline.events.choosing import LEADING
from timeline.events.facts import PERIOD, Attachment, Happening, SentenceFacts
from timeline.events.refusals import Case, refusal
from timeline.events.telling import Taken, Telling
from timeline.events.timing import TimingRule
from timeline.events.timing.entry import dates_below
from timeline.events.timing.leaving import opens_entry, tells_another_day, tells_older_matter, who_died
from timeline.events.timing.meeting import day_of_meeting
from timeline.events.timing.pointed import DatedByFamily
from timeline.events.timing.scene import Scene, Story
from timeline.events.timing.story import FINE, REACH, WIDE, contents_of
from timeline.events.timing.subject_headings import subject_headings
from timeline.events.timing.times_behind import TimesBehind
from timeline.events.timing.told_next import RULE as TOLD_NEXT
from timeline.events.timing.told_next import says_when
from timeline.grammar.clause import BESIDE, MAIN, RELATIVE, Clause
from timeline.languages import en_events as english
from timeline.record.discover import collect
from timeline.record.model import Document, Sentence, TimeExpression

LEAST_SURE = 0.3  # of what was placed with less trust than that, nearly nothing was right
OF_LINE = 0.8  # how far a lone line of time is trusted to date what stands below
_LEAVE = frozenset({"age", "by_event", "within"})  # rules that place a step away from where the story stood
_SPAN_BEFORE = re.compile(r"\d\s?[-–—]\s?$")
_IN_THE_PRESENT = 3  # sentences in the present to one in the past, and more: told in the present
_PARAGRAPHS_AHEAD = 3  # over which a story told day by day may go on: notes and captions are paragraphs too


@lru_cache(maxsize=1)
def rules() -> tuple[TimingRule, ...]:
    """All rules, in the order they are tried."""
    rules = [rule for rule in collect(timing, "RULE").values() if isinstance(rule, TimingRule)]
    return tuple(sorted(rules, key=lambda rule: rule.order))


def with_taken_times(
    document: Document,
    sentences: Sequence[Sentence],
    facts: Mapping[int, SentenceFacts],
    expressions: Sequence[TimeExpression],
    tellings: Sequence[Telling],
) -> list[Telling]:
    """What is told with a time of its own, and what takes one from elsewhere, in text order."""
    walk = _Walk(document, sentences, facts, expressions, tellings)
    return [telling for number in range(len(sentences)) for telling in walk.sentence(number)]


class _Walk:
    """The state from sentence to sentence: the line above and the story so far."""

    def __init__(
        self,
        document: Document,
        sentences: Sequence[Sentence],
        facts: Mapping[int, SentenceFacts],
        expressions: Sequence[TimeExpression],
        tellings: Sequence[Telling],
    ) -> None:
        self.document, self.sentences, self.facts = document, sentences, facts
        self.times = _by_sentence(sentences, expressions)
        self.own: dict[int, list[Telling]] = {}
        for telling in tellings:
            self.own.setdefault(telling.number, []).append(telling)
        self.above: TimeExpression | None = None
        self.headed = False
        self.below = 0
        self.label: Telling | None = None  # what the last line with a time in front tells first
        self.story: Story | None = None
        self.headings = subject_headings(document, sentences, facts)
        self.lines = self._lines_of_time()
        self.chronicle = self._is_chronicle()
        self.meeting = day_of_meeting(document, sentences, self.times)
        self.lives = [telling for telling in tellings if telling.happening.kind == PERIOD]
        self.behind = TimesBehind(expressions, tellings)
        self.dated = DatedByFamily(tellings)
        self.given: Telling | None = None  # what only says when the sentence before was

    def sentence(self, number: int) -> Iterator[Telling]:
        """The tellings of one sentence."""
        facts, own = self.facts.get(number), self.own.get(number, [])
        own = [telling for telling in own if telling is not self.given]
        if facts is None:
            self.story = None
            yield from own
            return
        times = self.times.get(number, ())
        if self._is_heading(number) and not facts.labelled:
            yield from own
            return
        if number in self.headings:
            self.story = None
        self._note_label(number, own)
        if any(_tells_of_today(telling, self.above) for telling in own):
            self.above = None
        scene = Scene(
            self.document, number, self.sentences[number], facts, times,
            {_place(telling.happening): telling for telling in own}, self._line_above(number), self.headed, self.below,
            self._in_present(number),
            self._story_for(number), self.meeting, self.lives, self._behind(number), self.dated,
        )  # fmt: skip
        self.below += 1
        yield from own
        yield from self._taken(scene)
        self._go_on(scene)

    def _note_label(self, number: int, own: Sequence[Telling]) -> None:
        """ "1911: The school opens. It has forty pupils.": the time in front of a line dates the whole of it.

        A line above that does not cover that time has come to its end.
        """
        if self._label_of(number) is not None:
            return
        first = next(
            (telling for telling in own if telling.attachment.front and _opens(telling, self.document.text)), None
        )
        if first is None or not dates_below(first.when):
            return
        self.label, self.below = first, 0
        if self.above is not None and not (self.above.when is not None and self.above.when.covers(first.when)):
            self.above = None

    def _label_of(self, number: int) -> Telling | None:
        """What stands behind the time in front of a sentence's line, where another sentence told it."""
        first = self.label
        if first is None or first.number >= number:
            return None
        return None if "\n" in self.document.text[first.expression.start : self.sentences[number].start] else first

    def _line_above(self, number: int) -> TimeExpression | None:
        """What dates a sentence from above: the time in front of its own line, else the line it stands below."""
        label = self._label_of(number)
        return label.expression if label is not None else self.above

    def _in_present(self, number: int) -> bool:
        """Whether what stands in a line, or below one, is told in the present."""
        label = self._label_of(number)
        if label is None or label.happening.clause is None:
            return self.chronicle
        return label.happening.clause.time == "present" and not label.happening.clause.perfect

    def _behind(self, number: int) -> Telling | None:
        """What the next sentence of the paragraph tells, where it only says when this one's was."""
        own = self.own.get(number + 1, [])
        if len(own) != 1 or not says_when(own[0]):
            return None
        return own[0] if self.sentences[number].paragraph == own[0].sentence.paragraph else None

    def _is_chronicle(self) -> bool:
        """Whether what stands below lines of time is told in the present rather than, as in a diary, in the past."""
        mains = [
            clause
            for facts in self.facts.values()
            for clause in facts.clauses
            if clause.relation == MAIN and clause.finite
        ]
        present = sum(1 for main in mains if main.time == "present" and not (main.perfect or main.progressive))
        return present > _IN_THE_PRESENT * sum(1 for main in mains if main.narrates)

    def _is_heading(self, number: int) -> bool:
        """Whether the sentence is a line of time; it then dates what stands below it.

        One such line in a text says when the story begins; a diary or a chronicle has several.
        """
        if number not in self.lines:
            return False
        line = self.lines[number]
        self.headed = self.facts[number].labelled
        self.above, self.below, self.story = (line if len(self.lines) > 1 else None), 0, None
        title = number < LEADING and self.document.published is not None
        if line is not None and line.when is not None and self.above is None and not title:
            paragraph = self.sentences[number].paragraph
            self.story = Story(line.when, line, number, paragraph + 1, OF_LINE * line.confidence)
        return True

    def _story_at(self, telling: Telling, scene: Scene) -> Story:
        """The story where this telling leaves it."""
        paragraph, pace = scene.sentence.paragraph, self.behind.pace(telling)
        dead = who_died(telling)
        return Story(telling.when, telling.expression, scene.number, paragraph, telling.sure, *pace, dead=dead)

    def _lines_of_time(self) -> dict[int, TimeExpression | None]:
        """The lines that are hardly more than a time, each with the time if it can date what stands below."""
        lines: dict[int, TimeExpression | None] = {}
        for number, facts in self.facts.items():
            if not facts.heading and not facts.labelled:
                continue
            placed = [
                expression
                for expression in self.times.get(number, ())
                if expression.when is not None and expression.type in ("DATE", "TIME") and expression.basis != "vague"
            ]
            if placed:
                last = placed[-1]
                whole = last.when is not None and dates_below(last.when) and not self._ends_span(last)
                lines[number] = last if whole else None
        return lines

    def _ends_span(self, expression: TimeExpression) -> bool:
        """ "1422–1437", of which the first year was not read as one."""
        return _SPAN_BEFORE.search(self.document.text[max(0, expression.start - 8) : expression.start]) is not None

    def _story_for(self, number: int) -> Story | None:
        """The story, where it reaches into this sentence's paragraph."""
        last = self.story
        if last is None:
            return None
        away = self.sentences[number].paragraph - last.paragraph
        if away and opens_entry(self.sentences[number].text):
            return None
        far = 0 if last.when.precision not in FINE or last.slow else _PARAGRAPHS_AHEAD
        return last if away <= far else None

    def _taken(self, scene: Scene) -> Iterator[Telling]:
        """What the rules give the clauses without a time; again while one clause passes its time on to the next."""
        waiting = [
            happening
            for happening in scene.facts.happenings
            if _place(happening) not in scene.dated and happening.predicate
        ]
        for _ in range(3):
            left = []
            for happening in waiting:
                taken = _first(happening, scene)
                if taken is None:
                    left.append(happening)
                    continue
                if taken.sure < LEAST_SURE:
                    continue
                reading = Attachment(happening, sure=taken.sure)
                if refusal(Case(self.document, scene.sentence, reading, taken.expression, own=False)):
                    continue
                telling = Telling(scene.number, scene.sentence, happening, reading, taken.expression, taken)
                self.given = scene.behind if taken.rule == TOLD_NEXT.name else self.given
                scene.dated[_place(happening)] = telling
                self.dated.add(telling)
                yield telling
            if len(left) == len(waiting):
                return
            waiting = left

    def _go_on(self, scene: Scene) -> None:
        """Move the story to where this sentence leaves it."""
        lines = [telling for telling in scene.facts.clauses if telling.role in (MAIN, BESIDE) and telling.finite]
        own = [telling for telling in scene.dated.values() if telling.taken is None and _tells_story(telling, scene)]
        if own:
            last = max(own, key=lambda telling: telling.happening.trigger.start)
            last = _told_on(last, scene) or last
            if last.happening.lemma in english.WALK_BORN:
                self.story = None  # what a life tells next was years later
                return
            followed = _followed_by(last, scene)
            self.story = self._story_at(followed or last, scene)
            self.story.closed = followed is not None
            contents = contents_of(last, scene)
            self.story.testimony = bool(contents)
            dated = [scene.dated[telling.head] for telling in contents if telling.head in scene.dated]
            if dated and dated[-1].when.precision in REACH and dated[-1].taken is None:
                self.story.heard = replace(self._story_at(dated[-1], scene), slow=False, alone=True)
            return
        if self.story is None:
            return
        if any(
            telling.taken is not None and telling.taken.rule in _LEAVE and _tells_main(telling)
            for telling in scene.dated.values()
        ):
            self.story = None
            return
        left = tells_older_matter(scene.sentence.text) or tells_another_day(scene, self.story)
        if scene.story is None or left or any(_stops(clause, self.story) for clause in lines):
            self.story = None
        else:
            steps = self.story.steps + 1
            self.story = replace(self.story, steps=steps, paragraph=scene.sentence.paragraph)


def _tells_of_today(telling: Telling, above: TimeExpression | None) -> bool:
    """ "1996. A bomb shocks the games. [...] Just last month a policeman was killed": the line above is left."""
    anchor, line = telling.expression.anchor, above.when if above is not None else None
    if anchor is None or anchor.kind != "publication" or line is None or not _tells_main(telling):
        return False
    return line.latest is not None and telling.when.earliest is not None and telling.when.earliest > line.latest


def _opens(telling: Telling, text: str) -> bool:
    """Whether a time stands at the front of its paragraph."""
    before = text[: telling.expression.start].rpartition("\n")[2]
    return not any(letter.isalpha() for letter in before)


def _first(happening: Happening, scene: Scene) -> Taken | None:
    for rule in rules():
        taken = rule.find(happening, scene)
        if taken is not None:
            return replace(taken, rule=rule.name)
    return None


def _place(happening: Happening) -> int:
    """By what a happening is known in its sentence: the head of its clause; of a noun, its place in the text."""
    return happening.clause.head if happening.clause is not None else -1 - happening.trigger.start


def _tells_main(telling: Telling) -> bool:
    """Whether a main clause in the simple past tells it."""
    clause = telling.happening.clause
    return clause is not None and clause.role in (MAIN, BESIDE) and clause.narrates and not clause.quoted


def _tells_story(telling: Telling, scene: Scene) -> bool:
    """Whether the story goes on from a dated clause: a main clause in the simple past, at a time it can stand at."""
    clause, when = scene.clause_told(telling), telling.when
    if clause is None or clause.role not in (MAIN, BESIDE) or not clause.narrates or clause.quoted:
        return False
    if clause.copula and when.precision not in FINE:
        return False  # "was a soldier (1760)": what was so for long
    if telling.attachment.aside and when.precision not in WIDE:
        return False  # "was taken at Ferne (3 June 1424)": the story itself goes on at no such pace
    return when.precision in REACH and telling.expression.basis not in ("named", "vague")


def _told_on(main: Telling, scene: Scene) -> Telling | None:
    """ "It passed in 1911 to his nephew, who sold it on 11 July 1919": what a clause behind tells of a later time."""
    for below in scene.dated.values():
        clause, when = below.happening.clause, below.when
        if (
            clause is None
            or clause.relation != RELATIVE
            or clause.mark not in english.WALK_GOING_ON
            or below.taken is not None
        ):
            continue
        set_apart = scene.sentence.text[: clause.start].rpartition(",")[2].split()[:1] == [clause.mark]
        later = main.when.latest is not None and when.earliest is not None and when.earliest > main.when.latest
        if set_apart and later and clause.narrates and not clause.quoted and when.precision in REACH:
            return below
    return None


def _followed_by(main: Telling, scene: Scene) -> Telling | None:
    """ "Besieged Harn in 1098, followed by the fall of Joram on 15 July 1099": the story stands at the fall."""
    end = main.when.latest
    for noun in scene.dated.values():
        before = scene.sentence.text[: noun.happening.trigger.start - scene.sentence.start]
        start = noun.when.earliest
        if noun.taken is not None or noun.happening.clause is not None or not _FOLLOWED.search(before):
            continue
        if end is not None and start is not None and start > end and noun.when.precision in REACH:
            return noun
    return None


_FOLLOWED = re.compile(english.WALK_FOLLOWED_BY, re.IGNORECASE)


def _stops(clause: Clause, story: Story) -> bool:
    """Whether a main clause leaves the story: it looks back, quotes, or speaks of the present or of what may be.

    Where the story goes on day by day, a word on how things are ("the bridge carries 3,000 cars") does not end it.
    """
    aside = story.when.precision in FINE and not story.slow and clause.time == "present"
    return clause.perfect or clause.quoted or (not aside and (clause.time != "past" or bool(clause.modal)))


def _by_sentence(
    sentences: Sequence[Sentence], expressions: Sequence[TimeExpression]
) -> dict[int, tuple[TimeExpression, ...]]:
    by_sentence: dict[int, list[TimeExpression]] = {}
    number = 0
    for expression in expressions:
        while number + 1 < len(sentences) and sentences[number + 1].start <= expression.start:
            number += 1
        by_sentence.setdefault(number, []).append(expression)
    return {number: tuple(listed) for number, listed in by_sentence.items()}
