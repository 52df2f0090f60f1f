"""One document -> what the viewer shows of it, and of what was read in it that is no event.

Like the rows of events (``timeline.show.view_rows``), an entry stands for itself and is made from plain values.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from timeline.record.file_names import file_name
from timeline.record.in_words import day_in_words
from timeline.record.model import Publication
from timeline.record.when import Day
from timeline.show.view_rows import Json, Plain, Unit, period_of, same, utf16
from timeline.text.sentences import split_sentences

_GRADES = {
    "given": "Set by a person.",
    "agreed": "Two independent readings agree.",
    "single": "One reading says so.",
    "differs": "Readings differ; please check it.",
}


def document_entry(document: Plain, times: Mapping[str, Iterable[Plain]]) -> Json:
    """What the page needs of a plain document.

    ``times`` holds its ``expressions`` and ``unplaced``. In the entry, ``shown`` and ``body`` together are the viewer's
    document: the text, and what counts offsets into it, apart from the rest, because they are most of it and a chart
    can be drawn without. Its sentences are those of the text alone, whatever events are told in it: the spans of events
    lie over them freely. ``evidence`` is how the day of publication is known (None: it is not), ``findings`` what
    cannot be right in an expression.
    """
    unit = utf16(document["text"])
    expressions = sorted(times["expressions"], key=lambda expression: (expression["start"], expression["end"]))
    unplaced = list(times["unplaced"])
    return {
        "shown": _shown(document),
        "body": _body(document, expressions, unit),
        "evidence": _evidence(document["publication"]),
        "findings": [
            {"start": unit(expression["start"]), "words": expression["text"], "text": text}
            for expression in expressions
            for text in expression["findings"]
        ],
        "unplaced": [unplaced_entry(entry, unit) for entry in unplaced],
        "periods": list(_periods(unplaced)),
    }


def _shown(document: Plain) -> Json:
    publication = document["publication"]
    return {
        "id": document["id"],
        "title": document["title"] or file_name(document["source"]),
        "source": file_name(document["source"]),
        "url": document["url"],
        "author": document["author"],
        "language": document["language"],
        "published": publication["day"] if publication else "",
        "published_words": day_in_words(Day.parse(publication["day"])) if publication else "",
        "published_how": publication["source"] if publication else "",
        "warnings": document["warnings"],
    }


def _body(document: Plain, expressions: Sequence[Plain], unit: Unit) -> Json:
    return {
        "id": document["id"],
        "text": _whole(document["text"]),
        "sentences": [
            number
            for sentence in split_sentences(document["text"])
            for number in (unit(sentence.start), unit(sentence.end), sentence.paragraph)
        ],
        "expressions": [
            value
            for expression in expressions
            for value in (
                unit(expression["start"]),
                unit(expression["end"]),
                expression["type"],
                int(expression["edtf"] is not None),
            )
        ],
        "sections": [
            [unit(section["char_start"]), unit(section["char_end"]), section["kind"], section["label"]]
            for section in document["sections"]
        ],
        "steps": {
            f"{unit(expression['start'])}-{unit(expression['end'])}": expression["steps"]
            for expression in expressions
            if expression["steps"] and expression["edtf"]
        },
        **({"pictures": _pictures(document, unit)} if document.get("pictures") else {}),
        **({"astral": True} if unit is not same else {}),
    }


def _pictures(document: Plain, unit: Unit) -> list[tuple[int, str]]:
    """Where each picture stands and what is said of it; the pictures themselves are asked for one by one."""
    return [(unit(picture["start"]), picture["words"]) for picture in document["pictures"]]


def _evidence(publication: Plain | None) -> Json | None:
    """How the day of publication is known, in words, and whether it is doubtful."""
    if publication is None:
        return None
    grade = publication["grade"]
    quote = f": “{publication['quote']}”" if publication["quote"] else ""
    source = "" if grade == "given" else f"Found in the {publication['source']}{quote}. "
    weak = Publication(Day.parse(publication["day"]), grade=grade).weak
    return {"words": source + _GRADES.get(grade, ""), "weak": weak}


def _periods(unplaced: Iterable[Plain]) -> Iterator[Json]:
    """Named periods that are only mentioned as a background."""
    for entry in unplaced:
        expression = entry["expression"]
        # "After the war" has no end, and "the war" no name of its own: neither would say anything as a band.
        named = entry["kind"] == "no event" and expression["basis"] == "named"
        if named and expression["edtf"] and expression["rule"] != "named.the_war":
            name = expression["text"].removeprefix("the ").removeprefix("The ")
            period = period_of(name[:1].upper() + name[1:], expression["edtf"])
            if period["from"] is not None and period["to"] is not None:
                yield period


def unplaced_entry(entry: Plain, unit: Unit = same) -> Json:
    """What could not be placed, with its reason."""
    return {
        "start": unit(entry["expression"]["start"]),
        "end": unit(entry["expression"]["end"]),
        "sentence": [unit(entry["char_start"]), unit(entry["char_end"])],
        "text": entry["expression"]["text"],
        "reason": entry["reason"],
        "kind": entry["kind"],
    }


def _whole(text: str) -> str:
    """``text`` without halves of surrogate pairs, which no UTF-8 file holds; the length stays."""
    return text if text.isascii() else "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text)
