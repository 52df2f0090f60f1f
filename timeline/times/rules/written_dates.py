"""Days with the month in letters, in the many forms of stamps, forms and notes: 14FEB1943, 5-Aug-2016, 2013 Feb 16."""

from __future__ import annotations

import re

from timeline.languages import en_neighbours as near
from timeline.languages.en_numbers import COUNTED_BEFORE, PART_LINKS, SMALL_WORDS
from timeline.times.context import Context
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import Reading
from timeline.times.rules import Example, Rule
from timeline.times.rules.calendar_dates import resolve_day
from timeline.times.rules.months import resolve_month_year
from timeline.times.short_years import ShortYear
from timeline.times.stand_alone import begins_lower, is_whole, lead_word


def resolve_slip(match: PhraseMatch, context: Context) -> Reading | None:
    """A day whose blanks or marks are not where they belong."""
    reading = resolve_day(match, context)
    if reading is None:
        return None
    steps = (*reading.steps, "read over a missing or misplaced blank or mark")
    return reading.but(steps=steps, confidence=round(reading.confidence * 0.9, 2))


def _is_short(match: PhraseMatch, text: str) -> bool:
    """ "5 Aug 14": the two figures are a year where nothing follows that they could count, and no clock time."""
    if not is_whole(match, text):
        return False
    after = text[match.end : match.end + 24]
    following = re.match(r"\s+([^\W\d_]+)", after)
    if following:
        word = following[1]
        return word.casefold() in SMALL_WORDS - COUNTED_BEFORE or (word.isupper() and len(word) > 3)
    return not re.match(r"\s?(?:[ap]\.?m|h\b|[:–%°]|-\s?\d)|\s\d", after)


def _is_glued(match: PhraseMatch, text: str) -> bool:
    """Without blanks: not inside a name of a file or a number, as in "B14FEB1943X" (tokens see to letters)."""
    return is_whole(match, text) and text[max(0, match.start - 1) : match.start] not in ("_", "'")


def _is_in_words(match: PhraseMatch, text: str) -> bool:
    """ "Oct twenty-three": no noun follows that is counted, and it is not "in April two of them"."""
    counts = not PART_LINKS.isdisjoint(text[match.end : match.end + 4].split()[:1])
    return not counts and not begins_lower(match, text) and lead_word(match, text) not in near.ARTICLES


def _is_month_year(match: PhraseMatch, text: str) -> bool:
    """A month joined to its year by a mark; with a blank only where no day, name or verb can follow the month."""
    if not is_whole(match, text):
        return False
    if isinstance(match["year"], ShortYear):
        return match["year"] > 31 or not begins_lower(match, text)
    if " " not in match.text or not match.text[:1].isdigit():
        return True
    return re.match(r"\s*(?:[.,;:)]|$)", text[match.end : match.end + 3]) is not None


_DAY = "(<day=ordinal_day>|<day=day_digits>)"
_LEAD = "((<weekday>|<weekday=weekday_short>)(,)? )?"
_FULL = "(<year=year4>|<year=year2>)"

