"""Five documents of an invented case, in five formats, that agree on most and disagree on the day of the collapse."""

from __future__ import annotations

from pathlib import Path

_REPORT = """Inspector's report

20 March 2021

The mine at Harrow opened in 1947. Corvane Mining bought the mine in 1998. The roof of the mine collapsed on
6 March 2021. Inspector Jane Ottley examined the supports on 9 March 2021. The rescue ended on 12 March 2021.
"""
_ARTICLE = """<!doctype html><html lang="en"><head><title>Three miners killed at Harrow</title>
<meta property="article:published_time" content="2021-03-28"></head>
<body><article><h1>Three miners killed at Harrow</h1>
<p>The roof of the mine collapsed on 6 March 2021, killing three miners.</p>
<p>Corvane Mining closed the mine on 15 March 2021. A hearing is planned for October 2023.</p></article></body></html>
"""
_MAIL = """From: Peter Hale <hale@union.example>
To: office@union.example
Subject: The collapse at Harrow
Date: Fri, 02 Apr 2021 09:00:00 +0000
Content-Type: text/plain; charset=utf-8

The roof of the mine collapsed on 5 March 2021. Corvane paid 4 million pounds to the families in June 2022, I am told.
Peter Hale asked for an inquiry in April 2021.
"""
_MINUTES = """# Minutes of the board

The board of Corvane Mining met on 2 March 2021. The board rejected the plan for new alarms on 2 March 2021.
Around 1950 the second shaft was dug.
"""
_COURT = r"""{\rtf1\ansi Court file\par
Corvane Mining pleaded guilty on 14 September 2023. Peter Hale gave evidence on 20 September 2023.
The court fined Corvane Mining 9 million pounds on 3 November 2023.\par}"""

FILES = {
    "report.txt": _REPORT,
    "article.html": _ARTICLE,
    "mail.eml": _MAIL,
    "minutes.md": _MINUTES,
    "court.rtf": _COURT,
}

ARTICLE = """The old pier

The pier at Marl was built in 1872. A storm broke it in two on 14 January 1953. The council rebuilt it by 1956, and it
was closed to ships in the 1980s.
"""
"""A text to paste: four dates."""


def write_files(folder: Path) -> list[str]:
    """The five files in ``folder``; their paths."""
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return [str(folder / name) for name in FILES]


_COLOURS = "Blue Grey White Black Red".split()
_BIRDS = "Heron Swan Gull Raven Plover Kestrel Lark Tern".split()


def long_history() -> str:
    """A river port from 3000 BC to 2050 with forty of its events in one week: ships that leave."""
    ships = [f"{colour} {bird}" for bird in _BIRDS for colour in _COLOURS]
    week = [f"The {ship} left the port on {7 + number % 7} June 1909." for number, ship in enumerate(ships)]
    sentences = ["The first harbour at Marl was dug around 3000 BC.", "The Romans took the port in 44 BC.", *week]
    return "\n\n".join([*sentences, "The port will close in 2050."])
