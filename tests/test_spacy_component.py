"""The component for other people's spaCy pipelines: what it puts on a Doc, and that spaCy finds it by itself."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc

import timeline.spacy_component  # noqa: F401  (in an installation the entry point does this)
from timeline.record.when import When

TEXT = "The mill burned down on 3 May 1999. It was rebuilt two years later, and every Monday there is a market."
ROOT = Path(__file__).parents[1]


def test_times_are_spans_with_their_values() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("timeline_times")
    doc = nlp(TEXT)
    spans = doc.spans["times"]
    assert [(span.text, span.label_, span.kb_id_) for span in spans][:1] == [("3 May 1999", "DATE", "1999-05-03")]
    assert spans[0]._.when == When.from_edtf("1999-05-03")
    assert "3 May 1999" in spans[0]._.explanation
    assert [span.label_ for span in spans][-1] == "SET" and spans[-1]._.when is None


def test_the_day_of_publication_comes_from_the_pipeline_or_from_the_document() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("timeline_times", config={"published": "2021-03-03", "spans_key": "when"})
    doc = nlp("The old mill fell down yesterday.")
    assert [span.kb_id_ for span in doc.spans["when"]] == ["2021-03-02"]
    doc = nlp.make_doc("The old mill fell down yesterday.")
    doc._.published = "1999-12-31"
    assert [span.kb_id_ for span in nlp(doc).spans["when"]] == ["1999-12-30"]


def test_it_stands_in_a_pipeline_with_other_components() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("timeline_times", last=True)
    docs = list(nlp.pipe([TEXT, "No time here.", ""]))
    assert [len(doc.spans["times"]) > 0 for doc in docs] == [True, False, False]
    assert len(list(docs[0].sents)) == 2


def test_a_doc_with_times_can_be_written_and_read() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("timeline_times")
    again = Doc(nlp.vocab).from_bytes(nlp(TEXT).to_bytes())
    assert again.spans["times"][0]._.when == When.from_edtf("1999-05-03")


def test_a_time_within_a_token_marks_the_whole_token() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("timeline_times")
    doc = nlp("In 1999the mill burned.")
    assert all(span.start < span.end for span in doc.spans["times"])


@pytest.mark.parametrize(("language", "config"), [("en", ""), ("xx", ", 'language': 'en'")])
def test_spacy_finds_it_through_the_entry_point(tmp_path: Path, language: str, config: str) -> None:
    """As installed: an entry point of the package is all that spaCy knows; nothing of ours is imported before."""
    points = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["entry-points"]
    info = tmp_path / "installed_here-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: installed-here\nVersion: 1.0\n", encoding="utf-8")
    lines = [f"{name} = {target}" for name, target in points["spacy_factories"].items()]
    (info / "entry_points.txt").write_text("[spacy_factories]\n" + "\n".join(lines) + "\n", encoding="utf-8")
    program = (
        "import spacy\n"
        f"nlp = spacy.blank({language!r})\n"
        f"nlp.add_pipe('timeline_times', config={{'published': '2021-03-03'{config}}})\n"
        "doc = nlp('It fell on 2021-02-27.')\n"
        "print([span.kb_id_ for span in doc.spans['times']])\n"
    )
    paths = f"{tmp_path}{__import__('os').pathsep}{ROOT}"
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True,
        env={**__import__("os").environ, "PYTHONPATH": paths},
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    assert run.stdout.strip() == "['2021-02-27']"
