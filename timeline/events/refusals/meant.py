"""Times that tell which one is meant: "the judgment of 6 May is set aside", "all tokens issued before 12 July"."""

from __future__ import annotations

import re

from timeline.events.refusals import Case, ClauseRefusal
from timeline.grammar.clause import REDUCED

_DATED_WRITING = re.compile(
    r"\b(?:the|that|this|its|his|her|their|said)\s+(?:(?!by|in|with|under|after)\w+\s+)?"
    r"(?:judge?ment|decision|order|ruling|letter|minutes|resolution|agreement|contract|report|accounts|statement|deed"
    r"|decree|notice|lease|will|email|motion|version)\s+(?:of|dated|from)\s*$",
    re.IGNORECASE,
)


_A_WRITING = re.compile(
    r"\b(?<!by\s)(?<!in\s)(?<!with\s)(?<!under\s)(?<!after\s)an?\s+(?:\w+\s+)?"
    r"(?:judge?ment|decision|order|ruling|letter|report|statement|deed|decree|notice|lease|will|email)\s+(?:of|dated|from)\s*$",
    re.IGNORECASE,
)
_MAKING = frozenset("write issue send publish give make deliver sign pass adopt get receive submit file draw".split())
_MINUTES_OF = re.compile(
    r"\bminutes\s+(?:of|from)\s+(?:(?:the|its|our|their)\s+)?(?:(?:last|previous|\w+)\s+)?"
    r"(?:meetings?\s+)?(?:(?:of|on|held\s+on)\s+)?$",
    re.IGNORECASE,
)
_OUT_OF_MANY = re.compile(r"\b(?:all|any|every|each|those|some|no)\s(?:[\w'-]+\s){0,4}$", re.IGNORECASE)


_PUBLISHING = frozenset("announce disclose have post report release show".split())
_OF_RESULTS = frozenset("loss profit earnings income result sale revenue gain".split())
_RESULTS = r"(?:loss|losses|profits?|earnings|income|results?|sales|revenues?|figures|gain|charge|dividend)"
_RESULT = re.compile(
    rf"\|[^|]*quarter(?:ly)?\|\s+(?:[\w-]+\s+){{0,2}}{_RESULTS}\b|\b{_RESULTS}\s+(?:for|in|of)\s+(?:its\s+|the\s+)?\|[^|]*quarter\|",
    re.IGNORECASE,
)
_OF_RECORD = re.compile(
    r"\bof\s+record\s+(?:(?:as\s+of|on|at)\s+)?(?:the\s+close\s+of\s+business\s+on\s+)?$", re.IGNORECASE
)
_DATED_FROM = re.compile(r"\s+(?:from|back|to)\b", re.IGNORECASE)


def _behind(case: Case) -> int:
    """Where the sentence goes on behind the word of the event."""
    assert case.happening is not None
    return max(case.happening.trigger.end - case.sentence.start, 0)


def meant(case: Case) -> str:
    """Why a time only picks one thing out of others."""
    happening, text = case.happening, case.expression.text
    if happening is None or not case.own:
        return ""
    if _MINUTES_OF.search(case.before[-60:]):
        return f"“{text}” tells which meeting is meant, not when its minutes were read"
    if _OF_RECORD.search(case.before[-60:]):
        return f"“{text}” tells which holders are paid, not when something happened"
    if happening.title.endswith(" dated") and not _DATED_FROM.match(case.sentence.text, _behind(case)):
        return f"“{text}” is the date that a paper or a work bears"
    if happening.lemma in _PUBLISHING | _OF_RESULTS and _RESULT.search(
        case.before[-40:] + "|" + text + "|" + case.behind[:40]
    ):
        return f"“{text}” tells which result is meant, not when it was made known"
    if happening.nominal:
        return ""
    if _A_WRITING.search(case.before[-60:]) and happening.lemma not in _MAKING:
        return f"“{text}” tells which one is meant, not when something happened to it"
    if _DATED_WRITING.search(case.before[-60:]):
        return f"“{text}” tells which one is meant, not when something happened to it"
    when, clause = case.expression.when, happening.clause
    one_sided = when is not None and (when.earliest is None) != (when.latest is None)
    done = clause is not None and clause.relation == REDUCED and not clause.mark and not clause.word.endswith("ing")
    if one_sided and done and _OUT_OF_MANY.search(case.sentence.text[: happening.trigger.start - case.sentence.start]):
        return f"“{text}” tells which ones are meant, not when something happened"
    return ""


REFUSAL = ClauseRefusal(
    "meant",
    meant,
    refused=(
        "The judgment of 6 May 2016 is set aside.",
        "The minutes of the meeting of 18 March were approved.",
        "The judge was wrong to exclude a report of 12 May 2020.",
        "The invoice is dated 4 May 2012.",
        "Harlow Mills reported a third-quarter loss.",
        "The dividend goes to holders of record on 16 November 2023.",
        "The lease replaces that between the parties dated 4 May 2012.",
        "The firm revoked all tokens that it had sold, those issued before 12 July 2018.",
    ),
    kept=(
        "By a judgment of 6 May 2016 the court dismissed the action.",
        "On 6 May 2016 the judgment was set aside.",
        "Dorn dismissed her by letter dated 6 May 2016.",
        "Harlow Mills reported a third-quarter loss on 3 May 2021.",
        "In a report of 12 May 2020 the Board blamed the driver.",
        "The minutes were approved on 18 March.",
        "The firm revoked the tokens issued on 12 July 2018.",
    ),
)