RULES = (
    Rule(
        "marked",
        "day",
        resolve_day,
        {
            "en": (
                f"{_LEAD}<day=day_digits>-<month>-{_FULL}",
                f"{_LEAD}<day=day_digits>/<month>/{_FULL}",
                f"{_LEAD}<day=day_digits>.<month>.<year=year4>",
                f"{_LEAD}<day=day_digits>. <month> <year=year4>",
                f"<month>-<day=day_digits>-{_FULL}",
                "<month>/<day=day_digits>/<year=year4>",
            )
        },
        (
            Example("Visits took place on 16-JUL-2020.", "16-JUL-2020", "2020-07-16", "2020-07-16"),
            Example("It was filed 9-Nov-89 at the desk.", "9-Nov-89", "1989-11-09", "1989-11-09"),
            Example("The card says 14/Feb/1969.", "14/Feb/1969", "1969-02-14", "1969-02-14"),
        ),
        ("The 3-May-Flies were caught.", "A 12-Mar-20-B part."),
        check=is_whole,
    ),
    Rule(
        "glued",
        "day",
        resolve_day,
        {
            "en": (
                f"<day=day_digits><month>{_FULL}",
                f"<day=day_digits><month> {_FULL}",
                "<day=day_digits> <month><year=year4>",
            )
        },
        (
            Example("Stamped 14FEB1943 in red.", "14FEB1943", "1943-02-14", "1943-02-14"),
            Example("Taken 03Mar99 at sea.", "03Mar99", "1999-03-03", "1999-03-03"),
        ),
        ("The M14FEB1943 gun.", "File_14FEB1943 is gone."),
        check=_is_glued,
    ),
    Rule(
        "year_first",
        "day",
        resolve_day,
        {
            "en": (
                f"<year=year4>(,)? <month> {_DAY}",
                "<year=year4>-<month>-<day=day_digits>",
                "<year=year4>/<month>/<day=day_digits>",
                "<year=year4>.<month>.<day=day_digits>",
            )
        },
        (
            Example("The pump was replaced on 2013 Feb 16 at last.", "2013 Feb 16", "2013-02-16", "2013-02-16"),
            Example("Seen 2020/Sep/23 by a boy.", "2020/Sep/23", "2020-09-23", "2020-09-23"),
            Example("On 1944 June 6 the landings began.", "1944 June 6", "1944-06-06", "1944-06-06"),
        ),
        ("They may 6 times a year.",),
        check=is_whole,
    ),
    Rule(
        "short_year",
        "day",
        resolve_day,
        {"en": (f"{_LEAD}{_DAY}( of)? <month> (of )?<year=year2>",)},
        (
            Example("The meeting of 14 May 17 was moved.", "14 May 17", "2017-05-14", "2017-05-14"),
            Example("Posted 5 Aug 14.", "5 Aug 14", "2014-08-05", "2014-08-05"),
        ),
        ("On 14 May 17 people died.", "On 5 Aug 14:30 trains stopped.", "On 5 May 12 were freed."),
        check=_is_short,
    ),
    Rule(
        "in_words",
        "day",
        resolve_day,
        {
            "en": (
                "<month> <day=day_words>((,)? (<year=year4>|<year=year_words>))?",
                "<day=day_words> (of )?<month>((,)? (<year=year4>|<year=year_words>))",
                "<month>, <day=ordinal_day>((,)? (<year=year4>|<year=year_words>))?",
            )
        },
        (
            Example("He was seen last on Oct twenty-three.", "Oct twenty-three", "2020-10-23", "2020-10-23"),
            Example("It was shut on August, 21st.", "August, 21st", "2020-08-21", "2020-08-21"),
        ),
        ("They march five times.", "In October three men came."),
        check=_is_in_words,
    ),
    Rule(
        "without_year",
        "day",
        resolve_day,
        {
            "en": (
                "<month>/<day=day_digits>",
                "<day=day_digits>(-|/)<month>",
                "<month=month_short> <day=day_digits>",
                "<day=day_digits> <month=month_short>",
            )
        },
        (
            Example("The list of 5-Aug was lost.", "5-Aug", "2020-08-05", "2020-08-05"),
            Example("She was back on Oct/2.", "Oct/2", "2020-10-02", "2020-10-02"),
            Example("we were in oct 12 on a hill", "oct 12", "2020-10-12", "2020-10-12"),
        ),
        ("He ran a 5-May-fly line.", "It is 5/Aug/B there.", "sep 20 people came"),
        check=lambda match, text: is_whole(match, text) and not begins_lower(match, text),
    ),
    Rule(
        "small_letters",
        "day",
        resolve_slip,
        {
            "en": (
                f"{_LEAD}<month=month_small> {_DAY}(,)? <year=year4>",
                f"{_LEAD}{_DAY}( of)? <month=month_small>(,)? <year=year4>",
            )
        },
        (Example("he left on may 5, 1968 for rome", "may 5, 1968", "1968-05-05", "1968-05-05"),),
        ("They may 5 years later, 1968 in all, go.",),
        check=lambda match, text: match.text.islower() and is_whole(match, text),
    ),
    Rule(
        "old_month",
        "day",
        resolve_day,
        {
            "en": (
                "<month=old_month>( )?(the )?(<day=ordinal_day>|<day=day_digits>)(,)?( (<year=year4>|<year=year2>))?",
                "(the )?(<day=ordinal_day>|<day=day_digits>)( of)? <month=old_month>(,)?( <year=year4>)?",
            )
        },
        (Example("The ship sailed 7ber 12, 1689 for York.", "7ber 12, 1689", "1689-09-12", "1689-09-12"),),
        ("The 7ber is rare.",),
        check=is_whole,
    ),
    Rule(
        "month_year",
        "month",
        resolve_month_year,
        {
            "en": (
                f"<month>-{_FULL}",
                "<month><year=year4>",
                "<year=year4>(-|/)<month>",
                "<year=year4> <month>",
            )
        },
        (
            Example("The claim of Feb-89 was paid.", "Feb-89", "1989-02", "1989-02"),
            Example("It closed in MAY-1968 again.", "MAY-1968", "1968-05", "1968-05"),
            Example("It opened in 2009 September.", "2009 September", "2009-09", "2009-09"),
        ),
        ("The May-20 men came.", "In 1999 May came early.", "He saw Mar-20 men."),
        check=_is_month_year,
    ),
    Rule(
        "without_blank",
        "day",
        resolve_slip,
        {
            "en": (
                f"{_LEAD}<month> {_DAY},<year=year4>",
                "<weekday>,<month> (<day=ordinal_day>|<day=day_digits>),( )?<year=year4>",
                "(the )?<day=ordinal_day>.( )?(of )?<month>(,)? <year=year4>",
                f"{_LEAD}<month>{_DAY}( )?,( )?<year=year4>",
                f"{_LEAD}<month> {_DAY}.( )?<year=year4>",
                f"{_LEAD}{_DAY} <month>,<year=year4>",
                f"{_LEAD}{_DAY}, <month>(,)? <year=year4>",
                f"{_LEAD}<month>, <day=day_digits>(,)? <year=year4>",
                f"{_LEAD}<month> {_DAY} ,<year=year4>",
                f"{_LEAD}<month> {_DAY};( )?<year=year4>",
            )
        },
        (
            Example("It opened on May 5,1968 again.", "May 5,1968", "1968-05-05", "1968-05-05"),
            Example("Signed August21, 1968 by both.", "August21, 1968", "1968-08-21", "1968-08-21"),
        ),
        ("In May, 5 of 1968 voters came.",),
        check=is_whole,
    ),
)
