"""English words of the operators that times are composed with: sides of an offset, ends of a period, limits."""

from __future__ import annotations

from typing import Any

# fmt: off

OPERATORS: dict[str, dict[str, Any]] = {
    "offset_side": {
        "before": -1, "prior to": -1, "ahead of": -1, "preceding": -1, "earlier than": -1,
        "after": 1, "following": 1, "from": 1, "past": 1, "beyond": 1, "later than": 1,
    },
    "beside_unit": {"before": -1, "prior to": -1, "preceding": -1, "after": 1, "following": 1},
    "fortnight_or_night": {"fortnight": "fortnight", "night": "night"},
    "week_or_fortnight": {"week": "week", "fortnight": "fortnight"},
    "this_one": {"this": 0},
    "stage": {"latest": "latest", "current": "current", "just-ended": "", "recent": "", "most recent": ""},
    "latest": {"latest": "latest"},
    "other": {"other": 2},
    "alternate": {"alternate": 2},
    "past_or_coming": {"past": -1, "coming": 1},
    "just_last": {"last": -1},
    "next_or_last": {"next": 1, "last": -1},
    "range_to": {
        "to": None, "until": None, "till": None, "through": None, "thru": None, "up to": None, "up until": None,
        "through to": None, "right through to": None,
    },
    "within_side": {"of": 1, "after": 1, "from": 1, "following": 1, "before": -1, "prior to": -1},
    "day_set": {
        "every weekday": "P1D", "each weekday": "P1D", "on weekdays": "P1D", "everyday": "P1D",
        "every working day": "P1D",
        "every business day": "P1D", "each and every day": "P1D", "day in, day out": "P1D",
        "year in, year out": "P1Y", "every weeknight": "P1D", "on weeknights": "P1D", "on weekends": "P1W",
        "at weekends": "P1W",
    },
    "feast_weekend": {"weekend": "weekend"},
    "previous": {"previous": -1, "the previous": -1},
    "fortnight_word": {"fortnight": "fortnight"},
    "all_unit": {"day": "day", "week": "week", "month": "month", "year": "year"},
    "ago_word": {"ago": -1, "from now": 1, "hence": 1, "back": -1},
    "beyond_next": {
        "before last": -2, "after next": 2, "before the last": -2, "after the next": 2, "last but one": -2,
    },
    "nth_unit": {
        "day": "day", "week": "week", "weekend": "weekend", "month": "month", "year": "year", "decade": "decade",
        "century": "century",
    },
    "from_end": {"last": 1, "final": 1, "very last": 1, "closing": 1, "penultimate": 2},
    "week_mark": {"calendar week": None, "week no.": None, "week number": None, "CW": None, "KW": None, "wk": None},
    "week_edge": {
        "commencing": 0, "starting": 0, "beginning": 0, "ending": -1, "ended": -1, "starting on": 0, "beginning on": 0,
        "commencing on": 0, "ending on": -1, "from": 0,
    },
    "week_code": {"w/c": 0, "w/b": 0, "wc": 0, "w.c.": 0, "w/e": -1},
    "rest": {"the rest of": 1, "the remainder of": 1, "rest of": 1, "remainder of": 1},
    "later_in": {"later": 1, "earlier": -1},
    "close": {
        "end of play": None, "close of play": None, "close of business": None, "end of business": None, "COB": None,
        "EOB": None, "EOD": None, "EOP": None, "end of day": None, "the end of the day": None, "end of the day": None,
        "the end of day": None,
    },
    "close_of": {
        "EOM": ("month", "END"), "EOY": ("year", "END"), "EOQ": ("quarter", "END"), "EOW": ("week", "END"),
        "BOM": ("month", "START"), "BOY": ("year", "START"),
        "end of week": ("week", "END"), "end of month": ("month", "END"), "end of year": ("year", "END"),
        "end of quarter": ("quarter", "END"), "beginning of week": ("week", "START"),
        "beginning of month": ("month", "START"), "beginning of year": ("year", "START"),
        "start of week": ("week", "START"), "start of month": ("month", "START"), "start of year": ("year", "START"),
    },
    "within": {"within": 1, "inside": 1, "in less than": 1, "in under": 1, "in no more than": 1},
    "record": {
        "first": 1, "only": 1, "worst": 1, "best": 1, "biggest": 1, "largest": 1, "highest": 1, "lowest": 1,
        "most": 1, "least": 1, "longest": 1, "oldest": 1, "deadliest": 1, "strongest": 1, "hottest": 1, "coldest": 1,
    },
    "lasting": dict.fromkeys(
        "can could able usually often take takes took twice once times never ever average".split()
    ),
    "working": {"business": 1, "working": 1, "trading": 1, "banking": 1},
    "or_beyond": {
        "or later": 1, "or after": 1, "and after": 1, "and beyond": 1, "and later": 1, "and onward": 1,
        "and onwards": 1, "onward": 1, "onwards": 1, "or earlier": -1, "or before": -1, "and before": -1,
        "and earlier": -1, "and greater": 1, "or greater": 1,
    },
    "until_now": {
        "the present": 0, "the present day": 0, "now": 0, "today": 0, "this day": 0, "date": 0, "present": 0,
        "the present time": 0,
    },
}

# fmt: on

# In a field for a date: "October" is meant as with one of these before it; what may stand beside the time there.
TYPED = {
    "typed lead": frozenset({"in", "on"}),
    "typed beside": frozenset(
        "or the in on at by before after since until during from "
        "published posted updated dated date written issued".split()
    ),
    "typed or": frozenset({"or"}),
}
