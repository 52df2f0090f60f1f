"""What Polish, Russian and Ukrainian say alike: the order of their words, and years with the word for year behind them.

"1956 roku" is a year and no length: lengths of a thousand years and more are written otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable

from timeline.languages import Limit
from timeline.languages.packs import NUMBER, UNIT

_SIZE = f"(<vague_number>|{NUMBER})"
_YEAR = "(<year=year4>( )?<year_word>|<year=year4>|<year_old>( )?<year_word> <era>|<year_old> <era>)"
_DATED = "(<year=year4>( )?<year_word>|<year=year4>)"
_NOT_FAR = r"⟦(?:[^⟧]*\s)?(?:1\d{3}|20\d\d)\s"


def phrases(clock: str, *, between: Iterable[str], ahead: str, decades: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The phrases of all three. ``clock`` leads an hour, ``ahead`` a length from now; ``decades`` are whole phrases."""
    named = tuple(decades)
    return {
        "calendar_dates.day_month_year": (
            f"(<weekday>(,)? )?(<day=ordinal_day>|<day=day_digits>) <month>(,)? {_YEAR}",
        ),
        "calendar_dates.day_month": ("(<weekday>(,)? )?(<day=ordinal_day>|<day=day_digits>) <month>",),
        "months.month_year": (f"<month> {_YEAR}",),
        "years.year": ("<year=year4>( )?<year_word>",),
        "years.with_era": ("<year_old>( )?<year_word> <era>",),
        "decades.decade": tuple(phrase.replace("SHORT", "<decade4>") for phrase in named if "SHORT" in phrase),
        "decades.short_decade": (
            *(phrase.replace("SHORT", "<decade=decade2>") for phrase in named if "SHORT" in phrase),
            *(phrase for phrase in named if "SHORT" not in phrase),
        ),
        "decades.century": ("<ordinal> <century_word>( <era>)?",),
        "seasons.season": ("<season>",),
        "seasons.season_year": (f"<season> {_DATED}",),
        "seasons.season_of_last_year": ("<season> <last> <year_word>",),
        "relative_units.last": ("<last> <calendar_unit>",),
        "relative_units.told": ("<told> <unit>",),
        "weekdays.last_weekday": ("<last> <weekday>",),
        "ago_later.later": (f"(<about> )?{_SIZE} {UNIT} <later>",),
        "durations.amount": (f"(<about> )?{_SIZE} {UNIT}",),
        "offsets.ahead": (f"{ahead} <a_duration>",),
        "parts_of_period.part": ("<part> <a_date>",),
        "parts_of_period.part_of_unit": ("<part> <calendar_unit>",),
        "parts_of_period.about": ("<about_date> <a_fixed_date>",),
        "parts_of_day.part": ("<a_day> <part_of_day>", "<part_of_day> <a_day>"),
        "parts_of_day.clock_beside": (f"<a_day>(,)? {clock} <a_clock>",),
        "clock_times.clock": ("<hour>:<minute>",),
        "deictic_days.part_of_today": ("<day_shift> <plain_part>",),
        "sets.often": ("<often>",),
        "sets.each": ("<each> (<unit>|<unit=units>|<weekday>)",),
        "vague.reference": ("<now>", "<then>", "<soon>"),
        "holidays.holiday": ("<holiday>", f"<holiday> {_DATED}"),
        "ranges.between": tuple(between),
    }


def limits(*, leads: str, counted: str, years: str) -> dict[str, Limit]:
    """What must and must not stand beside years, and which words behind four figures make them no length."""
    return {
        "years.year": Limit(year=True, leads=frozenset(leads.split()), refused_followers=frozenset(counted.split())),
        "durations.amount": Limit(refused=rf"{_NOT_FAR}(?:{years})⟧"),
    }
