"""Hand-built Docs: the same sentences in both label sets, so that no model is needed to test what reads them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
import spacy
from spacy.tokens import Doc, Span

from timeline.grammar import parsed

# One word a line: text, part of speech, tag, lemma, then head (counted from 1) and label in UD, then in CLEAR.
SENTENCES = {
    "passive": """
        The      DET   DT   the     2 det        2 det
        pact     NOUN  NN   pact    4 nsubj:pass 4 nsubjpass
        was      AUX   VBD  be      4 aux:pass   4 auxpass
        signed   VERB  VBN  sign    4 ROOT       4 ROOT
        in       ADP   IN   in      6 case       4 prep
        Redford  PROPN NNP  Redford 4 obl        5 pobj
        by       ADP   IN   by      9 case       4 agent
        both     DET   DT   both    9 det        9 det
        towns    NOUN  NNS  town    4 obl:agent  7 pobj
        in       ADP   IN   in     11 case       4 prep
        1950     NUM   CD   1950    4 obl       10 pobj
        .        PUNCT .    .       4 punct      4 punct
    """,
    "copula": """
        Ann      PROPN NNP  Ann     4 nsubj      2 compound
        Field    PROPN NNP  Field   1 flat       3 nsubj
        was      AUX   VBD  be      4 cop        3 ROOT
        mayor    NOUN  NN   mayor   4 ROOT       3 attr
        of       ADP   IN   of      6 case       4 prep
        Redford  PROPN NNP  Redford 4 nmod       5 pobj
        in       ADP   IN   in      8 case       3 prep
        1962     NUM   CD   1962    4 obl        7 pobj
        .        PUNCT .    .       4 punct      3 punct
    """,
    "future": """
        She      PRON  PRP  she     4 nsubj      4 nsubj
        will     AUX   MD   will    4 aux        4 aux
        not      PART  RB   not     4 advmod     4 neg
        sell     VERB  VB   sell    4 ROOT       4 ROOT
        her      PRON  PRP$ her     7 nmod:poss  7 poss
        old      ADJ   JJ   old     7 amod       7 amod
        mill     NOUN  NN   mill    4 obj        4 dobj
        next     ADJ   JJ   next    9 amod       9 amod
        year     NOUN  NN   year    4 obl:unmarked 4 npadvmod
        .        PUNCT .    .       4 punct      4 punct
    """,
    "quotation": """
        “        PUNCT ``   “       3 punct      3 punct
        Ties     NOUN  NNS  tie     3 nsubj      3 nsubj
        broke    VERB  VBD  break   9 ccomp      9 ccomp
        in       ADP   IN   in      5 case       3 prep
        1969     NUM   CD   1969    3 obl        4 pobj
        ,        PUNCT ,    ,       3 punct      9 punct
        ”        PUNCT ''   ”       3 punct      9 punct
        he       PRON  PRP  he      9 nsubj      9 nsubj
        said     VERB  VBD  say     9 ROOT       9 ROOT
        .        PUNCT .    .       9 punct      9 punct
    """,
    "aside": """
        Ties     NOUN  NNS  tie     2 nsubj      2 nsubj
        broke    VERB  VBD  break   2 ROOT       6 ccomp
        early    ADV   RB   early   2 advmod     2 advmod
        ,        PUNCT ,    ,       6 punct      6 punct
        he       PRON  PRP  he      6 nsubj      6 nsubj
        said     VERB  VBD  say     2 parataxis  6 ROOT
        .        PUNCT .    .       2 punct      6 punct
    """,
    "relative": """
        The      DET   DT   the     2 det        2 det
        pact     NOUN  NN   pact    7 nsubj      7 nsubj
        that     PRON  WDT  that    4 nsubj      4 nsubj
        ended    VERB  VBD  end     2 acl:relcl  2 relcl
        the      DET   DT   the     6 det        6 det
        war      NOUN  NN   war     4 obj        4 dobj
        collapsed VERB VBD  collapse 7 ROOT      7 ROOT
        and      CCONJ CC   and     9 cc         7 cc
        left     VERB  VBD  leave   7 conj       7 conj
        debts    NOUN  NNS  debt    9 obj        9 dobj
        and      CCONJ CC   and    12 cc        10 cc
        ruins    NOUN  NNS  ruin   10 conj      10 conj
        .        PUNCT .    .       7 punct      7 punct
    """,
    "plan": """
        The      DET   DT   the     2 det        2 det
        council  NOUN  NN   council 3 nsubj      3 nsubj
        planned  VERB  VBD  plan    3 ROOT       3 ROOT
        to       PART  TO   to      5 mark       5 aux
        move     VERB  VB   move    3 xcomp      3 xcomp
        the      DET   DT   the     7 det        7 det
        market   NOUN  NN   market  5 obj        5 dobj
        in       ADP   IN   in      9 case       5 prep
        May      PROPN NNP  May     5 obl        8 pobj
        .        PUNCT .    .       3 punct      3 punct
    """,
    "according": """
        According VERB VBG  accord  4 case       8 prep
        to       ADP   IN   to      1 fixed      1 prep
        the      DET   DT   the     4 det        4 det
        ministry NOUN  NN   ministry 8 obl       2 pobj
        ,        PUNCT ,    ,       4 punct      8 punct
        the      DET   DT   the     7 det        7 det
        dam      NOUN  NN   dam     8 nsubj      8 nsubj
        failed   VERB  VBD  fail    8 ROOT       8 ROOT
        in       ADP   IN   in     10 case       8 prep
        1928     NUM   CD   1928    8 obl        9 pobj
        .        PUNCT .    .       8 punct      8 punct
    """,
    "dated noun": """
        The      DET   DT   the     2 det        2 det
        dispute  NOUN  NN   dispute 8 nsubj      8 nsubj
        over     ADP   IN   over    5 case       2 prep
        Gray     PROPN NNP  Gray    5 compound   5 compound
        Island   PROPN NNP  Island  2 nmod       3 pobj
        in       ADP   IN   in      7 case       2 prep
        1969     NUM   CD   1969    2 nmod       6 pobj
        ruined   VERB  VBD  ruin    8 ROOT       8 ROOT
        both     PRON  DT   both    8 obj        8 dobj
        .        PUNCT .    .       8 punct      8 punct
    """,
    "gift": """
        Reed     PROPN NNP  Reed    3 nsubj      3 nsubj
        had      AUX   VBD  have    3 aux        3 aux
        handed   VERB  VBN  hand    3 ROOT       3 ROOT
        him      PRON  PRP  he      3 iobj       3 dative
        over     ADP   RP   over    3 compound:prt 3 prt
        maps     NOUN  NNS  map     3 obj        3 dobj
        because  SCONJ IN   because 9 case       3 prep
        of       ADP   IN   of      7 fixed      7 prep
        rain     NOUN  NN   rain    3 obl        8 pobj
        .        PUNCT .    .       3 punct      3 punct
    """,
    "participle": """
        Maps     NOUN  NNS  map     5 nsubj      5 nsubj
        drawn    VERB  VBN  draw    1 acl        1 acl
        by       ADP   IN   by      4 case       2 agent
        Reed     PROPN NNP  Reed    2 obl:agent  3 pobj
        show     VERB  VBP  show    5 ROOT       5 ROOT
        it       PRON  PRP  it      5 obj        5 dobj
        .        PUNCT .    .       5 punct      5 punct
    """,
    "leaving": """
        Leaving  VERB  VBG  leave   5 advcl      5 advcl
        Redford  PROPN NNP  Redford 1 obj        1 dobj
        ,        PUNCT ,    ,       5 punct      5 punct
        she      PRON  PRP  she     5 nsubj      5 nsubj
        wept     VERB  VBD  weep    5 ROOT       5 ROOT
        .        PUNCT .    .       5 punct      5 punct
    """,
    "lost subject": """
        It       PRON  PRP  it      2 nsubj      2 nsubj
        comes    VERB  VBZ  come    2 ROOT       2 ROOT
        after    SCONJ IN   after   4 case       2 prep
        Reed     PROPN NNP  Reed    2 obl        3 pobj
        said     VERB  VBD  say     2 advcl      2 advcl
        so       ADV   RB   so      5 advmod     5 advmod
        .        PUNCT .    .       2 punct      2 punct
    """,
    "would": """
        He       PRON  PRP  he      3 nsubj      3 nsubj
        would    AUX   MD   would   3 aux        3 aux
        return   VERB  VB   return  3 ROOT       3 ROOT
        .        PUNCT .    .       3 punct      3 punct
    """,
    "has left": """
        He       PRON  PRP  he      3 nsubj      3 nsubj
        has      AUX   VBZ  have    3 aux        3 aux
        left     VERB  VBN  leave   3 ROOT       3 ROOT
        .        PUNCT .    .       3 punct      3 punct
    """,
    "would have": """
        He       PRON  PRP  he      4 nsubj      4 nsubj
        would    AUX   MD   would   4 aux        4 aux
        have     AUX   VB   have    4 aux        4 aux
        left     VERB  VBN  leave   4 ROOT       4 ROOT
        .        PUNCT .    .       4 punct      4 punct
    """,
    "present": """
        Fairs    NOUN  NNS  fair    2 nsubj      2 nsubj
        open     VERB  VBP  open    2 ROOT       2 ROOT
        in       ADP   IN   in      4 case       2 prep
        May      PROPN NNP  May     2 obl        3 pobj
        .        PUNCT .    .       2 punct      2 punct
    """,
    "is to be": """
        It       PRON  PRP  it      5 nsubj:pass 5 nsubjpass
        is       AUX   VBZ  be      5 aux        5 aux
        to       PART  TO   to      5 mark       5 aux
        be       AUX   VB   be      5 aux:pass   5 auxpass
        closed   VERB  VBN  close   5 ROOT       5 ROOT
        .        PUNCT .    .       5 punct      5 punct
    """,
    "going to": """
        It       PRON  PRP  it      3 nsubj      3 nsubj
        is       AUX   VBZ  be      3 aux        3 aux
        going    VERB  VBG  go      3 ROOT       3 ROOT
        to       PART  TO   to      6 mark       6 aux
        be       AUX   VB   be      6 aux:pass   6 auxpass
        closed   VERB  VBN  close   3 xcomp      3 xcomp
        .        PUNCT .    .       3 punct      3 punct
    """,
    "managed to": """
        They     PRON  PRP  they    2 nsubj      2 nsubj
        managed  VERB  VBD  manage  2 ROOT       2 ROOT
        to       PART  TO   to      4 mark       4 aux
        leave    VERB  VB   leave   2 xcomp      2 xcomp
        .        PUNCT .    .       2 punct      2 punct
    """,
    "heading": """
        Floods   NOUN  NNS  flood   1 ROOT       1 ROOT
        of       ADP   IN   of      3 case       1 prep
        1928     NUM   CD   1928    1 nmod       2 pobj
    """,
    "first squadron": """
        They      PRON  PRP  they     2 nsubj     2 nsubj
        joined    VERB  VBD  join     2 ROOT      2 ROOT
        the       DET   DT   the      6 det       6 det
        First     ADJ   JJ   first    6 amod      6 amod
        Flying    VERB  VBG  fly      6 amod      6 amod
        Squadron  PROPN NNP  Squadron 2 obj       2 dobj
    """,
    "names": """
        President PROPN NNP President 2 nmod:desc 3 compound
        Ann      PROPN NNP  Ann      4 nsubj     3 compound
        Field    PROPN NNP  Field    2 flat      4 nsubj
        met      VERB  VBD  meet     4 ROOT      4 ROOT
        envoys   NOUN  NNS  envoy    4 obj       4 dobj
        of       ADP   IN   of       9 case      5 prep
        the      DET   DT   the      9 det       9 det
        European PROPN NNP  European 9 amod      9 compound
        Union    PROPN NNP  Union    5 nmod      6 pobj
        and      CCONJ CC   and     13 cc        9 cc
        the      DET   DT   the     13 det      13 det
        Redford  PROPN NNP  Redford 13 compound 13 compound
        Institute PROPN NNP Institute 9 conj     9 conj
        in       ADP   IN   in      15 case      4 prep
        France   PROPN NNP  France   4 obl      14 pobj
        in       ADP   IN   in      17 case      4 prep
        May      PROPN NNP  May      4 obl      16 pobj
        .        PUNCT .    .        4 punct     4 punct
    """,
}


Entities = Sequence[tuple[int, int, str]]


def build(name: str, scheme: str, entities: Entities = ()) -> parsed.Doc:
    """Return a sentence of the table as a Doc with the labels of "UD" or "CLEAR"; entities are (start, end, label)."""
    rows = [line.split() for line in SENTENCES[name].strip().splitlines()]
    head = {"UD": 4, "CLEAR": 6}[scheme]
    doc = Doc(
        spacy.blank("en").vocab,
        words=[row[0] for row in rows],
        pos=[row[1] for row in rows],
        tags=[row[2] for row in rows],
        lemmas=[row[3] for row in rows],
        heads=[int(row[head]) - 1 for row in rows],
        deps=[row[head + 1] for row in rows],
    )
    doc.ents = [Span(doc, start, end, label) for start, end, label in entities]
    return parsed.Doc(doc)


@pytest.fixture(params=["UD", "CLEAR"])
def built(request: pytest.FixtureRequest) -> Callable[..., parsed.Doc]:
    """A function from the name of a sentence to its Doc, once for each label set."""
    return lambda name, entities=(): build(name, request.param, entities)
