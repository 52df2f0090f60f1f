"""The company English words of time keep: what stands beside a year, a length or a season, and what forbids it.

Rules ask for these by name in the checks that English alone needs; other languages say the same with ``limits``. Words
are written in small letters; a name that ends in PATTERN is an expression over the text that touches the words.
"""

from __future__ import annotations

# -- years ------------------------------------------------------------------------------------------------------------

YEAR_LEADS = frozenset(
    "in since until till by of from to and or during before after around about between circa early late mid year years "
    "for through throughout c. ca. the spring summer autumn fall winter into as than on at with beginning end".split()
)
"""Words before four figures, or two with their mark, that are a year."""
NOT_BEFORE_OLD_YEARS = frozenset("the to and with for of at than about around".split())
"""Those of them that do not lead to a year before 1500: amounts of that size are commoner."""
NOT_BEFORE_YEARS = frozenset(
    "$ £ € no. no no.: number flight boeing route highway room page pages p. pp. article section vol. volume nearly "
    "almost over approximately roughly some another least most than were killed line act chapter model series type "
    "about estimated interstate suite".split()
)
"""Words before figures that number or measure something."""
NUMBERED = frozenset(
    "code error room flight model port id ticket item part order box unit extension ext case bill lot verse".split()
)
"""Things with a number in a bracket behind them: "an error (1404)"."""
COUNTED_PATTERN = (
    r"(?:[\s-](?:people|men|women|troops|soldiers|dead|deaths|killed|wounded|prisoners|casualties|miles|kilomet|km|met(?:er|re)s"
    r"|m\b|feet|ft\b|tons?|tonnes|pounds|dollars|euros?|yen|francs|workers|employees|jobs|shares|points?|votes|members|ships|"
    r"planes|aircraft|tanks|guns|horses|homes|houses|cars|vehicles|students|children|families|refugees|others|civilians|"
    r"cc\b|rpm\b|mph\b|watts?|volts?|acres|hectares|barrels|gallons|calories|kg\b|sq|square|"
    r"percent|per cent|pages|copies|"
    r"inhabitants|residents|villages|Iraqis|Americans|Germans|Jews|persons|cases|ounces|words|bce?\b)"
    r"|\s?%|\s(?:million|billion|hours|days|minutes|seconds|weeks|months|years)\b|,\d{3}|\.\d|°)"
)
"""What is counted by the figures before it."""
CAR_PATTERN = (
    r" (?:Audi|BMW|Buick|Cadillac|Chevrolet|Chevy|Chrysler|Corvette|Dodge|Ferrari|Fiat|Ford|Honda|Hyundai|Jaguar|Jeep|"
    r"Kia|Lexus|Lincoln|Mazda|Mercedes|Mitsubishi|Nissan|Oldsmobile|Plymouth|Pontiac|Porsche|Renault|Saab|Subaru|"
    r"Suzuki|Toyota|Volkswagen|Volvo|Yamaha)\b(?! Motor| Foundation)"
)
"""A car after a year: "her 1987 Toyota" says which model it is, not when something happened."""
OWNED_PATTERN = r"(?:['’]s|\b(?:an?|his|her|their|my|our|your|its)) $"
ABOUT = frozenset({"about", "approximately", "roughly"})
ABOUT_OLD_YEARS = frozenset({"about", "around", "circa", "c.", "ca."})
AT_EXTREMES = frozenset({"least", "most"})
"""Behind "at": "until at least 1917"."""
SINCE_AT_PATTERN = r"\b(?:until|till|since|from|by|to|through|before|after)\sat\s\w+\s$"
GOES_ON_AFTER_PATTERN = r"\s*(?:[.,;:)]|$|(?:and|or|when|in|by|the|at|under|to|with|it|he|they|from)\b)"
BEFORE_ABOUT_PATTERN = r"\b(?:in|to|until|till|by|from|since|and|between|or|built|born|made|dated?)\s\w+\s$"
SAYS_YEAR = ("the year",)
"""How words that name a year begin."""
CLOCK_LEAD = "at"
"""Before spelled figures it makes them a time of day: "at eleven forty-five"."""
AMOUNT_BEGINS = ("two",)
"""A spelled year that begins so is an amount when a plural follows: "two thousand dogs"."""
CENTURY_BEGINS = ("nineteen ", "eighteen ")
"""Spelled years that begin so need no word before them."""
EARLY_YEAR_LEADS = frozenset("in by since until from of around before during".split())
"""Words before three figures that are a year."""
SMALL_YEAR_LEADS = frozenset("in by until since from to before after".split())
"""Words before "the year 50"."""
AFTER_SMALL_YEARS = frozenset(
    "and or to the a it he she they we when by in at on with but until before after under of".split()
)
BEFORE_CHRIST_PATTERN = (
    r"(?:\s?[-–—/]\s?|,?\s(?:and|or|to|until|through)\s)(?:c\.\s)?(\d{1,4})\s?(?:BCE?|B\.\s?C\.(?:\s?E\.)?)(?!\w)"
)
"""What stands behind the first of two years BC: the second year and the era of both."""

