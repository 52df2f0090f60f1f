"""Tags and links by word lists and position, for when no trained pipeline can be loaded.

The result is a spaCy Doc like that of a parser, only worse: words are tagged by lists, endings and what stands before
them; nouns before a verb become its subject, nouns behind it its objects, nouns behind a preposition hang on the verb
or noun before. That is enough for dates, verbs and short headlines of plain sentences.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

from timeline.events.nouns import ACTORS, EVENT_NOUNS
from timeline.events.surface import PARTICIPLES, PAST, without_ending

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

Result = TypeVar("Result")

_LONGEST = 4000  # letters; sentences are cut there before they come here
_DETERMINERS = frozenset(
    "the a an this that these those its his her their our my your no some any each every both".split()
)
_PRONOUNS = frozenset("he she it they we i you him them us me who which".split())
_PREPOSITIONS = frozenset(
    """
    in on at by for from of with to into over under between against during after before since until till through
    across near towards toward about among amid without within via despite per as upon off around behind beyond
    throughout
    """.split()
)
_CONJUNCTIONS = frozenset({"and", "or", "but", "&"})
_SUBORDINATORS = frozenset("when while because if unless whether although though where that whereas once".split())
_MODALS = frozenset("will would shall should can could may might must 'll wo ca".split())
_BE = frozenset("be is are was were been being am 's".split())
_HAVE = frozenset("has have had having".split())
_DO = frozenset("do does did".split())
_NEGATIONS = frozenset({"not", "n't", "n’t", "never"})
_ADVERBS = frozenset(
    "also only then later soon first finally again however already still just even there here very most more".split()
)
_BASES = frozenset(PAST.values()) | frozenset(
    """
    open close sign start end move join launch sell launch announce release launch visit attack invade plan
    expect want intend agree try hope promise return reach enter offer vote elect
    """.split()
)


def parse_roughly(texts: Iterable[str], read: Callable[[Doc], Result]) -> Iterator[Result]:
    """Yield ``read(doc)`` for the Doc of every text, each one sentence, as ``syntax.parsing.parse_sentences`` does."""
    for text in texts:
        yield read(rough_doc(text))


@lru_cache(maxsize=1)
def _blank() -> Language:
    import spacy

    return spacy.blank("en")


def rough_doc(text: str) -> Doc:
    """A Doc with tags, lemmas, heads and labels that are guessed from the words alone."""
    from spacy.tokens import Doc

    made = _blank().make_doc(text[:_LONGEST].replace("\n", " "))
    words = [token.text for token in made]
    if not words:
        return made
    tagged = _tagged(words)
    heads, labels = _linked([word.lower() for word in words], [pos for pos, _, _ in tagged])
    return Doc(
        made.vocab, words, [bool(token.whitespace_) for token in made],
        pos=[pos for pos, _, _ in tagged], tags=[tag for _, tag, _ in tagged],
        lemmas=[lemma for _, _, lemma in tagged], heads=heads, deps=labels,
    )  # fmt: skip


def _tagged(words: list[str]) -> list[tuple[str, str, str]]:
    """(UPOS, Penn tag, lemma) of every word."""
    found: list[tuple[str, str, str]] = []
    for number, word in enumerate(words):
        before = found[-1][0] if found else ""
        previous = words[number - 1].lower() if number else ""
        found.append(_tag(word, word.lower(), number, before, previous, words))
    return found


def _tag(word: str, low: str, number: int, before: str, previous: str, words: list[str]) -> tuple[str, str, str]:
    closed = _closed_class(word, low)
    if closed:
        return closed
    capital = word[:1].isupper() and (number > 0 or _capital_follows(words))
    if capital and not (number == 0 and low in _PREPOSITIONS):
        return "PROPN", "NNP", word
    helped = previous in _BE | _HAVE or (previous in _NEGATIONS | _ADVERBS and number > 1)
    if low in PARTICIPLES and helped:
        return "VERB", "VBN", PARTICIPLES[low]
    if low in PAST and before not in ("DET", "ADJ"):
        return "VERB", "VBD", PAST[low]
    if low.endswith("ed") and len(low) > 4 and before not in ("DET", "ADJ", "ADP"):
        return "VERB", "VBN" if helped else "VBD", without_ending(low)
    if previous == "to" or (previous in _MODALS | _DO | _NEGATIONS and low not in EVENT_NOUNS):
        return "VERB", "VB", low
    if low.endswith("ing") and len(low) > 5 and before not in ("DET", "ADJ"):
        return "VERB", "VBG", without_ending(low)
    if low.endswith("s") and low[:-1] in _BASES and before in ("NOUN", "PROPN", "PRON"):
        return "VERB", "VBZ", low[:-1]
    if low.endswith("ly"):
        return "ADV", "RB", low
    plural = low.endswith("s") and not low.endswith(("ss", "us", "is")) and len(low) > 3
    if _is_adjective(low):
        return "ADJ", "JJ", low
    return "NOUN", "NNS" if plural else "NN", _singular(low) if plural else low


def _closed_class(word: str, low: str) -> tuple[str, str, str] | None:
    if not any(mark.isalnum() for mark in word):
        return "PUNCT", {",": ",", ".": ".", "'": "POS"}.get(word, ":"), word
    if low in ("'s", "’s"):
        return "PART", "POS", "'s"
    if any(mark.isdigit() for mark in word):
        return "NUM", "CD", word
    for members, pos, tag in (
        (_DETERMINERS, "DET", "DT"), (_PRONOUNS, "PRON", "PRP"), (_MODALS, "AUX", "MD"), (_NEGATIONS, "PART", "RB"),
        (_CONJUNCTIONS, "CCONJ", "CC"), (_ADVERBS, "ADV", "RB"),
    ):  # fmt: skip
        if low in members:
            return pos, tag, low
    if low in _BE | _HAVE | _DO:
        lemma = "be" if low in _BE else "have" if low in _HAVE else "do"
        past = low in ("was", "were", "had", "did")
        return "AUX", "VBD" if past else "VBN" if low == "been" else "VB" if low in ("be", "do") else "VBZ", lemma
    if low in _SUBORDINATORS:
        return "SCONJ", "IN", low
    if low in _PREPOSITIONS:
        return "ADP", "IN", low
    return None


def _capital_follows(words: list[str]) -> bool:
    return len(words) > 1 and words[1][:1].isupper()


def _is_adjective(low: str) -> bool:
    return (
        low.endswith(("ous", "ful", "ive", "ary", "able", "ible", "ical", "less", "ian"))
        and low not in ACTORS | EVENT_NOUNS
    )


def _singular(low: str) -> str:
    return low[:-3] + "y" if low.endswith("ies") else low[:-1]


def _linked(words: list[str], tags: list[str]) -> tuple[list[int], list[str]]:
    """Heads (as indices) and labels, from left to right."""
    verbs = _main_verbs(words, tags)
    root = verbs[0] if verbs else next((i for i, tag in enumerate(tags) if tag in ("NOUN", "PROPN")), 0)
    heads, labels = [root] * len(words), ["dep"] * len(words)
    labels[root] = "ROOT"
    heads[root] = root
    _link_verbs(words, tags, verbs, heads, labels)
    _link_nouns(words, tags, verbs, root, heads, labels)
    _link_small(words, tags, verbs, root, heads, labels)
    return heads, labels


def _main_verbs(words: list[str], tags: list[str]) -> list[int]:
    """Full verbs, and forms of "be" with no verb behind them."""
    found = []
    for number, tag in enumerate(tags):
        if tag == "VERB" or (
            tag == "AUX" and words[number] in _BE | _HAVE | _DO and "VERB" not in tags[number + 1 : number + 4]
        ):
            found.append(number)
    return found


def _link_verbs(words: list[str], tags: list[str], verbs: list[int], heads: list[int], labels: list[str]) -> None:
    for place, verb in enumerate(verbs[1:], start=1):
        before = verbs[place - 1]
        between = words[before + 1 : verb]
        heads[verb] = before
        if "to" in between[-1:]:
            labels[verb] = "xcomp"
        elif "that" in between:
            labels[verb] = "ccomp"
        elif any(word in ("who", "which") for word in between):
            labels[verb] = "acl:relcl"
        elif any(word in _SUBORDINATORS for word in between) or any(
            word in _PREPOSITIONS for word in words[verb - 1 : verb]
        ):
            labels[verb] = "advcl"
        else:
            labels[verb] = "conj" if "and" in between else "ccomp" if words[verb] == "said" else "advcl"


def _link_nouns(
    words: list[str], tags: list[str], verbs: list[int], root: int, heads: list[int], labels: list[str]
) -> None:
    nominal = ("NOUN", "PROPN", "PRON", "NUM")
    clause, last, mark, free = -1, -1, -1, True
    for number, tag in enumerate(tags):
        if number in verbs:
            clause, last, mark, free = number, -1, -1, True
        elif tag == "ADP":
            mark = number
        elif tag in nominal:
            following = tags[number + 1] if number + 1 < len(tags) else ""
            if tag != "PRON" and (following in ("NOUN", "PROPN") or (tag == "PROPN" and following == "PROPN")):
                heads[number], labels[number] = number + 1, "nummod" if tag == "NUM" else "compound"
                continue
            _link_noun(number, words, verbs, root, heads, labels, (clause, last, mark, free))
            if mark >= 0:
                heads[mark], labels[mark] = number, "case"
            elif clause >= 0 and number > clause:
                free = False
            last, mark = number, -1


def _link_noun(
    number: int, words: list[str], verbs: list[int], root: int, heads: list[int], labels: list[str],
    state: tuple[int, int, int, bool],
) -> None:  # fmt: skip
    clause, last, mark, free = state
    if number == root:
        return
    ahead = next((verb for verb in verbs if verb > number), -1)
    if mark >= 0:
        of_noun = (last >= 0 and words[mark] in ("of", "between")) or clause < 0 <= last
        heads[number] = last if of_noun else clause if clause >= 0 else ahead if ahead >= 0 else root
        labels[number] = "nmod" if of_noun else "obl"
    elif last >= 0 and words[number - 1] in _CONJUNCTIONS | {","} and last >= number - 3:
        heads[number], labels[number] = last, "conj"
    elif ahead >= 0 and (clause < 0 or not free):
        heads[number], labels[number] = ahead, "nsubj"
    elif clause >= 0 and free:
        heads[number], labels[number] = clause, "obj"
    else:
        heads[number] = clause if clause >= 0 else root


def _link_small(
    words: list[str], tags: list[str], verbs: list[int], root: int, heads: list[int], labels: list[str]
) -> None:
    full = frozenset(verbs)
    for number, tag in enumerate(tags):
        if number == root or number in full:
            continue
        following = next((i for i in range(number + 1, min(number + 5, len(tags))) if tags[i] in ("NOUN", "PROPN")), -1)
        verb = next((verb for verb in verbs if verb > number), -1)
        if tag in ("DET", "ADJ") and following >= 0:
            heads[number], labels[number] = following, "det" if tag == "DET" else "amod"
        elif tag == "AUX" and verb >= 0:
            passive = words[number] in _BE
            heads[number], labels[number] = verb, "aux:pass" if passive else "aux"
        elif words[number] in _NEGATIONS and verb >= 0:
            heads[number], labels[number] = verb, "advmod"
        elif (words[number] == "to" and verb == number + 1) or (tag == "SCONJ" and verb >= 0):
            heads[number], labels[number] = verb, "mark"
        elif tag == "PUNCT":
            labels[number] = "punct"
