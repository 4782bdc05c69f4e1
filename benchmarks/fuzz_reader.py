"""Coverage-guided fuzzing of the plain reader with atheris (`pip install atheris`).

    python benchmarks/fuzz_reader.py CORPUS_FOLDER [-max_total_time=1800] [other options of libFuzzer]

The folder is filled with the seeds below when it is empty. Every input is read, shown and written as JSON;
what must hold of it is in `tests/loaders/reader_properties.py`. A case that breaks it becomes a row in
`tests/loaders/test_loaders_found_cases.py`.
"""

import sys
from pathlib import Path

import atheris

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "loaders"))

with atheris.instrument_imports(include=["cablegraph.loaders", "cablegraph.text"]):
    from reader_properties import check_bytes
    from telegrams import BODY, HEADER, WHOLE

SEEDS = (
    WHOLE,
    HEADER,
    BODY,
    "TAGS: OVIP (TULL, INES), BH\nSUBJECT: A MILL\nREF: A. 07 MEXICO 12 B. STATE 44 AND 45 (NOTAL)\n",
    "Classified By: Ambassador Ines Tull, reasons 1.4 (b) and (d).\n\n1. (C) The mill turns. TREM\nNNNN\n",
    "PAGE 02        BELMOP  00321  02 OF 02  131402Z\n\n2. THE MILL TURNS.\nTREMAYNE\n\n\nUNCLASSIFIED\n",
)
WORDS = (
    "VZCZCXRO1234", "DE RUEHKN #0321/01 1341402", "R 131402Z MAY 08", "FM ", "TO RUEHC/", "INFO ",
    "SECSTATE WASHDC 1234", " XMT ", "UNCLAS ", "C O N F I D E N T I A L ", "SECTION 01 OF 02 ", "SIPDIS",
    "STATE FOR WHA", "E.O. 12958: DECL: ", "TAGS: ", "(TULL, INES)", "SUBJECT: ", "REF: ", "(NOTAL)",
    "CLASSIFIED BY: ", "REASONS 1.4 (b) ", "(SBU) ", "SUMMARY: ", "END SUMMARY.", "(NOTE: ", "END NOTE.)",
    "BELMOPAN 00000321  001.2 OF 002", "PAGE 02 BELMOP 00321", "Message Attributes", "(protect)", "XXXXXX",
    "-----", "&amp;", "[X](#)", "NNNN", "BT", "#### ",
)  # fmt: skip


def main() -> None:
    """Fill the folder when it is empty, write the dictionary beside it, and fuzz."""
    folder = next((Path(word) for word in sys.argv[1:] if not word.startswith("-")), None)
    if folder is None:
        sys.exit(__doc__)
    folder.mkdir(parents=True, exist_ok=True)
    if not any(folder.iterdir()):
        for number, seed in enumerate(SEEDS):
            (folder / f"seed{number}").write_text(seed, encoding="utf-8")
    words = folder.with_name(f"{folder.name}.dict")
    words.write_text("".join(f'"{word}"\n' for word in (*WORDS, "\\x0a", "\\x0a\\x0a")), encoding="ascii")
    atheris.Setup([*sys.argv, f"-dict={words}", "-timeout=10", "-max_len=6000"], check_bytes)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
