"""From what a person hands over (pasted text, files, an address) to documents and events, in the background.

Every source is a job of its own and so is every document found in it, so that ten documents show ten lines, an error
names its document and harms no other, and each can be cancelled.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from dashboard.desk import Desk
from dashboard.features.add.longest import bounds, within_seconds
from dashboard.jobs import Job, JobCancelled
from timeline.errors import TimelineError, UnreadableSource
from timeline.project.anchoring import find_again, selector
from timeline.record.file_names import file_name
from timeline.record.model import Document, Meaning, Publication, Timeline
from timeline.text.threads import Threads


class NothingInIt(TimelineError):
    """A source was read but held nothing to make events of."""


def add_sources(desk: Desk, project: str, sources: Iterable[tuple[str, Any]], **options: Any) -> list[Job]:
    """Read each ``(name to show, source)`` in the background; ``options`` are those of ``timeline.sources``."""
    threads = Threads()  # mails that are handed over together are told once, however often they quote one another
    return [_add_source(desk, project, name, source, options, threads) for name, source in sources]


def add_document(desk: Desk, project: str, document: Document) -> Job:
    """Find the events of a document in the background; it can be read in the project at once."""
    desk.keeper.put_document(project, document)
    return desk.jobs.submit(project, _name(document), lambda job: _extract(desk, job, document))


SAMPLE = " (sample).txt"
"""What the source of a bundled sample ends with."""


def add_sample(desk: Desk, project: str, name: str = "news") -> Job:
    """Read one of the bundled sample articles."""
    from timeline.sources import Upload
    from timeline.sources.samples import sample_paths

    paths = sample_paths()
    if name not in paths:
        raise UnreadableSource(f"there is no sample {name!r}; there are {', '.join(paths)}")
    upload = Upload(f"{name}{SAMPLE}", paths[name].read_bytes())
    return add_sources(desk, project, [("the sample", upload)])[0]


def _add_source(desk: Desk, project: str, name: str, source: Any, options: dict[str, Any], threads: Threads) -> Job:
    def work(job: Job) -> None:
        job.say("reading")
        read_so_far = 0
        for item in desk.read([source], **options):
            job.say("reading", done=read_so_far)
            item = threads.read_once(item) if isinstance(item, Document) else item
            read_so_far += _take(desk, job, item, pasted=name == PASTED, first=read_so_far == 0)
        if not read_so_far and not job.error:
            raise NothingInIt("It holds no text to read.")

    return desk.jobs.submit(project, name, work, holds=len(getattr(source, "data", b"")))


PASTED = "Pasted text"


def _take(desk: Desk, job: Job, item: Any, *, pasted: bool, first: bool) -> int:
    """Put one thing that was read into the project; how many documents that were."""
    if isinstance(item, Timeline):
        desk.keeper.put_timeline(job.project, item)
        job.events += len(item.events)
        job.note = "opened as a ready timeline"
        return max(1, len(item.documents))
    if isinstance(item, Document):
        # A pasted text has no address of its own: without one its id comes from its words, so that two stay two.
        document = replace(item, source="") if pasted else item
        if first:  # the usual case of one document in a file: this job goes on with it
            desk.keeper.put_document(job.project, document)
            job.name = _name(document)
            _extract(desk, job, document)
        else:
            add_document(desk, job.project, document)
        return 1
    if first:
        job.error = getattr(item, "reason", "") or str(item)
    else:
        desk.jobs.failed(job.project, getattr(item, "source", ""), getattr(item, "reason", "") or str(item))
    return 0


def _extract(desk: Desk, job: Job, document: Document) -> None:
    document = with_meanings(document, desk.keeper.reading(job.project, document.id))
    try:
        job.say("finding dates and events")
        timeline = desk.extract(document, progress=within_seconds(desk, _teller(job)), **bounds(desk, document))
        job.say("saving")
    except JobCancelled:
        desk.keeper.drop_document(job.project, document.id)
        raise
    except Exception:
        # The text itself was read well, so it stays; only its events are missing.
        desk.keeper.put_timeline(job.project, Timeline((document,)))
        raise
    desk.keeper.put_timeline(job.project, timeline)
    job.events += len(timeline.events)
    job.note = _note(document, timeline)


STAGES = {
    "sentences": "finding sentences",
    "times": "finding dates",
    "grammar": "reading the sentences",
    "events": "putting events together",
}
"""What a job says of each stage of finding events."""


def _teller(job: Job) -> Callable[[str, float], None]:
    """Called by the extraction with its stage and the share done; raises ``JobCancelled`` through ``job.say``."""

    def tell(stage: str, share: float) -> None:
        job.say(STAGES.get(stage, stage), done=round(share * 100), total=100)

    return tell


def _note(document: Document, timeline: Timeline) -> str:
    """What a person should know about the result, or ""."""
    if not timeline.events and not timeline.unplaced:
        return "no dates were found in it"
    if document.published is None and any(entry.kind == "unplaced" for entry in timeline.unplaced):
        return "no day of publication found; relative dates wait for it"
    return ""


def _name(document: Document) -> str:
    return document.title or file_name(document.source) or PASTED


def with_meanings(document: Document, before: Timeline) -> Document:
    """``document`` with what a person said that words of its earlier text mean, where these words still stand."""
    meanings = []
    for old in before.documents:
        for meaning in old.meanings:
            place = find_again(selector(old.text, meaning.start, meaning.end), document.text)
            if place is not None:
                meanings.append(Meaning(*place, document.text[place[0] : place[1]], meaning.when))
    return replace(document, meanings=tuple(meanings)) if meanings and not document.meanings else document


def with_day(document: Document, publication: Publication | None) -> Document:
    """``document`` as published on that day."""
    return replace(document, publication=publication)
