"""Headlines that stand alone: no pronoun in them whose noun stands somewhere else, where the text says whose it is.

"He searched his house" as "Hale searched Rusk's house". A pronoun stays when what it stands for is named before it in
the headline, and when it is not safe to say what that is.
"""

from __future__ import annotations

import re

from timeline.events.actor_nouns import acts
from timeline.events.antecedents import FORMS, HE, SHE, THEY
from timeline.events.facts import Happening, Mentioned, NounPhrase, headline
from timeline.events.phrases import ARTICLES, KIN, without_article
from timeline.events.pointing_subjects import PointingSubjects
from timeline.events.references import References
from timeline.events.same_names import SameNames
from timeline.grammar import labels
from timeline.grammar.given_names import sex_of

_PRONOUN = re.compile(r"(?<![\w’'-])(?:he|him|his|she|her|it|its|they|them|their)(?![\w’'-])", re.IGNORECASE)
_NAMED_KIN = re.compile(rf"\s(?:{'|'.join(sorted(KIN))})(?:\s[A-Z][\w’'-]+){{2}}")
_POINTING = re.compile(r"(?:This|That) (\w+)")
_DEMONSTRATIVE = re.compile(r"(?:This|That|These|Those) [a-z]")
_FIRST_PERSON = re.compile(r"(?:I|We|My|Our) ")
_DETERMINERS = frozenset("this that these those our my your every each another some any no".split())
_ONE_MORE = "another"
_MOST_WORDS = 5  # a longer phrase makes a headline no clearer


