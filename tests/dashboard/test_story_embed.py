"""A story in a page of another site: framed by whom the server names, running nothing; several events told at once."""

from __future__ import annotations

from typing import Any

from dashboard.security import Access
from tests.dashboard.components import ask


def test_the_story_can_be_framed_where_embedding_is_allowed_and_runs_nothing(make_app: Any) -> None:
    app = make_app(access=Access(embedders=("https://news.example",)))
    project = app.desk.first
    event = app.desk.keeper.load(project).timeline.events[0].id
    story = {"title": "The bridge", "items": [{"event": event, "words": "It began with a bridge."}]}
    app.desk.keeper.run(project, "tell", story)
    client = app.server.test_client()
    answer = client.get(f"/embed/{project}/story")
    assert answer.status_code == 200 and "It began with a bridge." in answer.text and "<script" not in answer.text
    policy = answer.headers["Content-Security-Policy"]
    assert "frame-ancestors 'self' https://news.example" in policy and "default-src 'none'" in policy
    assert "script-src" not in policy and "style-src 'unsafe-inline'" in policy
    asked = ask(app, "story-embed-code.value", {"story-embed-asked.data": {"project": project}})
    code = asked["story-embed-code"]["value"]
    assert f"/embed/{project}/story" in code and "allow-same-origin" not in code and "The bridge" in code
    assert not asked["story-embed-told"]["children"]
    gone = ask(app, "story-embed-code.value", {"story-embed-asked.data": {"project": "gone"}})
    assert gone["story-embed-told"]["children"].startswith("There is no project")
    assert client.get("/embed/nothing-here/story").status_code == 404
