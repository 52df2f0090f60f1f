"""What other tools test themselves with, and sentences with the times a careful reader gets out of them.

Three files of JSON lines, looked for at, beside and below a path:

* ``recognizers-en-dev.jsonl``: inputs of Recognizers-Text with their times. A time is right when some expression that
  touches it has the same days, the same length or the same time of day. Its ranges end before their last day.
* ``duckling-en-dev.jsonl``: phrases of Duckling with the time they mean on 12 February 2013, bare and in sentences. A
  phrase is right when some expression has the same first and last day.
* ``dates.jsonl``: sentences, each with all its times. A sentence is right when every one is found with its value (or
  one as good) and nothing is placed in time elsewhere; it is an invention when something is.

Both ways of tagging count ("timex3" and "timeline"), as the suites' conventions lie now here, now there.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from timeline.record.model import Document, Publication, TimeExpression
from timeline.record.when import Day
from timeline.times import tag

STYLES = ("timeline", "timex3")
DUCKLING_DAY = "2013-02-12"
PEERS = {"recognizers-en-dev": {"chrono-node": 30.0, "dateparser": 20.0}}
"""Value of other tools on all of Recognizers' English cases, measured once."""
_SECONDS = {"S": 1, "M": 60, "H": 3600, "D": 86_400, "W": 604_800, "MONTH": 2_592_000, "Y": 31_536_000}


def files(path: Path) -> list[Path]:
    """The files of cases at ``path``, below it, or in the folder ``cases`` beside it."""
    folders = (path, path / "peer-suites", path / "cases", path.parent / "cases", path.parent / "peer-suites")
    names = ("recognizers-en-dev.jsonl", "duckling-en-dev.jsonl", "dates.jsonl")
    places = {name: folder / name for name in names for folder in reversed(folders) if (folder / name).is_file()}
    return [places[name] for name in names if name in places]


def run(path: Path, *, errors: bool) -> dict[str, dict[str, float]]:
    """Score and print every file of cases; the figures by file."""
    scorers = {"recognizers-en-dev": _recognizers, "duckling-en-dev": _duckling, "dates": _dates}
    figures: dict[str, dict[str, float]] = {}
    for file in files(path):
        cases = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
        figures[file.stem] = scorers[file.stem](cases, errors=errors)
        for peer, value in PEERS.get(file.stem, {}).items():
            print(f"  {peer}".ljust(28) + f"value {value:6.2f}")
    return figures


def _tagged(text: str, published: str, styles: Iterable[str] = STYLES) -> list[TimeExpression]:
    day = Publication(Day.parse(published[:10])) if published else None
    return [expression for style in styles for expression in tag(Document(text, publication=day), style=style)]


def _ends(expression: TimeExpression) -> tuple[str | None, str | None]:
    """First and last day, None for an open end."""
    when = expression.when
    if when is None:
        return None, None
    return str(when.earliest) if when.earliest else None, str(when.latest) if when.latest else None


# -- Recognizers-Text -------------------------------------------------------------------------------------------------


def _recognizers(cases: list[dict[str, Any]], *, errors: bool) -> dict[str, float]:
    count: Counter[str] = Counter()
    kinds: dict[str, Counter[str]] = {}
    for case in cases:
        ours = _tagged(case["text"], case["published"])
        for wanted in case["expected"] or [{"kind": "nothing"}]:
            verdict = _judged(wanted, ours)
            kinds.setdefault(wanted["kind"], Counter()).update(verdict)
            count.update(verdict)
            if errors and "value" not in verdict:
                print(f"  {case['text']!r} {case['published']}: {_shown(wanted)} -> {_readings(ours)}")
    print(f"\nrecognizers-en-dev: {len(cases)} inputs, {count['n']} times")
    print("  ours".ljust(28) + _shares(count, ("found", "exact", "value")))
    for kind, row in sorted(kinds.items()):
        print(f"    {kind:24} {row['value']:3} of {row['n']:3}")
    return {"value": _share(count, "value")}


