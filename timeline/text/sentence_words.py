"""Words that decide where a sentence ends: the data of ``timeline.text.sentences``.

Abbreviations stand without their last full stop and in small letters. A word belongs to one table only; the first that
fits best is the strongest claim:

* ``NEVER_LAST``   a name or number always follows: titles, "e.g.", "v."
* ``NUMBERED``     followed by a number: "No. 5", "p. 12", "Sept. 11"
* ``SELDOM_LAST``  may end a sentence, which shows by the next word: "Inc.", "Jr.", "etc."
"""

from __future__ import annotations

NEVER_LAST = frozenset(
    """
    mr mrs ms mx messrs mme mlle dr drs prof hon rev fr msgr sen sens rep reps gov govs pres supt atty gen brig maj
    col lt capt cmdr adm sgt cpl pvt pfc det insp lieut comdr st ste mt ft pt e.g i.e eg ie viz cf vs v al. ca
    approx c. incl excl resp nee née hr fr. frau z.b d.h u.a bzw vgl geb gest sog sr. sra srta dña av dott sig
    """.split()
)

NUMBERED = frozenset(
    """
    a no nos nr nrs núm num vol vols p pp pg par para pars sec sect art arts ch chap fig figs tab eq app ex cl jan feb
    mar apr jun jul aug sep sept oct nov dec jany feby augt septr octr novr decr
    janv févr avr juil déc ene abr dic fev dez genn febr lugl ott szept márc okt авг апр дек нояб окт сент янв
    abt bef aft btw op n° § abs bd s. kap hl c circa b d r fl bce. l ll
    """.split()
)

SELDOM_LAST = frozenset(
    """
    inc corp co cos ltd plc bros llc llp jr sr esq ph.d etc al ed eds dept univ assn bldg ave blvd rd hwy sq cal
    calif mass penn tex wash conn ill mich minn miss tenn ind ariz ala fla okla ore wis colo nev neb kan ga va md
    u.s u.n u.k e.u d.c a.d b.c b.c.e c.e n.y l.a mon tue tues wed thu thur thurs fri sat sun usw jh jhdt mio mrd
    est gmt min max tel ext anon trans intl natl gov't adj
    """.split()
)

CLOCK = frozenset("a.m p.m am pm".split())

CLOCK_FOLLOWERS = frozenset(
    """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
    September October November December Mon Tue Tues Wed Thu Thurs Fri Sat Sun Jan Feb Mar Apr Jun Jul Aug Sep Sept
    Oct Nov Dec ET EST EDT CT CST CDT MT MST MDT PT PST PDT GMT UTC BST CET CEST Eastern Central Mountain Pacific
    Moscow Beijing Greenwich London
    """.split()
)

# Words that open a sentence and are seldom capitalised inside one.
OPENERS = frozenset(
    """
    A About According Additionally After Afterwards All Also Although Among An And Another Any As At Because Before
    Between Both But By Despite During Each Earlier Even Eventually Every Few Finally First Following For From
    Further Furthermore Given Had Has Have He Her Here Hers His How However I If In Indeed Initially Instead Is It
    Its Just Last Later Likewise Many Meanwhile More Moreover Most Much My Nevertheless No None Nonetheless Nor Not
    Nothing Now Of On Once One Only Or Other Others Our Over People Perhaps Rather Recently Several She Should
    Similarly Since So Some Soon Still Such Than That The Their Them Then There Therefore These They This Those
    Though Three Through Throughout Thus To Today Together Two Under Unlike Until Up Upon Was We Were What When
    Where Whereas Whether Which While Who Whose Why With Within Without Would Yesterday Yet You Your
    """.split()
)

# Verbs after a quotation that ends in "?" or "!".
SAYING = frozenset(
    """
    said says asked asks replied replies answered cried shouted yelled exclaimed added adds wrote writes told tells
    wondered inquired enquired demanded insisted declared announced whispered muttered retorted quipped joked
    tweeted posted remarked recalled called screamed
    """.split()
)

# German and its neighbours write ordinals as "3."; the words before and after give them away.
BEFORE_ORDINAL = frozenset("am im vom zum der des dem den die das ab bis seit nach ende anfang mitte d. dne".split())
AFTER_ORDINAL = frozenset(
    """
    Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember Jahrhundert
    Jahrhunderts Jahrtausend Weltkrieg Weltkriegs Jh Jhdt
    """.split()
)
