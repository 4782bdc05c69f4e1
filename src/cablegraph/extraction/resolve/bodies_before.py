"""Whose office is meant by "the general manager said": the body named last before."""

from bisect import bisect_left
from functools import cached_property

from cablegraph.extraction.find.found import PostFound, Range
from cablegraph.extraction.find.scan import Scan
from cablegraph.extraction.resolve.register import Register
from cablegraph.ontology.language_tables import reporting_verbs
from cablegraph.records.annotations import Body, EntityId

_REACH = 1500  # characters of the text within which a noun stands for a body
_GROUPS = ("ngo", "other", "federation", "collective")
_KINDS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("company", "firm", "corporation", "bank", "enterprise", "cooperative"), ("company",)),
    "complex": ("company", "other"),
    **dict.fromkeys(("ministry", "department", "agency"), ("government",)),
    "party": ("party",),
    **dict.fromkeys(("group", "movement", "organization", "organisation", "coalition", "network"), _GROUPS),
    **dict.fromkeys(
        ("association", "foundation", "union", "ngo", "charity", "society"), ("ngo", "federation")
    ),
    **dict.fromkeys(("newspaper", "daily", "magazine", "channel", "station"), ("media",)),
    **dict.fromkeys(("university", "college", "school"), ("university",)),
    **dict.fromkeys(("office", "bureau", "unit", "directorate"), ("unit",)),
}


class BodiesBefore:
    """Bodies by the place of their mentions in the text."""

    def __init__(self, register: Register) -> None:
        self._document, self._scan = register.document, register.scan
        self._register = register
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

    def of_noun(self, noun: str, at: Range) -> EntityId | None:
        """The body for which a noun stands before these words: its name has the noun, or its kind fits.

        The last such body before in the paragraph or the two before; names that hold the noun come first.
        """
        start, _ = self._scan.view(at)
        index = bisect_left(self._found, (start, ""))
        before = [
            self._register.entities[id_] for place, id_ in self._found[:index] if start - place < _REACH
        ]
        named = [body for body in before if noun in body.name.casefold().split()]
        if named:
            return named[-1].id
        kinds = _KINDS.get(noun, ())
        fits = [body for body in before if isinstance(body, Body) and body.kind in kinds]
        return fits[-1].id if fits else None

    def any_before(self, at: Range, *, far: bool = False) -> EntityId | None:
        """The body of any kind but missions named last before these words in their sentence, else paragraph.

        Args:
            far: Also in the paragraph before, as for a pronoun that opens one.
        """
        start, _ = self._scan.view(at)
        index = bisect_left(self._all, (start, "")) - 1
        if index < 0:
            return None
        place, body = self._all[index]
        block = self._document.block_at(start)
        near = block is not None and place >= block.start
        return body if near or (far and start - place < _REACH) else None

    def subject_before(self, at: Range) -> EntityId | None:
        """The first body of the sentence before: what "Its director", opening a sentence, is of."""
        start, _ = self._scan.view(at)
        sentence = self._document.sentence_at(start)
        before = self._document.sentence_at(sentence.start - 2) if sentence is not None else None
        if before is None:
            return None
        index = bisect_left(self._all, (before.start, ""))
        found = self._all[index] if index < len(self._all) else None
        return found[1] if found is not None and found[0] < before.end else None

    @cached_property
    def _all(self) -> list[tuple[int, EntityId]]:
        entities = self._register.entities
        return sorted(
            (one.start, one.entity)
            for one in self._register.placed
            if isinstance(body := entities[one.entity], Body) and body.kind != "diplomatic-post"
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
