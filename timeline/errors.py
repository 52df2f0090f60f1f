"""The exceptions a caller can meet, in one small family.

    TimelineError
    ├── UnreadableSource   a file, address or stream could not be turned into a document
    ├── UnknownLanguage    no such language file in ``timeline/languages``
    ├── UnknownFormat      no such reader or export
    ├── UnknownPipeline    no such spaCy pipeline, or one of an unsupported version
    ├── BadDate            a date given by a person could not be understood
    ├── BadData            data of ours (a saved timeline, a table, a store) does not have the expected form
    └── BadRule            a rule or language file is malformed (met while developing, never with user input)

Every message says what happened, what was expected and what to do; the command line prints it as it is.
"""

from __future__ import annotations


class TimelineError(Exception):
    """Base of all errors that this project raises on purpose."""


class UnreadableSource(TimelineError):
    """A source gave no document: missing, empty, binary, encrypted, too large, refused or unreachable."""


class UnknownLanguage(TimelineError):
    """The asked-for language has no file in ``timeline/languages``."""


class UnknownFormat(TimelineError):
    """The asked-for input or output format has no reader or export."""


class UnknownPipeline(TimelineError):
    """The asked-for spaCy pipeline is not installed, or its version does not fit."""


class BadDate(TimelineError, ValueError):
    """A date that a person or a file gave is not a date in any form we read."""


class BadData(TimelineError, ValueError):
    """Saved data (JSON, CSV, store) lacks a field or holds a value of the wrong kind."""


class BadRule(TimelineError):
    """A rule, phrase or word table is malformed; raised when it is defined, with its name."""
