"""Date-time groups, originators and classification lines in every style, alone and in a telegram."""

import pytest
from telegrams import read

ABOVE = "VZCZCXRO1234\nPP RUEHC\nDE RUEHBE #0321/01 0120930\nZNR UUUUU ZZH\n"
BELOW = (
    "\nFM AMEMBASSY BELMOPAN\nTO RUEHC/SECSTATE WASHDC 1234\nBT\nUNCLAS BELMOPAN 000321\n\nSIPDIS\n\n"
    "E.O. 12958: N/A\nTAGS: PREL\nSUBJECT: X\n\n1. (U) Text begins.\n"
)
# The instant, and the precedence of action and info.
GROUPS: list[tuple[str, tuple[str, str | None, str | None]]] = [
    ("P 120930Z JAN 09", ("2009-01-12T09:30", "PRIORITY", None)),
    ("R 120930Z JAN 2009", ("2009-01-12T09:30", "ROUTINE", None)),
    ("120930Z JAN 09", ("2009-01-12T09:30", None, None)),
    ("O 120930Z JAN 09 ZDK", ("2009-01-12T09:30", "IMMEDIATE", None)),
    ("O 120930Z JAN 09 ZDK CTG RUEHSD 1234", ("2009-01-12T09:30", "IMMEDIATE", None)),
    ("O P 120930Z JAN 09", ("2009-01-12T09:30", "IMMEDIATE", "PRIORITY")),
    ("OO RR 120930Z JAN 09", ("2009-01-12T09:30", "IMMEDIATE", "ROUTINE")),
    ("Z O 120930Z JAN 09", ("2009-01-12T09:30", "FLASH", "IMMEDIATE")),
    ("P120930Z JAN 09", ("2009-01-12T09:30", "PRIORITY", None)),
    ("P 120930Z JAN09", ("2009-01-12T09:30", "PRIORITY", None)),
    ("P 120930ZJAN09", ("2009-01-12T09:30", "PRIORITY", None)),
    ("P 120930ZJAN 09", ("2009-01-12T09:30", "PRIORITY", None)),
    ("P 120930 Z JAN 09", ("2009-01-12T09:30", "PRIORITY", None)),
    ("P 120930 JAN 09", ("2009-01-12T09:30", "PRIORITY", None)),
    ("p 120930z jan 09", ("2009-01-12T09:30", "PRIORITY", None)),
    ("P 120930Z Jan 09", ("2009-01-12T09:30", "PRIORITY", None)),
    ("P 120930Z JANUARY 09", ("2009-01-12T09:30", "PRIORITY", None)),
    ("P 120930Z SEPT 09", ("2009-09-12T09:30", "PRIORITY", None)),
    ("P R 120930Z JAN 74", ("1974-01-12T09:30", "PRIORITY", "ROUTINE")),
    ("R 120930Z JAN 66", ("1966-01-12T09:30", "ROUTINE", None)),
    ("IMMEDIATE 120930Z JAN 09", ("2009-01-12T09:30", "IMMEDIATE", None)),
    ("PRIORITY 120930Z JAN 09", ("2009-01-12T09:30", "PRIORITY", None)),
    ("NIACT IMMEDIATE 120930Z JAN 09", ("2009-01-12T09:30", "NIACT IMMEDIATE", None)),
    ("R  120930Z  JAN  09", ("2009-01-12T09:30", "ROUTINE", None)),
    ("R 120930Z JUNE 09", ("2009-06-12T09:30", "ROUTINE", None)),
    ("R R 120930Z JAN 09", ("2009-01-12T09:30", "ROUTINE", "ROUTINE")),
    ("R 120930Z JAN, 2009", ("2009-01-12T09:30", "ROUTINE", None)),
    ("R 12/0930Z JAN 09", ("2009-01-12T09:30", "ROUTINE", None)),
    ("O O 120930Z JAN 09 ZFF4", ("2009-01-12T09:30", "IMMEDIATE", "IMMEDIATE")),
    ("R 120930ZJAN2009", ("2009-01-12T09:30", "ROUTINE", None)),
    ("Y 120930Z JAN 09", ("2009-01-12T09:30", None, None)),
    ("R 122400Z JAN 09", ("2009-01-13T00:00", "ROUTINE", None)),
    ("R 120930Z JNA 09", ("2009-01-12T09:30", "ROUTINE", None)),
    ("DTG: 120930Z JAN 09", ("2009-01-12T09:30", None, None)),
    ("R 120930Z JAN '09", ("2009-01-12T09:30", "ROUTINE", None)),
]
ORIGINATORS: list[tuple[str, str]] = [
    ("FM AMEMBASSY BELMOPAN", "AMEMBASSY BELMOPAN"),
    ("FM: AMEMBASSY BELMOPAN", "AMEMBASSY BELMOPAN"),
    ("FROM AMEMBASSY BELMOPAN", "AMEMBASSY BELMOPAN"),
    ("FM SECSTATE WASHDC", "SECSTATE WASHDC"),
    ("FM USMISSION USUN NEW YORK", "USMISSION USUN NEW YORK"),
    ("FM AMCONSUL MERIDA", "AMCONSUL MERIDA"),
    ("FM USDEL SECRETARY", "USDEL SECRETARY"),
    ("FM USDEL SECRETARY IN BELMOPAN", "USDEL SECRETARY IN BELMOPAN"),
    ("FM US DELEGATION, SECRETARY", "US DELEGATION, SECRETARY"),
    ("FM AMEMBASSY BELMOPAN TO SECSTATE WASHDC 1234", "AMEMBASSY BELMOPAN"),
    ("Fm Amembassy Belmopan", "Amembassy Belmopan"),
    ("fm amembassy belmopan", "amembassy belmopan"),
    ("FM RUEHBE/AMEMBASSY BELMOPAN", "AMEMBASSY BELMOPAN"),
    ("FM  AMEMBASSY   BELMOPAN  ", "AMEMBASSY BELMOPAN"),
    ("FM AIT TAIPEI", "AIT TAIPEI"),
    ("FM USINT HAVANA", "USINT HAVANA"),
    ("FM REO BASRAH", "REO BASRAH"),
    ("FM CDR USSOUTHCOM MIAMI FL//POLAD//", "CDR USSOUTHCOM MIAMI FL//POLAD//"),
]
# Level, canonical number in a telegram of 2008, sections, captions.
LINES: list[tuple[str, tuple[str, str | None, list[tuple[int, int]], list[str]]]] = [
    ("UNCLAS BELMOPAN 000321", ("UNCLASSIFIED", "08BELMOPAN321", [], [])),
    ("UNCLAS SECTION 01 OF 03 BELMOPAN 000321", ("UNCLASSIFIED", "08BELMOPAN321", [(1, 3)], [])),
    ("UNCLAS SECTION 1 OF 3 BELMOPAN 0321", ("UNCLASSIFIED", "08BELMOPAN321", [(1, 3)], [])),
    ("UNCLAS BELMOPAN 000321 SECTION 01 OF 03", ("UNCLASSIFIED", "08BELMOPAN321", [(1, 3)], [])),
    ("UNCLAS FINAL SECTION OF 03 BELMOPAN 000321", ("UNCLASSIFIED", "08BELMOPAN321", [(3, 3)], [])),
    ("UNCLASSIFIED BELMOPAN 000321", ("UNCLASSIFIED", "08BELMOPAN321", [], [])),
    ("U N C L A S BELMOPAN 000321", ("UNCLASSIFIED", "08BELMOPAN321", [], [])),
    ("U N C L A S S I F I E D BELMOPAN 000321", ("UNCLASSIFIED", "08BELMOPAN321", [], [])),
    ("U N C L A S SECTION 01 OF 03 BELMOPAN 000321", ("UNCLASSIFIED", "08BELMOPAN321", [(1, 3)], [])),
    ("C O N F I D E N T I A L BELMOPAN 000321", ("CONFIDENTIAL", "08BELMOPAN321", [], [])),
    (
        "C O N F I D E N T I A L SECTION 01 OF 02 BELMOPAN 000321",
        ("CONFIDENTIAL", "08BELMOPAN321", [(1, 2)], []),
    ),
    (
        "C O N F I D E N T I A L  SECTION  01 OF 02  BELMOPAN 000321",
        ("CONFIDENTIAL", "08BELMOPAN321", [(1, 2)], []),
    ),
    ("CONFIDENTIAL BELMOPAN 000321", ("CONFIDENTIAL", "08BELMOPAN321", [], [])),
    ("C O N F I D E N T I A L BELMOPAN 000321 NOFORN", ("CONFIDENTIAL", "08BELMOPAN321", [], ["NOFORN"])),
    ("S E C R E T BELMOPAN 000321", ("SECRET", "08BELMOPAN321", [], [])),
    ("S E C R E T SECTION 01 OF 02 BELMOPAN 000321", ("SECRET", "08BELMOPAN321", [(1, 2)], [])),
    ("SECRET BELMOPAN 0321", ("SECRET", "08BELMOPAN321", [], [])),
    ("S E C R E T BELMOPAN 000321 NODIS", ("SECRET", "08BELMOPAN321", [], ["NODIS"])),
    ("S E C R E T STATE 000321", ("SECRET", "08STATE321", [], [])),
    ("T O P S E C R E T BELMOPAN 000321", ("TOP SECRET", "08BELMOPAN321", [], [])),
    ("LIMITED OFFICIAL USE BELMOPAN 0321", ("LIMITED OFFICIAL USE", "08BELMOPAN321", [], [])),
    ("L I M I T E D O F F I C I A L U S E BELMOPAN 0321", ("LIMITED OFFICIAL USE", "08BELMOPAN321", [], [])),
    ("UNCLAS E F T O BELMOPAN 0321", ("UNCLASSIFIED", "08BELMOPAN321", [], ["E F T O"])),
    ("UNCLAS EFTO BELMOPAN 0321", ("UNCLASSIFIED", "08BELMOPAN321", [], ["EFTO"])),
    ("UNCLAS BELMOPAN 0321 E F T O", ("UNCLASSIFIED", "08BELMOPAN321", [], ["E F T O"])),
    ("UNCLAS PORT OF SPAIN 000321", ("UNCLASSIFIED", "08PORTOFSPAIN321", [], [])),
    ("UNCLAS SECTION 01 OF 02 SANTO DOMINGO 000321", ("UNCLASSIFIED", "08SANTODOMINGO321", [(1, 2)], [])),
    ("UNCLAS HO CHI MINH CITY 000321", ("UNCLASSIFIED", "08HOCHIMINHCITY321", [], [])),
    ("UNCLAS USUN NEW YORK 000321", ("UNCLASSIFIED", "08USUNNEWYORK321", [], [])),
    ("UNCLAS AIT TAIPEI 000321", ("UNCLASSIFIED", "08AITTAIPEI321", [], [])),
    ("UNCLAS USEU BRUSSELS 000321", ("UNCLASSIFIED", "08USEUBRUSSELS321", [], [])),
    ("UNCLAS SENSITIVE BELMOPAN 000321", ("UNCLASSIFIED", "08BELMOPAN321", [], ["SENSITIVE"])),
    ("UNCLAS BELMOPAN 000321 SIPDIS", ("UNCLASSIFIED", "08BELMOPAN321", [], ["SIPDIS"])),
    (
        "UNCLAS BELMOPAN 000321 SIPDIS SENSITIVE",
        ("UNCLASSIFIED", "08BELMOPAN321", [], ["SIPDIS", "SENSITIVE"]),
    ),
    (
        "UNCLAS SECTION 01 OF 02 BELMOPAN 000321 SIPDIS STATE FOR WHA/CEN",
        ("UNCLASSIFIED", "08BELMOPAN321", [(1, 2)], ["SIPDIS"]),
    ),
    (
        "CONFIDENTIAL SECTION 1 OF 2 BELMOPAN 0321 LIMDIS",
        ("CONFIDENTIAL", "08BELMOPAN321", [(1, 2)], ["LIMDIS"]),
    ),
    (
        "C O N F I D E N T I A L SECTION 01 OF 02 BELMOPAN 0321 EXDIS",
        ("CONFIDENTIAL", "08BELMOPAN321", [(1, 2)], ["EXDIS"]),
    ),
    ("C O N F I D E N T I A L QUITO 0321", ("CONFIDENTIAL", "08QUITO321", [], [])),
    ("C O N F I D E N T I A L SANAA 000321", ("CONFIDENTIAL", "08SANAA321", [], [])),
    ("S E C R E T TUNIS 0321", ("SECRET", "08TUNIS321", [], [])),
    ("UNCLAS BELMOPAN 321", ("UNCLASSIFIED", "08BELMOPAN321", [], [])),
    ("UNCLAS BELMOPAN 00321", ("UNCLASSIFIED", "08BELMOPAN321", [], [])),
    ("UNCLAS BELMOPAN000321", ("UNCLASSIFIED", "08BELMOPAN321", [], [])),
    ("UNCLAS ST. PETERSBURG 000321", ("UNCLASSIFIED", "08STPETERSBURG321", [], [])),
    ("UNCLAS NDJAMENA 000321", ("UNCLASSIFIED", "08NDJAMENA321", [], [])),
    ("UNCLAS N'DJAMENA 000321", ("UNCLASSIFIED", "08NDJAMENA321", [], [])),
    ("UNCLAS PORT-AU-PRINCE 000321", ("UNCLASSIFIED", "08PORTAUPRINCE321", [], [])),
    ("CONFIDENTIAL SECTO 0321", ("CONFIDENTIAL", "08SECTO321", [], [])),
    ("CONFIDENTIAL TOSEC 0321", ("CONFIDENTIAL", "08TOSEC321", [], [])),
    ("CONFIDENTIAL", ("CONFIDENTIAL", None, [], [])),
    ("UNCLAS", ("UNCLASSIFIED", None, [], [])),
    (
        "UNCLAS SECTION 01 OF 02 BELMOPAN 000321 \n\nSIPDIS\n\nSENSITIVE\nNOFORN",
        ("UNCLASSIFIED", "08BELMOPAN321", [(1, 2)], ["SIPDIS", "SENSITIVE", "NOFORN"]),
    ),
    (
        "UNCLAS BELMOPAN 000321\n\nSIPDIS, SENSITIVE",
        ("UNCLASSIFIED", "08BELMOPAN321", [], ["SIPDIS", "SENSITIVE"]),
    ),
    (
        "UNCLAS BELMOPAN 000321\n\nSENSITIVE/SIPDIS",
        ("UNCLASSIFIED", "08BELMOPAN321", [], ["SENSITIVE", "SIPDIS"]),
    ),
    (
        "UNCLAS BELMOPAN 000321\n\nSENSITIVE BUT UNCLASSIFIED",
        ("UNCLASSIFIED", "08BELMOPAN321", [], ["SENSITIVE BUT UNCLASSIFIED"]),
    ),
    (
        "UNCLAS BELMOPAN 000321\n\nFOR OFFICIAL USE ONLY",
        ("UNCLASSIFIED", "08BELMOPAN321", [], ["FOR OFFICIAL USE ONLY"]),
    ),
    (
        "UNCLAS BELMOPAN 000321\n\nC O R R E C T E D  C O P Y",
        ("UNCLASSIFIED", "08BELMOPAN321", [], ["C O R R E C T E D C O P Y"]),
    ),
    (
        "UNCLAS BELMOPAN 000321\n\nCORRECTED COPY (ADDED CAPTION)",
        ("UNCLASSIFIED", "08BELMOPAN321", [], ["CORRECTED COPY (ADDED CAPTION)"]),
    ),
    ("UNCLAS BELMOPAN 000321\n\nEXDIS", ("UNCLASSIFIED", "08BELMOPAN321", [], ["EXDIS"])),
    (
        "UNCLAS BELMOPAN 000321\n\nNODIS CHEROKEE",
        ("UNCLASSIFIED", "08BELMOPAN321", [], ["NODIS", "CHEROKEE"]),
    ),
    (
        "UNCLAS BELMOPAN 000321\n\nNODIS/CHEROKEE",
        ("UNCLASSIFIED", "08BELMOPAN321", [], ["NODIS", "CHEROKEE"]),
    ),
    ("UNCLAS BELMOPAN 000321\n\nSTADIS", ("UNCLASSIFIED", "08BELMOPAN321", [], ["STADIS"])),
    ("UNCLAS BELMOPAN 000321\n\nAIDAC", ("UNCLASSIFIED", "08BELMOPAN321", [], ["AIDAC"])),
    ("UNCLAS BELMOPAN 000321\n\nVISAS DONKEY", ("UNCLASSIFIED", "08BELMOPAN321", [], ["VISAS DONKEY"])),
    ("UNCLAS BELMOPAN 000321\n\nROGER CHANNEL", ("UNCLASSIFIED", "08BELMOPAN321", [], ["ROGER CHANNEL"])),
    ("UNCLAS STATE 000321 TOSEC 120005", ("UNCLASSIFIED", "08STATE321", [], [])),
    ("UNCLAS E.F.T.O. BELMOPAN 0321", ("UNCLASSIFIED", "08BELMOPAN321", [], ["E.F.T.O."])),
    ("SECRET/NOFORN BELMOPAN 000321", ("SECRET", "08BELMOPAN321", [], ["NOFORN"])),
    ("C O N F I D E N T I A L   L I M A 000321", ("CONFIDENTIAL", "08LIMA321", [], [])),
]
TELEGRAM = (
    "R 120930Z JAN 08\nFM AMEMBASSY BELMOPAN\nTO SECSTATE WASHDC 1234\n\n{}\n\n"
    "E.O. 12958: N/A\nTAGS: PREL\nSUBJECT: X\n\n1. (U) Text begins.\n"
)


