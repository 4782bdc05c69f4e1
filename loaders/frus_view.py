"""A volume's piece as its reader sees it: tags, comments and instructions out, references decoded."""

import html
import re

from cablegraph.text import SourceText, Span, TextView, ViewBuilder

# As in `tei`: an attribute's value holds no "<", so a tag that is none ends at the next one.
_PIECES = re.compile(
    r"(?P<open><!--|<!\[CDATA\[|<\?)"
    r"|</?(?P<name>[A-Za-z_][\w.:-]*+)(?:[^<>\"']++|\"[^\"<]*+\"|'[^'<]*+')*+>"
    r"|(?P<reference>&(?:\#[0-9]{1,7}|\#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,8});)"
)
_CLOSES = {"<!--": "-->", "<![CDATA[": "]]>", "<?": "?>"}
_APART = frozenset({"lb", "p", "item", "cell", "row", "head", "list"})


def piece_view(source: SourceText) -> TextView:
    """What a reader of a document or of an entry sees; footnotes are not the document's words."""
    builder = ViewBuilder(source)
    _show(builder, source.text, 0, len(source.text), notes=False)
    return builder.build()


def note_spans(source: SourceText, start: int, end: int) -> tuple[Span, ...]:
    """The words of a footnote, or within one, as ordered spans, without the mark-up between them."""
    view = _note_view(source, start, end)
    return view.to_source(0, len(view.text)) if view.text.strip() else (Span(start, end),)


def note_words(source: SourceText, start: int, end: int) -> str:
    """The same words as a reader sees them."""
    return " ".join(_note_view(source, start, end).text.split())


def _note_view(source: SourceText, start: int, end: int) -> TextView:
    builder = ViewBuilder(source)
    _show(builder, source.text, start, end, notes=True)
    return builder.build()


def _show(builder: ViewBuilder, text: str, start: int, end: int, *, notes: bool) -> None:
    at, depth = start, 0  # depth: of footnotes that are left out
    while (found := _PIECES.search(text, at, end)) is not None:
        if depth == 0:
            builder.keep(at, found.start())
        at = found.end()
        name = found["name"]
        if found["open"]:
            at = _behind(builder if depth == 0 else None, text, found, end)
        elif name == "note" and not notes:
            closing, alone = found.group().startswith("</"), found.group().endswith("/>")
            depth = max(depth - 1, 0) if closing else depth if alone else depth + 1
        elif depth:
            continue
        elif found["reference"]:
            shown = html.unescape(found.group())
            builder.put(shown if shown.strip() else " ", found.start(), at)
        elif name in _APART:
            builder.put(" ", found.start(), at)
    if depth == 0:
        builder.keep(at, end)


def _behind(builder: ViewBuilder | None, text: str, found: re.Match[str], end: int) -> int:
    """The end of a comment or instruction; of literal text the words are shown."""
    closing = _CLOSES[found["open"]]
    closes = text.find(closing, found.end(), end)
    if closes < 0:
        return end
    if closing == "]]>" and builder is not None:
        builder.keep(found.end(), closes)
    return closes + len(closing)
