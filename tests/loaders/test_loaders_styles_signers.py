"""Signatures in every style, under three kinds of last sentence; headings and classifications never sign."""

import pytest
from telegrams import read

CASES: list[tuple[str, list[str]]] = [
    ("WOOD", ["WOOD"]),
    ("TULLSON##", ["TULLSON"]),
    ("SMITH\nBT\n#1234\nNNNN", ["SMITH"]),
    ("DE LA CRUZ", ["DE LA CRUZ"]),
    ("O'NEILL", ["O'NEILL"]),
    ("VAN DER X", ["VAN DER X"]),
    ("O NEILL", ["O NEILL"]),
    ("MC DONALD", ["MC DONALD"]),
    ("McDONALD", ["McDONALD"]),
    ("MACDONALD", ["MACDONALD"]),
    ("ST. JOHN", ["ST. JOHN"]),
    ("LA LIME", ["LA LIME"]),
    ("SMITH-JONES", ["SMITH-JONES"]),
    ("SMITH JR.", ["SMITH JR."]),
    ("SMITH, JR.", ["SMITH, JR."]),
    ("SMITH\n\nCONFIDENTIAL", ["SMITH"]),
    ("SMITH\n\n\nNNNN\n\n\n\n\n", ["SMITH"]),
    ("CONFIDENTIAL\n\nSMITH", ["SMITH"]),
    ("SMITH\n=======================CABLE ENDS============================", ["SMITH"]),
    ("SMITH >", ["SMITH"]),
    ("SMITH=", ["SMITH"]),
    ("SMITH.", ["SMITH"]),
    ("SMITH\n.", ["SMITH"]),
    ("SMITH  ", ["SMITH"]),
    ("*SMITH*", ["SMITH"]),
    ("SMITH\n\n\n \n ", ["SMITH"]),
    ("Smith", ["Smith"]),
    ("TULL-ROE-BOX", ["TULL-ROE-BOX"]),
    ("SMITH\nUNCLASSIFIED\n\n\nUNCLASSIFIED", ["SMITH"]),
    ("UNCLASSIFIED", []),
    ("COMMENT", []),
    ("SIPDIS", []),
    ("S E C R E T", []),
    ("End Summary", []),
    ("SMITH\n\nC O N F I D E N T I A L", ["SMITH"]),
    ("SMITH\n\nSECRET NOFORN", ["SMITH"]),
    ("SMITH\n\nUNCLASSIFIED//FOUO", ["SMITH"]),
    ("SMITH\n\nSENSITIVE BUT UNCLASSIFIED", ["SMITH"]),
    ("SMITH\n\nLIMITED OFFICIAL USE", ["SMITH"]),
    ("SMITH\n\n\nUNCLASSIFIED          BELMOPAN 000321", ["SMITH"]),
    ("TULL", ["TULL"]),
    ("X", []),
    ("LI", ["LI"]),
    ("YU", ["YU"]),
    ("SMITH\n!", ["SMITH"]),
    ("SMITH\n2", ["SMITH"]),
    ("SMITH\nXXXXXXXXXXXX", ["SMITH"]),
    ("MINIMIZE CONSIDERED\nSMITH", ["SMITH"]),
    ("MINIMIZE CONSIDERED. SMITH", ["SMITH"]),
    ("SMITH\nMINIMIZE CONSIDERED", ["SMITH"]),
    ("AMBASSADOR SMITH", ["SMITH"]),
    ("CHARGE SMITH", ["SMITH"]),
    ("CONSUL GENERAL SMITH", ["SMITH"]),
    ("SMITH, CHARGE", ["SMITH"]),
    ("SMITH (ACTING)", ["SMITH"]),
    ("SMITH, ACTING", ["SMITH"]),
    ("SMITH/JONES", ["SMITH", "JONES"]),
    ("SMITH\nJONES", ["SMITH", "JONES"]),
    ("SMITH AND JONES", ["SMITH", "JONES"]),
    ("BY: SMITH", ["SMITH"]),
    ("SIGNED: SMITH", ["SMITH"]),
    ("SIGNATURE: SMITH", ["SMITH"]),
    ("SMITH#", ["SMITH"]),
    ("REED\n\n\n\n\nEND OF CABLE TEXT", ["REED"]),
    ("END OF CABLE\nREED", ["REED"]),
    ("ROEBUCK\nNNNN\n\n\n\nEnd Cable Text", ["ROEBUCK"]),
    ("S M I T H", ["S M I T H"]),
    ("SMITH\n\n--\n", ["SMITH"]),
    ("SMITHSMITH", ["SMITHSMITH"]),
    ("SMITH SMITH", ["SMITH"]),
    ("VON TULL", ["VON TULL"]),
    ("DEL ROE", ["DEL ROE"]),
    ("D'ROE", ["D'ROE"]),
    ("DI ROE", ["DI ROE"]),
    ("EL ROE", ["EL ROE"]),
    ("AL-ROE", ["AL-ROE"]),
    ("BEN ROE", ["BEN ROE"]),
    ("ROE TULL", ["ROE TULL"]),
    ("SMITH\n\n1234", ["SMITH"]),
    ("SMITH  NNNN", ["SMITH"]),
    ("SMITH\nNNNN", ["SMITH"]),
    ("SMITH NNNN", ["SMITH"]),
    ("SMITH\n\n\n\n\nDECLASSIFIED", ["SMITH"]),
    ("¶SMITH", ["SMITH"]),
    ("DÍAZ", ["DÍAZ"]),
    ("MÜLLER", ["MÜLLER"]),
]
BODIES = [
    "1. (U) The mill turns and everybody hears it.\n\n",
    "1. (C) THE MILL TURNS AND\nEVERYBODY HEARS IT.\n",
    "1. (C) The mill turns and everybody hears\nit, says the miller. (End comment.)\n",
]


@pytest.mark.parametrize(("ending", "signers"), CASES)
@pytest.mark.parametrize("body", BODIES, ids=["mixed", "capitals", "closed"])
def test_signers_below_a_text(ending: str, signers: list[str], body: str) -> None:
    telegram = read(f"UNCLAS BELMOPAN 321\n\nSUBJECT: X\n\n{body}{ending}\n")
    assert [signer.text for signer in telegram.signers] == signers
    assert telegram.unparsed == ()
    assert len(telegram.paragraphs) == 1


@pytest.mark.parametrize(("ending", "signers"), CASES)
def test_signers_of_the_last_lines_alone(ending: str, signers: list[str]) -> None:
    assert [signer.text for signer in read(ending).signers] == signers
