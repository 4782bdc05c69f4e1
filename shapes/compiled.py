"""The core shapes compiled to plain functions: what pySHACL finds, at the speed that a build needs.

Only the part of SHACL Core that our shapes use; anything else in a shapes file is an error, never passed
over. pySHACL is the reference (`reference.validate`), and tests hold the two to the same results.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from math import inf
from typing import cast

from rdflib import RDF, SH, Graph, Node, URIRef

from cablegraph.shapes.constraints import COMPILERS, Conforms, Test
from cablegraph.shapes.facts import Facts, Term, node
from cablegraph.shapes.files import ShapesError, core_shapes, severity_of
from cablegraph.shapes.report import Result, Severity, path_text

_Path = Callable[[Facts, Term], list[Term]]

# What a shape says beside its constraints.
_DESCRIPTION = {
    RDF.type, SH.path, SH.message, SH.severity, SH.property, SH.targetClass, SH.targetSubjectsOf,
    SH.minCount, SH.maxCount,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Rule:
    """One named shape: what its path leads to, how many there may be, and what each must pass."""

    shape: URIRef
    message: str
    severity: Severity
    path: str | None
    values: _Path
    least: float
    most: float
    tests: tuple[Test, ...]

    def broken(self, facts: Facts, focus: Term) -> list[Term | None]:
        """What does not fit of a focus node; None stands for what is missing or too much."""
        values = self.values(facts, focus)
        bad: list[Term | None] = [
            value for value in values for test in self.tests if not test(facts, focus, value)
        ]
        return bad if self.least <= len(values) <= self.most else [None, *bad]


@dataclass(frozen=True, slots=True)
class _Target:
    classes: tuple[str, ...]
    rules: tuple[_Rule, ...]


def core_results(document: str, facts: Facts) -> Iterator[Result]:
    """Every result of the core shapes for one document."""
    for target in _targets():
        focuses = dict.fromkeys(focus for name in target.classes for focus in facts.instances.get(name, ()))
        for focus in focuses:
            for rule in target.rules:
                for value in rule.broken(facts, focus):
                    yield Result(
                        document=document,
                        focus=node(focus),
                        path=rule.path,
                        shape=rule.shape,
                        severity=rule.severity,
                        message=rule.message,
                        value=None if value is None else node(value),
                    )


@cache
def _targets() -> tuple[_Target, ...]:
    shapes = core_shapes()
    named = sorted(set(shapes.subjects(SH.targetClass, None)), key=str)
    return tuple(
        _Target(
            tuple(sorted(str(name) for name in shapes.objects(shape, SH.targetClass))),
            tuple(_rules(shapes, shape)),
        )
        for shape in named
    )


def _rules(graph: Graph, shape: Node) -> Iterator[_Rule]:
    """The shape's own constraints, if any, and those of its properties."""
    own = _rule(graph, shape)
    if own.tests or own.least or own.most < inf:
        yield own
    for held in sorted(graph.objects(shape, SH.property), key=str):
        yield from _rules(graph, held)


def _rule(graph: Graph, shape: Node) -> _Rule:
    path = graph.value(shape, SH.path)
    tests = []
    for predicate, value in sorted(graph.predicate_objects(shape)):
        if predicate in COMPILERS:
            tests.append(COMPILERS[predicate](graph, value, _conforms))
        elif predicate not in _DESCRIPTION:
            raise ShapesError(f"{shape}: {predicate} is not known to the compiled shapes")
    return _Rule(
        shape=cast(URIRef, shape),
        message=str(graph.value(shape, SH.message)),
        severity=cast(Severity, severity_of(graph, shape)),
        path=None if path is None else path_text(graph, path),
        values=_itself if path is None else _path(graph, path),
        least=_limit(graph, shape, SH.minCount, 0),
        most=_limit(graph, shape, SH.maxCount, inf),
        tests=tuple(tests),
    )


def _limit(graph: Graph, shape: Node, predicate: URIRef, default: float) -> float:
    limit = graph.value(shape, predicate)
    return default if limit is None else int(str(limit))


def _conforms(graph: Graph, shape: Node) -> Conforms:
    """Whether a node fits a shape that stands inside another."""
    rules = tuple(_rules(graph, shape))
    return lambda facts, value: not any(rule.broken(facts, value) for rule in rules)


def _itself(facts: Facts, focus: Term) -> list[Term]:
    return [focus]


def _path(graph: Graph, path: Node) -> _Path:
    if isinstance(path, URIRef):
        predicate = str(path)
        return lambda facts, focus: facts.values(focus, predicate)
    inverse = graph.value(path, SH.inversePath)
    if isinstance(inverse, URIRef):
        pointing = str(inverse)
        return lambda facts, focus: facts.pointing(focus, pointing)
    steps = [_path(graph, step) for step in graph.items(path)]
    if not steps:
        raise ShapesError(f"a path that is neither property, inverse nor sequence: {path}")

    def along(facts: Facts, focus: Term) -> list[Term]:
        reached: list[Term] = [focus]
        for step in steps:
            reached = list(dict.fromkeys(value for start in reached for value in step(facts, start)))
        return reached

    return along
