"""Sentence splitting: a gold list of hard cases of our own, and laws that hold for any text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.text.sentence_words import CLOCK, NEVER_LAST, NUMBERED, OPENERS, SELDOM_LAST
from timeline.text.sentences import LONGEST_SENTENCE, paragraph_spans, split_sentences

# Each case is the list of its sentences; joined by one space they must come apart again at the same places.
ON_ONE_LINE = {
    "plain": ["The pact was signed in 1950.", "It lasted ten years."],
    "quotation with speaker": ["“Ties between the towns broke in 1969,” he said.", "Nobody answered."],
    "quotation of two sentences": ["“The river rose.", "We left at night,” the miller said.", "They never returned."],
    "question asked by a name": ["“Who signed it?” Baker asked.", "Nobody knew."],
    "question asked in small letters": ["“Who signed it?” she wondered aloud.", "Nobody knew."],
    "exclamation and a new sentence": ["“Go!”", "He went in March.", "She stayed."],
    "quotation ends the sentence": ["He called it “a long winter.”", "The harbour froze in 1947."],
    "straight quotes": ['The note said "come at once."', "He came on Tuesday."],
    "detached quotes": ['The note said " come at once. "', "He came on Tuesday."],
    "detached quotes round two sentences": ['She said " it rained.', 'We slept. "', "The camp moved in May."],
    "titles": ["Mr. Green and Dr. Hall met Gen. Stone in 1951.", "Prof. Lee was absent."],
    "initials": ["J. R. Field and Mary K. Moss wrote it in 1903.", "A second volume followed."],
    "company": ["Acme Inc. opened a plant in 1988.", "Miller Corp. Chairman Joan Reed retired.", "The firm grew."],
    "acronym inside": ["The U.S. Senate and the U.N. Secretary-General agreed in 1995.", "Nothing followed."],
    "acronym at the end": ["They moved to the U.S.", "In 1990 they came back."],
    "clock and weekday": ["The train left at 5 p.m. Monday and came at 6 a.m. Tuesday.", "It was late."],
    "clock at the end": ["The train left at 5 p.m.", "Passengers had waited since noon."],
    "decimals": ["Prices rose 3.5 percent in 1974 and 0.2 in 1975.", "Wages fell."],
    "amounts": ["It cost $1.2 million.", "$3 million had been planned."],
    "year ends it": ["He left in 1969.", "Years later he wrote a book."],
    "number opens it": ["The bridge fell.", "12 people were hurt on 4 May.", "1974 was worse."],
    "numbered": ["See No. 5 and Fig. 3 on p. 12 of vol. 2.", "The map is on pp. 14–16."],
    "short months": ["On Sept. 11 and Dec. 7 the flags were lowered.", "By Jan. 2 they flew again."],
    "roman numeral": ["He fought in World War I.", "The war ended in 1918."],
    "and so on": ["They sold rope, tar, etc. in the port.", "They bought rye, salt, etc.", "The shop closed in 1931."],
    "latin": ["Some towns, e.g. Oldham, grew; others, i.e. the ports, did not.", "Cf. Brown v. Hall."],
    "ellipsis inside": ["The treaty … was never signed.", "It was forgotten."],
    "dotted ellipsis inside": ["The envoy ... Field by name ... was late.", "He left."],
    "dotted ellipsis at the end": ["He waited and waited...", "Nobody came in March."],
    "four dots": ["They had been warned ....", "The dam broke in 1928."],
    "footnote marks": ["It closed in 1969.[3]", "The site was sold in 1971.[4][5]", "It is a park."],
    "parentheses": ["It closed (see No. 4).", "It was sold."],
    "sentence in parentheses": ["It closed.", "(The owner had died in 1968.)", "It was sold."],
    "small first letter": ["He sold the shop.", "eBooks came in 2001."],
    "name with a mark": ["Yahoo! was founded in 1994 and grew.", "It shrank later."],
    "lost space": ["The plant closed in 1991.", "In 1993 it reopened."],
    "web address": ["The page www.example.org/a.b was moved in 2009.", "Nobody noticed."],
    "junior": ["Tom Reed Jr. was born in 1950.", "His son, Tom Reed III, lives there."],
    "saint and mount": ["St. Anne lies below Mt. Gray.", "Ft. Hill was built in 1750."],
    "german ordinal": ["Am 3. Oktober 1990 war es so weit.", "Im 19. Jahrhundert war es anders."],
    "german weekday": ["Er kam am Montag, dem 4. Mai.", "Er blieb bis zum 7. Juni 1962."],
    "french": ["M. Blanc est né en 1902.", "Mme. Noir l’a suivi en 1904."],
    "age": ["The suspect, 34, was held.", "He is due in court on Friday."],
    "dash opens": ["The talks failed.", "– The minister left at noon."],
}  # fmt: skip

PAGES = {
    "headline, byline, paragraph": (
        "Old allies drift apart\nBy Ann Field\n\nThe pact collapsed in 1962. Nobody mourned it.",
        ["Old allies drift apart", "By Ann Field", "The pact collapsed in 1962.", "Nobody mourned it."],
    ),
    "bullets": (
        "Key dates:\n• 1950: pact signed\n• 1962: pact ends. No ceremony.\n- 1969: shots fired",
        ["Key dates:", "• 1950: pact signed", "• 1962: pact ends.", "No ceremony.", "- 1969: shots fired"],
    ),
    "numbered list": (
        "1. The treaty of 1950\n2. The break. Its causes\n10) What followed",
        ["1. The treaty of 1950", "2. The break.", "Its causes", "10) What followed"],
    ),
    "wrapped lines": (
        "The border town of Redford was founded in 1789 by settlers who came up the\n"
        "river from the coast. It was burnt down in 1812 and again in 1866, when the\n"
        "United Mining Company had just opened its first shaft. It was never\n"
        "rebuilt.\n"
        "Today it is a museum.",
        [
            "The border town of Redford was founded in 1789 by settlers who came up the\nriver from the coast.",
            "It was burnt down in 1812 and again in 1866, when the\n"
            "United Mining Company had just opened its first shaft.",
            "It was never\nrebuilt.",
            "Today it is a museum.",
        ],
    ),
    "one paragraph a line": (
        "A first paragraph that is much longer than any line that a typewriter would have made of it, since nobody put "
        "a line break anywhere in it\nA caption without a stop\nThe second paragraph came in 1970.",
        [
            "A first paragraph that is much longer than any line that a typewriter would have made of it, since nobody "
            "put a line break anywhere in it",
            "A caption without a stop",
            "The second paragraph came in 1970.",
        ],
    ),
    "windows line ends": ("One in 1950.\r\n\r\nTwo in 1960.\r\nThree", ["One in 1950.", "Two in 1960.", "Three"]),
    "page break inside a sentence": (
        "The treaty of 1950\n\f\nwas signed here.",
        ["The treaty of 1950\n\f\nwas signed here."],
    ),
    "lost space": ("It closed in 1991.In 1993 it reopened.", ["It closed in 1991.", "In 1993 it reopened."]),
    "wide stops": ("条約は1950年に結ばれた。1960年に終わった。", ["条約は1950年に結ばれた。", "1960年に終わった。"]),
    "nothing": (" \n\t\n ", []),
}


@pytest.mark.parametrize("name", ON_ONE_LINE)
def test_sentences_of_a_line(name: str) -> None:
    expected = ON_ONE_LINE[name]
    assert [sentence.text for sentence in split_sentences(" ".join(expected))] == expected


@pytest.mark.parametrize("name", PAGES)
def test_sentences_of_a_page(name: str) -> None:
    text, expected = PAGES[name]
    assert [sentence.text for sentence in split_sentences(text)] == expected


def test_paragraphs_are_counted() -> None:
    sentences = split_sentences("Heading\n\nOne. Two.\n\nThree.")
    assert [(s.text, s.paragraph) for s in sentences] == [("Heading", 0), ("One.", 1), ("Two.", 1), ("Three.", 2)]


def test_paragraph_spans_leave_out_the_space_around() -> None:
    text = "\n\n  One. \n\n\tTwo  "
    assert [text[start:end] for start, end in paragraph_spans(text)] == ["One.", "Two"]


def test_endless_text_is_cut() -> None:
    sentences = split_sentences("number " * 5000)
    assert max(len(s.text) for s in sentences) <= LONGEST_SENTENCE
    assert sum(s.text.count("number") for s in sentences) == 5000


def test_no_abbreviation_stands_in_two_tables() -> None:
    tables = [NEVER_LAST, NUMBERED, SELDOM_LAST, CLOCK]
    assert sum(map(len, tables)) == len(frozenset().union(*tables))
    assert all(word == word.lower() for table in tables for word in table)
    assert all(word[0].isupper() for word in OPENERS)


FRAGMENTS = st.sampled_from(
    ["The pact", " ", "\n", "\n\n", ".", "...", "…", "!", "?", '"', "“", "”", "(", ")", "Mr", "U.S.", "p.m.", "1969",
     "3.5", "• ", "1. ", "\f", "\r\n", "said he", "In ", "[3]", "。", "\u2028", "é", "A", "x"]
)  # fmt: skip


@given(st.lists(FRAGMENTS, max_size=60).map("".join) | st.text(max_size=200))
@settings(max_examples=300, deadline=None)
def test_every_character_but_space_is_in_one_sentence(text: str) -> None:
    sentences = split_sentences(text)
    position = 0
    for sentence in sentences:
        assert text[sentence.start : sentence.end] == sentence.text == sentence.text.strip() != ""
        assert sentence.start >= position
        assert not text[position : sentence.start].strip()
        position = sentence.end
    assert not text[position:].strip()
    assert [s.paragraph for s in sentences] == sorted(s.paragraph for s in sentences)


@pytest.mark.parametrize("unit", [".", "\n", " ", "a", '"', "A. ", "a\n", "1.\n", "(", "… ", "He came. "])
def test_time_grows_with_length_only(unit: str) -> None:
    def seconds(repeats: int) -> float:
        text = unit * repeats
        started = time.process_time()
        split_sentences(text)
        return time.process_time() - started

    # Four times the text may take some more than four times as long, but not sixteen; the constant absorbs the noise
    # of a busy machine, which may be too busy once, but not each time.
    assert any(seconds(100_000) < 10 * seconds(25_000) + 0.5 for _ in range(3))
