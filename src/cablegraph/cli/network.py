"""`cablegraph network`: ways, neighbours, centres, brokers, communities, cores and projections."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import click
from click.core import ParameterSource

from cablegraph.cli.arguments import graph_argument, protected_option
from cablegraph.cli.completion import complete_network_name, complete_tie
from cablegraph.cli.network_text import print_network
from cablegraph.cli.output import as_csv, as_json, console
from cablegraph.cli.progress import stage
from cablegraph.exports.notes import notes
from cablegraph.networks import (
    ActorNetwork,
    Filters,
    NetworkAnswer,
    UntiedError,
    actor_network,
    answer_brokers,
    answer_central,
    answer_communities,
    answer_cores,
    answer_ego,
    answer_path,
    answer_projection,
    counted_members,
    find_actor,
)
from cablegraph.networks.centrality import RANKED, SAMPLES
from cablegraph.networks.filters import KINDS, STATUSES, WINDOW
from cablegraph.networks.projections import MOST, bodies, meetings, people
from cablegraph.view import View, read_names

_TOP = 20
_NAMES = {"path": ("A", "B"), "ego": ("X",), "projection": ("people|bodies|meetings",)}
_TITLES = {
    "people": "People who are in one body",
    "bodies": "Bodies that share people",
    "meetings": "Who met whom",
}


_NOTHING = {
    "ego": "nobody is tied to it here",
    "central": "nobody of these kinds is tied here",
    "brokers": "nobody of these kinds holds parts of the network together",
    "communities": "nobody belongs together here",
    "cores": "nobody of these kinds is tied here",
    "projection": "no two share anything here",
}
_OF_ONE = {"radius": "ego", "ways": "path", "samples": "central", "most": "projection"}


@dataclass(frozen=True, slots=True)
class _Asked:
    """What one call asks, beside the filters."""

    view: View
    network: ActorNetwork
    names: tuple[str, ...]
    kinds: tuple[str, ...]
    radius: int
    ways: int
    samples: int
    most: int


@click.command()
@graph_argument
@click.argument(
    "what",
    type=click.Choice(["path", "ego", "central", "brokers", "communities", "cores", "projection"]),
)
@click.argument(
    "names", nargs=-1, metavar="[A B | X | people|bodies|meetings]", shell_complete=complete_network_name
)
@click.option(
    "--radius", type=click.IntRange(0), default=1, show_default=True, help="ego: so many steps from X."
)
@click.option(
    "--ways",
    type=click.IntRange(1),
    default=5,
    show_default=True,
    help="path: so many of equal length, at most.",
)
@click.option(
    "--top", type=click.IntRange(0), help=f"Entries shown; 0: all. {_TOP} as text, all in csv and json."
)
@click.option(
    "--samples",
    type=click.IntRange(0),
    default=SAMPLES,
    show_default=True,
    help="central: in a network of more actors betweenness is estimated from so many; 0: from all, which "
    "takes the square of its size.",
)
@click.option(
    "--most",
    type=click.IntRange(0),
    default=MOST,
    show_default=True,
    help="projection: who is shared by more makes no pairs; 0: no limit.",
)
@click.option(
    "--as-of", type=click.DateTime(["%Y-%m-%d"]), metavar="YYYY-MM-DD", help="Only what held on this day."
)
@click.option(
    "--window",
    type=click.IntRange(0),
    default=WINDOW,
    show_default=True,
    help="--as-of: days between it and what is said without times, at most.",
)
@click.option(
    "--kind",
    "kinds",
    type=click.Choice(KINDS),
    multiple=True,
    help="Only actors of this kind; may be given again.",
)
@click.option(
    "--tie",
    "ties",
    multiple=True,
    metavar="TIE",
    shell_complete=complete_tie,
    help="Only this tie (partOf, worksWith, holds ...); may be given again.",
)
@click.option(
    "--also",
    type=click.Choice(STATUSES),
    multiple=True,
    help="Statements that do not count by default: past, planned, hedged, denied ...; may be given again.",
)
@click.option(
    "--format", "form", type=click.Choice(["text", "csv", "json"]), default="text", show_default=True,
    help="text shows each step with its quotation; csv and json have a row a statement.",
)  # fmt: skip
@protected_option
@click.pass_context
def network(
    ctx: click.Context,
    graph: Path,
    what: str,
    names: tuple[str, ...],
    radius: int,
    ways: int,
    top: int | None,
    samples: int,
    most: int,
    as_of: datetime | None,
    window: int,
    kinds: tuple[str, ...],
    ties: tuple[str, ...],
    also: tuple[str, ...],
    form: str,
    include_protected: bool,
) -> None:
    """Ask GRAPH as a network, every step with the words that say so.

    path A B: the shortest ways between two actors. ego X: who is within some steps of one. central: who
    lies between the others. brokers: without whom parts fall away. communities: who belongs together.
    cores: who is deepest inside. projection: people by the bodies they share, bodies by people, or
    meetings. Actors are found by name, as in `cablegraph show`.

    What is affirmed, unhedged and present counts; see docs/networks.md for the rules.
    """
    _check(what, names, kinds)
    _check_options(ctx, what, as_of)
    filters = Filters(kinds, ties, as_of.date() if as_of else None, window, also)
    view = View.open(graph, include_protected=include_protected)
    with stage("reading the network"):
        found = actor_network(view, filters)
    asked = _Asked(view, found, names, kinds or RANKED, radius, ways, samples, most)
    with stage(f"{what}: {len(found.graph):,} actors, {found.graph.size():,} lines"):
        try:
            answer = _ANSWERS[what](asked)
        except UntiedError as error:
            own = ("way",) if what == "path" else ("distance",)
            answer = NetworkAnswer(found, " to ".join(names), own, (), (str(error),))
    if not answer.entries:
        answer = replace(answer, notes=(*answer.notes, *_nothing(answer, what)))
    _print(answer, form, top)
    for note in notes(view):
        click.echo(note, err=True)


def _check(what: str, names: tuple[str, ...], kinds: tuple[str, ...]) -> None:
    wanted = _NAMES.get(what, ())
    if len(names) != len(wanted):
        needs = f"takes {' '.join(wanted)}" if wanted else "takes no names"
        raise click.UsageError(f"{what} {needs}")
    if what == "projection":
        if names[0] not in _TITLES:
            raise click.UsageError(f"no projection {names[0]!r}; there are: {', '.join(_TITLES)}")
        if kinds and names[0] != "meetings":
            raise click.UsageError(f"projection {names[0]} is of people and bodies: it takes no --kind")


def _check_options(ctx: click.Context, what: str, as_of: datetime | None) -> None:
    """Refuse an option that would change nothing."""

    def given(name: str) -> bool:
        return ctx.get_parameter_source(name) is ParameterSource.COMMANDLINE

    for name, goes_with in _OF_ONE.items():
        if given(name) and what != goes_with:
            raise click.UsageError(f"--{name} goes with {goes_with}")
    if given("window") and as_of is None:
        raise click.UsageError("--window goes with --as-of")


def _nothing(answer: NetworkAnswer, what: str) -> Iterator[str]:
    """What an answer without entries says, if its title does not."""
    if what != "path" and not answer.notes:
        yield _NOTHING[what] if answer.network.graph else "no tie counts here"


def _path(asked: _Asked) -> NetworkAnswer:
    names = read_names(asked.view)
    one, other = (find_actor(asked.network, names, name) for name in asked.names)
    if one == other:
        raise click.UsageError(f"both names mean {asked.network[one].name}")
    return answer_path(asked.network, one, other, asked.ways)


def _ego(asked: _Asked) -> NetworkAnswer:
    centre = find_actor(asked.network, read_names(asked.view), asked.names[0])
    actor = asked.network[centre]
    counted = counted_members(asked.view, actor.iris) if actor.kind == "body" else ()
    return answer_ego(asked.network, centre, asked.radius, counted)


def _projection(asked: _Asked) -> NetworkAnswer:
    side = asked.names[0]
    if side == "meetings":
        found = meetings(asked.network)
    else:
        found = (people if side == "people" else bodies)(asked.network, asked.most)
    return answer_projection(asked.network, _TITLES[side], found, asked.most)


_ANSWERS: dict[str, Callable[[_Asked], NetworkAnswer]] = {
    "path": _path,
    "ego": _ego,
    "central": lambda asked: answer_central(asked.network, asked.kinds, asked.samples),
    "brokers": lambda asked: answer_brokers(asked.network, asked.kinds),
    "communities": lambda asked: answer_communities(asked.network),
    "cores": lambda asked: answer_cores(asked.network, asked.kinds),
    "projection": _projection,
}


def _print(answer: NetworkAnswer, form: str, top: int | None) -> None:
    if form == "text":
        # A way or a neighbour is no ranking: all of them are shown unless cut by the user.
        ranked = answer.own[0] not in ("way", "distance")
        shown = (_TOP if ranked else 0) if top is None else top
        print_network(answer, shown or None, console())
        return
    rows = answer.rows(top or None)
    if form == "csv":
        sys.stdout.buffer.write(as_csv(answer.columns, rows).encode())
    else:
        click.echo(as_json(answer.columns, rows))
    for note in answer.notes or (() if answer.entries else (answer.title,)):
        click.echo(note, err=True)
