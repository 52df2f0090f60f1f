"""What every language writes alike: dates in figures and years. Texts in languages without words here are read so."""

from __future__ import annotations

from timeline.languages import Language, Limit
from timeline.languages.en import LANGUAGE as ENGLISH

NO_LANGUAGE = "und"
"""The ISO 639 code of an undetermined language."""

CUES = tuple(ENGLISH.cues)
"""Every set of cue words that the readers of times ask for; a language may leave any of them empty."""

FIGURES = {
    "calendar_dates.iso": ("<year=year4>-<month=month2>-<day=day2>",),
    "calendar_dates.numeric": (
        "<first=day_digits>.( )?<second=month_digits>.( )?<year=year4>",
        "<first=day_digits>/<second=day_digits>/<year=year4>",
        "<first=day_digits>-<second=day_digits>-<year=year4>",
    ),
    "years.year": ("<year=year4>",),
    "years.tail": ("<two_digits>",),
}
"""Phrases of figures alone."""

LANGUAGE = Language(
    code=NO_LANGUAGE,
    name="no language in particular",
    words={},
    numbers={},
    ordinals={},
    phrases={
        **FIGURES,
        "ranges.between": ("<first=a_moment>( )?(-|–|—)( )?<last=a_moment>",),
    },
    cues=dict.fromkeys(CUES, frozenset()),
    limits={"years.year": Limit(year=True)},
)
