"""Whatever bytes come: a document, a timeline or a refusal, never another exception."""

from __future__ import annotations

import random
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from timeline.record.model import Document, Timeline
from timeline.sources import Refusal, suffixes
from timeline.sources.formats import Source
from timeline.sources.source_walk import reason_for, walk
from timeline.sources.wire import found_from_plain, found_to_plain

FILES = Path(__file__).parent / "formats" / "files"
SAMPLES = sorted(path for path in FILES.iterdir() if path.name != "README.md")
ROUNDS = 40


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    """Libraries warn of broken files; here every file is."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


_SIGNS = (b"<", b">", b"(", b"\\", b"{", b"\0", b"\xff", b"&", b'"', b"\n")


def mutated(data: bytes, chance: random.Random) -> bytes:
    """The bytes with some of them changed, cut out, doubled, or the end missing."""
    spoilt = bytearray(data)
    for _ in range(chance.choice((1, 1, 3, 10, 50))):
        place = chance.randrange(len(spoilt))
        length = chance.choice((1, 1, 4, 40, 400))
        match chance.randrange(5):
            case 0:
                spoilt[place : place + length] = chance.randbytes(min(length, 40))
            case 1:
                del spoilt[place : place + length]
            case 2:
                spoilt[place:place] = spoilt[place : place + length]
            case 3:
                spoilt[place] ^= 1 << chance.randrange(8)
            case _:
                spoilt[place : place + 1] = chance.choice(
                    (b"<", b">", b"(", b"\\", b"{", b"\0", b"\xff", b"&", b'"', b"\n")
                )
        if not spoilt:
            return b"x"
    return bytes(spoilt[: chance.randrange(1, len(spoilt) + 1)] if chance.random() < 0.1 else spoilt)


def check(name: str, data: bytes) -> None:
    for count, outcome in enumerate(walk(Source(name, content=data))):
        assert isinstance(outcome, Document | Timeline | Refusal)
        if isinstance(outcome, Document):
            assert outcome.text.strip()
            outcome.text.encode("utf-8")  # no half surrogates
            for section in outcome.sections:
                assert 0 <= section.start < section.end <= len(outcome.text)
            assert found_from_plain(found_to_plain(outcome)) == outcome
        if isinstance(outcome, Refusal):
            assert outcome.reason and "\n" not in outcome.reason
        if count > 200:
            break


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_mutated_samples(path: Path) -> None:
    chance = random.Random(path.name)
    data = path.read_bytes()
    for _ in range(ROUNDS):
        check(path.name, mutated(data, chance))


@pytest.mark.parametrize("suffix", suffixes())
def test_a_sample_of_every_kind_under_every_name(suffix: str) -> None:
    for path in SAMPLES:
        check(f"sample{suffix}", path.read_bytes())


TOKENS = st.sampled_from(
    ["<", ">", "</", "<p>", "<html>", "<rss><item>", "{", "}", "\\rtf1", "[", "]", "(", ")", "*", "_", "`", "|", "#",
     ",", ";", '"', "\n", "\n\n", "From a@b Mon Nov 23 20:05:59 2026\n", "Message-ID: x\n", "Subject: ", "---\n",
     "title: ", "text,title\n", '{"text": "', "Published: ", "3 March 2021", "03/04/2021", "1969", "&amp;", "&#0;",
     "\0", "é", "�", "Year,Headline\n", '{"events":[{"start_date":{"year":', "WARC/1.0\r\n", "%PDF-1.4\n",
     "PK\x03\x04", " " * 50]
)  # fmt: skip


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(suffixes()), st.lists(TOKENS | st.text(max_size=5), max_size=30).map("".join))
def test_made_up_files(suffix: str, text: str) -> None:
    check(f"x{suffix}", text.encode("utf-8", "surrogatepass"))


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(suffixes()), st.binary(max_size=200))
def test_made_up_bytes(suffix: str, data: bytes) -> None:
    check(f"x{suffix}", data)


def test_a_missing_library_is_not_blamed_on_the_file() -> None:
    reason = reason_for(ImportError("No module named 'striprtf'"), "RTF text")
    assert "striprtf" in reason and "missing" in reason and "damaged" not in reason
