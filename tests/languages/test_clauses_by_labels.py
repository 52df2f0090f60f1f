"""Clauses of languages whose own weights are shipped: headlines, who took part, where; as shares of own sentences."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.grammar import loading
from timeline.grammar.parsing import FINITE, parse_sentences
from timeline.pipeline import extract

SHARE = 0.8
ALL = {
    "fr": (
        ("Paul Vernet vendit la maison en mai 1931.", "Paul Vernet vendit la maison en mai 1931", ("Paul Vernet",), ""),
        ("En 1902, Jeanne Morel fonda une école.", "Jeanne Morel fonda une école", ("Jeanne Morel",), ""),
        ("Le pont fut inauguré par Luc Ferrand le 3 mai 1920.", "Le pont fut inauguré", ("Luc Ferrand",), ""),
        ("Marie Dubois naquit à Lyon le 4 mars 1880.", "Marie Dubois naquit", ("Marie Dubois",), "Lyon"),
        ("L'usine ferma en 1950, et le maire acheta le terrain en 1952.", "L'usine ferma en 1950", (), ""),
        ("L'usine ferma en 1950, et le maire acheta le terrain en 1952.", "Le maire acheta le terrain en 1952", (), ""),
        ("Le 7 juin 1944, les soldats entrèrent dans la ville.", "Les soldats entrèrent dans la ville", (), ""),
        ("Le musée fut agrandi en 1976 ; un incendie le détruisit en 1989.", "Le musée fut agrandi en 1976", (), ""),
        (
            "Le maire, Luc Ferrand, a reçu les élèves le 2 mai 2019.",
            "Le maire, Luc Ferrand, a reçu",
            ("Luc Ferrand",),
            "",
        ),
        ("La famille quitta la France en 1939.", "La famille quitta la France en 1939", ("France",), ""),
        ("Fondée en 1920, l'usine ferma en 1950.", "L'usine ferma en 1950", (), ""),
        ("Fondée en 1920, l'usine ferma en 1950.", "Fondée en 1920, l'usine …", (), ""),
        ("Nommé préfet en 1960, il prit sa retraite en 1975.", "Il prit sa retraite en 1975", (), ""),
        (
            "Le pont, qui avait été construit en 1902, fut détruit en 1944.",
            "Le pont, qui avait été construit en 1902",
            (),
            "",
        ),
        ("Il rouvrit en 2020, et une passerelle fut ajoutée au printemps 2022.", "Une passerelle fut ajoutée", (), ""),
    ),
    "es": (
        ("Pablo Vernet vendió la casa en mayo de 1931.", "Pablo Vernet vendió la casa", ("Pablo Vernet",), ""),
        ("En 1902, Juana Morel fundó una escuela.", "Juana Morel fundó una escuela", ("Juana Morel",), ""),
        (
            "El puente fue inaugurado por Lucas Ferrán el 3 de mayo de 1920.",
            "El puente fue inaugurado",
            ("Lucas Ferrán",),
            "",
        ),
        ("María Duarte nació en Sevilla el 4 de marzo de 1880.", "María Duarte nació", ("María Duarte",), "Sevilla"),
        ("La fábrica cerró en 1950, y el alcalde compró el terreno en 1952.", "La fábrica cerró en 1950", (), ""),
        ("La fábrica cerró en 1950, y el alcalde compró el terreno en 1952.", "El alcalde compró el terreno", (), ""),
        ("El 7 de junio de 1938, los soldados entraron en la ciudad.", "Los soldados entraron en la ciudad", (), ""),
        ("El museo fue ampliado en 1976; un incendio lo destruyó en 1989.", "El museo fue ampliado en 1976", (), ""),
        (
            "El alcalde, Lucas Ferrán, recibió a los alumnos el 2 de mayo de 2019.",
            "El alcalde, Lucas",
            ("Lucas Ferrán",),
            "",
        ),
        ("La familia abandonó Francia en 1939.", "La familia abandonó Francia en 1939", ("Francia",), ""),
        ("Fundada en 1920, la fábrica cerró en 1950.", "La fábrica cerró en 1950", (), ""),
        ("Fundada en 1920, la fábrica cerró en 1950.", "Fundada en 1920, la fábrica …", (), ""),
        ("Abrió en 1868, en un molino que los monjes habían levantado en 1590.", "Un molino que los monjes", (), ""),
        ("Se construyó una nave en 1968, y en marzo de 1974 empezó una huelga.", "En marzo de 1974 empezó", (), ""),
    ),
}
SHIPPED = sorted(code for code in ALL if loading.own_weights(code))


@pytest.mark.parametrize("code", SHIPPED)
def test_headlines_are_the_clause_of_the_time(code: str) -> None:
    titles = {text: [event.title for event in extract(text, language=code).events] for text, *_ in ALL[code]}
    right = [any(title.startswith(begins) for title in titles[text]) for text, begins, *_ in ALL[code]]
    assert sum(right) >= SHARE * len(right), titles


@pytest.mark.parametrize("code", SHIPPED)
def test_who_took_part_and_where(code: str) -> None:
    right, invented = [], []
    for text, begins, people, place in ALL[code]:
        for event in extract(text, language=code).events:
            if event.title.startswith(begins):
                right.append(({person.name for person in event.participants}, event.place) == ({*people}, place))
                invented += [person.name for person in event.participants if person.name not in text]
    assert sum(right) >= SHARE * len(right) and len(right) >= SHARE * len(ALL[code])
    assert not invented


@pytest.mark.parametrize("code", SHIPPED)
def test_weights_bring_their_papers_and_are_small(code: str) -> None:
    folder: Path = loading.SHIPPED_WEIGHTS.parent / code
    for name in ("LICENSE", "ATTRIBUTION.md", "MODEL_CARD.md"):
        assert (folder / name).stat().st_size > 500
    assert sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) < 8_000_000
    assert loading.load_pipeline(loading.own_weights(code)).lang == code


@pytest.mark.parametrize("code", SHIPPED)
def test_every_sentence_has_one_root_and_a_finite_verb(code: str) -> None:
    def read(doc: object) -> tuple[int, bool]:
        words = list(doc)  # type: ignore[call-overload]
        return sum(word.dep_ == "ROOT" for word in words), any(word.tag_ == FINITE for word in words)

    texts = [text for text, *_ in ALL[code]]
    parses = list(parse_sentences(texts, read, pipeline=loading.own_weights(code)))
    assert all(roots == 1 for roots, _ in parses)
    assert sum(finite for _, finite in parses) >= SHARE * len(parses)


def test_a_language_without_weights_has_none() -> None:
    assert loading.own_weights("et") == "" and loading.own_weights("en") == "" and loading.own_weights("../fr") == ""


def test_a_time_behind_a_semicolon_belongs_to_a_verb_there() -> None:
    text = "En la primavera de 1912 una riada destruyó los almacenes; el 8 de mayo de 1913 los obreros pidieron ayuda."
    assert [event.trigger.text for event in extract(text, language="es").events] == ["destruyó", "pidieron"]
