"""What could not be placed as a Dash callback: its lines, where they lead, and who may give a time."""

from __future__ import annotations

import json
from typing import Any

from dashboard.features.unplaced.panel import unplaced_lines
from tests.dashboard.bridge import TEXT
from tests.dashboard.components import ask, parts, texts


def asked(app: Any, **data: Any) -> Any:
    outputs = ask(
        app, "unplaced-list.children", {"unplaced-asked.data": {"project": app.desk.first, "most": 9, **data}}
    )
    return outputs["unplaced-list"]["children"]


def test_each_line_leads_to_its_words_and_an_editor_may_set_its_time(make_app: Any) -> None:
    app = make_app()
    lines = asked(app, editable=True)
    (line,) = parts(lines, className="tl-row")
    words, reason, state, sentence = texts(line["children"])
    assert words == "During her youth" and "not of the calendar" in reason and sentence.startswith(words)
    (jump,) = parts(lines, data_do="unplaced.show")
    place = json.loads(jump["data-place"])
    assert TEXT[place["start"] : place["end"]] == words
    assert state == "Set its time…"
    (button,) = parts(lines, data_do="unplaced.mean")
    assert json.loads(button["data-place"]) == place | {"words": words, "sentence": sentence}
    assert texts(asked(app, editable=False))[2] == "not placed"


def test_more_are_a_click_away_none_is_said_and_a_project_that_went_is_told(make_app: Any) -> None:
    app = make_app()
    (unplaced,) = app.desk.keeper.load(app.desk.first).timeline.unplaced
    assert texts(unplaced_lines([unplaced], 3, editable=False))[-1] == "Show more (2 left)"
    assert texts(unplaced_lines([], 0, editable=True)) == ["Every date found has its place."]
    assert texts(asked(app, project="gone"))[0].startswith("There is no project")
