"""A file of the JSON contract on one invented telegram, for tables of cases."""

import json
from pathlib import Path
from typing import Any

from cablegraph.extraction.contract import contract
from cablegraph.loaders import read
from cablegraph.records.annotations import Annotations
from cablegraph.records.telegram import Telegram
from cablegraph.text import SourceText, decode

CABLE = """\
R 141005Z MAR 07
FM AMEMBASSY OSLO
TO SECSTATE WASHDC 4410
C O N F I D E N T I A L OSLO 000044

SUBJECT: HARBOR SAFETY

1. (C) Lars Vik, Director of the Port Safety Office, said that 14 ships
were inspected. Vik met Ida Moe of the Pilots' Union in Bergen.

2. (C) Ida Moe said that Treasurer Tor Berg (strictly protect) of the
Pilots' Union would leave. The Pilots' Union is part of the Harbor League.

WHITNEY
"""
PERSON = {"name": "Lars Vik", "quote": "Lars Vik, Director"}
OFFICE = {"name": "Port Safety Office", "kind": "unit", "quote": "the Port Safety Office"}
UNION = {"name": "Pilots' Union", "quote": "Ida Moe of the Pilots' Union"}


def telegram() -> tuple[Telegram, SourceText]:
    source = decode("in/oslo.txt", CABLE.encode())
    return read(source), source


def file_of(folder: Path, **lists: Any) -> Path:
    """A file of the contract with these lists."""
    path = folder / "found.json"
    cable = {"id": "07OSLO44", **lists}
    whole = {"contract": 1, "extractor": "model", "version": "3", "cables": [cable]}
    path.write_text(json.dumps(whole))
    return path


def found(folder: Path, **lists: Any) -> Annotations:
    """What becomes of these lists."""
    return contract(str(file_of(folder, **lists)))(*telegram())
