"""Turn files of the annotation guide's form into the JSON contract of `--extractor json:FILE`.

    python docs/examples/guide_to_contract.py GUIDE_FOLDER CABLES_FOLDER > found.json
    cablegraph annotate CABLES_FOLDER --extractor json:found.json

GUIDE_FOLDER holds a file ID.json a cable, as `cablegraph annotate --format entities --into GUIDE_FOLDER`
writes them; CABLES_FOLDER the texts. The guide gives people and organisations no quotation: their names
are their quotations, at the first place where they stand.
"""

import json
import re
import sys
from pathlib import Path
from typing import Any

from cablegraph.loaders import read
from cablegraph.loaders.files import read_sources
from cablegraph.text import SourceError

Json = dict[str, Any]

_PREDICATES = {
    *("part_of", "branch_of", "chairs", "heads", "member_of", "works_with", "met_with"),
    *("created", "represents"),
}
_CLAIM = ("value", "lower", "upper", "unit", "measure", "period", "place", "speaker", "quote")


def contract(guides: dict[str, Json], texts: dict[str, str]) -> Json:
    """The contract's object for cables of the guide, by id."""
    return {
        "contract": 1,
        "extractor": "guide",
        "version": "1",
        "cables": [cable(guide, texts[id_]) for id_, guide in guides.items() if id_ in texts],
    }


def cable(guide: Json, text: str) -> Json:
    """One cable's entry. What the contract has no form for (plans, disagreements) is left out."""
    return {
        "id": guide["id"],
        "persons": [
            {"name": one["name"], "aliases": one["aliases"], **first_place(one["name"], text)}
            for one in guide["persons"]
        ],
        "organizations": [
            {key: one[key] for key in ("name", "aliases", "kind")} | first_place(one["name"], text)
            for one in guide["organizations"]
        ],
        "posts": [
            {key: one[key] for key in ("title", "org", "place", "holder", "quote")}
            | {"tense": "former" if one["former"] else "present"}
            for one in guide["posts"]
        ],
        "relations": [
            {key: one[key] for key in ("subject", "predicate", "object", "quote")}
            for one in guide["relations"]
            if one["predicate"] in _PREDICATES
        ],
        "claims": [{key: one[key] for key in _CLAIM} for one in guide.get("claims", ())],
    }


def first_place(name: str, text: str) -> Json:
    """A name as its own quotation, with the offset at which it first stands, over line wraps too."""
    pattern = r"(?<!\w)" + r"\s+".join(map(re.escape, name.split())) + r"(?!\w)"
    found = re.search(pattern, text)
    return {"quote": name, **({"start": found.start()} if found else {})}


def main(guide_folder: str, cables_folder: str) -> None:
    """Read both folders and print the contract."""
    guides = {path.stem: json.loads(path.read_text("utf-8")) for path in Path(guide_folder).glob("*.json")}
    texts: dict[str, str] = {}
    for source in read_sources(cables_folder):
        if not isinstance(source, SourceError):
            texts.setdefault(read(source).id or Path(source.name).stem, source.text)
    print(json.dumps(contract(guides, texts), ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main(*sys.argv[1:])
