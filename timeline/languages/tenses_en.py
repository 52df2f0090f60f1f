"""English: the words by which a clause shows whether it looks back or ahead. ``timeline.times.tense`` reads them."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TENSES: dict[str, frozenset[str]] = {
    # "will open", "'ll open", "won't open": ahead, whatever follows.
    "future": _words("will shall 'll won't shan't we'll they'll he'll she'll it'll i'll you'll there'll"),
    # "may open" looks ahead, "may have opened" back.
    "modal": _words(
        "would should could may might must can ought need cannot can't couldn't wouldn't shouldn't mustn't "
        "mightn't 'd they'd he'd she'd we'd i'd you'd"
    ),
    "could": _words("could couldn't"),
    "would": _words("would wouldn't 'd they'd he'd she'd we'd i'd you'd"),
    "have": _words("have has having 've haven't hasn't i've we've they've you've"),
    "had": _words("had hadn't"),
    "be": _words("is are am be 's 're isn't aren't i'm we're you're they're he's she's it's there's that's who's"),
    "was": _words("was were wasn't weren't been being"),
    "do": _words("does do don't doesn't"),
    # Alone or after "is" they look ahead; after "was" they do too, seen from then.
    "due": _words(
        "due scheduled slated planned expected earmarked pencilled upcoming payable expects expect awaits anticipates"
    ),
    "due after be": _words("set going about likely bound supposed ready tipped poised billed booked"),
    # "Was set at 14 pounds", "was set by the board": done, not due.
    "done before": _words("at by aside out up off down"),
    # Before "to" and a verb: what follows lies ahead.
    "future before to": _words(
        "plans plan planned planning expects expected expect intends intended hopes hoped aims aimed wants seeks "
        "vows agreed decided vowed promised threatened proposed urged promises pledged pledges prepares preparing "
        "agrees offers offered voted ordered orders asked asks"
    ),
    # Plans of a programme or timetable, said in the present: "the fair opens on Saturday".
    "timetable": _words(
        "opens closes resumes begins starts ends expires arrives leaves departs returns sails premieres kicks "
        "reopens concludes finishes reconvenes convenes launches airs retires takes goes go votes vote meets meet "
        "comes plays hosts faces sits runs falls holds hears flies joins tours starts reconvene"
    ),
    "timetable of many": _words("open close resume begin start end expire arrive leave depart return play run"),
    # Behind one of these a word is a noun, or describes one ("the close", "a planned visit").
    "determiner": _words("the a an of its his her their our my your"),
    "denied": _words("not n't never no none nor neither nobody couldn't"),
    # They open a command or a request.
    "imperative": _words(
        "bring call send come join meet return submit apply register remember see note expect take book vote "
        "watch please let be do don't pay reply respond phone ring e-mail email mail write visit check collect "
        "fetch keep stay leave wait file finish complete deliver put set start stop enter buy get pick order "
        "reserve save mark attend tune confirm contact try make have give"
    ),
    "please": _words("please kindly"),
    # "If it rains on Friday": what is supposed lies ahead unless a past form says otherwise.
    "condition": _words("if unless"),
    "present": _words("says say remains remain seems seem means shows"),
    "after": _words("after since"),
    "past": _words(
        "did didn't said told went came took made gave got saw met began became left fell rose held found kept "
        "won lost led sent brought bought sold struck broke spoke wrote ran paid cut hit shot thought felt heard "
        "knew grew drew threw flew sat stood fought built sought taught caught spent hurt died slain stolen seen "
        "taken given written spoken broken chosen drawn driven eaten fallen forgotten frozen grown hidden known "
        "ridden risen shaken shown sung sunk sworn thrown torn woken worn beaten begun bitten blown born bound "
        "dug fed fled hung laid lay lent lit meant overthrew overthrown quit rode sang sank shook shone shut "
        "slept slid split spread sprang stole stuck swam swept swore tore understood undertook undertaken woke "
        "withdrew withdrawn wound sued froze forgot chose drove ate rang rung dealt crept blew bit beat bred "
        "clung burnt learnt dreamt spelt set put cost burst arose awoke drank drunk fought forbade foresaw "
        "forgave gone done gotten"
    ),
    # They end like a past form and are none, or describe a thing.
    "not past": _words(
        "united indeed speed exceed proceed succeed hundred need breed embed unprecedented red bed shed wed sped "
        "bred alleged armed so-called used advanced limited unlimited wounded supposed interested aged naked "
        "sacred wicked kindred biped rugged crooked preferred unspecified proposed so-called related estimated "
        "aforementioned"
    ),
    # "Yesterday's ruling": what has been is over, whatever the clause says.
    "looks back": _words(
        "ruling rulings decision verdict attack attacks bombing bombings killing killings shooting explosion "
        "blast crash disaster earthquake announcement declaration statement remarks collapse resignation defeat "
        "victory arrest arrests raid raids riot riots clash clashes fire flood outbreak"
    ),
    # A time behind them is one that something lasts or waits until.
    "limit": frozenset({"until", "till", "as soon as", "as early as", "no later than"}),
    "limit beside": frozenset({"by", "by the", "by next", "by this"}),
    # What lasted until a time: the time is over.
    "lasting": _words("waited stayed remained lasted continued ran fought held kept lived worked stood went"),
    # What is put off to a time, or holds until it: the time lies ahead of the putting off.
    "put off": _words(
        "postponed suspended adjourned delayed extended deferred remanded valid barred rescheduled moved pushed "
        "banned frozen closed shut set scheduled fixed jailed called"
    ),
    "put off to": _words("to through for until till"),
    # A plan made in the past: its time lies after the making, on either side of now.
    "plan": _words(
        "set fixed extended postponed adjourned rescheduled delayed deferred moved pushed called booked ordered "
        "asked told urged given gave offered invited announced proposed"
    ),
    # What is told of a quarter once it is over, also when that lies ahead.
    "accounts": _words("report post release announce publish disclose book record show"),
    "own words": _words("i we my our me us myself ourselves"),
    "within": _words("in during by until within"),
    "range": _words("from between"),
    # "The 14 January deadline".
    "looks ahead": _words("deadline deadlines election elections vote hearing expiry opening launch premiere"),
    "progressive ending": _words("ing"),
    "plural ending": _words("s"),
    "past ending": _words("ed"),
    "adverb ending": _words("ly"),
    "adverb": _words("not n't also still never now soon only already all both just then ever yet always often again"),
    "to": _words("to"),
}

WILL_PATTERN = r"\b(?:will|shall|won['’]t)\b|['’]ll\b"
SHORT_VERBS = "ll|re|ve|d|s"
"""Verbs that a quotation mark cuts: "'ll"."""
