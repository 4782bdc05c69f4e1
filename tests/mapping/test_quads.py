"""N-Quads lines that any reader takes, for any text and number."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, RdfFormat, parse

from cablegraph.mapping.quads import GraphLines, quoted

S, P, G = "https://a.example/s", "https://a.example/p", "https://a.example/g"


def only(graph: GraphLines) -> str:
    (line,) = graph.lines
    return line


def value_of(line: str) -> Literal:
    (quad,) = parse(line, RdfFormat.N_QUADS)
    assert isinstance(quad.object, Literal)
    return quad.object


@given(st.text())
def test_any_text_comes_back_from_a_strict_reader(text: str) -> None:
    graph = GraphLines(G)
    graph.text(S, P, text)
    line = only(graph)
    assert line.count("\n") == 1
    assert value_of(line).value == text


def test_half_a_surrogate_pair_becomes_the_replacement_character() -> None:
    assert quoted("a\ud800b") == '"a\ufffdb"'


@given(st.floats(allow_nan=False, allow_infinity=False, min_value=-1e15, max_value=1e15))
def test_a_decimal_has_no_exponent_and_keeps_its_value(value: float) -> None:
    graph = GraphLines(G)
    graph.decimal(S, P, value)
    written = value_of(only(graph)).value
    assert "e" not in written.lower()
    assert float(written) == value


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (370.0, "370"),
        (0.5, "0.5"),
        (-0.0, "0"),
        (1e-7, "0.0000001"),
        (2_100_000.0, "2100000"),
        (1e21, "1" + "0" * 21),
    ],
)
def test_decimals_are_written_as_a_store_gives_them_back(value: float, written: str) -> None:
    graph = GraphLines(G)
    graph.decimal(S, P, value)
    assert value_of(only(graph)).value == written


@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf")])
def test_what_is_no_number_is_refused(value: float) -> None:
    with pytest.raises(ValueError, match="no decimal"):
        GraphLines(G).decimal(S, P, value)


def test_dates_years_moments_and_flags() -> None:
    graph = GraphLines(G)
    graph.day(S, P, date(2007, 3, 9))
    graph.year(S, P, 987)
    graph.moment(S, P, datetime(2007, 3, 14, 12, 5, tzinfo=timezone(timedelta(hours=2))))
    graph.moment(S, P, datetime(987, 1, 1, tzinfo=UTC))
    graph.flag(S, P, False)
    written = sorted(value_of(line).value for line in graph.lines)
    assert written == ["0987", "0987-01-01T00:00:00Z", "2007-03-09", "2007-03-14T10:05:00Z", "false"]


def test_what_is_not_there_is_not_written() -> None:
    graph = GraphLines(G)
    for write in (graph.text, graph.integer, graph.decimal, graph.day, graph.year, graph.moment):
        write(S, P, None)
    assert not graph.lines
