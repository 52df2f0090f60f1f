"""Sentences are found again after edits, or said to be gone; never elsewhere."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from timeline.project.anchoring import find_again, selector

SENTENCES = (
    "The mill burned down in 1903.",
    "Nobody was hurt.",
    "The mill was rebuilt by the Berg family in 1905.",
    "Nobody was hurt.",
    "A flood filled the cellars in May 1911, and the pumps ran for nine days.",
)
TEXT = " ".join(SENTENCES)


def _place(number: int) -> tuple[int, int]:
    start = sum(len(sentence) + 1 for sentence in SENTENCES[:number])
    return start, start + len(SENTENCES[number])


def test_an_unchanged_text_gives_the_same_place() -> None:
    for number in range(len(SENTENCES)):
        assert find_again(selector(TEXT, *_place(number)), TEXT) == _place(number)


def test_text_before_moves_it() -> None:
    edited = "A new opening line. " + TEXT
    assert find_again(selector(TEXT, *_place(3)), edited) == tuple(end + 20 for end in _place(3))


def test_line_breaks_inside_do_not_matter() -> None:
    edited = TEXT.replace("rebuilt by the", "rebuilt\nby  the")
    place = find_again(selector(TEXT, *_place(2)), edited)
    assert place and edited[place[0] : place[1]].split() == SENTENCES[2].split()


def test_a_twin_is_told_apart_by_its_neighbours_or_not_at_all() -> None:
    first = selector(TEXT, *_place(1))
    only_second_left = TEXT.replace("The mill burned down in 1903. Nobody was hurt. ", "")
    assert find_again(first, only_second_left) is None
    neither = "Nobody was hurt. Something else. Nobody was hurt."
    assert find_again(first, neither) is None


def test_a_changed_sentence_is_gone() -> None:
    assert find_again(selector(TEXT, *_place(4)), TEXT.replace("nine days", "ten days")) is None


@given(
    number=st.integers(0, len(SENTENCES) - 1),
    cut=st.integers(0, len(TEXT)),
    removed=st.integers(0, 30),
    inserted=st.text(alphabet="abc .\n", max_size=20),
)
def test_one_edit_anywhere_never_gives_a_wrong_sentence(number: int, cut: int, removed: int, inserted: str) -> None:
    edited = TEXT[:cut] + inserted + TEXT[cut + removed :]
    start, end = _place(number)
    place = find_again(selector(TEXT, start, end), edited)
    if place is None:
        return
    assert edited[place[0] : place[1]].split() == SENTENCES[number].split()
    shift = len(inserted) - min(removed, len(TEXT) - cut)
    right = {start, start + shift}
    assert place[0] in right or any(place[0] - offset in range(-2, 3) for offset in right)
