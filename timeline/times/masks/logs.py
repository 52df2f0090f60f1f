"""Numbers that programs write beside their stamps: processes, requests, status figures."""

from __future__ import annotations

import re

from timeline.times.masks import Mask

MASKS = (
    Mask(
        "process",
        re.compile(r"\b[A-Za-z][\w./-]*\[\d{1,8}\]:?"),
        signs=("[",),
        silent=("The daemon nginx[2011]: is up.",),
    ),
    Mask(
        "request",
        re.compile(r"\"(?:GET|POST|PUT|HEAD|DELETE|PATCH|OPTIONS)\s[^\"\n]{0,2000}\"(?:\s(?:\d+|-)){0,3}"),
        signs=('"',),
        silent=('It sent "GET /a/2016 HTTP/1.1" 200 1984 back.',),
    ),
    Mask(
        "status",
        re.compile(
            r"(?<![\d.,])[1-5]\d\d\s/[^\s]*(?:\s\d{1,10})?"
            r"|\b(?:pid|tid|uid|gid|ppid|errno|exit\sstatus|status\scode|status|signal|seq|offset)[=:\s]\s?\d+"
            r"|\b(?:size|bytes|count|limit|total|score|level|points|line|id|code|retries|port)\s?[=:]\s?\d[\d.,]*",
            re.IGNORECASE,
        ),
        words=frozenset(
            "pid tid uid gid ppid errno exit status signal seq offset size bytes count limit total score level points "
            "line id code retries port".split()
        ),
        signs=("/",),
        silent=(
            "It says 404 /2015/08/index.html 1999 here.",
            "pid 1999 exited with status 2018",
            "Score: 1999; Level: 2018",
        ),
        spared=(("The total: in 1999 it was less.", "1999"),),
    ),
    Mask(
        "key and value",
        re.compile(
            r"\b[A-Za-z_][\w.-]*\s?=\s?\"?\d[\w.:-]*\"?|\"\w+\"\s?:\s?\"?\d[\d.]*\"?(?=\s?[,}\]]|$)"
            r"|\b\w+\((?:\d+,\s?)+\d+\)|(?<!\S)--[a-z][\w-]*[\s=]\d+|\[\d+/\d+\]"
        ),
        signs=("=", '"', "(", "--", "["),
        silent=(
            "It has size=1999 and id=2010 set.",
            '{"id": 1999, "code": "2018"}',
            "Use rgb(255, 1999, 2018) for it.",
            "[1999/2018] Compiling core",
            "Run it with --depth 1999 only.",
        ),
        spared=(("Smith (1998, 2003) says so.", "1998"),),
    ),
    Mask(
        "one of many",
        re.compile(
            r"\b(?:page|file|item|step|part|chunk|row|record|message|image)\s\d+\sof\s\d+|\b\d{1,7}\sof\s\d{2,7}\s(?!(?:was|has|this)\b)[a-z]{3,}s\b",
            re.IGNORECASE,
        ),
        language="en",
        words=frozenset({"of"}),
        silent=("Page 1999 of 2018", "Downloaded 1999 of 2018 files again."),
        spared=(("The order on petition 12 of 2004 is given.", "2004"),),
    ),
    Mask(
        "subject",
        re.compile(r"^Subject:\s(?:(?:Re|Fwd?|AW):\s)*\d{4}$", re.M),
        signs=("Subject:",),
        silent=("Subject: Re: 1984",),
    ),
)