def _judged(wanted: dict[str, Any], ours: list[TimeExpression]) -> list[str]:
    """The measures that one expected time counts for."""
    if wanted["kind"] == "nothing":
        return ["n"] if ours else ["n", "value"]
    start, end = wanted["start"], wanted["end"]
    hits = [expression for expression in ours if start is None or (expression.start < end and start < expression.end)]
    verdict = ["n"]
    verdict += ["found"] if hits else []
    verdict += ["exact"] if any((expression.start, expression.end) == (start, end) for expression in hits) else []
    verdict += ["value"] if any(_is_right(wanted, expression) for expression in hits) else []
    return verdict


def _is_right(wanted: dict[str, Any], expression: TimeExpression) -> bool:
    values = wanted["values"]
    match wanted["kind"]:
        case "set":
            return expression.type == "SET"
        case "duration":
            length = str(_seconds(expression.value))
            return any(reading.get("timex") == expression.value or length == reading.get("value") for reading in values)
        case "time" | "timerange":
            said = expression.value.rpartition("T")[2] if "T" in expression.value else ""
            part = bool(said) and any(reading.get("timex") == f"T{said}" for reading in values)
            return part or (bool(_clock(said)) and any(_clock(said) in _clocks(reading) for reading in values))
    return expression.when is not None and _ends(expression) in [_days(reading) for reading in values]


def _seconds(value: str) -> int | None:
    """How long a plain ISO 8601 duration lasts, with months of 30 days and years of 365."""
    length = re.fullmatch(r"P(T?)(\d+)([SMHDWY])", value)
    if length is None:
        return None
    unit = "MONTH" if length[3] == "M" and not length[1] else length[3]
    return int(length[2]) * _SECONDS[unit]


def _clock(text: str) -> str:
    """Hours and minutes of a clock time."""
    parts = re.match(r"(\d\d):(\d\d)", text)
    return f"{parts[1]}:{parts[2]}" if parts else ""


def _clocks(value: dict[str, str]) -> tuple[str, str]:
    """The time of day that a value begins at, as it is given and as its TIMEX has it ("(T15,T17,PT2H)")."""
    timex = re.match(r"\(?T(\d\d)(?::(\d\d))?", value.get("timex", ""))
    return _clock(str(value.get("value") or value.get("start"))), f"{timex[1]}:{timex[2] or '00'}" if timex else ""


def _days(value: dict[str, str]) -> tuple[str | None, str | None]:
    if "start" not in value and "end" not in value:
        day = value.get("value", "")[:10]
        return day or None, day or None
    first, last = value.get("start", "")[:10], value.get("end", "")[:10]
    if last and value["type"] == "daterange" and value.get("Mod") != "until":
        try:
            last = (date.fromisoformat(last) - timedelta(days=1)).isoformat()
        except ValueError:
            return "?", "?"
    return first or None, last or None


# -- Duckling ---------------------------------------------------------------------------------------------------------


def _duckling(cases: list[dict[str, Any]], *, errors: bool) -> dict[str, float]:
    count: Counter[str] = Counter()
    for case in cases:
        wanted = _meant(case)
        ours = [expression for text in _sentences(case["text"]) for expression in _tagged(text, DUCKLING_DAY)]
        right = any(expression.when is not None and _ends(expression) == wanted for expression in ours)
        count.update(["n", *(["found"] if ours else []), *(["value"] if right else [])])
        if errors and not right:
            print(f"  {case['text']!r}: {wanted} -> {_readings(ours)[:3]}")
    print(f"\nduckling-en-dev: {count['n']} phrases")
    print("  ours".ljust(28) + _shares(count, ("found", "value")))
    return {"value": _share(count, "value")}


def _sentences(phrase: str) -> Iterator[str]:
    yield phrase
    yield f"We met {phrase}."
    yield f"We will meet {phrase}."
    yield f"{phrase[:1].upper()}{phrase[1:]} they met."


