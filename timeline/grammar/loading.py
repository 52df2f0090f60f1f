"""Load a spaCy pipeline once, when it is first asked for.

The shipped weights lie in folders beside this file, the English ones in ``english``, those of another language in the
folder of its code; a language has weights when its folder is there. They are float16 to halve their size, and become
float32 again here, because spaCy's layers refuse mixed types.
"""

from __future__ import annotations

import os
import threading
from functools import lru_cache
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from timeline.errors import UnknownPipeline

if TYPE_CHECKING:
    from spacy.language import Language

WEIGHTS_VARIABLE = "TIMELINE_ENGLISH_WEIGHTS"
SHIPPED_WEIGHTS = Path(__file__).parent / "english"
# The weights were trained with 3.8.18; the format of a trained pipeline holds within one minor version of spaCy.
SPACY_FROM, SPACY_BEFORE = (3, 8), (3, 9)

_loaded: dict[str, Language] = {}
_loading = threading.Lock()


def load_pipeline(name: str | None = None) -> Language:
    """Return a spaCy pipeline with tags, parse, lemmas and names; the same object at every call with the same name.

    ``None`` means the shipped English pipeline (or the one in the folder that the environment variable
    ``TIMELINE_ENGLISH_WEIGHTS`` names); any other name is an installed spaCy package or a folder.

    Raises UnknownPipeline when there is no such pipeline, when it has no parser, or when spaCy's version does not fit.
    """
    with _loading:
        key = name or ""
        if key not in _loaded:
            _loaded[key] = _load(name)
        return _loaded[key]


def _load(name: str | None) -> Language:
    if name is None:
        return _load_shipped(weights_folder(), "English")
    if name.startswith(OWN):
        code = name.removeprefix(OWN)
        return _load_shipped(SHIPPED_WEIGHTS.parent / code, f"“{code}”")
    return _load_installed(name)


NO_GRAMMAR = "-"
"""What ``pipeline_for`` answers for a language that nothing here can parse."""
OWN = "own:"
"""What ``pipeline_for`` answers for weights of another language that are shipped, with the language's code behind."""
_SIZES = ("lg", "md", "sm", "trf")


def pipeline_for(language: str, name: str | None = None) -> str | None:
    """What to load for texts in ``language``: the pipeline asked for, the shipped one (None for English, ``OWN`` and
    the code for others), an installed one made for that language, or ``NO_GRAMMAR``. English weights never read
    another language.
    """
    if name is not None or language == "en":
        return name
    return own_weights(language) or _installed_for(language)


@lru_cache(maxsize=64)
def own_weights(language: str) -> str:
    """The name of the shipped weights of a language other than English; "" where there are none."""
    shipped = language.isalpha() and (SHIPPED_WEIGHTS.parent / language / "config.cfg").is_file()
    return f"{OWN}{language}" if shipped else ""


@lru_cache(maxsize=64)
def _installed_for(language: str) -> str:
    try:
        from spacy.util import get_installed_models
    except ImportError:
        return NO_GRAMMAR
    models = [model for model in get_installed_models() if model.startswith(f"{language}_")]
    known = [size for size in _SIZES if any(model.endswith(f"_{size}") for model in models)]
    return next((model for size in known for model in models if model.endswith(f"_{size}")), NO_GRAMMAR)


def weights_folder() -> Path:
    """Return the folder the English weights are read from."""
    override = os.environ.get(WEIGHTS_VARIABLE)
    return Path(override) if override else SHIPPED_WEIGHTS


def _load_shipped(folder: Path, language: str) -> Language:
    spacy = _import_spacy()
    if not (folder / "config.cfg").is_file():
        raise UnknownPipeline(
            f"the {language} weights are missing: no config.cfg in {folder}. Install the package again, "
            f"or name an installed spaCy pipeline with --pipeline."
        )
    check_version(spacy.__version__)
    from timeline.grammar import word_classes  # noqa: F401  (registers the embedding layer that the weights use)

    nlp: Language = spacy.load(folder)
    prepare_weights(nlp)
    return nlp


def _load_installed(name: str) -> Language:
    spacy = _import_spacy()
    try:
        nlp: Language = spacy.load(name)
    except OSError as error:
        known = ", ".join(sorted(spacy.util.get_installed_models())) or "none"
        raise UnknownPipeline(
            f"no spaCy pipeline {name!r}; installed: {known}. Install one with 'python -m spacy download {name}', "
            f"or leave --pipeline out to use the one that is shipped."
        ) from error
    except Exception as error:
        # spaCy has no common error for weights of another version: config, registry and shape errors all occur.
        raise UnknownPipeline(
            f"the spaCy pipeline {name!r} does not load with spaCy {spacy.__version__}: {error}. "
            f"'python -m spacy validate' tells which versions fit."
        ) from error
    if "parser" not in nlp.pipe_names:
        raise UnknownPipeline(f"the spaCy pipeline {name!r} has no parser; it has: {', '.join(nlp.pipe_names)}.")
    return nlp


def _import_spacy() -> ModuleType:
    try:
        import spacy
    except ImportError as error:
        raise UnknownPipeline("spaCy is not installed; expected spacy>=3.8,<3.9 beside this package.") from error
    return spacy


def check_version(version: str) -> None:
    """Raise UnknownPipeline, with what to do, unless the shipped weights fit this version of spaCy."""
    numbers = tuple(int(part) for part in version.split(".")[:2])
    if not SPACY_FROM <= numbers < SPACY_BEFORE:
        low, high = (".".join(map(str, bound)) for bound in (SPACY_FROM, SPACY_BEFORE))
        raise UnknownPipeline(
            f"the shipped English weights need spaCy {low} or later and before {high}; installed is {version}. "
            f"Install 'spacy>={low},<{high}', or name a pipeline made for {version} with --pipeline."
        )


def prepare_weights(nlp: Language) -> None:
    """Turn the float16 weights of every component into float32, in place, and let numpy multiply them.

    numpy's matrix product was up to three times as fast as the one thinc takes by default (on a processor for which the
    latter has no kernel of its own), and the whole pipeline 1.7 times.
    """
    from thinc.api import NumpyOps

    numpy_products = NumpyOps(use_blis=False)
    for _, component in nlp.pipeline:
        model = getattr(component, "model", None)
        for node in model.walk() if model is not None and model is not True else ():
            node.ops = numpy_products
            for parameter in node.param_names:
                if node.has_param(parameter):
                    node.set_param(parameter, node.get_param(parameter).astype("float32"))
