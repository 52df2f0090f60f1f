"""What stands before the sentence on its own line: an agency's dateline, and a name that the sentence says again.

"Ada Holm (age 72) - Holm, a surveyor, resigned in 2014" is a headword with its sentence. A parser reads the two as one
name ("Ada Holm Holm resigned") or takes the headword for the one who acts.
"""

from __future__ import annotations

import re
from dataclasses import replace

from timeline.events.boilerplate import without_dateline
from timeline.languages import en_events as english
from timeline.record.model import Sentence

_REACH = 60
"""Characters of the sentence within which it names again whom the headword named: "The elder Holm"."""
_NAME = r"[A-Z][\w.'’-]*"
_HEADWORD = re.compile(
    rf"""\s*(?P<name>{_NAME}(?:\s(?:{_NAME}|[“"]{_NAME}[”"]|{english.LEAD_INS_PARTICLES})){{0,6}})
    (?P<aside>\s*\([^()\n]{{1,60}}\)|,\s*\d{{1,3}}\b)?
    \s*(?:\s-{{1,2}}\s|\s?[–—]\s?|:\s)\s*(?=[“"'‘]?[A-Z])""",
    re.VERBOSE,
)

_TOWN = re.compile(
    r"\s*[A-Z]{4,}(?: [A-Z]{3,}){0,2}: (?=[“\"'‘]?(?:[A-Z][a-z]*|" + english.LEAD_INS_ARTICLE + r") [a-z]+ \S+ \S+ \S+)"
)
"""How papers of some countries open a report: "VELMOUTH: An opposition leader was held". "LANDED: 3 May" is a label."""
_OPENING = 300  # characters, within which a report gives its town


_AGE = re.compile(r"[^\d]*\d{0,3}[^\d]*")
"""An aside that tells an age or nothing; others tell when somebody lived or died, and are read."""


def without_lead_in(sentence: Sentence) -> Sentence:
    """The sentence behind its dateline, or with its headword for the name said again; else the sentence itself.

    Offsets stay: what lies between the headword and the rest becomes spaces.
    """
    plain = without_dateline(sentence)
    town = _TOWN.match(sentence.text) if sentence.start <= _OPENING else None
    if town is not None:
        return replace(sentence, start=sentence.start + town.end(), text=sentence.text[town.end() :])
    match = _HEADWORD.match(plain.text)
    if match is None or plain is not sentence:
        return plain
    last_name = match["name"].split()[-1].strip('“”"')
    again = re.compile(rf"\b{re.escape(last_name)}\b").search(plain.text, match.end(), match.end() + _REACH)
    plainly = _AGE.fullmatch(match["aside"] or "") is not None
    if again is None:
        return plain
    if again.start() == match.end() and " " in match["name"]:
        kept = match.end("name" if plainly else "aside")
        return replace(plain, text=plain.text[:kept] + " " * (again.end() - kept) + plain.text[again.end() :])
    if not plainly:
        return plain
    return replace(plain, start=plain.start + match.end(), text=plain.text[match.end() :])
