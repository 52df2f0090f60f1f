"""Readers that run in the caller's process take time in proportion to the size, whatever is in it."""

from __future__ import annotations

import time

import pytest

from timeline.sources.formats import Source
from timeline.sources.source_walk import walk

SEEDS = [
    "[", "*", "_", "`", "<", "<!--", "[a](b ", "[a][b ", "*a ", "__a ", "![", "> ", "- ", "1. ", "| ", "# ", "\\",
    "~~a", "<a ", "---\n", "a: b\n", "% \n", "Published: ", "3 March ", "03/04/", "By a, ", " ", "\n", "a\n===\n",
    "```\n", "é", "1", "T1:1 ",
]  # fmt: skip


def seconds(suffix: str, seed: str, size: int) -> float:
    data = (seed * (size // len(seed))).encode()
    best = 9.0
    for _ in range(3):
        start = time.process_time()
        list(walk(Source(f"a{suffix}", content=data)))
        best = min(best, time.process_time() - start)
    return best


@pytest.mark.parametrize("suffix", [".txt", ".md"])
@pytest.mark.parametrize("seed", SEEDS)
def test_four_times_the_text_takes_no_more_than_about_four_times_as_long(suffix: str, seed: str) -> None:
    small = large = 9.0
    for _ in range(5):  # what is measured on a busy machine is too much, and never too little
        small = min(small, seconds(suffix, seed, 16_000))
        large = min(large, seconds(suffix, seed, 64_000))
        if large < max(0.05, 9 * small):
            return
    # A quadratic pattern would take sixteen times as long; the floor keeps noise of short runs out.
    raise AssertionError((small, large))


def test_the_day_of_a_page_of_many_paragraphs_is_looked_for_in_linear_time() -> None:
    from lxml import html

    from timeline.sources.formats.web_page import _by_htmldate

    def taken(paragraphs: int) -> float:
        tree = html.document_fromstring("<body>" + "<p>The mill of Lowick burned down in 1969.</p>\n" * paragraphs)
        start = time.process_time()
        _by_htmldate(tree, "")
        return time.process_time() - start

    taken(10)
    # Taking each out of the tree made it thirteen times.
    small, large = taken(10_000), taken(40_000)
    for _ in range(4):
        if large < max(0.05, 8 * small):
            return
        small, large = min(small, taken(10_000)), min(large, taken(40_000))
    raise AssertionError((small, large))
