"""What is wrong with a source that can be read all the same: its encoding, its end, a missing body."""

import re
from collections.abc import Iterator

from cablegraph.pipeline.faults import Fault
from cablegraph.records.telegram import Paragraph, Telegram
from cablegraph.text import SourceText

# A sentence's end, with the brackets and quotation marks that may stand behind it.
_ENDED = re.compile(r"[.!?:;…][\s)\]\"'”’*_]{0,8}\Z")
# Left off by whoever kept only a part; inside brackets or quotation marks it is the text's own.
_ELLIPSIS = re.compile(r"(?:…|\.{3})\s*\Z")
_BARE_NUMBER = re.compile(r"\W*\d{1,3}\W*\Z")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")


def condition(source: SourceText, telegram: Telegram) -> Iterator[Fault]:
    """Whatever makes a readable source less than a whole telegram in UTF-8, and marks that protect nobody."""
    if source.encoding != "utf-8":
        first = _NOT_ASCII.search(source.text)
        line = source.line_of(first.start()) if first else 1
        yield Fault(source.name, line, f"not UTF-8: read as {source.encoding}", stored=True)
    for mark in telegram.protections:
        if mark.name is None:
            line = source.line_of(mark.start)
            yield Fault(source.name, line, "a mark of protection, but no name found for it", stored=True)
    if not telegram.paragraphs:
        if _has_header(telegram):
            end = source.line_of(len(source.text.rstrip()))
            yield Fault(source.name, end, "a header without a body", stored=True)
    elif how := _cut_off(telegram):
        last = _last(telegram)
        number = f"paragraph {last.number}" if last.number is not None else "the last paragraph"
        line = source.line_of(max(last.start, last.end - 1))
        yield Fault(source.name, line, f"cut off in mid-paragraph: {number} {how}", stored=True)


def _has_header(telegram: Telegram) -> bool:
    return any((telegram.date_time_group, telegram.originator, telegram.subject, telegram.action_addressees))


def _last(telegram: Telegram) -> Paragraph:
    return max(telegram.paragraphs, key=lambda paragraph: paragraph.end)


def _cut_off(telegram: Telegram) -> str | None:
    """How the text stops short: no signature, and a last sentence without an end; else None."""
    last = _last(telegram)
    # A word in small letters that stands where a name is signed is the torn end of a line.
    signers = (signer for signer in telegram.signers if not signer.text.islower())
    behind = (*signers, *telegram.publisher_lines, *telegram.unparsed, *telegram.redactions)
    if any(part.end >= last.end for part in behind):
        return None
    if _ELLIPSIS.search(last.text[-16:]):
        return "ends in an ellipsis"
    whole = _ENDED.search(last.text[-16:]) and not _BARE_NUMBER.match(last.text)
    return None if whole else "has no end"
