"""English words that stand beside days, clock times, ends, offsets and figures, and what they make of them.

The other half of ``en_company``, for the same checks. Words are written in small letters; a name that ends in PATTERN
is an expression over the text that touches the words.
"""

from __future__ import annotations

# -- days of a list ---------------------------------------------------------------------------------------------------

LIST_JOINTS = "and|or|to|through|thru|till|until|&"
"""What joins two days of one month."""
BEFORE_LISTED_DAY = r"(?:the\s)?"
ORDINAL_MARKS = "st|nd|rd|th|d"
BEHIND_DAYS_PATTERN = r"(?:day\s)?(?:of\s)?(?:the\smonth\sof\s)?"
BEFORE_YEAR_OF_DAYS_PATTERN = r"(?:of\s|in\s)?"
SMALL_VERBS = frozenset({"may", "march"})
"""Months that are verbs when they are written in small letters."""
RATE_OF_DAYS_PATTERN = r"\s?[%:.]\d|%|\d|\s(?:per|%)"
GOES_ON = frozenset(
    "and or to at in on of by for from with until till through the when while as but he she it they we after before "
    "were was is are had have will would may during between because where which who that this if so last next".split()
)
"""Words behind a day that are nothing it could count."""
BY_PATTERN = r"\bby\b"
AFTER_WEEKDAY_AND_DAY = (" at", " in", " an", " fo", " fr", " be", " wa")
"""The first letters of what goes on behind "Friday the 14th"; a noun would be counted by it."""
ARTICLES = frozenset({"the", "a"})
ARTICLE = "the"
MONTH_FIELD = "month: "

# -- clock times ------------------------------------------------------------------------------------------------------

SAID_ON_PATTERN = r"\b(?:said|announced|told\s\w+|reported|confirmed|stated)\s(?:on\s|early\s|late\s)?$"
"""Before a day on which somebody spoke of what happened on another: "the ministry said on Thursday"."""
RATIO_PATTERN = r"\b(?:ratio|score|odds|scale|result)\s(?:is|was|of|at|to)\s$"
MILITARY_PATTERN = r"(?:[01]\d|2[0-3])[0-5]\d ?(?:hours|hrs|h)\.?"
HEDGED_MILITARY_PATTERN = rf"(?:about|approximately|around|roughly|some) {MILITARY_PATTERN}"
HIGH = "high "
"""Before "noon" it makes it a film, a place or a manner of speaking."""
CLOCK_POINT_LEADS = frozenset({"at", "by"})
"""Before "13.05" they make it a time of day."""
TIMELESS = frozenset("took lasted in took: elapsed uptime duration ratio score time:".split())
"""Words before "2:30" that make it a length, a ratio or a score."""
CLOCK_WORD_LEADS = frozenset("at by until till around about since before after from between for".split())
OF_MONTH_PATTERN = r"\s(?:of\s)?([^\W\d_]+\.?)"
NO_CLOCK_PATTERN = r"\s(?:of|years)\b"
NIGHT_LEADS = frozenset({"at", "by"})
OF = "of "
SHORT_LENGTH_LEADS = frozenset(
    "in for after within took last lasted next past about every another than of least only just".split()
)
BEHIND_SHORT_LENGTH_PATTERN = r"\s(?:ago|later|earlier|before|after|left|more)\b"
STAMP_LEADS = frozenset("at on since from until till by before after dated date of to between during in".split())

# -- ago, later, offsets ----------------------------------------------------------------------------------------------

NOT_A_WEEK_ON_PATTERN = r"[-’']| (?:of|in|on|before|after)\b|\s?\d"
"""What may not stand behind "a week on Friday"."""
SINCE = "since"
OVER = "over "
TAKES_OVER = frozenset(
    "take takes took taken taking hand hands handed handing turn turned come came won win carried carry put".split()
)
"""Verbs that "over" belongs to: "took over two years later"."""
ONWARDS = "on"
SELF_STANDING = frozenset("later earlier afterwards afterward previously thereafter beforehand".split())
"""Last words of "two years later" that need no end of the clause behind them."""
THIS_OR_NEXT_PATTERN = r"\b(?:this|last|next) \w+(?:,| or| and| but not) (?:the )?$"
STRETCH_PATTERN = r"(?:^|\s)(?:for|over|during|throughout|within|the)\s+$"
FOR = "for "
FROM = "from"
STRETCH_ARTICLE = "the "
WHOLE_OFFSET_ENDS = "time"
"""How "in three days' time" ends, which looks ahead by itself."""
TO_AN_END_PATTERN = r"\s(?:to|until|till|through|onwards?)\b|\s?[-–—]\s?\d"
NO_OFFSET_PATTERN = r"\s(?:of|after|before|from|following|to)\b|-|['’]"
AND_A_HALF = "and a half"
"""How phrases of lengths end that say that a half comes on top."""
HALF_BY_HYPHENS = "and( |-)a( |-)half"
"""The same within a phrase."""
EACH = "each "

