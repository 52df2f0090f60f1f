"""Words that decide who is a party: prepositions of where, verbs of giving, posts, quantities, pronouns."""

from __future__ import annotations

from timeline.events.actor_nouns import SETTLEMENTS
from timeline.grammar.name_words import PLACE_WORDS

WHERE = frozenset(
    "in at near outside off across around throughout inside within on over along above below beside behind".split()
)
# Prepositions under which a country is a party: "sanctions on Norland", "war with Ilvania".
DEALING = frozenset({"against", "with", "on", "upon"})
# What is laid on somebody: "sanctions on the firm".
DEALINGS = frozenset(
    """
    ban burden claim curb duty fine levy limit pressure restriction sanction spending tariff tax toll verdict war
    """.split()
)
BETWEEN = frozenset({"between", "among", "amongst"})
ABOUT_A_POST = frozenset({"as", "like", "than", "without", "unlike", "despite"})

# "To" and "from" name a party beside these; beside others the place reached or left.
GIVING = frozenset(
    """
    accord acquire allocate announce apologise apologize assign award belong bequeath borrow bring buy cede
    collect communicate concede consign convey deliver demand donate entrust extend get give grant hand hear
    inherit issue lease lend loan lose marry obtain offer owe pay pledge present promise propose provide
    purchase receive report request seize sell send show speak steal submit supply surrender take tell transfer
    win write
    """.split()
)
# Of these, what a town or country does too: it is sold to, not sent to.
TRADING = GIVING - frozenset("bring carry communicate get hand hear send show speak take tell write".split())
# Verbs that make somebody something: their bare noun is what he becomes.
NAMING = frozenset("appoint choose create crown declare elect make name nominate ordain proclaim vote".split())
# Verbs whose object, written large, is what something is called from then on: "was renamed Port Albert".
CALLING = frozenset("call christen dub entitle rechristen rename retitle style".split())
# Verbs that "with" adds a party to; beside others it adds a means.
MEETING = frozenset(
    """
    agree ally argue battle clash co-operate collaborate collide combine compete confer consult cooperate
    correspond deal debate discuss dispute fight file intervene join lodge meet merge negotiate quarrel register
    share side sign speak talk trade work
    """.split()
)
# Verbs whose object is told something, so that even an abbreviation names somebody.
TELLING = frozenset(
    """
    advise alert answer ask brief call contact email fine inform join notify order pay phone remind thank urge
    warn
    """.split()
)
# Verbs whose "to" and "from" name where somebody goes.
MOVING = frozenset(
    """
    advance arrive bring carry climb come cross depart divert drive evacuate extend ferry emigrate escape fall flee fly
    go head hurry immigrate journey launch
    land leave march migrate move proceed relocate retire retreat return ride run rush sail set ship start take
    tow transport travel walk withdraw
    """.split()
)
# Verbs of giving that also say where somebody is brought: what is known for a place is one beside them.
GONE_TO = MOVING & GIVING | frozenset({"carry", "send", "transfer"})
# Verbs whose object is a place, or it would be called otherwise.
LEAVING = frozenset("approach cross depart enter evacuate overfly reach".split())
# Verbs whose object comes to be, or is held: the body made is no party to its making.
MAKING = frozenset("build constitute convene create establish form found hold join organise organize start".split())
# What is said of bodies alone: "Castell was founded".
FOUNDING = frozenset(
    "acquire disband dissolve found incorporate liquidate merge nationalise nationalize privatise privatize".split()
)
# Verbs whose object is a work, a law or a paper by its name: "published Spans".
PUBLISHING = frozenset(
    """
    compose direct edit enact film issue paint perform produce publish read record release translate write
    """.split()
)
# Nouns whose "of" gives the name of a place: "the settlements of Sarn", "his hometown of Velm".
SITES = (
    PLACE_WORDS
    | SETTLEMENTS
    | frozenset(
        """
        area capital community commune district garrison hamlet harbour hometown manor neighbourhood neighborhood
        outpost outskirts parish quarter ruin settlement site station stronghold suburb zone
        """.split()
    )
)
# Who has one of these roles "for" or "to" something is told by it: "the member for Perth", "heir to the Crown".
SENT_FOR = frozenset("candidate congressman delegate deputy member mp senator".split())
SENT_TO = frozenset("aide ambassador assistant consul delegate envoy heir pretender successor witness".split())
# Nouns whose "to" names somebody: "a letter to Doran".
GIFTS = frozenset(
    """
    answer apology appeal bequest complaint donation email gift grant letter loan message note objection offer
    payment petition present promise proposal ransom reply report request sale telegram threat transfer visit
    """.split()
)
# Nouns whose "with" names the other party.
DEALS = frozenset(
    """
    accord agreement alliance armistice battle ceasefire clash collision contract deal dispute fight interview meeting
    merger negotiation pact partnership peace quarrel settlement talk treaty truce war
    """.split()
)
# What joins two places: "flights between Sarn and Velm".
ROUTES = frozenset(
    """
    border bridge bus canal connection distance ferry flight highway journey line link path pipeline railway railroad
    road route service shuttle track traffic trail train tunnel way
    """.split()
)
# What is done to vehicles as goods, in which they take no part: "two trams were ordered".
TRADED = frozenset(
    """
    assemble build buy deliver design develop display export finance import introduce lease manufacture market order
    produce purchase reveal schedule sell ship unveil
    """.split()
)
# First words of what happened or was laid down: "the Battle of Alexandria".
HAPPENINGS = frozenset(
    "act battle bill conquest declaration edict fall invasion peace relief siege statute treaty".split()
)
# First words of what people are given: "was awarded the Order of the Lion".
AWARDS = frozenset("cross legion medal order prize".split())
REACHED = frozenset({"to", "from", "into", "onto", "toward", "towards", "through", "past"})
# Passives that are said of people: "Harcourt was promoted".
DONE_TO_PEOPLE = frozenset(
    """
    accuse acquit appoint arraign arrest assassinate award banish bear behead blind bury capture charge
    commission convict crown decorate defeat depose detain discharge dismiss educate elect excommunicate execute
    exile expel fatally hang imprison indict injure jail kill knight make marry murder name nominate offer
    ordain poison promote question release replace rescue seize send sentence shoot slay stab succeed sue fine
    prosecute summon
    suspend tell torture train try wound
    """.split()
)

