"""One HTML file with chart, text, details and search, for sending around; ``timeline`` opens it again.

Everything is inside: the viewer's scripts and styles, the view it draws, and the whole timeline as plain JSON, so
that nothing is lost when the file is read back. Its Content-Security-Policy allows the one script and the one style by
their digests and no request at all. Without scripts, and on paper, the page shows a table of all events with their
sentences. The same timeline gives the same bytes.
"""

from __future__ import annotations

import base64
import hashlib
import html
import re
import zlib
from collections.abc import Mapping
from typing import Any

from timeline.errors import BadData
from timeline.exports.claims import claims_in_words
from timeline.exports.export import Export
from timeline.exports.json_document import dumps, loads
from timeline.exports.source_links import document_name
from timeline.record.in_words import day_in_words, in_words
from timeline.record.model import Document, Event, Timeline
from timeline.record.plain import from_plain, to_plain
from timeline.record.version import __version__
from timeline.show.asset_files import asset_text, assets_folder
from timeline.show.phrasebook import PAGE_GROUPS, words_script
from timeline.show.view import to_view

SCHEMES = ("auto", "light", "dark")
LANES = ("none", "document", "participant", "place", "certainty", "kind", "tag")

# Data longer than this (characters) is packed: only programs that open the page again read it, the viewer does not.
PACK_FROM = 200_000
# A page that unpacks to more (bytes) is refused before it fills the memory; 100,000 events take about 170 MB.
LARGEST = 1 << 30
# Runs before the table below is laid out, which takes long for 10,000 rows.
EARLY_SCRIPT = 'document.documentElement.classList.add("tlp-scripted");'

_BLOCK = re.compile(r'<script type="application/(json|zlib)" id="timeline-data">(.*?)</script>', re.DOTALL)
_PLACE = re.compile(r"@([A-Z]+)@")


def write(timeline: Timeline, *, title: str = "", lanes: str = "none", theme: str = "auto", locale: str = "") -> str:
    """The page. ``theme``: "auto" follows the reader's system; ``locale`` ("de-CH") defaults to the reader's.

    Raises ``BadData`` for an unknown ``theme`` or ``lanes``, ``MissingAsset`` when the viewer's files are not there.
    """
    _check("theme", theme, SCHEMES)
    _check("lanes", lanes, LANES)
    view = _json_block(with_pictures(to_view(timeline), timeline))
    script, style = viewer_script(reasons_in=view), viewer_style()
    name = title or _title(timeline)
    return _filled(
        asset_text("viewer/page.html"),
        {
            "LANGUAGE": html.escape(_language(timeline)),
            "SCHEME": theme,
            "POLICY": html.escape(policy(script, style)),
            "GENERATOR": f"timeline-from-text {__version__}",
            "TITLE": _shown(name),
            "SUBTITLE": _shown(_subtitle(timeline)),
            "STYLE": style,
            "LANES": lanes,
            "LOCALE": html.escape(locale),
            "CAPTION": _shown(f"All events ({len(timeline.events)})"),
            "ROWS": _rows(timeline),
            "DATA": _data_block(to_plain(timeline)),
            "EARLY": EARLY_SCRIPT,
            "VIEW": view,
            "SCRIPT": script,
        },
    )


def with_pictures(view: dict[str, Any], timeline: Timeline) -> dict[str, Any]:
    """The view with the pictures of its documents in it, as a page that asks for nothing needs them."""
    pictures = {document.id: document.pictures for document in timeline.documents}
    for document in view["documents"]:
        if "pictures" in document:
            document["pictures"] = [
                (*entry, f"data:{picture.media_type};base64,{base64.b64encode(picture.content).decode('ascii')}")
                for entry, picture in zip(document["pictures"], pictures[document["id"]], strict=True)
            ]
    return view


def read_html_timeline(text: str) -> Timeline:
    """The timeline that a page made by ``write`` holds. Raises ``BadData`` when there is none in ``text``."""
    match = _BLOCK.search(text)
    if match is None:
        raise BadData(
            "this HTML page holds no timeline data; expected a page that was written by 'timeline chart' or --to html"
        )
    return from_plain(loads(match[2] if match[1] == "json" else _unpacked(match[2])))


def _unpacked(text: str) -> bytes:
    unpack = zlib.decompressobj()
    try:
        content = unpack.decompress(base64.b64decode(text, validate=True), LARGEST)
    except (ValueError, zlib.error) as error:
        raise BadData(f"the timeline data in this HTML page is damaged: {error}") from error
    if unpack.unconsumed_tail:
        raise BadData(f"the timeline data in this HTML page is larger than {LARGEST >> 20} MB; no page of ours is")
    return content


