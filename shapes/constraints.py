"""The constraints of SHACL Core that our shapes use, each compiled to a function."""

import re
from collections.abc import Callable
from decimal import Decimal

from pyoxigraph import Literal
from rdflib import SH, Graph, Node

from cablegraph.ontology.terms import RDF, XSD
from cablegraph.shapes.facts import Facts, Term, parse
from cablegraph.shapes.files import ShapesError

Test = Callable[[Facts, Term, Term], bool]
"""Facts, focus node and one value to whether the value fits."""

Conforms = Callable[[Facts, Term], bool]
Nested = Callable[[Graph, Node], Conforms]

_NUMBERS = {XSD.integer, XSD.decimal}
# Lexical forms (XML Schema 1.1 Part 2), as far as a value's form can be told without a calendar.
_FORMS = {
    XSD.boolean: re.compile(r"true|false|0|1"),
    XSD.integer: re.compile(r"[+-]?\d+"),
    XSD.decimal: re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)"),
    XSD.date: re.compile(r"-?\d{4,}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:Z|[+-]\d\d:\d\d)?"),
    XSD.dateTime: re.compile(
        r"-?\d{4,}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?"
    ),
    XSD.gYear: re.compile(r"-?\d{4,}(?:Z|[+-]\d\d:\d\d)?"),
}


def _datatype(graph: Graph, datatype: Node, nested: Nested) -> Test:
    name = str(datatype)
    if name == XSD.string:  # any text is one
        return lambda facts, focus, value: isinstance(value, Literal) and value.datatype.value == name
    if name not in _FORMS:
        raise ShapesError(f"no lexical form is known of {name}")
    form = _FORMS[name].fullmatch
    return lambda facts, focus, value: (
        isinstance(value, Literal) and value.datatype.value == name and form(value.value) is not None
    )


def _class(graph: Graph, name: Node, nested: Nested) -> Test:
    wanted = str(name)
    return lambda facts, focus, value: wanted in facts.values(value, RDF.type)


def _node_kind(graph: Graph, kind: Node, nested: Nested) -> Test:
    if kind != SH.IRI:
        raise ShapesError(f"node kind {kind} is not known to the compiled shapes")
    return lambda facts, focus, value: isinstance(value, str) and not value.startswith("_:")


def _in(graph: Graph, items: Node, nested: Nested) -> Test:
    allowed = frozenset(parse(item) for item in graph.items(items))
    return lambda facts, focus, value: value in allowed


def _pattern(graph: Graph, pattern: Node, nested: Nested) -> Test:
    search = re.compile(str(pattern)).search
    return lambda facts, focus, value: not _blank(value) and search(_text(value)) is not None


def _min_length(graph: Graph, limit: Node, nested: Nested) -> Test:
    least = int(str(limit))
    return lambda facts, focus, value: not _blank(value) and len(_text(value)) >= least


def _min_inclusive(graph: Graph, limit: Node, nested: Nested) -> Test:
    least = parse(limit)
    return lambda facts, focus, value: _compare(least, value, strict=False)


def _max_inclusive(graph: Graph, limit: Node, nested: Nested) -> Test:
    most = parse(limit)
    return lambda facts, focus, value: _compare(value, most, strict=False)


def _less_than(graph: Graph, other: Node, nested: Nested) -> Test:
    return _ordered(str(other), strict=True)


def _less_than_or_equals(graph: Graph, other: Node, nested: Nested) -> Test:
    return _ordered(str(other), strict=False)


def _ordered(predicate: str, strict: bool) -> Test:
    return lambda facts, focus, value: all(
        _compare(value, bound, strict=strict) for bound in facts.values(focus, predicate)
    )


def _disjoint(graph: Graph, other: Node, nested: Nested) -> Test:
    predicate = str(other)
    return lambda facts, focus, value: value not in facts.values(focus, predicate)


def _not(graph: Graph, shape: Node, nested: Nested) -> Test:
    fits = nested(graph, shape)
    return lambda facts, focus, value: not fits(facts, value)


def _or(graph: Graph, shapes: Node, nested: Nested) -> Test:
    ways = [nested(graph, shape) for shape in graph.items(shapes)]
    return lambda facts, focus, value: any(fits(facts, value) for fits in ways)


def _xone(graph: Graph, shapes: Node, nested: Nested) -> Test:
    ways = [nested(graph, shape) for shape in graph.items(shapes)]
    return lambda facts, focus, value: sum(fits(facts, value) for fits in ways) == 1


def _blank(value: Term) -> bool:
    return isinstance(value, str) and value.startswith("_:")


def _text(value: Term) -> str:
    return value if isinstance(value, str) else value.value


def _compare(low: Term, high: Term, strict: bool) -> bool:
    """Whether `low` comes before `high`, or with it; values of kinds that do not compare never do."""
    if isinstance(low, str) or isinstance(high, str):
        return False
    kind, other_kind = low.datatype.value, high.datatype.value
    if kind in _NUMBERS and other_kind in _NUMBERS:
        if not (_FORMS[kind].fullmatch(low.value) and _FORMS[other_kind].fullmatch(high.value)):
            return False
        one, other = Decimal(low.value), Decimal(high.value)
        return one < other or (one == other and not strict)
    # Dates, and times in one zone: their text is their order.
    if kind == other_kind and kind in (XSD.date, XSD.dateTime):
        return low.value < high.value or (low.value == high.value and not strict)
    return False


COMPILERS: dict[Node, Callable[[Graph, Node, Nested], Test]] = {
    SH.datatype: _datatype,
    SH["class"]: _class,
    SH.nodeKind: _node_kind,
    SH["in"]: _in,
    SH.pattern: _pattern,
    SH.minLength: _min_length,
    SH.minInclusive: _min_inclusive,
    SH.maxInclusive: _max_inclusive,
    SH.lessThan: _less_than,
    SH.lessThanOrEquals: _less_than_or_equals,
    SH.disjoint: _disjoint,
    SH["not"]: _not,
    SH["or"]: _or,
    SH.xone: _xone,
}
"""From the constraint's predicate to what compiles it."""
