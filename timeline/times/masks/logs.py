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
            r"(?<![\d.,])[1-5]\d\d\s/[^\s]*(?:\s\d{1,10})?|(?<=\d)\s(?:pid|tid|uid|size|bytes|status|id|line)[=:\s]\s?\d+"
        ),
        words=frozenset({"pid", "tid", "uid", "size", "bytes", "status", "id", "line"}),
        signs=("/",),
        silent=("It says 404 /2015/08/index.html 1999 here.",),
    ),
    Mask(
        "key and value",
        re.compile(r"\b[A-Za-z_][\w.-]*=\"?\d[\w.:-]*\"?"),
        signs=("=",),
        silent=("It has size=1999 and id=2010 set.",),
    ),
    Mask(
        "subject",
        re.compile(r"^Subject:\s(?:(?:Re|Fwd?|AW):\s)*\d{4}$", re.M),
        signs=("Subject:",),
        silent=("Subject: Re: 1984",),
    ),
)
