"""A cable's text with its annotations marked: in colour on a terminal, in brackets elsewhere."""

from collections.abc import Iterator

from rich.text import Text

from cablegraph.cli.bracketed import bracketed
from cablegraph.cli.output import quoted
from cablegraph.loaders import shown_text
from cablegraph.records.annotations import (
    Annotations,
    DefinitionClaim,
    Entity,
    Meeting,
    MentionKind,
    PostStatement,
    ProgrammeStatement,
    Proposition,
    QuantityClaim,
    Statement,
    Tense,
    Tie,
)
from cablegraph.text import SourceText

_STYLES = {
    MentionKind.PERSON: "bold magenta",
    MentionKind.BODY: "bold blue",
    MentionKind.POST: "cyan",
    MentionKind.UNNAMED: "magenta",
    MentionKind.PLACE: "green",
    MentionKind.GOVERNMENT: "bold green",
    MentionKind.PROGRAMME: "bold yellow",
    MentionKind.QUANTITY: "yellow",
    MentionKind.TIME: "dim yellow",
}


def annotated_text(source: SourceText, annotations: Annotations, *, colour: bool) -> Text:
    """The telegram's text with mentions marked, then every statement with its words and rule.

    Args:
        colour: Mark by colour; else by brackets with the kind, `[words|kind]`.
    """
    out = Text()
    shown = shown_text(source)
    text = source.text if shown is None else shown.text
    places = (
        (shown.to_view_whole(span) if shown else (span.start, span.end), mention.kind)
        for mention in annotations.mentions
        for span in mention.evidence.spans
    )
    spans = sorted((place[0], -place[1], kind) for place, kind in places if place is not None)
    if colour:
        out.append(text)
        for start, end, kind in spans:
            out.stylize(_STYLES[kind], start, -end)
    else:
        out.append(bracketed(text, ((start, -end, kind) for start, end, kind in spans)))
    out.append("\n\n")
    for line in statement_lines(annotations):
        out.append(line + "\n")
    return out


def statement_lines(annotations: Annotations) -> Iterator[str]:
    """Each statement as a line: what it says, flags, speaker, quotation, place, rule."""
    names = {entity.id: entity for entity in annotations.entities}
    for statement in annotations.statements:
        where = f"{statement.evidence.start}-{statement.evidence.end}"
        if statement.evidence.paragraph is not None:
            where = f"paragraph {statement.evidence.paragraph}, {where}"
        says = " ".join((_what(statement, names), *_flags(statement)))
        words = statement.attribution.words
        by = f" — {words}" if words else ""
        yield f"{says}{by}\n    {quoted(statement.evidence.text)} [{where}] ({statement.rule})"


def _flags(statement: Statement) -> Iterator[str]:
    if statement.negated:
        yield "(denied)"
    if statement.hedged:
        yield "(hedged)"
    if statement.tense is not Tense.PRESENT:
        yield f"({statement.tense})"


def _what(statement: Statement, names: dict[str, Entity]) -> str:
    def name(id: str | None) -> str:
        return names[id].name if id in names else "?"

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
        return f"{claim.value:g}"
    if claim.lower is not None and claim.upper is not None:
        return f"{claim.lower:g}-{claim.upper:g}"
    return f"at least {claim.lower:g}" if claim.lower is not None else f"at most {claim.upper or 0:g}"
