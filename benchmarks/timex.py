"""Time expressions against gold corpora: ``python -m benchmarks.timex PATH``.

PATH is a folder of TimeML or WikiWars files, or a folder of such folders, for example ``../shared/corpora``. The table
shows strict, relaxed, type and value F1 with TempEval-3 semantics, documents and characters a second of CPU time, the
forms of expression that lose most, and what changed since the last run on this machine. Below it stand the tests of
other tools and the sentences of ``benchmarks/suites.py``, where their files lie at, below or beside PATH.

    --mode MODE     news, narrative or auto (the default)
    --language CODE  the corpora of another language than English (folders "de-...", "fr-..."), and short sentences
                    in it where PATH holds the folder many-sentences; "every": each language that has floors, with
                    sentences of our own, which need no corpus
    --check-floors  exit with 1 when a figure lies under its floor in ``benchmarks/floors/timex.json``
    --raise-floors  lift the floors that today's figures pass; no floor is ever lowered
    --errors FORM   list the expressions of a form that were missed, wrong or spurious
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from pathlib import Path

from benchmarks import sentences, suites
from benchmarks.timeml import Gold, GoldDocument, corpora_in, read_corpus
from benchmarks.timex_scores import MEASURES, Score, form_of, pairs_of, without_overlaps
from timeline.errors import BadDate
from timeline.record.model import Document, Publication
from timeline.record.when import Day
from timeline.times import tag

FLOORS = Path(__file__).parent / "floors" / "timex.json"

PEERS = {
    "timebank": {
        "HeidelTime + TreeTagger": (85.3, 91.9, 79.6),
        "SUTime": (82.1, 91.2, 69.1),
        "dateparser": (22.3, 55.9, 27.5),
    },
    "aquaint": {
        "HeidelTime + TreeTagger": (81.3, 92.5, 73.1),
        "SUTime": (76.6, 89.0, 67.4),
        "dateparser": (31.1, 77.8, 42.4),
    },
    "tbaq-corrected": {
        "HeidelTime + TreeTagger": (84.1, 92.1, 81.6),
        "SUTime": (80.3, 90.4, 72.3),
        "dateparser": (24.9, 62.3, 33.1),
    },
    "de-wikiwars": {"HeidelTime + TreeTagger": (87.3, 93.2, 81.0), "dateparser": (9.2, 38.5, 14.7)},
    "fr-timebank": {"HeidelTime + TreeTagger": (81.6, 89.9, 72.6), "dateparser": (30.4, 67.6, 29.9)},
    "es-hourglass": {"HeidelTime + TreeTagger": (54.0, 79.1, 52.9), "dateparser": (18.7, 58.7, 17.3)},
    "el-wikiwars": {"dateparser": (30.3, 70.8, 34.8)},
    "wikiwars-dev": {
        "HeidelTime + TreeTagger": (85.7, 92.2, 83.2),
        "SUTime": (77.1, 91.0, 51.8),
        "dateparser": (11.7, 76.0, 40.3),
    },
}
"""Strict, relaxed and value F1 of other systems, measured once on the same files with the same semantics."""
PEER_SPEED = {
    "HeidelTime + TreeTagger": (5_500, "wall"),
    "HeidelTime, untagged": (18_000, "wall"),
    "dateparser search": (86_000, "CPU"),
    "parsedatetime": (375_000, "CPU"),
    "chrono-node": (578_000, "wall"),
}
"""Characters a second of other systems on these corpora, measured once and not by this run, on a machine with other
work: seconds of CPU time can be compared with ours, seconds of wall time only in their order of magnitude."""


def document_of(gold: GoldDocument, language: str = "en") -> Document:
    """A gold document as the tagger takes it; its creation time is the day of publication."""
    try:
        publication = Publication(Day.parse(gold.created[:10]))
    except BadDate:
        publication = None
    return Document(gold.text, publication=publication, language=language)


def found_in(document: Document, *, mode: str = "auto") -> list[Gold]:
    """Our expressions of a document, tagged as TimeML annotators do."""
    expressions = tag(document, mode=mode, style="timex3")
    return [
        Gold(expression.start, expression.end, expression.text, expression.type, expression.value)
        for expression in expressions
    ]


def language_of_corpus(name: str) -> str:
    """The language of a corpus by its folder: "de-wikiwars" is German, a name without a code in front English."""
    code, mark, _ = name.partition("-")
    return code if mark and len(code) == 2 else "en"


def adapter(text: str, created: str) -> list[tuple[int, int, str, str]]:
    """(text, creation time) to (start, end, type, value) rows, for scorers outside this repository."""
    gold = GoldDocument("", text, created, ())
    return [
        (expression.start, expression.end, expression.type, expression.value)
        for expression in found_in(document_of(gold))
    ]


def run(folder: Path, *, mode: str, errors: str, language: str = "en") -> tuple[Score, float]:
    """Score one corpus; the CPU seconds are those of tagging alone."""
    score, seconds = Score(), 0.0
    tag(Document("Warm up on Monday, 3 March 2021.", language=language))
    for gold in read_corpus(folder):
        document = document_of(gold, language)
        began = time.process_time()
        ours = found_in(document, mode=mode)
        seconds += time.process_time() - began
        score.add(gold, ours)
        if errors:
            list_errors(gold, ours, errors)
    return score, seconds


def list_errors(document: GoldDocument, ours: list[Gold], form: str) -> None:
    """Print the expressions of a form that went wrong ("all" for every form)."""
    ours = without_overlaps(ours)
    pairs = pairs_of(document.gold, ours)
    by_gold = {id(gold): other for gold, other in pairs}
    used = {id(other) for _, other in pairs}
    for gold in document.gold:
        other = by_gold.get(id(gold))
        if form in (form_of(gold.text), "all") and (other is None or other.value != gold.value):
            got = f"{other.text!r} {other.value}" if other else "missed"
            print(f"  {document.name}: {gold.text!r} {gold.value} -> {got} | {_around(document.text, gold)}")
    for other in ours:
        if id(other) not in used and form in (form_of(other.text), "all"):
            print(f"  {document.name}: spurious {other.text!r} {other.value} | {_around(document.text, other)}")


def _around(text: str, expression: Gold) -> str:
    return " ".join(text[max(0, expression.start - 60) : expression.end + 40].split())


def show(name: str, score: Score, seconds: float, last: dict[str, float]) -> dict[str, float]:
    """Print one corpus and return its figures."""
    figures = {measure: round(score.f1(measure), 2) for measure in MEASURES}
    print(f"\n{name}: {score.documents} documents, {score.gold} gold, {score.ours} found")
    print("  ours".ljust(28) + "  ".join(f"{measure} {figures[measure]:6.2f}" for measure in MEASURES))
    for peer, (strict, relaxed, value) in PEERS.get(name, {}).items():
        print(f"  {peer}".ljust(28) + f"strict {strict:6.2f}  relaxed {relaxed:6.2f}               value {value:6.2f}")
    if seconds:
        print(
            f"  speed: {score.documents / seconds:,.0f} documents and {score.characters / seconds:,.0f} characters "
            "a CPU second"
        )
    print(f"  since the last run: {since({**figures, **losses_of(score)}, last)}")
    losses: Counter[str] = score.missed + score.wrong + score.spurious
    for form, _ in losses.most_common(8):
        print(
            f"    {form:24} missed {score.missed[form]:3}  wrong {score.wrong[form]:3}  "
            f"spurious {score.spurious[form]:3}"
        )
    return figures


def losses_of(score: Score) -> dict[str, float]:
    """How many expressions of each form went wrong in any way; kept with the last run, never as a floor."""
    losses: Counter[str] = score.missed + score.wrong + score.spurious
    return {f"lost {form}": float(count) for form, count in losses.items()}


def since(now: dict[str, float], last: dict[str, float]) -> str:
    """What changed from the last run to this one, in words."""
    if not last:
        return "no run is kept on this machine"
    measures = [(key, now[key] - last[key]) for key in MEASURES if key in last]
    changed = [f"{key} {by:+.2f}" for key, by in measures if abs(by) >= 0.005]
    forms = sorted(key for key in {*now, *last} if key.startswith("lost ")) if any(" " in key for key in last) else []
    moved = [(key, now.get(key, 0.0) - last.get(key, 0.0)) for key in forms]
    changed += [f"{key} {by:+.0f}" for key, by in moved if by]
    return ", ".join(changed) or "nothing changed"


def show_peer_speed() -> None:
    """Print how fast the others were, with the kind of seconds that was measured."""
    print("\nspeed of others on these corpora (measured once, not now; wall time on a busy machine)")
    for peer, (characters, kind) in PEER_SPEED.items():
        print(f"  {peer:26}{characters:9,} characters a {kind} second")


def read_figures(path: Path) -> dict[str, dict[str, float]]:
    """Figures by corpus; nothing when the file is not there yet."""
    figures: dict[str, dict[str, float]] = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    return figures


def write_figures(path: Path, figures: dict[str, dict[str, float]]) -> None:
    """Write figures so that a change of one shows as one line."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(figures, indent=2, sort_keys=True) + "\n", encoding="utf-8")


