"""Texts that fuzzing found (`benchmarks/fuzz_reader.py`), cut down to what matters: each broke the reader."""

import pytest
from reader_properties import check_bytes


@pytest.mark.parametrize(
    "data",
    [
        b"REF: A. STATE 44 ABCDEFGHIJKL 1. (SBU) Summary: The mill\nturns",  # a value that ends inside a line
        b"TAGS: ENRG\n\n" + b"AAAA" * 40 + b"1\n\nSUBJECT: A MILL",  # codes run together: minutes
    ],
)
def test_it_is_read_and_nothing_of_it_is_lost(data: bytes) -> None:
    check_bytes(data)
