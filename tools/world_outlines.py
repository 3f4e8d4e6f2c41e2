"""Prepare the outlines of countries: takes the npm package `world-atlas`, gives `world.json`.

The map of an issue is drawn from that file, which is under version control, so that nobody
needs npm to build a site. To bring it up to date, in the repository's folder:

    npm pack world-atlas@2 && tar xzf world-atlas-2*.tgz
    python -m tools.world_outlines package

The projection is Equal Earth (Šavrič, Patterson and Jenny 2018): each country has the share of
the map that it has of the world.
"""

from __future__ import annotations

import json
import math
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any, TypeAlias

import pycountry

Point: TypeAlias = tuple[int, int]
Ring: TypeAlias = list[Point]
Arcs: TypeAlias = list[int]

OUTLINES = Path("generator/briefing_site/pages/outlines/world.json")
SCALES = ("110m", "50m", "10m")
WIDTH = 2400
A1, A2, A3, A4 = 1.340264, -0.081106, 0.000893, 0.003796
ROOT_3 = math.sqrt(3)
MIDDLE = 11.5
"""The meridian in the middle: the edge then runs through the Bering Strait, and cuts no land."""
NORTH, SOUTH = 84.0, -57.0
"""What is shown: all land but Antarctica."""


def projected(longitude: float, latitude: float) -> tuple[float, float]:
    """Project a place on the unit sphere, east and north growing."""
    theta = math.asin(ROOT_3 / 2 * math.sin(math.radians(latitude)))
    slope = 9 * A4 * theta**8 + 7 * A3 * theta**6 + 3 * A2 * theta**2 + A1
    x = 2 * ROOT_3 * math.radians(longitude) * math.cos(theta) / (3 * slope)
    y = A4 * theta**9 + A3 * theta**7 + A2 * theta**3 + A1 * theta
    return x, y


SCALE = WIDTH / (2 * projected(180, 0)[0])
TOP = projected(0, NORTH)[1]
HEIGHT = round((TOP - projected(0, SOUTH)[1]) * SCALE)


def on_sheet(longitude: float, latitude: float) -> Point:
    """Give the place on the map of a place on earth: whole numbers, from the upper left."""
    east = (longitude - MIDDLE + 180) % 360 - 180
    x, y = projected(east, latitude)
    return round(WIDTH / 2 + x * SCALE), round((TOP - y) * SCALE)


class Topology:
    """A TopoJSON file whose arcs are projected.

    Args:
        path: Where it is.
    """

    def __init__(self, path: Path) -> None:
        self._file = json.loads(path.read_text("utf-8"))
        self._arcs = [self._arc(steps) for steps in self._file["arcs"]]

    def _arc(self, steps: list[list[int]]) -> Ring:
        (kx, ky), (tx, ty) = (self._file["transform"][key] for key in ("scale", "translate"))
        xs, ys = (accumulate(axis) for axis in zip(*steps, strict=True))
        return [on_sheet(x * kx + tx, y * ky + ty) for x, y in zip(xs, ys, strict=True)]

    def countries(self) -> Iterator[tuple[str | None, dict[str, Any]]]:
        """Give each country's shape by its two letters, where ISO 3166 gives it any."""
        for shape in self._file["objects"]["countries"]["geometries"]:
            found = pycountry.countries.get(numeric=shape.get("id", ""))
            yield found.alpha_2 if found else None, shape

    def land(self) -> list[Ring]:
        """Give the outlines of all land."""
        shapes = self._file["objects"]["land"]["geometries"]
        return [ring for shape in shapes for ring in self.rings(shape)]

    def rings(self, shape: dict[str, Any]) -> list[Ring]:
        """Give the outlines of a shape; a very small one is a dot."""
        found = (self._ring(arcs) for arcs in outlines(shape))
        return [ring for ring in found if is_shown(ring)]

    def borders(self) -> list[Ring]:
        """Give the lines that two countries share."""
        uses = Counter(
            max(arc, ~arc)
            for _, shape in self.countries()
            for arcs in outlines(shape)
            for arc in arcs
        )
        return [self._arcs[arc] for arc, times in sorted(uses.items()) if times > 1]

    def _ring(self, arcs: Arcs) -> Ring:
        points = [
            point
            for arc in arcs
            for point in (self._arcs[arc] if arc >= 0 else reversed(self._arcs[~arc]))
        ]
        kept = [point for point, after in pairwise([*points, points[0]]) if point != after]
        return kept or points[:1]


def outlines(shape: dict[str, Any]) -> list[Arcs]:
    """Give the arcs of each outline of a polygon or of several."""
    arcs = shape.get("arcs", [])
    polygons = arcs if shape.get("type") == "MultiPolygon" else [arcs]
    return [ring for polygon in polygons for ring in polygon]


def is_shown(ring: Ring) -> bool:
    """Tell whether an outline is on the map, as Antarctica is not."""
    return any(y < HEIGHT for _, y in ring)


def area(ring: Ring) -> float:
    """Give the area that a line encloses."""
    closed = pairwise([*ring, ring[0]])
    return abs(sum(x * v - u * y for (x, y), (u, v) in closed)) / 2


def box(ring: Ring) -> tuple[int, int, int, int]:
    """Give the corners of the rectangle around a line: left, top, right, bottom."""
    xs, ys = zip(*ring, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def path(rings: Iterable[Ring], end: str = "z") -> str:
    """Write lines as the data of an SVG path, each from its first point in steps."""
    return "".join(line(ring) + end for ring in rings)


def line(ring: Ring) -> str:
    """Write one line; a minus sign needs no space before it."""
    steps = [number for (x, y), (u, v) in pairwise(ring) for number in (u - x, v - y)]
    head = f"M{ring[0][0]} {ring[0][1]}l"
    return head + "".join(
        f"{number}" if number < 0 or not place else f" {number}"
        for place, number in enumerate(steps)
    )


def country(rings: list[Ring]) -> dict[str, object]:
    """Describe a country; the box is that of its largest part, as overseas parts lie far off."""
    return {
        "box": box(max(rings, key=area)),
        "path": path(ring for ring in rings if len(set(ring)) >= len("abc")),
    }


def world(package: Path) -> dict[str, object]:
    """Read the package; the finer files have the states that are too small for the coarse one."""
    coarse, *finer = (Topology(package / f"countries-{scale}.json") for scale in SCALES)
    found: dict[str, list[Ring]] = {}
    for atlas in (coarse, *finer):
        for code, shape in atlas.countries():
            if code and code not in found and (rings := atlas.rings(shape)):
                found[code] = rings
    return {
        "width": WIDTH,
        "height": HEIGHT,
        "land": path(ring for ring in coarse.land() if len(set(ring)) >= len("abc")),
        "borders": path(coarse.borders(), end=""),
        "countries": {code: country(found[code]) for code in sorted(found)},
    }


def main() -> int:
    """Write the file; 2 where the package's folder is not named."""
    if len(sys.argv) != len(("program", "package")):
        sys.stderr.write("usage: python -m tools.world_outlines PACKAGE\n")
        return 2
    text = json.dumps(world(Path(sys.argv[1])), indent=0)
    OUTLINES.write_text(text + "\n", "utf-8")
    sys.stderr.write(f"world_outlines: {OUTLINES}, {len(text) // 1000} kB\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
