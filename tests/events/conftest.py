"""Hand-built Docs (Universal Dependencies labels), read into facts without any model."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import spacy
from spacy.tokens import Doc

from timeline.events.facts import SentenceFacts
from timeline.events.reading import read_sentence
from timeline.grammar import parsed
from timeline.record.model import Sentence

# One word a line: text, part of speech, tag, lemma, head (counted from 1), label.
SENTENCES = {
    "signed": """
        The       DET   DT  the       2 det
        pact      NOUN  NN  pact      4 nsubj:pass
        was       AUX   VBD be        4 aux:pass
        signed    VERB  VBN sign      4 ROOT
        in        ADP   IN  in        6 case
        Redford   PROPN NNP Redford   4 obl
        by        ADP   IN  by        9 case
        both      DET   DT  both      9 det
        towns     NOUN  NNS town      4 obl:agent
        in        ADP   IN  in       11 case
        1950      NUM   CD  1950      4 obl
        .         PUNCT .   .         4 punct
    """,
    "clash": """
        The       DET   DT  the       4 det
        1969      NUM   CD  1969      4 nummod
        Redford   PROPN NNP Redford   4 compound
        clash     NOUN  NN  clash     5 nsubj
        worried   VERB  VBD worry     5 ROOT
        Moran     PROPN NNP Moran     5 obj
        .         PUNCT .   .         5 punct
    """,
    "model": """
        Moran     PROPN NNP Moran     2 nsubj
        drove     VERB  VBD drive     2 ROOT
        a         DET   DT  a         5 det
        2007      NUM   CD  2007      5 nummod
        model     NOUN  NN  model     2 obj
        .         PUNCT .   .         2 punct
    """,
    "talks": """
        Ministers NOUN  NNS minister  2 nsubj
        held      VERB  VBD hold      2 ROOT
        talks     NOUN  NNS talk      2 obj
        in        ADP   IN  in        5 case
        Redford   PROPN NNP Redford   2 obl
        on        ADP   IN  on        7 case
        Monday    PROPN NNP Monday    2 obl
        .         PUNCT .   .         2 punct
    """,
    "said": """
        Ines      PROPN NNP Ines      3 nsubj
        Halloran  PROPN NNP Halloran  1 flat
        said      VERB  VBD say       3 ROOT
        on        ADP   IN  on        5 case
        Monday    PROPN NNP Monday    3 obl
        that      SCONJ IN  that     10 mark
        Redford   PROPN NNP Redford  10 nsubj
        would     AUX   MD  would    10 aux
        not       PART  RB  not      10 advmod
        sell      VERB  VB  sell      3 ccomp
        the       DET   DT  the      12 det
        mill      NOUN  NN  mill     10 obj
        .         PUNCT .   .         3 punct
    """,
    "began": """
        The       DET   DT  the       2 det
        navy      NOUN  NN  navy      3 nsubj
        began     VERB  VBD begin     3 ROOT
        to        PART  TO  to        5 mark
        shell     VERB  VB  shell     3 xcomp
        Redford   PROPN NNP Redford   5 obj
        in        ADP   IN  in        8 case
        1954      NUM   CD  1954      3 obl
        .         PUNCT .   .         3 punct
    """,
    "failed": """
        The       DET   DT  the       2 det
        navy      NOUN  NN  navy      3 nsubj
        failed    VERB  VBD fail      3 ROOT
        to        PART  TO  to        5 mark
        reach     VERB  VB  reach     3 xcomp
        Redford   PROPN NNP Redford   5 obj
        in        ADP   IN  in        8 case
        1954      NUM   CD  1954      5 obl
        .         PUNCT .   .         3 punct
    """,
    "may": """
        Redford   PROPN NNP Redford   3 nsubj
        may       AUX   MD  may       3 aux
        sell      VERB  VB  sell      3 ROOT
        the       DET   DT  the       5 det
        mill      NOUN  NN  mill      3 obj
        in        ADP   IN  in        7 case
        2030      NUM   CD  2030      3 obl
        .         PUNCT .   .         3 punct
    """,
    "will": """
        Redford   PROPN NNP Redford   3 nsubj
        will      AUX   MD  will      3 aux
        sell      VERB  VB  sell      3 ROOT
        the       DET   DT  the       5 det
        mill      NOUN  NN  mill      3 obj
        in        ADP   IN  in        7 case
        2030      NUM   CD  2030      3 obl
        .         PUNCT .   .         3 punct
    """,
    "if": """
        Moran     PROPN NNP Moran     2 nsubj
        leaves    VERB  VBZ leave     2 ROOT
        if        SCONJ IN  if        5 mark
        Redford   PROPN NNP Redford   5 nsubj
        falls     VERB  VBZ fall      2 advcl
        in        ADP   IN  in        7 case
        May       PROPN NNP May       5 obl
        .         PUNCT .   .         2 punct
    """,
    "ours": """
        The       DET   DT  the       2 det
        ferry     NOUN  NN  ferry     9 nsubj
        Northern  PROPN NNP Northern  4 compound
        Star      PROPN NNP Star      2 appos
        ,         PUNCT ,   ,         8 punct
        which     PRON  WDT which     8 nsubj
        was       AUX   VBD be        8 cop
        old       ADJ   JJ  old       2 acl:relcl
        sank      VERB  VBD sink      9 ROOT
        off       ADP   IN  off      11 case
        Redford   PROPN NNP Redford   9 obl
        in        ADP   IN  in       13 case
        1999      NUM   CD  1999      9 obl
        .         PUNCT .   .         9 punct
    """,
    "quoted": """
        “         PUNCT ``  “         5 punct
        Today     NOUN  NN  today    10 obl:unmarked
        ,         PUNCT ,   ,        10 punct
        firms     NOUN  NNS firm      5 nsubj
        announce  VERB  VBP announce 10 ccomp
        plans     NOUN  NNS plan      5 obj
        ,         PUNCT ,   ,        10 punct
        ”         PUNCT ''  ”        10 punct
        Moran     PROPN NNP Moran    10 nsubj
        said      VERB  VBD say      10 ROOT
        .         PUNCT .   .        10 punct
    """,
    "insertion": """
        The       DET   DT  the       2 det
        canal     NOUN  NN  canal     2 ROOT
        ,         PUNCT ,   ,         4 punct
        blocked   VERB  VBN block     2 acl
        by        ADP   IN  by        7 case
        sunken    ADJ   JJ  sunken    7 amod
        ships     NOUN  NNS ship      4 obl:agent
        ,         PUNCT ,   ,         9 punct
        reopened  VERB  VBN reopen    7 acl
        in        ADP   IN  in       11 case
        1957      NUM   CD  1957      9 obl
        .         PUNCT .   .         2 punct
    """,
    "capitals": """
        The       DET   DT  the       3 det
        container NOUN  NN  container 3 compound
        ship      NOUN  NN  ship      6 nsubj
        Ever      ADV   RB  ever      6 advmod
        Green     VERB  VBN green     6 nsubj
        ran       VERB  VBD run       6 ROOT
        aground   ADV   RB  aground   6 advmod
        in        ADP   IN  in        9 case
        2021      NUM   CD  2021      6 obl
        .         PUNCT .   .         6 punct
    """,
    "council": """
        The       DET   DT  the       2 det
        council   NOUN  NN  council   7 nsubj
        of        ADP   IN  of        4 case
        Port      PROPN NNP Port      5 compound
        Redford   PROPN NNP Redford   7 nsubj
        will      AUX   MD  will      7 aux
        reopen    VERB  VB  reopen    7 ROOT
        the       DET   DT  the       9 det
        bridge    NOUN  NN  bridge    7 obj
        in        ADP   IN  in       11 case
        2030      NUM   CD  2030      7 obl
        .         PUNCT .   .         7 punct
    """,
    "published": """
        A         DET   DT  a         2 det
        report    NOUN  NN  report    6 nsubj
        published VERB  VBN publish   2 acl
        in        ADP   IN  in        5 case
        2019      NUM   CD  2019      3 obl
        warned    VERB  VBD warn      6 ROOT
        of        ADP   IN  of        8 case
        rust      NOUN  NN  rust      6 obl
        .         PUNCT .   .         6 punct
    """,
    "purpose": """
        The       DET   DT  the       2 det
        navy      NOUN  NN  navy      3 nsubj
        moved     VERB  VBD move      3 ROOT
        to        PART  TO  to        5 mark
        shell     VERB  VB  shell     3 advcl
        Redford   PROPN NNP Redford   5 obj
        in        ADP   IN  in        8 case
        1954      NUM   CD  1954      5 obl
        .         PUNCT .   .         3 punct
    """,
    "succeeded": """
        Moran     PROPN NNP Moran     2 nsubj
        succeeded VERB  VBD succeed   2 ROOT
        in        SCONJ IN  in        4 mark
        securing  VERB  VBG secure    2 advcl
        support   NOUN  NN  support   4 obj
        in        ADP   IN  in        7 case
        May       PROPN NNP May       4 obl
        .         PUNCT .   .         2 punct
    """,
    "address": """
        Delegates NOUN  NNS delegate  2 nsubj
        left      VERB  VBD leave     2 ROOT
        ,         PUNCT ,   ,         2 punct
        and       CCONJ CC  and      10 cc
        in        ADP   IN  in        6 case
        1775      NUM   CD  1775     10 obl
        an        DET   DT  a         8 det
        address   NOUN  NN  address   6 nmod:unmarked
        was       AUX   VBD be       10 aux:pass
        approved  VERB  VBN approve   2 conj
        for       ADP   IN  for      12 case
        Redford   PROPN NNP Redford  10 obl
        .         PUNCT .   .         2 punct
    """,
    "traveller": """
        In        ADP   IN  in        2 case
        1775      NUM   CD  1775      5 obl
        a         DET   DT  a         4 det
        traveller NOUN  NN  traveller 5 nsubj
        named     VERB  VBN name      5 ROOT
        Achard    PROPN NNP Achard    7 nsubj
        appeared  VERB  VBD appear    5 xcomp
        in        ADP   IN  in        9 case
        Redford   PROPN NNP Redford   7 obl
        .         PUNCT .   .         5 punct
    """,
    "each": """
        Ministers NOUN  NNS minister  2 nsubj
        met       VERB  VBD meet      2 ROOT
        delegates NOUN  NNS delegate  2 obj
        from      ADP   IN  from      5 case
        each      DET   DT  each      3 nmod
        of        ADP   IN  of        8 case
        13        NUM   CD  13        8 nummod
        towns     NOUN  NNS town      5 nmod
        in        ADP   IN  in       10 case
        1774      NUM   CD  1774      2 obl
        .         PUNCT .   .         2 punct
    """,
    "widening": """
        Redford   PROPN NNP Redford   2 nsubj
        plans     VERB  NNS plan      2 ROOT
        to        PART  TO  to        4 mark
        finish    NOUN  NN  finish    2 acl
        widening  VERB  VBG widen     4 xcomp
        the       DET   DT  the       7 det
        road      NOUN  NN  road      5 obj
        by        ADP   IN  by        9 case
        2030      NUM   CD  2030      5 obl
        .         PUNCT .   .         2 punct
    """,
    "expected": """
        A         DET   DT  a         3 det
        second    ADJ   JJ  second    3 amod
        petition  NOUN  NN  petition  5 nsubj:pass
        is        AUX   VBZ be        5 aux:pass
        expected  VERB  VBN expect    5 ROOT
        by        ADP   IN  by        8 case
        late      ADJ   JJ  late      8 amod
        2030      NUM   CD  2030      5 obl
        .         PUNCT .   .         5 punct
    """,
    "held": """
        The       DET   DT  the       2 det
        hearing   NOUN  NN  hearing   5 nsubj:pass
        will      AUX   MD  will      5 aux
        be        AUX   VB  be        5 aux:pass
        held      VERB  VBN hold      5 ROOT
        in        ADP   IN  in        7 case
        June      PROPN NNP June      5 obl
        .         PUNCT .   .         5 punct
    """,
    "known": """
        Moran     PROPN NNP Moran     2 nsubj
        signed    VERB  VBD sign      2 ROOT
        an        DET   DT  a         4 det
        alliance  NOUN  NN  alliance  2 obj
        known     VERB  VBN know      4 acl
        as        ADP   IN  as        8 case
        Family    PROPN NNP Family    8 compound
        Compact   PROPN NNP Compact   5 obl
        in        ADP   IN  in       10 case
        1761      NUM   CD  1761      5 obl
        .         PUNCT .   .         2 punct
    """,
    "than": """
        Wages     NOUN  NNS wage      2 nsubj
        rose      VERB  VBD rise      2 ROOT
        more      ADV   RBR more      5 advmod
        steeply   ADV   RB  steeply   2 advmod
        than      ADP   IN  than      7 case
        in        ADP   IN  in        7 case
        2003      NUM   CD  2003      4 obl
        .         PUNCT .   .         2 punct
    """,
    "level": """
        Wages     NOUN  NNS wage      2 nsubj
        rose      VERB  VBD rise      2 ROOT
        from      ADP   IN  from      5 case
        4         NUM   CD  4         5 nummod
        percent   NOUN  NN  percent   2 obl
        in        ADP   IN  in        7 case
        2003      NUM   CD  2003      5 nmod
        .         PUNCT .   .         2 punct
    """,
    "limit": """
        Moran     PROPN NNP Moran     3 nsubj
        will      AUX   MD  will      3 aux
        double    VERB  VB  double    3 ROOT
        flights   NOUN  NNS flight    3 obj
        by        ADP   IN  by        6 case
        August    PROPN NNP August    4 nmod
        .         PUNCT .   .         3 punct
    """,
    "ahead": """
        Moran     PROPN NNP Moran     2 nsubj
        announced VERB  VBD announce  2 ROOT
        strikes   NOUN  NNS strike    2 obj
        over      ADP   IN  over      6 case
        next      ADJ   JJ  next      6 amod
        week      NOUN  NN  week      2 obl
        .         PUNCT .   .         2 punct
    """,
    "year of a place": """
        Choir     NOUN  NN  choir     2 nsubj
        formed    VERB  VBD form      2 ROOT
        in        ADP   IN  in        4 case
        Redford   PROPN NNP Redford   2 obl
        1994      NUM   CD  1994      4 nummod
    """,
    "named year": """
        Redford   PROPN NNP Redford   2 nsubj
        opened    VERB  VBD open      2 ROOT
        Expo      PROPN NNP Expo      2 obj
        1998      NUM   CD  1998      3 nummod
        .         PUNCT .   .         2 punct
    """,
}


@pytest.fixture(scope="session")
def build() -> Callable[[str], parsed.Doc]:
    """The Doc of one of ``SENTENCES``."""
    vocab = spacy.blank("en").vocab

    def made(name: str) -> parsed.Doc:
        rows = [line.split() for line in SENTENCES[name].strip().splitlines()]
        words = [row[0] for row in rows]
        behind = zip(words, [*words[1:], ""], strict=True)
        spaces = [bool(after) and after[0].isalnum() and word != "“" for word, after in behind]
        spacys = Doc(
            vocab, words, spaces, pos=[row[1] for row in rows], tags=[row[2] for row in rows],
            lemmas=[row[3] for row in rows], heads=[int(row[4]) - 1 for row in rows], deps=[row[5] for row in rows],
        )  # fmt: skip
        return parsed.Doc(spacys)

    return made


@pytest.fixture(scope="session")
def facts(build: Callable[[str], parsed.Doc]) -> Callable[..., tuple[SentenceFacts, tuple[int, int]]]:
    """The facts of a sentence in which ``date`` is the one time expression, and that expression's span.

    The sentence stands at offset 100 of its document, so that offsets are seen to be shifted.
    """

    def read(name: str, date: str) -> tuple[SentenceFacts, tuple[int, int]]:
        doc = build(name)
        start = 100 + doc.text.index(date)
        span = (start, start + len(date))
        return read_sentence(doc, Sentence(100, 100 + len(doc.text), doc.text), [span], leading=True), span

    return read
