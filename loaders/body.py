"""The body: paragraphs with true numbers and portion marks, headings, and what parts them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice, pairwise

from cablegraph.loaders.blocks import ends_sentence, goes_on
from cablegraph.loaders.headings import closes_kind, is_heading, opens_kind
from cablegraph.loaders.lines import Line, Sheet, mark_end, rule_start
from cablegraph.loaders.numbering import (
    NUMBER_STARTS,
    PORTION,
    Candidate,
    Numbered,
    candidate,
    count_paragraphs,
    inline_starts,
)
from cablegraph.records.telegram import Field, Paragraph, ParagraphKind
from cablegraph.text import Span

_SLASH = re.compile(r"[ ]?(/{1,2}|-{1,2})[ ]?")
_INSIDE = 8  # a bracket further on may be the portion mark of a paragraph inside the line
_RULE_OR_MARK = frozenset("-=_*~—–#")
_LABEL_LENGTH = 24  # "BEGIN SUMMARY" and the like stand alone
_OPEN_FOR = 10  # a summary has fewer paragraphs
_WRAP = 70  # a shorter line that ends a sentence may end its paragraph
_LONG_LINE = 100  # a longer line is not wrapped: it ends where its paragraph ends


@dataclass(frozen=True, slots=True)
class Body:
    """What was read between header and signature; `marks`: rules and Markdown marks."""

    paragraphs: tuple[Paragraph, ...]
    headings: tuple[Field, ...]
    marks: tuple[Span, ...]


@dataclass(slots=True)
class _Piece:
    """Lines that stand together. `ruled`: a rule follows; `broken`: a page break or blank stands before."""

    start: int
    end: int
    lines: list[Line]
    number: Numbered | None = None
    ruled: bool = False
    over_break: bool = False


def read_body(sheet: Sheet, start: int, end: int, out: tuple[Span, ...], *, from_one: bool) -> Body:
    """Read paragraphs and headings.

    Args:
        sheet: The source as lines.
        start: Where the body begins.
        end: Where it ends (before the signature).
        out: Ordered spans inside it that are not the body's: repeated header lines.
        from_one: Whether its first paragraph is the telegram's first.
    """
    pieces, marks = _pieces(sheet, start, end, out, from_one=from_one)
    pieces = _with_headings_cut(pieces)
    paragraphs: list[Paragraph] = []
    headings: list[Field] = []
    kind: ParagraphKind = "body"
    current: list[_Piece] = []

    def close() -> None:
        nonlocal current, kind
        if current:
            paragraphs.append(_paragraph(sheet, current, kind))
            if closes_kind(paragraphs[-1].text, kind):
                kind = "body"
        current = []

    numbered = any(piece.number for piece in pieces)
    for index, piece in enumerate(pieces):
        following = pieces[index + 1] if index + 1 < len(pieces) else None
        if piece.number is not None:
            close()
            current = [piece]
        elif current and _continues(sheet, current[-1], piece):
            current.append(piece)
        elif _is_heading(piece, following, inside=bool(current), numbered=numbered):
            close()
            kind = opens_kind(sheet.words(piece.start, piece.end))
            _add_heading(sheet, headings, piece)
        elif current and current[0].number is not None:
            current.append(piece)
        else:
            close()
            current = [piece]
    close()
    paragraphs = _with_opened_kinds(list(_with_first_number(paragraphs)))
    return Body(tuple(paragraphs), tuple(headings), tuple(marks))


@dataclass(slots=True)
class _Rows:
    """The body's lines and what they are.

    Attributes:
        lines: The lines, with page breaks and rules cut off those that hold them.
        others: What each line is that is no text, by its index: blank, rule, break.
        numbers: Indices of text lines that begin as a paragraph's number may.
    """

    lines: list[Line]
    others: dict[int, str]
    numbers: list[int]

    def add(self, line: Line, other: str | None = None) -> None:
        """Add a line; without `other` it is text."""
        if other is not None:
            self.others[len(self.lines)] = other
        elif line[2][0] in NUMBER_STARTS:
            self.numbers.append(len(self.lines))
        self.lines.append(line)


def _pieces(
    sheet: Sheet, start: int, end: int, out: tuple[Span, ...], *, from_one: bool
) -> tuple[list[_Piece], list[Span]]:
    """Cut the body's lines into pieces at blank lines, rules, page breaks and paragraph numbers."""
    marks: list[Span] = []
    rows = _Rows([], {}, [])
    lines, others, numbers = rows.lines, rows.others, rows.numbers
    out_starts = {span.start: span.end for span in out}
    skip_to = start
    breaks = sheet.break_ends
    for line in islice(sheet.lines, max(sheet.line_at(start) - 1, 0), None):
        at, last, words = line
        if at >= end:
            break
        if not words:
            others[len(lines)] = "blank"
            lines.append(line)
            continue
        if at >= skip_to and at not in out_starts and at not in breaks and last <= end:
            if words[0] in _RULE_OR_MARK or words[-1] in "-=":
                _add_text(rows, sheet, at, last, marks)
            elif words.find("(", _INSIDE) > 0 and (starts := inline_starts(words)):
                for part in _cut_line(line, starts):
                    rows.add(part)
            else:
                if words[0] in NUMBER_STARTS:
                    numbers.append(len(lines))
                lines.append(line)
            continue
        if last <= skip_to:
            continue
        first = max(at, skip_to)
        while first < last and sheet.text[first].isspace():
            first += 1
        first = _behind_break(sheet, first, last)
        if first in out_starts:
            skip_to = out_starts[first]
            rows.add(line, "break")
        elif sheet.is_break(line):
            rows.add(line, "break")
        elif first < min(last, end):
            _add_text(rows, sheet, first, min(last, end), marks)
    counted = count_paragraphs(_candidates(rows), from_one=from_one)
    return _group(rows, {number.candidate.line: number for number in counted}), marks


