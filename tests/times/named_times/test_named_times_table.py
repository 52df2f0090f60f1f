"""The tables of named times: their form, their dates, and the ways their names are written."""

from __future__ import annotations

import csv
import re
import subprocess
import sys
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from edtf import parse_edtf

import timeline.times.named_times as named_times
from timeline.record.when import Day, When
from timeline.times.named_times import NamedTime, load
from timeline.times.named_times.kinds import HAPPENING, SPAN, THING, USES
from timeline.times.named_times.written_forms import lower_forms

TABLES = sorted(Path(named_times.__file__).parent.glob("*.csv"))
OWN_EDTF = re.compile(r"(-?\d{4})(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?~?")

# Fewer than this of a kind would be a sign that a table was cut off or a kind misspelt.
LEAST_OF_A_KIND = 5
LEAST_OF_A_COMMON_KIND = {
    "war": 300,
    "battle": 300,
    "office": 250,
    "reign": 180,
    "period": 150,
    "treaty": 150,
    "event": 150,
    "crisis": 80,
    "dynasty": 70,
    "revolution": 45,
    "founding": 45,
}

# (form as a writer has it, start, end), each known without the tables.
KNOWN = (
    ("World War II", "1939-09-01", "1945-09-02"),
    ("First World War", "1914-07-28", "1918-11-11"),
    ("fall of the Berlin Wall", "1989-11-09", "1989-11-09"),
    ("collapse of the Soviet Union", "1991-12-26", "1991-12-26"),
    ("cold war", "1947~", "1991"),
    ("Cultural Revolution", "1966-05-16", "1976-10-06"),
    ("Sino-Soviet split", "1960~", "1969~"),
    ("Zhenbao Island incident", "1969-03-02", "1969-03-17"),
    ("Cuban missile crisis", "1962-10-16", "1962-10-28"),
    ("Prague Spring", "1968-01-05", "1968-08-21"),
    ("Hungarian uprising", "1956-10-23", "1956-11-04"),
    ("Berlin blockade", "1948-06-24", "1949-05-12"),
    ("September 11 attacks", "2001-09-11", "2001-09-11"),
    ("Chernobyl disaster", "1986-04-26", "1986-04-26"),
    ("Fukushima nuclear disaster", "2011-03-11", "2011-03-11"),
    ("Treaty of Versailles", "1919-06-28", "1919-06-28"),
    ("Peace of Westphalia", "1648-10-24", "1648-10-24"),
    ("Battle of Hastings", "1066-10-14", "1066-10-14"),
    ("battle of Waterloo", "1815-06-18", "1815-06-18"),
    ("Battle of Gettysburg", "1863-07-01", "1863-07-03"),
    ("assassination of Julius Caesar", "-0043-03-15", "-0043-03-15"),
    ("Peloponnesian War", "-0430", "-0403"),
    ("Second Punic War", "-0217", "-0200"),
    ("battle of Actium", "-0030-09-02", "-0030-09-02"),
    ("Tang dynasty", "0618", "0907"),
    ("Ming dynasty", "1368", "1644"),
    ("Qing Dynasty", "1644", "1912-02-12"),
    ("Meiji era", "1868-10-23", "1912-07-29"),
    ("Heisei era", "1989-01-08", "2019-04-30"),
    ("Reiwa era", "2019-05-01", ".."),
    ("Carter administration", "1977-01-20", "1981-01-20"),
    ("Nixon presidency", "1969-01-20", "1974-08-09"),
    ("Thatcher government", "1979-05-04", "1990-11-28"),
    ("reign of Queen Victoria", "1837-06-20", "1901-01-22"),
    ("reign of Augustus", "-0026-01-16", "0014-08-19"),
    ("pontificate of John Paul II", "1978-10-16", "2005-04-02"),
    ("Weimar Republic", "1918-11-09", "1933-01-30"),
    ("Victorian era", "1837-06-20", "1901-01-22"),
    ("Reign of Terror", "1793-09-05", "1794-07-27"),
    ("Boston Tea Party", "1773-12-16", "1773-12-16"),
)