def read(content: bytes) -> Timeline:
    """The timeline in a page, from the file's bytes. Raises ``BadData``."""
    return read_html_timeline(content.decode("utf-8-sig"))


def recognises(content: bytes) -> bool:
    """Whether this is a page that holds a timeline, rather than any other HTML."""
    return b'id="timeline-data"' in content and b"<html" in content[:1000].lower()


def viewer_script(*, reasons_in: str | None = None) -> str:
    """All of the viewer's scripts as one, in name order."""
    names = sorted(path.name for path in (assets_folder() / "viewer").glob("*.js"))
    scripts = (asset_text(f"viewer/{name}").strip() for name in names)
    return "\n" + "\n".join((words_script(PAGE_GROUPS, reasons_in=reasons_in), *scripts)) + "\n"


def viewer_style() -> str:
    """The viewer's styles and those of the page around it."""
    return "\n" + asset_text("viewer/viewer.css").strip() + "\n" + asset_text("viewer/page.css").strip() + "\n"


def policy(script: str, style: str) -> str:
    """The Content-Security-Policy that lets exactly these scripts and this style run, and nothing be fetched."""
    return (
        f"default-src 'none'; script-src '{_digest(EARLY_SCRIPT)}' '{_digest(script)}'; "
        f"style-src '{_digest(style)}'; img-src data: blob:; base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode("ascii")


def _check(option: str, value: str, known: tuple[str, ...]) -> None:
    if value not in known:
        raise BadData(f"{option} {value!r} is unknown; known: {', '.join(known)}")


def _filled(template: str, values: dict[str, str]) -> str:
    return _PLACE.sub(lambda place: values[place[1]], template)


def _data_block(data: object) -> str:
    text = _json_block(data)
    if len(text) < PACK_FROM:
        return f'<script type="application/json" id="timeline-data">{text}</script>'
    packed = base64.b64encode(zlib.compress(text.encode(), 6)).decode("ascii")
    return f'<script type="application/zlib" id="timeline-data">{packed}</script>'


def _json_block(data: object) -> str:
    """JSON that cannot end its script element or be read as markup."""
    text = dumps(data, indent=None).strip()
    for letter in "<>&\u2028\u2029":
        text = text.replace(letter, f"\\u{ord(letter):04x}")
    return text


_UNSHOWN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def _shown(text: str) -> str:
    """Text as HTML text; characters that HTML forbids are replaced by the sign for a missing one."""
    return html.escape(_UNSHOWN.sub("\ufffd", text))


def _title(timeline: Timeline) -> str:
    titles = [document.title for document in timeline.documents if document.title]
    return titles[0] if len(timeline.documents) == 1 and titles else "Timeline"


def _subtitle(timeline: Timeline) -> str:
    events, documents = len(timeline.events), len(timeline.documents)
    parts = [f"{events:,} event{'' if events == 1 else 's'}"]
    if documents > 1:
        parts.append(f"{documents:,} documents")
    elif documents and (published := timeline.documents[0].publication):
        parts.append(f"published {day_in_words(published.day)}")
    return " · ".join(parts)


def _language(timeline: Timeline) -> str:
    """The page's own words are English, whatever the texts are."""
    languages = {document.language for document in timeline.documents}
    return "en" if len(languages) != 1 else min(languages) if min(languages).startswith("en") else "en"


def _rows(timeline: Timeline) -> str:
    documents = {document.id: document for document in timeline.documents}
    return "\n".join(_row(event, documents) for event in timeline.sorted().events)


def _row(event: Event, documents: Mapping[str, Document]) -> str:
    source, claimed = document_name(documents.get(event.document)), claims_in_words(event, documents)
    when = _shown(in_words(event.when)) + (f"<small> {_shown(claimed)}</small>" if claimed else "")
    quote = f"<q>{_shown(event.sentence.text)}</q>" if event.sentence.text else ""
    return (
        f'<tr id="event-{html.escape(event.id)}"><td>{when}</td>'
        f'<th scope="row">{_shown(event.title)}{quote}</th>'
        f"<td>{_shown(event.certainty.value)}</td><td>{_shown(source)}</td></tr>"
    )


EXPORT = Export(
    name="html",
    title="Interactive page (one HTML file)",
    suffix=".html",
    media_type="text/html",
    write=write,
    expressions=True,
    group="chart",
    read=read,
    recognises=recognises,
)
