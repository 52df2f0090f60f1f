"""German: what no list of a language's words of time knows. Nouns are written with their capitals, so they count."""

from __future__ import annotations

from typing import Any

from timeline.languages import Limit
from timeline.languages import de_hours as hours
from timeline.languages.de_examples import EXAMPLES, NEVER
from timeline.languages.packs import NUMBER, UNIT, joined, pack

# fmt: off


def _forms(*stems: str) -> tuple[str, ...]:
    """The endings of adjectives."""
    return tuple(stem + ending for stem in stems for ending in ("e", "en", "er", "es", "em"))


def _table(*rows: tuple[Any, tuple[str, ...]]) -> dict[str, Any]:
    return {word: value for value, words in rows for word in words}


_SMALL = {"ein": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9,
    "zehn": 10,
          "elf": 11, "zwölf": 12, "halb": 0.5, "anderthalb": 1.5, "mehr": None}
_LONG = {"jährig": "year", "monatig": "month", "wöchig": "week", "tägig": "day", "stündig": "hour",
    "minütig": "minute"}
_ONES = ("ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun")
_WEEKDAYS = {"Montag": 0, "Dienstag": 1, "Mittwoch": 2, "Donnerstag": 3, "Freitag": 4, "Samstag": 5, "Sonnabend": 5,
             "Sonntag": 6}
_TENS = {"zwanzig": 20, "dreißig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70, "achtzig": 80,
         "neunzig": 90}
_NUMBERS = {
    "ein": 1, "eine": 1, "einen": 1, "einem": 1, "einer": 1, "eines": 1, "zwo": 2, "zweier": 2, "dreier": 3,
    "hundert": 100, "tausend": 1000, **_TENS,
    **{f"{word}und{ten}": number + tens for number, word in enumerate(_ONES, 1) for ten, tens in _TENS.items()},
}
_ORDINALS = {"erst": 1, "zweit": 2, "dritt": 3, "viert": 4, "fünft": 5, "sechst": 6, "siebt": 7, "siebent": 7,
    "acht": 8,
             "neunt": 9, "zehnt": 10, "elft": 11, "zwölft": 12, "dreizehnt": 13, "vierzehnt": 14, "fünfzehnt": 15,
             "sechzehnt": 16, "siebzehnt": 17, "achtzehnt": 18, "neunzehnt": 19, "zwanzigst": 20,
             "einundzwanzigst": 21, "dreißigst": 30, "einunddreißigst": 31}
_PARTS = _table(("MO", ("Morgen", "Vormittag", "Morgengrauen", "Morgenstunden", "Vormittagsstunden", "Vormittags")),
                ("MI", ("Mittag", "Mittags", "Mittagszeit")),
                ("AF", ("Nachmittag", "Nachmittags", "Nachmittagsstunden")),
                ("EV", ("Abend", "Abends", "Abendstunden")),
                ("NI", ("Nacht", "Nachtstunden", "Mitternacht")))
_SEASONS = _table((21, ("Frühling", "Frühlings", "Frühjahr", "Frühjahrs", "Vorfrühling")),
                  (22, ("Sommer", "Sommers", "Spätsommer", "Spätsommers", "Frühsommer", "Frühsommers", "Hochsommer")),
                  (23, ("Herbst", "Herbstes", "Herbsts", "Spätherbst", "Frühherbst")), (24, ("Winter", "Winters")))
_ONE = _table(("day", ("Tag", "Tages", "Tags")), ("week", ("Woche",)), ("weekend", ("Wochenende", "Wochenendes")),
              ("month", ("Monat", "Monats", "Monates")), ("quarter", ("Quartal", "Quartals", "Vierteljahr")),
              ("year", ("Jahr", "Jahres", "Jahrs")), ("decade", ("Jahrzehnt", "Jahrzehnts", "Jahrzehntes", "Dekade")),
              ("century", ("Jahrhundert", "Jahrhunderts")), ("millennium", ("Jahrtausend", "Jahrtausends")))
_MANY = _table(("day", ("Tagen", "Tage")), ("night", ("Nächte", "Nächten")), ("weekend", ("Wochenenden",)),
               ("month", ("Monaten",)), ("quarter", ("Quartalen",)), ("year", ("Jahren",)),
               ("decade", ("Jahrzehnten", "Dekaden")), ("century", ("Jahrhunderten",)),
               ("millennium", ("Jahrtausende", "Jahrtausenden")))
