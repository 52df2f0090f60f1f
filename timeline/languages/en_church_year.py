"""Feasts of saints and of the church year, and feasts that follow the moon, by their English names.

A name in small letters is read in any case. Feasts that follow the moon come from the calendars of the ``holidays``
package, which reach further than its lists of the holidays of a country.
"""

from __future__ import annotations

Feast = tuple[object, ...]

_SAINTS = {
    "Agnes": (1, 21), "Paul": (1, 25), "David": (3, 1), "Patrick": (3, 17), "Joseph": (3, 19), "George": (4, 23),
    "Mark": (4, 25), "Swithin": (7, 15), "Swithun": (7, 15), "Mary Magdalene": (7, 22), "James": (7, 25),
    "Anne": (7, 26), "Lawrence": (8, 10), "Laurence": (8, 10), "Bartholomew": (8, 24), "Matthew": (9, 21),
    "Michael": (9, 29), "Jerome": (9, 30), "Francis": (10, 4), "Luke": (10, 18), "Crispin": (10, 25),
    "Martin": (11, 11), "Cecilia": (11, 22), "Catherine": (11, 25), "Andrew": (11, 30), "Nicholas": (12, 6),
    "Lucy": (12, 13), "Lucia": (12, 13), "Thomas": (12, 21), "Stephen": (12, 26), "John": (6, 24), "Peter": (6, 29),
    "Valentine": (2, 14), "Paddy": (3, 17), "Barnabas": (6, 11), "Brice": (11, 13), "Clement": (11, 23),
    "Giles": (9, 1),
    "Hilary": (1, 13), "Matthias": (2, 24), "Philip": (5, 1), "Sylvester": (12, 31), "Brigid": (2, 1),
}  # fmt: skip
_SAINT = ("St. ", "St ", "Saint ")


def _days_of_saints() -> dict[str, Feast]:
    """ "St. Brice's Day", "St Nicholas' Day", "Saint Nicholas Day"."""
    marks = ("'s", "'", "")
    return {
        f"{saint}{name}{mark} Day": ("fixed", *day)
        for name, day in _SAINTS.items()
        for saint in _SAINT
        for mark in marks
        if name.endswith("s") or mark != "'"
    }