def _behind_break(sheet: Sheet, start: int, end: int) -> int:
    """Behind a page break that stands at the beginning of a line, before words."""
    behind = sheet.break_ends.get(start, end)
    if behind < end:
        start = behind
        while start < end and sheet.text[start].isspace():
            start += 1
    return start


def _add_text(rows: _Rows, sheet: Sheet, start: int, end: int, marks: list[Span]) -> None:
    """Add the line from `start` to `end` without the rule or Markdown mark that it is or holds."""
    line = Line(start, end, sheet.text[start:end])
    rule = rule_start(line)
    if rule == start:
        marks.append(Span(start, end))
        rows.add(line, "rule")
        return
    words = mark_end(line)
    if words > start:
        marks.append(Span(start, words))
    if rule is None:
        line = Line(words, end, sheet.text[words:end]) if words > start else line
        starts = inline_starts(line.text)
        for part in _cut_line(line, starts) if starts else (line,):
            rows.add(part)
        return
    marks.append(Span(rule, end))
    text = sheet.text[words:rule].rstrip()
    rows.add(Line(words, words + len(text), text))
    rows.add(Line(rule, end, ""), "rule")


def _cut_line(line: Line, starts: list[int]) -> Iterator[Line]:
    for first, last in pairwise([0, *starts, len(line.text)]):
        text = line.text[first:last].rstrip()
        yield Line(line.start + first, line.start + first + len(text), text)


def _candidates(rows: _Rows) -> list[Candidate]:
    found = []
    for index in rows.numbers:
        line = rows.lines[index]
        below_text = index > 0 and index - 1 not in rows.others
        number = candidate(line, index, fresh=not below_text or _is_complete(rows.lines[index - 1].text))
        if number is not None:
            found.append(_with_mark_below(number, line, rows, index))
    return found


def _with_mark_below(number: Candidate, line: Line, rows: _Rows, index: int) -> Candidate:
    """A number alone on its line, with the portion mark that stands on the next one."""
    if number.mark is not None or number.content < line.end:
        return number
    near = range(index + 1, min(index + 3, len(rows.lines)))
    below = next((rows.lines[at] for at in near if at not in rows.others), None)
    portion = PORTION.match(below.text) if below else None
    if below is None or portion is None:
        return number
    return replace(number, mark=portion["mark"], content=below.start + portion.end())