_CALENDAR = {word: unit for word, unit in _ONE.items() if unit != "day"} | {"Jahre": "year"}
_LAST = {**dict.fromkeys(_forms("letzt", "vergangen", "vorig"), -1),
         **dict.fromkeys(_forms("vorletzt", "vorvorig", "vorvergangen"), -2),
         **dict.fromkeys(_forms("nächst", "kommend"), 1), **dict.fromkeys(_forms("übernächst"), 2),
         **dict.fromkeys(_forms("dies", "laufend", "jetzig"), 0)}
_TOLD = {**dict.fromkeys(_forms("folgend", "darauffolgend", "darauf folgend"), 1),
         **dict.fromkeys(_forms("vorangegangen", "vorhergehend", "vorherig"), -1),
         **{f"{lead} {word}": 0 for lead in ("am", "im") for word in ("selben", "gleichen")}, "an diesem": 0,
         **dict.fromkeys(("demselben", "derselben", "desselben", "dieselbe", "jenem", "jenes", "jener"), 0)}
_GENITIVE = {**{f"des {word}": side for word, side in _TOLD.items() if word.endswith("en") and " " not in word},
             "desselben": 0, "des gleichen": 0, "des selben": 0, "jenes": 0, "des nächsten": 1}
_EASTER = {"Rosenmontag": -48, "Aschermittwoch": -46, "Palmsonntag": -7, "Gründonnerstag": -3, "Karfreitag": -2,
           "Karsamstag": -1, "Ostern": 0, "Ostersonntag": 0, "Ostermontag": 1, "Christi Himmelfahrt": 39,
           "Himmelfahrt": 39, "Pfingsten": 49, "Pfingstsonntag": 49, "Pfingstmontag": 50, "Fronleichnam": 60}
_FIXED = {"Neujahr": (1, 1), "Neujahrstag": (1, 1), "Dreikönigstag": (1, 6), "Heilige Drei Könige": (1, 6),
          "Mariä Lichtmess": (2, 2), "Valentinstag": (2, 14), "Walpurgisnacht": (4, 30), "Tag der Arbeit": (5, 1),
          "Johannistag": (6, 24), "Mariä Himmelfahrt": (8, 15), "Tag der Deutschen Einheit": (10, 3), "Michaelis": (9,
              29),
          "Reformationstag": (10, 31), "Allerheiligen": (11, 1), "Allerseelen": (11, 2), "Martinstag": (11, 11),
          "Nikolaustag": (12, 6), "Heiligabend": (12, 24), "Heiliger Abend": (12, 24), "Weihnachten": (12, 25),
          "Weihnachtstag": (12, 25), "Silvester": (12, 31), "Stefanitag": (12, 26)}

