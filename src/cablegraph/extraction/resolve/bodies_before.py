"""Whose office is meant by "the general manager said": the body named last before."""

from bisect import bisect_left

from cablegraph.extraction.find.found import PostFound, Range
from cablegraph.extraction.find.scan import Scan
from cablegraph.extraction.resolve.register import Register
from cablegraph.ontology.language_tables import reporting_verbs
from cablegraph.records.annotations import Body, EntityId


class BodiesBefore:
    """Bodies by the place of their mentions in the text."""

    def __init__(self, register: Register) -> None:
        self._document, self._scan = register.document, register.scan
        kinds = (
            "company",
            "ngo",
            "university",
            "federation",
            "media",
            "other",
            "government",
            "unit",
            "leading-group",
        )
        self._found = sorted(
            (one.start, one.entity)
            for one in register.placed
            if isinstance(body := register.entities[one.entity], Body) and body.kind in kinds
        )

    def last_before(self, at: Range) -> EntityId | None:
        """The body named last before these words in their paragraph, else next in the sentence."""
        start, end = self._scan.view(at)
        sentence, block = self._document.sentence_at(start), self._document.block_at(start)
        index = bisect_left(self._found, (start, "")) - 1
        if index >= 0 and block is not None and self._found[index][0] >= block.start:
            return self._found[index][1]
        behind = next((one for one in self._found[index + 1 : index + 2]), None)
        return (
            behind[1]
            if behind is not None and sentence is not None and end < behind[0] < sentence.end
            else None
        )


def speaks(scan: Scan, post: PostFound) -> bool:
    """Whether the words speak: a reporting verb follows, or "according to" stands before."""
    first, last = post.title.first, post.title.last
    if scan.lows[max(0, first - 3) : first] == ["according", "to", "the"]:
        return True
    verb = reporting_verbs().get(scan.lows[last]) if scan.same_sentence(first, last) else None
    return verb is not None and verb.position == "verb" and verb.inflection in ("past", "third")
