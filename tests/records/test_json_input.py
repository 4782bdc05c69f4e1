"""JSON from outside is read, or refused as a value error, however deep it is nested."""

import pytest

from cablegraph.records.json_input import parse_json


def test_json_is_read() -> None:
    assert parse_json('{"a": [1, null, "x"]}') == {"a": [1, None, "x"]}


@pytest.mark.parametrize(
    "text", ["", "{", "[1,]", "[" * 200_000, '{"a":' * 200_000, "[" * 200_000 + "]" * 200_000]
)
def test_what_cannot_be_read_is_a_value_error(text: str) -> None:
    with pytest.raises(ValueError, match=r"deep|Expecting|Illegal|property"):
        parse_json(text)
