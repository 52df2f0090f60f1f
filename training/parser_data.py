"""What the parsers of languages other than English are trained on, as data: files, label set, word classes.

Text of these treebanks is tokenised as spaCy's tokenizer of the language does it, so contractions ("du", "zum",
"situarse") are one word, which stands where the part that governs the others stood.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ParserData:
    """What one parser is made of.

    Files are given below the data folder. Without ``development`` files, every twentieth sentence of the training files
    is held out to watch the training by; nothing is chosen by it. ``passives`` are lemmas that make a passive with a
    participle, for treebanks that do not mark it; ``classes`` names the table of word classes, if there is one.
    """

    code: str
    training: tuple[str, ...]
    development: tuple[str, ...]
    test: tuple[str, ...]
    licence: str  # of the weights: the strictest of the sources
    steps: int
    dropout: float
    classes: str = ""
    passives: frozenset[str] = field(default_factory=frozenset)
    sources: tuple[Mapping[str, str], ...] = ()


_CLASSES = "clusters"
_SEQUOIA = {"name": "UD French Sequoia", "license": "LGPL-LR", "author": "Candito, Seddah 2012"}
_LOOKUPS = {"name": "spacy-lookups-data", "license": "MIT", "author": "Explosion"}


def _gsd(language: str) -> dict[str, str]:
    return {"name": f"UD {language} GSD", "license": "CC BY-SA 4.0", "author": "McDonald et al. 2013"}


PARSERS: Mapping[str, ParserData] = {
    data.code: data
    for data in (
        ParserData(
            "fr",
            # GSD is under another licence that passes itself on (CC BY-SA): weights of both could not be given away.
            training=tuple(f"ud-french/fr_sequoia-ud-{part}.conllu" for part in ("train", "dev", "test")),
            development=("ud-french/fr_gsd-ud-test.conllu",),
            test=("ud-french/fr_pud-ud-test.conllu",),
            licence="LGPL-LR",
            steps=3000,
            dropout=0.3,
            classes="lemmas",
            sources=(_SEQUOIA, _LOOKUPS),
        ),
        ParserData(
            "es",
            training=tuple(
                f"ud-spanish/es_{treebank}-ud-{part}.conllu"
                for treebank in ("ancora", "gsd")
                for part in ("dev", "test")
            ),
            development=(),
            test=("ud-spanish/es_pud-ud-test.conllu",),
            licence="CC BY-SA 4.0",
            steps=4500,
            dropout=0.2,
            classes=_CLASSES,
            passives=frozenset({"ser"}),
            sources=(
                {"name": "UD Spanish AnCora", "license": "CC BY 4.0", "author": "Taulé, Martí, Recasens 2008"},
                _gsd("Spanish"),
                _LOOKUPS,
            ),
        ),
        ParserData(
            "de",
            training=tuple(f"ud-german/de_gsd-ud-{part}.conllu" for part in ("dev", "test")),
            development=(),
            test=("ud-german/de_pud-ud-test.conllu",),
            licence="CC BY-SA 4.0",
            steps=1500,
            dropout=0.2,
            classes=_CLASSES,
            sources=(_gsd("German"), _LOOKUPS),
        ),
    )
}
