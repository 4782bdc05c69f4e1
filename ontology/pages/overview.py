"""The first page: what the ontology is, its pictures, the tree of classes, what it reuses."""

from collections.abc import Iterator, Mapping

from rdflib import OWL, RDF, URIRef
from rdflib.namespace import DCTERMS

from cablegraph.ontology.graphs import ontology_graph
from cablegraph.ontology.pages.diagrams import diagrams
from cablegraph.ontology.pages.markdown import HEAD, link, links, table
from cablegraph.ontology.pages.reading import Described
from cablegraph.ontology.terms import PREFIXES

_OURS = URIRef(PREFIXES["cg"].removesuffix("#"))


def overview_page(terms: Mapping[str, Described], *, with_questions: bool) -> str:
    """Counts, diagrams, tree, reused terms, and where the other pages are."""
    graph = ontology_graph()
    title, about, version = (
        str(graph.value(_OURS, predicate))
        for predicate in (DCTERMS.title, DCTERMS.description, OWL.versionInfo)
    )
    lines = [HEAD, f"# {title}, version {version}", "", about, ""]
    lines += [f"Namespace `{PREFIXES['cg']}`, prefix `cg:`. {_counts(terms)}", ""]
    others = ["[classes](classes.md)", "[properties](properties.md)", "[individuals](individuals.md)"]
    others += ["[vocabularies](vocabularies.md)", *(["[questions](questions.md)"] if with_questions else [])]
    lines += [
        f"Pages: {', '.join(others)}. The ideas behind it: [the ontology in short](../ontology.md).",
        "",
    ]
    for heading, diagram in diagrams(terms).items():
        lines += [f"## {heading}", "", "```mermaid", diagram, "```", ""]
    lines += ["A dotted arrow leads to the class above.", ""]
    lines += ["## Tree of classes", "", *_tree(terms), "", "## Reused terms", ""]
    lines += [*table(("standard", "terms"), _reused(terms)), ""]
    return "\n".join(lines)


def _counts(terms: Mapping[str, Described]) -> str:
    ours = [term for term in terms.values() if term.ours]
    classes, individuals = (sum(term.kind == kind for term in ours) for kind in ("class", "individual"))
    properties = sum(term.kind.endswith("property") for term in ours)
    return f"{classes} classes, {properties} properties and {individuals} individuals of its own."


def _tree(terms: Mapping[str, Described]) -> Iterator[str]:
    """Our classes and the reused ones, each under what is above it."""
    shown = {name for name, term in terms.items() if term.kind == "class" and _told(name)}
    roots = [name for name in sorted(shown) if not shown.intersection(terms[name].above)]
    for root in roots:
        yield from _branch(root, 0, shown, terms)


def _told(name: str) -> bool:
    """Whether the tree shows a class: classes of alignments are named where they are, in the terms."""
    return name.partition(":")[0] in PREFIXES


def _branch(name: str, depth: int, shown: set[str], terms: Mapping[str, Described]) -> Iterator[str]:
    yield f"{'  ' * depth}- {link(name, terms)} {terms[name].label}"
    for other in sorted(shown):
        if name in terms[other].above:
            yield from _branch(other, depth + 1, shown, terms)


def _reused(terms: Mapping[str, Described]) -> Iterator[tuple[str, str]]:
    graph = ontology_graph()
    for head in sorted(graph.subjects(RDF.type, OWL.Ontology), key=str):
        prefix = str(head).rpartition("/imports/")[2]
        names = [name for name in terms if name.startswith(f"{prefix}:")]
        if "/imports/" in str(head) and names:
            title = str(graph.value(head, DCTERMS.title)).removeprefix("Terms reused from ")
            yield f"[{title}]({graph.value(head, DCTERMS.source)})", links(names, terms)
