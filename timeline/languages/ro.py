"""Romanian: a short hand part. The article stands behind the noun, ``de`` between a number and what it counts."""

from __future__ import annotations

from typing import Any

from timeline.languages import Example, Limit
from timeline.languages.packs import NUMBER, UNIT, base, ordinal_roman, pack

# fmt: off

_PARTS = {
    "dimineață": "MO", "dimineața": "MO", "dimineții": "MO", "prânz": "MI", "amiază": "MI", "după-amiază": "AF",
    "după-amiaza": "AF", "după-masă": "AF", "seară": "EV", "seara": "EV", "noapte": "NI", "noaptea": "NI",
}
_UNITS = {
    "anul": "year", "anului": "year", "luna": "month", "lunii": "month", "săptămâna": "week", "săptămânii": "week",
    "ziua": "day", "zilei": "day", "deceniul": "decade", "deceniului": "decade", "secolul": "century",
    "secolului": "century", "weekend": "weekend", "weekendul": "weekend", "weekendului": "weekend",
}
_WORDS: dict[str, dict[str, Any]] = {
    "month": {"iul": 7, "sept": 9, "noe.": 11},
    "weekday": {"lunea": 0, "marțea": 1, "miercurea": 2, "joia": 3, "vinerea": 4, "sâmbăta": 5, "duminica": 6},
    "unit": {**_UNITS, "noapte": "night", "mileniu": "millennium"},
    "units": {"de minute": "minute", "milenii": "millennium"},
    "calendar_unit": {**_UNITS, "an": "year", "lună": "month", "săptămână": "week"},
    "season": {
        **dict.fromkeys(("primăvară", "primăvara", "primăverii"), 21), **dict.fromkeys(("vara", "verii"), 22),
        **dict.fromkeys(("toamnă", "toamna", "toamnei"), 23), **dict.fromkeys(("iarnă", "iarna", "iernii"), 24),
    },
    "part_of_day": _PARTS, "plain_part": _PARTS,
    "last": {
        **dict.fromkeys(("trecut", "trecută", "precedent"), -1),
        **dict.fromkeys(("viitor", "viitoare", "care vine"), 1),
        **dict.fromkeys(("acesta", "aceasta", "curent", "curentă"), 0),
    },
    "this": dict.fromkeys(("acest", "această", "acestui", "acestei"), 0),
    "told": {**dict.fromkeys(("următor", "următoare", "următorul", "următoarea"), 1), "anterior": -1,
        "anterioară": -1},
    "same": dict.fromkeys(("același", "aceeași", "aceluiași", "aceleiași"), 0),
    "told_unit": {"a doua zi": ("day", 1), "în ziua următoare": ("day", 1), "cu o zi înainte": ("day", -1)},
    "day_shift": {"astăzi": 0, "alaltăieri": -2, "poimâine": 2},
    "unit_shift": {"anul ăsta": ("year", 0), "lunea trecută": ("week", -1)},
    "part": {
        **dict.fromkeys(("începutul", "la începutul", "început de", "debutul"), "START"),
        **dict.fromkeys(("mijlocul", "la mijlocul"), "MID"),
        **dict.fromkeys(("sfârșitul", "la sfârșitul", "finalul", "la finalul", "sfârșit de"), "END"),
    },
    "about": {
        **dict.fromkeys(("circa", "aproximativ", "vreo", "cam"), "APPROX"), "aproape": "LESS_THAN",
        "peste": "MORE_THAN", "mai mult de": "MORE_THAN", "cel puțin": "EQUAL_OR_MORE", "cel mult": "EQUAL_OR_LESS",
    },
    "about_date": dict.fromkeys(("circa", "cca.", "aproximativ", "în jurul anului", "pe la"), "APPROX"),
    "vague_number": dict.fromkeys(("câteva", "câțiva", "mai multe", "mai mulți", "multe", "mulți"), None),
    "later": {**dict.fromkeys(("mai târziu", "după aceea"), 1), **dict.fromkeys(("mai devreme", "înainte"), -1)},
    "after": {"după": 1},
    "ago_word": {"în urmă": -1},
    "span": {
        **dict.fromkeys(("ultimii", "ultimele", "ultimilor", "ultimelor"), -1),
        **dict.fromkeys(("următorii", "următoarele"), 1), **dict.fromkeys(("primii", "primele"), 0),
    },
    "era": {"î. Hr.": "BC", "î.e.n.": "BC", "d. Hr.": "AD", "e.n.": "AD"},
    "open_end": {
        **dict.fromkeys(("începând cu", "începând din"), "from"), **dict.fromkeys(("până în",
        "până la", "până pe", "până"), "to"), "înainte de": "before", "după": "after",
    },
    "each": dict.fromkeys(("fiecare", "în fiecare"), "EVERY"),
    "often": {"zilnic": "P1D", "săptămânal": "P1W", "lunar": "P1M", "anual": "P1Y"},
    "decade_word": {
        "douăzeci": 20, "treizeci": 30, "patruzeci": 40, "cincizeci": 50, "șaizeci": 60, "șaptezeci": 70,
        "optzeci": 80, "nouăzeci": 90,
    },
    "now": dict.fromkeys(("acum", "în prezent"), "PRESENT_REF"), "then": {"recent": "PAST_REF"},
    "soon": {"în curând": "FUTURE_REF"},
    "holiday": {
        **dict.fromkeys(("Crăciun", "Crăciunul", "Crăciunului"), ("fixed", 12, 25)),
        "Ajunul Crăciunului": ("fixed", 12, 24), "Revelion": ("fixed", 12, 31), "Revelionul": ("fixed", 12, 31),
        "Anul Nou": ("fixed", 1, 1), "Bobotează": ("fixed", 1, 6), "Boboteaza": ("fixed", 1, 6),
        "Ziua Națională": ("fixed", 12, 1), "Sfântul Nicolae": ("fixed", 12, 6), "Sfânta Maria": ("fixed", 8, 15),
        "Mărțișor": ("fixed", 3, 1), "Paște": ("orthodox", 0), "Paștele": ("orthodox", 0), "Paști": ("orthodox", 0),
        "Vinerea Mare": ("orthodox", -2), "Florii": ("orthodox", -7), "Rusalii": ("orthodox", 49),
    },
}
_SIZE = f"(<vague_number>|{NUMBER})"
_OF = "( de| din| lui| anului| al anului| lunii)?"
_DAY = "(<day=day_digits>|<day=ordinal_day>)"

