"""Arguments and options that several commands have, each said once."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

_F = TypeVar("_F", bound=Callable[..., object])


def graph_argument(command: _F) -> _F:
    """GRAPH: the folder of a graph."""
    return click.argument("graph", type=click.Path(path_type=Path))(command)


def source_argument(command: _F) -> _F:
    """SOURCE: a file, a folder, or `-`."""
    return click.argument("source", metavar="FILE|FOLDER|-", type=click.Path(allow_dash=True))(command)


def protected_option(command: _F) -> _F:
    """The operator's word that protected names may be seen."""
    return click.option(
        "--include-protected",
        is_flag=True,
        help="Also show what is withheld: names marked (protect) or (strictly protect), and what singles "
        "their bearers out.",
    )(command)


def extractor_option(command: _F) -> _F:
    """By which extractors; several are heard in order."""
    return click.option(
        "--extractor",
        "extractors",
        multiple=True,
        default=("grammar",),
        show_default=True,
        metavar="NAME",
        help="grammar; spacy or spacy:MODEL (people and organisations, extra `spacy`); json:FILE (what a "
        "model of your own found). Several: the first is heard first, the others add what it lacks.",
    )(command)
