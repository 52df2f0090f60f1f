"""Why something is no event, or is one of another time: every reason of the rules of events has words in each language.

A new reason needs its line in ``assets/words/*/explanations.json``; what it quotes stands there as {any}.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import timeline.events
from tests.words.test_error_words import texts
from timeline.show.phrasebook import languages, wording

ROOT = Path(timeline.events.__file__).parent
PARTS = frozenset({"cues", "order.py", "phases.py", "wording.py"})
"""Rules whose reasons are put together of parts that vary by more than a name."""
QUOTED = re.compile(r"“7”.* \w+ .*\w{3}")


def reasons() -> Iterator[str]:
    """Texts that quote words of a document and say something of them, with "7" for what is put in."""
    for path in sorted(ROOT.rglob("*.py")):
        if PARTS.isdisjoint(path.relative_to(ROOT).parts):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.JoinedStr):
                    yield from filter(QUOTED.search, texts(node))


def test_every_reason_is_in_the_catalogues() -> None:
    texts = sorted(set(reasons()))
    assert len(texts) > 60
    assert not [f"{code}: {text}" for code in languages()[1:] for text in texts if wording(code).unsaid(text)]
