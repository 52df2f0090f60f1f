"""Short texts, each with what comes out of it: the shapes of sentences and lines that lead a parser astray."""

from __future__ import annotations

import pytest

import timeline

DAY = "2018-03-01"

TOLD = [
    (
        "On Monday the ferry company, which owes the port 3 million, filed for protection.",
        [("2018-02-26", "Ferry company filed for protection", "asserted")],
    ),
    (
        "On May 3, 2016, magnetic resonance imaging (MRI) was carried out.",
        [("2016-05-03", "Magnetic resonance imaging was carried out", "asserted")],
    ),
    (
        "On 3 May 2011 the auditor met with and questioned the treasurer.",
        [("2011-05-03", "Auditor questioned the treasurer", "asserted")],
    ),
    (
        "The pump would not start, and on 3 May 1999 the crew left the mine.",
        [("1999-05-03", "Crew left the mine", "asserted")],
    ),
    ("Police tow protest van | 2017-04-02", [("2017-04-02", "Police tow protest van", "asserted")]),
    ("3 May 2017 - Vendor ships a new card", [("2017-05-03", "Vendor ships a new card", "asserted")]),
    ("UNDOCKED: February 5, 1971", [("1971-02-05", "Undocked", "asserted")]),
    (
        "1804 – 21 December: The Velm Canal opens from Dale Street.",
        [("1804-12-21", "Velm Canal opens from Dale Street", "asserted")],
    ),
    ("Harl, lord of the isles, defeated Osric at Sarn (1427).", [("1427", "Harl defeated Osric at Sarn", "asserted")]),
    (
        "During a new parliament (1381) Duke Conrad imprisoned the count.",
        [("1381", "Duke Conrad imprisoned the count", "asserted")],
    ),
    ("A farmer who had bought the mill died in 2011.", [("2011", "Farmer who had bought the mill died", "asserted")]),
    (
        "In 1931, the Elde Brewery was shut. Harmsen opened the Tap Room anew.",
        [
            ("1931", "Elde Brewery was shut", "asserted"),
            ("1931", "Harmsen opened the Tap Room anew", "asserted"),
        ],
    ),
    ("Foundation of the University of Elde in 1471.", [("1471", "Foundation of the University of Elde", "asserted")]),
    ("In 1830 a school was opened in Winter Hill.", [("1830", "School was opened in Winter Hill", "asserted")]),
    (
        "The probe struck Mars on May 7, 1971 at 00:45 UT (May 6, 7:45 PM EST).",
        [("1971-05-07", "Probe struck Mars", "asserted")],
    ),
    (
        "The first hint came from Olaf Berg, an engineer who wrote to us on Jan 9th.",
        [("2018-01-09", "Olaf Berg wrote to us", "asserted")],
    ),
    ("A 9-year-old boy fell ill on July 3, 2016.", [("2016-07-03", "9-year-old boy fell ill", "asserted")]),
    (
        "In an email dated 7 June 2014 the tenant was informed that the lease had ended.",
        [("2014-06-07", "Tenant was informed in an email that the lease had ended", "asserted")],
    ),
    ("On 5 May 2016 the session was called to order.", [("2016-05-05", "Session was called to order", "asserted")]),
    (
        "The theory was set out in a 1799 book by Ana Roth.",
        [("1799", "Theory was set out in a book by Ana Roth", "asserted")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "rows"), TOLD, ids=[text[:50] for text, _ in TOLD])
def test_what_a_short_text_tells(text: str, rows: list[tuple[str, str, str]]) -> None:
    events = timeline.extract(text, published=DAY, publication_day=False).events
    assert [(event.when.edtf()[:10], event.title, str(event.certainty)) for event in events] == rows


def test_what_a_dated_clause_frames_is_not_put_on_the_day_of_publication() -> None:
    events = timeline.extract("The delegation stayed in Varde before sailing to Holm on Sunday.", published=DAY).events
    assert [event.when.edtf() for event in events] == ["2018-02-25"]
