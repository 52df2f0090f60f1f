"""One row of the table that routes, checks and the OpenAPI description are all made from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from dashboard.desk import Desk

Schema = Mapping[str, Any]

ROOT = "/api/v1"


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter. ``place`` is "query" or "path"; a schema of type "array" may be given several times."""

    name: str
    about: str
    schema: Schema
    place: str = "query"

    @property
    def required(self) -> bool:
        """Whether a request without it is refused."""
        return self.place == "path"


@dataclass(frozen=True, slots=True)
class Given:
    """What a request gave, checked: ``values`` by parameter name (defaults filled in), the JSON ``body`` or {}."""

    values: Mapping[str, Any]
    body: Mapping[str, Any] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Any:
        return self.values.get(name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """What can be asked at one address with one method.

    ``path`` is written below ``/api/v1`` with its parameters in braces. ``run`` gives what is answered: plain data for
    JSON or a Flask response. ``answer`` is the schema of that data; ``media_types`` replaces it where files are sent.
    ``failures`` are the status codes it may answer with beyond those that every operation may. ``of_project`` says that
    the answer depends on one project alone, so that it carries its version as an entity tag.
    """

    name: str
    path: str
    title: str
    about: str
    run: Callable[[Desk, Given], Any]
    method: str = "GET"
    parameters: tuple[Parameter, ...] = ()
    body: Schema | None = None
    body_example: Any = None
    answer: Schema = field(default_factory=dict)
    media_types: tuple[str, ...] = ()
    failures: tuple[int, ...] = ()
    of_project: bool = False

    @property
    def rule(self) -> str:
        """The address as Flask writes it."""
        return ROOT + self.path.replace("{", "<").replace("}", ">")
