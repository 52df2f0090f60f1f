"""What English rules of events look for: words and patterns, by the file that asks for them.

Other languages are read by the labels of their parse and by the cues of their pack, and need none of these.
"""

from __future__ import annotations

# -- by event --------------------------------------------------------------------------------------------------------

BY_EVENT_ALL_OF_IT = r"(?:the|those)\b"
BY_EVENT_NTH = (
    r"\W*(?:on|by|in|at)\s+the\s+(?:first|second|third|last|final|penultimate|\w+th)\s+"
    r"(?:day|night|morning|week|month|year)\s+of\b"
)
BY_EVENT_LASTING = frozenset(
    """
    absence campaign construction crisis dispute epidemic exile expedition famine imprisonment journey lockdown mission
    mutiny negotiation occupation outbreak plague reign renovation revolt siege strike struggle talk term tour trek
    trial trip uprising visit voyage war
    """.split()
)

# -- age -------------------------------------------------------------------------------------------------------------

AGE_PRONOUNS = frozenset({"he", "she", "his", "her", ""})
AGE_OWNER = "her"
AGE_AT = r"\bat\s+{count}(?=\s*[,.;]|\s+(?:to|and|he|she|in\s+[A-Z12])\b)"
"""What may be an age: "left school at 15", "was apprenticed at fourteen" ..."""
AGE_DONE = frozenset(
    "apprentice begin emigrate enlist enter graduate join leave marry orphan run start widow write".split()
)
"""... with what people do at one."""
AGE_SOMEBODY = r",\s+(?:he|she|[A-Z][\w’'-]+)\s"
AGE_BIRTHDAY = r"\b(?:on|for)\s+(?:his|her)\s+(?P<nth>\w+(?:-\w+)?)\s+birthday\b"

# -- walk, open spans ------------------------------------------------------------------------------------------------

WALK_BORN = frozenset({"bear", "born"})
WALK_GOING_ON = frozenset({"who", "which", "where", "when"})
SPAN_UNTIL = frozenset({"until", "till", "to"})
SPAN_FROM = "from"

# -- leaving ---------------------------------------------------------------------------------------------------------

LEAVING_ENTRY = r"\s*(?:[A-Z][\w.’'\"“”-]*,?\s+){1,6}(?:\([^()]{1,40}\)\s+)?(?:[-–]\s|—)"
LEAVING_ELSEWHEN = (
    r"\bwho\s+(?:was|were)\s+[^,.]{1,30}\s+at\s+the\s+time\b"
    r"|^\W*according\s+to\s+(?:the\s+|a\s+)?(?:\w+\s+){0,2}"
    r"(?:records|documents|papers|filings?|complaint|lawsuit|suit|indictment|affidavit|petition)\b"
)
LEAVING_DIED = frozenset({"die", "succumb", "perish"})
LEAVING_PRONOUNS = frozenset({"he", "she"})
LEAVING_DONE_TO_DEAD = frozenset(
    """
    bring bury carry commemorate cremate find fly honour honor identify inter lay mourn name pronounce replace succeed
    survive take
    """.split()
)

# -- by then ---------------------------------------------------------------------------------------------------------

BY_THEN_BY_THEN = r"\bby\s+(?:then|that\s+time|this\s+time|that\s+point)\b"

# -- told next -------------------------------------------------------------------------------------------------------

TOLD_NEXT_POINTERS = frozenset({"it", "this", "that", "all this", "all of this"})
TOLD_NEXT_HAPPENED = frozenset({"happen", "occur"})
TOLD_NEXT_CAME = frozenset({"come", "happen", "occur"})
TOLD_NEXT_WAS_THEN = r"\W*(?:it|this|that)\s+was\s"

# -- pointed ---------------------------------------------------------------------------------------------------------

POINTED_OWNERS = frozenset({"his", "her", "its", "their", "my", "our"})
POINTED_COMES = frozenset(
    """
    break hit strike destroy tear sweep damage kill level devastate happen occur begin start erupt come ravage reach
    gut rage claim flood blow ruin wipe drown cause
    """.split()
)
POINTED_BY_ITSELF = frozenset(
    "fire flood storm earthquake epidemic plague outbreak blaze blast explosion famine hurricane avalanche".split()
)

