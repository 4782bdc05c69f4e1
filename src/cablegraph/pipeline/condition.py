"""What is wrong with a source that can be read all the same: its encoding, its end, a missing body."""

import re
from collections.abc import Iterator

from cablegraph.pipeline.faults import Fault
from cablegraph.records.telegram import Telegram
from cablegraph.text import SourceText

# A sentence's end, with the brackets and quotation marks that may stand behind it.
_ENDED = re.compile(r"[.!?:;…][\s)\]\"'”’*_]{0,8}\Z")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")


def condition(source: SourceText, telegram: Telegram) -> Iterator[Fault]:
    """Whatever makes a readable source less than a whole telegram in UTF-8."""
    if source.encoding != "utf-8":
        first = _NOT_ASCII.search(source.text)
        line = source.line_of(first.start()) if first else 1
        yield Fault(source.name, line, f"not UTF-8: read as {source.encoding}", stored=True)
    if not telegram.paragraphs:
        if _has_header(telegram):
            end = source.line_of(len(source.text.rstrip()))
            yield Fault(source.name, end, "a header without a body", stored=True)
    elif _cut_off(telegram):
        last = telegram.paragraphs[-1]
        number = f"paragraph {last.number}" if last.number is not None else "the last paragraph"
        line = source.line_of(max(last.start, last.end - 1))
        yield Fault(source.name, line, f"cut off in mid-paragraph: {number} has no end", stored=True)


def _has_header(telegram: Telegram) -> bool:
    return any((telegram.date_time_group, telegram.originator, telegram.subject, telegram.action_addressees))


def _cut_off(telegram: Telegram) -> bool:
    """Whether the text stops within its last sentence: no signature behind, no full stop at its end."""
    last = max(telegram.paragraphs, key=lambda paragraph: paragraph.end)
    behind = (*telegram.signers, *telegram.publisher_lines, *telegram.unparsed, *telegram.redactions)
    return not any(part.end >= last.end for part in behind) and not _ENDED.search(last.text[-16:])
