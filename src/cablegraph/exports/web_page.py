"""What pages that open from disk have in common: parts of the package, a policy, JSON that stays data."""

import base64
import hashlib
import json
import re
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

_PLACE = re.compile(r"\{(\w+)\}")


def part(name: str) -> str:
    """A file of the package's folder of page parts."""
    return files("cablegraph.exports").joinpath("page", name).read_text(encoding="utf-8")


def filled(name: str, parts: Mapping[str, str]) -> str:
    """A page with every `{place}` filled, in one pass: what is put in is not looked at again."""
    return _PLACE.sub(lambda place: parts[place[1]], part(name))


def policy(script: str) -> str:
    """A content security policy that allows one script by its hash, and nothing from outside."""
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'; base-uri 'none'"


def json_text(data: Any) -> str:  # noqa: ANN401 - whatever JSON can hold
    """JSON that no HTML parser takes for anything but text."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text
