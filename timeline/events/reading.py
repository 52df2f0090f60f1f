"""Read one parsed sentence: what each of its times belongs to, what else happens in it, who is named."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.events.asides import closes_line, closes_title, is_aside, is_line_of_time, owner_of_aside, whole_line
from timeline.events.attachment import owner_of_time
from timeline.events.certainty import verdict
from timeline.events.charged_deeds import title_of_deed
from timeline.events.event_nouns import is_event_noun
from timeline.events.facts import EVENT, STATE, STATEMENT, Attachment, Happening, Named, NounPhrase, SentenceFacts
from timeline.events.families import family, once_group
from timeline.events.gapping import filled, gaps_of, words_of
from timeline.events.mentioned import mentions_of
from timeline.events.nouns import LIGHT_VERBS, STATE_VERBS
from timeline.events.owners import Owner, owner_of_verb
from timeline.events.participants import Cast, is_called, of_clause, of_noun
from timeline.events.phrases import date_words, in_brackets, phrase
from timeline.events.places import place_of
from timeline.events.sayings import title_of_saying, what_it_says
from timeline.events.second_times import of_second_time
from timeline.events.telling_verbs import clause_of_effect, clause_of_occasion, clause_round, upper_verb
from timeline.events.terms import term_happening, term_of
from timeline.events.titles import clause_title, noun_title
from timeline.events.verbless import ENTRY, dated_entries
from timeline.events.words_alone import (
    extended_to,
    full_lemma,
    is_general,
    is_sound,
    limits_of,
    link_of_noun,
    may_take_time,
    only_in_times,
    person_pronoun,
    points_back,
    sets_apart,
    told_limits,
)
from timeline.events.works_in_row import named_by_its_work
from timeline.grammar import labels
from timeline.grammar.clause import Clause, clause_above, read_clause, read_clauses
from timeline.grammar.clauses import children, with_conjuncts
from timeline.grammar.governors import is_clause_head
from timeline.grammar.names import names as names_of
from timeline.grammar.names_beside_times import apart_from
from timeline.grammar.setting_off import ASIDE
from timeline.grammar.speech import REPORTING_VERBS, SPEAKING_VERBS, ReportedSpeech, reports
from timeline.grammar.tenses import tense
from timeline.record.model import Certainty, Participant, Sentence, Span

if TYPE_CHECKING:
    from timeline.grammar.names import Name
    from timeline.grammar.parsed import Doc, Token

# Verbs that tell nothing of their own when another sentence's date is looked for.
_EMPTY_VERBS = STATE_VERBS | LIGHT_VERBS | REPORTING_VERBS
TERM = 0.8  # how far a bracket behind a name is trusted to tell a life or an office
_SENTENCE_LIMIT = 30  # words compared between sentences; more only adds noise


class SentenceReader:
    """Reads the Doc of one sentence; everything it hands out is plain values with offsets into the document."""

    def __init__(
        self,
        doc: Doc,
        sentence: Sentence,
        spans: Sequence[tuple[int, int]],
        shown: Collection[tuple[int, int]] = (),
        *,
        below: bool = True,
    ) -> None:
        self.below = below
        self.doc, self.sentence, self.base = doc, sentence, sentence.start
        self.spans, self.shown = spans, shown
        local = [(start - self.base, end - self.base) for start, end in spans]
        self.local = local
        self.times = date_words(doc, [span for span in local if span[0] >= 0])
        kept = extended_to(doc, local)
        # What a headline leaves out: dates, but not "the Six-Day War" or "for eight years".
        hidden = [(start - self.base, end - self.base) for start, end in spans if (start, end) not in shown]
        hidden = [span for span in hidden if span not in kept]
        self.dated = date_words(doc, [span for span in hidden if span[0] >= 0])
        self.dated |= {token.i for token in doc if token.dep_ == ASIDE} | limits_of(doc, self.times)
        self.spoken = {word.i for token in doc if token.dep_ == labels.ATTRIBUTION for word in token.subtree}
        self.gaps = gaps_of(doc, local)
        self.dated = (self.dated | self.spoken | words_of(self.gaps)) - told_limits(doc)
        self.names: list[Name] = apart_from(names_of(doc), local, doc.text)
        self.only_times = only_in_times(self.names, local)
        self.clauses = {clause.head: clause for clause in read_clauses(doc)}
        self.reports: list[ReportedSpeech] = [report for report in reports(doc) if is_sound(report)]
        self.made: dict[int, Happening] = {}

    def facts(self, *, leading: bool = False) -> SentenceFacts:
        """All facts of the sentence; ``leading`` asks for the full headline of its main clause too."""
        attachments = {}
        entries = dated_entries(self.doc, [span for span in self.local if span[0] >= 0], self.base, self.names)
        labelled = False
        taken: set[int] = set()  # triggers that a date of their own was found for
        for span, (start, end) in zip(self.spans, self.local, strict=True):
            if start < 0:
                attachments[span] = Attachment(None, "it is part of the dateline")
                continue
            words = self.doc.char_span(start, end, alignment_mode="expand")
            if words is None or not len(words):
                attachments[span] = Attachment(None, "its sentence is too long to be read")
                continue
            if start in entries:
                attachments[span] = entries[start]
                continue
            term = term_of(words, self.names)
            if term is not None:
                attachments[span] = Attachment(term_happening(term, self._span(term.head)), sure=TERM)
                continue
            owner = owner_of_aside(words) if is_aside(words) else owner_of_time(words, self.times)
            if owner.trigger is None and any(start in gap.first for gap in self.gaps.values()):
                owner = next(owner_of_verb(gap.verb) for gap in self.gaps.values() if start in gap.first)
            if start in self.gaps and span not in self.shown:
                attachment = self._attachment(owner_of_verb(self.gaps[start].verb))
                attachments[span] = filled(self.gaps[start], attachment, self.base, self.names)
                continue
            owner = of_second_time(words, owner, taken)
            if owner.trigger is not None and span not in self.shown:
                taken.add(owner.trigger.i)
            attachments[span] = self._attachment(owner)
            if is_aside(words):
                attachments[span] = named_by_its_work(words, attachments[span], self.local)
            if is_aside(words) and words[0].head.i > words.start:
                attachments[span] = replace(attachments[span], front=True)
            elif is_aside(words):
                attachments[span] = replace(attachments[span], aside=True)
            if is_aside(words) and closes_line(words):
                labelled = True
                if owner.trigger is None or owner.clause is None:
                    attachments[span] = Attachment(whole_line(self.doc, self.base, self.names), sure=ENTRY)
            elif owner.trigger is not None and owner.clause is None and closes_title(words, self.times):
                attachments[span] = Attachment(whole_line(self.doc, self.base, self.names, self.times), sure=owner.sure)
        # What stands in brackets is said beside the story: "(modern name Porto Bello)" is nobody's antecedent.
        names = tuple(
            Named(self.base + name.start, self.base + name.end, name.text, name.type)
            for name in self.names
            if not in_brackets(self.doc.text, name.start)
        )
        main = self.main_verb()
        happenings = tuple(self._others(main, leading=leading))
        return SentenceFacts(
            attachments,
            happenings,
            tuple(self.clauses.values()),
            names,
            mentions_of(self.doc, self.names, self.dated, self.base),
            is_line_of_time(self.doc, self.times),
            labelled,
        )

    def main_verb(self) -> Token | None:
        """The verb (or predicate) of the main clause; of a quoted statement at the front, what is said stays main."""
        root = next((token for token in self.doc if token.head.i == token.i), None)
        return root if root is not None and is_clause_head(root) else None

    def _attachment(self, owner: Owner) -> Attachment:
        if owner.trigger is None:
            return Attachment(None, owner.reason, False, owner.sure, owner.link)
        return Attachment(self.happening(owner), "", owner.agreed, owner.sure, owner.link, owner.direct)

    def happening(self, owner: Owner) -> Happening:
        """The happening of a trigger, made once however many times belong to it."""
        assert owner.trigger is not None
        if owner.trigger.i not in self.made:
            if owner.clause is not None:
                self.made[owner.trigger.i] = self._clause(owner.trigger, owner.clause)
            else:
                self.made[owner.trigger.i] = self._noun(owner.trigger, alone=owner.alone)
        return self.made[owner.trigger.i]

    # -- clauses ------------------------------------------------------------------------------------------------

    def _clause(self, trigger: Token, clause: Token) -> Happening:
        said = what_it_says(clause, self.reports)
        kind = self._kind(clause, said)
        judged = verdict(trigger if trigger.pos_ not in ("NOUN", "PROPN") else clause, self.reports)
        subject, predicate = title_of_saying(clause, said, judged.frame, self.names, self.dated)
        deed = title_of_deed(clause, judged.frame, self.names, self.dated, self.times)
        subject, predicate = deed or (subject, predicate)
        certainty, speaker = judged.certainty, self._speaker(judged.speaker)
        cue = judged.cue
        if said is not None and certainty is Certainty.ASSERTED:
            certainty, cue = Certainty.REPORTED, clause.lower_
        if said is not None:
            speaker = speaker or self._speaker(said.speaker)
        cast = of_clause(clause, self.names, self.dated, statement=kind == STATEMENT, frame=judged.frame)
        if said is not None:
            for name, participant in of_clause(said.content, self.names, self.dated).found.items():
                cast.found.setdefault(name, replace(participant, role="other"))
        heads = [clause, upper_verb(clause), *children(clause, labels.OBJECTS), trigger]
        listed = self._with_speaker(self._taking_part(cast), speaker if kind == STATEMENT else "")
        words, named = self._words(clause)
        return Happening(
            self._span(trigger), trigger.lemma_.lower(), family(full_lemma(trigger)), predicate, subject, kind,
            nominal=trigger.pos_ in ("NOUN", "PROPN"), main=self._is_main(clause), past=tense(clause).time == "past",
            general=is_general(clause), participants=listed, place=place_of(heads, self.names, self.dated),
            certainty=certainty, cue=cue, speaker=speaker, words=words, named=named,
            pronoun=person_pronoun(trigger), clause=self._clause_of(clause),
        )  # fmt: skip

    def _clause_of(self, head: Token) -> Clause:
        """The clause of a head; of a noun that was taken for one, the clause is read from its own words."""
        return self.clauses.get(head.i) or read_clause(head)

    def _kind(self, clause: Token, said: ReportedSpeech | None) -> str:
        if said is not None or clause.lemma_.lower() in SPEAKING_VERBS:
            return STATEMENT
        stative = clause.lemma_.lower() in STATE_VERBS or clause.pos_ not in ("VERB",)
        return STATE if stative else EVENT

    def _speaker(self, token: Token | None) -> str:
        if token is None:
            return ""
        shown = phrase(token, self.names, self.dated - self.spoken)
        return shown.name or shown.text

    def _taking_part(self, cast: Cast) -> tuple[Participant, ...]:
        return tuple(participant for participant in cast.listed() if participant.name not in self.only_times)

    @staticmethod
    def _with_speaker(listed: tuple[Participant, ...], speaker: str) -> tuple[Participant, ...]:
        if not speaker or speaker[:1].islower() or any(is_called(participant.name, speaker) for participant in listed):
            return listed
        return (*listed, Participant(speaker, "speaker", "other"))

    def _is_main(self, clause: Token) -> bool:
        current = clause
        while (
            current.dep_ in labels.CONJUNCTS | labels.OPEN_COMPLEMENTS | {"parataxis"} and current.head.i != current.i
        ):
            current = current.head
        return current.head.i == current.i

    # -- nouns --------------------------------------------------------------------------------------------------

    def _noun(self, noun: Token, *, alone: bool = False) -> Happening:
        title = noun_title(noun, self.names, self.dated)
        subject: NounPhrase | None = None
        # A headline of one word says too little: the clause round the noun instead, as sure as that is.
        larger = clause_of_effect(noun) or clause_of_occasion(noun)
        if alone or len(title.split()) < 2:
            larger = None if alone or sets_apart(noun) else clause_round(noun)
        judged = verdict(noun, self.reports)
        if larger is not None and judged.certainty is not Certainty.NEGATED:  # "the concert on 8 June was cancelled"
            judged = verdict(larger, self.reports)
        frame = judged.frame if judged.frame is not None and is_clause_head(judged.frame) else None
        speaker = self._speaker(judged.speaker)
        if larger is not None or frame is not None:
            token = larger if larger is not None else noun
            subject, title = clause_title(token, self.names, self.dated, frame=frame)
            cast = of_clause(token, self.names, self.dated, frame=frame)
        else:
            cast = of_noun(noun, self.names, self.dated)
        words, named = self._words(noun)
        return Happening(
            self._span(noun), noun.lemma_.lower(), family(full_lemma(noun)), title, subject, EVENT, nominal=True,
            definite=points_back(noun), main=self._is_main(noun),
            participants=self._taking_part(cast),
            place=place_of([noun], self.names, self.dated),
            certainty=judged.certainty, cue=judged.cue, speaker=speaker, words=words, named=named,
            pronoun=person_pronoun(noun), inside=clause_above(noun).i, word=noun.i, link=link_of_noun(noun),
        )  # fmt: skip

    # -- what else is told --------------------------------------------------------------------------------------

    def _others(self, main: Token | None, *, leading: bool) -> list[Happening]:
        """What else is told: verbs and event nouns without a time here, which a date told elsewhere may belong to."""
        tops = {verb.i for verb in with_conjuncts(main)[:3] if is_clause_head(verb)} if main is not None else set()
        happenings: list[Happening] = []
        if leading and not tops and not self.made:
            self._first_event()
        beside = bool(self.made)
        taken = {owned.clause.head for owned in self.made.values() if owned.clause is not None}
        for token in self.doc:
            clause = self.clauses.get(token.i)
            if token.i in self.made:
                happenings.append(self.made[token.i])
            elif token.i in tops and leading:
                happenings.append(self._clause(token, token))
            elif clause is not None and token.i not in taken and may_take_time(clause, beside=beside, below=self.below):
                owner = owner_of_verb(token)
                if owner.trigger is not None and owner.trigger.i not in self.made:
                    happenings.append(self._clause(owner.trigger, token))
            elif token.pos_ == "VERB":
                lemma = token.lemma_.lower()
                # Only a main verb, or what happens once, can be told by another sentence's date.
                if lemma not in _EMPTY_VERBS and (token.i in tops or once_group(family(lemma))):
                    happenings.append(self._slight(token, main=token.i in tops))
            elif token.pos_ == "NOUN" and is_event_noun(token) and not self._told_by_dated(token):
                happenings.append(self._slight(token, main=token.i in tops))
        return happenings

    def _first_event(self) -> None:
        """Read the first verb or event noun of a fragment in full ("A bomb at a clinic")."""
        for token in self.doc:
            if token.pos_ == "VERB" and is_clause_head(token):
                self.happening(Owner(token, token))
                return
            if is_event_noun(token):
                self.happening(Owner(token))
                return

    def _told_by_dated(self, noun: Token) -> bool:
        """ "It resumed its bombardment in 1958": the noun has its verb's date."""
        return noun.head.i in self.made and noun.dep_ in labels.OBJECTS | labels.SUBJECTS

    def _slight(self, token: Token, *, main: bool) -> Happening:
        """A happening without headline, for comparing only."""
        nominal = token.pos_ != "VERB"
        words, named = self._words(token)
        lemma = token.lemma_.lower()
        return Happening(
            self._span(token), lemma, family(full_lemma(token)), "", nominal=nominal,
            definite=nominal and points_back(token), main=main, words=words, named=named, pronoun=person_pronoun(token),
            inside=clause_above(token).i if nominal else -1, word=token.i, link=link_of_noun(token) if nominal else "",
        )  # fmt: skip

    def _words(self, head: Token) -> tuple[frozenset[str], frozenset[str]]:
        """Lemmas of the words round a happening, and those of them that are names."""
        near = [token for token in head.subtree if token.i not in self.dated][:_SENTENCE_LIMIT]
        if head.dep_ in labels.NOUN_CLAUSES | labels.RELATIVE_CLAUSES:
            near += [head.head, *children(head.head, labels.NAME_PARTS)]
        words, named = set(), set()
        for token in near:
            if token.pos_ in ("NOUN", "PROPN", "VERB", "NUM"):
                lemma = token.lemma_.lower()
                words.add(lemma)
                if token.pos_ == "PROPN":
                    named.add(lemma)
        return frozenset(words), frozenset(named)

    def _span(self, token: Token) -> Span:
        start = self.base + token.idx
        return Span(start, start + len(token), token.text)


def read_sentence(
    doc: Doc,
    sentence: Sentence,
    spans: Sequence[tuple[int, int]],
    *,
    shown: Collection[tuple[int, int]] = (),
    leading: bool = False,
    below: bool = True,
) -> SentenceFacts:
    """The facts of one parsed sentence; ``spans`` are the (start, end) of its time expressions in the document.

    ``shown`` are those that a headline keeps: named times and durations. ``below``: a line of time stands above.
    """
    return SentenceReader(doc, sentence, spans, shown, below=below).facts(leading=leading)