# -- meeting ---------------------------------------------------------------------------------------------------------

MEETING_CALLED = r"\b(?:minutes|meeting|session|held|conference\s+call|hearing)\b"
MEETING_MEETINGS = r"\b(?:minutes|meeting)\b"
MEETING_OF_MINUTES = (
    r"\b(?:apologies|attendees|present\s?:|in\s+attendance|quorum|agenda|adjourned|seconded|moved\s+(?:that|to)|motion"
    r"|resolved|unanimous(?:ly)?|matters\s+arising|any\s+other\s+business|opened\s+the\s+meeting|meeting\s+closed)\b"
)

# -- within ----------------------------------------------------------------------------------------------------------

WITHIN_LINK = r"\b(?P<link>within|in\s+(?:under|less\s+than)|inside|after)\s+(?:(?:only|just|about|barely|some)\s+)?$"
WITHIN_OF_SOMETHING = r"\s+(?:of|in|as|at|with|later)\b"
WITHIN_OPENS_CLAUSE = r"\b(?:and|but|then)\s+$"

# -- entry -----------------------------------------------------------------------------------------------------------

ENTRY_HABITS = (
    r"\b(?:ever|never|always|usually|often|generally|sometimes|frequently|occasionally|regularly|every (?:day|week))\b"
)
ENTRY_EMPTY_SUBJECTS = frozenset({"it", "there", "this", "that", "all", "everything", "nothing"})
ENTRY_CALLED_UPON = frozenset({"god", "heaven", "lord", "providence"})
ENTRY_ALL_DAY = r"\b(?:all\s+(?:day|morning|afternoon|evening|night)|to-?\s?day)\b"
ENTRY_THINKING = frozenset(
    "hope suppose presume think believe expect wish fear feel dislike predict wonder guess".split()
)

# -- joined ----------------------------------------------------------------------------------------------------------

JOINED_BORN = frozenset({"bear", "born"})
JOINED_NEVER = r"\b(?:never|always|still|ever)\b"
JOINED_LATER = r"\b(?:later|subsequently|eventually|in time)\b(?! (?:that|the same)\b)"
JOINED_SOON = r"\b(?:soon|shortly|not\s+long|a\s+little)\s+after(?:wards?)?(?=\s*(?:[,.;]|$|and\b))"

# -- ahead -----------------------------------------------------------------------------------------------------------

AHEAD_LAYING_DOWN = frozenset(
    """
    agree aim book commit decide defer expect extend fix hope intend last mean order plan pledge postpone promise
    propose reserve run schedule set vow want
    """.split()
)

# -- contrasted ------------------------------------------------------------------------------------------------------

CONTRASTED_RULED_OUT = (
    r"(?:[,;(–—]|\b(?:and|but|rather\s+than))\s*(?:and\s+|but\s+)?(?:not|rather\s+than|instead\s+of)\s+"
    r"(?:(?:in|on|at|by|the|as)\s+)*$"
    r"|\b(?:rather\s+than|instead\s+of)\s+(?:(?:in|on|at|by|the)\s+)*$"
)

# -- going on --------------------------------------------------------------------------------------------------------

GOING_ON_WHENEVER = r"[^.;:]{0,40}?\bwhen(?:ever)?\s\w+ing\b"
GOING_ON_MINDS = frozenset("suspect fear expect remember worry wonder argue".split())

# -- headings --------------------------------------------------------------------------------------------------------

HEADINGS_OF_A_TEXT = (
    r"^\W*(?:\w+\s+){0,2}(?:report|review|accounts|overview|summary|statement|chronicle|chronology|timeline|outlook"
    r"|highlights|newsletter|bulletin|minutes|agenda|programme|calendar)\b"
)

# -- nothing named ---------------------------------------------------------------------------------------------------

