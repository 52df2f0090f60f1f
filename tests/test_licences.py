"""Every package that is installed with ours is listed with its licence, and none has one that binds its users."""

from __future__ import annotations

import importlib.metadata
import re
import tomllib
from pathlib import Path

import pytest

HOME = Path(__file__).resolve().parents[1]
LISTED = {
    name: (when, licence)
    for name, when, licence in re.findall(
        r"^\| ([\w.-]+) \| (always|extra `\w+`) \| (.+) \|$",
        (HOME / "docs/licences.md").read_text("utf-8"),
        re.MULTILINE,
    )
}
PERMISSIVE = re.compile(r"MIT|BSD|Apache|ISC|ZPL|Zope|PSF|Unlicense", re.IGNORECASE)
BINDING = re.compile(r"(?<!L)GPL|AGPL|SSPL|Commons Clause|BUSL", re.IGNORECASE)


def pinned() -> dict[str, str]:
    lines = (HOME / "constraints.txt").read_text("utf-8").splitlines()
    pairs = (line.split("==") for line in lines if line and not line.startswith("#"))
    return {re.sub(r"[-_.]+", "-", name).lower(): version for name, version in pairs}


def asked_for() -> dict[str, str]:
    project = tomllib.loads((HOME / "pyproject.toml").read_text("utf-8"))["project"]
    groups = {"always": project["dependencies"]} | {
        f"extra `{name}`": lines
        for name, lines in project["optional-dependencies"].items()
        if name not in ("test", "docs")
    }
    return {re.split(r"[^\w.-]", line, maxsplit=1)[0]: when for when, lines in groups.items() for line in lines}


def test_the_list_is_that_of_the_project() -> None:
    assert {name: when for name, (when, _) in LISTED.items()} == asked_for()


@pytest.mark.parametrize("name", sorted(LISTED))
def test_a_package_says_of_itself_what_is_listed(name: str) -> None:
    licence = LISTED[name][1]
    assert PERMISSIVE.search(licence) and not BINDING.search(licence)
    try:
        metadata = importlib.metadata.metadata(name)
    except importlib.metadata.PackageNotFoundError:
        pytest.skip("an extra that is not installed here")
    classifiers = [line for line in metadata.get_all("Classifier") or [] if line.startswith("License ::")]
    of_itself = " ".join(
        (metadata.get("License-Expression") or "", *classifiers, (metadata.get("License") or "")[:200])
    )
    families = {
        name_of_family.upper() for name_of_family in re.findall(r"MIT|BSD|Apache|ZPL|Zope", licence, re.IGNORECASE)
    }
    named = of_itself.upper().replace("ZOPE", "ZPL")
    assert any(family.replace("ZOPE", "ZPL") in named for family in families), of_itself


def test_the_versions_that_passed_are_within_the_bounds() -> None:
    from packaging.requirements import Requirement

    project = tomllib.loads((HOME / "pyproject.toml").read_text("utf-8"))["project"]
    versions = pinned()
    for requirement in map(Requirement, project["dependencies"]):
        assert requirement.specifier.contains(versions[requirement.name.lower()]), requirement
