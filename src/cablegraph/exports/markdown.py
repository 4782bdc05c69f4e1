"""Markdown: a dossier of each actor or cable, every line with its quotation in a footnote.

CommonMark with the footnotes of GitHub, Pandoc and most others. Every sign that Markdown could read is
escaped, so that a cable's words stay words.
"""

import re
from collections.abc import Iterator
from typing import BinaryIO

from cablegraph.exports.notes import notes
from cablegraph.exports.selection import WHOLE, Selection, SelectionError, chosen_actors, chosen_documents
from cablegraph.queries import Evidence, Line, Section, Sheet, sheets
from cablegraph.view import Names, View, read_names

# Signs that mean something anywhere; what makes an address a link; and what makes a line's begin a block.
_SIGNS = re.compile(r"[\\`*_{}\[\]<>|~&$^@]|:(?=//)|(?<=www)\.|\A[#+=-]|(?<=\A[0-9])[.)]")
_NUMBERED = re.compile(r"\A([0-9]{2,9})([.)])")
_MOST_MENTIONS = 20


def write(view: View, stream: BinaryIO, selection: Selection = WHOLE) -> None:
    """Write a dossier of every actor chosen by name or question, else of every cable chosen.

    Raises:
        SelectionError: Kinds or ties are chosen: a dossier tells all.
    """
    if selection.kinds or selection.ties:
        raise SelectionError("a dossier tells all about an actor or cable: kind and tie do not go with it")
    footnote = 0
    for number, sheet in enumerate(_sheets(view, selection)):
        lines, notes_below, footnote = _dossier(sheet, footnote)
        text = "\n".join((*([""] if number else []), *lines, *notes_below))
        stream.write(f"{text}\n".encode())
    for remark in notes(view):
        stream.write(f"\n*{escaped(remark)}*\n".encode())


def _sheets(view: View, selection: Selection) -> Iterator[Sheet]:
    names, documents = read_names(view), chosen_documents(view, selection)
    if selection.query is not None or selection.actors:
        for name in _actors(view, names, selection):
            for sheet in sheets(view, name, names):
                yield sheet if documents is None else _of_cables(sheet, names, documents)
        return
    chosen = [cable.iri for cable in names.cables if documents is None or cable.document in documents]
    for iri in dict.fromkeys(chosen):
        yield from sheets(view, iri, names)


def _actors(view: View, names: Names, selection: Selection) -> list[str]:
    """Names of those chosen by name, then of those that the question's answer names, each once."""
    found = list(selection.actors)
    if selection.query is not None:
        asked = chosen_actors(view, Selection(query=selection.query, parameters=selection.parameters))
        labels = {actor.iri: actor.label for _, actor in names.actors}
        found += sorted({labels[iri] for iri in asked or () if iri in labels})
    return list(dict.fromkeys(found))


def _of_cables(sheet: Sheet, names: Names, documents: frozenset[str]) -> Sheet:
    """The sheet with only the lines of some cables."""
    cables = {cable.id for cable in names.cables if cable.document in documents}
    sections = [
        Section(section.title, tuple(line for line in section.lines if line.evidence.cable in cables))
        for section in sheet.sections
    ]
    return Sheet(sheet.title, sheet.kind, sheet.facts, tuple(one for one in sections if one.lines))


def _dossier(sheet: Sheet, footnote: int) -> tuple[list[str], list[str], int]:
    """Lines of a dossier, its footnotes, and the number of the last one."""
    lines = [f"# {escaped(sheet.title)}", "", f"*{escaped(sheet.kind)}*", ""]
    lines += [f"- **{escaped(label)}:** {escaped(value)}" for label, value in sheet.facts]
    below: list[str] = [""]
    for section in sheet.sections:
        lines += ["", f"## {escaped(section.title)}", ""]
        shown = section.lines if section.title != "Mentions" else section.lines[:_MOST_MENTIONS]
        for line in shown:
            footnote += 1
            lines.append(f"- {_line(line)}[^{footnote}]")
            below.append(f"[^{footnote}]: {_evidence(line.evidence)}")
        if len(shown) < len(section.lines):
            lines.append(f"- and {len(section.lines) - len(shown)} more")
    return lines, below, footnote


def _line(line: Line) -> str:
    if not line.text:
        return f"“{escaped(line.evidence.quotation)}”"
    parts = [escaped(line.text), *(f"*({escaped(word)})*" for word in line.status)]
    if line.said_by:
        parts.append(f"— says {escaped(line.said_by)}")
    return " ".join(parts)


def _evidence(evidence: Evidence) -> str:
    paragraph = f", ¶{evidence.paragraph}" if evidence.paragraph is not None else ""
    cable = escaped(evidence.cable or "no reference number")
    return f"“{escaped(evidence.quotation)}” {cable}{paragraph}, characters {evidence.start}–{evidence.end}"


def escaped(text: str) -> str:
    r"""The text in one line, as Markdown that reads just so.

    >>> print(escaped("*not* a <b>list</b>"))
    \*not\* a \<b\>list\</b\>
    """
    plain = _SIGNS.sub(r"\\\g<0>", " ".join(text.split()))
    return _NUMBERED.sub(r"\1\\\2", plain)
