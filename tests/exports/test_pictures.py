"""Pictures: every name whole and inside its box, every source in the margin, nothing on top of another."""

import json
import re
import struct
import xml.etree.ElementTree as ET
import zlib
from collections.abc import Iterator

import pytest
from drawn_networks import CABLES, made_network, made_sources
from exported import PLAIN, hostile, text, written
from pyoxigraph import Store
from small_graph import HARBOUR, entity, view

from cablegraph.exports import ExportError, Selection, figure
from cablegraph.exports.drawing import Drawing
from cablegraph.exports.graphviz import run
from cablegraph.exports.picture import as_svg, chart_drawing, network_drawing
from cablegraph.networks import Network
from cablegraph.view import View

_SVG = "{http://www.w3.org/2000/svg}"
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
Box = tuple[float, float, float, float]


@pytest.fixture(scope="module")
def harbour() -> View:
    return view(*HARBOUR)


def drawing(network: Network) -> Drawing:
    return figure.drawing(network, made_sources(), ())


def nodes(svg: str) -> Iterator[tuple[str, Box, list[ET.Element]]]:
    """Words, box and text elements of each node."""
    for group in ET.fromstring(svg).iter(f"{_SVG}g"):
        if group.get("class") != "node":
            continue
        texts = list(group.iter(f"{_SVG}text"))
        yield " ".join("".join(one.itertext()) for one in texts), box(group), texts


def box(group: ET.Element) -> Box:
    """The extent of a node's shape."""
    xs: list[float] = []
    ys: list[float] = []
    for shape in group.iter():
        if shape.tag == f"{_SVG}ellipse":
            x, y, rx, ry = (float(shape.get(name, "")) for name in ("cx", "cy", "rx", "ry"))
            xs += [x - rx, x + rx]
            ys += [y - ry, y + ry]
        numbers = [float(n) for n in _NUMBER.findall(shape.get("points") or shape.get("d") or "")]
        xs += numbers[::2]
        ys += numbers[1::2]
    return min(xs), min(ys), max(xs), max(ys)


def arial(words: str, size: float) -> float:
    """Width of Latin words in Arial, from the widths of its letters, rounded down."""
    narrow = {
        "i": 0.22,
        "l": 0.22,
        "j": 0.22,
        "t": 0.27,
        "f": 0.27,
        "r": 0.33,
        " ": 0.27,
        "I": 0.27,
        ".": 0.27,
    }
    wide = {"m": 0.83, "w": 0.72, "W": 0.94, "M": 0.83}
    return sum(narrow.get(c, wide.get(c, 0.5)) for c in words) * size


@pytest.mark.parametrize("actors", [5, 200])
def test_every_name_is_whole_and_inside_its_box(actors: int) -> None:
    network = made_network(actors)
    svg = as_svg(drawing(network), "test")
    drawn = sorted(words for words, _, _ in nodes(svg))
    assert drawn == sorted(figure.names_in(network).values())
    for _, (left, top, right, bottom), texts in nodes(svg):
        for one in texts:
            x, y, size = (float(one.get(name, "")) for name in ("x", "y", "font-size"))
            half = arial("".join(one.itertext()), size) / 2
            assert left <= x - half
            assert x + half <= right
            assert top < y < bottom


@pytest.mark.parametrize("actors", [5, 200])
def test_no_box_lies_on_another_and_all_are_in_the_picture(actors: int) -> None:
    svg = as_svg(drawing(made_network(actors)), "test")
    boxes = [extent for _, extent, _ in nodes(svg)]
    for i, (left, top, right, bottom) in enumerate(boxes):
        for other in boxes[:i]:
            assert left >= other[2] or other[0] >= right or top >= other[3] or other[1] >= bottom
    root = ET.fromstring(svg)
    width, height = (float(n) for n in _NUMBER.findall(root.get("viewBox", ""))[2:])
    assert max(b[2] for b in boxes) - min(b[0] for b in boxes) <= width
    assert max(b[3] for b in boxes) - min(b[1] for b in boxes) <= height


def test_two_hundred_actors_make_a_page_not_a_ribbon() -> None:
    root = ET.fromstring(as_svg(drawing(made_network(200)), "test"))
    width, height = (float(n) for n in _NUMBER.findall(root.get("viewBox", ""))[2:])
    assert 1 / 3 < width / height < 3


def test_every_tie_has_its_words_and_its_place_in_a_cable() -> None:
    network = made_network(200)
    words = "\n".join(
        "".join(one.itertext()) for one in ET.fromstring(as_svg(drawing(network), "test")).iter(f"{_SVG}text")
    )
    for _, _, key, held in network.edges(keys=True, data=True):
        number = made_sources().number[key.rpartition("/tie")[0]]
        assert f"[{number}]\u00a0¶{held['paragraph']}" in words
    assert all(name in words for name in made_sources().names)
    assert len(made_sources().names) == CABLES


