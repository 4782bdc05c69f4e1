"""JSON from outside: a value nested too deep to read is one more value error, not a fault of the program."""

import json
from typing import Any


def parse_json(text: str) -> Any:  # noqa: ANN401 - any JSON value (RFC 8259)
    """The value of a JSON text.

    Raises:
        ValueError: It is no JSON, or nested deeper than the interpreter can follow.
    """
    try:
        return json.loads(text)
    except RecursionError as error:
        raise ValueError("nested too deep") from error