class Standing:
    """Puts names for the pronouns of headlines."""

    def __init__(self, references: References, names: SameNames) -> None:
        self.references, self.names = references, names
        self.pointing = PointingSubjects(references.facts)

    def title(self, happening: Happening, number: int) -> str:
        """The headline of a happening told in sentence ``number``."""
        title, subject = happening.title, happening.subject
        if subject is not None and subject.kind == "pronoun":
            meant = self.references.resolve(subject, number, happening.trigger)
            if meant is not None and self._fits(meant):
                colon = ":" if subject.text.endswith(":") else ""
                title = headline(self._called(meant) + colon, happening.predicate)
        named = self._named_for(title, happening, number)
        if named != title:
            return headline(named)  # "Jan Worth sold his share": whose is told now
        title = self._pointing(title, number)
        if _DEMONSTRATIVE.match(title) and subject is not None and len(subject.text.split()) > 1:
            title = title.partition(" ")[2]  # "those talks failed"
        title = headline(without_article(self._named(title, happening, number)))
        if happening.speaker and _FIRST_PERSON.match(title) and not FORMS.get(happening.speaker.lower()):
            return f"{happening.speaker}: {title}"
        return title

    def _named_for(self, title: str, happening: Happening, number: int) -> str:
        """ "Second volume came out" for "The second came out", "Ann Roth resigned" for "The latter resigned"."""
        pointed = self.pointing.of_happening(happening, number)
        subject = happening.subject.text if happening.subject is not None else ""
        if pointed is None or not title.lower().startswith(subject.lower()):
            return title
        return f"{pointed.text}{title[len(subject) :]}"

    def _pointing(self, title: str, number: int) -> str:
        """ "Sarn Marine filed" for "This company filed", where the text says which."""
        match = _POINTING.match(title)
        if match is None:
            return title
        for mention in self.references.facts[number].mentions:
            meant = self.references.meant.get(mention.start) if mention.pointing else None
            if meant is not None and mention.phrase.head == match[1].lower():
                return f"{self._called(meant)}{title[match.end() :]}"
        return title

    def _named(self, title: str, happening: Happening, number: int) -> str:
        pronouns = list(_PRONOUN.finditer(title))
        before, place = "", 0  # what is told so far, and how much of the title that was
        for at, word in enumerate(pronouns):
            before += title[place : word.start()]
            place = word.start()
            pronoun = self._mention(word.group(), at, pronouns, happening, number)
            if pronoun is None:
                continue
            behind = title[word.end() :]
            meant = self._meant(pronoun, number, whose=happening.nominal and not before)
            clause = happening.clause
            acting = happening.subject if clause is not None and clause.head == pronoun.clause else None
            acts_on_it = not pronoun.owns and acting is not None and before.startswith(acting.text)
            of_another = "" if acts_on_it else before  # who acts is not whom it is done to: "Council will resurface it"
            if meant is None or not self._may_stand(meant, pronoun, before, behind, of_another, number):
                continue
            place = word.end()
            if pronoun.owns and not before and _NAMED_KIN.match(behind):
                place += len(behind) - len(behind.split(maxsplit=1)[1])  # "his father Emperor Ottar"
            else:
                before += self._instead(meant, pronoun, opening=not before.strip())
        return before + title[place:]

    def _may_stand(
        self, meant: NounPhrase, pronoun: Mentioned, before: str, behind: str, of_another: str, number: int
    ) -> bool:
        """Whether a name is better than the pronoun, with what the headline says before and behind it.

        ``of_another``: the part of it that may tell of another whom a reader would take it for.
        """
        opening = not before.strip()
        if not self._fits(meant) or (pronoun.owns and not self._may_own(meant, pronoun, opening=opening)):
            return False
        if self._is_named(meant, before) or (pronoun.owns and self._is_named(meant, behind)):
            return False
        return opening or pronoun.grammar >= 0 or not self._has_other(pronoun, of_another, number)

    def _mention(
        self, word: str, at: int, pronouns: list[re.Match[str]], happening: Happening, number: int
    ) -> Mentioned | None:
        """The pronoun of the sentence that a word of the headline is."""
        here = [mention for mention in self.references.pronouns(number) if mention.phrase.text.lower() == word.lower()]
        alike = [place for place, other in enumerate(pronouns) if other.group().lower() == word.lower()]
        if len(here) == len(alike):
            return here[alike.index(at)]
        near = sorted(here, key=lambda mention: abs(mention.start - happening.trigger.start))
        alone = len(alike) == 1 or len({self._key(mention) for mention in here}) == 1
        return near[0] if near and alone else None

    def _meant(self, pronoun: Mentioned, number: int, *, whose: bool) -> NounPhrase | None:
        if whose and pronoun.pronoun in (HE, SHE):
            return self.references.owner(pronoun, number)
        return self.references.meant.get(pronoun.start)

    def _key(self, pronoun: Mentioned) -> str:
        meant = self.references.meant.get(pronoun.start)
        return meant.text if meant is not None else ""

    def _fits(self, meant: NounPhrase) -> bool:
        return len(self._called(meant).split()) <= _MOST_WORDS and not FORMS.get(meant.text.split(" ")[0].lower())

    def _called(self, meant: NounPhrase) -> str:
        return self.names.usual(meant.name) if meant.name else meant.text

    def _is_named(self, meant: NounPhrase, text: str) -> bool:
        """Whether a stretch of the headline names what a pronoun stands for."""
        words = set(re.findall(r"\w+", text.lower()))
        called = re.findall(r"\w+", (meant.name or meant.text).lower())
        if meant.type == labels.ORGANISATION and called and called[0] not in ARTICLES:
            words |= {called[-1]} if called[0] in words else set()  # "Halden" names Halden Foods
        return bool(called) and (called[-1] in words or meant.head in words)

    def _has_other(self, pronoun: Mentioned, before: str, number: int) -> bool:
        """Whether the headline itself names another before the pronoun, whom a reader would take it for."""
        words = set(re.findall(r"[\w-]+", before.lower()))
        form = pronoun.pronoun
        return any(
            mention.phrase.text.lower().split()[-1] in words and form in self._forms(mention)
            for mention in self.references.facts[number].mentions
            if mention.start < pronoun.start
            and not mention.pronoun
            and mention.phrase.text
            and (pronoun.owns or mention.clause != pronoun.clause)
        )

    def _forms(self, mention: Mentioned) -> frozenset[str]:
        """The pronouns a mention can stand for, with what the text says of its name elsewhere."""
        called = sex_of(self.names.full(mention.phrase.name)) if mention.phrase.name else ""
        return mention.forms - {{"female": HE, "male": SHE}.get(called, "")}

    @staticmethod
    def _may_own(meant: NounPhrase, pronoun: Mentioned, *, opening: bool) -> bool:
        """Whether an owner is worth naming: a person, a body, and in the middle of a headline only the named."""
        if pronoun.pronoun in (HE, SHE):
            return True
        if pronoun.pronoun == THEY and not opening:
            return False
        return meant.kind == "name" or (opening and acts(meant.head))

    def _instead(self, meant: NounPhrase, pronoun: Mentioned, *, opening: bool) -> str:
        called = self._called(meant)
        first, _, rest = called.partition(" ")
        if not meant.name and first.lower() == _ONE_MORE and rest:
            first, called = rest.split(" ")[0], rest  # "the tenant", not "the Another tenant"
        if not opening and not meant.name and first.lower() not in _DETERMINERS and not meant.several:
            called = f"the {called}"
        if not pronoun.owns:
            return called
        return f"{called}’" if meant.several and meant.kind != "name" and called.endswith("s") else f"{called}’s"
