"""What a shell completes: questions of the catalogue, names of a graph's actors, its ties.

Completion says nothing when it cannot help: a shell has no place for a message while a word is typed.
"""

import re
from collections.abc import Iterable
from pathlib import Path

from click import Context, Parameter
from click.shell_completion import CompletionItem

from cablegraph.exports.selection import KEYS, KINDS
from cablegraph.queries import CatalogueError, catalogue, question
from cablegraph.text import CablegraphError, visible_text
from cablegraph.view import Names, View, read_names

_PROJECTIONS = ("people", "bodies", "meetings")
_NO_NAMES = ("station", "tag", "date", "number", "text")


def complete_question(_context: Context, _parameter: Parameter, begun: str) -> list[CompletionItem]:
    """Questions of the catalogue, with their titles."""
    return [
        CompletionItem(one.name, help=one.title) for one in catalogue().values() if one.name.startswith(begun)
    ]


def complete_actor(context: Context, _parameter: Parameter, begun: str) -> list[CompletionItem]:
    """Names of the graph's actors, then its cables when no actor begins so."""
    names = _names(context)
    if names is None:
        return []
    return _items(_actors(names), begun) or _items(_cables(names), begun)


def complete_network_name(context: Context, parameter: Parameter, begun: str) -> list[CompletionItem]:
    """What `cablegraph network` asks of: actors, or the side of a projection."""
    what = _given(context, "what", 1)
    if what == "projection":
        return [CompletionItem(side) for side in _PROJECTIONS if side.startswith(begun)]
    return complete_actor(context, parameter, begun) if what in ("path", "ego") else []


def complete_parameter(context: Context, _parameter: Parameter, begun: str) -> list[CompletionItem]:
    """Parameters of the question that is asked, and actors behind the `=`."""
    name = _given(context, "name", 1)
    try:
        asked = question(name) if name else None
    except CatalogueError:
        return []
    if asked is None:
        return []
    key, equals, value = begun.partition("=")
    if not equals:
        return [CompletionItem(f"{p.name}=", help=p.text) for p in asked.parameters if p.name.startswith(key)]
    known = next((p for p in asked.parameters if p.name == key), None)
    names = _names(context) if known and known.kind not in _NO_NAMES else None
    if known is None or names is None:
        return []
    meant = _cables(names) if known.kind == "cable" else _actors(names)
    return [CompletionItem(f"{key}={item.value}", help=item.help) for item in _items(meant, value)]


def complete_tie(context: Context, _parameter: Parameter, begun: str) -> list[CompletionItem]:
    """Ties that the graph has."""
    return [CompletionItem(tie) for tie in _ties(context) if tie.startswith(begun)]


def complete_selection(context: Context, _parameter: Parameter, begun: str) -> list[CompletionItem]:
    """Keys of a selection, and behind the `=` the graph's actors, cables and ties, kinds, questions."""
    key, equals, value = begun.partition("=")
    if not equals:
        return [CompletionItem(f"{one}=") for one in KEYS if one.startswith(key)]
    if key in ("actor", "cable"):
        names = _names(context)
        found = [] if names is None else _items(_actors(names) if key == "actor" else _cables(names), value)
    else:
        known: Iterable[str] = ()
        if key == "tie":
            known = _ties(context)
        elif key in ("kind", "query"):
            known = KINDS if key == "kind" else catalogue()
        found = [CompletionItem(one) for one in known if one.startswith(value)]
    return [CompletionItem(f"{key}={item.value}", help=item.help) for item in found]


def _ties(context: Context) -> list[str]:
    view = _view(context)
    if view is None:
        return []
    kinds = view.select("SELECT DISTINCT ?kind { ?statement cg:tieKind ?kind }").rows
    ties = {re.sub("Tie$", "", str(getattr(kind, "value", "")).rpartition("#")[2]) for (kind,) in kinds}
    every = {tie[:1].lower() + tie[1:] for tie in ties} | {"holds", "metWith", "ofPlace", "postIn"}
    return sorted(every)


def _actors(names: Names) -> dict[str, str]:
    return {actor.label: actor.kind for _, actor in names.actors}


def _cables(names: Names) -> dict[str, str]:
    return {cable.id: "cable" for cable in names.cables if cable.id}


def _items(values: dict[str, str], begun: str) -> list[CompletionItem]:
    """Those that begin so, without regard to letter case, and with nothing a terminal would obey."""
    start = begun.casefold()
    return [
        CompletionItem(visible_text(" ".join(value.split())), help=kind)
        for value, kind in sorted(values.items())
        if value.casefold().startswith(start)
    ]


def _names(context: Context) -> Names | None:
    view = _view(context)
    return None if view is None else read_names(view)


def _view(context: Context) -> View | None:
    graph = _given(context, "graph", 0)
    try:
        return View.open(Path(graph)) if graph else None
    except CablegraphError:
        return None  # no graph yet: nothing to complete from


def _given(context: Context, name: str, place: int) -> str | None:
    """An argument of the line; behind an option that still lacks its value, click keeps it by place only."""
    value = context.params.get(name)
    if value is None and place < len(context.args):
        return context.args[place]
    return None if value is None else str(value)
