"""The languages of texts: what can be read in each, and how well that was measured."""

from __future__ import annotations

from typing import Any

import typer

SHIPPED, INSTALLED, NONE = "our own", "installed", "none: the sentence is the headline"


def spoken() -> list[dict[str, Any]]:
    """Every language with its code, name, words of time, grammar and figures, those with a hand part first."""
    from timeline.grammar.loading import NO_GRAMMAR, OWN, pipeline_for
    from timeline.languages.neutral import NO_LANGUAGE
    from timeline.languages.scores import FIGURES
    from timeline.times.lexicon import languages

    rows = []
    for code, language in languages().items():
        if code == NO_LANGUAGE:
            continue
        pipeline = pipeline_for(code)
        by_hand = bool(language.examples) or code == "en"
        rows.append(
            {
                "code": code,
                "name": language.name,
                "times": "written by hand" if by_hand else "dates, weekdays, lengths and the like, made from CLDR",
                "grammar": SHIPPED
                if pipeline is None or pipeline.startswith(OWN)
                else NONE
                if pipeline == NO_GRAMMAR
                else f"{INSTALLED}: {pipeline}",
                "figures": [vars_of(figure) for figure in FIGURES if figure.language == code],
            }
        )
    return sorted(rows, key=lambda row: (not row["figures"], row["times"] != "written by hand", row["name"]))


def vars_of(figure: Any) -> dict[str, Any]:
    """A figure as plain values."""
    return {name: getattr(figure, name) for name in ("corpus", "strict", "relaxed", "value")}


def put_languages(*, as_json: bool) -> None:
    """Print the languages as a list for people, or as JSON."""
    rows = spoken()
    if as_json:
        from timeline.exports.json_document import dumps

        typer.echo(dumps(rows), nl=False)
        return
    typer.echo("Languages (--language CODE; without it each text is asked):")
    for row in rows:
        typer.echo(f"  {row['code']}  {row['name']:<12}times: {row['times']}; grammar: {row['grammar']}")
        for score in row["figures"]:
            strict = f"strict {score['strict']:.1f}, " if score["strict"] is not None else ""
            typer.echo(
                f"      {'':<12}{score['corpus']}: {strict}relaxed {score['relaxed']:.1f}, "
                f"value {score['value']:.1f} F1"
            )
    typer.echo("Any other language: dates in figures, years, and dates written out in full.")
