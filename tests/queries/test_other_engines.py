"""Every question gives the same rows on a separate SPARQL server, and through rdflib."""

import json
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal, InvalidOperation
from io import BytesIO
from pathlib import Path

import pytest
from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Store
from rdflib import Graph as RdflibGraph
from rdflib.term import Identifier

from cablegraph.pipeline import Graph
from cablegraph.queries import Question, catalogue
from cablegraph.queries.ask import values_of
from cablegraph.queries.catalogue import bind
from cablegraph.view import Term

EVERY = list(catalogue().values())
PROGRAM = Path(sys.executable).with_name("oxigraph")
# Of questions without an example: what they are asked here.
ASKED = {"posts-vacant": {"from": "2009-06-01", "until": "2010-12-31"}}


def asked(corpus: Graph, one: Question) -> str:
    """The question's query with the parameters of its example."""
    given = {**ASKED.get(one.name, {}), **one.example}
    return bind(one, {key: values_of(corpus.view, one.parameter(key), text) for key, text in given.items()})


def plain(kind: str, text: str, datatype: str | None) -> tuple[str, object]:
    """A term as it compares: `4`, `4.0` and `+4` are one number, `Z` and `+00:00` one zone."""
    local = (datatype or "").rpartition("#")[2]
    if kind == "literal" and local in ("integer", "decimal", "double"):
        try:
            return "number", Decimal(text).normalize()
        except InvalidOperation:
            return "literal", text
    if kind == "literal" and local == "dateTime":
        return "time", datetime.fromisoformat(text)
    return kind, text


def plain_term(term: Term | None) -> tuple[str, object] | None:
    match term:
        case None:
            return None
        case NamedNode():
            return plain("uri", term.value, None)
        case Literal():
            return plain("literal", term.value, term.datatype.value)
        case BlankNode():
            raise AssertionError("no question answers with a blank node")
    raise AssertionError(term)


def rows_here(corpus: Graph, one: Question) -> Counter[tuple[object, ...]]:
    found = corpus.view.select(asked(corpus, one))
    return Counter(tuple(map(plain_term, row)) for row in found.rows)


@pytest.fixture(scope="module")
def triples(corpus: Graph) -> bytes:
    """All quads of the graph in the default graph."""
    store, out = Store(), BytesIO()
    store.extend(Quad(quad.subject, quad.predicate, quad.object) for quad in corpus.view.match())
    store.dump(out, RdfFormat.N_QUADS)
    return out.getvalue()


@pytest.fixture(scope="module")
def server(triples: bytes, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of a SPARQL server of its own with the graph in it."""
    if not PROGRAM.exists() and shutil.which("oxigraph") is None:
        pytest.skip("no program `oxigraph`: install the extra `dev`")
    folder = tmp_path_factory.mktemp("server")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    program = str(PROGRAM) if PROGRAM.exists() else "oxigraph"
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(
            [program, "serve", "--location", str(folder / "store"), "--bind", address],
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            _wait_for(address, process)
            request = urllib.request.Request(
                f"http://{address}/store?no_transaction", triples, {"Content-Type": "application/n-quads"}
            )
            with urllib.request.urlopen(request, timeout=60) as answer:
                assert answer.status in (200, 201, 204)
            yield f"http://{address}/query"
        finally:
            process.terminate()
            process.wait(timeout=20)


def _wait_for(address: str, process: "subprocess.Popen[bytes]") -> None:
    for _ in range(200):
        assert process.poll() is None, "the server did not start"
        try:
            with urllib.request.urlopen(f"http://{address}/", timeout=5):
                return
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.05)
    raise AssertionError("the server did not answer")


@pytest.mark.parametrize("one", EVERY, ids=lambda one: one.name)
def test_a_separate_server_gives_equal_rows(corpus: Graph, server: str, one: Question) -> None:
    request = urllib.request.Request(
        server,
        asked(corpus, one).encode(),
        {"Content-Type": "application/sparql-query", "Accept": "application/sparql-results+json"},
    )
    with urllib.request.urlopen(request, timeout=60) as answer:
        found = json.load(answer)
    rows = Counter(
        tuple(
            plain(row[name]["type"], row[name]["value"], row[name].get("datatype")) if name in row else None
            for name in found["head"]["vars"]
        )
        for row in found["results"]["bindings"]
    )
    assert rows == rows_here(corpus, one)


def rdflib_rows(graph: RdflibGraph, query: str) -> Counter[tuple[object, ...]]:
    def plain_node(node: Identifier | None) -> tuple[str, object] | None:
        if node is None:
            return None
        datatype = getattr(node, "datatype", None)
        return plain("literal" if hasattr(node, "datatype") else "uri", str(node), datatype)

    return Counter(tuple(map(plain_node, row)) for row in graph.query(query))


@pytest.fixture(scope="module")
def in_memory(triples: bytes) -> RdflibGraph:
    """A copy of the graph that rdflib holds and asks by itself."""
    store, out = Store(), BytesIO()
    store.load(triples, RdfFormat.N_QUADS)
    store.dump(out, RdfFormat.N_TRIPLES, from_graph=DefaultGraph())
    return RdflibGraph().parse(data=out.getvalue(), format="nt")


@pytest.mark.parametrize("one", EVERY, ids=lambda one: one.name)
def test_rdflib_gives_equal_rows(corpus: Graph, in_memory: RdflibGraph, one: Question) -> None:
    assert rdflib_rows(in_memory, asked(corpus, one)) == rows_here(corpus, one)


@pytest.mark.parametrize("one", EVERY, ids=lambda one: one.name)
def test_rdflib_over_the_store_gives_equal_rows(corpus: Graph, one: Question) -> None:
    assert rdflib_rows(corpus.to_rdflib(), asked(corpus, one)) == rows_here(corpus, one)


def test_the_questions_asked_here_have_answers(corpus: Graph) -> None:
    assert [one.name for one in EVERY if not rows_here(corpus, one)] == []
