"""A cable's text with its annotations marked: in colour on a terminal, in brackets elsewhere."""

from collections.abc import Iterator

from rich.text import Text

from cablegraph.cli.bracketed import bracketed
from cablegraph.cli.output import one_for_one, quoted
from cablegraph.exports.said import flags, what_it_says
from cablegraph.loaders import shown_text
from cablegraph.records.annotations import Annotations, MentionKind
from cablegraph.text import SourceText

STYLES = {
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
    text = one_for_one(source.text if shown is None else shown.text)
    places = (
        (shown.to_view_whole(span) if shown else (span.start, span.end), mention.kind)
        for mention in annotations.mentions
        for span in mention.evidence.spans
    )
    spans = sorted((place[0], -place[1], kind) for place, kind in places if place is not None)
    if colour:
        out.append(text)
        for start, end, kind in spans:
            out.stylize(STYLES[kind], start, -end)
    else:
        out.append(bracketed(text, ((start, -end, kind) for start, end, kind in spans)))
    out.append("\n\n")
    for line in statement_lines(annotations):
        out.append(line + "\n")
    return out


def statement_lines(annotations: Annotations, *, confidence: bool = False) -> Iterator[str]:
    """Each statement as a line: what it says, flags, speaker, quotation, place, rule.

    Args:
        confidence: Also say how sure the rule is.
    """
    names = {entity.id: entity for entity in annotations.entities}
    for statement in annotations.statements:
        where = f"{statement.evidence.start}-{statement.evidence.end}"
        if statement.evidence.paragraph is not None:
            where = f"paragraph {statement.evidence.paragraph}, {where}"
        says = " ".join((what_it_says(statement, names), *(f"({flag})" for flag in flags(statement))))
        words = statement.attribution.words
        by = f" — {words}" if words else ""
        rule = f"{statement.rule} {statement.confidence:.2f}" if confidence else statement.rule
        yield f"{says}{by}\n    {quoted(statement.evidence.text)} [{where}] ({rule})"
