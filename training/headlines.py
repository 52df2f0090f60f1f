"""Headlines made of sentences: the main clause alone, without articles and auxiliaries, in the present.

"The police arrested two men after a raid that began at dawn." -> "Police Arrest Two Men After Raid". Every word that
stays keeps its part of speech, so that capitals on all words do not turn verbs into names.
"""

from __future__ import annotations

import dataclasses
import random

from training.treebanks import TrainingSentence, Word, subtree

LONGEST = 16  # words of a headline
# What a headline leaves out of a sentence, with all that hangs on it.
LEFT_OUT = frozenset("acl:relcl advcl appos parataxis discourse vocative cc:preconj advcl:relcl dep".split())
ARTICLES = frozenset(("a", "an", "the"))
# "was arrested": "arrested"; "has resigned" keeps its participle too.
DROPPED = frozenset("is are was were been has have had".split())
PRESENT = {"be": "is", "have": "has", "do": "does", "go": "goes"}
SMALL = frozenset(("ADP", "CCONJ", "SCONJ", "DET", "PART"))
SUBJECTS = ("nsubj", "nsubj:pass")
MARKS = (".", ",", ";", ":", "(", ")", "—", "-", "–", "--", '"', "“", "”", "'", "‘", "’", "``", "''")
VOWELS = "aeiou"


def telegraphic(sentence: TrainingSentence, source: random.Random) -> TrainingSentence | None:
    """The headline of a sentence, or None when none can be made of it."""
    words = sentence.words
    root = next((n for n, word in enumerate(words) if word.head == n), 0)
    if not sentence.parsed or words[root].pos != "VERB" or words[-1].text == "?":
        return None
    if not any(w.head == root and w.relation in SUBJECTS and w.pos != "PRON" for w in words):
        return None
    kept = selected(words, root)
    if not 4 <= len(kept) <= LONGEST:
        return None
    changed = [dataclasses.replace(word) for word in words]
    if source.random() < 0.6:
        to_present(changed, root)
    as_plan(changed, root, kept)
    short = only(dataclasses.replace(sentence, words=changed), kept)
    return titled(short, source)


def selected(words: list[Word], root: int) -> list[int]:
    """The places of the words that a headline keeps."""
    gone: set[int] = set()
    subject = next(place for place, word in enumerate(words) if word.head == root and word.relation in SUBJECTS)
    first = subtree(words, subject)[0]
    for place, word in enumerate(words):
        opening = word.head == root and place < first and word.relation not in ("aux", "aux:pass", "expl")
        second = word.relation == "conj" and word.pos in ("VERB", "AUX")
        article = word.relation == "det" and word.text.lower() in ARTICLES
        helper = word.relation in ("aux", "aux:pass") and word.text.lower() in DROPPED and word.head == root
        if place == root:
            continue
        if word.relation in LEFT_OUT or opening or second:
            gone.update(subtree(words, place))
        elif article or helper or is_dropped_mark(words, place):
            gone.add(place)
    if any(is_denied(words, place, root) for place in range(len(words))):
        return []  # "was not hurt" keeps its auxiliary
    kept = [place for place in range(len(words)) if place not in gone]
    hanging = any(words[place].head in gone for place in kept)
    return [] if hanging or root in gone else kept


def is_denied(words: list[Word], place: int, root: int) -> bool:
    """Whether a word denies the main verb."""
    return words[place].head == root and words[place].text.lower() in ("not", "n't", "n’t")


def is_dropped_mark(words: list[Word], place: int) -> bool:
    """Whether a mark goes: not the hyphen inside a word, nor the comma of a list."""
    word, head = words[place], words[words[place].head]
    if word.relation != "punct" or word.text not in MARKS or (word.text == "," and head.relation == "conj"):
        return False
    return word.text != "-" or (word.space and place > 0 and words[place - 1].space)


def to_present(words: list[Word], root: int) -> None:
    """Turn a past main verb without auxiliaries into the present of headlines."""
    verb = words[root]
    if verb.tag != "VBD" or any(word.head == root and word.relation.startswith("aux") for word in words):
        return
    subject = next(word for word in words if word.head == root and word.relation.startswith("nsubj"))
    many = subject.tag in ("NNS", "NNPS") or any(
        words[word.head] is subject and word.relation == "conj" for word in words
    )
    verb.text = verb.lemma if many else third_person(verb.lemma)
    verb.tag = "VBP" if many else "VBZ"
    number = "Number=Plur|Person=3" if many else "Number=Sing|Person=3"
    verb.features = f"Mood=Ind|{number}|Tense=Pres|VerbForm=Fin"


def third_person(lemma: str) -> str:
    """The form of the present with -s.

    >>> [third_person(verb) for verb in ("carry", "play", "reach", "win", "have")]
    ['carries', 'plays', 'reaches', 'wins', 'has']
    """
    if lemma in PRESENT:
        return PRESENT[lemma]
    if lemma.endswith("y") and lemma[-2:-1] not in VOWELS:
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("s", "x", "z", "ch", "sh")) else "s")


def as_plan(words: list[Word], root: int, kept: list[int]) -> None:
    """ "will vote": "to vote"."""
    for place in kept:
        word = words[place]
        if word.head == root and word.relation == "aux" and word.text.lower() == "will" and words[root].tag == "VB":
            word.text, word.lemma, word.pos, word.tag, word.relation = "to", "to", "PART", "TO", "mark"
            word.features = ""
            words[root].features = "VerbForm=Inf"


def only(sentence: TrainingSentence, kept: list[int]) -> TrainingSentence:
    """The sentence with the kept words alone; names that lose a word at their border become shorter."""
    at = {place: number for number, place in enumerate(kept)}
    words = [dataclasses.replace(sentence.words[place], head=at[sentence.words[place].head]) for place in kept]
    for number, place in enumerate(kept):
        gap = number + 1 < len(kept) and kept[number + 1] > place + 1
        words[number].space = words[number].space or gap
    names = None
    if sentence.names is not None:
        inside = [([at[n] for n in range(a, b) if n in at], label) for a, b, label in sentence.names]
        names = [(places[0], places[-1] + 1, label) for places, label in inside if places]
    return dataclasses.replace(sentence, words=words, names=names)


def titled(sentence: TrainingSentence, source: random.Random) -> TrainingSentence:
    """Capitals on all words of meaning, or on the first alone."""
    words, every = [dataclasses.replace(word) for word in sentence.words], source.random() < 0.6
    for number, word in enumerate(words):
        if number == 0 or (every and word.pos not in SMALL and word.text[0].isalpha()):
            word.text = word.text[0].upper() + word.text[1:]
        elif every and len(word.text) > 3 and source.random() < 0.5 and word.text[0].isalpha():
            word.text = word.text[0].upper() + word.text[1:]  # "After", "With"
    return dataclasses.replace(sentence, words=words)
