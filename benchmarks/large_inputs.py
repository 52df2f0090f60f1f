"""``python -m benchmarks.large_inputs [--megabytes N] [--only NAME]``: what files made to hurt cost to read, at 20 MB.

Each is read by a child with the limits of memory that readers have (see ``timeline.sources.jail``). Prints the
processor seconds, the memory at its greatest and what came of it: documents, or the refusal in words. Finding the
events of what was read is not in it: that takes time in proportion to the text, in the background, and can be stopped;
the last lines tell how much for each 100,000 characters.
"""

from __future__ import annotations

import argparse
import gzip
import io
import os
import resource
import sys
import time
import warnings
import zipfile
from collections.abc import Callable

from timeline.pipeline import extract
from timeline.record.model import Document
from timeline.sources.formats import Source
from timeline.sources.jail import LIMITS, limits_for
from timeline.sources.source_walk import walk

_PROSE = "The mill of Lowick burned down on 2 March 1969. Ann Lee said it would be rebuilt by 1971.\n\n"
_LINE = "The council met in October and it said that the mill was built in the 1960s; "
_PATTERNS = {
    "prose": _PROSE,
    "one sentence": _LINE,
    "years": "1969 ",
    "letters": "a",
    "blank lines": "\n",
    "spaces": " ",
    "open brackets": "[",
    "open tags": "<div>",
    "less-than": "<",
    "stars": "*a ",
    "quotes": '"',
    "braces": "{",
    "list": "- 3 May: it fell\n",
    "quoted": "> ",
    "table": "a|b|1969\n",
    "mail heads": "From: A <a@b.example>\nSubject: x\n",
    "NUL": "\0",
    "half pairs": "\\ud800",
}
_SUFFIXES = (".txt", ".md", ".html", ".csv", ".json", ".rtf", ".eml", ".rss", ".pdf")


def _repeated(pattern: str, size: int) -> bytes:
    return (pattern * (size // len(pattern) + 1))[:size].encode("utf-8", "surrogatepass")


def _zipped(name: str, content: bytes, *, packed: bool = False, copies: int = 1) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED) as archive:
        for number in range(copies):
            archive.writestr(name.format(number), content)
    return made.getvalue()


def _word(size: int) -> bytes:
    """A Word file whose one part is that long."""
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    paragraph = f"<w:p><w:r><w:t>{_PROSE.strip()}</w:t></w:r></w:p>"
    body = f"<w:document {space}><w:body>{paragraph * (size // len(paragraph))}</w:body></w:document>"
    return _zipped("word/document.xml", body.encode())


def _saved(size: int) -> bytes:
    """A saved timeline of one text and very many events."""
    event = '{"id":"%d","title":"It fell","edtf":"1969","sentence":"x","char_start":0,"char_end":1,"document":"d"}'
    events = ",".join(event % number for number in range(size // 110))
    text = '"documents":[{"id":"d","text":"x"}]'
    return f'{{"format":"timeline-from-text","version":1,{text},"events":[{events}]}}'.encode()


def _cases() -> dict[str, tuple[str, Callable[[int], bytes]]]:
    cases: dict[str, tuple[str, Callable[[int], bytes]]] = {}
    for name, pattern in _PATTERNS.items():
        for suffix in _SUFFIXES if name in ("prose", "one sentence") else _fitting(name):
            cases[f"{name}, {suffix}"] = (f"a{suffix}", lambda size, pattern=pattern: _repeated(pattern, size))
    cases |= {
        "nested tags in a page": (
            "a.html",
            lambda size: _repeated("<div>", size // 2) + _repeated("</div>", size // 2),
        ),
        "nested JSON": ("a.json", lambda size: b"[" * (size // 2) + b"]" * (size // 2)),
        "a long text in an archive": ("a.zip", lambda size: _zipped("a.txt", _repeated(_PROSE, size))),
        "a packed bomb": ("a.zip", lambda size: _zipped("{}.txt", b"0" * size, packed=True, copies=100)),
        "many small files": ("a.zip", lambda size: _zipped("{}.txt", b"It fell in 1969.", copies=size // 150)),
        "gzip of zeros": ("a.txt.gz", lambda size: gzip.compress(b"0" * (size * 50), 6)[:size]),
        "a long Word file": ("a.docx", _word),
        "a saved timeline": ("a.json", _saved),
        "random bytes": ("a.bin", os.urandom),
    }
    return cases


def _fitting(name: str) -> tuple[str, ...]:
    return {
        "open brackets": (".md", ".json"),
        "open tags": (".html", ".rss"),
        "less-than": (".html", ".md"),
        "stars": (".md",),
        "quotes": (".csv", ".json"),
        "braces": (".json", ".rtf"),
        "table": (".csv", ".md"),
        "mail heads": (".eml", ".mbox"),
        "half pairs": (".json", ".txt"),
    }.get(name, (".txt",))


def _tried(file: str, content: bytes) -> tuple[float, int, str]:
    """Processor seconds, megabytes and what came of it, by a child that does nothing else."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        said = "nothing"
        try:
            source = Source(file, content=content)
            seconds = limits_for(source).cpu_seconds
            resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
            # What it shares with its parent counts as well; readers begin smaller.
            size = os.sysconf("SC_PAGE_SIZE") * int(open("/proc/self/statm").read().split()[0])  # noqa: SIM115
            resource.setrlimit(resource.RLIMIT_AS, (size + LIMITS.memory_bytes,) * 2)
            parts = characters = 0
            reason = ""
            for part in walk(source):
                parts += isinstance(part, Document)
                characters += len(part.text) if isinstance(part, Document) else 0
                reason = reason or str(getattr(part, "reason", ""))
            said = f"{parts} documents, {characters:,} characters" + (f"; {reason[:90]}" if reason else "")
        except MemoryError:
            said = "refused: it takes more memory than is allowed"
        except BaseException as problem:
            said = f"FOREIGN {type(problem).__name__}: {problem}"[:200]
        finally:
            os.write(write, said.encode("utf-8", "replace"))
            os._exit(0)
    os.close(write)
    with os.fdopen(read, "rb") as answer:
        said = answer.read().decode() or "refused: it takes longer, or more memory, than is allowed"
    _, _, usage = os.wait4(child, 0)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss // 1024, said


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=float, default=20)
    parser.add_argument("--only", default="", help="only inputs whose name holds this")
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    list(walk(Source("warm.html", content=b"<html><body><p>It fell in 1969.</p></body></html>")))
    worst = (0.0, 0)
    for name, (file, make) in _cases().items():
        if options.only not in name:
            continue
        seconds, megabytes, said = _tried(file, make(int(options.megabytes * 1_000_000)))
        worst = (max(worst[0], seconds), max(worst[1], megabytes))
        print(f"{name:<28} {seconds:6.1f} CPU-s {megabytes:6,} MB  {said}", flush=True)
    print(f"{'the worst of each':<28} {worst[0]:6.1f} CPU-s {worst[1]:6,} MB")
    if not options.only:
        _events()


def _events() -> None:
    """How long finding events takes, and that twice the text takes twice as long."""
    for size in (50_000, 100_000):
        text = "".join(_PROSE.replace("1969", str(1000 + number)) for number in range(size // len(_PROSE)))
        begin = time.process_time()
        timeline = extract(text)
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(f"events of {len(text):,} characters of prose: {time.process_time() - begin:.1f} CPU-s, "
              f"{len(timeline.events)} events, {memory:,} MB", file=sys.stdout, flush=True)  # fmt: skip


if __name__ == "__main__":
    main()
