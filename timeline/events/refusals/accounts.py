"""Figures of a stretch of accounts behind the lead: "net rose 4 % in the nine months", "imports were up in 1988"."""

from __future__ import annotations

import re

from timeline.events.refusals import Case, ClauseRefusal
from timeline.languages import en_events as english

_STRETCH = re.compile(
    english.ACCOUNTS_STRETCH,
    re.IGNORECASE,
)
_YEAR = re.compile(english.ACCOUNTS_YEAR, re.IGNORECASE)
_KEPT_IN_BOOKS = re.compile(
    english.ACCOUNTS_KEPT_IN_BOOKS,
    re.IGNORECASE,
)
_IN_BOOKS_ALONE = re.compile(
    english.ACCOUNTS_IN_BOOKS_ALONE,
    re.IGNORECASE,
)
_MOVING = english.ACCOUNTS_MOVING
_IN_A_STRETCH = _MOVING | frozenset(
    "hit post report show expect forecast see earn lose be come have include incur suffer".split()
)
_AMOUNT = re.compile(english.ACCOUNTS_AMOUNT, re.IGNORECASE)
_END = re.compile(r"[a-z)\]\"”][.!?][\"”’)]*\s")


def accounts(case: Case) -> str:
    """Why a clause only gives the figures of a quarter or a year; what the first sentence tells of them is the news."""
    happening, text = case.happening, case.expression.text
    if happening is None or not case.own or _leads(case):
        return ""
    when = case.expression.when
    if when is not None and when.earliest is None:
        return ""  # "by 1907": what was reached by then is told as news
    stretch = _STRETCH.search(text) is not None
    if happening.nominal and (stretch or _YEAR.fullmatch(text)) and _IN_BOOKS_ALONE.match(happening.title):
        return f"its sentence gives the figures of “{text}” and tells nothing that happened"
    if not _AMOUNT.search(case.sentence.text):
        return ""
    verbs = _IN_A_STRETCH if stretch else _MOVING if _YEAR.fullmatch(text) else frozenset[str]()
    if not verbs & {happening.lemma, happening.trigger.text.lower()} or not _KEPT_IN_BOOKS.search(happening.title):
        return ""
    return f"its sentence gives the figures of “{text}” and tells nothing that happened"


def _leads(case: Case) -> bool:
    """Whether no sentence stands before: a headline without a full stop may."""
    return _END.search(case.document.text[: case.sentence.start]) is None


REFUSAL = ClauseRefusal(
    "accounts",
    accounts,
    refused=(
        "The mill was sold. In the nine months, net income rose 4.3% to $525 million.",
        "The mill was sold. Net sales rose 6 % to $310 million in the first quarter of 2020.",
        "The mill was sold. In the 1988 third quarter, the firm posted a net loss of $876,706.",
        "The mill was sold. It had extraordinary charges in the latest quarter of 2020.",
        "The mill was sold. Imports of watches totaled about $37 million in 1988.",
    ),
    kept=(
        "Net sales rose 6 % to $310 million in the first quarter of 2020.",
        "The mill was sold. The firm reported a loss of $4 million on 3 May 2021.",
        "The mill was sold. In the third quarter of 2020 the firm bought a mine for $4 million.",
        "The mill was sold. Hale was cleared of the charges in 2020.",
        "The mill was sold. By 1907 sales had risen to $4 million.",
    ),
)