def _is_complete(line: str) -> bool:
    """Whether a line ends what it says: a sentence, a paragraph that is not wrapped, a heading."""
    return line[-1] in ".!?:;\"'”’)]-" or len(line) > _LONG_LINE or is_heading(line) or line.strip("Xx") == ""


def _group(rows: _Rows, numbers: dict[int, Numbered]) -> list[_Piece]:
    """Text lines that stand together, from one line of another kind or paragraph number to the next."""
    pieces: list[_Piece] = []
    lines, over_break, at = rows.lines, False, 0
    for cut in sorted({*rows.others, *numbers, len(lines)}):
        joined = cut > at
        if joined:
            first, last = lines[at], lines[cut - 1]
            pieces.append(
                _Piece(first.start, last.end, lines[at:cut], numbers.get(at), over_break=over_break)
            )
            over_break = False
        what = rows.others.get(cut)
        at = cut if what is None else cut + 1
        if what == "rule" and pieces:
            pieces[-1].ruled = joined or pieces[-1].ruled or _near(rows, cut, numbers)
        over_break = over_break or what == "break"
    return pieces


def _near(rows: _Rows, index: int, numbers: dict[int, Numbered]) -> bool:
    """Whether a rule belongs to the text above it over blank lines: no heading follows the rule directly."""
    return index + 1 >= len(rows.lines) or index + 1 in rows.others or index + 1 in numbers


def _with_headings_cut(pieces: list[_Piece]) -> list[_Piece]:
    """Cut a heading off the end of a text that stands right above it, without a blank line."""
    cut: list[_Piece] = []
    for index, piece in enumerate(pieces):
        if piece.number is None and _starts_with_title(piece):
            cut.append(
                _Piece(
                    piece.start, piece.lines[0].end, piece.lines[:1], ruled=True, over_break=piece.over_break
                )
            )
            piece = _Piece(piece.lines[1].start, piece.end, piece.lines[1:], ruled=piece.ruled)
        follows = index + 1 < len(pieces) and pieces[index + 1].number is not None
        glued = follows and pieces[index + 1].lines[0].start - piece.end <= 4
        if len(piece.lines) > 1 and (piece.ruled or glued):
            size = _heading_lines(piece)
            if size and (size < len(piece.lines) or piece.number):
                head, tail = piece.lines[:-size], piece.lines[-size:]
                cut.append(
                    _Piece(head[0].start, head[-1].end, head, piece.number, over_break=piece.over_break)
                )
                cut.append(_Piece(tail[0].start, tail[-1].end, tail, ruled=True))
                continue
        cut.append(piece)
    return cut


def _starts_with_title(piece: _Piece) -> bool:
    """Whether a text's first line is a title that was broken off: the next word would have fitted on it."""
    if len(piece.lines) < 3:
        return False
    first, second = piece.lines[0].text, piece.lines[1].text
    if second[0].islower() or not is_heading(first):
        return False
    width = max(len(line.text) for line in piece.lines[1:])
    word = second.split()[0]
    return width <= _LONG_LINE and len(first) + 1 + len(word) <= width


def _add_heading(sheet: Sheet, headings: list[Field], piece: _Piece) -> None:
    """Add a heading, or the next line of one whose every line has its own rule."""
    words = sheet.words(piece.start, piece.end)
    last = headings[-1] if headings else None
    between = sheet.text[last.end : piece.start] if last else ""
    if last and between.count("\n") == 2 and between.strip(" -=\t\r\n") == "" and between.strip():
        headings[-1] = Field(start=last.start, end=piece.end, text=f"{last.text} {words}")
    else:
        headings.append(Field(start=piece.start, end=piece.end, text=words))


