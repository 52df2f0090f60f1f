"""Greek: accusatives, seasons, centuries and units that no list holds; the rest is its base."""

from __future__ import annotations

from typing import Any

from timeline.languages import Example, Limit
from timeline.languages.packs import NUMBER, UNIT, base, pack

# fmt: off

_ACCUSATIVE = {name.removesuffix("ς"): number for name, number in base("el")["words"]["month"].items()
    if name.endswith("ος")}
_FOLK = {"Γενάρη": 1, "Φλεβάρη": 2, "Μάρτη": 3, "Απρίλη": 4, "Μάη": 5, "Ιούνη": 6, "Ιούλη": 7, "Σεπτέμβρη": 9,
    "Οκτώβρη": 10,
         "Νοέμβρη": 11, "Δεκέμβρη": 12, "Αυγούστου": 8}
_LAST = {**dict.fromkeys(("προηγούμενο", "προηγούμενη", "περασμένο", "περασμένη", "προηγούμενου", "περασμένου",
    "προηγούμενης"), -1),
         **dict.fromkeys(("επόμενο", "επόμενη", "επομένου", "επόμενου", "επόμενης", "ερχόμενο", "ερχόμενη"), 1),
         **dict.fromkeys(("αυτό το", "αυτόν τον", "αυτή την", "τρέχον"), 0)}
_TOLD = {**dict.fromkeys(("επόμενη", "επόμενο", "ακόλουθη", "ακόλουθο", "επόμενου", "επόμενης"), 1),
         **dict.fromkeys(("προηγούμενη", "προηγούμενο"), -1), **dict.fromkeys(("ίδια", "ίδιο", "ίδιου", "ίδιας"), 0)}

_WORDS: dict[str, dict[str, Any]] = {
    "month": {**_ACCUSATIVE, **_FOLK},
    "unit": {"χρόνο": "year", "χρόνος": "year", "έτους": "year", "χρονιά": "year", "μήνα": "month", "μέρα": "day",
        "ημέρα": "day", "ημέρας": "day",
             "μέρας": "day", "εβδομάδας": "week", "αιώνα": "century", "αιώνας": "century", "δεκαετίας": "decade"},
    "units": {"χρόνια": "year", "χρόνων": "year", "ετών": "year", "μέρες": "day", "ημέρες": "day", "ημερών": "day",
        "μηνών": "month", "μήνες": "month",
              "ωρών": "hour", "ώρες": "hour", "αιώνες": "century", "δεκαετίες": "decade", "εβδομάδες": "week",
                  "εβδομάδων": "week"},
    "calendar_unit": {"χρόνο": "year", "έτος": "year", "έτους": "year", "χρονιά": "year", "χρόνου": "year",
        "χρονιάς": "year", "μήνα": "month",
                      "εβδομάδα": "week", "εβδομάδας": "week", "αιώνα": "century", "δεκαετία": "decade",
                          "δεκαετίας": "decade"},
    "season": {"άνοιξη": 21, "άνοιξης": 21, "καλοκαίρι": 22, "καλοκαιριού": 22, "θέρος": 22, "φθινόπωρο": 23,
        "φθινοπώρου": 23, "χειμώνα": 24,
               "χειμώνας": 24},
    "part_of_day": {"πρωί": "MO", "πρωινές ώρες": "MO", "μεσημέρι": "MI", "απόγευμα": "AF", "βράδυ": "EV",
        "νύχτα": "NI", "αυγή": "MO", "νύκτα": "NI"},
    "last": _LAST, "told": _TOLD,
    "day_shift": {"προχθές": -2, "μεθαύριο": 2, "χθες": -1, "χτες": -1},
    "part": {**dict.fromkeys(("αρχές", "τις αρχές", "στις αρχές", "αρχή", "την αρχή", "στην αρχή"), "START"),
             **dict.fromkeys(("μέσα", "τα μέσα", "στα μέσα"), "MID"), **dict.fromkeys(("τέλη", "τα τέλη", "στα τέλη",
                 "τέλος", "το τέλος"), "END")},
    "era": {"π.Χ.": "BC", "π.Χ": "BC", "π. Χ.": "BC", "μ.Χ.": "AD", "μ.Χ": "AD"},
    "about": {"περίπου": "APPROX", "σχεδόν": "LESS_THAN", "πάνω από": "MORE_THAN", "περισσότερο από": "MORE_THAN",
        "τουλάχιστον": "EQUAL_OR_MORE"},
    "about_date": {"περίπου": "APPROX", "περί": "APPROX", "γύρω": "APPROX"},
    "vague_number": dict.fromkeys(("μερικές", "μερικά", "μερικούς", "λίγες", "λίγα", "λίγους", "πολλά", "πολλές",
        "πολλούς", "αρκετά", "αρκετές", "αρκετούς"),
                                  None),
    "later": {"αργότερα": 1, "μετά": 1, "πριν": -1, "νωρίτερα": -1},
    "each": {"κάθε": "EVERY"},
    "now": dict.fromkeys(("τώρα", "σήμερα πλέον", "επί του παρόντος"), "PRESENT_REF"),
    "then": dict.fromkeys(("παρελθόν", "πρόσφατα"), "PAST_REF"), "soon": dict.fromkeys(("μέλλον", "το μέλλον",
        "σύντομα"), "FUTURE_REF"),
    "open_end": {"από": "from", "από το": "from", "από τον": "from", "ως": "to", "έως": "to", "μέχρι": "to",
        "μέχρι το": "to", "μέχρι τον": "to",
                 "πριν από": "before", "πριν": "before", "μετά": "after", "μετά το": "after", "μετά τον": "after"},
    "holiday": {"Πάσχα": ("easter", 0), "Χριστούγεννα": ("fixed", 12, 25), "Πρωτοχρονιά": ("fixed", 1, 1),
    "Θεοφάνεια": ("fixed", 1, 6)},
}
_WORDS["holiday"].pop("Πάσχα")  # the Eastern one is not computed here

