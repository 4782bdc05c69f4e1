"""Which part of a graph is wanted: by actor, kind, tie, question, radius, date, cable."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import get_args

from cablegraph.queries import UnknownNameError, ask
from cablegraph.text import CablegraphError
from cablegraph.view import ActorKind, View, read_names

KINDS: tuple[str, ...] = get_args(ActorKind)
KEYS = ("actor", "kind", "tie", "query", "radius", "as-of", "cable")


class SelectionError(CablegraphError):
    """A selection that means nothing: an unknown key, kind, date, cable."""


@dataclass(frozen=True, slots=True)
class Selection:
    """What is wanted of a graph; everything when nothing is said. Several conditions hold together.

    Attributes:
        actors: Names or IRIs; they, whoever is within `radius` of them, and the ties between all these.
        kinds: Only actors of these kinds (`person`, `body`, `post`, `place`, `programme`, `unnamed`).
        ties: Only these ties, as the network calls them: `partOf`, `worksWith`, `holds` ...
        query: A question of the catalogue: whoever its answer names counts as one of `actors`.
        parameters: Of that question.
        radius: Steps from `actors`, against the direction of ties too.
        as_of: Only what telegrams sent up to the end of this day say (UTC).
        cables: Only what these telegrams say: message reference numbers, file names or IRIs.
    """

    actors: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    ties: tuple[str, ...] = ()
    query: str | None = None
    parameters: tuple[tuple[str, str], ...] = ()
    radius: int = 1
    as_of: date | None = None
    cables: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        unknown = [kind for kind in self.kinds if kind not in KINDS]
        if unknown:
            raise SelectionError(f"no kind of actor {unknown[0]!r}; there are: {', '.join(KINDS)}")
        if self.radius < 0:
            raise SelectionError(f"a radius is a whole number from 0, not {self.radius}")
        if self.parameters and self.query is None:
            raise SelectionError("parameters go with a query")

    @property
    def whole(self) -> bool:
        """Whether everything is wanted."""
        return replace(self, radius=1) == Selection()

    @property
    def by_document(self) -> bool:
        """Whether whole documents are wanted, nothing of them left out."""
        return not (self.actors or self.kinds or self.ties or self.query)


WHOLE = Selection()


def parse_selection(pairs: Iterable[str], parameters: Mapping[str, str] | None = None) -> Selection:
    """A selection from `key=value` as a command line gives it; a key given again means either.

    Raises:
        SelectionError: An unknown key, kind or date; a key of one value given twice.

    >>> parse_selection(["actor=Coastal Board", "radius=2"]).actors
    ('Coastal Board',)
    """
    values: dict[str, list[str]] = {key: [] for key in KEYS}
    for pair in pairs:
        key, equals, value = pair.partition("=")
        if not equals or not value.strip() or key not in values:
            raise SelectionError(f"no selection {pair!r}; give KEY=VALUE with one of: {', '.join(KEYS)}")
        values[key].append(value.strip())
    for key in ("query", "radius", "as-of"):
        if len(values[key]) > 1:
            raise SelectionError(f"{key} is given twice")
    query, radius, as_of = (values[key][0] if values[key] else None for key in ("query", "radius", "as-of"))
    return Selection(
        actors=tuple(values["actor"]),
        kinds=tuple(values["kind"]),
        ties=tuple(values["tie"]),
        query=query,
        parameters=tuple((parameters or {}).items()),
        radius=_radius(radius) if radius else 1,
        as_of=_date(as_of) if as_of else None,
        cables=tuple(values["cable"]),
    )


def _radius(text: str) -> int:
    if not text.isascii() or not text.isdigit() or len(text) > 4:
        raise SelectionError(f"a radius is a whole number from 0, not {text!r}")
    return int(text)


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise SelectionError(f"a date is YYYY-MM-DD, not {text!r}") from error


def chosen_actors(view: View, selection: Selection) -> frozenset[str] | None:
    """IRIs of the actors that a selection begins with; None when it names none.

    Raises:
        UnknownNameError: A name is found nowhere.
        CatalogueError: No such question or parameter.
    """
    if not selection.actors and selection.query is None:
        return None
    names = read_names(view)
    found: set[str] = set()
    for name in selection.actors:
        meant = [actor.iri for actor in names.find_actor(name)]
        if not meant:
            raise UnknownNameError(name, ())
        found.update(meant)
    if selection.query is not None:
        answer = ask(view, selection.query, dict(selection.parameters))
        found.update(cell for row in answer.rows for cell in row if isinstance(cell, str) and ":" in cell)
    return frozenset(found)


def chosen_documents(view: View, selection: Selection) -> frozenset[str] | None:
    """IRIs of the documents that a selection looks at; None when it looks at all.

    Raises:
        SelectionError: The graph has no such cable.
    """
    if not selection.cables and selection.as_of is None:
        return None
    found: set[str] | None = None
    if selection.cables:
        names, found = read_names(view), set()
        for cable in selection.cables:
            meant = [one.document for one in names.find_cable(cable)]
            if not meant:
                raise SelectionError(f"no cable {cable!r} in the graph")
            found.update(meant)
    if selection.as_of is not None:
        last = selection.as_of.isoformat()
        sent = {document for document, day in _days(view) if day <= last}
        found = sent if found is None else found & sent
    return frozenset(found or ())


def _days(view: View) -> Iterable[tuple[str, str]]:
    rows = view.select("SELECT ?d ?at WHERE { ?d a cg:Document ; cg:recordOf/cg:sentAt ?at }").rows
    for document, at in rows:
        yield getattr(document, "value", ""), getattr(at, "value", "")[:10]
