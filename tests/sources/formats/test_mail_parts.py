"""Mails by their parts: who wrote each and when, the marks of quotation gone, nothing else lost."""

from __future__ import annotations

import pytest

from timeline.record.model import Document, Section
from timeline.record.when import Day
from timeline.sources import Upload, read_all

HEAD = (
    "From: Ann Vale <ann@example.org>\nTo: Bo Reed <bo@example.org>\nSubject: Quay\n"
    "Date: Mon, 1 Jun 2009 09:56:31 +0000\n"
)


def letter(body: str, head: str = "") -> Document:
    (document,) = read_all([Upload("a.eml", f"{HEAD}{head}\n{body}".encode())])
    assert isinstance(document, Document)
    return document


def quoted(document: Document) -> list[tuple[str, Day | None, str, int]]:
    parts = [section for section in document.sections if section.kind == "quoted"]
    return [(document.text[part.start : part.end], part.published, part.author, part.level) for part in parts]


@pytest.mark.parametrize(
    ("announcement", "day", "author"),
    [
        ("On Wed, May 27, 2009 at 6:26 PM, Cy Dean <cy@example.org> wrote:", Day(2009, 5, 27), "Cy Dean"),
        ("On Wed, May 27, 2009 at 6:26 PM,\nCy Dean <cy@example.org> wrote:", Day(2009, 5, 27), "Cy Dean"),
        ("Am Mo., 4. Mai 2020 um 12:01 Uhr schrieb Cy Dean <cy@example.org>:", Day(2020, 5, 4), "Cy Dean"),
        ("Le 4 mai 2020 à 12:01, Cy Dean <cy@example.org> a écrit :", Day(2020, 5, 4), "Cy Dean"),
        ("Cy Dean <cy@example.org> writes:", None, "Cy Dean"),
        ("On 05/04/2009 10:02 AM, Cy Dean wrote:", Day(2009, 5, 4), "Cy Dean"),
        ("On 05/04/2009 10:02, Cy Dean wrote:", None, "Cy Dean"),
    ],
)
def test_an_answer_knows_what_it_answers(announcement: str, day: Day | None, author: str) -> None:
    document = letter(f"Yes.\n\n{announcement}\n\n> It sank yesterday, on 3\n> October.\n\nAnn\n")
    assert document.text == "Yes.\n\nIt sank yesterday, on 3\nOctober.\n\nAnn"
    assert quoted(document) == [("It sank yesterday, on 3\nOctober.", day, author, 1)]


def test_quotations_lie_within_one_another() -> None:
    document = letter("No.\n\n> Maybe.\n>\n> On Mon, 4 May 2009, Di Egan wrote:\n>> It sank.\n>\n> Bo\n\nBye.\n")
    assert quoted(document) == [
        ("Maybe.\n\nIt sank.\n\nBo", None, "", 1),
        ("It sank.", Day(2009, 5, 4), "Di Egan", 2),
    ]


def test_a_forwarded_letter_with_its_headers() -> None:
    document = letter(
        "See below.\n\n---------- Forwarded message ----------\nFrom: Di Egan <di@example.org>\n"
        "Date: Tue, Feb 3, 2009\nSubject: Ferry\nTo: Ann Vale <ann@example.org>\n\nIt sank yesterday.\n"
    )
    assert quoted(document) == [("It sank yesterday.", Day(2009, 2, 3), "Di Egan", 1)]
    assert document.text == "See below.\n\nIt sank yesterday."
    (part,) = (section for section in document.sections if section.kind == "quoted")
    assert part.label.startswith("From: Di Egan")


def test_a_forwarded_letter_with_marks_and_headers() -> None:
    document = letter(
        "Begin forwarded message:\n\n> From: Di Egan <di@example.org>\n> Date: February 3, 2009 4:12:00 PM EST\n"
        "> To: Ann Vale <ann@example.org>\n>\n> It sank yesterday.\n"
    )
    assert quoted(document) == [("It sank yesterday.", Day(2009, 2, 3), "Di Egan", 1)]
    assert document.text == "It sank yesterday."