_THE = "((το|τον|την|τη|της|του|των|στις|στην|στη|στον|στο|τις|η|ο|οι|τα|τους|στα) )?"
_YEAR = "(<year=year4>|<year_old> <era>)"
_DAY = "(<day=ordinal_day>|<day=day_digits>)"
_SIZE = f"(<vague_number>|{NUMBER})"

_PHRASES: dict[str, tuple[str, ...]] = {
    "calendar_dates.day_month_year": (f"{_THE}(<weekday>(,)? )?{_DAY} <month>(,)?( του| το)? {_YEAR}",),
    "calendar_dates.day_month": (f"{_THE}(<weekday>(,)? )?{_DAY} <month>",),
    "months.month_year": (f"{_THE}<month>(,)?( του| το)? {_YEAR}",),
    "months.month": (f"{_THE}<month>",),
    "months.month_that_year": (f"{_THE}<month> του <told> έτους", f"{_THE}<month> του <told> χρόνου"),
    "years.year": ("(το |του |Το |έτος |το έτος )<year=year4>",),
    "years.with_era": ("(το |του |Το )?<year_old> <era>",),
    "decades.decade": ("(τη |την |της )?(δεκαετία|δεκαετίας) του( '| ’)?<decade4>",),
    "decades.short_decade": ("(τη |την |της )?(δεκαετία|δεκαετίας) του '<decade=decade2>",),
    "decades.century": (f"{_THE}<ordinal> (αιώνα|αιώνας|αι.)( <era>)?",),
    "seasons.season": (f"{_THE}<season>",), "seasons.season_year": (f"{_THE}<season>( του)? {_YEAR}",),
    "relative_units.last": (f"{_THE}<last> <calendar_unit>",), "relative_units.told": (f"{_THE}<told> <unit>",),
    "ago_later.later": (f"(<about> )?{_SIZE} {UNIT} <later>",),
    "durations.amount": (f"(τα |τις |των )?(<about> )?{_SIZE} {UNIT}",),
    "durations.bare": ("<unit=units>",),
    "parts_of_period.part": ("<part>( του| της| των)? <a_date>", "<part> <a_date>"),
    "parts_of_period.about": ("<about_date> <a_fixed_date>",),
    "parts_of_day.part": ("(το |τη |την |τα )?<part_of_day>( της| του)? <a_day>",),
    "vague.reference": ("<now>", "<then>", "<soon>"),
    "sets.each": ("<each> <unit>",),
    "holidays.holiday": ("(τα |την )?<holiday>( του)?( <year=year4>)?",),
    "ranges.between": (
        "(από |από το |από τον )<first=a_moment> (ως|έως|μέχρι|έως το|μέχρι τον|μέχρι το) <last=a_moment>",
                       "μεταξύ <first=a_moment> και <last=a_moment>"),
}

# fmt: on

LANGUAGE = pack(
    "el",
    words=_WORDS,
    numbers={
        "μία": 1, "ένας": 1, "έναν": 1, "μια": 1, "τρεις": 3, "τέσσερις": 4, "τέσσερα": 4, "δύο": 2, "δυο": 2,
            "έξι": 6,
        "επτά": 7, "οκτώ": 8, "δέκα": 10, "είκοσι": 20, "τριάντα": 30, "σαράντα": 40, "πενήντα": 50, "ένα": 1,
    },
    ordinals={"πρώτη": 1, "πρώτης": 1, "πρώτο": 1, "δεύτερη": 2, "τρίτη": 3, "πρώτου": 1, "δεύτερου": 2, "τρίτου": 3},
    marks=("η", "ης", "ος", "ου", "ο", "ού", "ός", "ό", "ής", "ή", "ην", "."),
    joiner="και",
    links=("και", "έως", "ως", "με"),
    phrases=_PHRASES,
    cues={
        "common": (
        "και το τη την της του των στο στη στην να δεν με για από που ένα μια είναι ήταν τον τους "
        ).split(),

    "joining": ("και", "έως", "ως", "μέχρι", "και το", "και τον"), "background": ("από",),
        "was": "ήταν είχε είχαν".split(), "future": "θα".split(), "past ending": ("ηκε", "ησε", "αν", "σαν", "σε"),
        "timely": "από μέχρι μετά πριν κατά".split(), "negation": "δεν μην".split(),
        "reporting": "είπε δήλωσε ανακοίνωσε".split(),
    },
    limits={
        "years.year": Limit(year=True, leads=frozenset("το του στο από έως έτος και το ως μέχρι".split())),
        "durations.bare": Limit(leads=frozenset("για επί μετά σε εδώ".split())),
    },
    examples={
    "months.month_year": (
            Example("Η γέφυρα έκλεισε τον Μάρτιο του 2019.", "τον Μάρτιο του 2019", "2019-03", "2019-03"),
        ),
    "decades.century": (
            Example("Χτίστηκε τον 5ο αιώνα π.Χ. εκεί.", "τον 5ο αιώνα π.Χ.", "BC04", "-0499/-0400"),
        ),
    "calendar_dates.day_month_year": (
            Example("Άνοιξε στις 3 Μαΐου 1968.", "στις 3 Μαΐου 1968", "1968-05-03", "1968-05-03"),
        ),
    },
    never={"years.year": ("Ήρθαν 1300 άνθρωποι.",)},
)  # fmt: skip
