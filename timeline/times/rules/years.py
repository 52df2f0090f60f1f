"""Years: bare ("in 1969"), spelled, of two digits, BC and AD."""

from __future__ import annotations

import re

from timeline.languages import en_company as beside
from timeline.languages.en_numbers import LIFE_MARKS
from timeline.record.when import When
from timeline.times.context import Context
from timeline.times.counted import is_counted
from timeline.times.four_figures import is_bare_clock
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import Reading, date
from timeline.times.rules import Example, Rule
from timeline.times.stand_alone import lead_word


def resolve_year(match: PhraseMatch, context: Context) -> Reading | None:
    """A calendar year."""
    year = match["year_old"] if "year_old" in match else match["year"]
    if match.get("era") == "BC":
        year = 1 - year
    return date(When.year(year))


def resolve_early_year(match: PhraseMatch, context: Context) -> Reading | None:
    """Three digits in a text that speaks of years BC: a year BC, until the story has passed year 1."""
    if not context.before_christ:
        return None
    if not context.counts_before_christ():
        return date(When.year(match["year"]), basis="inherited", steps=("the story has passed year 1",), confidence=0.8)
    return date(When.year(1 - match["year"]), basis="inherited", steps=("years of this text are BC",), confidence=0.8)


_COUNTED = re.compile(beside.COUNTED_PATTERN)
_MODEL = re.compile(beside.CAR_PATTERN)
_OWNED = re.compile(beside.OWNED_PATTERN, re.IGNORECASE)


def _is_year(match: PhraseMatch, text: str) -> bool:
    """Four digits are a year unless what stands before or behind makes them an amount or a number of something."""
    before, after = text[max(0, match.start - 20) : match.start], text[match.end : match.end + 16]
    if match.text.isdigit() and (is_bare_clock(match, text) or is_counted(text, match.start, match.end)):
        return False
    if _COUNTED.match(after) or (_OWNED.search(before) and _MODEL.match(after)):
        return False
    if before[-1:] in "$£€#№.:+=@" and before[-1:]:
        return before[-1:] in ".:" and before[-2:-1].isspace()
    if before[-1:] in "/-–—" and before[-2:-1].isdigit():
        return _ends_a_span(before, match.text)
    if after[:1] in ("/", "-", "–") and after[1:2].isdigit() and not re.match(r"[-–/](?:\d{4}|\d\d)(?!\d)", after):
        return False
    lead = before.split()
    if not lead:
        return True
    word = lead[-1].casefold().lstrip("(\"'“‘").rstrip("~")
    if word in LIFE_MARKS or (before[-1:] in "†*⚭" and before[-1:]):
        return True
    if int(re.sub(r"\D", "", match.text)[:4] or 0) < _OLD:
        if word in beside.ABOUT_OLD_YEARS:
            return _GOES_ON_AFTER.match(after) is not None
        if _OPENS_SPAN.search(before) and _SPANS_ON.match(after):
            return True  # "James (1425-1427) seized the lands"
        if _stands_alone(before, match.text, after):
            return True  # "he defeated Marr at Inverlang (1431)"
        if _opens_old_span(before, match.text, after):
            return True  # "the war was fought 1206-1208"
        return word in beside.YEAR_LEADS - beside.NOT_BEFORE_OLD_YEARS
    if word in beside.ABOUT:  # "from 1980 to about 1985", but "about 1985 people"
        return bool(_BEFORE_ABOUT.search(before)) and _GOES_ON_AFTER.match(after) is not None
    if word in beside.AT_EXTREMES and _SINCE_AT.search(before):
        return True  # "until at least 1917"
    return word not in beside.NOT_BEFORE_YEARS


def _stands_alone(before: str, year: str, after: str) -> bool:
    """Whether four figures stand in a bracket by themselves, behind a word that no number belongs to."""
    word = _WORD_BEFORE_BRACKET.search(before)
    if word is None or after[:1] != ")" or len(year) != _FIGURES or year.endswith("00"):
        return False
    return word[1].casefold() not in beside.NOT_BEFORE_YEARS | beside.NUMBERED


_WORD_BEFORE_BRACKET = re.compile(r"([^\W\d_]+)\s\($")
_FIGURES = 4
_OPENS_SPAN = re.compile(r"\(\s?$")
_SPANS_ON = re.compile(r"\s?[-–—]\s?\d{3,4}\)")
_SINCE_AT = re.compile(beside.SINCE_AT_PATTERN, re.IGNORECASE)
_GOES_ON_AFTER = re.compile(beside.GOES_ON_AFTER_PATTERN)
_BEFORE_ABOUT = re.compile(beside.BEFORE_ABOUT_PATTERN, re.IGNORECASE)


