"""Who found or corrected what, as PROV: a run an extractor, an activity a corrector, each with its agent."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from cablegraph.mapping.iris import BASE, DocumentIris, extractor_iri
from cablegraph.mapping.quads import GraphLines
from cablegraph.mapping.statements import statement_iri
from cablegraph.ontology.terms import CG, PROV, RDF, RDFS
from cablegraph.records.annotations import Annotations
from cablegraph.records.provenance import Correction


def corrector_iri(name: str) -> str:
    """A corrector, by a hash: the name stands in a label, where it can be withheld."""
    return f"{BASE}corrector/{sha256(name.encode('utf-8', 'replace')).hexdigest()[:16]}"


@dataclass(frozen=True)
class ProvenanceWriter:
    """Writes who had a part in the annotations of a document."""

    graph: GraphLines
    iris: DocumentIris
    annotations: Annotations

    def write(self) -> None:
        """Write the runs of all extractors, and what correctors did."""
        first = self.annotations
        self._run(self.iris.extraction, first.extractor, first.version)
        for number, origin in enumerate(first.provenance.origins, 2):
            self._run(f"{self.iris.extraction}/{number}", origin.name, origin.version)
        for correction in first.provenance.corrections:
            self._corrector(correction)

    def run_of_statements(self) -> dict[str, str]:
        """By a statement's id, what it is due to: another extractor's run, or somebody's correction."""
        return {name.partition(":")[2]: run for name, run in self._runs() if name.startswith("statement:")}

    def _runs(self) -> Iterator[tuple[str, str]]:
        """`layer:id` and activity, later ones over earlier ones: who corrects has the last word."""
        found: dict[str, str] = {}
        for number, origin in enumerate(self.annotations.provenance.origins, 2):
            found |= dict.fromkeys(origin.items, f"{self.iris.extraction}/{number}")
        for correction in self.annotations.provenance.corrections:
            if correction.what != "rejected":
                found[correction.item] = self._activity(correction)
        yield from found.items()

    def _run(self, run: str, name: str, version: str) -> None:
        graph, agent = self.graph, extractor_iri(name, version)
        graph.link(run, RDF.type, PROV.Activity)
        graph.link(run, PROV.used, self.iris.text)
        graph.link(run, PROV.wasAssociatedWith, agent)
        graph.link(agent, RDF.type, PROV.SoftwareAgent)
        graph.text(agent, RDFS.label, f"{name} {version}")

    def _activity(self, correction: Correction) -> str:
        key = f"{correction.by}\n{correction.on or ''}".encode("utf-8", "replace")
        return f"{self.iris.document}/correction/{sha256(key).hexdigest()[:16]}"

    def _corrector(self, correction: Correction) -> None:
        graph, agent, activity = self.graph, corrector_iri(correction.by), self._activity(correction)
        graph.link(activity, RDF.type, PROV.Activity)
        graph.link(activity, PROV.used, self.iris.text)
        graph.link(activity, PROV.wasAssociatedWith, agent)
        graph.day(activity, CG.correctedOn, date.fromisoformat(correction.on) if correction.on else None)
        graph.link(agent, RDF.type, PROV.Person)
        graph.text(agent, RDFS.label, correction.by)
        layer, _, identifier = correction.item.partition(":")
        if correction.what == "rejected":
            graph.text(activity, CG.rejected, correction.says)
        elif layer == "entity":
            graph.link(activity, CG.correctedEntity, self.iris.part(identifier))
        elif layer == "statement":
            entities = {one.id for one in self.annotations.entities}
            graph.link(statement_iri(self.iris, identifier, entities), PROV.wasAttributedTo, agent)
