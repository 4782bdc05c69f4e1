"""Asking the catalogue: parameters are names; whom they mean is looked up in the graph."""

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import assert_never

from cablegraph.queries.catalogue import CatalogueError, Parameter, ParameterKind, bind, question
from cablegraph.queries.values import Answer, answer
from cablegraph.view import ActorKind, Names, View, read_names

_ACTORS: tuple[ActorKind, ...] = ("person", "body", "post", "place", "programme", "unnamed")
_SPEAKERS: tuple[ActorKind, ...] = ("person", "body", "unnamed", "place", "post")
_PROGRAMMES: tuple[ActorKind, ...] = ("programme",)


class UnknownNameError(CatalogueError):
    """A name is asked for that nobody in the graph has.

    Attributes:
        name: The name.
        near: Names of the graph that look alike.
    """

    def __init__(self, name: str, near: Sequence[str]) -> None:
        self.name = name
        self.near = tuple(near)
        hint = f"; did you mean {', '.join(repr(other) for other in near)}?" if near else ""
        super().__init__(f"nobody and nothing called {name!r} in the graph{hint}")


def ask(view: View, name: str, parameters: Mapping[str, str] | None = None) -> Answer:
    """Ask a question of the catalogue.

    Args:
        view: What may be seen.
        name: The question's name.
        parameters: By parameter: a name, another name of the same, an IRI, or a cable's message
            reference number. A name that several have means all of them.

    Raises:
        CatalogueError: No such question or parameter, or a required parameter is missing.
        UnknownNameError: A name is found nowhere.
    """
    asked = question(name)
    iris: dict[str, list[str]] = {}
    names: Names | None = None
    for key, text in (parameters or {}).items():
        parameter = asked.parameter(key)
        names = names or read_names(view)
        iris[key] = meant(names, parameter, text)
    found = view.select(bind(asked, iris))
    order = [found.variables.index(column.name) for column in asked.columns]
    return answer(asked.columns, [[row[i] for i in order] for row in found.rows])


def meant(names: Names, parameter: Parameter, text: str) -> list[str]:
    """IRIs of all that a parameter's value may mean.

    Raises:
        UnknownNameError: It means nothing in this graph.
    """
    kinds = _kinds(parameter.kind)
    found = [actor.iri for actor in names.find_actor(text, kinds)] if kinds else []
    if parameter.kind in ("cable", "speaker") and not found:  # a telegram speaks too
        found = [cable.iri for cable in names.find_cable(text)]
    if not found:
        raise UnknownNameError(text, near(names, text, kinds))
    return list(dict.fromkeys(found))


def _kinds(kind: ParameterKind) -> tuple[ActorKind, ...]:
    match kind:
        case "actor":
            return _ACTORS
        case "speaker":
            return _SPEAKERS
        case "programme":
            return _PROGRAMMES
        case "cable":
            return ()
    assert_never(kind)


def near(names: Names, text: str, kinds: Sequence[ActorKind] = _ACTORS) -> list[str]:
    """Up to three names that look like `text`: actors of these kinds; cables when there are none."""
    known = {actor.label.casefold(): actor.label for _, actor in names.actors if actor.kind in kinds}
    if not kinds:
        known = {cable.id.casefold(): cable.id for cable in names.cables if cable.id}
    return [known[match] for match in get_close_matches(text.casefold(), sorted(known), n=3)]
