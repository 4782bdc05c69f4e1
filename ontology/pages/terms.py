"""The pages that describe every class, property and individual of ours."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from cablegraph.ontology.pages.markdown import HEAD, link, linked, links
from cablegraph.ontology.pages.reading import Described

_Uses = Mapping[str, Sequence[str]]


def classes_page(terms: Mapping[str, Described], asked: _Uses) -> str:
    """Every class, with what is below it and the properties that start or end at it."""
    ours = [term for term in terms.values() if term.ours and term.kind == "class"]
    return _page("Classes", ours, terms, asked)


def properties_page(terms: Mapping[str, Described], asked: _Uses) -> str:
    """Every property: between things, of values, of notes."""
    ours = [term for term in terms.values() if term.ours and term.kind.endswith("property")]
    order = ("object property", "data property", "annotation property")
    ours.sort(key=lambda term: order.index(term.kind))
    return _page("Properties", ours, terms, asked)


def individuals_page(terms: Mapping[str, Described], asked: _Uses) -> str:
    """Every individual, by its class."""
    ours = [term for term in terms.values() if term.ours and term.kind == "individual"]
    ours.sort(key=lambda term: (term.above, term.name))
    return _page("Individuals", ours, terms, asked)


def _page(title: str, chosen: Sequence[Described], terms: Mapping[str, Described], asked: _Uses) -> str:
    lines = [HEAD, f"# {title}", ""]
    part = None
    for term in chosen:
        if (heading := _part(term)) not in (part, None):
            lines += [f"## {heading}", ""]
            part = heading
        lines += [
            f"{'##' if part is None else '###'} {term.name}",
            "",
            *_about(term, terms),
            *_uses(asked.get(term.name, ())),
            "",
        ]
    return "\n".join(lines).rstrip() + "\n"


def _part(term: Described) -> str | None:
    if term.kind == "individual":
        return f"Of {' and '.join(term.above)}"
    return {
        "class": None,
        "object property": "Between things",
        "data property": "With values",
        "annotation property": "Notes on terms",
    }[term.kind]


def _about(term: Described, terms: Mapping[str, Described]) -> Iterator[str]:
    yield f"**{term.label}.** {term.definition}"
    yield ""
    if term.example:
        yield f"- Example: {term.example}"
    if term.source:
        yield f"- Follows: {term.source}"
    if term.above:
        yield f"- {'Is' if term.kind == 'individual' else 'Under'}: {links(term.above, terms)}"
    yield from _below(term, terms)
    if term.kind.endswith("property"):
        yield f"- From: {_either(term.domain, terms)}. To: {_either(term.range, terms)}."
    if term.rules:
        yield f"- Rules: {linked('; '.join(term.rules), terms)}"
    if term.kind == "class":
        yield from _ends(term, terms)


def _below(term: Described, terms: Mapping[str, Described]) -> Iterator[str]:
    below = [other.name for other in terms.values() if term.name in other.above]
    if below:
        yield f"- Below it: {links(below, terms)}"


def _either(names: Iterable[str], terms: Mapping[str, Described]) -> str:
    return " or ".join(link(name, terms) for name in names) or "anything"


def _ends(term: Described, terms: Mapping[str, Described]) -> Iterator[str]:
    starting = [other.name for other in terms.values() if term.name in other.domain]
    ending = [other.name for other in terms.values() if term.name in other.range]
    if starting:
        yield f"- Properties from it: {links(starting, terms)}"
    if ending:
        yield f"- Properties to it: {links(ending, terms)}"


def _uses(questions: Sequence[str]) -> Iterator[str]:
    if questions:
        yield f"- Questions: {', '.join(f'[{name}](questions.md#{name})' for name in questions)}"