# -- decades ----------------------------------------------------------------------------------------------------------

LISTED_DECADES_PATTERN = r"[\s,–-]*(?:and|or|to|through|into)?\s*(?:early|mid|late)?[\s-]*"
"""What stands between two decades of a list."""
CENTURY_NAME = "Century"
"""With a capital it is part of a name: "20th Century Fox"."""
OWNERS = frozenset("his her their my your our its".split())
"""Before "sixties" they make it an age."""
DECADE_BEGINS = ("the '", "the ’", "the swinging", "the roaring")
DECADE_PARTS = frozenset("early late mid early- late- mid-".split())
DECADE_LEADS = frozenset({"of", "in"})
DEGREES_PATTERN = r"\s?(?:°|degrees|percent|fahr|cels)"
STYLE_PATTERN = r"-(?:style|era|inspired|vintage)"

# -- lengths ----------------------------------------------------------------------------------------------------------

LONG_PATTERN = r"(?i)\w+[^s\W].long"
"""One unit: "a month-long strike"."""
LONG = "long"
AND_A_HALF_PATTERN = r"and[\s-]a[\s-]half"
ONE_DAY = "one day"
AHEAD_PATTERN = r"\b(?:will|would|could|may|might) $"
"""Before "one day" they make it some day to come."""
EACH_UNIT_PATTERN = r"\s(?:a|an|per|each|every)\s(?:day|night|week|month|year)\b"
RATE_PATTERN = (
    r"(?:\d|million|billion|thousand|hundred|\b(?:two|three|four|five|six|ten|dozens?|hours))(?: [a-z-]+){0,2} $"
)
"""An amount just before "a year"."""
NARRATED = ("previous", "preceding", "following", "ensuing", "prior", "succeed")
"""Spans with one of these count from the story, not from the day of writing."""
CHILD_PATTERN = r"\s(?:son|daughter|boy|girl|baby|child|infant|grandson|granddaughter)\b"
SECOND = "second"
"""A unit that is an ordinal as well."""
SECOND_ADJECTIVE = "-second"
SHARES = frozenset({"quarter", "quarters"})
OF_SHARES = " of"
"""Behind a share it says of what: "more than a quarter of the land"."""
WHILE_LEADS = frozenset("for in after took".split())
NEARLY_LENGTH = ("matter", "of")
"""Before a unit they say that it is near: "a matter of days"."""
FIRST = "first"
BESIDE_PATTERN = r"\s(?:before|after)\b"
SHORT_UNITS = ("day", "hour", "minute", "night")
"""Units whose bare plural needs one of the next words before it."""
EXTENT_LEADS = frozenset("for after in within took lasted of over spent recent".split())
LIGHT = "light"
"""Before "years" it makes them a distance."""

# -- seasons ----------------------------------------------------------------------------------------------------------

SEASON_LEADS = frozenset(
    "in by since until till during late early mid the this each every last next following previous through of "
    "throughout harsh severe hot cold dry long severe from to before after and that into".split()
)
CAMPAIGN_PATTERN = r" (?:counter-?)?(?:offensive|campaign)"
DOUBTFUL_SEASONS = frozenset({"fall", "spring"})
"""They are verbs and nouns of other things too."""
AFTER_NO_SEASON_PATTERN = r" (?:of|in|from|to|into|by|on|over|under|back|short|apart|behind|down|for) "
ARTICLE = "the "
THE_DOUBTFUL_SEASON_LEADS = frozenset("in by during since until of through this".split())
DOUBTFUL_SEASON_LEADS = frozenset("in by this late early until since during mid".split())

# -- references without a time -----------------------------------------------------------------------------------------

SOON = "soon"
FAR_REFERENCES = frozenset({"the moment", "the future"})
FAR_REFERENCE_LEADS = frozenset("in for of into at".split())
SOON_LEADS = ("as ", "too ")
SOON_FOLLOWER = " aft"
"""The first letters of what follows: "soon after"."""
REFERENCE_NOUNS = frozenset({"the past", "the moment", "the present"})
"""They may be the beginning of a longer noun: "the past master"."""
NOUN_ALONE = "the past"
AFTER_NOUN_ALONE = frozenset(("and", "tha", "is ", "was", "or ", "as ", "fro", "who", "to "))
"""The first three letters of words that go on behind "the past"."""
PERIOD_LEADS = frozenset("during at by in throughout from of".split())
NO_PERIOD_PATTERN = r" (?:of|that|when|for|and)\b|[-’']"
ADJECTIVES = {"current": "PRESENT_REF", "future": "FUTURE_REF"}

# -- days, weeks and months --------------------------------------------------------------------------------------------