def test_a_picture_says_what_is_in_it(harbour: View) -> None:
    svg = text(harbour, "svg")
    words = " ".join("".join(one.itertext()) for one in ET.fromstring(svg).iter(f"{_SVG}text"))
    assert "07HARBOUR5 (2007-03-14)" in words
    assert "Solid line: said as a fact." in words
    for word in ("person", "body", "office", "plan or programme", "person without a name"):
        assert word in words
    assert "Not drawn: " not in words or "without a tie" in words


def test_status_shows_in_words_and_line(harbour: View) -> None:
    dot = network_drawing(harbour, Selection()).text()
    denied = next(line for line in dot.splitlines() if "denied: works with" in line)
    assert "style=dotted" in denied
    former = next(line for line in dot.splitlines() if "former: heads" in line)
    assert "style=dashed" in former


def test_a_picture_is_the_same_each_time(harbour: View) -> None:
    for name in ("svg", "png", "chart-svg", "dot"):
        assert written(harbour, name) == written(harbour, name)


def pixels(png: bytes) -> tuple[int, int]:
    """Width and height of a PNG whose pixels are all there."""
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    width, height, depth, colour = struct.unpack(">IIBB", png[16:26])
    data, at = b"", 8
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        if png[at + 4 : at + 8] == b"IDAT":
            data += png[at + 8 : at + 8 + length]
        at += length + 12
    channels = {2: 3, 6: 4}[colour]
    assert len(zlib.decompress(data)) == height * (1 + width * channels * depth // 8)
    return width, height


@pytest.mark.parametrize(("png", "svg"), [("png", "svg"), ("chart-png", "chart-svg")])
def test_a_png_has_the_form_of_the_svg(harbour: View, png: str, svg: str) -> None:
    width, height = pixels(written(harbour, png))
    root = ET.fromstring(text(harbour, svg))
    of_svg = [float(n) for n in _NUMBER.findall(root.get("viewBox", ""))[2:]]
    assert width / height == pytest.approx(of_svg[0] / of_svg[1], rel=0.02)


def test_hostile_words_stay_words() -> None:
    for name in ("svg", "chart-svg"):
        root = ET.fromstring(text(hostile(), name))
        words = "".join("".join(one.itertext()) for one in root.iter(f"{_SVG}text"))
        assert "".join(PLAIN.split()) in "".join(words.split())
        assert not list(root.iter(f"{_SVG}script")) + list(root.iter(f"{_SVG}img"))
        assert {
            name for one in root.iter() for name in one.attrib if "href" in name or name.startswith("on")
        } == set()


def test_graphviz_reads_the_dot_back_as_it_was_meant() -> None:
    graph = json.loads(run(text(hostile(), "dot"), "json0"))
    labels = {" ".join(held["label"].split("\\n")) for held in graph["objects"]}
    assert any("onerror=alert(1)" in label for label in labels)
    assert len(graph["objects"]) == 2
    assert len(graph["edges"]) == 1


def test_too_many_actors_are_refused() -> None:
    with pytest.raises(ExportError, match="a picture of 1,001 actors cannot be read"):
        figure.drawn(made_network(1_001))


def test_nobody_is_no_picture() -> None:
    for name in ("svg", "dot", "html"):
        with pytest.raises(ExportError, match="nobody to draw"):
            written(View(Store()), name)
    with pytest.raises(ExportError, match="no org chart"):
        written(view(entity("person/1", "foaf:Person", "Ida Moe")), "chart-svg")


def test_a_picture_that_cannot_be_leaves_no_file(tmp_path) -> None:
    from cablegraph.exports import export

    (tmp_path / "x.svg").write_text("before")
    with pytest.raises(ExportError):
        export(View(Store()), "svg", tmp_path / "x.svg")
    assert [path.name for path in tmp_path.iterdir()] == ["x.svg"]
    assert (tmp_path / "x.svg").read_text() == "before"


def test_an_org_chart_has_offices_and_holders_in_their_bodies(harbour: View) -> None:
    svg = text(harbour, "chart-svg")
    held = {words.split("  ")[0]: words for words, _, _ in nodes(svg)}
    office = next(words for words in held.values() if words.startswith("Safety Office"))
    assert "Director: Lars Vik ¶3" in office
    assert "headed by: Lars Vik (former)" in office
    council = next(words for words in held.values() if words.startswith("Harbour Council"))
    assert "chaired by: Deputy Mayor" in council
    assert "member: Ida Moe" in council


def test_an_org_chart_sets_parts_below_their_whole(harbour: View) -> None:
    dot = chart_drawing(harbour, Selection())
    name = {
        label: id_
        for id_, attributes in dot.nodes.items()
        for label in re.findall(r"<B>(.*?)<BR", attributes)
    }
    below = {(edge.one, edge.other) for edge in dot.edges}
    assert below == {
        (name["Coastal Board"], name["Safety Office"]),
        (name["Safety Office"], name["Diving Section"]),
        (name["Pilots&#x27; Federation"], name["Fjord Pilots"]),
    }


def test_graphviz_that_refuses_says_why_in_one_line() -> None:
    with pytest.raises(ExportError, match="Graphviz: ") as caught:
        run("digraph { a -> ", "svg")
    assert "\n" not in str(caught.value)
