"""Texts that fuzzing found (`benchmarks/fuzz_reader.py`), cut down to what matters: each broke the reader."""

import pytest
from reader_properties import check_bytes


@pytest.mark.parametrize(
    "data",
    [
        b"REF: A. STATE 44 ABCDEFGHIJKL 1. (SBU) Summary: The mill\nturns",  # a value that ends inside a line
        b"TAGS: ENRG\n\n" + b"AAAA" * 40 + b"1\n\nSUBJECT: A MILL",  # codes run together: minutes
        b"UNCLAS A 1\n\n1. (U) X.\nI. (CO 1\nI. (CO 2\nI. (CO 3\n2. (U) Y.\n",  # a letter for 1 inside a list
    ],
)
def test_it_is_read_and_nothing_of_it_is_lost(data: bytes) -> None:
    check_bytes(data)
