"""Protection: what must not be seen without the operator's flag is taken out of a copy of the store."""

from collections.abc import Collection, Iterable
from pathlib import Path

from pyoxigraph import NamedNode, Quad, RdfFormat, Store, parse

from cablegraph.mapping.derive import derive
from cablegraph.view.comparisons import comparisons_of, redacted_comparison
from cablegraph.view.forms import NameForms
from cablegraph.view.name_words import NameWords
from cablegraph.view.protected import Protected
from cablegraph.view.redaction import names_of, redact


class Withholding:
    """Takes all that singles protected people out of a graph's copies, batch after batch.

    A name that is protected in one document is protected in all: people of the same full name are
    withheld with it, and no text of any document keeps that full name. Inside a document that
    protects a name, its single words are withheld too.

    It remembers which words stand in which document, so that a batch costs what it brings.
    """

    def __init__(self) -> None:
        self._words = NameWords()

    def __call__(self, path: Path, full: Path | None = None, changed: Collection[str] | None = None) -> int:
        """Withhold in a store, for good.

        Args:
            path: A store that nobody else has open: a checkpoint's copy.
            full: The same store with everything in it; None: `path` itself still has everything.
            changed: IRIs of the documents that came into `path` since this was last done to it; None:
                it never was.

        Returns:
            How many people are withheld; 0: nothing is.
        """
        store = Store(str(path))
        source = Store.read_only(str(full)) if full else store
        protected = Protected.read(source)
        if changed is None:
            self._words = NameWords()
        if protected:
            self._words.read(source)
            documents = protected.documents(source, self._words, changed)
            for document in sorted(documents):
                _redact_document(store, source, document, protected)
            touched = None if changed is None else documents.union(changed)
            for graph, ends in comparisons_of(source, touched).items():
                before = list(store.quads_for_pattern(None, None, None, graph))
                _change(store, graph, before, redacted_comparison(store, source, graph, ends, protected))
            store.flush()
        return len(protected)


def withhold(path: Path, full: Path | None = None, changed: Collection[str] | None = None) -> int:
    """Withhold in a store once (see `Withholding`)."""
    return Withholding()(path, full, changed)


def _redact_document(store: Store, source: Store, document: str, protected: Protected) -> None:
    graph, ties = NamedNode(f"{document}/graph/statements"), NamedNode(f"{document}/graph/ties")
    people, forms = protected.people.get(document, set()), protected.elsewhere
    if people:
        names = names_of(source.quads_for_pattern(None, None, None, graph), people)
        forms = NameForms(names, single_words=True, beside=forms)
    quads = list(store.quads_for_pattern(None, None, None, graph))
    kept = redact(quads, people, forms)
    if _change(store, graph, quads, kept):
        _change(store, ties, list(store.quads_for_pattern(None, None, None, ties)), _ties(kept, ties))


def _change(store: Store, graph: NamedNode, old: Iterable[Quad], new: Iterable[Quad]) -> bool:
    """Make a graph hold the new quads instead of the old, in one step; whether that changed anything."""
    gone, come = set(old) - set(new), set(new) - set(old)
    parts = [
        f"{verb} DATA {{ GRAPH {graph} {{ {' . '.join(str(quad.triple) for quad in quads)} }} }}"
        for verb, quads in (("DELETE", gone), ("INSERT", come))
        if quads
    ]
    if parts:
        store.update(" ; ".join(parts))
    return bool(parts)


def _ties(quads: Iterable[Quad], graph: NamedNode) -> list[Quad]:
    """Plain ties that still follow."""
    lines = derive((f"{quad} .\n" for quad in quads), graph.value)
    return list(parse("".join(sorted(lines)), RdfFormat.N_QUADS))
