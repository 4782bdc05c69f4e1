"""Protection: what must not be seen without the operator's flag is taken out of a copy of the store."""

from collections.abc import Collection, Iterable
from pathlib import Path

from pyoxigraph import NamedNode, Quad, RdfFormat, Store, parse

from cablegraph.mapping.derive import derive
from cablegraph.view.forms import NameForms
from cablegraph.view.protected import Protected
from cablegraph.view.redaction import names_of, redact


def withhold(path: Path, full: Path | None = None, changed: Collection[str] | None = None) -> int:
    """Take all that singles protected people out of a store, for good.

    A name that is protected in one document is protected in all: people of the same full name are
    withheld with it, and no text of any document keeps that full name. Inside a document that
    protects a name, its single words are withheld too.

    Args:
        path: A store that nobody else has open: a checkpoint's copy.
        full: The same store with everything in it; None: `path` itself still has everything.
        changed: IRIs of the documents that came into `path` since this was last done to it; None: it
            never was.

    Returns:
        How many people are withheld; 0: nothing is.
    """
    store = Store(str(path))
    source = Store.read_only(str(full)) if full else store
    protected = Protected.read(source)
    for document in sorted(protected.documents(source, changed)):
        _redact_document(store, source, document, protected)
    store.flush()
    return len(protected)


def _redact_document(store: Store, source: Store, document: str, protected: Protected) -> None:
    graph, ties = NamedNode(f"{document}/graph/statements"), NamedNode(f"{document}/graph/ties")
    people, forms = protected.people.get(document, set()), protected.elsewhere
    if people:
        names = names_of(source.quads_for_pattern(None, None, None, graph), people)
        forms = NameForms({*names, *protected.full_names}, single_words=True)
    quads = list(store.quads_for_pattern(None, None, None, graph))
    kept = redact(quads, people, forms)
    _change(store, graph, quads, kept)
    _change(store, ties, list(store.quads_for_pattern(None, None, None, ties)), _ties(kept, ties))


def _change(store: Store, graph: NamedNode, old: Iterable[Quad], new: Iterable[Quad]) -> None:
    """Make a graph hold the new quads instead of the old: in one step, and only what differs."""
    gone, come = set(old) - set(new), set(new) - set(old)
    parts = [
        f"{verb} DATA {{ GRAPH {graph} {{ {' . '.join(str(quad.triple) for quad in quads)} }} }}"
        for verb, quads in (("DELETE", gone), ("INSERT", come))
        if quads
    ]
    if parts:
        store.update(" ; ".join(parts))


def _ties(quads: Iterable[Quad], graph: NamedNode) -> list[Quad]:
    """Plain ties that still follow."""
    lines = derive((f"{quad} .\n" for quad in quads), graph.value)
    return list(parse("".join(sorted(lines)), RdfFormat.N_QUADS))