NOTHING_NAMED_OF_WHAT = frozenset(
    """
    action address announcement call case change charge deal decision division drop exchange extension filing final
    gain game issue loss move notice offer order payment production purchase report request sale settlement spending
    statement suit talk test trade
    """.split()
)

# -- told nights -----------------------------------------------------------------------------------------------------

TOLD_NIGHTS_POINTS = r"(?:that|the\s+same)\s+(?:very\s+)?(?:day|night|evening|morning|afternoon|week|month)"
TOLD_NIGHTS_DAY_OF_SAYING = (
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:yesterday|today)\b|\blast\s+(?:week|month|night)\b"
)

# -- compared --------------------------------------------------------------------------------------------------------

COMPARED_COMPARED = r"\b(?:as|than)\s+(?:\w+ly\s+|first\s+|previously\s+)?$"
COMPARED_FORESEEN = frozenset(
    "agree announce anticipate arrange expect foresee forecast intend plan predict promise propose schedule".split()
)

# -- falling due -----------------------------------------------------------------------------------------------------

FALLING_DUE_TERMS = frozenset("redeemable convertible callable exercisable repayable".split())
FALLING_DUE_BEARING = frozenset("bear carry pay yield".split())
FALLING_DUE_BEARS = r"\b(?:interest|coupons?|dividends?)\b"

# -- repetition ------------------------------------------------------------------------------------------------------

REPETITION_PRESENT_WORDS = frozenset({"today", "now", "nowadays", "currently", "these days", "at present", "to date"})
REPETITION_DAY_TO_DAY = r"\bday[\s-]to[\s-]day$"
REPETITION_EVERY = (
    r"\b(?i:annually|(?:monthly|weekly|daily|yearly|quarterly)(?!\s+(?-i:[A-Z“\"]))"  # not "the daily Kurant"
    r"|every\s+(?:other\s+|second\s+|few\s+|[a-z]+\s+)?(?:days?|weeks?|months?|years?|[a-z]+day|spring|summer|autumn|winter))\b"
)
REPETITION_EVERY_BEFORE = (
    r"\b(?:every|each)\s(?!(?:[a-z]+\s)?(?:seconds?|minutes?|hours?)\b)"  # "flashes every five seconds on 3 May"
    r"(?:[a-z]+\s){1,4}(?:between|from|in|during)?\s*$"
)
REPETITION_SEASON = (
    r"(?:(?:from|between|the|early|late|mid|summer|winter)[\s-])*(?:spring|summer|autumn|winter|(?:summer|winter)\smonths?|january"
    r"|february|march|april|may|june|july|august|september|october|november|december)"
    r"(?:\s(?:to|until|through|and|till)\s[a-z]+)?"
)
REPETITION_A_DAY_IS = (
    r"\b(?:birthday|name-day|feast(?:\sday)?|saint['’]s\sday|holiday|anniversary)\b[^.;]{0,30}\s(?:is|falls)\s"
    r"(?:(?:always|celebrated|kept|observed|on|the)\s)*$"
)
REPETITION_EACH = r"^\s*(?:each|every|of\s+each|of\s+every|in\s+each)\b"

# -- speakers --------------------------------------------------------------------------------------------------------

SPEAKERS_SPEAKERS = frozenset({"i", "you"})
SPEAKERS_DEEDS_BY_WORDS = frozenset("announce apologise apologize declare resign".split())

# -- furniture -------------------------------------------------------------------------------------------------------

FURNITURE_FRONT_MATTER = r"""^\W*(?:\+\+\+ | --- | [a-z_]{2,20}\s*=\s*["'\[]
      | (?:layout|title|teaser|tags|slug|aliases|path|date)\s*[:=]\s)"""
