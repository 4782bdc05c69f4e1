"""Small pieces of Markdown."""

import re
from collections.abc import Iterable, Mapping

from cablegraph.ontology.pages.reading import Described

HEAD = "<!-- Written by `cablegraph ontology docs`; change the ontology, not this page. -->"

_PAGES = {"class": "classes.md", "individual": "individuals.md"}
_TICKED = re.compile(r"`([a-z]+:[^`\s]+)`")


def page_of(term: Described) -> str:
    """The page that describes a term."""
    return _PAGES.get(term.kind, "properties.md")


def link(name: str, terms: Mapping[str, Described]) -> str:
    """A prefixed name, leading to its description when it is one of ours."""
    term = terms.get(name)
    if term is None or not term.ours:
        return f"`{name}`"
    anchor = name.replace(":", "").lower()  # as GitHub and MkDocs make it from a heading
    return f"[`{name}`]({page_of(term)}#{anchor})"


def linked(words: str, terms: Mapping[str, Described]) -> str:
    """Words with every prefixed name between backticks linked."""
    return _TICKED.sub(lambda found: link(found[1], terms), words)


def links(names: Iterable[str], terms: Mapping[str, Described]) -> str:
    """Several names, with commas."""
    return ", ".join(link(name, terms) for name in names)


def table(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> list[str]:
    """The lines of a table; a line break or bar in a cell is defused."""
    head = list(columns)
    lines = [_row(head), _row(["---"] * len(head))]
    return [*lines, *(_row([" ".join(cell.split()).replace("|", "\\|") for cell in row]) for row in rows)]


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