# What a state suffers as a party does: "Poland was invited"; but "Poland was hit by floods".
DONE_TO_STATES = (
    DONE_TO_PEOPLE
    | TELLING
    | frozenset(
        """
    admit allow assail attack blame censure condemn criticise criticize denounce exclude forbid force help
    isolate invade invite occupy permit pressure sanction support threaten
    """.split()
    )
)

# Of these, what makes a state the place of what is told.
REACHED_BY_FORCE = frozenset("besiege capture conquer invade liberate occupy recapture retake seize storm".split())

# "The title of general manager": what they are of is a post, not a person.
POST_NOUNS = frozenset(
    """
    age chair commission head job master office position post presidency rank role seat status title tenure trade
    """.split()
)
QUANTITIES = frozenset(
    """
    about all almost another any approximately at both couple dozen dozens eight eleven few five four group
    hundred hundreds least less lot majority many million millions more most nearly nine number numerous only
    other others score scores seven several six some ten than thousand thousands three twelve two various
    """.split()
)
# Last words of named works that something may be done to: "Velm Canal is completed".
WORKS = frozenset(
    """
    abbey bridge canal castle cathedral chapel church dam factory footbridge fort hall harbour hospital hotel
    house infirmary library lock lodge mill museum observatory palace park pier prison railway reservoir road
    school station street-railway theater theatre tower tunnel viaduct works
    """.split()
)

# What a council or a firm is never said to be.
BUILDINGS = WORKS - {"lodge", "railway", "works"} | frozenset(
    "apartment barn block building cinema courthouse home listed monument office pub ruin shop structure villa".split()
)

# Pronouns that may stand for a party, by the form that is looked up.
PERSONAL_PRONOUNS = {
    "he": "he", "him": "he", "she": "she", "her": "she", "it": "it", "they": "they", "them": "they",
}  # fmt: skip

# Peoples that are written like an adjective: "the French burned the fort".
PEOPLES = frozenset(
    """
    americans british chinese danes danish dutch english french german germans greeks irish italian italians
    japanese poles polish portuguese romans russian russians scots spanish swedes swedish swiss turkish turks
    welsh
    """.split()
)
