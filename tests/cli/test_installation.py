"""Whether our packages are ours: distributions of other people install the same import names."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.cli.support import installation as doctor


def place(folder: Path, package: str, *, ours: bool) -> Path:
    path = folder / package
    path.mkdir(parents=True)
    (path / {"timeline": "pipeline.py", "dashboard": "app.py"}[package]).touch() if ours else None
    return path


def test_two_packages_side_by_side_are_well(tmp_path: Path) -> None:
    folders = {name: place(tmp_path, name, ours=True) for name in doctor.PACKAGES}
    assert doctor.clash(folders) == ""


def test_an_overwritten_a_missing_and_a_far_package_are_told(tmp_path: Path) -> None:
    ours = place(tmp_path / "a", "timeline", ours=True)
    foreign = place(tmp_path / "b", "dashboard", ours=False)
    assert "overwritten by another distribution" in doctor.clash({"timeline": ours, "dashboard": foreign})
    assert doctor.clash({"timeline": ours, "dashboard": None}) == "the package 'dashboard' is missing"
    far = place(tmp_path / "c", "dashboard", ours=True)
    assert "different places" in doctor.clash({"timeline": ours, "dashboard": far})


def test_a_start_warns_and_goes_on(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(doctor, "folder_of", lambda package: None)
    doctor.tell_clash()
    said = capsys.readouterr().err
    assert "the package 'timeline' is missing" in said and "uv tool install timeline-from-text" in said


def test_this_checkout_is_well(capsys: pytest.CaptureFixture[str]) -> None:
    doctor.tell_clash()
    assert capsys.readouterr().err == ""
    findings = {finding.subject: finding for finding in doctor.examine()}
    assert findings["packages"].well and findings["Python"].well and findings["spacy"].well
    assert str(findings["Python"]).startswith("ok")


def test_another_owner_of_our_names_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    claimed = {"timeline": ["timeline", "timeline-from-text"], "dashboard": ["timeline-from-text"]}
    monkeypatch.setattr(doctor, "owners", lambda: claimed)
    finding = next(finding for finding in doctor.examine() if finding.subject == "distributions")
    assert not finding.well and finding.seen.startswith("timeline installs")
    assert "pip uninstall" in str(finding)