def under_floor(figures: dict[str, dict[str, float]], floors: dict[str, dict[str, float]]) -> list[str]:
    """A line for every figure that lies under its floor."""
    return [
        f"{corpus}: {measure} is {figures[corpus][measure]:.2f}, its floor is {floor:.2f}"
        for corpus, row in floors.items()
        if corpus in figures
        for measure, floor in row.items()
        if figures[corpus][measure] < floor - 0.005
    ]


def raised(figures: dict[str, dict[str, float]], floors: dict[str, dict[str, float]]) -> dict[str, dict[str, float]]:
    """The floors, each lifted to today's figure where that is higher; none is lowered."""
    lifted = {corpus: dict(row) for corpus, row in floors.items()}
    for corpus, row in figures.items():
        mine = lifted.setdefault(corpus, {})
        for measure, figure in row.items():
            mine[measure] = max(mine.get(measure, 0.0), figure)
    return lifted


def last_run_file() -> Path:
    """Where the last run on this machine is kept: the user's cache folder."""
    from platformdirs import user_cache_path

    return user_cache_path("timeline-from-text") / "timex-benchmark.json"


def main(arguments: list[str] | None = None) -> int:
    """Run the benchmark; the exit code is 1 when a floor is broken, 2 when no corpus was found."""
    options = _options(arguments)
    languages = _with_floors() if options.language == EVERY else (options.language,)
    return max(_measure(options, language, missing=options.language != EVERY) for language in languages)


