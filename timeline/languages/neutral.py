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

AGENCIES = "AP|Reuters|AFP|UPI|Xinhua|dpa|DPA|ANSA|EFE|TASS|Kyodo|Bloomberg|IANS|PTI"
"""News agencies, as a dateline has them in brackets."""
FULL_DATE_PATTERN = (
    r"(?<![\w.,/-])(?:\d{1,2}(?:\.|º|ª|er)?\s(?:de\s|di\s)?([^\W\d_]{3,14})\.?,?\s(?:de\s|del\s)?\d{4}"
    r"|\d{4}年\d{1,2}月\d{1,2}日)(?![\w/-])"
)
"""What is shaped as a full date in any of many languages."""
DAY_MONTH_LINK = r"(?:del?\s)?"
"""What Romance languages have between a month and its year."""
MONTH_STEMS = frozenset(
    "jan fév fev mar avr abr apr mai maj juin jun jui jul lug giu aoû aou ago aug sep set oct okt out ott nov "
    "déc dec dez dic ene gen feb may mag jän mär sty lut kwi cze lip sie wrz paź lis gru led úno bře dub kvě "
    "čer srp zář říj pro oca şub nis haz tem ağu eyl eki kas ara tam hel maa huh tou kes hei elo syy lok mei "
    "agu des ".split()
)
"""First three letters of month names in the languages of Europe that are written in Latin letters, and a few more."""
