"""Bytes become the right characters, or a warning says which did not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.sources.formats.support.characters import tidy
from timeline.sources.formats.support.decoding import decode, is_binary

ENGLISH = "The café on Zhenbao Island – “the old one” – closed in 1969. It cost £5.\n" * 4
RUSSIAN = "Договор был подписан третьего марта 1921 года в Москве, и война закончилась.\n" * 8
CHINESE = "一九六九年三月二日，两国军队在珍宝岛发生冲突。战争没有继续下去。\n" * 8
JAPANESE = "昭和四十四年三月に国境で衝突が起きた。その後、両国は交渉を始めた。\n" * 8


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "utf-8"),
        (ENGLISH, "utf-8-sig"),
        (ENGLISH, "utf-16"),
        (ENGLISH, "utf-16-le"),
        (ENGLISH, "utf-16-be"),
        (ENGLISH, "utf-32"),
        (ENGLISH, "utf-32-le"),
        (ENGLISH, "cp1252"),
        (RUSSIAN, "utf-8"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (CHINESE, "gb18030"),
        (CHINESE, "utf-16"),
        (JAPANESE, "cp932"),
        (JAPANESE, "euc-jp"),
    ],
)
def test_usual_encodings_without_being_told(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding))
    assert decoded.text == text
    assert decoded.warnings == ()


@pytest.mark.parametrize("declared", ["iso-8859-1", "ISO-8859-1", "latin1", "us-ascii", "windows-1252"])
def test_a_declared_latin_1_is_what_browsers_take_it_for(declared: str) -> None:
    assert decode(b"\x93quoted\x94 in 1969 \x96 caf\xe9", declared=declared).text == "“quoted” in 1969 – café"


def test_a_declared_charset_is_used_where_the_bytes_do_not_tell() -> None:
    assert decode("Łódź 1905".encode("cp1250"), declared="windows-1250").text == "Łódź 1905"


@pytest.mark.parametrize("declared", ["", "nonsense", "rot13", "zip", "base64", "utf-7\0", "hex", "idna", "punycode"])
def test_a_false_declaration_does_no_harm(declared: str) -> None:
    assert decode(ENGLISH.encode(), declared=declared).text == ENGLISH


def test_three_bad_bytes_do_not_change_the_alphabet() -> None:
    data = ("Ещё в 1969 году. " * 400).encode() + b"\xff\xfe\xfd"
    decoded = decode(data)
    assert decoded.text.startswith("Ещё в 1969 году. ")
    assert decoded.warnings == ("3 bytes were not valid UTF-8 and shown as �",)


def test_a_few_western_letters_in_a_long_text_are_no_broken_utf_8() -> None:
    text = "Nothing happened in the year 1969. " * 200 + "Then the café closed."
    assert decode(text.encode("cp1252")).text == text


def test_a_text_cut_in_the_middle_of_a_letter() -> None:
    decoded = decode(("Ещё в 1969 году. " * 40).encode()[:-3])
    assert decoded.warnings == ("1 byte was not valid UTF-8 and shown as �",)


def test_control_characters_are_left_out_and_counted() -> None:
    decoded = decode(b"In 1969\x07 it\x00 closed.\r\nIn 1970\x0cit opened.\rThen")
    assert decoded.text == "In 1969 it closed.\nIn 1970\nit opened.\nThen"
    assert decoded.warnings == ("2 control characters were left out",)


def test_ordinary_text_is_kept_exactly() -> None:
    for text in ("a\tb\n\n  c  \n", "“é” – ü\u2028\u00a0", "𝔘𝔫𝔦 😀 e\u0301"):
        assert decode(text.encode()).text == text


@given(st.binary(max_size=300), st.sampled_from(["", "utf-8", "latin-1", "utf-16", "gbk", "shift_jis", "utf-7"]))
def test_no_bytes_break_it(data: bytes, declared: str) -> None:
    decoded = decode(data, declared=declared)
    assert tidy(decoded.text) == (decoded.text, 0)
    decoded.text.encode("utf-8")
    is_binary(data)


@pytest.mark.parametrize("data", [bytes(range(256)) * 10, b"\x7fELF\x02\x01" + b"\0" * 500, b"\x00\x01\x02\x03" * 50])
def test_binary_data_is_known(data: bytes) -> None:
    assert is_binary(data)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-32", "cp1252", "utf-32-be"])
def test_text_is_not_taken_for_binary(encoding: str) -> None:
    assert not is_binary(ENGLISH.encode(encoding))