_WORDS: dict[str, dict[str, Any]] = {
    "month": {"Jänner": 1, "Feber": 2, "Mär.": 3, "Mrz.": 3, "Jun.": 6, "Jul.": 7, "Sep.": 9,
              **{f"{name}s": number for name, number in (("Januar", 1), ("Februar", 2), ("September", 9), ("Oktober",
                  10),
                                                         ("November", 11), ("Dezember", 12), ("August", 8))}},
    "weekday": {**_WEEKDAYS, **{name.lower(): number for name, number in _WEEKDAYS.items()}},
    "weekdays": {f"{name.lower()}s": number for name, number in _WEEKDAYS.items()},
    "unit": _ONE, "calendar_unit": _CALENDAR,
    "units": {**_MANY, **dict.fromkeys(("Min.", "Min"), "minute"), **dict.fromkeys(("Sek.", "Sek"), "second")},
    "day_word": {"Tag": "day", "Tages": "day",
        "Tage": "day"},
    "nth_unit": {word: unit for word, unit in _ONE.items() if unit in ("day", "week", "weekend", "month", "year",
        "decade")},
    "season": _SEASONS, "part_of_day": _PARTS, "plain_part": {"früh": "MO", **_PARTS}, "last": _LAST, "told": _TOLD,
    "daily": {**hours.PARTS, "morgens": "MO", "vormittags": "MO", "mittags": "MI", "nachmittags": "AF", "abends": "EV",
        "nachts": "NI"},
    "weekday_part": {f"{day}{part.lower()}": (number, code) for day, number in _WEEKDAYS.items()
                     for part, code in _PARTS.items() if part in ("Morgen", "Vormittag", "Mittag", "Nachmittag",
                         "Abend", "Nacht")},
    "next_day": dict.fromkeys(_forms("nächst"), 1) | {"diesem": 0, "dem": 0},
    "told_genitive": _GENITIVE, "same_year": {"des Jahres": 0}, "last_genitive": {w: s for w, s in _LAST.items()
        if w.endswith("en")}
    | {"dieses": 0} | {f"des {w}": s for w, s in _LAST.items() if w.endswith("en")},
    "unit_shift": {"heuer": ("year", 0), "voriges Jahr": ("year", -1), "vergangenes Jahr": ("year", -1),
                   "vorletztes Jahr": ("year", -2), "Folgejahr": ("year", 1), "Vorjahr": ("year", -1),
                       "Folgejahres": ("year", 1),
                   "Vorjahres": ("year", -1), "Vorwoche": ("week", -1), "Vormonat": ("month", -1),
                       "Vormonats": ("month", -1),
                   "Folgewoche": ("week", 1), "Folgemonat": ("month", 1)},
    "day_shift": {"vorvorgestern": -3, "überübermorgen": 3},
    "open_end": {f"{word}{article}": side for word, side, articles in (
        ("seit", "from", ("", " dem", " der", " den")), ("ab", "from", ("", " dem")), ("von", "from", ("",)),
        ("bis", "to", ("", " zum", " zur", " in den", " ins", " in die")), ("spätestens", "to", ("", " am", " im")),
        ("vor", "before", ("", " dem", " der")), ("nach", "after", ("", " dem", " der"))) for article in articles
        if word != "von"},
    "offset_side": {f"{word}{article}": side for word, side in (("vor", -1), ("nach", 1)) for article in ("", " dem",
        " der")},
    "era": {"v.Chr.": "BC", "v. Chr": "BC", "v.Chr": "BC", "vor Christus": "BC", "vor Christi Geburt": "BC",
        "v. u. Z.": "BC",
            "v.u.Z.": "BC", "n.Chr.": "AD", "nach Christus": "AD", "n. u. Z.": "AD", "u. Z.": "AD"},
    "part": {**dict.fromkeys(("Anfang", "Anfang des Jahres", "Beginn", "Jahresbeginn", "Jahresanfang", "früh",
        *_forms("früh")),
                             "START"),
             **dict.fromkeys(("Mitte", "Mitte des Jahres", *_forms("mittler")), "MID"),
             **dict.fromkeys(("Ende", "Ende des Jahres", "Jahresende", "Ausgang", *_forms("spät", "ausgehend")),
                 "END")},
    "edge_of": {"Jahresende": ("year", "END"), "Jahresbeginn": ("year", "START"), "Jahresanfang": ("year", "START"),
                 "Jahreswechsel": ("year", "START"), "Monatsende": ("month", "END"), "Monatsanfang": ("month",
                     "START"),
                 "Wochenbeginn": ("week", "START"), "Monatsbeginn": ("month", "START")},
    "about": {**dict.fromkeys(("etwa", "ungefähr", "rund", "circa", "ca.", "zirka", "an die", "gegen"), "APPROX"),
              **dict.fromkeys(("fast", "knapp", "beinahe", "nahezu", "weniger als", "kaum", "keine", "unter"),
                  "LESS_THAN"),
              **dict.fromkeys(("mehr als", "über", "gut", "länger als", "etwas mehr als", "etwas über",
                              "ein wenig mehr als"),
                              "MORE_THAN"),
              **dict.fromkeys(("mindestens", "wenigstens", "nicht weniger als"), "EQUAL_OR_MORE"),
              **dict.fromkeys(("höchstens", "maximal", "bis zu", "nicht mehr als"), "EQUAL_OR_LESS")},
    "about_date": dict.fromkeys(("etwa", "ungefähr", "circa", "ca.", "um", "zirka", "um das", "gegen"), "APPROX"),
    "vague_number": {**dict.fromkeys(_forms("einig", "mehrer", "wenig", "viel", "etlich", "zahlreich", "manch"), None),
                     "ein paar": None, "Dutzende": None, "Hunderte von": None, "beide": 2, "beiden": 2,
                         "ein halbes": 0.5, **dict.fromkeys(("einen ganzen", "den ganzen", "ein ganzes", "das ganze",
                         "eine ganze", "die ganze"), 1),
                     "einem halben": 0.5, "eines halben": 0.5, "halbes": 0.5, "eine halbe": 0.5, "einer halben": 0.5,
                     "anderthalb": 1.5, "eineinhalb": 1.5, "zweieinhalb": 2.5, "dreieinhalb": 3.5, "viereinhalb": 4.5},
    "later": {"später": 1, "danach": 1, "darauf": 1, "nachher": 1, "zuvor": -1, "vorher": -1, "davor": -1,
        "früher": -1},
    "span": {**dict.fromkeys(("letzten", "vergangenen", "vorangegangenen"), -1),
             **dict.fromkeys(("nächsten", "kommenden", "folgenden", "darauffolgenden", "den folgenden",
                 "den nächsten"), 1),
             **dict.fromkeys(("ersten", "diesen", "den ersten"), 0)},
    "length": {**{f"{word}{stem}{ending}": (number, unit) for word, number in _SMALL.items() for stem,
        unit in _LONG.items()
                  for ending in ("e", "en", "er", "es", "em")},
               **{f"{many}lang{ending}": (None, unit) for many, unit in (("jahre", "year"), ("monate", "month"),
                   ("wochen", "week"),
                  ("tage", "day"), ("stunden", "hour"), ("minuten", "minute"), ("jahrzehnte", "decade"),
                  ("jahrhunderte", "century")) for ending in ("", "e", "en", "er", "es", "em")}},
    "unit_adjective": {f"{stem}{ending}": unit for stem, unit in _LONG.items() for ending in ("e", "en", "er", "es",
        "em")},
    "each": {**dict.fromkeys(("jeden", "jedes", "jede", "jeder", "jedem", "alle"), "EVERY")},
    "often": {form: value for stem, value in (("täglich", "P1D"), ("wöchentlich", "P1W"), ("monatlich", "P1M"),
              ("jährlich", "P1Y"), ("stündlich", "PT1H"), ("alljährlich", "P1Y"), ("vierteljährlich", "P1Q"))
              for form in (stem, *_forms(stem))},
    "half_word": {**dict.fromkeys(("ersten", "erste", "erstes", "1."), 1), **dict.fromkeys(("zweiten", "zweite",
        "zweites", "2."), 2)},
    "quarter_word": {word: number for number, stem in enumerate(("erst", "zweit", "dritt", "viert"), 1)
                     for word in (*_forms(stem), f"{number}.")},
    "share": {**{word: number for number, stem in enumerate(("erst", "zweit", "dritt", "viert"), 1)
        for word in _forms(stem)},
              **dict.fromkeys(_forms("letzt"), 9)},
    "fraction": {"Hälfte": 2, "Drittel": 3, "Viertel": 4},
    "decade_word": {f"{stem}er{ending}": value for stem, value in _TENS.items() for ending in ("", "n")}
    | {f"{stem.capitalize()}er{ending}": value for stem, value in _TENS.items() for ending in ("", "n")},
    "decade_compound": {f"{stem.capitalize()}erjahre{ending}": value for stem, value in _TENS.items()
                        for ending in ("", "n")},
    "by_day": {"tags": "day"}, "weekend_word": {"Wochenende": "weekend"},
    "night": {"Nacht": "NI"}, "early": {"früh": "MO"},
    "turn_word": {"Jahrhundertwende": "century", "Jahrtausendwende": "millennium"},
    "moment_of_day": {"Mitternacht": 86_400},
    "zone": {"MEZ": "+01:00", "MESZ": "+02:00", "UTC": "Z", "GMT": "Z", "Ortszeit": "",
        "mitteleuropäischer Zeit": "+01:00"},
    "from_end": dict.fromkeys(_forms("letzt"), 1),
    "now": dict.fromkeys(("jetzt", "derzeit", "momentan", "zur Zeit", "zurzeit", "heutzutage", "im Moment",
        "gegenwärtig",
                          "im Augenblick", "heutigen Tag", *_forms("derzeitig", "gegenwärtig")), "PRESENT_REF"),
    "then": dict.fromkeys(("kürzlich", "vor kurzem", "neulich", "unlängst", "jüngst", "kurz zuvor",
                           "in der Vergangenheit", "in letzter Zeit", "seinerzeit", "einst"), "PAST_REF"),
    "soon": dict.fromkeys(("bald", "demnächst", "in Zukunft", "künftig", "zukünftig", "wenig später", "kurz darauf",
                           "kurze Zeit später", "in der Folge", "Folgezeit", "kurz danach", "kurze Zeit danach",
                           "in naher Zukunft", "in absehbarer Zeit"), "FUTURE_REF"),
    "holiday": {**{name: ("easter", day) for name, day in _EASTER.items()}, **{name: ("fixed", *day) for name,
        day in _FIXED.items()},
                **hours.FEASTS, "Muttertag": ("nth", 5, 6, 2), "Buß- und Bettag": ("before", 11, 23, 2)},
}
_WORDS["holiday"].pop("Buß- und Bettag")

