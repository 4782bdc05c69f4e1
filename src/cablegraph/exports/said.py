"""What a statement says, in words for people."""

from collections.abc import Iterator, Mapping

from cablegraph.records.annotations import (
    DefinitionClaim,
    Entity,
    EntityId,
    Meeting,
    PostStatement,
    ProgrammeStatement,
    Proposition,
    QuantityClaim,
    Statement,
    Tense,
    Tie,
)


def flags(statement: Statement) -> Iterator[str]:
    """How it is said: denied, hedged, former, planned."""
    if statement.negated:
        yield "denied"
    if statement.hedged:
        yield "hedged"
    if statement.tense is not Tense.PRESENT:
        yield statement.tense.value


def what_it_says(statement: Statement, names: Mapping[EntityId, Entity]) -> str:
    """A statement in one line, entities by name.

    Args:
        names: The document's entities by id.
    """

    def name(id: str | None) -> str:
        return names[id].name if id is not None and id in names else "?"

    match statement:
        case PostStatement():
            return (
                f"office: {name(statement.post)}: {name(statement.holder) if statement.holder else 'unnamed'}"
            )
        case Tie():
            return f"{name(statement.subject)} {statement.kind} {name(statement.object)}"
        case Meeting():
            sides = " / ".join(", ".join(name(id) for id in side) for side in statement.sides)
            return f"{statement.form}: {sides}" + (f" on {statement.date}" if statement.date else "")
        case ProgrammeStatement():
            return f"programme: {name(statement.programme)}"
        case QuantityClaim():
            return f"figure: {_figure(statement)} {statement.unit}" + (
                f", {statement.measure}" if statement.measure else ""
            )
        case DefinitionClaim():
            return f"definition: {statement.term}"
        case Proposition():
            return "reported"
    return type(statement).__name__


def _figure(claim: QuantityClaim) -> str:
    if claim.value is not None:
        return _digits(claim.value)
    if claim.lower is not None and claim.upper is not None:
        return f"{_digits(claim.lower)}-{_digits(claim.upper)}"
    return (
        f"at least {_digits(claim.lower)}"
        if claim.lower is not None
        else f"at most {_digits(claim.upper or 0)}"
    )


def _digits(number: float) -> str:
    """A number with every digit that it was given with."""
    return f"{number:.15g}"
