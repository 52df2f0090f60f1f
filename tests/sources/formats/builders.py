"""Small files of many kinds, honest and hostile, made on the fly for the tests."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Mapping, Sequence

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def pdf(
    pages: Sequence[Sequence[str]],
    *,
    info: str = "",
    trailer: str = "",
    content: bytes | None = None,
    grey: tuple[int, bytes] | None = None,
) -> bytes:
    """A PDF of text lines (Latin letters only); ``content`` replaces every page's content stream (already packed).

    ``grey`` is the width and the pixels of a picture that stands below the lines of every page.
    """
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    kids = []
    font = 3
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    streams: dict[int, bytes] = {}
    heads: dict[int, str] = {}
    named = drawn = ""
    if grey is not None:
        width, pixels = grey
        objects.append("")
        streams[len(objects)] = zlib.compress(pixels)
        heads[len(objects)] = (
            f" /Type /XObject /Subtype /Image /Width {width} /Height {len(pixels) // width}"
            " /ColorSpace /DeviceGray /BitsPerComponent 8"
        )
        named, drawn = f" /XObject << /I {len(objects)} 0 R >>", " q 200 0 0 200 72 300 cm /I Do Q"
    for lines in pages:
        page, stream = len(objects) + 1, len(objects) + 2
        kids.append(f"{page} 0 R")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {stream} 0 R"
            f" /Resources << /Font << /F1 {font} 0 R >>{named} >> >>"
        )
        shown = " ".join(f"({_escaped(line)}) Tj T*" for line in lines)
        streams[stream] = content or zlib.compress(f"BT /F1 12 Tf 14 TL 72 770 Td {shown} ET{drawn}".encode("cp1252"))
        objects.append("")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    if info:
        objects.append(f"<< {info} >>")
        trailer += f" /Info {len(objects)} 0 R"
    out = bytearray(b"%PDF-1.4\n")
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        if number in streams:
            more = heads.get(number, "")
            head = f"{number} 0 obj\n<< /Length {len(streams[number])} /Filter /FlateDecode{more} >>\nstream\n"
            out += head.encode() + streams[number] + b"\nendstream\nendobj\n"
        else:
            out += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    start = len(out)
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}".encode()
    out += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R{trailer} >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)


def scanned(data: bytes, *, dots: int = 150) -> bytes:
    """The pages of a PDF as pictures, as a scanner would give them."""
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    objects: list[bytes] = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    kids = []
    for page in document:
        pixels = page.render(scale=dots / 72, grayscale=True).to_numpy()
        height, width = pixels.shape[:2]
        number = len(objects) + 1
        kids.append(f"{number} 0 R")
        shown = b"q 595 0 0 842 0 0 cm /I Do Q"
        picture = zlib.compress(bytes(pixels.tobytes()))
        head = (
            f"<< /Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceGray"
            f" /BitsPerComponent 8 /Filter /FlateDecode /Length {len(picture)} >>"
        )
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {number + 1} 0 R"
            f" /Resources << /XObject << /I {number + 2} 0 R >> >> >>".encode(),
            f"<< /Length {len(shown)} >>\nstream\n".encode() + shown + b"\nendstream",
            head.encode() + b"\nstream\n" + picture + b"\nendstream",
        ]
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode()
    out = bytearray(b"%PDF-1.4\n")
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}".encode()
    return bytes(out + f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode())


def _escaped(line: str) -> str:
    return line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


ENCRYPTED = (
    f" /Encrypt << /Filter /Standard /V 1 /R 2 /O <{'ab' * 32}> /U <{'cd' * 32}> /P -4 >>"
    f" /ID [<{'01' * 16}> <{'01' * 16}>]"
)
"""What the trailer of a PDF with a password says."""


def packed(members: Mapping[str, str | bytes], *, stored: Sequence[str] = ()) -> bytes:
    """A ZIP of these members, those in ``stored`` not compressed."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in members.items():
            archive.writestr(name, body, zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED)
    return out.getvalue()


def docx(body: str, *, parts: Mapping[str, str | bytes] | None = None) -> bytes:
    """A Word file with this XML between the body's tags."""
    return packed({"[Content_Types].xml": "<Types/>", "word/document.xml": word_xml(body), **(parts or {})})


def word_xml(body: str) -> str:
    """The main part of a Word file."""
    return f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'


def paragraph(text: str, *, style: str = "") -> str:
    """A paragraph of a Word file."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"


def odt(body: str, *, manifest: str = "<manifest/>", meta: str = "") -> bytes:
    """An OpenDocument text with this XML inside ``office:text``; ``meta`` holds its properties."""
    names = (
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
        ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
        ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    )
    inside = f"<office:body><office:text>{body}</office:text></office:body>"
    content = f"<office:document-content {names}>{inside}</office:document-content>"
    members = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": content,
        "META-INF/manifest.xml": manifest,
        **({"meta.xml": meta} if meta else {}),
    }
    return packed(members, stored=["mimetype"])


def epub(chapters: Sequence[str], *, encryption: str = "") -> bytes:
    """A book of these chapters (HTML bodies)."""
    items = "".join(
        f'<item id="c{n}" href="c{n}.xhtml" media-type="application/xhtml+xml"/>' for n in range(len(chapters))
    )
    spine = "".join(f'<itemref idref="c{n}"/>' for n in range(len(chapters)))
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>'
        "<dc:title>The book</dc:title><dc:creator>Ana Roy</dc:creator><dc:date>2001-02-03</dc:date></metadata>"
        f"<manifest>{items}</manifest><spine>{spine}</spine></package>"
    )
    container = '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>'
    members = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": container,
        "OPS/book.opf": package,
        **{f"OPS/c{n}.xhtml": f"<html><body>{chapter}</body></html>" for n, chapter in enumerate(chapters)},
    }
    if encryption:
        members["META-INF/encryption.xml"] = encryption
    return packed(members, stored=["mimetype"])


def zeros(size: int) -> bytes:
    """A deflated run of zeros that unpacks to ``size`` bytes, made without holding them."""
    packer = zlib.compressobj(9)
    block = b" " * 1_000_000
    return b"".join(packer.compress(block) for _ in range(size // len(block))) + packer.flush()
