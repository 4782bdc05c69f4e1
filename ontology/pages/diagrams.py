"""Diagrams of the classes and what joins them, in Mermaid."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from cablegraph.ontology.pages.reading import Described

# What each diagram shows: the properties that start at one of these classes or below it.
_PARTS = {
    "Telegrams": ("cg:Document", "cg:Telegram", "cg:Addressee", "cg:Reference", "cg:Paragraph"),
    "Actors, offices and programmes": (
        "foaf:Agent", "org:Post", "org:Membership", "cg:Programme", "cg:Meeting",
    ),
    "Statements": ("cg:Statement",),
}  # fmt: skip
_SHOWN = 3  # names on one arrow; the rest is counted


def diagrams(terms: Mapping[str, Described]) -> dict[str, str]:
    """Title → Mermaid flowchart."""
    return {title: "\n".join(_diagram(roots, terms)) for title, roots in _PARTS.items()}


def _diagram(roots: tuple[str, ...], terms: Mapping[str, Described]) -> Iterator[str]:
    arrows: dict[tuple[str, str], list[str]] = defaultdict(list)
    for term in terms.values():
        if term.kind != "object property":
            continue
        for start in term.domain:
            for end in term.range:
                if start != end and _under(start, roots, terms):
                    arrows[start, end].append(term.name)
    shown = {name for pair in arrows for name in pair}
    yield "flowchart LR"
    for name in sorted(shown):
        label = terms[name].label.replace('"', "'")
        yield f'  {_node(name)}["{label}"]'
    for (start, end), names in sorted(arrows.items()):
        yield f'  {_node(start)} -- "{_label(names)}" --> {_node(end)}'
    for name in sorted(shown):
        for above in sorted(_nearest(name, shown, terms)):
            yield f"  {_node(name)} -.-> {_node(above)}"


def _nearest(name: str, shown: set[str], terms: Mapping[str, Described]) -> set[str]:
    """The classes above, or what is above those that the diagram does not show."""
    found: set[str] = set()
    for above in terms[name].above:
        found |= {above} if above in shown else _nearest(above, shown, terms)
    return found


def _label(names: list[str]) -> str:
    words = [name.partition(":")[2] for name in names]
    more = [f"{len(words) - _SHOWN} more"] if len(words) > _SHOWN else []
    return ", ".join([*words[:_SHOWN], *more])


def _node(name: str) -> str:
    return name.replace(":", "_")


def _under(name: str, roots: tuple[str, ...], terms: Mapping[str, Described]) -> bool:
    """Whether a class is one of the roots or lies below one."""
    if name in roots:
        return True
    return name in terms and any(_under(above, roots, terms) for above in terms[name].above)
