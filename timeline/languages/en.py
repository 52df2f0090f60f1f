"""English: the words of time and their values. A word with a capital matches only with one ("May", not "may")."""

from __future__ import annotations

from typing import Any

from timeline.languages import Language
from timeline.languages.en_church_year import OBSERVANCES
from timeline.languages.en_feasts import HOLIDAYS
from timeline.languages.en_operators import OPERATORS, TYPED
from timeline.languages.en_reigns import MONARCHS, REPUBLICAN_MONTHS, STATUTES
from timeline.languages.tenses_en import TENSES

# Tables read better with several words on a line than with one.
# fmt: off

_MONTHS = {
    "january": 1, "february": 2, "March": 3, "april": 4, "May": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12,
    "Jan": 1, "Feb": 2, "Mar": 3, "Apr": 4, "Jun": 6, "Jul": 7, "Aug": 8, "Sept": 9, "Sep": 9, "Oct": 10, "Nov": 11,
    "Dec": 12,
    "Jan.": 1, "Feb.": 2, "Mar.": 3, "Apr.": 4, "Jun.": 6, "Jul.": 7, "Aug.": 8, "Sept.": 9, "Sep.": 9, "Oct.": 10,
    "Nov.": 11, "Dec.": 12,
    "Jany": 1, "Jany.": 1, "Feby": 2, "Feby.": 2, "Augt": 8, "Augt.": 8, "Septr": 9, "Septr.": 9, "Octr": 10,
        "Octr.": 10,
    "Novr": 11, "Novr.": 11, "Decr": 12, "Decr.": 12,
}

_WEEKDAYS = {
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6,
    "Mon.": 0, "Tue.": 1, "Tues.": 1, "Wed.": 2, "Weds.": 2, "Thu.": 3, "Thur.": 3, "Thurs.": 3, "Fri.": 4,
    "Sat.": 5, "Sun.": 6,
}

_WEEKDAYS_MANY = {
    "mondays": 0, "tuesdays": 1, "wednesdays": 2, "thursdays": 3, "fridays": 4, "saturdays": 5, "sundays": 6,
}

_ONES = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19,
}
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}
_NUMBERS = {**_ONES, **_TENS, "hundred": 100, "thousand": 1000, "million": 1_000_000}

_ORDINAL_ONES = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
}
_ORDINALS = {
    **_ORDINAL_ONES,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
    **{f"twenty{mark}{word}": 20 + value for word, value in _ORDINAL_ONES.items() for mark in "- "},
    **{f"thirty{mark}first": 31 for mark in "- "},
}

_UNITS_ONE = {
    "second": "second", "minute": "minute", "hour": "hour", "day": "day", "night": "night", "week": "week",
    "weekend": "weekend", "fortnight": "fortnight", "month": "month", "quarter": "quarter", "year": "year",
    "decade": "decade", "century": "century", "millennium": "millennium",
}
_UNITS_MANY = {
    "seconds": "second", "minutes": "minute", "hours": "hour", "days": "day", "nights": "night", "weeks": "week",
    "weekends": "weekend", "fortnights": "fortnight", "months": "month", "quarters": "quarter", "years": "year",
    "decades": "decade", "centuries": "century", "millennia": "millennium", "hrs": "hour", "mins": "minute",
    "yrs": "year", "wks": "week", "secs": "second", "mos": "month",
}

_CALENDAR_UNITS = {
    "week": "week", "weekend": "weekend", "month": "month", "quarter": "quarter", "year": "year", "decade": "decade",
    "century": "century", "millennium": "millennium", "qtr": "quarter", "yr": "year",
}

_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24, "springtime": 21, "summertime": 22,
            "wintertime": 24}

_PARTS_OF_DAY = {
    "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "noon": "MI", "midday": "MI", "dawn": "MO",
    "daybreak": "MO", "sunrise": "MO", "dusk": "EV", "sunset": "EV", "nightfall": "NI", "midnight": "NI",
    "lunchtime": "MI", "mid-morning": "MO", "mid-afternoon": "AF",
}