def _meant(case: dict[str, Any]) -> tuple[str | None, str | None]:
    """First and last day of a phrase's time."""
    start = date(*case["stamps"][0][:3])
    if case["kind"] == "open":
        return (start.isoformat(), None) if case["direction"] == "After" else (None, str(start - timedelta(days=1)))
    if case["kind"] == "interval" and len(case["stamps"]) > 1:
        end, midnight = date(*case["stamps"][1][:3]), not any(case["stamps"][1][3:])
        return start.isoformat(), str(end - timedelta(days=1) if midnight else end)
    months = {"Month": 1, "Quarter": 3, "Year": 12}.get(case["grain"], 0)
    if months:
        beyond = Day(start.year, start.month, start.day).plus(months=months)
        return start.isoformat(), str(beyond.plus(days=-1))
    return start.isoformat(), str(start + timedelta(days=6 if case["grain"] == "Week" else 0))


# -- Cases ------------------------------------------------------------------------------------------------------------


def _dates(cases: list[dict[str, Any]], *, errors: bool) -> dict[str, float]:
    kinds: dict[str, Counter[str]] = {}
    for case in cases:
        verdict = _verdict(case)
        kinds.setdefault(case["kind"], Counter()).update(["n", verdict])
        if errors and verdict != "right":
            wanted = [(time["text"], time["value"]) for time in case["expected"]]
            readings = _readings(_tagged(case["text"], case["published"], ("timeline",)))
            print(f"  {verdict} [{case['kind']}] {case['text']!r} {case['published']}: {wanted} -> {readings}")
    count: Counter[str] = sum(kinds.values(), Counter())
    print(f"\ndates: {count['n']} sentences")
    print("  ours".ljust(28) + _shares(count, ("right", "invented")))
    for kind, row in sorted(kinds.items()):
        print(f"    {kind:24} {row['right']:3} of {row['n']:3}")
    return {"right": _share(count, "right")}


def _verdict(case: dict[str, Any]) -> str:
    """ "right", "wrong" or "invented"."""
    places = _places(case)
    ours = _tagged(case["text"], case["published"])
    for expression in ours[: len(_tagged(case["text"], case["published"], STYLES[:1]))]:
        if expression.when is not None and not any(
            expression.start < end and start < expression.end for start, end in places
        ):
            return "invented"
    for wanted, (start, end) in zip(case["expected"], places, strict=True):
        good = {_short(value) for value in (wanted["value"], *(wanted.get("also") or ()))}
        touching = [expression for expression in ours if expression.start < end and start < expression.end]
        if not any(
            good & {_short(expression.value), _short(expression.when.edtf() if expression.when else "")}
            for expression in touching
        ):
            return "wrong"
    return "right"


def _places(case: dict[str, Any]) -> list[tuple[int, int]]:
    places, at = [], 0
    for wanted in case["expected"]:
        start = case["text"].find(wanted["text"], at)
        start = case["text"].find(wanted["text"]) if start < 0 else start
        places.append((start, start + len(wanted["text"])))
        at = max(at, start + 1)
    return places


def _short(value: str) -> str:
    """A value without the seconds of a whole minute."""
    return re.sub(r"(T\d\d:\d\d):00\b", r"\1", value)


# -- Printing ---------------------------------------------------------------------------------------------------------


def _share(count: Counter[str], measure: str) -> float:
    return round(100 * count[measure] / max(1, count["n"]), 2)


def _shares(count: Counter[str], measures: Iterable[str]) -> str:
    return "  ".join(f"{measure} {_share(count, measure):6.2f}" for measure in measures)


def _shown(wanted: dict[str, Any]) -> list[Any]:
    return [
        _days(reading) if "start" in reading or "end" in reading else reading.get("value")
        for reading in wanted.get("values", [])
    ]


def _readings(expressions: Iterable[TimeExpression]) -> list[tuple[str, str, str]]:
    return sorted(
        {
            (expression.text, expression.value, expression.when.edtf() if expression.when else "")
            for expression in expressions
        }
    )