# fmt: on

LANGUAGE = pack(
    "ro",
    words=_WORDS,
    numbers={"un": 1, "o": 1, "una": 1, "două": 2, "douăsprezece": 12, "sută": 100, "mie": 1000},
    ordinals={"întâi": 1, **ordinal_roman(("-lea",))},
    marks=("-lea",),
    links=("și",),
    joiner="și",
    plain_letters=False,
    phrases={
        "calendar_dates.day_month_year": (f"(<weekday>(,)? )?{_DAY} <month>( |, | al anului )<year=year4>",),
        "calendar_dates.day_month": (f"(<weekday>(,)? )?{_DAY} <month>",),
        "months.month_year": (f"(luna )?<month>{_OF} <year=year4>",),
        "months.month": ("luna <month>", "lunii <month>"),
        "years.year": ("(anul|anului) <year=year4>",),
        "years.with_era": ("(anul |anului )?<year_old> <era>",),
        "decades.decade": ("(anii|anilor) <decade4>",),
        "decades.short_decade": ("(anii|anilor) (<decade=decade_word>|<decade=decade2>|'<decade=decade2>)",),
        "decades.century": (
            "(secolul|secolului|sec.|veacul|veacului) (al )?(<ordinal>|<ordinal=roman>)( <era>)?",
            "secolele <ordinal=roman>",
        ),
        "seasons.season": ("<season>",),
        "seasons.season_year": (f"<season>{_OF} <year=year4>",),
        "seasons.last_season": ("<season> <last>",),
        "relative_units.last": ("<calendar_unit> <last>", "<last=this> <calendar_unit>"),
        "relative_units.told": ("<unit> <told>", "<told=same> <unit>", "<told_unit>"),
        "weekdays.last_weekday": ("<weekday> <last>",),
        "ago_later.ago": (
            f"acum (<about> )?{_SIZE} {UNIT}",
            f"(cu )?(<about> )?{_SIZE} {UNIT} în urmă",
        ),
        "ago_later.later": (f"(<about> )?{_SIZE} {UNIT} <later>", f"<later=after> {_SIZE} {UNIT}"),
        "offsets.ahead": ("peste <a_duration>",),
        "durations.amount": (f"(<about> )?{_SIZE} {UNIT}",),
        "durations.span": (f"<span> {_SIZE} {UNIT}", "<span> <unit=units>"),
        "parts_of_period.part": ("<part> <a_date>", "<part> (lunii|anului) <a_date>"),
        "parts_of_period.part_of_unit": ("<part> <calendar_unit>",),
        "parts_of_period.about": ("<about_date> <a_fixed_date>",),
        "parts_of_day.part": (
            "<part_of_day> (de|din) <a_day>",
            "<a_day> <part_of_day>",
        ),
        "clock_times.clock": ("(ora |orele )<hour>(:|.)<minute>", "<hour>:<minute>", "ora <hour>", "orele <hour>"),
        "sets.each": ("<each> (<unit>|<weekday>)",),
        "sets.often": ("<often>",),
        "vague.reference": ("<now>", "<then>", "<soon>"),
        "holidays.holiday": ("<holiday>( (din |lui |anului )?<year=year4>)?",),
        "ranges.between": (
            "(de la|din|dintre|între) <first=a_moment> (până la|până în|la|și|până pe) <last=a_moment>",
        ),
    },
    cues={
        "common": "și în pe nu este care cu din mai sunt fost pentru că sau după".split(),
        "background": ["din"],
        "joining": ["și", "sau", "până la"],
        "future": "va vor vom vei voi urmează".split(),
        "was": "a au era erau fost fusese".split(),
        "past ending": (),
        "reporting": "spus declarat anunțat afirmat".split(),
        "negation": "nu niciodată".split(),
    },
    limits={
        "years.year": Limit(
            year=True,
            leads=frozenset("anul anului din până în lui de la vara iarna toamna primăvara".split()),
            refused_followers=frozenset("de oameni persoane soldați metri kilometri lei euro locuitori".split()),
        ),
        "parts_of_period.part_of_unit": Limit(
            behind=rf"(?!\s(?:al\s|\d{{3,4}}(?!\d)|(?:{'|'.join(base('ro')['words']['month'])})\b))"
        ),
        "months.month": Limit(small=frozenset({"mai", "mar", "mart"}), leads=frozenset("în din luna lunii de".split())),
    },
    examples={
        "calendar_dates.day_month_year": (
            Example("Pactul a fost semnat la 3 mai 1968.", "3 mai 1968", "1968-05-03", "1968-05-03"),
        ),
        "decades.short_decade": (Example("Era prin anii șaizeci.", "anii șaizeci", "196", "196X"),),
        "decades.century": (Example("Turnul e din secolul al XIV-lea.", "secolul al XIV-lea", "13", "13XX"),),
        "ago_later.ago": (
            Example("Moara a ars acum doi ani.", "acum doi ani", "2019", "2019"),
            Example("A ars cu doi ani în urmă.", "cu doi ani în urmă", "2019", "2019"),
        ),
        "weekdays.weekday": (Example("A venit marți.", "marți", "2021-03-02", "2021-03-02"),),
        "seasons.season_year": (Example("A nins în iarna anului 1941.", "iarna anului 1941", "1941-WI", "1941-24"),),
    },
    never={
        "years.year": ("Au venit 2000 de oameni.",),
        "months.month": ("Nu mai vine nimeni.", "E mai mare decât el."),
    },
)
