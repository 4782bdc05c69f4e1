"""Writes what is generated below docs/: `python -m docs.build`, or `make docs`."""

import tempfile
from importlib.resources import as_file, files
from pathlib import Path

from cablegraph.cli.ontology import question_terms
from cablegraph.ontology.pages import pages
from cablegraph.pipeline import Graph, build

HERE = Path(__file__).parent


def write_sample_picture(path: Path) -> None:
    """Draw the graph of the packaged sample cables as SVG; the same bytes each time."""
    with as_file(files("cablegraph") / "sample") as cables, tempfile.TemporaryDirectory() as folder:
        build([str(cables)], Path(folder) / "graph", workers=1)
        Graph.open(Path(folder) / "graph").export("svg", path)


def write_ontology_pages(folder: Path) -> None:
    """Describe every term of the ontology, as `cablegraph ontology docs` does."""
    folder.mkdir(exist_ok=True)
    for name, text in pages(question_terms()).items():
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write_ontology_pages(HERE / "ontology")
    write_sample_picture(HERE / "sample.svg")