EVERY = "every"


def _with_floors() -> tuple[str, ...]:
    """The languages of the floors, but English, whose floors need its corpora."""
    names = read_figures(FLOORS)
    codes = {name.partition("/")[2] or language_of_corpus(name) for name in names}
    return tuple(sorted(codes - {"en"}))


def _measure(options: argparse.Namespace, language: str, *, missing: bool) -> int:
    """Run the benchmark for a language; with ``missing`` it is an error that there is no corpus of it."""
    corpora = {
        name: folder for name, folder in corpora_in(options.path).items() if language_of_corpus(name) == language
    }
    if missing and not corpora and not sentences.files(options.path, language) and not suites.files(options.path):
        print(f"no .tml or .key.xml files in {options.path} or the folders in it", file=sys.stderr)
        return 2
    key = "words" + ("" if options.mode == "auto" else f", {options.mode}")
    last = read_figures(last_run_file())
    figures: dict[str, dict[str, float]] = {}
    kept: dict[str, dict[str, float]] = {}
    for name, folder in corpora.items():
        score, seconds = run(folder, mode=options.mode, errors=options.errors, language=language)
        figures[name] = show(name, score, seconds, last.get(f"{name}, {key}", {}))
        kept[f"{name}, {key}"] = {**figures[name], **losses_of(score)}
    if language == "en":
        show_peer_speed()
        figures |= suites.run(options.path, errors=bool(options.errors))
    else:
        figures |= sentences.run(options.path, language, errors=bool(options.errors))
    write_figures(last_run_file(), {**last, **kept})
    floors = read_figures(FLOORS)
    if options.raise_floors:
        write_figures(FLOORS, raised(figures, floors))
    broken = under_floor(figures, floors) if options.check_floors else []
    for line in broken:
        print(line, file=sys.stderr)
    return 1 if broken else 0


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path, help="folder of annotated files, or of such folders")
    parser.add_argument("--mode", default="auto", choices=("auto", "news", "narrative"))
    parser.add_argument("--language", default="en", metavar="CODE")
    parser.add_argument("--errors", default="", metavar="FORM")
    parser.add_argument("--check-floors", action="store_true")
    parser.add_argument("--raise-floors", action="store_true")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
