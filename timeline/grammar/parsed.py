"""A parsed sentence as plain Python objects, by spaCy's names: ``Doc``, ``Token``, and ``WordSpan`` for its Span.

spaCy makes a new object whenever a Doc is asked for a token, looks a string up whenever a token is asked for a label,
and searches the whole sentence for the children of a word; reading a sentence asks for each of them a hundred times.
So a Doc that nobody changes any more is copied once. A copy also outlives the memory that spaCy frees after a batch.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise
from sys import intern
from typing import TYPE_CHECKING, Literal, overload

if TYPE_CHECKING:
    from spacy.tokens import Doc as SpacyDoc
    from spacy.tokens import Token as SpacyToken


class Token:
    """A word or mark of a sentence. ``children`` are in text order; the head of a root is the root itself."""

    __slots__ = (
        "children",
        "dep_",
        "doc",
        "ent_iob_",
        "ent_type_",
        "head",
        "i",
        "idx",
        "is_punct",
        "is_space",
        "left_edge",
        "lemma_",
        "like_email",
        "like_num",
        "like_url",
        "lower_",
        "pos_",
        "right_edge",
        "sent",
        "tag_",
        "text",
        "whitespace_",
    )

    # Set by the Doc when all its tokens are there.
    head: Token
    children: tuple[Token, ...]
    left_edge: Token
    right_edge: Token
    sent: WordSpan

    def __init__(self, doc: Doc, token: SpacyToken) -> None:
        self.doc = doc
        self.i, self.idx = token.i, token.idx
        # spaCy makes a new string at every question; what is said of words stays, and most words come again.
        self.text, self.lower_, self.lemma_ = intern(token.text), intern(token.lower_), intern(token.lemma_)
        self.whitespace_ = token.whitespace_
        self.pos_, self.tag_, self.dep_ = token.pos_, token.tag_, token.dep_
        self.ent_type_, self.ent_iob_ = token.ent_type_, token.ent_iob_
        self.is_punct, self.is_space = token.is_punct, token.is_space
        self.like_num, self.like_url, self.like_email = token.like_num, token.like_url, token.like_email

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return self.text

    @property
    def is_alpha(self) -> bool:
        """Whether the word has letters only."""
        return self.text.isalpha()

    @property
    def is_upper(self) -> bool:
        """Whether all its letters are capitals."""
        return self.text.isupper()

    @property
    def is_lower(self) -> bool:
        """Whether all its letters are small."""
        return self.text.islower()

    @property
    def lefts(self) -> list[Token]:
        """The children before the word."""
        return [child for child in self.children if child.i < self.i]

    @property
    def rights(self) -> list[Token]:
        """The children after the word."""
        return [child for child in self.children if child.i > self.i]

    @property
    def subtree(self) -> Iterator[Token]:
        """The word and all that hangs on it, each word between what hangs on it to the left and to the right."""
        for child in self.children:
            if child.i < self.i:
                yield from child.subtree
        yield self
        for child in self.children:
            if child.i > self.i:
                yield from child.subtree

    @property
    def ancestors(self) -> Iterator[Token]:
        """The head, its head, and so on to the root."""
        above = self
        for _ in range(len(self.doc)):  # a parse that goes in a circle ends all the same
            if above.head is above:
                return
            above = above.head
            yield above

    def is_ancestor(self, descendant: Token) -> bool:
        """Whether ``descendant`` hangs on this word, directly or not."""
        return any(above is self for above in descendant.ancestors)

    def nbor(self, i: int = 1) -> Token:
        """The word ``i`` places further. Raises ``IndexError`` where there is none."""
        if self.i + i < 0:
            raise IndexError(f"no word {-i} places before word {self.i}")
        return self.doc.tokens[self.i + i]


class WordSpan:
    """A run of words of a sentence."""

    __slots__ = ("__weakref__", "doc", "end", "label_", "start")

    def __init__(self, doc: Doc, start: int, end: int, label: str = "") -> None:
        self.doc, self.start, self.end, self.label_ = doc, start, end, label

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc.tokens[self.start : self.end])

    @overload
    def __getitem__(self, place: int) -> Token: ...
    @overload
    def __getitem__(self, place: slice) -> WordSpan: ...
    def __getitem__(self, place: int | slice) -> Token | WordSpan:
        if isinstance(place, slice):
            start, end, _ = place.indices(len(self))
            return WordSpan(self.doc, self.start + start, self.start + max(start, end), self.label_)
        return self.doc.tokens[self.start : self.end][place]

    def __repr__(self) -> str:
        return self.text

    @property
    def text(self) -> str:
        """The words as they are written, without white space behind the last."""
        return self.doc.text[self.start_char : self.end_char]

    @property
    def start_char(self) -> int:
        """Where the first word begins in the text."""
        return self.doc.tokens[self.start].idx if self.start < len(self.doc) else len(self.doc.text)

    @property
    def end_char(self) -> int:
        """Where the last word ends in the text."""
        if self.end == self.start:
            return self.start_char
        last = self.doc.tokens[self.end - 1]
        return last.idx + len(last.text)

    @property
    def sent(self) -> WordSpan:
        """The sentence that the first word is in."""
        return self.doc.tokens[self.start].sent

    @property
    def root(self) -> Token:
        """The word with the shortest way up to the root of the sentence; of several the first, no mark if possible."""
        words = self.doc.tokens[self.start : self.end]
        top = next((word for word in words if word.head is word), None)
        if top is not None:
            return top
        outward = [word for word in words if not self.start <= word.head.i < self.end]
        return min(outward, key=_way_up, default=words[0])


def _way_up(word: Token) -> int:
    """The number of words above; a mark that nothing hangs on is as far down as can be."""
    bare_mark = (word.is_punct or word.is_space) and not word.children
    return len(word.doc) - 1 if bare_mark else sum(1 for _ in word.ancestors)


class Doc:
    """One parsed text, of one sentence unless the pipeline cut it after all."""

    __slots__ = ("_starts", "ents", "text", "tokens")

    def __init__(self, doc: SpacyDoc) -> None:
        self.text = doc.text
        self.tokens = tokens = [Token(self, token) for token in doc]
        self._starts = [token.idx for token in tokens]
        children: list[list[Token]] = [[] for _ in tokens]
        for token, read in zip(tokens, doc, strict=True):
            token.head = tokens[read.head.i]
            token.left_edge, token.right_edge = tokens[read.left_edge.i], tokens[read.right_edge.i]
            if token.head is not token:
                children[token.head.i].append(token)
        for token, below in zip(tokens, children, strict=True):
            token.children = tuple(below)
        starts = [token.i for token in doc if token.i == 0 or token.is_sent_start]
        for start, end in pairwise([*starts, len(tokens)]):
            sentence = WordSpan(self, start, end)
            for token in tokens[start:end]:
                token.sent = sentence
        self.ents = tuple(WordSpan(self, ent.start, ent.end, ent.label_) for ent in doc.ents)

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    @overload
    def __getitem__(self, place: int) -> Token: ...
    @overload
    def __getitem__(self, place: slice) -> WordSpan: ...
    def __getitem__(self, place: int | slice) -> Token | WordSpan:
        if isinstance(place, slice):
            start, end, _ = place.indices(len(self.tokens))
            return WordSpan(self, start, max(start, end))
        return self.tokens[place]

    def __repr__(self) -> str:
        return self.text

    @property
    def sents(self) -> list[WordSpan]:
        """The sentences."""
        return [token.sent for token in self.tokens if token.sent.start == token.i]

    def char_span(self, start: int, end: int, *, alignment_mode: Literal["expand"] = "expand") -> WordSpan | None:
        """The words that the characters from ``start`` to ``end`` touch; None where one of the two is past the text."""
        first, last = self._word_at(start), self._word_at(end - 1)
        if first is None or last is None:
            return None
        if start == first.idx + len(first.text):  # white space behind a word is no part of it
            return WordSpan(self, first.i + 1, max(first.i, last.i) + 1)
        return WordSpan(self, first.i, last.i + 1)

    def _word_at(self, place: int) -> Token | None:
        """The word that a character, or the white space after it, belongs to."""
        if not 0 <= place < len(self.text):
            return None
        return self.tokens[bisect_right(self._starts, place) - 1]