@pytest.fixture(scope="module")
def by_id() -> dict[str, NamedTime]:
    return {named.id: named for named in load()}


@pytest.fixture(scope="module")
def by_form() -> dict[str, NamedTime]:
    return {form: named for named in load() for form in named.forms}


def _written_rows() -> list[dict[str, str]]:
    rows: list[dict[str, str]] = []
    for table in TABLES:
        with table.open(encoding="utf-8", newline="") as file:
            rows.extend(csv.DictReader(file))
    return rows


# -- form of the tables -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_rows_are_sorted_by_id(table: Path) -> None:
    with table.open(encoding="utf-8", newline="") as file:
        ids = [row["id"] for row in csv.DictReader(file)]
    assert ids == sorted(ids)


def test_every_written_row_is_loaded_in_the_order_of_ids() -> None:
    ids = [named.id for named in load()]
    assert ids == sorted(row["id"] for row in _written_rows())
    assert len(ids) >= 2500


def test_ids_are_lower_case_words_with_hyphens() -> None:
    wrong = [named.id for named in load() if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", named.id)]
    assert wrong == []


def test_no_name_or_alias_belongs_to_two_rows() -> None:
    owners = Counter(form for named in load() for form in {form.casefold() for form in (named.name, *named.aliases)})
    assert [form for form, count in owners.items() if count > 1] == []


def test_no_row_says_a_name_twice() -> None:
    for named in load():
        written = [form.casefold() for form in (named.name, *named.aliases)]
        assert len(written) == len(set(written)), named.id


def test_forms_belong_to_one_row_letter_by_letter() -> None:
    owners = Counter(form for named in load() for form in named.forms)
    assert [form for form, count in owners.items() if count > 1] == []


def test_lower_forms_are_names_in_other_letters() -> None:
    for named in load():
        names = {form.casefold() for form in (named.name, *named.aliases)}
        assert {form.casefold() for form in named.lower} <= names, named.id


def test_tables_list_only_lower_forms_that_cannot_be_derived() -> None:
    for row in _written_rows():
        if row["ambiguous"] or not row["lower"]:
            continue
        names = [row["name"], *filter(None, row["aliases"].split(";"))]
        derived = {form for name in names for form in lower_forms(name)} | set(names)
        assert not derived & set(row["lower"].split(";")), row["id"]


def test_names_are_plain_and_without_article() -> None:
    for named in load():
        for form in named.forms:
            assert form == form.strip() and form, named.id
            assert not form.casefold().startswith("the "), form
            assert not re.search("[\u2018\u2019\u2013\u2014|;]|  ", form), form


def test_every_row_says_where_and_a_note_is_a_sentence() -> None:
    for named in load():
        assert named.place, named.id
        assert not named.note or named.note.endswith("."), named.id


def test_every_kind_has_enough_rows() -> None:
    counts = Counter(named.kind for named in load())
    for kind in USES:
        assert counts[kind] >= LEAST_OF_A_COMMON_KIND.get(kind, LEAST_OF_A_KIND), kind


# -- dates ------------------------------------------------------------------------------------------------------------


def test_ends_are_edtf_moments() -> None:
    for named in load():
        assert OWN_EDTF.fullmatch(named.start), named.id
        assert named.end == ".." or OWN_EDTF.fullmatch(named.end), named.id


def test_no_time_ends_before_it_begins() -> None:
    for named in load():
        when = When.from_edtf(named.edtf)
        assert when.earliest is not None, named.id
        assert when.latest is None or when.earliest <= when.latest, named.id
        assert (when.latest is None) == (named.end == ".."), named.id


def test_edtf_library_reads_the_same_days() -> None:
    """A dozen moments of every shape; the whole table would take it half a minute."""
    shapes: dict[str, list[str]] = {}
    for text in sorted({text for named in load() for text in (named.start, named.end) if text != ".."}):
        shapes.setdefault(re.sub(r"\d", "9", text), []).append(text)
    assert set(shapes) >= {"9999", "9999~", "9999-99", "9999-99-99", "-9999", "-9999~", "-9999-99-99"}
    for texts in shapes.values():
        for text in texts[:: max(1, len(texts) // 12)]:
            theirs, ours = parse_edtf(text), When.from_edtf(text)
            assert Day(*theirs.lower_strict()[:3]) == ours.earliest, text
            assert Day(*theirs.upper_strict()[:3]) == ours.latest, text


@pytest.mark.parametrize(("form", "start", "end"), KNOWN, ids=[form for form, _, _ in KNOWN])
def test_known_dates(form: str, start: str, end: str, by_form: dict[str, NamedTime]) -> None:
    assert (by_form[form].start, by_form[form].end) == (start, end)


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        ("battle-of-stalingrad", "world-war-ii"),
        ("battle-of-verdun", "world-war-i"),
        ("tet-offensive", "vietnam-war"),
        ("battle-of-gettysburg", "american-civil-war"),
        ("battle-of-cannae", "second-punic-war"),
        ("siege-of-yorktown", "american-revolutionary-war"),
        ("battle-of-agincourt", "hundred-years-war"),
        ("battle-of-lutzen", "thirty-years-war"),
        ("marco-polo-bridge-incident", "second-sino-japanese-war"),
        ("cuban-missile-crisis", "cold-war"),
        ("an-lushan-rebellion", "tang-dynasty"),
        ("taiping-rebellion", "qing-dynasty"),
        ("great-purge", "stalin-era"),
        ("watergate-scandal", "nixon-administration"),
    ],
)
def test_parts_lie_within_their_whole(part: str, whole: str, by_id: dict[str, NamedTime]) -> None:
    assert When.from_edtf(by_id[whole].edtf).covers(When.from_edtf(by_id[part].edtf))


@pytest.mark.parametrize(
    "chain",
    [
        ("truman", "eisenhower", "kennedy", "lyndon-b-johnson", "nixon", "ford", "carter", "reagan"),
        ("george-h-w-bush", "clinton", "george-w-bush", "obama", "first-trump", "biden", "second-trump"),
    ],
)
def test_administrations_follow_each_other_without_a_gap(chain: tuple[str, ...], by_id: dict[str, NamedTime]) -> None:
    terms = [by_id[f"{name}-administration"] for name in chain]
    assert [term.end for term in terms[:-1]] == [term.start for term in terms[1:]]


def test_japanese_eras_follow_each_other(by_id: dict[str, NamedTime]) -> None:
    eras = [by_id[f"{name}-era"] for name in ("meiji", "taisho", "showa", "heisei", "reiwa")]
    for era, following in pairwise(eras):
        assert Day.parse(era.end).plus(days=1) == Day.parse(following.start)


# -- ambiguous names --------------------------------------------------------------------------------------------------


def test_readings_are_rows_that_are_not_ambiguous_names_themselves(by_id: dict[str, NamedTime]) -> None:
    for named in load():
        assert len(set(named.readings)) == len(named.readings), named.id
        assert not any(by_id[reading].readings for reading in named.readings), named.id
        assert named.ambiguous or not named.readings, named.id


def test_an_ambiguous_name_has_the_time_of_its_first_reading(by_id: dict[str, NamedTime]) -> None:
    for named in load():
        if named.readings:
            first = by_id[named.readings[0]]
            assert (named.start, named.end, named.kind) == (first.start, first.end, first.kind), named.id


@pytest.mark.parametrize(
    ("form", "first"),
    [
        ("Civil War", "american-civil-war"),
        ("Revolutionary War", "american-revolutionary-war"),
        ("Depression", "great-depression"),
        ("Treaty of Paris", "treaty-of-paris-of-1783"),
        ("Chernobyl", "chernobyl-disaster"),
        ("Stalingrad", "battle-of-stalingrad"),
        ("pandemic", "covid-19-pandemic"),
        ("Roosevelt Administration", "franklin-d-roosevelt-administration"),
    ],
)
def test_usual_reading(form: str, first: str, by_form: dict[str, NamedTime]) -> None:
    assert by_form[form].ambiguous
    assert by_form[form].readings[0] == first


@pytest.mark.parametrize("form", ["war", "the war", "civil war", "revolution", "crisis", "treaty", "Olympics", "May"])
def test_words_that_name_nothing_alone(form: str, by_form: dict[str, NamedTime]) -> None:
    assert form not in by_form


# -- written forms ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("Battle of Hastings", ("battle of Hastings",)),
        ("Spanish Civil War", ("Spanish civil war",)),
        ("Carter Administration", ("Carter administration",)),
        ("U.S. Invasion of Iraq", ("U.S. invasion of Iraq",)),
        ("Second Chechen War", ("Second Chechen war", "second Chechen War", "second Chechen war")),
        ("1973 Oil Crisis", ("1973 Oil crisis",)),
        ("Boston Tea Party", ()),
        ("Civil War", ()),
        ("Declaration of Independence", ()),
    ],
)
def test_lower_forms_follow_from_sort_words(form: str, expected: tuple[str, ...]) -> None:
    assert lower_forms(form) == expected


