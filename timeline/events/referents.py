"""Whom a text has been speaking of: what each pronoun can stand for, by form, place and nearness.

Every mention of somebody or something adds to its weight: a subject most, and less from sentence to sentence. A pronoun
stands for the heaviest that its form allows, if no other comes near it; what grammar says within the sentence goes
first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from timeline.events.actor_nouns import acts
from timeline.events.antecedents import AS_ONE, FORMS, HE, IT, MAKING, SHE, THEY
from timeline.events.facts import (
    MENTIONED_INSIDE,
    MENTIONED_OBJECT,
    MENTIONED_OWNER,
    MENTIONED_REST,
    MENTIONED_SUBJECT,
    MENTIONED_SUCCESSOR,
    Mentioned,
    NounPhrase,
)
from timeline.events.nouns import EVENT_NOUNS
from timeline.events.party_words import BUILDINGS
from timeline.events.phrases import FAMILY, KIN
from timeline.events.same_names import SameNames
from timeline.grammar import labels
from timeline.grammar.given_names import sex_of
from timeline.grammar.name_words import ORGANISATION_WORDS, OTHER_WORDS, PLACE_WORDS
from timeline.languages.en_things import BUILDING, BUILT, DONE_TO_PERSONS, DONE_WITH

_WEIGHT = {
    MENTIONED_SUCCESSOR: 8.0,
    MENTIONED_SUBJECT: 3.0,
    MENTIONED_OBJECT: 2.0,
    MENTIONED_OWNER: 1.5,
    MENTIONED_REST: 1.0,
    MENTIONED_INSIDE: 0.6,
}
_MAIN = 1.5  # what the subject of a main clause counts beyond another
_FADING = 0.5  # how much of a weight is left in the next sentence
_REACH = {HE: 6, SHE: 6, IT: 2, THEY: 2}  # sentences back
_CLEAR = {HE: 1.4, SHE: 1.4, IT: 1.7, THEY: 1.8}  # how much heavier than the next one the one meant is
_CLEARER = {HE: 1.5, SHE: 1.5, IT: 3.0, THEY: 3.0}  # ... for an object, which may be anything
_PERSONS = frozenset({HE, SHE})
_CALLED = {"female": SHE, "male": HE}
ANY = frozenset({HE, SHE, IT})
_THINGS = ORGANISATION_WORDS | OTHER_WORDS | PLACE_WORDS
_UNSURE = 0.5  # what a name of no known kind counts as somebody's
_NAME = 1.5  # what a name counts beside a role
_RELATIVE = 0.6  # what "her mother" counts beside her
_BODY_AS_MANY = 0.7  # what a body counts as "they" beside people
_THING = {IT: 0.8, THEY: 0.6}  # what counts a thing that does nothing
_HERO = 4  # how often whom a text is about is mentioned at least
_HERO_WEIGHT = 0.6
_BESIDE = 30  # letters between two ways of calling somebody in one breath
_HERO_PRONOUNS = 5  # how often a pronoun stands for somebody in a text that is about one person
_NEARLY_ALL = 4  # how many times as often one pronoun stands in a text as the other
_FAR_AHEAD, _LONE_HERO_WEIGHT = 2.5, 2.0  # where nobody else comes near


def _weight_of(mention: Mentioned) -> float:
    return _WEIGHT[mention.role] + (_MAIN if mention.main and mention.role == MENTIONED_SUBJECT else 0)


def _names_several(mention: Mentioned) -> bool:
    """ "Brothers Amos and Jon Ley", "two Sarn jets": the name in it is that of one of them, or of another thing."""
    phrase = mention.phrase
    named = phrase.kind == "name" and phrase.name != "" and not mention.members
    return phrase.several and named and phrase.text.lower().removeprefix("the ") != phrase.name.lower()


@dataclass(slots=True)
class _Referent:
    phrase: NounPhrase
    forms: frozenset[str]
    weight: float = 0.0
    last: int = -99
    acted: int = -99  # the last sentence it was a subject in
    clauses: set[tuple[int, int]] = field(default_factory=set)  # sentence and clause where it is subject or object

    def now(self, number: int) -> float:
        return float(self.weight * _FADING ** (number - self.last))


class Referents:
    """Reads the mentions of one document sentence by sentence."""

    def __init__(self, names: SameNames, mentions: Iterable[Mentioned]) -> None:
        self.names = names
        self.known: dict[str, _Referent] = {}
        self.at: dict[int, str] = {}  # key of the referent by where it is mentioned
        self.forms: dict[str, frozenset[str]] = {}
        self.here: dict[str, str] = {}  # what a form stood for in the sentence being read
        self.open: set[str] = set()  # ... and the forms of subjects there that nobody fits
        mentions = list(mentions)
        self.holders = self._holders(mentions)
        self.hero_weight: dict[str, float] = {}
        counted: Counter[str] = Counter()
        pronouns = Counter(mention.pronoun for mention in mentions if mention.pronoun)
        at = -_BESIDE
        named: list[str] = []  # people in the order in which the text brings them in
        for mention in mentions:
            if mention.pronoun or mention.members or mention.holder:
                continue
            key = self._key(mention)
            if mention.phrase.kind == "name" and (not named or named[-1] != key):
                named.append(key)
            elif mention.start - at < _BESIDE and named and named[-1] == key:
                continue  # "her daughter, Ann Roth": one mention, not two
            at = mention.start
            counted[key] += 2 if mention.role >= MENTIONED_SUBJECT else 1
            forms = self._forms(mention)
            before = self.forms.get(key, forms)
            self.forms[key] = (before & forms) or before
        self._call_opener(named, pronouns)
        self.heroes = self._heroes(counted)
        for form in (HE, SHE):
            opener = next((key for key in named if form in self.forms[key] & _PERSONS), "")
            if form not in self.heroes and opener and pronouns[form] >= _HERO_PRONOUNS:
                self._let_open(form, opener, counted)

    def _holders(self, mentions: Iterable[Mentioned]) -> dict[str, str]:
        """Who is meant by a role all through the text, where only one is called by it: "the claimant, Ann Roth"."""
        called: dict[str, set[str]] = {}
        for mention in mentions:
            if mention.holder:
                called.setdefault(mention.phrase.head, set()).add(self.names.full(mention.holder))
        return {role: next(iter(names)) for role, names in called.items() if len(names) == 1}

    def _heroes(self, counted: Counter[str]) -> dict[str, str]:
        """Whom the text is about, for each pronoun: mentioned far more often than any other that it may mean."""
        heroes: dict[str, str] = {}
        for form in (HE, SHE):
            ranked = [(key, count) for key, count in counted.most_common() if form in self.forms[key] & _PERSONS]
            ranked = [(key, count) for key, count in ranked if not key.startswith("-")]
            if ranked and ranked[0][1] >= 2 * _HERO and (len(ranked) == 1 or ranked[0][1] >= 2 * ranked[1][1]):
                heroes[form] = ranked[0][0]
                alone = len(ranked) == 1 or ranked[0][1] >= _FAR_AHEAD * ranked[1][1]
                self.hero_weight[form] = _LONE_HERO_WEIGHT if alone else _HERO_WEIGHT
        return heroes

    def _call_opener(self, named: Sequence[str], pronouns: Counter[str]) -> None:
        """Call whom a text names first "she" where the name does not tell and nearly all its pronouns are "she"."""
        opener = next((key for key in named if self.forms[key] & _PERSONS), "")
        (often, most), (_, fewer) = sorted(
            ((form, pronouns[form]) for form in (HE, SHE)), key=lambda form_and_count: -form_and_count[1]
        )
        if opener and self.forms[opener] >= _PERSONS and most >= max(_HERO_PRONOUNS, _NEARLY_ALL * fewer):
            self.forms[opener] = frozenset({often})

    def _let_open(self, form: str, opener: str, counted: Counter[str]) -> None:
        """Take whom a text names first for whom it is about, where it goes on with pronouns and names nobody more."""
        others = [count for key, count in counted.items() if key != opener and form in self.forms[key] & _PERSONS]
        if counted[opener] >= max(others, default=0):
            self.heroes[form] = opener
            self.hero_weight[form] = _HERO_WEIGHT

    def read(self, number: int, mentions: Sequence[Mentioned]) -> dict[int, NounPhrase | None]:
        """What each pronoun among the mentions of a sentence stands for, by where it begins."""
        meant: dict[int, NounPhrase | None] = {}
        self.here, self.open = {}, set()
        keys = {said.start: self._key(said) for said in mentions if not said.pronoun and not said.members}
        for mention in mentions:
            if mention.holder:
                continue
            if mention.pronoun:
                ahead = keys.get(mention.grammar, "") if mention.grammar > mention.start else ""
                if ahead:  # "having told his plans, Darius sent envoys"
                    self._enter(ahead, next(other for other in mentions if other.start == mention.grammar))
                key = ahead or self._meant(mention, number, {keys.get(place, "") for place in mention.others})
                meant[mention.start] = self.known[key].phrase if key else None
                if key and not mention.owns:
                    self.here[mention.pronoun] = key
                elif mention.pronoun in _PERSONS and mention.role == MENTIONED_SUBJECT:
                    self.open.add(mention.pronoun)
                if key:
                    if mention.pronoun in _PERSONS:
                        self.forms[key] = frozenset({mention.pronoun})
                        self.known[key].forms = self.forms[key]
                    self._count(key, mention, number)
            else:
                key = self._pointed(mention, number) or self._key(mention)
                if mention.pointing and key in self.known:
                    meant[mention.start] = self.known[key].phrase
                self._enter(key, mention)
                self._count(key, mention, number)
        return meant

    def _pointed(self, mention: Mentioned, number: int) -> str:
        """The key of the body that "this company" points at: the one named last, or called by the same noun."""
        if not mention.pointing:
            return ""
        bodies = {key: who for key, who in self.known.items() if self._is_body(who.phrase, mention.phrase.head)}
        near = [(who.now(number), key) for key, who in bodies.items() if number - who.last <= _REACH[IT]]
        near.sort(reverse=True)
        clear = near and (len(near) == 1 or near[0][0] >= _CLEAR[IT] * near[1][0])
        return near[0][1] if clear else ""

    @staticmethod
    def _is_body(named: NounPhrase, noun: str) -> bool:
        words = named.text.split()
        large = len(words) > 1 and all(word[:1].isupper() for word in words)
        named_body = named.kind == "name" and named.type == labels.ORGANISATION
        return named_body or ((large or named.kind == "name") and noun in named.text.lower().split())

    # -- mentions -----------------------------------------------------------------------------------------------

    def _key(self, mention: Mentioned) -> str:
        phrase = mention.phrase
        if mention.members:
            return f"+{phrase.text}"
        if phrase.name and phrase.kind == "name":
            return f"-{phrase.text.lower()}" if _names_several(mention) else self.names.full(phrase.name)
        holder = self.holders.get(phrase.head, "") if phrase.kind == "definite" else ""
        if holder:
            return holder
        if phrase.text in self.names.types:  # a name, whatever its tag was there
            return self.names.full(phrase.text)
        return f"-{phrase.text.lower()}"

    def _forms(self, mention: Mentioned) -> frozenset[str]:
        """The forms of a mention, with what the document knows of its name."""
        name = mention.phrase.name
        if mention.phrase.kind != "name" and mention.phrase.text in self.names.types:
            return mention.forms | ANY
        if not name or mention.phrase.kind != "name":
            return mention.forms
        if name in self.names.bodies:
            return frozenset({IT, THEY})
        kind = self.names.type(name)
        if kind == labels.OTHER and mention.forms & _PERSONS and self._is_full_name(name):
            kind = labels.PERSON  # the recogniser did not say what it is; the given name does
        if kind == labels.PERSON and mention.forms & (_PERSONS | {IT}):
            forms = mention.forms & _PERSONS or _PERSONS
            called = _CALLED.get(sex_of(self.names.full(name)), "")
            return frozenset({called}) if called and len(forms) > 1 else forms
        if kind == labels.ORGANISATION and IT in mention.forms:
            return frozenset({IT, THEY})
        return mention.forms

    def _is_full_name(self, name: str) -> bool:
        words = self.names.full(name).split()
        return len(words) > 1 and bool(sex_of(words[0])) and not {word.lower() for word in words[1:]} & _THINGS

    def _enter(self, key: str, mention: Mentioned) -> None:
        forms = self.forms.get(key, mention.forms)
        if key not in self.known:
            shown = replace(mention.phrase, kind="plain", name="") if _names_several(mention) else mention.phrase
            if key == self.holders.get(shown.head, ""):
                shown = NounPhrase(key, "name", key, labels.PERSON, key.lower())
            if shown.kind != "name" and shown.text in self.names.types:
                shown = replace(shown, kind="name", name=shown.text, type=self.names.type(shown.text), several=False)
            if shown.name and shown.kind == "name":
                kind = self.names.type(shown.name) or shown.type
                # A body is called as it was there; a person in full, as families share a name.
                full = self.names.full(shown.name) if kind != labels.ORGANISATION else shown.name
                shown = replace(shown, name=full, type=kind)
            self.known[key] = _Referent(shown, forms)
        self.known[key].forms = forms

    def _count(self, key: str, mention: Mentioned, number: int) -> None:
        who = self.known[key]
        who.weight = who.now(number) + _weight_of(mention)
        who.last = number
        if mention.role >= MENTIONED_SUBJECT:
            who.acted = number
        self.at[mention.start] = key
        if mention.role >= MENTIONED_OBJECT:
            who.clauses.add((number, mention.clause))

    # -- pronouns -----------------------------------------------------------------------------------------------

    def _meant(self, pronoun: Mentioned, number: int, never: set[str]) -> str:
        """The key of what a pronoun stands for; "" when it is not safe to say."""
        form = pronoun.pronoun
        hero = self.heroes.get(form, "")
        hero = hero if hero in self.known and hero not in never and form in self.forms[hero] else ""
        meant = self.at.get(pronoun.grammar, "")
        # "Velmar said it would bid": what a list of names took for a person is a body, the grammar says.
        shown = self.known[meant].phrase if meant else None
        body = shown is not None and form == IT and (shown.kind == "name" or shown.head in AS_ONE)
        if meant and (form in self.known[meant].forms or body):
            # "The son of a potter, he learned the trade" is no other than whom the text is about.
            return hero if hero and self.known[meant].phrase.kind != "name" and self._is_kin(meant) else meant
        here = self.here.get(form, "")
        if (
            here
            and pronoun.grammar < 0
            and here not in never
            and (number, pronoun.clause) not in self.known[here].clauses
        ):
            return here  # a pronoun stands for the same all through a sentence, if nothing says otherwise
        if form in self.open and pronoun.role == MENTIONED_SUBJECT:
            return ""  # nor does it stand for somebody whom the sentence brought in since
        for verbs, things in DONE_WITH if form == IT else ():
            offered = self._last_of(things, number) if pronoun.done in verbs else ""
            if offered:
                return offered
        built = self._near(BUILT, number) if form == IT and pronoun.done in BUILDING else []
        if len(built) == 1:
            return built[0]
        beside = (number, pronoun.clause) if pronoun.role != MENTIONED_OWNER else None
        ranked = sorted(
            (
                (self._weight(key, who, form, number), key)
                for key, who in self.known.items()
                if form in who.forms
                and number - who.last <= _REACH[form]
                and beside not in who.clauses
                and not (pronoun.done in MAKING and who.phrase.head in EVENT_NOUNS)
                and not (pronoun.done in DONE_TO_PERSONS and IT in who.forms)
                and not (pronoun.called in BUILDINGS and not self._may_be_building(who.phrase))
                and not (pronoun.owned in FAMILY and IT in who.forms and not who.forms & _PERSONS)
                and key not in never
            ),
            reverse=True,
        )
        if form == THEY and pronoun.role in (MENTIONED_SUBJECT, MENTIONED_OWNER):
            above = ranked[0][0] if ranked and self._acts(ranked[0][1]) else 0.0
            pair = self._pair(number, above=above, back=_REACH[THEY] if pronoun.owned in FAMILY else 1)
            if pair:
                return pair
        if not ranked:
            return hero
        if hero and self.known[ranked[0][1]].acted < number - _REACH[form] and ranked[0][1] != hero:
            return hero  # who is only named beside is not whom the text goes on about
        clear = _CLEAR[form] if pronoun.role in (MENTIONED_SUBJECT, MENTIONED_OWNER) else _CLEARER[form]
        if len(ranked) > 1 and ranked[0][0] < clear * ranked[1][0]:
            return hero if hero in (ranked[0][1], ranked[1][1]) else ""
        return ranked[0][1]

    def _last_of(self, heads: frozenset[str], number: int) -> str:
        """The key of the thing of one of these kinds that was mentioned last, in this sentence or the one before."""
        return max(self._near(heads, number), key=lambda key: max(self.at_last(key)), default="")

    def _near(self, heads: frozenset[str], number: int) -> list[str]:
        return [key for key, who in self.known.items() if who.phrase.head in heads and number - who.last <= 1]

    def at_last(self, key: str) -> list[int]:
        """Where a referent was mentioned."""
        return [place for place, held in self.at.items() if held == key]

    def _acts(self, key: str) -> bool:
        shown = self.known[key].phrase
        return shown.kind == "name" or acts(shown.head)

    @staticmethod
    def _may_be_building(phrase: NounPhrase) -> bool:
        """Whether something can be a museum: a hall, a thing of unknown kind, no council."""
        last = phrase.text.lower().split()[-1]
        other = phrase.type in (labels.PERSON, labels.ORGANISATION, labels.PLACE)
        return last in BUILDINGS or not (acts(phrase.head) or other)

    def _is_kin(self, key: str) -> bool:
        return self.known[key].phrase.head in KIN

    def _pair(self, number: int, *, above: float, back: int) -> str:
        """The key of two persons together, both heavier than ``above``, when no third was named near: "they" of "she
        met Otto Raab".
        """
        near = [key for key, who in self.known.items() if self._is_near_person(who, number, back)]
        if len(near) != 2 or min(self.known[key].now(number) for key in near) < above:
            return ""
        near.sort(key=lambda key: -self.known[key].now(number))
        names = [self.names.usual(self.known[key].phrase.name) for key in near]
        text = f"{names[0]} and {names[1]}"
        self.known.setdefault(f"+{text}", _Referent(NounPhrase(text, "name", several=True), frozenset({THEY})))
        return f"+{text}"

    @staticmethod
    def _is_near_person(who: _Referent, number: int, back: int) -> bool:
        named = who.phrase.kind == "name" and bool(who.phrase.name)
        return named and bool(who.forms & _PERSONS) and IT not in who.forms and number - who.last <= back

    def _weight(self, key: str, who: _Referent, form: str, number: int) -> float:
        weight = who.now(number) + (self.hero_weight[form] if self.heroes.get(form) == key else 0)
        if form in _PERSONS and who.phrase.text.partition(" ")[0].lower() in FORMS:
            return weight * _RELATIVE
        if form in _PERSONS and IT in who.forms:
            return weight * _UNSURE
        if form in _PERSONS and who.phrase.kind == "name":
            return weight * _NAME
        if form == THEY and IT in who.forms:
            return weight * _BODY_AS_MANY
        if form in (IT, THEY) and who.phrase.kind != "name" and not acts(who.phrase.head):
            return weight * _THING[form]
        return weight
