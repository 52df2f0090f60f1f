"""What one sentence says, in plain values: read from its parse, kept when the parse is gone.

Offsets count from the start of the document once a sentence is read (``read_sentence`` shifts them), so that they
slice ``document.text``.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from timeline.grammar.clause import Clause
from timeline.record.model import Certainty, Participant, Span

EVENT, STATEMENT, STATE, PERIOD = "event", "statement", "state", "period"


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A noun phrase as it would stand in a headline.

    ``kind`` is "name", "pronoun", "collective" ("the two countries"), "definite" ("the company") or "plain". ``name``
    is the name in it ("Ines Halloran" of "committee chair Ines Halloran"), ``type`` its kind of thing: person,
    organisation, place or other. ``head`` is the lemma of its head noun; ``several``: they
    are more than one.
    """

    text: str
    kind: str = "plain"
    name: str = ""
    type: str = "other"
    head: str = ""
    several: bool = False


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a sentence, with its offsets in the document."""

    start: int
    end: int
    text: str
    type: str


# Who follows somebody in an office ("succeeded by Ann Roth") is whom a text goes on about, more than any subject.
MENTIONED_SUCCESSOR = 5
MENTIONED_SUBJECT, MENTIONED_OBJECT, MENTIONED_OWNER, MENTIONED_REST, MENTIONED_INSIDE = 4, 3, 2, 1, 0


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A name, noun phrase or pronoun of a sentence, whose head begins at ``start``.

    ``role`` is its place in its clause (``clause``: the head; ``main``: that is the main one), highest for a subject.
    ``forms`` are the pronouns that may stand for it; of a pronoun ``pronoun`` is its own form, ``grammar`` where the
    noun stands that the grammar of the sentence makes it mean (-1 without one), and ``others`` where nouns stand that
    it cannot mean ("her" of "her professor, Hale"). ``members`` are those joined by "and"; ``pointing``: it
    points at what was named before ("this company"). ``done``: the verb that tells what is done to it; ``owned``: the
    noun whose owner it is; ``called``: the noun that it is said to be ("it is a museum"). ``holder``: who is called by
    this role all through the text ("the claimant, Ann Roth"), which is no mention of its own.
    """

    start: int
    phrase: NounPhrase
    role: int
    forms: frozenset[str]
    clause: int = -1
    pronoun: str = ""
    grammar: int = -1
    others: tuple[int, ...] = ()
    members: tuple[str, ...] = ()
    main: bool = False
    pointing: bool = False
    done: str = ""
    owned: str = ""
    called: str = ""
    holder: str = ""

    @property
    def owns(self) -> bool:
        """Whether it owns something: "his house"."""
        return self.role == MENTIONED_OWNER


@dataclass(frozen=True, slots=True)
class Happening:
    """What one clause or noun phrase says happened, not yet dated.

    ``trigger`` is the word that names it and ``lemma`` its base form; ``family`` is shared by a verb and its nouns
    ("sign", "signing"). The title is ``subject`` + ``predicate``; the subject stays apart so that a pronoun can be
    replaced. ``nominal``: named by a noun; ``definite``: that noun points back ("the announcement"). ``main``: the
    main clause; ``past``: in a past tense; ``general``: in the simple present, as of habits. ``words`` are the lemmas
    of its content words, for comparing, ``named`` those of names, ``pronoun`` a "he" or "she" among the parties.
    ``cue`` is the word that made it planned, negated, uncertain or reported.

    ``clause`` is the clause that tells it, None for a noun; ``inside`` is then the head of the clause the noun stands
    in (-1 without one), ``word`` its own place in the sentence and ``link`` the preposition it stands under ("during
    the withdrawal").
    """

    trigger: Span
    lemma: str
    family: str
    predicate: str
    subject: NounPhrase | None = None
    kind: str = EVENT
    nominal: bool = False
    definite: bool = False
    main: bool = False
    past: bool = False
    general: bool = False
    participants: tuple[Participant, ...] = ()
    place: str = ""
    certainty: Certainty = Certainty.ASSERTED
    cue: str = ""
    speaker: str = ""
    words: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    pronoun: str = ""
    clause: Clause | None = None
    inside: int = -1
    word: int = -1
    link: str = ""

    @property
    def title(self) -> str:
        """The headline: a capital first, no full stop."""
        return headline(self.subject.text if self.subject else "", self.predicate)


@dataclass(frozen=True, slots=True)
class Attachment:
    """What a time expression belongs to: a happening, or nothing and the ``reason`` why it makes no event.

    ``agreed``: parser and position rule name the same word. ``sure`` is how far to trust the attachment, 0 to 1.
    ``link`` is the preposition the time stands under ("in", "" for a bare one); ``direct``: it hangs on the verb
    itself, not on a noun beside it. ``whole``: no grammar was read, the happening is the sentence itself.
    """

    happening: Happening | None
    reason: str = ""
    agreed: bool = False
    sure: float = 0.5
    link: str = ""
    direct: bool = False
    front: bool = False
    aside: bool = False
    whole: bool = False


@dataclass(frozen=True, slots=True)
class SentenceFacts:
    """One sentence: what its times belong to, what else it tells, and who is named.

    ``happenings`` and ``clauses`` are in text order; ``mentions`` are whom and what it mentions. ``heading``: the
    sentence is hardly more than a time and a place ("January 1997."); ``labelled``: it is the head of an entry with its
    date behind it ("Guard hits marcher | 2018-05-29"). ``attachments`` are keyed by (start, end) of the time expression
    in the document.
    """

    attachments: dict[tuple[int, int], Attachment] = field(default_factory=dict)
    happenings: tuple[Happening, ...] = ()
    clauses: tuple[Clause, ...] = ()
    names: tuple[Named, ...] = ()
    mentions: tuple[Mentioned, ...] = ()
    heading: bool = False
    labelled: bool = False


def headline(*parts: str) -> str:
    """Join parts to a headline: single spaces, first letter large, no full stop at the end."""
    text = " ".join(" ".join(part for part in parts if part).split()).strip(" .,;:–—-")
    first = text.partition(" ")[0]
    return text if any(letter.isupper() for letter in first) else text[:1].upper() + text[1:]  # "iBox 4 was shown"
