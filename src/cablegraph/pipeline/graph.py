"""A graph's folder as one object: open it, ask it, check it, hand it on."""

import re
from os import PathLike
from pathlib import Path
from typing import BinaryIO, Self

from rdflib import Dataset

from cablegraph.exports import WHOLE, Selection, export
from cablegraph.networks import Network, to_networkx
from cablegraph.pipeline.progress import Progress
from cablegraph.pipeline.validation import validate_view
from cablegraph.queries import Answer, Sheet, ask, free_query, sheets
from cablegraph.shapes import Report
from cablegraph.store import StoreError, read_text
from cablegraph.text import SourceText
from cablegraph.view import View

_QUESTION = re.compile(r"[\w-]+")


class Graph:
    """A graph that was built before, as it stood after the last whole batch.

    What is protected (names marked "(protect)" or "(strictly protect)", and what singles their bearers
    out) is not in it unless it was opened with `include_protected`.

    Attributes:
        path: The graph's folder.
        view: What may be seen of it.
    """

    def __init__(self, path: Path, view: View) -> None:
        self.path = path
        self.view = view

    @classmethod
    def open(cls, path: str | PathLike[str], *, include_protected: bool = False) -> Self:
        """Open a graph's folder for reading.

        Args:
            path: The folder that `build` wrote into.
            include_protected: Also what is withheld by default. Only on the operator's explicit word.

        Raises:
            StoreError: The folder holds no graph, or is damaged.
        """
        folder = Path(path)
        return cls(folder, View.open(folder, include_protected=include_protected))

    def query(self, question: str, **parameters: str) -> Answer:
        """Ask a question of the catalogue by its name, or a SPARQL query.

        Args:
            question: `who-is-named` and the like; else a SELECT, ASK, CONSTRUCT or DESCRIBE query.
            parameters: Of a question of the catalogue: names, IRIs, message reference numbers.

        Raises:
            CatalogueError: No such question, parameter or name.
            QueryError: No SPARQL query, or one that calls another service.
        """
        if _QUESTION.fullmatch(question.strip()):
            return ask(self.view, question.strip(), parameters)
        if parameters:
            raise TypeError("parameters go with a question of the catalogue, not with SPARQL")
        return free_query(self.view, question)

    def show(self, name: str) -> tuple[Sheet, ...]:
        """All about an actor or a cable, each line with its words and place.

        Raises:
            UnknownNameError: The graph has nobody and nothing of this name.
        """
        return sheets(self.view, name)

    def validate(self, *, full: bool = False, progress: Progress | None = None) -> Report:
        """Check every document against the shapes, and its quotations against its source.

        Documents are checked one after the other, so that memory does not grow with the graph. People who
        are withheld have nothing left that could be checked.

        Args:
            full: By pySHACL, the reference, instead of the compiled shapes: the same results, far
                slower.
            progress: Told after every document.
        """
        return validate_view(self.view, self._text, full=full, progress=progress)

    def _text(self, sha256: str) -> SourceText | None:
        try:
            return SourceText(sha256, read_text(self.path, sha256), "utf-8", sha256)
        except StoreError:
            return None  # the check reports that there is none

    def to_rdflib(self) -> Dataset:
        """The graph as an rdflib dataset over the store: nothing is copied, nothing can be written."""
        return self.view.to_rdflib()

    def to_networkx(self) -> Network:
        """The graph as a directed multigraph of actors, a statement an edge."""
        return to_networkx(self.view)

    def export(self, name: str, target: str | PathLike[str] | BinaryIO, selection: Selection = WHOLE) -> None:
        """Write the graph, or a selection of it, in a format: `turtle`, `gexf`, `svg`, `html` ...

        Args:
            name: One of `cablegraph.exports.FORMATS`.
            target: A file's path, or a binary stream.
            selection: Which part; everything if not given.

        Raises:
            ExportError: No such format, a picture would be too large, or the file cannot be written.
            SelectionError: The selection wants what there is not.
            CatalogueError: It names no question, or nobody of the graph.
        """
        export(self.view, name, target, selection)