_SIZE = f"(<vague_number>|{NUMBER})"
_ADJECTIVE = "((volle|vollen|ganze|ganzen|lange|langen|weitere|weiteren|aufeinanderfolgenden|aufeinander folgenden) )?"
_YEAR = "(<year=year4>|<year_old> <era>)"
_LEAD = "(<weekday>(, den|, dem| den| dem|, der| der|,)? )?"
_THE = "(des|der|dem|vom|im|am|dieses)"

_PHRASES: dict[str, tuple[str, ...]] = {
    "calendar_dates.day_month_year": (
        f"{_LEAD}<day=ordinal_day>( )?<month>(,)?( des Jahres| im Jahr| im Jahre)? {_YEAR}",
    ),
    "calendar_dates.day_month": (f"{_LEAD}<day=ordinal_day>( )?<month>", f"{_LEAD}<day=day_digits>.<month=month2>."),
    "calendar_dates.numeric": ("<first=day_digits>.( )?<second=month_digits>.( )?<year=year2>",),
    "day_lists.lead_day": ("<day=ordinal_day>",),
    "calendar_dates.day_of_last_year": (f"{_LEAD}<day=ordinal_day> <month> <last=last_genitive> Jahres",
                                        f"{_LEAD}<day=ordinal_day> <month> <told=told_genitive> Jahres"),
    "months.month_year": (f"<month>(,)?( des Jahres| im Jahr| im Jahre)? {_YEAR}", "<month=month_short> <year=year4>"),
    "months.last_month_name": ("<last> <month>",),
    "months.month_of_last_year": ("<month> <last=last_genitive> Jahres",),
    "months.month_that_year": ("<month> <told=told_genitive> Jahres", "<month> <told=same_year>",
        "<month> <told=same_year>"),
    "years.year": ("(Jahr|Jahre|Jahres|Jahren) <year=year4>", "Laufe des (Jahres|Jahre) <year=year4>"),
    "years.with_era": ("((Jahr|Jahre|Jahres) )?<year_old> <era>",),
    "decades.decade": ("(den |der |die )?<decade4>er (und|bis) (<next_decade=decade2>|<next_decade=decade4>)er( |-)?"
                       "(Jahre|Jahren)",
                       "(den |der |die )?<decade4>er(, <between=decade4>er)?, <between=decade4>er (und|bis) "
                       "<next_decade=decade4>er( |-)?(Jahre|Jahren)",
                       "(den |der |die )?<decade4>er( |-)?(Jahre|Jahren)", "(den |der |die )?<decade4>ern",
                       "(den |der |die )?<decade3>er( |-)?(Jahre|Jahren)( <era>)?"),
    "decades.short_decade": ("(den |der |die )?<decade=decade2>er( |-)?(Jahre|Jahren)",
                             "(den |der |die )?<decade=decade_word>(, <between=decade_word>)?"
                             "(, <between=decade_word>)? (und|bis) <next_decade=decade_word>( |-)?(Jahre|Jahren)",
                             "(den |der |die )?<decade=decade2>er(, <between=decade2>er)?(, <between=decade2>er)? "
                             "(und|bis) <next_decade=decade2>er( |-)?(Jahre|Jahren)",
                             "(den |der |die )?<decade=decade_word>( |-)?(Jahre|Jahren)",
                             "(den |der |die )?<decade=decade_compound>"),
    "decades.century": ("<ordinal> (Jahrhundert|Jahrhunderts|Jh.|Jahrhunderte)( <era>)?",),
    "decades.millennium": ("<ordinal> (Jahrtausend|Jahrtausends)( <era>)?",),
    "weekdays.last_weekday": ("<last> <weekday>",),
    "weekdays.told_weekday": ("<told> <weekday>",),
    "weekdays.weekday_of_last_week": ("<weekday> <last> Woche", "<weekday> der <last> Woche"),
    "weekday_parts.weekday_part": ("<weekday_part>",),
    "seasons.season": ("<season>",),
    "seasons.season_year": (f"<season>(,)?( des Jahres| im Jahr)? {_YEAR}",
                            "<season> <year=year4>/(<end=year4>|<end=two_digits>)"),
    "seasons.last_season": ("<last> <season>",),
    "seasons.season_of_last_year": ("<season> <last=last_genitive> Jahres", "<season> <told=told_genitive> Jahres",
                                    "<season> <told=same_year>"),
    "relative_units.last": ("<last> <calendar_unit>",),
    "relative_units.told": ("<told> <unit>", "<told=next_day> <unit=day_word>", "<told> <unit=units>"),
    "relative_units.told_part": ("<told> <plain_part>", "<told=next_day> <plain_part>"),
    "relative_units.told_season": ("<told> <season>",),
    "relative_units.the_year": ("Laufe (des|der) <calendar_unit>", "am <calendar_unit=weekend_word>"),
    "relative_units.day_after": ("(am |im )?<unit> <later>", "<unit=by_day> <later>"),
    "ago_later.ago": (f"vor (<about> )?{_SIZE} {UNIT}",),
    "ago_later.later": (f"(<about> )?{_SIZE} {UNIT} <later>",),
    "offsets.offset": ("<a_duration> <offset_side> <a_point>",),
    "offsets.ahead": ("in <a_duration>",),
    "ago_days.more_ago": ("<a_duration>( und|,)? <an_offset>", "<an_offset> und <a_duration>"),
    "compound_lengths.joined": ("<first=a_duration>( und|,)? <second=a_duration>",),
    "durations.amount": (f"(<about> )?{_SIZE} {_ADJECTIVE}{UNIT}", "<length>", f"{NUMBER}(-| )?<unit=unit_adjective>",
                         f"{NUMBER}-(<unit>|<unit=units>)"),
    "durations.bare": ("seit (<unit=units>)",),
    "durations.span": (f"<span> {_SIZE} <unit=units>", "<span> <unit=units>"),
    "parts_of_period.part": ("<part>~<a_date>", f"<part> {_THE} <a_date>"),
    "parts_of_period.part_of_unit": ("<part> (des|der|dieses|dieser) <calendar_unit>",),
    "parts_of_period.about": ("<about_date> <a_fixed_date>",),
    "parts_of_period.year_end": ("<edge_of>",),
    "parts_of_day.part": (f"((frühen|späten) )?<part_of_day> {_THE} <a_day>", "<a_day>(,)? <part_of_day>",
                          "<a_day>(,)? <part=an_open_part>", "<a_day>(,)? <part_of_day=early>"),
    "parts_of_day.the_part": ("(am|gegen) ((frühen|späten) )?<plain_part>", "in der <plain_part=night>",
        "in den <plain_part>",
        "<plain_part=daily>"),
    "deictic_days.part_of_today": ("<day_shift> (<plain_part>|<plain_part=daily>)",),
    "clock_times.clock": ("<hour>(:|.)<minute>( )?Uhr( <zone>)?", "<hour> Uhr( <minute>)?( <zone>)?",
        "<hour=hour_word> Uhr",
                          "<hour>:<minute>(:<second=minute>)?", "<moment_of_day>",
                          "halb (<hour_to_come=hour>|<hour_to_come=hour_word>)", "viertel nach <hour>"),
    "parts_of_day.clock_in_part": ("<hour> Uhr <plain_part=daily>", "<hour=hour_word> Uhr <plain_part=daily>"),
    "parts_of_day.clock_on_day": ("<a_day>(,)? <a_clock>",),
    "parts_of_day.clock_beside": ("<a_day>(,)? (um|gegen) <a_clock>",),
    "quarters.quarter": ("<quarter_word> Quartal(s)?( <year=year4>)?",
        "<quarter_word> Quartal(s)? (des Jahres )?<year=year4>",
                         "Q<digit>( |/)?<year=year4>"),
    "quarters.half": ("<half_word> (Halbjahr|Halbjahrs|Halbjahres|Jahreshälfte)( des Jahres)?( <year=year4>)?",),
    "sets.often": ("<often>",),
    "sets.each": ("<each> (<unit>|<weekday>|<month>|<season>|<plain_part>|<unit=units>)",
        f"<each> {NUMBER} <unit=units>"),
    "sets.rate": ("(pro|je) <unit>",),
    "sets.weekdays": ("<weekdays>",),
    "fractions_of_period.fraction": ("<share> <fraction> ((des|der) )?<a_span_of_years>",),
    "turns.turn": ("<calendar_unit=turn_word>",),
    "nth.weekday": ("<nth=ordinal> <a_weekday> (im|des|in) <a_period>", "<a_last_weekday> (im|des) <a_period>"),
    "nth.unit": ("<nth=ordinal> <nth_unit> (im|des|der|vom) <a_period>", "<a_last_unit> (im|des|der) <a_period>"),
    "vague.reference": ("<now>", "<then>", "<soon>"),
    "holidays.holiday": ("<holiday>", f"<holiday>( im Jahre| des Jahres)? {_YEAR}", "<last> <holiday>"),
    "nights.night": ("<first=a_part> (auf den|auf|zum|bis zum) <last=a_day>",),
    "nights.into": ("<part_of_day=night> (auf den|auf|zum|zu) <a_day>",),
    "ranges.between": ("(von |vom )<first=a_moment> (bis|bis zum|bis zur|zum|auf den) <last=a_moment>",
                       "zwischen (dem )?<first=a_moment> und (dem )?<last=a_moment>",
                       "<first=a_moment>( )?(bis|bis zum|auf den)( )?<last=a_moment>"),
    "not_times.words": ("Guten (Morgen|Tag|Abend)", "Gute Nacht", "Am Montag danach", "Heute Journal",
        "Tag der offenen Tür",
                        "Mann des Jahres", "Wort des Jahres", "Buch des Jahres", "(eines|nur) Tages"),
}  # fmt: skip
_PHRASES["not_times.words"] = tuple(phrase for phrase in _PHRASES["not_times.words"] if not phrase.startswith("Am "))