def _ends_a_span(before: str, text: str) -> bool:
    start = re.search(r"(\d{4})\s?[-–—/]$", before)
    if start is None or not text[:4].isdigit() or not 0 < int(text[:4]) - int(start[1]) < 400:
        return False
    return int(start[1]) >= _OLD or not _is_numbered(before[: start.start()])


def _opens_old_span(before: str, year: str, after: str) -> bool:
    """Whether a later year follows behind a dash, and no page, room or article is counted."""
    end = _OLD_SPAN.match(after)
    if end is None or not year.isdigit() or _is_numbered(before):
        return False
    return 0 < int(end[1]) - int(year) < _LONGEST_OLD_SPAN


def _is_numbered(before: str) -> bool:
    """ "Pages", "Room", "Order No.": what is counted and no year stands behind such a word or a name."""
    if before.rstrip()[-1:] == "(":
        return False
    word = (before.split() or [""])[-1]
    counted = beside.NUMBERED | beside.NOT_BEFORE_YEARS
    return not word.islower() or not word.isalpha() or word in counted or word.removesuffix("s") in counted


_OLD_SPAN = re.compile(r"\s?[-–—]\s?(1\d{3})(?![\d-])")
_LONGEST_OLD_SPAN = 100
_OLD = 1500  # four figures below it are mostly numbers


def _is_two_digits(match: PhraseMatch, text: str) -> bool:
    before = text[max(0, match.start - 10) : match.start].split()
    return bool(before) and before[-1].casefold().strip("(") in beside.YEAR_LEADS


def _is_spelled(match: PhraseMatch, text: str) -> bool:
    words = match.text.casefold()
    if words.startswith(beside.SAYS_YEAR):
        return True
    if lead_word(match, text) == beside.CLOCK_LEAD:
        return False  # "at eleven forty-five" is a time of day
    if words.startswith(beside.AMOUNT_BEGINS) and re.match(r" [a-z]+s\b", text[match.end : match.end + 20]):
        return False
    return _is_two_digits(match, text) or words.startswith(beside.CENTURY_BEGINS)


def _is_early(match: PhraseMatch, text: str) -> bool:
    if _BEFORE_CHRIST.match(text, match.end):
        return False
    before = text[max(0, match.start - 14) : match.start].split()
    after = text[match.end : match.end + 3]
    fits = bool(before) and before[-1].casefold() in beside.EARLY_YEAR_LEADS
    return (
        fits
        and (not after or after[0] in ",.;)" or (after[:1] == " " and after[1:2].islower()))
        and not re.match(r"[,.]\d| [a-z]+[^s\W]s\b", text[match.end : match.end + 24])
        and not _COUNTED.match(text[match.end : match.end + 16])
    )