# -- ends and parts of periods ----------------------------------------------------------------------------------------

FROM_START = frozenset("first opening initial early earliest".split())
FROM_END = frozenset("last final closing".split())
OPENING_PATTERN = rf"(?:the\s+)?(?:very\s+)?({'|'.join(sorted(FROM_START | FROM_END))})\b"
OF_BEHIND = " of "
DEADLINE_LEADS = frozenset("by until till before".split())
BEFORE_DUE_DAY_PATTERN = r"\s(?:on |of )?(?:today|tomorrow|[A-Z][a-z]+day)"
PAST_OR_THIS_PATTERN = r"(?i)past|this"
QUARTER_ENDED_PATTERN = r"\s+(?:ended|ending|to|through)\s+(?:on\s+)?([A-Z][a-z]{2,8})\b"
MONTHS_CUT = {name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
FISCAL, FISCAL_MARK = "fiscal", "FY"
LAST_QUARTER = "last quarter"
THE_QUARTER_PATTERN = r"(?:the|this|that) (?:current )?quarter"
UNIT_ENDED_PATTERN = r"\s+end(?:ed|ing)\b"
NO_UNIT_PATTERN = r" (?:of|19|20|ago)\b|-"
OF_OR_IN = (" of ", " in ")

# -- centuries, years and months --------------------------------------------------------------------------------------

CENTURY_PARTS_PATTERN = r"(?:(?:early|mid|middle|late|later)[\s-](?:to\s|-)?){0,2}"
CENTURY_JOINT_PATTERN = (
    r"(?:\s?[-–—/]\s?|-?\s(?:and|or|to|through|into|until)(?:\sthe)?\s|-?,\s(?:the\s)?(?:and\s|or\s)?)"
)
CENTURY_NOUN_PATTERN = r"centur(?:y|ies)(?:\s(BCE?\b|B\.C\.))?"
BEFORE_LAST_CENTURY_PATTERN = r"(?:\w(?:st|nd|rd|th)|\w{4,})-?(?:,| and| or| to)+ (?:\w+[ -])?(?:the )?(?:\w+[ -])?$"
AFTER_STATUTE_PATTERN = r"\s*(?:[.,;:)(]|$)|\s(?:c\.|ch\.|cap\.|the|a|it|was|of|for|and|to|an)\b"
STATUTE_LEADS = frozenset("in of by statute act stat under dated from anno since the see temp".split())
NAMED_IDES = "ides of march"
"""A manner of speaking more often than a day."""
SMALL_HEGIRA = ("ah", "Ah")
"""An exclamation; years of the Hegira have capitals."""
NUMBERED_PARTS = frozenset({"act", "scene", "chapter"})
"""Before "3.i.1918" they make it a place in a book."""
ROMAN_YEAR_LEADS = frozenset("in anno of since from until by dated © copyright circa ca. c. year annus".split())
DOUBTFUL_MONTHS = frozenset("may march april june august jan mar sep dec".split())
"""Months that are names, verbs or other short words too."""
MONTH_NAME_LEADS = frozenset(
    "in since until till by of last next this late early mid during from to and or through before after for between "
    "around about every each on throughout when the as than past following that mid-".split()
)

# -- figures, feasts and rates ----------------------------------------------------------------------------------------

FIGURES_FOLLOWED_PATTERN = r"\s?(?:-|–|to|through|thru|until|till)\s?\d{1,2}([/-])\d{1,2}(?![/\d-])"
FIGURES_PRECEDED_PATTERN = r"(?<![\d/-])\d{1,2}([/-])\d{1,2}\s(?:to|through|thru|until|till)\s$"
JOINING_LEADS = frozenset({"and", "or", "to"})
NO_ATTACKS_LEAD = "on"
"""Before "9/11" it makes it a day like any other."""
FEAST_LEADS = frozenset("in during of before after throughout for until since by".split())
AFTER_FEAST_NAME = frozenset(
    "tree trees card cards carol carols present presents shopping eggs egg dinner lunch sales season party "
    "parties gifts gift island music bonus lights cake holiday holidays vacation".split()
)
"""Nouns that take a feast for an adjective: "Christmas cards"."""
RATE = frozenset("times once twice percent % per".split())