FURNITURE_FILES = r"\b(?:File|Image):\S|\.(?:jpe?g|png|gif|svg|pdf|html?)\b|https?://\S*$"
FURNITURE_OF_THE_TEXT = r"""^\W*(?: (?:all|unless\s+otherwise\s+(?:noted|stated))
        \b[^.]{0,20}\b(?:times|events|dates|measurements)
        \s+(?:happened|took\s+place|are|were|given|in)\b
      | (?:last\s+)?(?:updated|revised|modified|amended|reviewed|corrected|posted|published|accessed|retrieved)\b
        (?!\s+(?:in|by)\b)
      | (?:posted|published|written|submitted|uploaded)\s+by\s+[\w.-]+(?:\s[\w.-]+)?\s+(?:on|at)\b
      | (?:if|should)\s+you\s+have\s+(?:any\s+|further\s+|other\s+)*(?:questions?|concerns?|queries)\b
      | for\s+(?:more|further|additional)\s+information\b
      | contact\b | for\s+immediate\s+release\b | tags?\s*: | geolocation\s*: )"""
FURNITURE_TERMS = r"\b(?:shall|will|must)\s+be\s+(?:governed\s+by|construed|interpreted|binding\s+(?:up)?on|deemed)\b"
FURNITURE_ADVERT = (
    r"\s*(?:buy|order|book|register|grab|apply|reserve|enjoy|shop|hurry|subscribe|claim|redeem)\s+(?:your|our|now|today"
    r"|online|early|any|two|three|one|\d+|before|by\s+\d|and\s+(?:get|save|win))\b"
)

# -- accounts --------------------------------------------------------------------------------------------------------

ACCOUNTS_STRETCH = (
    r"\b(?:quarters?|fiscal|half|half-year|(?:three|six|nine|twelve|\d+)\smonths|(?:year|month)-(?:ago|earlier))\b"
)
ACCOUNTS_YEAR = r"\s*(?:\d{4}|(?:last|this|the\s(?:current|previous|prior|same|whole))\s(?:year|period))"
ACCOUNTS_KEPT_IN_BOOKS = (
    r"\b(?:sales|revenues?|turnover|(?:net\s)?(?:income|loss(?:es)?)|net|profits?|profitability|earnings|results|margins?"
    r"|imports|exports|shipments|deliveries|orders|costs|expenses|spending|receipts|takings|cash\sflow|performance"
    r"|gains?|charges?)\b"
)
ACCOUNTS_IN_BOOKS_ALONE = (
    r"(?:(?:[\w’'-]+\s){0,2}(?:earnings|charges?|income|profits?|results|spending|expenditures?|expenses|sales|revenues?)"
    r"|(?:an?\s)?\d[\d.,]*\s?%\s(?:increase|rise|gain|decline|drop|fall|jump))(?:\s(?:of|to)\s.*)?$"
)
ACCOUNTS_MOVING = frozenset(
    """
    rise fall grow increase decrease decline drop climb gain slip jump surge soar plunge double triple narrow widen
    improve edge advance slide shrink tumble rebound dip slump swell total totaled totalled amount contribute
    """.split()
)
ACCOUNTS_AMOUNT = r"(?:[$£€#]|US\$)\s?\d|\b\d[\d.,]*\s?(?:%|percent\b|per\scent\b|million\b|billion\b|cents\b)"

# -- tallies ---------------------------------------------------------------------------------------------------------

TALLIES_STRETCH = (
    r"\b(?:past|last|recent|previous|preceding)\s(?:(?:\w+|\d+)\s){0,3}?(?:years|decades?|months|weeks|days|centur(?:y|ies)|hours|week"
    r"|month)$"
)
TALLIES_THERE = r"\bthere\s+(?:have|has|had)\s+been\b"
TALLIES_GROWING_SO = frozenset("become grow remain stay".split())
TALLIES_OVER = frozenset({"in", "over", "for", "during", "throughout", "within"})

# -- earlier values --------------------------------------------------------------------------------------------------

EARLIER_VALUES_CHANGING = (
    r"\b(?:r[io]sen?|rises|rising|f[ae]ll(?:en|s|ing)?|gr[eo]wn?|grows|growing|increas|decreas|declin|drop|climb|gain|slip|jump"
    r"|surg|soar|plung|doubl|tripl|narrow|widen|advanc|shr[aiu]nk|slid|slump|swell|swollen|up|down|compared|cut|rais|reduc"
    r"|lower|chang|expand|against|versus|than)"
)

# -- bare saying -----------------------------------------------------------------------------------------------------

