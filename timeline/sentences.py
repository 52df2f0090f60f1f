"""Sentences of a text under the name that programs import: ``from timeline.sentences import split_sentences``."""

from timeline.text.sentences import paragraph_spans, split_sentences

__all__ = ["paragraph_spans", "split_sentences"]
