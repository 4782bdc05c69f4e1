"""Counts of a body's members: "which includes representatives from 32 departments"."""

from collections.abc import Sequence
from dataclasses import dataclass

from cablegraph.extraction.actors import Actors
from cablegraph.extraction.attribute.words import word_set
from cablegraph.extraction.claims.phrases import Unit
from cablegraph.extraction.find.quantities import Figure
from cablegraph.extraction.tokens import Token
from cablegraph.records.annotations import EntityId, MentionKind

_INCLUDING = word_set(
    """
    includes include included including comprises comprise comprised comprising consists consist
    consisted consisting unites unite united uniting composed formed made groups brings
    """
)
_MEMBERS = word_set(
    """
    members member representatives representative delegates officials seats deputies legislators
    employees staff personnel staffers parliamentarians senators mps commissioners experts
    """
)
_HAVING = word_set("has have had with employs employ employed numbers counts claims")
_STAFF = word_set(
    """
    members member employees staff personnel seats staffers delegates commissioners
    """
)


@dataclass(frozen=True, slots=True)
class MemberCount:
    """A count of members; `body` None when the text's body is not known."""

    body: EntityId | None


def member_count(
    figure: Figure, unit: Unit | None, tokens: Sequence[Token], lower: Sequence[str], actors: Actors
) -> MemberCount | None:
    """Whether a figure counts the members of a body, and of which."""
    if figure.percent or figure.currency or figure.fraction:
        return None
    first = figure.first
    window = lower[max(first - 5, 0) : first]
    including = next((at for at in range(first - 1, max(first - 9, -1), -1) if lower[at] in _INCLUDING), None)
    from_members = any(word in _MEMBERS for word in window) and any(word in ("from", "of") for word in window)
    union = lower[first - 2 : first] == ["formed", "by"] if first > 1 else False
    of_staff = unit is not None and unit.head in _STAFF
    if figure.unit == "member" or figure.unit == "seat":
        return MemberCount(_body_behind(figure, tokens, actors))
    if union or (from_members and including is not None):
        return MemberCount(_body_before(tokens, including if including is not None else first, actors))
    if (
        from_members
        and window
        and any(word in ("representatives", "delegates", "members") for word in window)
    ):
        return MemberCount(_body_before(tokens, first, actors))
    if of_staff and (including is not None or any(word in _HAVING for word in window)):
        return MemberCount(_body_before(tokens, first, actors))
    return None


def _body_before(tokens: Sequence[Token], at: int, actors: Actors) -> EntityId | None:
    bodies = actors.within(tokens[0].start, tokens[at].start, MentionKind.BODY)
    outer = [
        body
        for body in bodies
        if not any(other.start <= body.start and body.end < other.end for other in bodies)
    ]
    return outer[-1].entity if outer else None


def _body_behind(figure: Figure, tokens: Sequence[Token], actors: Actors) -> EntityId | None:
    stop = tokens[min(figure.last + 8, len(tokens)) - 1].end
    bodies = actors.within(figure.end, stop, MentionKind.BODY)
    return bodies[0].entity if bodies else None