BARE_SAYING_EMPTY = frozenset({"say"})  # "announced", "testified" and the like tell something by themselves
BARE_SAYING_FOUND_OUT = r".*\b(?:finds?|found)\sout"
"""Also nothing without what was found out."""
BARE_SAYING_IT_WAS_SAID = (
    r"it (?:was|is|has been) (?:noted|reported|said|stated|remarked|observed|reiterated|explained)"
)
BARE_SAYING_HELPERS = frozenset("not was were is are be been".split())

# -- not part of ------------------------------------------------------------------------------------------------------

NOT_PART_OF_NOT_IN = (
    r"\b(?:was|were|is|are|been)(?:\snot|n['’]t|\snever)\s(?:in|among|at|part\sof)\s(?:the|its|his|her|their|that)\s$"
)

# -- quoted papers ---------------------------------------------------------------------------------------------------

QUOTED_PAPERS_REPORTS = frozenset(
    "report story article account dispatch broadcast bulletin editorial statement".split()
)
QUOTED_PAPERS_ACCORDING = r"\b(?:according\sto|as\stold\sin|said\sin|wrote\sin)\s(?:[\w'’.-]+\s){0,5}$"

# -- quotations ------------------------------------------------------------------------------------------------------

QUOTATIONS_MOVING = frozenset(
    """
    add advance be change close compare decline dip drop ease edge end fall finish firm gain hover inch jump lose open
    quote rally rise rocket sell settle slide slip stand tick trade trading tumble weaken
    """.split()
)
QUOTATIONS_MARKET = (
    r"\b(?:shares?|stocks?|index(?:es)?|(?:industrial|stock)\saverages?|dollar|yen|pound|sterling|euro|mark|franc|bonds?|futures|crude|oil"
    r"|gold|wheat|copper|contracts?|yields?|stock\sexchange|trading|points?)\b"
)
QUOTATIONS_QUOTED = (
    r"\b(?:at|to|from|by)\s(?:about\s)?(?:[$£€]\s?\d|\d[\d.,/]*(?:\s\d+/\d+)?\s(?:cents|points|marks|yen|francs|pounds|dollars|pence))"
    r"|\b(?:\d[\d.,/]*|an?)\s(?:cents|points?|pence)\b|[$£€]\s?\d[\d.,]*\s(?:a|an|per)\s(?:share|barrel|ounce|pound|ton|tonne)\b"
    r"|\b[0-4](?:\.\d+)?\s?%|\bto\s\d+(?:\s\d/\d)?\b(?!\s[a-z])|\bNew\sYork\sStock\sExchange\b|\bcomposite\strading\b"
)
QUOTATIONS_LARGE = (
    r"\b(?:crash\w*|collaps\w+|plung\w+|plummet\w*|soar\w*|record|all-time|worst|biggest|largest|steepest|sharpest|panic|halv\w+"
    r"|doubl\w+|tripl\w+|(?:highest|lowest)\s+\w*\s*since)\b|\b[1-9]\d(?:\.\d+)?\s?(?:%|per\s?cent\b)"
)

# -- owners -----------------------------------------------------------------------------------------------------------

# "They signed an alliance known as the Family Compact in 1761": nobody was known then.
OWNERS_NAMING = frozenset("know call name entitle title dub nickname".split())
OWNERS_ALONG = frozenset("accompany aid assist back escort follow help join lead support".split())
OWNERS_LEFT_OPEN = frozenset({"with", "to", "from", "for", "about", "against", "of"})
OWNERS_BY_WAY_OF = frozenset({"in", "by", "with", "through", "via"})
OWNERS_TAKE, OWNERS_PLACE = "take", "place"

# -- sayings ----------------------------------------------------------------------------------------------------------

# "Halloran: the pier needs work": verbs whose speaker and words alone make the headline.
SAYINGS_PLAIN = frozenset("say tell add state note remark comment write explain reply mention stress".split())
# ... and behind what they tell: "The bridge is safe, the ministry announced".
SAYINGS_BEHIND = frozenset("announce report declare claim insist predict estimate confirm".split())
SAYINGS_THAT = "that"