_ZONES = {
    "gmt": "Z", "utc": "Z", "EST": "-05:00", "EDT": "-04:00", "CST": "-06:00", "CDT": "-05:00", "MST": "-07:00",
    "MDT": "-06:00", "PST": "-08:00", "PDT": "-07:00", "CET": "+01:00", "CEST": "+02:00", "BST": "+01:00",
    "MSK": "+03:00", "IST": "+05:30", "JST": "+09:00", "HKT": "+08:00", "SGT": "+08:00", "AEST": "+10:00", "Z": "Z",
    "ET": "", "CT": "", "PT": "", "MT": "", "local time": "", "Moscow time": "+03:00", "Eastern time": "",
    "Beijing time": "+08:00", "Eastern Standard Time": "-05:00", "Eastern Daylight Time": "-04:00",
}

_DECADE_WORDS = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
    "nineties": 90,
}

_CENTURY_WORDS = {
    "sixteen": 1600, "seventeen": 1700, "eighteen": 1800, "nineteen": 1900, "twenty": 2000,
}

_WORDS: dict[str, dict[str, Any]] = {
    **OPERATORS,
    "month": _MONTHS,
    "weekday": _WEEKDAYS,
    "weekdays": _WEEKDAYS_MANY,
    "unit": _UNITS_ONE,
    "units": _UNITS_MANY,
    "any_unit": {**_UNITS_ONE, **_UNITS_MANY},
    "long_units": {
        word: unit for word, unit in _UNITS_MANY.items() if unit not in ("second", "quarter", "weekend")
    },
    "calendar_unit": _CALENDAR_UNITS,
    "day_shift": {"today": 0, "yesterday": -1, "tomorrow": 1, "to-day": 0, "to-morrow": 1, "to day": 0, "to morrow": 1},
    "day_named": {"yesterday": -1, "tomorrow": 1, "yesterday's": -1},
    "day_but_one": {"day before yesterday": -2, "day after tomorrow": 2},
    "part_and_day": {"tonight": (0, "NI"), "last night": (-1, "NI"), "last evening": (-1, "NI")},
    "fiscal": {"fiscal": None, "financial": None, "tax": None},
    "fiscal_unit": {"year": "year"},
    "last_units": {"decade": "decade", "century": "century"},
    "side": {"after": 1, "before": -1, "following": 1, "prior to": -1, "since": 1},
    "beside": {"before": -1, "after": 1, "following": 1, "preceding": -1},
    "edge": {
        "outbreak": "start", "beginning": "start", "start": "start", "onset": "start", "eve": "eve", "end": "end",
        "close": "end", "conclusion": "end", "wake": "wake", "aftermath": "wake",
    },
    "around": {"post": 1, "pre": -1},
    "war_side": {
        "postwar": 1, "post-war": 1, "prewar": -1, "pre-war": -1, "interwar": 0, "inter-war": 0,
    },
    "event_kind": {"war": "war", "revolution": "revolution", "battle": "battle", "occupation": "occupation"},
    "pointer": {"this": "", "that": "", "the same": "", "these": ""},
    "open_end": {
        "ever since": "from", "since": "from", "starting in": "from", "beginning in": "from",
        "as of": "ahead", "starting": "from", "starting on": "from", "starting from": "from", "beginning on": "from",
        "commencing": "from", "commencing on": "from", "effective": "from", "effective from": "from",
        "no earlier than": "from", "not earlier than": "from", "not before": "from", "not later than": "to",
        "as late as": "to", "earlier than": "before", "up till": "to", "through until": "to",
        "up until": "to", "up to": "to", "until": "to", "till": "to", "no later than": "to",
        "through": "to", **dict.fromkeys(("all through", "halfway through", "midway through", "partway through"), ""),
        "until at least": "to", "till at least": "to", "since at least": "from", "from at least": "from",
        "by": "to", "prior to": "before", "before": "before", "after": "after", "later than": "after",
    },
    "holiday": {name: feast for name, feast in HOLIDAYS.items() if not name.startswith("the ")},
    "the_holiday": {name: feast for name, feast in HOLIDAYS.items() if name.startswith("the ")},
    "observance": OBSERVANCES,
    "japanese_era": {
        "Meiji": "meiji", "Taisho": "taisho", "Taishō": "taisho", "Showa": "showa", "Shōwa": "showa",
        "Heisei": "heisei",
        "Reiwa": "reiwa",
    },
    "season": _SEASONS,
    "seasons": {"springs": 21, "summers": 22, "autumns": 23, "falls": 23, "winters": 24},
    "part_of_day": _PARTS_OF_DAY,
    "plain_part": {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"},
    "parts_of_day": {"mornings": "MO", "afternoons": "AF", "evenings": "EV", "nights": "NI"},
    "short_part": {"night": "NI", "night-time": "NI", "nighttime": "NI"},
    "while": {"a while": None, "some time": None, "a long time": None, "a short time": None, "a short while": None},
    "period": {"period": "period", "time": "time", "era": "era"},
    "moment_of_day": {
        "noon": 12 * 3600, "midday": 12 * 3600, "midnight": 86_400, "mid-day": 12 * 3600,
        "noontime": 12 * 3600,
    },
    "roman_mark": {"Kalends": "kalends", "Calends": "kalends", "Nones": "nones", "Ides": "ides"},
    "letter_month": {
        "inst.": 0, "inst": 0, "instant": 0, "instt.": 0, "ult.": -1, "ult": -1, "ultimo": -1, "ulto.": -1,
        "prox.": 1, "prox": 1, "proximo": 1,
    },
    "calendar_style": {
        "O.S.": "julian", "OS": "julian", "Old Style": "julian", "old style": "julian", "Julian": "julian",
        "O. S.": "julian", "N.S.": "gregorian", "NS": "gregorian", "New Style": "gregorian", "new style": "gregorian",
        "N. S.": "gregorian", "Gregorian": "gregorian", "in the Julian calendar": "julian",
        "in the Gregorian calendar": "gregorian",
    },
    "short_style": {
        "O.S.": "julian", "OS": "julian", "N.S.": "gregorian", "NS": "gregorian", "Old Style": "julian",
        "New Style": "gregorian", "old style": "julian", "new style": "gregorian",
    },
    "or_word": {"or": "", "i.e.": ""},
    "zero": {"oh": 0, "o": 0, "nought": 0},
    "year_lead": {
        "in the year of our Lord": "", "the year of our Lord": "", "in the year of grace": "", "A.D.": "", "AD": "",
        "Anno Domini": "", "A. D.": "", "in the year": "", "anno": "", "of the year": "", "Anno": "", "A°": "",
    },
    "anno": {
        "in the year of our Lord": "", "the year of our Lord": "", "in the year of grace": "", "A.D.": "", "AD": "",
        "Anno Domini": "", "A. D.": "", "anno": "", "Anno": "", "A°": "",
    },
    "month_small": {
        "may": 5, "march": 3, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9,
            "sep": 9,
        "oct": 10, "nov": 11, "dec": 12,
    },
    "month_short": {
        "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9, "sep": 9, "oct": 10,
        "nov": 11, "dec": 12,
    },
    "monarch": MONARCHS,
    "republican_month": REPUBLICAN_MONTHS,
    "statute": STATUTES,
    "old_month": {
        "7ber": 9, "8ber": 10, "9ber": 11, "10ber": 12, "Xber": 12, "7bre": 9, "8bre": 10, "9bre": 11, "Xbre": 12,
            "viiber": 9,
        "viijber": 10, "viiiber": 10, "ixber": 11,
    },
    "zulu_month": {
        "ZJAN": 1, "ZFEB": 2, "ZMAR": 3, "ZAPR": 4, "ZMAY": 5, "ZJUN": 6, "ZJUL": 7, "ZAUG": 8, "ZSEP": 9, "ZOCT": 10,
        "ZNOV": 11, "ZDEC": 12,
    },
    "short_unit": {"h": "hour", "hr": "hour", "min": "minute", "sec": "second"},
    "letter": {"a": 0, "p": 12},
    "ish": {"ish": ""},
    "hours_word": {"hours": "", "hrs": "", "hrs.": "", "h": ""},
    "minutes_word": {"minutes": "", "minute": "", "mins": "", "min": ""},
    "clock_side": {"past": 1, "after": 1, "to": -1, "before": -1, "till": -1, "of": -1},
    "fraction_of_hour": {"half": 30, "quarter": 15, "a quarter": 15},
    "weekday_short": {"Mon": 0, "Tue": 1, "Tues": 1, "Wed": 2, "Thu": 3, "Thur": 3, "Thurs": 3,
                      "Fri": 4, "Sat": 5, "Sun": 6},
    "meridiem": {"a.m.": 0, "p.m.": 12, "am": 0, "pm": 12, "a.m": 0, "p.m": 12, "a. m.": 0, "p. m.": 12},
    "zone": _ZONES,
    "era": {
        "BC": "BC", "B.C.": "BC", "BCE": "BC", "B.C.E.": "BC", "AD": "AD", "A.D.": "AD", "CE": "AD", "C.E.": "AD",
        "before christ": "BC", "B.C": "BC", "A.D": "AD",
    },
    "era_before": {"AD": "AD", "A.D.": "AD"},
    "decade_word": _DECADE_WORDS,
    "century_word": _CENTURY_WORDS,
    "part": {
        "early": "START", "mid": "MID", "late": "END", "the beginning of": "START", "the start of": "START",
        "the middle of": "MID", "the end of": "END", "beginning of": "START", "start of": "START", "end of": "END",
        "middle of": "MID", "early in": "START", "late in": "END", "the early part of": "START", "the close of": "END",
        "the latter part of": "END", "the late part of": "END", "the first part of": "START",
            "the opening of": "START",
        "the very end of": "END", "the very beginning of": "START", "the early": "START", "the late": "END",
        "the mid": "MID", "mid-to-late": "END", "mid to late": "END",
        "early-to-mid": "START", "early to mid": "START", "the mid-to-late": "END", "the early-to-mid": "START",
        "the latter half of": "END", "later in": "END", "earlier in": "START",
        "the early days of": "START",
        "the final days of": "END", "the last days of": "END",
        "the very early": "START", "very late": "END", "very early": "START", "midway through": "MID",
        "the early stages of": "START", "the final months of": "END", "the early months of": "START",
        "the last months of": "END", "the closing months of": "END", "the opening months of": "START",
        "the first months of": "START", "the closing days of": "END",
    },
    "compared": {"later": "END", "earlier": "START"},
    "mid_hyphen": {"mid-": "MID", "early-": "START", "late-": "END"},
    "about": {
        "about": "APPROX", "around": "APPROX", "approximately": "APPROX", "roughly": "APPROX", "circa": "APPROX",
        "some": "APPROX", "nearly": "LESS_THAN", "almost": "LESS_THAN", "less than": "LESS_THAN",
        "fewer than": "LESS_THAN", "under": "LESS_THAN", "more than": "MORE_THAN", "over": "MORE_THAN",
        "at least": "EQUAL_OR_MORE", "at most": "EQUAL_OR_LESS", "up to": "EQUAL_OR_LESS",
        "no more than": "EQUAL_OR_LESS", "not more than": "EQUAL_OR_LESS", "no less than": "EQUAL_OR_MORE",
        "just over": "MORE_THAN", "just under": "LESS_THAN", "well over": "MORE_THAN",
        "as many as": "EQUAL_OR_LESS", "well under": "LESS_THAN", "little more than": "MORE_THAN",
        "a little over": "MORE_THAN", "slightly more than": "MORE_THAN", "slightly less than": "LESS_THAN",
        "close to": "LESS_THAN", "no fewer than": "EQUAL_OR_MORE", "not even": "LESS_THAN",
        "a little more than": "MORE_THAN", "a maximum of": "EQUAL_OR_LESS", "a minimum of": "EQUAL_OR_MORE",
    },
    "about_span": {
        "at least": "EQUAL_OR_MORE", "nearly": "LESS_THAN", "almost": "LESS_THAN", "more than": "MORE_THAN",
        "less than": "LESS_THAN", "about": "APPROX",
    },
    "about_date": {
        "about": "APPROX", "around": "APPROX", "approximately": "APPROX", "circa": "APPROX", "ca.": "APPROX",
        "c.": "APPROX", "abt": "APPROX", "abt.": "APPROX", "approx.": "APPROX", "approx": "APPROX",
        "or about": "APPROX", "on or about": "APPROX", "in or about": "APPROX",
        "in or around": "APPROX", "roughly": "APPROX", "some time in": "", "sometime in": "", "ca": "APPROX",
    },
    "vague_number": {
        "several": None, "a few": None, "few": None, "some": None, "many": None, "a couple of": 2, "a couple": 2,
        "a number of": None, "dozens of": None, "hundreds of": None, "thousands of": None, "a dozen": 12,
        "half a": 0.5, "half an": 0.5, "a half": 0.5, "couple of": 2, "tens of": None, "a good few": None,
        "scores of": None, "countless": None, "another few": None, "quite a few": None, "a hundred": 100,
        "a thousand": 1000, "a half-": 0.5, "half-a-": 0.5,
    },
    "a": {"a": 1, "an": 1, "one": 1, "another": 1},
    "last": {"last": -1, "next": 1, "this": 0, "past": -1, "coming": 1, "this past": -1, "this coming": 1,
             "this last": -1, "this next": 1, "the coming": 1, "the past": -1, "the last": -1, "the next": 1,
             "the present": 0, "the current": 0, "upcoming": 1, "current": 0, "the upcoming": 1},
    "last_plain": {"last": -1, "next": 1, "this": 0, "this past": -1, "this coming": 1, "this last": -1},
    "present": {"present": 0, "current": 0, "upcoming": 1},
    "told": {
        "the following": 1, "the next": 1, "the previous": -1, "the preceding": -1, "the subsequent": 1,
        "the prior": -1, "the same": 0, "that same": 0, "that": 0, "that very": 0, "the succeeding": 1,
        "the ensuing": 1, "this same": 0, "the very next": 1, "the very same": 0, "following": 1, "the very": 0,
        "previous": -1,
    },
    "span": {
        "the past": -1, "the last": -1, "past": -1, "last": -1, "the next": 1, "next": 1, "the coming": 1,
        "coming": 1, "the previous": -1, "the preceding": -1, "the following": 1, "the first": 0, "the latest": -1,
        "the final": 0, "the remaining": 1, "these past": -1, "these last": -1, "the prior": -1, "the ensuing": 1,
        "the subsequent": 1, "the intervening": 0, "the opening": 0, "the initial": 0, "recent": -1,
        "this past": -1, "the succeeding": 1, "the closing": 0, "the same": 0, "the recent": -1,
        "upcoming": 1, "the upcoming": 1,
    },
    "ago": {"ago": -1, "from now": 1, "hence": 1, "since": -1},
    "later": {
        "later": 1, "earlier": -1, "before": -1, "after": 1, "afterwards": 1, "afterward": 1, "beforehand": -1,
        "previously": -1, "thereafter": 1, "after that": 1, "before that": -1, "on": 1, "prior": -1,
    },
    "each": {"every": "EVERY", "each": "EACH"},
    "often": {
        "daily": "P1D", "weekly": "P1W", "monthly": "P1M", "annually": "P1Y", "yearly": "P1Y",
        "hourly": "PT1H", "nightly": "P1D", "fortnightly": "P2W", "biweekly": "P2W", "biannually": "P6M",
        "semiannually": "P6M", "semi-annually": "P6M", "semiannual": "P6M", "semi-annual": "P6M", "bimonthly": "P2M",
        "bi-monthly": "P2M", "bi-weekly": "P2W", "every so often": "PXX", "biennially": "P2Y", "triennially": "P3Y",
    },
    "times": {"once": 1, "twice": 2, "thrice": 3},
    "half_word": {"first": 1, "second": 2, "last": 2, "latter": 2, "former": 1, "final": 2, "1st": 1, "2nd": 2},
    "fraction": {"half": 2, "third": 3, "quarter": 4},
    "share": {
        "first": 1, "second": 2, "third": 3, "fourth": 4, "last": 9, "final": 9, "latter": 9, "former": 1,
            "opening": 1,
        "closing": 9,
    },
    "quarter_word": {
        "first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4, "1st": 1, "2nd": 2, "3rd": 3,
            "4th": 4,
    },
    "now": {
        "now": "PRESENT_REF", "currently": "PRESENT_REF", "right now": "PRESENT_REF", "nowadays": "PRESENT_REF",
        "presently": "PRESENT_REF", "at present": "PRESENT_REF", "these days": "PRESENT_REF",
        "at the moment": "PRESENT_REF", "the present": "PRESENT_REF", "the present day": "PRESENT_REF",
        "present day": "PRESENT_REF", "the present time": "PRESENT_REF", "just now": "PRESENT_REF",
        "the moment": "PRESENT_REF", "the time being": "PRESENT_REF", "this moment": "PRESENT_REF",
    },
    "then": {
        "recently": "PAST_REF", "more recently": "PAST_REF", "most recently": "PAST_REF", "lately": "PAST_REF",
        "the past": "PAST_REF", "the recent past": "PAST_REF", "the distant past": "PAST_REF",
        "formerly": "PAST_REF", "the old days": "PAST_REF",
        "just recently": "PAST_REF", "as recently": "PAST_REF", "very recently": "PAST_REF",
    },
    "soon": {
        "soon": "FUTURE_REF", "the future": "FUTURE_REF", "the near future": "FUTURE_REF",
        "the near term": "FUTURE_REF", "the short term": "FUTURE_REF",
        "the long term": "FUTURE_REF", "the immediate future": "FUTURE_REF", "a later date": "FUTURE_REF",
        "the distant future": "FUTURE_REF", "the not-too-distant future": "FUTURE_REF",
            },
}

_CUES = {
    # Where names are places, for clauses of other languages that are read by the labels of a parse.
    **dict.fromkeys(("in place", "at place", "placeless", "dated papers", "dating"), frozenset()),
    "frame": frozenset(),  # verbs whose participle closes the clause: "war für Mai angesetzt"
    "mail": frozenset({"wrote | wrote to"}),
    "common": frozenset("the of and to for that on is by with at from it his were be had which this they".split()),
    "takeover": frozenset(
        "museum memorial veteran veterans monument cemetery scholar scholars historian historians buff enthusiasts "
        "reenactor reenactors reenactment centre center society association foundation film movie novel book poem "
        "series documentary exhibition warrior warriors general generals hero heroes rhetoric mentality thinking "
        "organization organisation act party committee commission council style themed "
        "stamp medal pension pensions".split()
    ),
    # What a street or a place is called behind a name: "May Street", "Spring Gardens".
    "streets": frozenset(
        "street road avenue lane hill square garden gardens court terrace crescent bridge house hall grove bank park "
        "palace valley creek green farm island lake".split()
    ),
    "timely": frozenset("since until till before after during under following".split()),
    "background": frozenset({"since"}),
    "minutes": frozenset({"minutes of", "minutes\n", "meeting held", "meeting minutes", "minutes:"}),
    "of all times": frozenset(
        {"unless otherwise noted", "unless otherwise stated", "all times", "all events", "all the times", "times below"}
    ),
    "planning": frozenset(
        "planned plan plans planning projected predicted expected envisioned scheduled would promised proposed "
        "declassified".split()
    ),
    "until": frozenset({"until", "till"}),
    "at which": frozenset({"when"}),
    "joining": frozenset({"and", "or", "to", "through", "until", "till", ", and", ", or"}),
    "joining on": frozenset({"and", "to", "until"}),
    "reaching": frozenset({"by", "until", "to"}),
    "forward": frozenset({"by", "until", "till", "to", "through", "following"}),
    "month opening": frozenset({"in"}),
    "typed alone": frozenset({"the", "in", "on", "since", "until"}),
    "to last": frozenset({"was to be", "were to be"}),
    "arranged": frozenset("set scheduled due slated booked planned fixed billed arranged called listed".split()),
    "negation": frozenset("not n't never didn't won't wouldn't cannot can't".split()),
    "reporting": frozenset("said says told reported announced".split()),
}

# fmt: on

LANGUAGE = Language(
    code="en",
    name="English",
    words=_WORDS,
    numbers=_NUMBERS,
    ordinals=_ORDINALS,
    ordinal_suffixes=("st", "nd", "rd", "th", "d"),
    joiner="and",
    month_first=True,
    cues={**_CUES, **TENSES, **TYPED},
)