@pytest.mark.parametrize(
    ("form", "row"),
    [
        ("WWII", "world-war-ii"),
        ("Second World War", "world-war-ii"),
        ("second world war", "world-war-ii"),
        ("Great War", "world-war-i"),
        ("9/11", "september-11-attacks"),
        ("Vietnam war", "vietnam-war"),
        ("Damansky Island incident", "zhenbao-island-incident"),
        ("Islamic revolution", "iranian-revolution"),
        ("2008 financial crisis", "global-financial-crisis"),
        ("presidency of Jimmy Carter", "carter-administration"),
        ("Elizabeth II's reign", "reign-of-elizabeth-ii"),
        ("Russia's annexation of Crimea", "annexation-of-crimea"),
    ],
)
def test_names_as_writers_have_them(form: str, row: str, by_form: dict[str, NamedTime]) -> None:
    assert by_form[form].id == row


@pytest.mark.parametrize("form", ["Chernobyl", "Waterloo", "Oslo", "Pearl Harbor", "Watergate", "Covid"])
def test_places_and_things_are_times_only_behind_a_cue(form: str, by_form: dict[str, NamedTime]) -> None:
    named = by_form[form]
    assert named.ambiguous and named.needs_cue and named.readings
    assert named.use == THING


@pytest.mark.parametrize("form", ["September 11", "Sept. 11", "October 7", "January 6", "May '68", "1968", "Monday"])
def test_dates_of_the_calendar_are_no_names(form: str, by_form: dict[str, NamedTime]) -> None:
    assert form not in by_form


def test_uses_tell_spans_from_things(by_id: dict[str, NamedTime]) -> None:
    assert by_id["meiji-era"].use == SPAN
    assert by_id["suez-crisis"].use == HAPPENING
    assert by_id["stamp-act"].use == THING


def test_edtf_of_a_day_and_of_a_span(by_id: dict[str, NamedTime]) -> None:
    assert by_id["fall-of-the-berlin-wall"].edtf == "1989-11-09"
    assert by_id["cold-war"].edtf == "1947~/1991"
    assert by_id["reiwa-era"].edtf == "2019-05-01/.."


# -- reading ----------------------------------------------------------------------------------------------------------


def test_tables_are_read_once() -> None:
    assert load() is load()


def test_loading_stays_light() -> None:
    heavy = "spacy", "dash", "pandas", "numpy"
    code = (
        "import sys, timeline.times.named_times as named; named.load();"
        f"print([name for name in {heavy!r} if name in sys.modules])"
    )
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "[]"