# -- attachment -------------------------------------------------------------------------------------------------------

# "Will double its flights by August": a limit is set to what is done, not to a thing.
ATTACHMENT_LIMITING = frozenset({"by", "until", "till"})
ATTACHMENT_DESCRIBING = frozenset({"of", "for", "as", "about"})
ATTACHMENT_IN_WHICH = r"\s+(?:(?:in|on|during)\s+which|when|that)\s"
# "During the cholera of 1832 she nursed", "in the floods of 1953 two died": what lasts so long tells when.
ATTACHMENT_LASTING = frozenset({"during", "throughout", "amid", "amidst"})
ATTACHMENT_WITH_WHOM = frozenset({"with", "under", "alongside", "as", "beside"})
ATTACHMENT_WITHIN = frozenset({"in", "during", "throughout"})
ATTACHMENT_BEFORE_OR_AFTER = frozenset({"after", "before", "since", "until", "till"})
ATTACHMENT_JUDGING = frozenset(
    """
    annul appeal challenge commemorate condemn contest criticise criticize declare denounce deplore dispute examine
    investigate invalidate mourn nullify overrule overturn probe quash recall reconsider regret reinvestigate remember
    reopen repeal rescind reverse review revoke uphold void
    """.split()
)
"""What is done about a deed long after it: "nullified the 1941 sale", "reviewed the 1998 conviction"."""
ATTACHMENT_THE = "the"
# What befalls a plan that is not carried out.
FAILING = frozenset("fail collapse founder lapse misfire fizzle".split())
FAILING_PHRASES = frozenset({"fall through", "come to nothing", "come to naught", "come to grief"})

# Verbs that stand without an object, so that one behind "and" is not theirs: "resigned and founded a firm".
OWNERS_LEAVING_NO_OBJECT = frozenset(
    """
    appear arrive begin collapse come crash depart die disappear drown emerge emigrate escape fall fight flee fly gather
    go graduate happen land leave live march marry move perish rebel recover remain resign respond retire return
    revolt rise run sail serve settle sink sit sleep stand stay stop study surrender travel turn wait walk win withdraw
    work
    """.split()
)

OWNERS_SURVEYS = frozenset("survey poll study questionnaire census canvass audit inspection test".split())
OWNERS_CONDUCTING = frozenset(
    "conduct take carry do hold make perform run undertake commission publish release".split()
)
OWNERS_AND, OWNERS_OF_WHOM = "and", frozenset({"by", "of", "for"})

# -- roles ------------------------------------------------------------------------------------------------------------

# "Seven" of "a seven-member panel" counts, "60" of "a 60-year-old" does not.
ROLES_AGES = frozenset({"year", "years", "month", "months"})
# The age before a role: "60-year-old pilot".
ROLES_OLD = r"^(?:[\w-]+-)?years?[- ]old "

# -- lead-ins ---------------------------------------------------------------------------------------------------------

LEAD_INS_PARTICLES = r"d[aei]l?|v[ao]n|of|the|y|bin|al"
"""Small words within a name: "Ada van der Holm", "Marn of the Glen"."""
LEAD_INS_ARTICLE = r"An?"

# -- deeds under a charge ---------------------------------------------------------------------------------------------

DEEDS_CHARGING = frozenset("accuse arraign charge denounce indict prosecute sue".split())
DEEDS_PROVING = frozenset({"convict"})
DEEDS_PAST = {"lying": "lied"}
"""What one is accused of: nobody is charged with having lain somewhere."""
DEEDS_ALLEGEDLY, DEEDS_HAVING = "allegedly", "have"

# -- works in a row, appositions, what followed -----------------------------------------------------------------------

WORKS_LINK = r"\s*(?:[,;]\s*(?:and\s+|then\s+)?|and\s+)"
NO_TIMES_LASTING = frozenset({"since", "until", "till"})
WALK_FOLLOWED_BY = r"\bfollowed\s+by\s+(?:[\w’'-]+\s+){0,3}$"
STORY_THEN = r"\bthen\b"