_FEASTS: tuple[tuple[Feast, str], ...] = (
    (("fixed", 12, 25), "x-mas"),
    (("fixed", 1, 6), "Twelfth Day|Old Christmas Day"),
    (("fixed", 1, 7), "orthodox christmas"),
    (("fixed", 3, 25), "Annunciation Day|Feast of the Annunciation"),
    (("fixed", 4, 1), "All Fools' Day"),
    (("fixed", 4, 30), "walpurgis night"),
    (("fixed", 6, 24), "Midsummer's Day|inti raymi"),
    (("fixed", 6, 23), "Midsummer Eve|St. John's Eve|St John's Eve"),
    (("fixed", 8, 15), "Feast of the Assumption"),
    (("fixed", 9, 14), "Holy Cross Day"),
    (("fixed", 11, 1), "All Hallows"),
    (("fixed", 11, 2), "day of the dead"),
    (("fixed", 12, 8), "Feast of the Immaculate Conception|bodhi day"),
    (("fixed", 12, 28), "Holy Innocents' Day|Childermas"),
    (("fixed", 11, 5), "Gunpowder Treason Day"),
    (("fixed", 1, 25), "burns night"),
    (("fixed", 6, 14), "Flag Day"),
    (("fixed", 10, 3), "day of german unity"),
    (("fixed", 10, 2), "gandhi jayanti"),
    (("fixed", 12, 26), "kwanzaa"),
    (("fixed", 12, 23), "festivus"),
    (("fixed", 5, 24), "Empire Day"),
    (("fixed", 2, 12), "Lincoln's Birthday"),
    (("nth", 1, 0, 3), "martin luther king jr. day|martin luther king jr day"),
    (("nth", 10, 0, 2), "indigenous peoples' day"),
    (("nth", 11, 6, 2), "remembrance sunday"),
    (("easter", -63), "Septuagesima"),
    (("easter", -56), "Sexagesima"),
    (("easter", -49), "Quinquagesima|shrove sunday"),
    (("easter", -21), "mothering sunday|laetare sunday"),
    (("easter", -14), "passion sunday"),
    (("easter", -6), "holy monday"),
    (("easter", -5), "holy tuesday"),
    (("easter", -4), "holy wednesday|spy wednesday"),
    (("easter", -1), "easter eve"),
    (("easter", 2), "easter tuesday"),
    (("easter", 7), "quasimodo sunday"),
    (("easter", 35), "rogation sunday"),
    (("easter", 39), "Feast of the Ascension"),
    (("easter", 51), "whit tuesday"),
    (("orthodox", 0), "orthodox pascha"),
    (("orthodox", 39), "orthodox ascension"),
    (("orthodox", 50), "orthodox whit monday"),
    (("table", "hebrew", "passover"), "passover|pesach"),
    (("table", "hebrew", "purim"), "purim"),
    (("table", "hebrew", "rosh_hashanah"), "rosh hashanah|rosh hashana"),
    (("table", "hebrew", "yom_kippur"), "yom kippur|Day of Atonement"),
    (("table", "hebrew", "sukkot"), "sukkot|sukkoth|Feast of Tabernacles"),
    (("table", "hebrew", "shavuot"), "shavuot"),
    (("table", "hebrew", "tisha_bav"), "tisha b'av"),
    (("table", "hebrew", "lag_baomer"), "lag baomer|lag b'omer"),
    (("beside", ("table", "hebrew", "sukkot"), 7), "simchat torah|shemini atzeret"),
    (("table", "hebrew", "israel_independence"), "yom ha'atzmaut"),
    (("beside", ("table", "hebrew", "passover"), 12), "yom hashoah"),
    (("table", "islamic", "eid_al_fitr"), "eid al-fitr|eid ul-fitr|id al-fitr|id ul-fitr"),
    (
        ("table", "islamic", "eid_al_adha"),
        "eid al-adha|eid ul-adha|id al-adha|id ul-adha|bakr id|bakrid|sacrifice feast|Feast of the Sacrifice",
    ),
    (("table", "islamic", "mawlid"), "mawlid|mawlid al-nabawi|milad un-nabi"),
    (("table", "islamic", "ashura"), "ashura|day of ashura"),
    (
        ("table", "islamic", "laylat_al_qadr"),
        "laylat al-qadr|laylat al kadr|laylat al-kadr|Night of Power",
    ),
    (("table", "islamic", "isra_and_miraj"), "isra and mi'raj|isra and miraj|the prophet's ascension"),
    (("table", "islamic", "jumuatul_wida"), "jumu'atul-wida"),
    (("table", "islamic", "hijri_new_year"), "islamic new year"),
    (("table", "chinese", "lunar_new_year"), "chinese new year|chinese new year's day|lunar new year|Spring Festival"),
    (("table", "chinese", "mid_autumn"), "mid-autumn festival"),
    (("table", "chinese", "dragon_boat"), "dragon boat festival"),
    (("table", "chinese", "double_ninth"), "double ninth festival"),
    (("table", "chinese", "qingming"), "qingming festival|tomb-sweeping day"),
    (("beside", ("table", "chinese", "lunar_new_year"), -1), "chinese new year's eve"),
    (("table", "buddhist", "vesak"), "vesak|vesak day|buddha purnima|vaisakha"),
    (("table", "persian", "new_year"), "nowruz|nawruz|navroz"),
    (("table", "hindu", "diwali_india"), "diwali|deepavali"),
    (("table", "hindu", "dussehra"), "dussehra|vijayadashami"),
    (("beside", ("table", "hindu", "diwali_india"), -2), "dhanteras|dhanatrayodashi"),
    (("beside", ("table", "hindu", "diwali_india"), -1), "naraka chaturdashi"),
    (("beside", ("table", "hindu", "diwali_india"), 2), "bhai dooj"),
    (("table", "hindu", "govardhan_puja"), "govardhan puja"),
    (("table", "hindu", "chhath_puja"), "chhath|chhath puja"),
    (("beside", ("table", "hindu", "maha_ashtami"), -1), "maha saptami"),
    (("table", "hindu", "maha_ashtami"), "maha ashtami"),
    (("table", "hindu", "maha_navami"), "maha navami"),
    (("table", "hindu", "karwa_chauth"), "karva chauth|karwa chauth"),
    (("table", "hindu", "rath_yatra"), "rath yatra|ratha yatra|ratha-yatra"),
    (("table", "hindu", "mahavir_jayanti"), "mahavir jayanti|mahaveer jayanti|mahaveer janma kalyanak"),
    (("table", "hindu", "ram_navami"), "ram navami"),
    (("table", "hindu", "maha_shivaratri"), "maha shivaratri|shivaratri"),
    (("table", "hindu", "basant_panchami"), "vasant panchami|basant panchami"),
    (("table", "hindu", "hanuman_jayanti"), "hanuman jayanti"),
    (("table", "hindu", "pongal"), "pongal|thai pongal"),
    (("beside", ("table", "hindu", "pongal"), -1), "bogi pandigai|bhogi"),
    (("beside", ("table", "hindu", "pongal"), 1), "maattu pongal|mattu pongal"),
    (("beside", ("table", "hindu", "pongal"), 2), "kaanum pongal|kanni pongal"),
    (("table", "hindu", "makar_sankranti"), "makar sankranti|maghi"),
    (("table", "hindu", "vaisakhi"), "vaisakhi|baisakhi|vasakhi"),
    (("table", "hindu", "onam"), "onam|thiru onam|thiruvonam"),
    (("table", "hindu", "holi"), "holi|dhulandi|phagwah"),
    (("beside", ("table", "hindu", "holi"), -1), "holika dahan|chhoti holi"),
    (("table", "hindu", "janmashtami"), "janmashtami|krishna janmashtami"),
    (("table", "hindu", "raksha_bandhan"), "raksha bandhan"),
    (("table", "hindu", "ganesh_chaturthi"), "ganesh chaturthi"),
    (("table", "hindu", "guru_nanak_jayanti"), "guru nanak jayanti"),
    (("table", "hindu", "guru_ravidas_jayanti"), "guru ravidas jayanti|guru ravidass jayanti"),
    (("table", "hindu", "maharshi_valmiki_jayanti"), "valmiki jayanti|maharishi valmiki jayanti"),
    (
        ("table", "hindu", "guru_gobind_singh_jayanti"),
        "guru gobind singh jayanti|guru govind singh jayanti|guru gobind singh birthday",
    ),
    (("table", "hindu", "gudi_padwa"), "gudi padwa|ugadi|yugadi|samvatsaradi"),
    (("table", "hindu", "thaipusam"), "thaipusam"),
    (("table", "hindu", "guru_purnima"), "guru purnima"),
    (("table", "hindu", "vishu"), "vishu"),
    (("table", "hindu", "puthandu"), "puthandu"),
    (("table", "hindu", "pohela_boishakh"), "pohela boishakh"),
    (("beside", ("table", "hindu", "pohela_boishakh"), 24), "rabindra jayanti|rabindranath jayanti"),
    (
        ("stretch", ("table", "islamic", "ramadan_beginning"), ("beside", ("table", "islamic", "eid_al_fitr"), -1)),
        "ramadan",
    ),
    (
        ("stretch", ("table", "hebrew", "hanukkah"), ("beside", ("table", "hebrew", "hanukkah"), 7)),
        "hanukkah|chanukah|hanukah|chanukkah",
    ),
    (("stretch", ("table", "hindu", "sharad_navratri"), ("table", "hindu", "maha_navami")), "navaratri|navratri"),
    (("stretch", ("table", "hindu", "sharad_navratri"), ("table", "hindu", "dussehra")), "durga puja"),
)

_OBSERVANCES: tuple[tuple[Feast, str], ...] = (
    (("fixed", 3, 8), "international women's day"),
    (("fixed", 4, 7), "world health day"),
    (("fixed", 3, 22), "world water day"),
    (("fixed", 1, 27), "international holocaust remembrance day"),
    (("fixed", 7, 18), "mandela day"),
    (("fixed", 11, 11), "singles' day|singles day"),
)

OBSERVANCES: dict[str, Feast] = {name: feast for feast, names in _OBSERVANCES for name in names.split("|")}
"""Days given to a cause, which are names of what is held on them as much as times."""

MORE_HOLIDAYS: dict[str, Feast] = {
    **_days_of_saints(),
    **{name: feast for feast, names in _FEASTS for name in names.split("|")},
}
