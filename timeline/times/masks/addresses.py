"""Addresses of the web and of mail, paths, mark-up, tags."""

from __future__ import annotations

import re

from timeline.times.masks import Mask

MASKS = (
    Mask(
        "web address",
        re.compile(r"(?:https?|ftp|file|ssh|git)://[^\s<>\"'’”]+|www\.[^\s<>\"'’”]+", re.IGNORECASE),
        signs=("://", "www."),
        silent=(
            "See http://www.example.com/2018/06/17/news-801234.html for more.",
            "More at www.example.org/1999/may.",
        ),
        spared=(("Seen on 5 May 1999 at http://example.org/x.", "5 May 1999"),),
    ),
    Mask(
        "site and path",
        re.compile(r"(?<![\w@/.])(?:[\w-]+\.){1,4}[a-z]{2,6}/[^\s<>\"'’”]*"),
        signs=("/",),
        silent=("It is on example.org/archive/1999/12 still.",),
    ),
    Mask(
        "mail address",
        re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})*|(?<!\w)@\w+"),
        signs=("@",),
        silent=("Write to ann.1984@example.org please.", "Follow @may1968 please."),
    ),
    Mask(
        "path",
        re.compile(r"(?<![\w.<])(?=[\w./%~-]{0,60}[A-Za-z])(?:/[\w.%~-]+){2,40}/?|\b[A-Za-z]:\\[^\s]+"),
        signs=("/", "\\"),
        silent=("It is in /var/log/2019/03/boot.log there.", r"Copy C:\data\1999\list.txt first."),
        spared=(("It ran from 5/2011 to 6/2012.", "from 5/2011 to 6/2012"),),
    ),
    Mask(
        "mark-up",
        re.compile(r"<[a-zA-Z/!][^<>]{0,2000}>"),
        signs=("<",),
        silent=('The tag <a data-id="1999" href="/x/2012"> is open.',),
        spared=(("The years <1999 were dry.", "1999"),),
    ),
    Mask(
        "tag",
        re.compile(r"(?<![\w&])#\w*[A-Za-z]\w*|(?<!\w)\$[A-Z]{1,6}\d*\b(?:\s[\d.,]*\d)?"),
        signs=("#", "$"),
        silent=("Tag it #May4 and #otd1945, price $MAR 12.5.",),
    ),
)
