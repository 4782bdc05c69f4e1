"""Who classified, in every style: titles before and after, grades, particles, several people, reasons."""

import pytest
from telegrams import read

Row = tuple[str, str | None, tuple[str, ...]]
CASES: list[tuple[str, list[Row]]] = [
    (
        "CLASSIFIED BY: POLITICAL COUNSELOR INES TULL, REASONS 1.5 (B) AND (D)",
        [("INES TULL", "POLITICAL COUNSELOR", ("1.5 (b)", "1.5 (d)"))],
    ),
    ("Classified By: DCM Ines Tull for reasons 1.4(b,d)", [("Ines Tull", "DCM", ("1.4 (b)", "1.4 (d)"))]),
    (
        "Classified by Acting DCM Ines Tull, E.O. 12958, reason: 1.4 (d)",
        [("Ines Tull", "Acting DCM", ("1.4 (d)",))],
    ),
    ("Classified By: Ines Tull, Reason: 1.4(c)", [("Ines Tull", None, ("1.4 (c)",))]),
    (
        "Classified By: Ambassador Ines Tull. Reason 1.4 (b, d)",
        [("Ines Tull", "Ambassador", ("1.4 (b)", "1.4 (d)"))],
    ),
    (
        "Classified By: Ambassador Ines Tull; reasons 1.4 (b) and (d)",
        [("Ines Tull", "Ambassador", ("1.4 (b)", "1.4 (d)"))],
    ),
    (
        "Classified By: AMBASSADOR INES TULL REASONS: 1.4 (B) & (D)",
        [("INES TULL", "AMBASSADOR", ("1.4 (b)", "1.4 (d)"))],
    ),
    (
        "Classified By: Ambassador Ines Tull for Reasons 1.4 B and D",
        [("Ines Tull", "Ambassador", ("1.4 (b)", "1.4 (d)"))],
    ),
    (
        "Classified By: Ambassador Ines Tull, for Reasons 1.4 b/d.",
        [("Ines Tull", "Ambassador", ("1.4 (b)", "1.4 (d)"))],
    ),
    (
        "Classified By: Ambassador Ines Tull per 1.4 (b) and (d)",
        [("Ines Tull", "Ambassador", ("1.4 (b)", "1.4 (d)"))],
    ),
    (
        "Classified By: Ambassador Ines Tull per E.O. 12958, reasons 1.4 (b) and (d)",
        [("Ines Tull", "Ambassador", ("1.4 (b)", "1.4 (d)"))],
    ),
    (
        "Classified By: CDA Ines Tull under E.O. 12958 for reasons 1.5 (b) and (d)",
        [("Ines Tull", "CDA", ("1.5 (b)", "1.5 (d)"))],
    ),
    (
        "Classified by Charge d'Affaires Ines Tull, reason 1.4 (b) and (d)",
        [("Ines Tull", "Charge d'Affaires", ("1.4 (b)", "1.4 (d)"))],
    ),
    (
        "Classified by: Charge Ines Tull, reason 1.4 b and d",
        [("Ines Tull", "Charge", ("1.4 (b)", "1.4 (d)"))],
    ),
    (
        "Classified By: Charge d'Affaires, a.i. Ines Tull, reasons 1.4 (b), (d)",
        [("Ines Tull", "Charge d'Affaires, a.i.", ("1.4 (b)", "1.4 (d)"))],
    ),
    (
        "Classified By: Charge d'Affaires ad interim Ines Tull, reasons 1.4 (b), (d)",
        [("Ines Tull", "Charge d'Affaires ad interim", ("1.4 (b)", "1.4 (d)"))],
    ),
    (
        "Classified By: Ines Tull, DCM. Reasons: 1.4 (b) and (d)",
        [("Ines Tull", "DCM", ("1.4 (b)", "1.4 (d)"))],
    ),
    (
        "Classified By: Ines Tull, Political Counselor, for reasons 1.4 (b), (d)",
        [("Ines Tull", "Political Counselor", ("1.4 (b)", "1.4 (d)"))],
    ),
    (
        "Classified By: INES TULL, POL/ECON CHIEF, BELMOPAN, STATE\nREASON: 1.4 (b), (d)",
        [("INES TULL", "POL/ECON CHIEF, BELMOPAN, STATE", ("1.4 (b)", "1.4 (d)"))],
    ),
    (
        "CLASSIFIED BY: Ines Tull, Consul General, U.S. Consulate\n"
        "General Merida, Department of State.\n"
        "REASON: 1.4 (b), (d)",
        [
            (
                "Ines Tull",
                "Consul General, U.S. Consulate General Merida, Department of State",
                ("1.4 (b)", "1.4 (d)"),
            )
        ],
    ),
    (
        "Classified By: Acting Deputy Chief of Mission Ines Q. Tull. Reasons: 1.4 (b) and (d).",
        [("Ines Q. Tull", "Acting Deputy Chief of Mission", ("1.4 (b)", "1.4 (d)"))],
    ),
    (
        "Classified By: Economic Counselor Ines Tull for Reasons 1.4 (b) and (d)",
        [("Ines Tull", "Economic Counselor", ("1.4 (b)", "1.4 (d)"))],
    ),
    (
        "Classified By: Political Officer Ines Tull for Reason 1.4 (d)",
        [("Ines Tull", "Political Officer", ("1.4 (d)",))],
    ),
    ("Classified By: PolOff Ines Tull for Reason 1.4 (d)", [("Ines Tull", "PolOff", ("1.4 (d)",))]),
    (
        "Classified By: Pol/Econ Counselor Ines Tull, reasons 1.4 (b) and (d)",
        [("Ines Tull", "Pol/Econ Counselor", ("1.4 (b)", "1.4 (d)"))],
    ),
    (
        "Classified By: P/E Counselor Ines Tull, reasons 1.4 (b) and (d)",
        [("Ines Tull", "P/E Counselor", ("1.4 (b)", "1.4 (d)"))],
    ),
    (
        "Classified By: A/DCM Ines Tull, reasons 1.4 (b) and (d)",
        [("Ines Tull", "A/DCM", ("1.4 (b)", "1.4 (d)"))],
    ),
    (
        "Classified By: PolCouns Ines Tull, reasons 1.4 (b) and (d)",
        [("Ines Tull", "PolCouns", ("1.4 (b)", "1.4 (d)"))],
    ),
    (
        "Classified By: Deputy Political Counselor Ines Tull, reasons 1.4 (b) and (d)",
        [("Ines Tull", "Deputy Political Counselor", ("1.4 (b)", "1.4 (d)"))],
    ),
    (
        "Classified By: Minister Counselor for Political Affairs Ines Tull, reasons 1.4 (b) and (d)",
        [("Ines Tull", "Minister Counselor for Political Affairs", ("1.4 (b)", "1.4 (d)"))],
    ),
    (
        "Classified By: Minister-Counselor for Economic Affairs Ines van der Tull, reasons 1.4 (b) and (d)",
        [("Ines van der Tull", "Minister-Counselor for Economic Affairs", ("1.4 (b)", "1.4 (d)"))],
    ),
    (
        "Classified By: Counselor for Political Affairs Ines Tull, reasons 1.4 (b) and (d)",
        [("Ines Tull", "Counselor for Political Affairs", ("1.4 (b)", "1.4 (d)"))],
    ),
    (
        "Classified By: Assistant Secretary Ines Tull, WHA. Reasons: 1.4 (b) and (d).",
        [("Ines Tull", "Assistant Secretary, WHA", ("1.4 (b)", "1.4 (d)"))],
    ),
    (
        "Classified By: WHA Assistant Secretary Ines Tull, Reasons: 1.4 (b) and (d).",
        [("Ines Tull", "WHA Assistant Secretary", ("1.4 (b)", "1.4 (d)"))],
    ),
    (
        "Classified By: EUR Acting Assistant Secretary Ines Tull, Reasons: 1.4 (b) and (d).",
        [("Ines Tull", "EUR Acting Assistant Secretary", ("1.4 (b)", "1.4 (d)"))],
    ),
    (
        "Classified By: WHA - Ines Tull, Assistant Secretary. Reasons: 1.4 (b) and (d).",
        [("Ines Tull", "WHA, Assistant Secretary", ("1.4 (b)", "1.4 (d)"))],
    ),
    (
        "Classified By: Deputy Assistant Secretary Ines Tull for reasons 1.4 (b) and (d)",
        [("Ines Tull", "Deputy Assistant Secretary", ("1.4 (b)", "1.4 (d)"))],
    ),
    (
        "Classified By: Principal Officer Ines Tull for reasons 1.4 (b) and (d)",
        [("Ines Tull", "Principal Officer", ("1.4 (b)", "1.4 (d)"))],
    ),
    (
        "Classified By: Consul General Ines Tull, Reasons 1.4 (b,d)",
        [("Ines Tull", "Consul General", ("1.4 (b)", "1.4 (d)"))],
    ),
    ("Classified By: CG Ines Tull, Reasons 1.4 (b,d)", [("Ines Tull", "CG", ("1.4 (b)", "1.4 (d)"))]),
    (
        "Classified By: Ambassador-designate Ines Tull, Reasons 1.4 (b,d)",
        [("Ines Tull", "Ambassador-designate", ("1.4 (b)", "1.4 (d)"))],
    ),
    (
        "Classified By: Ambassador at Large Ines Tull, Reasons 1.4 (b,d)",
        [("Ines Tull", "Ambassador at Large", ("1.4 (b)", "1.4 (d)"))],
    ),
    (
        "Classified By: Regional Security Officer Ines Tull, reasons 1.4 (b), (d)",
        [("Ines Tull", "Regional Security Officer", ("1.4 (b)", "1.4 (d)"))],
    ),
    ("Classified By: RSO Ines Tull, reasons 1.4 (b), (d)", [("Ines Tull", "RSO", ("1.4 (b)", "1.4 (d)"))]),
    (
        "Classified By: Management Counselor Ines Tull, reasons 1.4 (b), (d)",
        [("Ines Tull", "Management Counselor", ("1.4 (b)", "1.4 (d)"))],
    ),
    (
        "Classified By: USAID Mission Director Ines Tull, reasons 1.4 (b), (d)",
        [("Ines Tull", "USAID Mission Director", ("1.4 (b)", "1.4 (d)"))],
    ),
    (
        "Classified By: Col. Ines Tull, Defense Attache, reasons 1.4 (b), (d)",
        [("Ines Tull", "Col., Defense Attache", ("1.4 (b)", "1.4 (d)"))],
    ),
    (
        "Classified By: Defense Attache Colonel Ines Tull, reasons 1.4 (b), (d)",
        [("Ines Tull", "Defense Attache Colonel", ("1.4 (b)", "1.4 (d)"))],
    ),
    (
        "Classified By: Director Ines Tull, Office of Isthmus Affairs, reasons 1.4 (b), (d)",
        [("Ines Tull", "Director, Office of Isthmus Affairs", ("1.4 (b)", "1.4 (d)"))],
    ),
    (
        "Classified By: L. Ines Tull, Deputy Director, reasons 1.4 (b), (d)",
        [("L. Ines Tull", "Deputy Director", ("1.4 (b)", "1.4 (d)"))],
    ),
    (
        "Classified By: Ambassador I. Q. Tull, III, reasons 1.4 (b), (d)",
        [("I. Q. Tull, III", "Ambassador", ("1.4 (b)", "1.4 (d)"))],
    ),
    (
        "Classified By: Ambassador Ines Tull, Jr., reasons 1.4 (b), (d)",
        [("Ines Tull, Jr.", "Ambassador", ("1.4 (b)", "1.4 (d)"))],
    ),
    (
        "Classified By: DCM Ines Tull-Roe, reasons 1.4 (b), (d)",
        [("Ines Tull-Roe", "DCM", ("1.4 (b)", "1.4 (d)"))],
    ),
    (
        "Classified By: DCM Ines O'Tull, reasons 1.4 (b), (d)",
        [("Ines O'Tull", "DCM", ("1.4 (b)", "1.4 (d)"))],
    ),
    (
        "Classified By: DCM Ines de la Tull, reasons 1.4 (b), (d)",
        [("Ines de la Tull", "DCM", ("1.4 (b)", "1.4 (d)"))],
    ),
    (
        'Classified By: DCM Ines "Nesi" Tull, reasons 1.4 (b), (d)',
        [('Ines "Nesi" Tull', "DCM", ("1.4 (b)", "1.4 (d)"))],
    ),
    (
        "Classified By: Ambassador Tull for reasons 1.4 (b) and (d)",
        [("Tull", "Ambassador", ("1.4 (b)", "1.4 (d)"))],
    ),
    (
        "Classified By: Ambassador Ines Tull for reasons 1.4 (b) and (d)\n"
        "and DCM Jan Roe for reasons 1.4 (c)",
        [("Ines Tull", "Ambassador", ("1.4 (b)", "1.4 (d)")), ("Jan Roe", "DCM", ("1.4 (c)",))],
    ),
    ("Derived from: DSCG 05-1, B, D", []),
    (
        "CLASSIFIED BY AMBASSADOR INES TULL. REASONS: E.O. 12958 1.5 (B) AND (D).",
        [("INES TULL", "AMBASSADOR", ("1.5 (b)", "1.5 (d)"))],
    ),
    (
        "(U) Classified by Ambassador Ines Tull for reasons E.O. 12958 1.5 (b) and (d).",
        [("Ines Tull", "Ambassador", ("1.5 (b)", "1.5 (d)"))],
    ),
    ("(U) CLASSIFIED BY DCM INES TULL. REASON: 1.5 (B) (D).", [("INES TULL", "DCM", ("1.5 (b)", "1.5 (d)"))]),
    (
        "Classified By: Ambassador Ines Tull for Reasons 1.4(B),(D)",
        [("Ines Tull", "Ambassador", ("1.4 (b)", "1.4 (d)"))],
    ),
    (
        "Classified By: Ambassador Ines Tull (Reasons 1.4 (b) and (d))",
        [("Ines Tull", "Ambassador", ("1.4 (b)", "1.4 (d)"))],
    ),
    (
        "Classified By: Ambassador Ines Tull, Reasons 1.4 (b)and(d)",
        [("Ines Tull", "Ambassador", ("1.4 (b)", "1.4 (d)"))],
    ),
    (
        "Classified By: Ambassador Ines Tull, Section 1.4 (b) and (d)",
        [("Ines Tull", "Ambassador", ("1.4 (b)", "1.4 (d)"))],
    ),
    (
        "Classified By: Ambassador Ines Tull, sections 1.4 (b) and 1.4 (d)",
        [("Ines Tull", "Ambassador", ("1.4 (b)", "1.4 (d)"))],
    ),
    (
        "Classified By: Ambassador Ines Tull, Reasons 1.4.b and 1.4.d",
        [("Ines Tull", "Ambassador", ("1.4 (b)", "1.4 (d)"))],
    ),
    (
        "Classified By: Ambassador Ines Tull, Reasons 1.4.(b) and 1.4.(d)",
        [("Ines Tull", "Ambassador", ("1.4 (b)", "1.4 (d)"))],
    ),
    (
        "Classified By: Ambassador Ines Tull, Reasons 1.4 a, b, d, g",
        [("Ines Tull", "Ambassador", ("1.4 (a)", "1.4 (b)", "1.4 (d)", "1.4 (g)"))],
    ),
    ("Classified By: Ambassador Ines Tull", [("Ines Tull", "Ambassador", ())]),
    (
        "CLASSIFIED BY:  Ines Tull , Political and Economic Section Chief,\n"
        "Embassy Belmopan.\n"
        "REASON: 1.4 (b), (d)",
        [("Ines Tull", "Political and Economic Section Chief, Embassy Belmopan", ("1.4 (b)", "1.4 (d)"))],
    ),
    (
        "Classified By: Political and Economic Section Chief Ines Tull, reasons 1.4 (b), (d)",
        [("Ines Tull", "Political and Economic Section Chief", ("1.4 (b)", "1.4 (d)"))],
    ),
    (
        "Classified By: Deputy Chief of Mission, Ines Tull, Reason 1.4 (B,D)",
        [("Ines Tull", "Deputy Chief of Mission", ("1.4 (b)", "1.4 (d)"))],
    ),
    (
        "Classified By: Political Section Chief Ines Tull for reason 1.4 (b)",
        [("Ines Tull", "Political Section Chief", ("1.4 (b)",))],
    ),
    ("CLASSIFIED BY: E/P CHIEF INES TULL, REASON 1.4 (B)", [("INES TULL", "E/P CHIEF", ("1.4 (b)",))]),
    ("Classified By: ADCM Ines Tull, Reason: 1.4 (B)", [("Ines Tull", "ADCM", ("1.4 (b)",))]),
    ("Classified By: CDA Ines Tull REASON 1.5 (B/D)", [("Ines Tull", "CDA", ("1.5 (b)", "1.5 (d)"))]),
    ("CLASSIFED BY: CDA Ines Tull REASON 1.5 (B/D)", [("Ines Tull", "CDA", ("1.5 (b)", "1.5 (d)"))]),
    (
        "CLASSIFIED BY CHARGE INES TULL.  REASON: 1.5 (B AND D)",
        [("INES TULL", "CHARGE", ("1.5 (b)", "1.5 (d)"))],
    ),
    (
        "Classified By: Classified by DCM Ines Tull; Reasons 1.4 (b) and (d).",
        [("Ines Tull", "DCM", ("1.4 (b)", "1.4 (d)"))],
    ),
    (
        "Classified By: This message was classified by DCM Ines Tull. Reason 1.4 (b).",
        [("Ines Tull", "DCM", ("1.4 (b)",))],
    ),
    (
        "Classified By: Office Director Ines Tull, NEA/IR. Reasons: 1.4 (b)",
        [("Ines Tull", "Office Director, NEA/IR", ("1.4 (b)",))],
    ),
    ("Classified By: EEB DAS Ines Tull for reasons 1.4 (b)", [("Ines Tull", "EEB DAS", ("1.4 (b)",))]),
    ("Classified By: U/S Ines Tull for reasons 1.4 (b)", [("Ines Tull", "U/S", ("1.4 (b)",))]),
    (
        "Classified By: Special Envoy Ines Tull for reasons 1.4 (b)",
        [("Ines Tull", "Special Envoy", ("1.4 (b)",))],
    ),
    (
        "Classified By: Vice Consul Ines Tull for reasons 1.4 (b)",
        [("Ines Tull", "Vice Consul", ("1.4 (b)",))],
    ),
    (
        "Classified By: Public Affairs Officer Ines Tull for reasons 1.4 (b)",
        [("Ines Tull", "Public Affairs Officer", ("1.4 (b)",))],
    ),
    (
        "Classified By: Science Counselor Ines Tull for reasons 1.4 (b)",
        [("Ines Tull", "Science Counselor", ("1.4 (b)",))],
    ),
    (
        "Classified By: Legal Adviser Ines Tull for reasons 1.4 (b)",
        [("Ines Tull", "Legal Adviser", ("1.4 (b)",))],
    ),
    ("Classified By: Legatt Ines Tull for reasons 1.4 (b)", [("Ines Tull", "Legatt", ("1.4 (b)",))]),
    (
        "Classified By: Political-Military Affairs Counselor Ines Tull for reasons 1.4 (b)",
        [("Ines Tull", "Political-Military Affairs Counselor", ("1.4 (b)",))],
    ),
    (
        "Classified By: Embassy Belmopan Political Chief Ines Tull for reasons 1.4 (b)",
        [("Ines Tull", "Embassy Belmopan Political Chief", ("1.4 (b)",))],
    ),
    (
        "Classified By: Consulate Merida Principal Officer Ines Tull for reasons 1.4 (b)",
        [("Ines Tull", "Consulate Merida Principal Officer", ("1.4 (b)",))],
    ),
    (
        "Classified By: Ambassador to Belize Ines Tull for reasons 1.4 (b)",
        [("Ines Tull", "Ambassador to Belize", ("1.4 (b)",))],
    ),
    ("Classified By: Mr. Ines Tull, DCM, for reasons 1.4 (b)", [("Ines Tull", "DCM", ("1.4 (b)",))]),
    (
        "Classified By: Dr. Ines Tull, Ambassador, for reasons 1.4 (b)",
        [("Ines Tull", "Ambassador", ("1.4 (b)",))],
    ),
]


@pytest.mark.parametrize(("line", "expected"), CASES)
@pytest.mark.parametrize("frame", ["{}", "SUBJECT: X\n\n{}\n\n1. (U) Text begins.\n"])
def test_classifiers(line: str, expected: list[Row], frame: str) -> None:
    telegram = read(frame.format(line))
    assert [(found.name, found.title, found.reasons) for found in telegram.classified_by] == expected
    assert telegram.unparsed == ()
    assert len(telegram.paragraphs) == ("Text" in frame)