def resolve_tail(match: PhraseMatch, context: Context) -> Reading | None:
    """The second year of a span that is cut short: "1958-59"."""
    start = re.search(r"(\d{4})\s?[-–—/]\s?$", context.before(match, 8))
    if start is None:
        return None
    return date(When.year(int(start[1]) // 100 * 100 + match["two_digits"]), basis="inherited")


def _is_tail(match: PhraseMatch, text: str) -> bool:
    start = re.search(r"(?<![\d.,])(1[5-9]|20)(\d\d)\s?[-–—/]\s?$", text[max(0, match.start - 8) : match.start])
    if start is None or text[match.end : match.end + 1] in ("-", "/", "%"):
        return False
    return int(start[2]) < int(match["two_digits"])


_BEFORE_CHRIST = re.compile(beside.BEFORE_CHRIST_PATTERN)


def resolve_lead(match: PhraseMatch, context: Context) -> Reading | None:
    """The first of two years BC, whose era stands behind the second."""
    return date(When.year(1 - match["year"]), basis="inherited", steps=("its era stands behind the other year",))


def _is_lead(match: PhraseMatch, text: str) -> bool:
    """Years BC count down: "59–58 BC"; "5 to 8 BC" would be an amount or a slip."""
    behind = _BEFORE_CHRIST.match(text, match.end)
    if behind is None or not match["year"]:
        return False
    match.slots["era"] = "BC"  # for all who ask which year is written here
    free = text[max(0, match.start - 1) : match.start] not in ("$", ".", ",", "-", "–", "/")
    return free and match["year"] > int(behind[1])


def _is_small_year(match: PhraseMatch, text: str) -> bool:
    """ "In the year 50", but not "the year 10 class"."""
    lead = text[max(0, match.start - 8) : match.start].casefold().split()[-1:]
    behind = re.match(r"\s([a-z]+)", text[match.end : match.end + 12])
    leads = bool(lead) and lead[0] in beside.SMALL_YEAR_LEADS
    goes_on = behind is None or behind[1] in beside.AFTER_SMALL_YEARS
    return leads and goes_on and not re.match(r"[,.]\d|-", text[match.end : match.end + 2])


RULES = (
    Rule(
        "tail",
        "year",
        resolve_tail,
        {"en": ("<two_digits>",)},
        (Example("In 1958-59 the army won.", "59", "1959", "1959", style="timex3"),),
        ("The score was 34-59.",),
        check=_is_tail,
    ),
    Rule(
        "year",
        "year",
        resolve_year,
        {"en": ("<year=year4>", "the year <year=year4>", "the years <year=year4>", "year <year=year4>")},
        (
            Example("Ties broke over the island in 1969.", "1969", "1969", "1969"),
            Example("It was the year 2000 at last.", "the year 2000", "2000", "2000"),
            Example("The chapel, built under Aldo 1512, is small.", "1512", "1512", "1512"),
            Example("The painter (d. 1349) left three altars.", "1349", "1349", "1349"),
            Example("The abbot (ob. 1262) built it.", "1262", "1262", "1262"),
            Example("The 1996 games were held there.", "1996", "1996", "1996"),
            Example("His disputed 1998 memoirs sold well.", "1998", "1998", "1998"),
            Example("In 1987 Toyota opened a plant.", "1987", "1987", "1987"),
            Example("Marr (1425-1427) seized the lands.", "1425", "1425", "1425", style="timex3"),
            Example("It traded until at least 1917.", "1917", "1917", "../1917"),
            Example("He defeated Marr at Inverlang (1431).", "1431", "1431", "1431"),
            Example("The war was fought 1206-1208; Marr won it.", "1206", "1206", "1206", style="timex3"),
            Example("They had 3 sons, 1911 being the last birth.", "1911", "1911", "1911"),
        ),
        (
            "Some 1,969 people came.",
            "It showed an error (1404) at once.",
            "He sent 1700 stands of arms.",
            "They took 3 cannon, 1700 stands of arms and a flag.",
            "It is 1998 mm long.",
            "A crowd of 1950 came.",
            "The 1500-seat hall is full.",
            "Her wage was 1950 a month.",
            "He flew Boeing 1969 again.",
            "Her 1987 Chevrolet Cavalier was found.",
            "The army lost 1500 men.",
            "It costs $1999.",
            "The chapel, built under Aldo 1412, is small.",
            "A force of 2000 soldiers landed.",
        ),
        check=_is_year,
    ),
    Rule(
        "spelled",
        "year",
        resolve_year,
        {"en": ("<year=year_words>", "the year <year=year_words>")},
        (Example("It began in nineteen ninety-six.", "nineteen ninety-six", "1996", "1996"),),
        ("Twenty five people and two thousand dogs.",),
        check=lambda match, text: _is_spelled(match, text),
    ),
    Rule(
        "two_digits",
        "year",
        resolve_year,
        {"en": ("<year=year_short>",)},
        (Example("The students of '68 marched.", "'68", "1968", "1968"),),
        ("He said '45 men' came.",),
        check=_is_two_digits,
    ),
    Rule(
        "with_era",
        "year",
        resolve_year,
        {
            "en": (
                "(the year )?<year_old>~<era>",
                "(the year )?<era=era_before> <year_old>",
                "(the year )?<year_old><era>",
            )
        },
        (
            Example("Caesar died in 44 BC.", "44 BC", "BC0044", "-0043"),
            Example("The city fell in AD 410.", "AD 410", "0410", "0410"),
        ),
        ("He earned 44 BCN.",),
        check=lambda match, text: match.get("year_old", 1) > 0,
    ),
    Rule(
        "lead_before_christ",
        "year",
        resolve_lead,
        {"en": ("<year=year_old>",)},
        (Example("He was consul 59–58 BC and died.", "59", "BC0059", "-0058", style="timex3"),),
        ("It sank 5 to 8 BC fathoms deep.",),
        check=_is_lead,
    ),
    Rule(
        "small_year",
        "year",
        resolve_year,
        {"en": ("the year <year=year_small>",)},
        (Example("The aqueduct was begun in the year 50.", "the year 50", "0050", "0050"),),
        ("She taught the year 10 class.", "Of the year 12 days were lost."),
        check=lambda match, text: _is_small_year(match, text),
    ),
    Rule(
        "early_year",
        "year",
        resolve_early_year,
        {"en": ("<year=year3>",)},
        (
            Example(
                "The war began in 431 BC. After 429 BC came plague, ended in 426 BC. Peace came in 421.",
                "421",
                "BC0421",
                "-0420",
                "narrative",
            ),
        ),
        ("He led 300 men in 431 BC.",),
        check=_is_early,
    ),
)
