"""Noun phrases of a sentence as headline text and as participants: trimmed, typed, with the name in them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.events.contractions import in_full
from timeline.events.facts import NounPhrase
from timeline.events.nouns import ACTORS
from timeline.grammar import labels
from timeline.grammar.chunks import noun_chunk
from timeline.grammar.clauses import children

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from timeline.grammar.names import Name
    from timeline.grammar.parsed import Doc, Token

PRONOUNS = frozenset("he she it they i we you this that these those who which him her them us me one".split())
COLLECTIVES = frozenset("country side nation government power state leader party company".split())
_TWO = frozenset({"two", "both", "three"})
_QUOTES = frozenset("\"“”„«»''``‘’'") | {"''", "``"}
# Marks that may stay inside a headline; all others go.
_KEPT_MARKS = frozenset({"-", "–", "—", "/", "&", "%", "$", "£", "€", "'", "’", "#", "+", "'s", "’s"})
ARTICLES = frozenset({"the", "a", "an"})


def chunk_words(head: Token, skipped: Collection[int] = ()) -> list[Token]:
    """The words of the noun phrase of ``head``, without dates (``skipped``), quotation marks and what they leave."""
    chunk = noun_chunk(head)
    kept = [
        token
        for token in [*chunk, *_figures(head, chunk.end), *_close_apposition(head, chunk.end)]
        if token.i not in skipped
    ]
    while kept and (kept[0].tag_ == "POS" or kept[0].lower_ in ("'s", "’s") or kept[0].is_punct):
        kept = kept[1:]
    return kept


def _figures(head: Token, end: int) -> list[Token]:
    """ "40 million" of "£40 million", whose head is the sign of the currency; "-2" of the score "2-2"."""
    run: list[Token] = []
    for token in head.doc[end : end + 3]:
        close = not head.doc[token.i - 1].whitespace_ and token.text != "."
        money = (
            head.tag_ == "$"
            and end == head.i + 1
            and (token.pos_ == "NUM" or (run and close and token.text[:1].isalpha()))
        )
        score = head.pos_ == "NUM" and close and (token.text in ("-", "–") or (run and token.like_num))
        if not (money or score):
            break
        run.append(token)
    if run and run[-1].text in ("-", "–"):
        run.pop()
    return run


def _close_apposition(head: Token, end: int) -> list[Token]:
    """ "the ferry Northern Star": a name that follows its noun without a comma belongs to it."""
    # A parser that does not see this makes both the subject.
    twins = children(head.head, labels.SUBJECTS) if head.dep_ in labels.SUBJECTS else []
    for child in [*children(head, labels.APPOSITIONS), *twins]:
        if child.i > head.i and child.pos_ == "PROPN" and child.left_edge.i == end:
            close = max(noun_chunk(token).end for token in conjoined(child))
            if close > end + _LONGEST_RUN + 2:
                close = noun_chunk(child).end
            return [*head.doc[end:close], *_capitals(head, close)]  # with the "of" of "council of Redford"
    return _capitals(head, end)


def _capitals(head: Token, end: int) -> list[Token]:
    """Capitalised words that run on from a common noun: "Ever Given" of "the container ship Ever Given ran".

    Only before the verb they share with it, where nothing else can be meant; "I" of "king Darius I" is one.
    """
    run: list[Token] = []
    if head.pos_ != "NOUN" or head.dep_ not in labels.SUBJECTS or not head.text.islower():
        return run
    for token in head.doc[end : end + _LONGEST_RUN]:
        if not token.text[:1].isupper() or token.head.i not in (head.i, head.head.i, *(word.i for word in run)):
            break
        run.append(token)
    return run


_LONGEST_RUN = 4


def written(words: Iterable[Token]) -> str:
    """Words as text: spaces as in the sentence where they were neighbours, one space where something was left out."""
    parts: list[str] = []
    previous: Token | None = None
    for token in words:
        if token.text in _QUOTES and token.tag_ != "POS":
            continue
        if token.is_space:
            continue
        full = in_full(token)
        if previous is not None and (full or not (token.i == previous.i + 1 and not previous.whitespace_)):
            parts.append(" ")
        moved = previous is not None and token.pos_ != "PROPN" and not token.is_upper  # "For his part, Dorn was paid"
        opens = token.i == 0 and (moved or token.pos_ == "VERB")  # "Born in 1848, she was taught"
        left_out = previous is not None and token.i > previous.i + 1 and previous.lower_ in _BEFORE_SOUNDS
        if left_out and previous is not None:
            parts[-2 if parts[-1] == " " else -1] = article_before(token.text, previous.text)
        parts.append(full or (token.lower_ if opens else token.text))
        previous = token
    return _tidied("".join(parts))


_BEFORE_SOUNDS = frozenset({"a", "an"})
_LIKE_YOU = re.compile(r"(?:uni(?!n|m)|use|usu|eu|one\b|once|ubi|uti)", re.IGNORECASE)


def article_before(word: str, article: str) -> str:
    """ "An attractive city" when "very" is gone from "a very attractive city"; figures keep what they had."""
    if not word[:1].isalpha() or word.isupper():
        return article
    vowel = word[:1].lower() in "aeiou" and not _LIKE_YOU.match(word)
    if word.lower().startswith(("hour", "honest", "honour", "honor", "heir")):
        vowel = True
    fitting = "an" if vowel else "a"
    return fitting.capitalize() if article[:1].isupper() else fitting


def _tidied(text: str) -> str:
    for mark in (",", ";", ":", ".", "!", "?"):
        text = text.replace(f" {mark}", mark)
    return " ".join(text.split())


def keeps(token: Token) -> bool:
    """Whether a word may stand in a headline: letters and figures, and marks that join them."""
    return not token.is_punct or token.text in _KEPT_MARKS or token.tag_ in ("POS", "HYPH")


def name_in(words: list[Token], names: Iterable[Name], head: Token | None = None) -> Name | None:
    """The name inside a noun phrase; the one that holds its head if there are several, else the last."""
    if not words:
        return None
    start, end = words[0].idx, words[-1].idx + len(words[-1])
    inside = [name for name in names if name.start < end and name.end > start]
    if head is not None:
        for name in inside:
            if name.start <= head.idx < name.end:
                return name
    persons = [name for name in inside if name.type == labels.PERSON]
    return (persons or inside)[-1] if (persons or inside) else None


def phrase(head: Token, names: list[Name], skipped: Collection[int] = ()) -> NounPhrase:
    """The noun phrase of ``head`` as a ``NounPhrase``."""
    words = chunk_words(head, skipped)
    text = without_article(written(words))
    if head.lower_ in PRONOUNS and len(words) == 1:
        return NounPhrase(
            head.text, "pronoun", type=_pronoun_type(head), head=head.lower_, several=head.lower_ == "they"
        )
    lemma, several = head.lemma_.lower(), head.tag_ in ("NNS", "NNPS") or _is_family(head)
    if lemma in COLLECTIVES and any(word.lower_ in _TWO for word in words):
        return NounPhrase(text, "collective", type="other", head=lemma, several=True)
    name = name_in(words, names, head)
    if (name is not None and name.start <= head.idx < name.end) or (name is not None and name.type == labels.PERSON):
        turned = name.start == words[0].idx and words[0].text.isupper() and "," in head.doc.text[name.start : name.end]
        shown = name.text if turned else text  # "Edmund Hale" for "HALE, Edmund"
        return NounPhrase(shown, "name", name.text, name.type, lemma, several)
    kind = "definite" if words and words[0].lower_ in ("the", "this", "that", "its") else "plain"
    return NounPhrase(text, kind, type=actor_type(lemma), head=lemma, several=several)


def _is_family(head: Token) -> bool:
    """ "The Lindqvists": a name in the plural."""
    article = any(child.dep_ == "det" and child.lower_ == "the" for child in head.children)
    return article and head.pos_ == "PROPN" and head.text.endswith("s") and head.dep_ in labels.SUBJECTS


def without_the(text: str) -> str:
    """The phrase without an article at its beginning."""
    first, _, rest = text.partition(" ")
    return rest if rest and first.lower() in ARTICLES else text


def without_article(text: str) -> str:
    """The phrase without "the", "a" or "its" at its beginning; "his wife" is not just any wife."""
    first, _, rest = text.partition(" ")
    if first.lower() in _OWNERS and rest.split(" ")[0].lower() in KIN:
        return text
    return rest if rest and first.lower() in ARTICLES | _OWNERS else text


KIN = frozenset(
    """
    aunt brother brothers cousin daughter daughters family father grandfather grandmother grandson husband mother
    nephew niece parents sister sisters son sons uncle widow widower wife children child friend partner successor
    predecessor
    """.split()
)


FAMILY = KIN - {"family", "friend", "partner", "successor", "predecessor"}  # of people alone


_OWNERS = frozenset({"its", "his", "her", "their", "our", "my"})


def _pronoun_type(head: Token) -> str:
    if head.lower_ in ("he", "she", "him", "her", "who"):
        return labels.PERSON
    return labels.ORGANISATION if head.lower_ == "it" else "other"


def actor_type(lemma: str) -> str:
    """person, organisation or other, by the head noun of a phrase that holds no name."""
    if lemma in _PEOPLE:
        return labels.PERSON
    return labels.ORGANISATION if lemma in ACTORS else "other"


_PEOPLE = frozenset(
    """
    attorney author captain chairman champion chief citizen commander commissioner customer defendant delegate
    developer diplomat director doctor driver emperor employer engineer executive expert farmer fighter founder
    general governor inspector investigator investor journalist judge king lawmaker lawyer leader maker man
    manager mayor member minister neighbour neighbor nurse officer official owner passenger person pilot player
    policeman politician pope president prince princess prisoner prosecutor protester queen rebel representative
    researcher resident ruler sailor scientist secretary senator settler shareholder soldier spokesman
    spokesperson spokeswoman student surgeon teacher victim voter witness woman worker writer people
    """.split()
)


def conjoined(head: Token) -> list[Token]:
    """``head`` and the nouns joined to it: "China and Russia"."""
    tokens = [head]
    for member in tokens:
        tokens += [child for child in children(member, labels.CONJUNCTS) if child.pos_ in ("NOUN", "PROPN", "PRON")]
    return tokens


def in_brackets(text: str, place: int) -> bool:
    """Whether a place of a text stands between round brackets."""
    opened, closed = text.rfind("(", 0, place), text.rfind(")", 0, place)
    return opened > closed and text.find(")", place) >= 0


def date_words(doc: Doc, spans: Iterable[tuple[int, int]]) -> frozenset[int]:
    """Indices of the words that lie in time expressions, given as offsets into the Doc's text."""
    marked: set[int] = set()
    for start, end in spans:
        span = doc.char_span(start, end, alignment_mode="expand")
        if span is not None:
            marked.update(range(span.start, span.end))
    return frozenset(marked)
