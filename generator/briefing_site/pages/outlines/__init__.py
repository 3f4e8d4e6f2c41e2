"""Outlines of countries, as `tools/world_outlines.py` wrote them: takes nothing, gives `World`."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files

from briefing_site.frozen import frozen

Box = tuple[int, int, int, int]
"""The corners of a rectangle: left, top, right, bottom."""


@frozen
class Outline:
    """A country's shape.

    Attributes:
        path: The data of its SVG path; nothing where it is smaller than the map's unit.
        box: The rectangle around its largest part.
    """

    path: str
    box: Box


@frozen
class World:
    """The map that everything is drawn on.

    Attributes:
        width: In units of the map, as all that follows.
        height: Likewise.
        land: All coasts, as the data of an SVG path.
        borders: The lines between countries.
        countries: Each country's shape by its two letters.
    """

    width: int
    height: int
    land: str
    borders: str
    countries: dict[str, Outline]


@cache
def world() -> World:
    """Read the file, once."""
    read = json.loads(files(__package__).joinpath("world.json").read_text("utf-8"))
    countries = {
        code: Outline(shape["path"], tuple(shape["box"]))
        for code, shape in read["countries"].items()
    }
    return World(read["width"], read["height"], read["land"], read["borders"], countries)