_COUNTED = """
    mann menschen personen soldaten tote toten opfer gefangene gefangenen verwundete verletzte einwohner einwohnern
    kilometer kilometern km meter metern m quadratkilometer hektar tonnen liter euro mark dollar franken pfund
    stück exemplare exemplaren arbeiter arbeitern mitarbeiter mitarbeitern beschäftigte beschäftigten stellen
    schiffe flugzeuge panzer geschütze häuser wohnungen familien kinder kindern frauen männer männern juden
    flüchtlinge zivilisten stimmen seiten grad prozent watt ps kg stunden minuten tage tagen jahre jahren mal
    punkte polizisten demonstranten teilnehmer besucher zuschauer studenten schüler pferde autos fahrzeuge
    unternehmen betriebe gemeinden städte dörfer mitglieder delegierte
""".split()
_NO_YEAR = frozenset(
    ("nr nr. rund etwa fast knapp über gut circa ca. mehr als seite art. artikel boeing").split()
)
_LEADS = """
    im in jahr jahre jahres jahren seit bis um ab anno nach vor zwischen anfang ende mitte sommer herbst winter
""".split()

_CUES: dict[str, Any] = {
    "mail": ["schrieb | schrieb an"],
    "published": "veröffentlicht erschienen stand publiziert".split(),
    "common": (
        "der die das und nicht ist mit von den dem auf für ein eine einer wurde war sich auch nach bei "
        "wird im zum zur über als es sind oder aus "
    ).split(),
    "takeover": "museum denkmal gesellschaft stiftung film buch verein platz straße".split(),
    "timely": "seit bis nach vor während unter".split(),
    # In a field for a date: "Oktober" is meant as with one of these before it; what may stand beside the time there.
    "typed lead": "im am".split(),
    "typed beside": "oder der die das den dem im in am an um vor nach seit bis ab von während".split(),
    "typed or": ["oder"],
    "background": ["seit"],
    "joining": ["und", "bis", "und im", "bis zum", "oder", "sowie", "und am", "und vom", "bis ende", "und anfang"],
    "planning": "geplant plant planen vorgesehen erwartet sollte sollten würde".split(),
    "until": ["bis"],
    "future": (
        "wird werden soll sollen will wollen kommende kommenden nächste nächsten werde werdet wirst möchte"
    ).split(),
    "negated": "nicht nie niemals niemand nirgends nichts kein keine keinen keinem keiner keines".split(),
    "not negated": ("nicht nur", "nicht allein", "nicht zuletzt", "nicht bloß", "nicht vor", "nicht mehr als",
                    "nicht weniger als", "nicht bis", "keine Geringere", "kein Geringerer"),
    "denying": "bestritt bestritten bestreitet leugnete leugnet dementierte dementiert verneinte".split(),
    "content": ("dass", "daß"),
    "doubting": ("angeblich", "mutmaßlich", "vermutlich", "womöglich", "möglicherweise", "vielleicht", "vorgeblich"),
    # Papers whose date tells which one is meant: "das Angebot der Firma Lenz vom 4. März".
    "dated papers": (
        "protokoll protokolls angebot angebots angebote brief briefes briefe schreiben schreibens mail e-mail rechnung "
        "gutachten gutachtens ausgabe artikel artikels antrag antrags aktennotiz liste kostenvoranschlag bericht "
        "berichts"
    ).split(),
    "dating": ("vom", "von", "datiert vom"),
    "in place": ("in", "im", "bei"),  # under what a name is the place of what happens
    "negation": "nicht kein keine keinen keiner nie niemals".split(),
    "past": (
        "war waren hatte hatten wurde wurden sagte sagten kam kamen ging gingen begann begannen gab gaben nahm "
        "fiel fielen hielt stand fand fanden starb worden gewesen erklärte erreichte musste konnte wollte ließ "
        "zog blieb sah traf trat verlor gewann lag saß schrieb sprach brach führte machte stellte legte setzte "
        "forderte kündigte lehnte hat haben"
    ).split(),
    "was": "war waren hatte hatten wurde wurden".split(),
    "frame": "war waren ist sind".split(),
    # Participles of verbs that take "ist" for their past: "am Montag ist ein Kran umgestürzt", not "ist geschlossen".
    "past ending": tuple(
        "gestürzt gestorben gefallen gegangen gekommen gefahren geflogen gelaufen gesprungen gesunken gestiegen "
        "geflohen gewachsen verschwunden passiert geschehen entgleist explodiert gebrochen getreten gelandet verbrannt "
        "abgebrannt niedergebrannt erschienen eingetroffen verstorben verunglückt entstanden gescheitert ausgefallen "
        "gelungen aufgetaucht abgereist gewandert umgekehrt zurückgekehrt gestrandet".split()
    ),
    "due": "geplant vorgesehen angesetzt".split(),
    "present": "ist sind gibt sagt kommt bleibt geht steht".split(),
    "reporting": "sagte sagt sagten erklärte erklärten teilte berichtete berichten betonte hieß".split(),
}

# fmt: on

LANGUAGE = pack(
    "de",
    words=_WORDS,
    numbers=_NUMBERS,
    ordinals={form: value for stem, value in _ORDINALS.items() for form in _forms(stem)},
    joiner="und",
    links=("und", "bis", "bis zum", "auf den", "zum", "oder", "und dem", "und am", "und vom"),
    phrases=joined(_PHRASES, hours.PHRASES),
    cues=_CUES,
    limits={
        **hours.LIMITS,
        "years.year": Limit(year=True, leads=frozenset(_LEADS), refused_followers=frozenset(_COUNTED),
                            refused_leads=_NO_YEAR),
        "deictic_days.day": Limit(small=frozenset({"morgen"}), refused_followers=frozenset(["des", "vom"])),
        "parts_of_day.the_part": Limit(refused_followers=frozenset("des vom zum der".split()),
                                       behind=rf"(?!\sauf\s(?:den\s)?(?:{'|'.join(_WEEKDAYS)}|\d))"),
        "relative_units.told": Limit(),
    },
    without=("null",),
    noun_capitals=True,
    examples=joined(EXAMPLES, hours.EXAMPLES),
    never=joined(NEVER, hours.NEVER),
)  # fmt: skip
