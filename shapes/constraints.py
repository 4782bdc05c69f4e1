"""The constraints of SHACL Core that our shapes use, each compiled to a function."""

import re
from collections.abc import Callable, Iterable
from decimal import Decimal

from pyoxigraph import Literal
from rdflib import SH, Graph, Node

from cablegraph.ontology.terms import RDF, XSD
from cablegraph.shapes.facts import Facts, Term, parse
from cablegraph.shapes.files import ShapesError

Check = Callable[[Facts, Term, list[Term]], Iterable[Term | None]]
"""Facts, focus node and values to what does not fit; None when no one value is at fault."""

Conforms = Callable[[Facts, Term], bool]
Nested = Callable[[Graph, Node], Conforms]

_NUMBERS = {XSD.integer, XSD.decimal}
# Lexical forms (XML Schema 1.1 Part 2), as far as a value's form can be told without a calendar.
_FORMS = {
    XSD.string: re.compile(r"(?s).*"),
    XSD.boolean: re.compile(r"true|false|0|1"),
    XSD.integer: re.compile(r"[+-]?\d+"),
    XSD.decimal: re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)"),
    XSD.date: re.compile(r"-?\d{4,}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:Z|[+-]\d\d:\d\d)?"),
    XSD.dateTime: re.compile(
        r"-?\d{4,}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?"
    ),
    XSD.gYear: re.compile(r"-?\d{4,}(?:Z|[+-]\d\d:\d\d)?"),
}


def _each(test: Callable[[Facts, Term], bool]) -> Check:
    """A check of values one by one: those that fail the test do not fit."""
    return lambda facts, focus, values: [value for value in values if not test(facts, value)]


def _min_count(graph: Graph, limit: Node, nested: Nested) -> Check:
    least = int(str(limit))
    return lambda facts, focus, values: () if len(values) >= least else (None,)


def _max_count(graph: Graph, limit: Node, nested: Nested) -> Check:
    most = int(str(limit))
    return lambda facts, focus, values: () if len(values) <= most else (None,)


def _datatype(graph: Graph, datatype: Node, nested: Nested) -> Check:
    name = str(datatype)
    if name not in _FORMS:
        raise ShapesError(f"no lexical form is known of {name}")
    form = _FORMS[name].fullmatch
    return _each(
        lambda facts, value: (
            isinstance(value, Literal) and value.datatype.value == name and form(value.value) is not None
        )
    )


def _class(graph: Graph, name: Node, nested: Nested) -> Check:
    wanted = str(name)
    return _each(lambda facts, value: wanted in facts.values(value, RDF.type))


def _node_kind(graph: Graph, kind: Node, nested: Nested) -> Check:
    if kind != SH.IRI:
        raise ShapesError(f"node kind {kind} is not known to the compiled shapes")
    return _each(lambda facts, value: isinstance(value, str) and not value.startswith("_:"))


def _in(graph: Graph, items: Node, nested: Nested) -> Check:
    allowed = frozenset(parse(item) for item in graph.items(items))
    return _each(lambda facts, value: value in allowed)


def _pattern(graph: Graph, pattern: Node, nested: Nested) -> Check:
    search = re.compile(str(pattern)).search
    return _each(lambda facts, value: not _blank(value) and search(_text(value)) is not None)


def _min_length(graph: Graph, limit: Node, nested: Nested) -> Check:
    least = int(str(limit))
    return _each(lambda facts, value: not _blank(value) and len(_text(value)) >= least)


def _min_inclusive(graph: Graph, limit: Node, nested: Nested) -> Check:
    least = parse(limit)
    return _each(lambda facts, value: _compare(least, value, strict=False))


def _max_inclusive(graph: Graph, limit: Node, nested: Nested) -> Check:
    most = parse(limit)
    return _each(lambda facts, value: _compare(value, most, strict=False))


def _less_than(graph: Graph, other: Node, nested: Nested) -> Check:
    return _ordered(str(other), strict=True)


def _less_than_or_equals(graph: Graph, other: Node, nested: Nested) -> Check:
    return _ordered(str(other), strict=False)


def _ordered(predicate: str, strict: bool) -> Check:
    return lambda facts, focus, values: [
        value
        for value in values
        for bound in facts.values(focus, predicate)
        if not _compare(value, bound, strict=strict)
    ]


def _disjoint(graph: Graph, other: Node, nested: Nested) -> Check:
    predicate = str(other)
    return lambda facts, focus, values: [value for value in values if value in facts.values(focus, predicate)]


def _not(graph: Graph, shape: Node, nested: Nested) -> Check:
    fits = nested(graph, shape)
    return _each(lambda facts, value: not fits(facts, value))


def _or(graph: Graph, shapes: Node, nested: Nested) -> Check:
    ways = [nested(graph, shape) for shape in graph.items(shapes)]
    return _each(lambda facts, value: any(fits(facts, value) for fits in ways))


def _xone(graph: Graph, shapes: Node, nested: Nested) -> Check:
    ways = [nested(graph, shape) for shape in graph.items(shapes)]
    return _each(lambda facts, value: sum(fits(facts, value) for fits in ways) == 1)


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


COMPILERS: dict[Node, Callable[[Graph, Node, Nested], Check]] = {
    SH.minCount: _min_count,
    SH.maxCount: _max_count,
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
