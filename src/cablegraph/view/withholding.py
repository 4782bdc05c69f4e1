"""Protection: what must not be seen without the operator's flag is taken out of a copy of the store."""

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad, QuerySolutions, RdfFormat, Store, parse

from cablegraph.mapping.derive import derive
from cablegraph.ontology.terms import CG, FOAF, SKOS
from cablegraph.view.forms import NameForms
from cablegraph.view.redaction import names_of, redact

_PROTECTED = (
    f"SELECT DISTINCT ?person ?name WHERE {{ ?person <{CG.protection}> ?level ; <{FOAF.name}> ?name }}"
)
_STATEMENTS = "/graph/statements"
_IN_DOCUMENT = f"SELECT DISTINCT ?document WHERE {{ <%s> <{CG.inDocument}> ?document }}"


def withhold(path: Path) -> int:
    """Take all that singles protected people out of a store, for good.

    A name that is protected in one document is protected in all: people of the same full name are
    withheld with it, and no text of any document keeps that full name. Inside a document that
    protects a name, its single words are withheld too.

    Args:
        path: A store that nobody else has open: a checkpoint's copy.

    Returns:
        How many people are withheld; 0: the store is as it was.
    """
    store = Store(str(path))
    people = _people(store)
    if not people:
        return 0
    by_document: dict[str, set[NamedNode]] = defaultdict(set)
    for person in people:
        for document in _documents_of(store, person):
            by_document[document].add(person)
    full_names = {name for names in people.values() for name in names if " " in name.strip()}
    elsewhere = NameForms(full_names, single_words=False)
    for document in sorted({*by_document, *_documents_with(store, full_names)}):
        _redact_document(store, document, by_document.get(document, set()), full_names, elsewhere)
    store.flush()
    return len(people)


def _select(store: Store, query: str) -> QuerySolutions:
    solutions = store.query(query, use_default_graph_as_union=True)
    assert isinstance(solutions, QuerySolutions)
    return solutions


def _people(store: Store) -> dict[NamedNode, set[str]]:
    """Protected people with their names, and all of the same full name in other documents."""
    people: dict[NamedNode, set[str]] = defaultdict(set)
    for solution in _select(store, _PROTECTED):
        person, name = solution["person"], solution["name"]
        assert isinstance(person, NamedNode)
        assert isinstance(name, Literal)
        people[person].add(name.value)
    for name in sorted({name for names in people.values() for name in names if " " in name.strip()}):
        for predicate in (FOAF.name, SKOS.altLabel):
            for quad in store.quads_for_pattern(None, NamedNode(predicate), Literal(name)):
                person = quad.subject
                if isinstance(person, NamedNode) and _is_person(store, person):
                    people[person].add(name)
    return people


def _is_person(store: Store, node: NamedNode) -> bool:
    return any(store.quads_for_pattern(node, None, NamedNode(FOAF.Person)))


def _documents_of(store: Store, person: NamedNode) -> Iterable[str]:
    for solution in _select(store, _IN_DOCUMENT % person.value):
        document = solution["document"]
        assert isinstance(document, NamedNode)
        yield document.value


def _documents_with(store: Store, names: Iterable[str]) -> set[str]:
    """Documents some text of which holds a full name, in its own print or in capitals."""
    wanted = sorted({form for name in names for form in (name, name.upper())})
    if not wanted:
        return set()
    any_name = " || ".join(f"CONTAINS(STR(?o), {Literal(form)})" for form in wanted)
    texts = f"GRAPH ?graph {{ ?s ?p ?o }} FILTER (ISLITERAL(?o) && ({any_name}))"
    query = f"SELECT DISTINCT ?graph WHERE {{ {texts} }}"
    graphs = {solution["graph"] for solution in _select(store, query)}
    names = {graph.value for graph in graphs if isinstance(graph, NamedNode)}
    return {name.removesuffix(_STATEMENTS) for name in names if name.endswith(_STATEMENTS)}


def _redact_document(
    store: Store, document: str, people: set[NamedNode], full_names: set[str], elsewhere: NameForms
) -> None:
    graph, ties = NamedNode(document + _STATEMENTS), NamedNode(f"{document}/graph/ties")
    quads = list(store.quads_for_pattern(None, None, None, graph))
    forms = elsewhere
    if people:
        forms = NameForms({*names_of(quads, people), *full_names}, single_words=True)
    kept = redact(quads, people, forms)
    store.clear_graph(graph)
    store.clear_graph(ties)
    store.extend(kept)
    store.extend(_ties(kept, ties))


def _ties(quads: Iterable[Quad], graph: NamedNode) -> list[Quad]:
    """Plain ties that still follow."""
    lines = derive((f"{quad} .\n" for quad in quads), graph.value)
    return list(parse("".join(sorted(lines)), RdfFormat.N_QUADS))
