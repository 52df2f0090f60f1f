"""What a browser saved beside a page: the folder of its pictures, styles and scripts, which are no documents."""

from __future__ import annotations

import re
from collections.abc import Iterable

_PAGE = re.compile(r"(?P<stem>.+)\.x?html?", re.IGNORECASE)
_FOLDER = re.compile(
    r"(?P<stem>.+?)(?:[_.-](?:files|filer|fichiers|dateien|archivos|bestanden|file|soubory|pliki|bylos)|[_-]data)",
    re.IGNORECASE,
)


def folders_of_pages(folders: Iterable[str], files: Iterable[str]) -> dict[str, str]:
    """Those of some folders that belong to a saved page among the files beside them, with its name."""
    pages = {match["stem"]: name for name in files if (match := _PAGE.fullmatch(name))}
    named = ((name, _FOLDER.fullmatch(name)) for name in folders)
    return {
        name: pages[folder_match["stem"]]
        for name, folder_match in named
        if folder_match and folder_match["stem"] in pages
    }


def page_of(member: str, members: Iterable[str]) -> str:
    """The saved page that a member of an archive belongs to by the folder it lies in; empty for none."""
    *folders, _ = member.split("/")
    names = frozenset(members)
    for depth, folder in enumerate(folders):
        beside = "/".join(folders[:depth])
        match = _FOLDER.fullmatch(folder)
        for ending in (".html", ".htm", ".xhtml", ".HTM", ".HTML"):
            page = f"{beside}/{match['stem']}{ending}".lstrip("/") if match else ""
            if page in names:
                return page
    return ""
