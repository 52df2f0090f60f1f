"""Whole dates with a slip of typing, print or scanning, found by ``timeline/times/slip_repair.py``."""

from __future__ import annotations

from timeline.record.when import Day, When
from timeline.times.context import Context
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import Reading, date
from timeline.times.rules import Example, Rule


def resolve_slip(match: PhraseMatch, context: Context) -> Reading | None:
    """The date as it was meant, less sure, with what was read over."""
    year, month = match["year"], match["month"]
    when = When.on(Day(year, month, match["day"])) if match["day"] else When.month(year, month)
    return date(when, steps=(f"read over what looks like a slip of print in {match['wrong']}",), confidence=0.7)


RULE = Rule(
    "slip",
    "day",
    resolve_slip,
    {},
    (
        Example("Peace came on l9 May 1945.", "l9 May 1945", "1945-05-19", "1945-05-19"),
        Example("It was signed Decernber 7, 1941 there.", "Decernber 7, 1941", "1941-12-07", "1941-12-07"),
        Example("Received 17 January 19 84; accepted later.", "17 January 19 84", "1984-01-17", "1984-01-17"),
        Example("The armies met on 1 8 June 1815 in rain.", "1 8 June 1815", "1815-06-18", "1815-06-18"),
        Example("It was on 0ctober 5, 1917 again.", "0ctober 5, 1917", "1917-10-05", "1917-10-05"),
        Example("The press stood idle in Novem- ber 1923.", "Novem- ber 1923", "1923-11", "1923-11"),
        Example("She died 21 Auqust 1901.", "21 Auqust 1901", "1901-08-21", "1901-08-21"),
    ),
    (
        "On 5 May 20 15 men died.",
        "He met Marsh 5, 1901 in all.",
        "Table 1 8 June 1815 shows it.",
        "In 12 Manch 1901 was big.",
        "They saw 12 ships 1901 by then.",
        "Court fines firm | 3 May 2017",
    ),
)
