"""`python -m cablegraph.ontology.generate [--check]`: write the generated files, or fail on stale ones."""

import sys
from pathlib import Path

from cablegraph.ontology.generate import header, language, terms

ROOT = Path(__file__).parents[1]


def generated() -> dict[Path, str]:
    """Every generated file with the text that it must hold."""
    tables = {**header.tables(ROOT / "vocabularies"), **language.tables(ROOT / "vocabularies")}
    files = {ROOT / "tables" / name: text for name, text in tables.items()}
    files[ROOT / "terms.py"] = terms.module(ROOT)
    return files


def main(arguments: list[str]) -> int:
    """Write what is stale; with `--check` only name it. Returns the exit code."""
    check = "--check" in arguments
    stale = [
        (path, text)
        for path, text in generated().items()
        if not path.exists() or path.read_text(encoding="utf-8") != text
    ]
    for path, text in stale:
        print(f"{'stale' if check else 'wrote'}: {path.relative_to(ROOT)}")
        if not check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
