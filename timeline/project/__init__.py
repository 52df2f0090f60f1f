"""Where projects are kept: one SQLite file a project, with documents, events, every edit and full-text search.

    database.py    connections, transactions, migrations run under ``user_version``
    schema.py      the numbered migrations; to change the tables, add a function at the end of its list
    layers.py      how a person's corrections lie over the machine's reading
    commands.py    what a person can do, one short function a command; to add one, add a function there
    shared.py      what people say of a project as a whole: joined names, sources, colours, views, the story
    project.py     ``Project``: the one door that everything else uses
    search.py      questions: text, time range, document, participant, certainty, tag, status; counts by year
    anchoring.py   finds a sentence again after its text was edited, or says that it cannot

The machine's reading (``extracted``) and the person's work (``people``) are separate tables; what is shown
(``current``) is computed from both, so extracting again never overwrites a correction. Every change of a person is a
batch of before and after images, which makes undo exact.
"""

from __future__ import annotations

from timeline.project.project import Change, Project
from timeline.project.search import Answers, Query
from timeline.project.status import Status

__all__ = ["Answers", "Change", "Project", "Query", "Status"]
