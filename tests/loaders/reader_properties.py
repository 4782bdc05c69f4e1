"""What holds of every text that is read: words under spans, nothing lost. Shared with the fuzzer."""

from collections.abc import Iterator
from itertools import pairwise

from cablegraph.loaders.cable import read_telegram
from cablegraph.loaders.reading import reading_view
from cablegraph.records.telegram import Field, Telegram
from cablegraph.records.telegram_json import telegram_json
from cablegraph.text import SourceError, SourceText, decode


def fields(telegram: Telegram) -> Iterator[Field]:
    """Every field of a record, of every key."""
    for name in telegram.__dataclass_fields__:
        value = getattr(telegram, name)
        if isinstance(value, Field):
            yield value
        elif isinstance(value, tuple):
            yield from (part for part in value if isinstance(part, Field))


def check_source(source: SourceText) -> None:
    """Read a source and assert what holds of its record and its reading view."""
    text = source.text
    telegram = read_telegram(source)
    covered = bytearray(len(text))
    for field in fields(telegram):
        assert 0 <= field.start <= field.end <= len(text), field
        covered[field.start : field.end] = b"\1" * (field.end - field.start)
    lost = [at for at, char in enumerate(text) if not char.isspace() and not covered[at]]
    assert not lost, (lost[:5], text[max(lost[0] - 20, 0) : lost[0] + 20])
    assert all(p.start <= p.content_start <= p.end for p in telegram.paragraphs)
    assert all(left.end <= right.start for left, right in pairwise(telegram.paragraphs))
    telegram_json(telegram)
    reading = reading_view(telegram, source)
    for block in reading.blocks:
        assert reading.view.to_source(block.start, block.end)


def check_bytes(data: bytes) -> None:
    """Bytes give a record of which all this holds, or a `SourceError`."""
    try:
        source = decode("x", data)
        read_telegram(source)
    except SourceError:
        return
    check_source(source)