FEAST_OPENERS = frozenset("On By At In The Since Until From This Every".split())
"""Words with a capital before a feast that belong to no name ("White Christmas")."""
DOUBTFUL_FEAST = "Lent"
FEAST_DAY = "day"
TITLES = ("Mr ", "Mr. ", "Ms ")
DAY_OF_MONTH_LEADS = frozenset("on until till by since from and to of before".split())
ON = "on"
SUBJECT_PATTERN = (
    r"\s(?:we|i|he|she|it|they|you|the|an?|his|her|our|their|my|its|there|all|both|no|some|two|three|four)\s(?!of\b)"
)
"""What the sentence is about, behind "on the 9th"."""
NUMBERED_NAME_PATTERN = r"\bthe [A-Z]"
"""In the words of a day, the beginning of a name: "in May the Second Squadron"."""
WEEK_LEADS = frozenset("in for by until from since before after during to the".split())
AFTER_NO_WEEK_PATTERN = r"\s?(?:of|with|[-–/:]|and|to|[A-Z])|\.\d|['’]s"
WEEK = "week"
SPAN_OF_MONTHS = ("to-", "thr")
"""How words go on that join a month to another with a hyphen: "May-to-July", "May-through-July"."""
AFTER_NO_MONTH_PATTERN = r" (?:of|on) [A-Z]"
AFTER_FIRST_NAME_PATTERN = r" (?:(?:de|den|der|van|von|ten|ter|la|du|di|da|af|av|bin|ibn) ){1,2}[A-Z]"
"""What goes on from a first name: "Jan de Wit", "April van der Meer"."""
NAME_LEADS = frozenset("of and by from to the for after".split())
"""Between these and a name, a month is part of the name: "the reign of May Brown"."""
PAPER, THE = "Sun.", "the"
"""A weekday that is a newspaper behind "the" or a name."""
WEEKDAY_LEADS = frozenset("on by until till since before after".split())
AFTER_WEEKDAY_PATTERN = r"(?:$|[.,;:)!?]|\s(?:at|in the|morning|afternoon|evening|night|and|or|to|until|from)\b)"

# -- limits, amounts and clocks ----------------------------------------------------------------------------------------

BEYOND = (" or later", " or earlier", "wards", "ward", "beyond")
"""How words end that leave one end of a time open by themselves."""
AFTER_LIMIT = frozenset((" it ", " he ", " she", " all", " no "))
"""The first four characters of what goes on behind "from June on"."""
BETWEEN = "between"
SECOND_LIMIT = " and "
AFTER_ALL_UNIT = frozenset("and in at on but while as with until for".split())
"""Behind "all week"; another noun makes it "all day care"."""
AFTER_BARE_YEAR = frozenset("and or to by when in the it he".split())
CLOCK_ENDS_PATTERN = r"\s*(?:[.,;:)]|$)|\s(?:on|and|that|the same|this)\s"
SURE_CLOCK_PATTERN = (
    r"\b(?:at|by|until|from|about)\s(?:about\s|approximately\s)?0\d[0-5]\d\b(?![.,]\d|\s?%)"
    r"|\b(?:[01]\d|2[0-3])[0-5]\d\s(?:hours|hrs|local\stime|UTC|GMT|EST|BST)\b"
)
SURE_YEAR_PATTERN = (
    r"(?:\b(?:in|of|since|during|year|the|early|late)\s|\b(?!From|Between|About|At|By)[A-Z][a-z]{2,8}\s|\d,\s|-|/)"
    r"(1\d|20)\d\d\b"
)
AT = "at"
AT_PATTERN = r"\bat\s(?:about\s|approximately\s|around\s|roughly\s)?$"
ABOUT_PATTERN = r"\b(?:about|approximately|around)\s$"
CLOCK_SPAN_PATTERN = r"\b(?:from\s(\d{4})\s(?:to|until)\s(\d{4})|between\s(\d{4})\sand\s(\d{4}))\b"
CLOCK_LEADS = frozenset("at by until till from before after around since to about between".split())
HOUR_LEADS = CLOCK_LEADS | {"was", "is", "and", "the", "approximately"}
AFTER_HOUR = " on "
AFTER_OPENED_PATTERN = r"['’]s\b|\s+of\b"
"""Behind a time it takes the open end away: "by May of 1990"."""
CLOSELY_PATTERN = r"(?<!\w)(?:shortly|soon|just|right|immediately|moments|minutes)\s+$"
LISTED_WITH = frozenset(("and", "to", "-", "–"))

# -- today --------------------------------------------------------------------------------------------------------

OUR_TIME_PATTERN = r"['’]s (?:youth|world|society|children|young|generation|standards|economy|readers)\b"
"""Behind "today": our time, and no day."""
FROM_DAY_TO = "day "
"""What "day" ends in "from day to day"."""
BEHIND_OPEN_END = r"(?:\sthe)?"
"""What may stand between "since" and the time."""
