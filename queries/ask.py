"""Asking the catalogue: parameters are names; whom they mean is looked up in the graph."""

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import assert_never

from cablegraph.ontology.stations import station_by_name, station_by_routing
from cablegraph.ontology.tags import tag
from cablegraph.queries.binding import iri_term
from cablegraph.queries.catalogue import Parameter, ParameterKind, bind, question
from cablegraph.queries.errors import CatalogueError
from cablegraph.queries.values import Answer, answer, value
from cablegraph.view import ActorKind, Names, View, folded_words, read_names

_ACTORS: tuple[ActorKind, ...] = ("person", "body", "post", "place", "programme", "unnamed")
_SPEAKERS: tuple[ActorKind, ...] = ("person", "body", "unnamed", "place", "post")
_BODIES: tuple[ActorKind, ...] = ("body",)
_PEOPLE: tuple[ActorKind, ...] = ("person", "unnamed")
_OFFICES: tuple[ActorKind, ...] = ("post",)
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
            reference number; of other kinds of parameter a date, number, text, station or tag. A name
            that several have means all of them.

    Raises:
        CatalogueError: No such question or parameter, or a required parameter is missing.
        UnknownNameError: A name is found nowhere.
    """
    asked = question(name)
    values = {key: values_of(view, asked.parameter(key), text) for key, text in (parameters or {}).items()}
    found = view.select(bind(asked, values))
    order = [found.variables.index(column.name) for column in asked.columns]
    return answer(asked.columns, [[row[i] for i in order] for row in found.rows])


def values_of(view: View, parameter: Parameter, text: str) -> list[str]:
    """What a parameter's value may be in this graph: IRIs, codes of tags, or the value as it is.

    Raises:
        UnknownNameError: It names nothing in this graph, or no station.
    """
    match parameter.kind:
        case "date" | "number" | "text":
            return [text]
        case "station":
            return [_station(text)]
        case "tag":
            return _tags(view, text)
        case "tree":
            return _tree(view, meant(read_names(view), parameter, text))
    return meant(read_names(view), parameter, text)


def _station(text: str) -> str:
    found = station_by_name(text) or station_by_routing(text)
    if found is None:
        raise UnknownNameError(text, ())
    return found.iri


def _tree(view: View, bodies: Sequence[str]) -> list[str]:
    """Bodies, what is below them in any document, and those of the same names in others."""
    above = " ".join(map(iri_term, bodies))
    below = view.select(
        f"SELECT DISTINCT ?label {{ VALUES ?body {{ {above} }} "
        "?below org:transitiveSubOrganizationOf ?body ; skos:prefLabel ?label }"
    )
    names = read_names(view)
    labels = sorted({str(value(row[0])) for row in below.rows})
    same = (
        actor.iri
        for label in labels
        for actor in names.find_actor(label, _BODIES)
        if folded_words(actor.label) == folded_words(label)
    )
    return list(dict.fromkeys([*bodies, *same]))


def _tags(view: View, text: str) -> list[str]:
    """Codes that the graph's telegrams bear: this one, else those that mean this, else hold its words."""
    codes = [str(value(row[0])) for row in view.select("SELECT DISTINCT ?code { ?t cg:tagCode ?code }").rows]
    wanted = folded_words(text)
    meanings = {code: folded_words(entry.meaning) for code in codes if (entry := tag(code))}
    for fits in (
        lambda code: code.casefold() == text.strip().casefold(),
        lambda code: meanings.get(code) == wanted,
        lambda code: bool(wanted) and set(wanted) <= {*meanings.get(code, ()), *folded_words(code)},
    ):
        found = sorted(filter(fits, codes))
        if found:
            return found
    raise UnknownNameError(text, get_close_matches(text.strip().upper(), sorted(codes), n=3))


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
        case "tree":
            return _BODIES
        case "person":
            return _PEOPLE
        case "office":
            return _OFFICES
        case "speaker":
            return _SPEAKERS
        case "programme":
            return _PROGRAMMES
        case "cable" | "station" | "tag" | "date" | "number" | "text":
            return ()
    assert_never(kind)


def near(names: Names, text: str, kinds: Sequence[ActorKind] = _ACTORS) -> list[str]:
    """Up to three names that look like `text`: actors of these kinds; cables when there are none."""
    known = {actor.label.casefold(): actor.label for _, actor in names.actors if actor.kind in kinds}
    if not kinds:
        known = {cable.id.casefold(): cable.id for cable in names.cables if cable.id}
    return [known[match] for match in get_close_matches(text.casefold(), sorted(known), n=3)]
