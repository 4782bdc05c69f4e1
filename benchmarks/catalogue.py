"""Processor time of each question of the catalogue, on the graph of a thousand generated telegrams.

    python benchmarks/catalogue.py [--count N] [--repeat N] [--only NAME ...] [--plans FOLDER]

The cables are made up by `generated_cables.py`; their graph is held in memory. Each question is asked of
one actor, cable, time and so on (several choices, drawn from the graph), and of everything where it may be.
Finding whom a name means is measured apart: it is done once for a graph that stays open. A question that
takes longer than a limit is stopped. With --plans, the plan of each question that missed the target is
written by the program `oxigraph` (extra `dev`).
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from multiprocessing import get_context
from pathlib import Path

from generated_cables import cable
from pyoxigraph import NamedNode, Quad, RdfFormat, Store

from cablegraph.extraction import extract
from cablegraph.loaders import read
from cablegraph.mapping import map_document
from cablegraph.ontology.terms import PREFIXES
from cablegraph.queries.ask import values_of
from cablegraph.queries.catalogue import Question, bind, catalogue
from cablegraph.store.reference_data import reference_quads
from cablegraph.text import decode
from cablegraph.view import View, read_names

MEDIAN, P95 = 50.0, 500.0  # milliseconds
_LIMIT = 20.0  # seconds
# Names to ask about: a query that gives them, the most spoken of first.
_NAMES = {
    "person": "SELECT ?n { ?s cg:statesHolder ?x . ?x a foaf:Person ; skos:prefLabel ?n }",
    "body": "SELECT ?n { ?s cg:tieSubject|cg:tieObject ?x . ?x a org:Organization ; skos:prefLabel ?n }",
    "above": "SELECT ?n { ?s cg:tieKind cg:PartOfTie ; cg:tieObject/skos:prefLabel ?n }",
    "below": "SELECT ?n { ?s cg:tieKind cg:PartOfTie ; cg:tieSubject/skos:prefLabel ?n }",
    "federation": "SELECT ?n { ?s cg:tieKind cg:BranchOfTie ; cg:tieObject/skos:prefLabel ?n }",
    "group": "SELECT ?n { ?s cg:tieKind cg:ChairsTie ; cg:tieObject/skos:prefLabel ?n }",
    "programme": "SELECT ?n { ?s cg:statesProgramme/skos:prefLabel ?n }",
    "office": "SELECT ?n { ?s cg:statesPost/skos:prefLabel ?n }",
    "speaker": "SELECT ?n { ?s cg:reportedBy ?x . ?x a foaf:Person ; skos:prefLabel ?n }",
    "telegram": "SELECT ?n { ?x a cg:Telegram ; dcterms:identifier ?n }",
    "tag": "SELECT ?n { ?x cg:tagCode ?n }",
    "station": "SELECT ?n { ?x cg:originStation/skos:prefLabel ?n }",
    "measure": "SELECT ?n { ?x cg:unit ?n }",
    "term": "SELECT ?n { ?x cg:term ?n }",
}
_OF_QUESTION = {
    ("bodies-above", "body"): "below",
    ("bodies-below", "body"): "above",
    ("without-named-head", "parent"): "above",
    ("org-chart", "of"): "above",
    ("members", "body"): "group",
    ("who-leads", "body"): "group",
    ("branches", "federation"): "federation",
    ("who-met-whom", "person"): "person",
    ("steps-between", "one"): "person",
    ("steps-between", "other"): "group",
}
_OF_PARAMETER = {"actor": "body", "parent": "body", "plan": "programme", "of": "body"}
_FIXED = {"from": "2004-01-01", "until": "2004-12-31", "date": "2005-06-01", "place": "Linz"}
_LEFT_OUT = {"window"}


def graph_of(count: int) -> View:
    """The graph of so many generated telegrams, in memory."""
    store = Store()
    for number in range(1, count + 1):
        name, text = cable(number)
        source = decode(name, text.encode())
        telegram = read(source)
        mapped = map_document(source, telegram, extract(telegram, source))
        store.bulk_load(mapped.nquads, RdfFormat.N_QUADS)
    store.extend(reference_quads())
    return View(store)


def names_in(view: View, choices: int) -> dict[str, list[str]]:
    """Names of each kind: the commonest, and others evenly down to the rarest."""
    found: dict[str, list[str]] = {}
    for kind, query in _NAMES.items():
        counts: dict[str, int] = {}
        for (term,) in view.select(query).rows:
            if term is not None:
                counts[term.value] = counts.get(term.value, 0) + 1
        ranked = sorted(counts, key=lambda name: (-counts[name], name))
        step = max(1, len(ranked) // choices)
        found[kind] = ranked[::step][:choices]
    return found


def asked_of(one: Question, names: Mapping[str, list[str]]) -> Iterator[dict[str, str]]:
    """Parameters of the runs of a question: everything first, where that may be asked."""
    if not any(parameter.required for parameter in one.parameters):
        yield {}
    choices = max(map(len, names.values()))
    seen = []
    for number in range(choices):
        given = {}
        for parameter in one.parameters:
            if parameter.name in _LEFT_OUT:
                continue
            if parameter.name in _FIXED:
                given[parameter.name] = _FIXED[parameter.name]
                continue
            kind = _OF_QUESTION.get((one.name, parameter.name)) or _OF_PARAMETER.get(
                parameter.name, parameter.name
            )
            known = names[kind]
            if known:
                given[parameter.name] = known[number % len(known)]
        if given and given not in seen:
            seen.append(given)
            yield given


def _timed(view: View, sparql: str, repeat: int, answer: "object") -> None:
    times, rows = [], 0
    for _ in range(repeat):
        start = time.process_time()  # others may use the machine: what it costs, not how long it waits
        rows = len(view.select(sparql).rows)
        times.append(time.process_time() - start)
    answer.send((statistics.median(times) * 1000, rows))  # type: ignore[attr-defined]


def measured(view: View, sparql: str, repeat: int) -> tuple[float, int | None]:
    """Milliseconds and rows; no rows when it was stopped at the limit."""
    context = get_context("fork")  # the graph in memory goes with it
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_timed, args=(view, sparql, repeat, theirs))
    process.start()
    try:
        if ours.poll(_LIMIT):
            return ours.recv()
        return _LIMIT * 1000, None
    finally:
        process.kill()
        process.join()


def write_plans(view: View, missed: Mapping[str, str], folder: Path) -> None:
    """The plan of each query, by the program `oxigraph` over the same triples."""
    folder.mkdir(parents=True, exist_ok=True)
    prefixes = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())
    with tempfile.TemporaryDirectory() as place:
        triples = Path(place) / "graph.nt"
        merged = Store()
        merged.extend(Quad(q.subject, q.predicate, q.object) for q in view.match(None, None, None))
        merged.dump(str(triples), RdfFormat.N_TRIPLES, from_graph=_default())
        program = [str(Path(sys.executable).with_name("oxigraph"))]
        store = str(Path(place) / "store")
        subprocess.run([*program, "load", "-l", store, "-f", str(triples)], check=True, capture_output=True)
        for name, sparql in missed.items():
            plan, asked = folder / f"{name}.json", Path(place) / f"{name}.rq"
            asked.write_text(prefixes + sparql, encoding="utf-8")  # a tree's names are too long an argument
            command = [*program, "query", "-l", store, "--query-file", str(asked), "--results-format", "csv"]
            try:
                subprocess.run(
                    [*command, "--explain-file", str(plan)], check=True, capture_output=True, timeout=_LIMIT
                )
            except subprocess.TimeoutExpired:
                plan.write_text("stopped\n", encoding="utf-8")


def _default() -> "NamedNode":
    from pyoxigraph import DefaultGraph

    return DefaultGraph()  # type: ignore[return-value]  # a name of a graph too


def main() -> int:
    """Measure, print a line a question, and say which miss the target."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--choices", type=int, default=4, help="how many actors each question is asked of")
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--only", nargs="*", default=[])
    parser.add_argument("--plans", type=Path)
    arguments = parser.parse_args()
    start = time.perf_counter()
    view = graph_of(arguments.count)
    print(f"{arguments.count} telegrams, {len(view):,} quads, made in {time.perf_counter() - start:.0f} s")
    start = time.perf_counter()
    read_names(view)
    print(f"all names read in {(time.perf_counter() - start) * 1000:.0f} ms")
    names = names_in(view, arguments.choices)
    times: list[float] = []
    missed: dict[str, str] = {}
    for one in catalogue().values():
        if arguments.only and one.name not in arguments.only:
            continue
        shown = []
        for given in asked_of(one, names):
            values = {
                key: values_of(view, one.parameter(key), text) if key != "place" else [text]
                for key, text in given.items()
            }
            sparql = bind(one, values)
            took, rows = measured(view, sparql, arguments.repeat)
            times.append(took)
            shown.append(f"{'all ' if not given else ''}{took:.0f} ({'stopped' if rows is None else rows})")
            if took > P95:
                missed.setdefault(one.name, sparql)
        print(f"{one.number:3} {one.name:26} {'  '.join(shown)}", flush=True)
    p95 = statistics.quantiles(times, n=20)[-1] if len(times) > 1 else times[0]
    print(f"{len(times)} runs: median {statistics.median(times):.0f} ms, 95th percentile {p95:.0f} ms")
    print("over 500 ms:", ", ".join(missed) or "none")
    if arguments.plans and missed:
        write_plans(view, missed, arguments.plans)
    return 0 if statistics.median(times) < MEDIAN and p95 < P95 else 1


if __name__ == "__main__":
    sys.exit(main())