@pytest.mark.parametrize(("line", "expected"), GROUPS)
@pytest.mark.parametrize("frame", ["{}", ABOVE + "{}" + BELOW], ids=["alone", "whole"])
def test_date_time_groups(line: str, expected: tuple[str, str | None, str | None], frame: str) -> None:
    telegram = read(frame.format(line))
    group, rank = telegram.date_time_group, telegram.precedence
    assert group is not None
    assert group.utc.strftime("%Y-%m-%dT%H:%M") == expected[0]
    assert ((rank.action, rank.info) if rank else (None, None)) == expected[1:]
    assert telegram.unparsed == ()


@pytest.mark.parametrize("line", ["R 120930Z AND 09", "R 12093Z JAN 09", "R 1209301Z JAN 09"])
def test_no_date_time_group(line: str) -> None:
    assert read(line).date_time_group is None


@pytest.mark.parametrize(("line", "name"), ORIGINATORS)
@pytest.mark.parametrize("whole", [False, True], ids=["alone", "whole"])
def test_originators(line: str, name: str, whole: bool) -> None:
    telegram = read(
        TELEGRAM.replace("FM AMEMBASSY BELMOPAN", line).format("UNCLAS LIMA 000321") if whole else line
    )
    assert telegram.originator is not None
    assert telegram.originator.name == name
    assert telegram.unparsed == ()


@pytest.mark.parametrize(("line", "expected"), LINES)
@pytest.mark.parametrize("whole", [False, True], ids=["alone", "whole"])
def test_classification_lines(
    line: str, expected: tuple[str, str | None, list[tuple[int, int]], list[str]], whole: bool
) -> None:
    level, number, sections, captions = expected
    telegram = read(TELEGRAM.format(line) if whole else line)
    assert telegram.classification is not None
    assert telegram.classification.level == level
    assert telegram.id == (number if whole else None)
    assert [(one.number, one.of) for one in telegram.sections] == sections
    assert [one.text for one in telegram.captions] == captions
    assert telegram.unparsed == ()
    assert len(telegram.paragraphs) == whole


def test_an_attention_line_that_begins_with_from_names_no_originator() -> None:
    telegram = read(
        "UNCLAS BELMOPAN 000321\n\nSIPDIS\n\nFROM AMBASSADOR ROE FOR ASSISTANT SECRETARY TULL\n\nSUBJECT: X\n"
    )
    assert telegram.originator is None
    assert [one.text for one in telegram.attention] == ["FROM AMBASSADOR ROE FOR ASSISTANT SECRETARY TULL"]
