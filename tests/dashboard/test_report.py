"""A report leaves the dashboard as it was chosen: columns, order, the chart of the screen, what people did."""

from __future__ import annotations

import base64
import io
from pathlib import Path
from typing import Any

import pytest

from dashboard.features.export.report_choices import chosen, column_lines, moved, order_of
from dashboard.projects.folder import ProjectFolder
from tests.dashboard.components import ask, parts, texts
from tests.waiting import soon, until

docx = pytest.importorskip("docx")


def _asked(app: Any, name: str = "docx", **body: Any) -> Any:
    options = {"chart": "false", **body.pop("options", {})}
    return app.server.test_client().post(f"/work/{app.desk.first}/export/{name}", json={"options": options, **body})


def _heads(content: bytes) -> list[str]:
    return [cell.text for cell in docx.Document(io.BytesIO(content)).tables[0].rows[0].cells]


def test_columns_that_were_chosen_and_the_notes_of_people_are_in_the_file(make_app: Any, keeper: ProjectFolder) -> None:
    app = make_app(keeper=keeper)
    event = keeper.load(app.desk.first).timeline.events[0].id
    keeper.run(app.desk.first, "edit", {"event": event, "fields": {"tags": ["bridge"], "notes": "Seen."}})
    report = _asked(app, options={"columns": "fact,date,tags,notes"})
    assert report.status_code == 200 and _heads(report.data) == ["Fact", "Date", "Tags", "Notes"]
    first = [cell.text for cell in docx.Document(io.BytesIO(report.data)).tables[0].rows[1].cells]
    assert first == ["Old mill bridge built", "the 1880s", "bridge", "Seen."]


@pytest.mark.parametrize(
    ("name", "body", "said"),
    [
        ("docx", {"options": {"columns": "date,price"}}, "'price' is no value of columns; known: number, date"),
        ("docx", {"options": {"order": "size"}}, "'size' is no value of order; known: time, latest, weight"),
        ("docx", {"options": {"handed": "x"}}, "Word report has no option 'handed' to choose"),
        ("docx", {"picture": "%%%"}, "the picture of the chart is not base64"),
        ("docx", {"options": {"chart": "true"}, "picture": base64.b64encode(b"GIF").decode()}, "is no PNG"),
        ("csv", {}, "has no option 'chart' to choose; it has: none"),
    ],
)
def test_what_a_format_does_not_offer_is_refused(make_app: Any, name: str, body: dict[str, Any], said: str) -> None:
    answer = _asked(make_app(), name, **body)
    assert answer.status_code == 400 and said in answer.json["error"]


def test_the_dialog_opens_on_what_was_kept_and_unknown_names_are_passed_over(make_app: Any) -> None:
    stored = {"timeline-report.data": {"columns": "place,price,date", "order": "latest"}}
    outputs = ask(make_app(), "report-dialog.opened", {"report-open.data": {"usual": {"language": "fr"}}, **stored})
    assert outputs["report-choice-language"]["value"] == "fr"
    assert outputs["report-dialog"]["opened"] is True
    assert outputs["report-ticked"]["value"] == ["place", "date"]
    assert outputs["report-order"]["data"][:3] == ["place", "date", "number"]
    assert texts(outputs["report-columns"]["children"]) == [] and outputs["report-choice-order"]["value"] == "latest"
    assert [box["label"] for box in parts(outputs["report-columns"]["children"], size="xs")][:2] == ["Place", "Date"]
    assert outputs["report-choice-chart"]["value"] == "true"


def test_a_column_moves_by_one_place_and_stays_at_the_ends() -> None:
    assert moved(["date", "fact", "place"], "place", "left") == ["date", "place", "fact"]
    assert moved(["date", "fact", "place"], "date", "left") == ["date", "fact", "place"]
    assert moved(["date", "fact", "place"], "place", "right") == ["date", "fact", "place"]
    lines = column_lines(["fact", "date"])
    assert [line.children[2].id["column"] for line in lines] == ["fact", "date"]


def test_what_stands_in_the_dialog_is_kept_in_the_order_of_its_lines_and_none_ticked_is_as_usual() -> None:
    order, ticked = order_of({})
    assert ticked == [] and chosen(order, [], ["time", "true", "es"]) == {
        "columns": "",
        "order": "time",
        "chart": "true",
        "language": "es",
    }
    order = moved(order, "fact", "left")
    assert chosen(order, ["number", "date", "fact"], ["latest", "false", "en"])["columns"] == "number,fact,date"


@pytest.mark.browser
def test_word_comes_with_the_chart_of_the_screen_in_two_clicks_and_columns_are_kept(
    make_app: Any, serve: Any, page: Any
) -> None:
    page.goto(serve(make_app()))
    page.wait_for_selector("#chart .tlv-mark")
    page.get_by_role("button", name="Export").click()
    with page.expect_download() as coming:
        page.locator("[data-do='export.docx']").click()
    report = docx.Document(io.BytesIO(Path(coming.value.path()).read_bytes()))
    assert len(report.inline_shapes) == 1 and len(report.tables[0].rows) == 5
    soon(lambda: page.locator(".tl-report-chart").count() == 0)

    page.get_by_role("button", name="Export").click()
    page.locator("[data-do='report.choose']").click()
    dialog = page.get_by_role("dialog", name="Columns and order of reports")
    for name in ("Date", "Fact", "Place"):
        dialog.get_by_label(name, exact=True).check()
    dialog.get_by_label("Further left: Place").click()
    until(page, "document.activeElement.getAttribute('aria-label') === 'Further left: Place'")
    dialog.get_by_role("button", name="Keep").click()
    dialog.wait_for(state="hidden")
    page.get_by_role("button", name="Export").click()
    with page.expect_download() as coming:
        page.locator("[data-do='export.docx']").click()
    assert _heads(Path(coming.value.path()).read_bytes()) == ["Date", "Fact", "Place"]
