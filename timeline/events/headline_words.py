"""Small words that decide what a headline keeps: hedges stay, links to the sentence before go."""

from __future__ import annotations

# Adverbs that tie a sentence to the one before it.
LINKING_ADVERBS = frozenset(
    """
    however then also thus therefore hence moreover furthermore meanwhile nevertheless nonetheless instead besides
    afterwards afterward subsequently consequently accordingly additionally finally eventually firstly secondly
    thirdly lastly later thereafter thereupon ultimately indeed otherwise still likewise similarly so already soon
    now today earlier previously recently presently currently formerly shortly ago once meantime
    """.split()
)
# "In addition", "as a result", "for example" in front of a sentence.
LINKING_NOUNS = frozenset(
    """
    addition contrast turn fact particular practice response return general total sum short effect result consequence
    example instance conclusion summary comparison reply part event effort hand contrary
    """.split()
)
FILLERS = frozenset("just even simply actually really basically very too quite rather kindly duly".split())

# What changes how sure or how much something is; never left out.
HEDGES = frozenset(
    """
    not n't n’t never no hardly barely scarcely nearly almost about approximately roughly around only allegedly
    reportedly purportedly supposedly ostensibly possibly perhaps probably presumably apparently seemingly likely
    unlikely maybe falsely wrongly mistakenly erroneously partly partially largely mostly temporarily provisionally
    conditionally unsuccessfully secretly tentatively potentially neither nor least most more less jointly
    unanimously forcibly fatally mortally seriously officially first again
    """.split()
)

# Prepositions of what stands round an event, not in it.
CIRCUMSTANCES = frozenset(
    """
    during amid following despite notwithstanding alongside besides including excluding after before since until till
    upon throughout within pending per as-of unlike like
    """.split()
) | {
    "in connection with",
    "in addition to",
    "together with",
    "along with",
    "as well as",
    "as part of",
    "in light of",
    "in accordance with",
    "in spite of",
    "prior to",
    "such as",
    "instead of",
    "rather than",
    "according to",
    "subject to",
    "in order",
    "in front",
    "due to",
}
REASONS = frozenset({"because of", "owing to", "thanks to", "on account of", "as a result of", "due to", "in view of"})

# Prepositions that mostly tell where and how; a first one behind its verb may still complete it ("lived in").
PLACES_AND_WAYS = frozenset(
    "in at near on outside off across around inside under above below by through via along without behind".split()
)

# Nouns of time: a phrase with one of them in front of the sentence says when, dated or not.
TIMES = frozenset(
    """
    time times day days night nights morning evening afternoon noon dawn dusk moment week weeks month months year years
    decade century hour hours minute minutes stage point beginning end start season spring summer autumn winter period
    """.split()
)

# Participles that open a date and tell nothing without it: "flights starting in April".
BEGINNING = frozenset("starting beginning commencing".split())
