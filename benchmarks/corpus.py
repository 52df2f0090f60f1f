"""Made-up articles for measuring: sentences of the bundled samples, put together anew with other names and years.

``write(path, 10_000)`` writes the same file every time. ``texts`` names a folder of further texts to draw from.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Sequence
from pathlib import Path

from timeline.text.sentences import split_sentences

_SAMPLES = Path(__file__).resolve().parents[1] / "timeline" / "sources" / "samples"
_YEAR = re.compile(r"\b1[5-9]\d\d\b|\b20[0-2]\d\b")
_NAMES = re.compile(r"\b(Port Ellery|Ellery|Halloran|Ines)\b")
_FIRST = "Al Bre Car Dun El Fen Gar Hol Ken Lor Mar Nor Os Pen Row Sel Tor Ul Ver Wes".split()
_LAST = "by den ford gate ham ley mere ness rick stow ton wick worth".split()


def sentences(texts: Path | None = None) -> list[str]:
    """All sentences that articles are put together from."""
    paths = [*sorted(_SAMPLES.glob("*.txt")), *(sorted(texts.rglob("*.txt")) if texts else ())]
    kept = []
    for path in paths:
        text = path.read_text(encoding="utf-8", errors="replace")
        kept += [sentence.text for sentence in split_sentences(text) if 25 < len(sentence.text) < 600]
    return kept


def article(number: int, known: Sequence[str]) -> dict[str, str]:
    """The article with this number: five to fourteen sentences in two or three paragraphs, and when it came out."""
    chance = random.Random(number)
    shift = chance.randrange(-40, 6)
    name = chance.choice(_FIRST) + chance.choice(_LAST)
    chosen = [_varied(sentence, shift, name, chance) for sentence in chance.sample(known, chance.randrange(5, 15))]
    cut = len(chosen) // 2
    day = f"{2024 + shift}-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}"
    text = "\n\n".join(" ".join(part) for part in (chosen[:cut], chosen[cut:]) if part)
    return {"title": f"{name}: report {number}", "text": text, "date": day}


def _varied(sentence: str, shift: int, name: str, chance: random.Random) -> str:
    moved = _YEAR.sub(lambda year: str(min(int(year[0]) + shift, 2029)), " ".join(sentence.split()))
    return _NAMES.sub(name, moved) if chance.random() < 0.8 else moved


def write(path: Path, count: int, *, texts: Path | None = None) -> None:
    """Write so many articles as JSON lines."""
    known = sentences(texts)
    with path.open("w", encoding="utf-8") as stream:
        for number in range(count):
            stream.write(json.dumps(article(number, known), ensure_ascii=False) + "\n")
