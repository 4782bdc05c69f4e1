"""More styles of signatures: particles, strokes, what stands above and below, run on to the text."""

import pytest
from telegrams import read

CASES: list[tuple[str, list[str]]] = [
    ("ROE", ["ROE"]),
    ("ROE\nNNNN", ["ROE"]),
    ("ROE\n#", ["ROE"]),
    ("ROE\n##", ["ROE"]),
    ("ROE\nBT", ["ROE"]),
    ("ROE\nBT\n#0321\nNNNN", ["ROE"]),
    ("ROE\n\n#", ["ROE"]),
    ("ROE#\nNNNN", ["ROE"]),
    ("DE ROE", ["DE ROE"]),
    ("VAN ROE", ["VAN ROE"]),
    ("VON DER ROE", ["VON DER ROE"]),
    ("DELLA ROE", ["DELLA ROE"]),
    ("MCROE", ["MCROE"]),
    ("MacRoe", ["MacRoe"]),
    ("O'ROE", ["O'ROE"]),
    ("O’ROE", ["O’ROE"]),
    ("ROE-POE", ["ROE-POE"]),
    ("J. ROE", ["J. ROE"]),
    ("JAN ROE", ["JAN ROE"]),
    ("Jan Roe", ["Jan Roe"]),
    ("J.A. ROE", ["J.A. ROE"]),
    ("ROE (ACTING)", ["ROE"]),
    ("ROE, ACTING", ["ROE"]),
    ("ROE ACTING", ["ROE"]),
    ("ACTING ROE", ["ROE"]),
    ("ROE\n\nMINIMIZE CONSIDERED", ["ROE"]),
    ("MINIMIZE CONSIDERED\n\nROE", ["ROE"]),
    ("MINIMIZE CONSIDERED.\nROE", ["ROE"]),
    ("MINIMIZE CONSIDERED FOR BELIZE.\nROE", ["ROE"]),
    ("http://www.state.sgov.gov/p/wha/belmopan/\nROE", ["ROE"]),
    ("Visit us: http://www.state.gov/belmopan\n\nROE", ["ROE"]),
    (
        (
            "********************\nVisit Embassy Belmopan's Classified Website;\n"
            "http://www.state.sgov.gov/p/wha/belmopan\n********************\nROE"
        ),
        ["ROE"],
    ),
    ("For more reporting, visit:\nhttp://www.intelink.gov/x\n\nROE", ["ROE"]),
    ("ROE\nUNCLASSIFIED", ["ROE"]),
    ("ROE\n\n\nUNCLASSIFIED\n\nNNNN", ["ROE"]),
    ("ROE\nCONFIDENTIAL", ["ROE"]),
    ("UNCLASSIFIED\nROE", ["ROE"]),
    ("ÁLVAREZ", ["ÁLVAREZ"]),
    ("GONZÁLEZ-ROE", ["GONZÁLEZ-ROE"]),
    ("LE BARON", ["LE BARON"]),
    ("EL-ROE", ["EL-ROE"]),
    ("ST JOHN", ["ST JOHN"]),
    ("ROE III", ["ROE III"]),
    ("ROE II", ["ROE II"]),
    ("ROE, III", ["ROE, III"]),
    ("ROE.", ["ROE"]),
    ("ROE,", ["ROE"]),
    ("- ROE", ["ROE"]),
    ("-ROE-", ["ROE"]),
    ("//ROE//", ["ROE"]),
    ("--\nROE", ["ROE"]),
    ("ROE\n-----", ["ROE"]),
    ("ROE'", ["ROE"]),
    ("End Text\n\nROE", ["ROE"]),
    ("END TEXT.\nROE", ["ROE"]),
    ("END COMMENT\nROE", ["ROE"]),
    ("Best regards,\nROE", ["ROE"]),
    ("Regards,\n\nROE", ["ROE"]),
    ("ROE\n\n\n\n", ["ROE"]),
    ("ROE\n\n=======================CABLE ENDS============================", ["ROE"]),
    ("ROE\n\n\nEND OF TEXT", ["ROE"]),
    ("NNNN", []),
    ("Comment", []),
    ("END", []),
    ("N/A", []),
    ("End text.", []),
    ("END TEXT", []),
    ("SIPDIS", []),
    ("BT", []),
    ("#", []),
    ("BELL", ["BELL"]),
    ("HILL", ["HILL"]),
]
BODIES = [
    "1. (U) The mill turns and everybody hears it.\n\n",
    "1. (U) THE MILL TURNS AND EVERYBODY HEARS IT.\n",
    "1. (C) The mill turns.\n\n2. (C) COMMENT: The mill turns and everybody hears it. END COMMENT.\n",
    "The mill turns and everybody hears it.\n\nIt is loud and\nwe hear it.\n",
]
OLDER = (
    "FM AMEMBASSY BELMOPAN\nTO SECSTATE WASHDC 1234\nSTATE GRNC\nBT\nCONFIDENTIAL BELMOPAN 0321\nSUBJ: X\n"
)
# Behind the last words of a paragraph; capitals there are as often an organisation's.
RUN_ON: list[tuple[str, list[str]]] = [
    ("and everybody hears it. ROE", ["ROE"]),
    ("and everybody hears it.   ROE", ["ROE"]),
    ("and everybody hears it. End comment. ROE", ["ROE"]),
    ("and hears it. END COMMENT. ROE-POE", ["ROE-POE"]),
    ("and hears it. DE LA ROE", ["DE LA ROE"]),
    ("and hears it.\n ROE", ["ROE"]),
    ("and hears it. ROE NNNN", ["ROE"]),
    ("and hears the BBC", []),
    ("and goes to the USA", []),
    ("and hears it. U.S.", []),
    ("and hears the UN", []),
    ("and hears NATO", []),
    ("and hears it. (NOTAL)", []),
    ("and hears it.) ROE", ["ROE"]),
]


@pytest.mark.parametrize(("ending", "signers"), CASES)
@pytest.mark.parametrize("body", BODIES, ids=["mixed", "capitals", "closed", "unnumbered"])
def test_signers_below_a_text(ending: str, signers: list[str], body: str) -> None:
    telegram = read(f"UNCLAS BELMOPAN 321\n\nSUBJECT: X\n\n{body}{ending}\n")
    assert [signer.text for signer in telegram.signers] == signers
    assert telegram.unparsed == ()


@pytest.mark.parametrize(("ending", "signers"), RUN_ON)
def test_signers_that_run_on(ending: str, signers: list[str]) -> None:
    telegram = read(f"UNCLAS BELMOPAN 321\n\nSUBJECT: X\n\n1. (U) The mill turns {ending}\n")
    assert [signer.text for signer in telegram.signers] == signers
    assert telegram.unparsed == ()


def test_an_older_telegram_with_group_count_and_downgrading_group() -> None:
    telegram = read(f"{OLDER}1. MILL TURNS.\n2. WEIR BROKE.\nGP-3\nROE\nBT\n")
    assert [signer.text for signer in telegram.signers] == ["ROE"]
    assert [one.name for one in telegram.action_addressees] == ["SECSTATE WASHDC"]
    assert "STATE GRNC" in [line.text for line in telegram.routing]
    assert telegram.unparsed == ()


def test_capitals_run_on_to_the_last_sentence() -> None:
    telegram = read(f"{OLDER}1. MILL TURNS. ROE\n\n\nCONFIDENTIAL\n\n\nNNNN\n")
    assert [signer.text for signer in telegram.signers] == ["ROE"]
    assert [one.text for one in telegram.paragraphs] == ["1. MILL TURNS."]