def test_a_thread_copied_without_marks() -> None:
    document = letter(
        "Read this.\n\n-----Original Message-----\nFrom: Di Egan [mailto:di@example.org]\n"
        "Sent: Tuesday, February 03, 2009 4:12 PM\nTo: Bo; Cy;\n Ann\nSubject: RE: Ferry\n\nIt sank.\n\nFrom: Bo Reed\n"
        "Sent: Monday, February 02, 2009 9:00 AM\n"
        "To: Di Egan\nSubject: Ferry\n\nWhat happened?\n"
    )
    assert quoted(document) == [
        ("It sank.\n\nWhat happened?", Day(2009, 2, 3), "Di Egan", 1),
        ("What happened?", Day(2009, 2, 2), "Bo Reed", 2),
    ]


def test_an_answer_in_html() -> None:
    body = (
        "<p>Yes.</p><div>On 4 May 2009 at 10:02, Cy Dean &lt;cy@example.org&gt; wrote:</div>"
        "<blockquote type=cite><p>It sank.</p><ul><li>In 1998</li></ul></blockquote>"
    )
    document = letter(body, "MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n")
    assert quoted(document) == [("It sank.\n\nIn 1998", Day(2009, 5, 4), "Cy Dean", 1)]
    assert (
        Section(
            6, 23, "quoted", "On 4 May 2009 at 10:02, Cy Dean <cy@example.org> wrote:", 1, Day(2009, 5, 4), "Cy Dean"
        )
        in document.sections
    )


@pytest.mark.parametrize(
    "body",
    [
        "On 3 May 2009 the mayor wrote:\nwe shall close the port.\n",
        "from: the harbour we went to the quay.\nThe note said: bring rope.\n",
        "We met in 2009.\n\n-----\n\nNothing came of it.\n",
    ],
)
def test_running_text_is_no_announcement(body: str) -> None:
    document = letter(body)
    assert document.text == body and not quoted(document)


def test_sender_and_recipients_are_known() -> None:
    document = letter("It sank.\n", 'Cc: "Dean, Cy" <cy@example.org>, di@example.org\n')
    (mail,) = (section for section in document.sections if section.kind == "mail")
    assert (mail.author, mail.recipients) == ("Ann Vale", ("Bo Reed", "Dean, Cy", "di@example.org"))
    assert mail.label.split("\n")[0] == "From: Ann Vale <ann@example.org>" and mail.label.endswith("Subject: Quay")


def test_recipients_of_a_copied_letter() -> None:
    document = letter(
        "Read this.\n\n-----Original Message-----\nFrom: Di Egan [mailto:di@example.org]\n"
        "Sent: Tuesday, February 03, 2009 4:12 PM\nTo: Bo Reed; Cy Dean\nSubject: Ferry\n\nIt sank.\n"
    )
    (part,) = (section for section in document.sections if section.kind == "quoted")
    assert part.recipients == ("Bo Reed", "Cy Dean")


def test_the_day_of_the_letter_itself() -> None:
    (document,) = read_all(
        [Upload("a.eml", b"From: a@example.org\nTo: b@example.org\nDate: 21 Nov 97 10:00 GMT\n\nIt sank.\n")]
    )
    assert isinstance(document, Document) and document.published == Day(1997, 11, 21)


def test_a_letter_in_utf_16() -> None:
    data = f"{HEAD}\nIt sank in 1998.\n".encode("utf-16")
    (document,) = read_all([Upload("a.eml", data)])
    assert isinstance(document, Document) and (document.title, document.author) == ("Quay", "Ann Vale")


def test_a_letter_with_a_picture_in_it_is_no_saved_page() -> None:
    head = 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n'
    body = (
        "--b\nContent-Type: text/html\n\n<p>It sank in 1998.</p><img src=cid:p>\n--b\nContent-Type: image/gif\n"
        "Content-ID: <p>\nContent-Transfer-Encoding: base64\n\nR0lGODlh\n--b--\n"
    )
    document = letter(body, head)
    assert (document.title, document.text) == ("Quay", "It sank in 1998.")
    assert document.warnings == ("1 picture in the text of the e-mail: not read",)