def _heading_lines(piece: _Piece) -> int:
    """How many of a piece's last lines are a heading, told by the sentence that ends above them."""
    for size in (1, 2):
        if size >= len(piece.lines):
            return 0
        above, first = piece.lines[-size - 1].text, piece.lines[-size].text
        ended = above[-1] in '.!?"”)' and (len(above) < _WRAP or first.isupper())
        if ended or above.strip("Xx") == "":
            return size if is_heading(" ".join(line.text for line in piece.lines[-size:])) else 0
    return 0


def _continues(sheet: Sheet, before: _Piece, piece: _Piece) -> bool:
    """Whether a piece goes on with the sentence of the one before it."""
    if before.ruled:
        return False
    return goes_on(sheet.text, before.end, piece.start, over_break=piece.over_break)


def _is_heading(piece: _Piece, following: _Piece | None, *, inside: bool, numbered: bool) -> bool:
    text = " ".join(line.text for line in piece.lines[:4])
    if len(piece.lines) > 3 or len(text) > 240:
        return False
    if piece.ruled:
        return (
            not ends_sentence(text, len(text)) or text.endswith(("?", "!", '"', "”", ":")) or text.isupper()
        )
    if opens_kind(text) != "body" and len(text) <= _LABEL_LENGTH and not ends_sentence(text, len(text)):
        return following is not None
    if not is_heading(text) or len(piece.lines) > 2:
        return False
    if following is None:
        return False
    if following.number is not None:
        return True
    return text.isupper() and not following.lines[0].text.isupper() if inside or numbered else True


def _paragraph(sheet: Sheet, pieces: list[_Piece], kind: ParagraphKind) -> Paragraph:
    start, end = pieces[0].start, pieces[-1].end
    numbered = pieces[0].number
    if numbered is not None:
        content = min(numbered.candidate.content, end)
        mark = numbered.candidate.mark
    else:
        portion = PORTION.match(sheet.text, start)
        content, mark = (portion.end(), portion["mark"]) if portion else (start, None)
    while content < end and sheet.text[content].isspace():
        content += 1
    own = opens_kind(sheet.text[content : content + 60])
    return Paragraph(
        start=start,
        end=end,
        text=sheet.words(start, end),
        number=numbered.number if numbered else None,
        portion_mark=_mark_shown(mark) if mark else None,
        kind=own if own != "body" else kind,
        content_start=content,
        printed_number=sheet.text[start : start + 12].split(".")[0].strip("¶# \t") + "."
        if numbered
        else None,
        correction=numbered.correction if numbered else None,
    )


def _mark_shown(mark: str) -> str:
    """A portion mark as records show it: in capitals, no blanks at its strokes."""
    if mark.isalpha():
        return mark.upper()
    return _SLASH.sub(r"\1", " ".join(mark.split())).upper()


def _with_opened_kinds(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Paragraphs between one that opens a summary or the like and the one that says "End summary"."""
    for index, paragraph in enumerate(paragraphs):
        kind = paragraph.kind
        if kind == "body" or closes_kind(paragraph.text, kind):
            continue
        for last in range(index + 1, min(index + _OPEN_FOR, len(paragraphs))):
            if paragraphs[last].kind != "body":
                break
            if closes_kind(paragraphs[last].text, kind):
                for inner in range(index + 1, last + 1):
                    paragraphs[inner] = replace(paragraphs[inner], kind=kind)
                break
    return paragraphs


def _with_first_number(paragraphs: list[Paragraph]) -> tuple[Paragraph, ...]:
    """A first paragraph with a portion mark and no number, before one numbered 2, is number 1."""
    for index, paragraph in enumerate(paragraphs):
        if (
            paragraph.number == 2
            and index == 1
            and paragraphs[0].number is None
            and paragraphs[0].portion_mark
        ):
            first = paragraphs[0]
            lost = Paragraph(
                start=first.start,
                end=first.end,
                text=first.text,
                number=1,
                portion_mark=first.portion_mark,
                kind=first.kind,
                content_start=first.content_start,
                correction="printed without number; the next paragraph is 2",
            )
            return (lost, *paragraphs[1:])
        if paragraph.number is not None:
            break
    return tuple(paragraphs)
