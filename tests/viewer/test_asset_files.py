from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from timeline.show import asset_files
from timeline.show.asset_files import MissingAsset, asset, asset_text, assets_folder


@pytest.fixture(autouse=True)
def _forget() -> Iterator[None]:
    assets_folder.cache_clear()
    yield
    assets_folder.cache_clear()


def test_the_folder_is_known_by_its_own_file() -> None:
    assert (assets_folder() / asset_files.KNOWN_FILE).is_file()
    assert "TimelineViewer" in asset_text("viewer/viewer.js")


def test_assets_of_another_package_are_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    foreign, own = tmp_path / "foreign", tmp_path / "own"
    foreign.mkdir()
    (own / "viewer").mkdir(parents=True)
    (own / asset_files.KNOWN_FILE).write_text("// here", encoding="utf-8")
    monkeypatch.setattr(asset_files, "_candidates", lambda: iter((foreign, own)))
    assert assets_folder() == own


def test_a_missing_folder_names_the_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asset_files, "_candidates", lambda: iter((tmp_path,)))
    with pytest.raises(MissingAsset, match=str(tmp_path)):
        assets_folder()


def test_a_missing_file_is_named() -> None:
    with pytest.raises(MissingAsset, match=r"viewer/none\.js"):
        asset("viewer/none.js")
