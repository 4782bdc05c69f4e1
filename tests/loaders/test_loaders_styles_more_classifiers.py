"""More styles of who classified: labels, offices, brackets, what leads to the reasons, nobody named."""

import pytest
from telegrams import read

# What is expected of each person: name, title, and the reasons' point and letters.
CASES: list[tuple[str, str]] = [
    (
        "Classified By: Political Counselor Jan Roe for reasons 1.4 (b) and (d).",
        "Jan Roe | Political Counselor | 1.4 bd",
    ),
    (
        "Classified By: Jan Roe, Political Counselor; Reason 1.4 (b), (d)",
        "Jan Roe | Political Counselor | 1.4 bd",
    ),
    (
        "CLASSIFIED BY: JAN ROE, CHARGE D'AFFAIRES, A.I., REASON: 1.4 (B) AND (D)",
        "JAN ROE | CHARGE D'AFFAIRES, A.I | 1.4 bd",
    ),
    (
        "Classified By: Jan Roe, Charge d'Affaires a.i., for reasons 1.4 (b) and (d).",
        "Jan Roe | Charge d'Affaires a.i | 1.4 bd",
    ),
    ("CLASSIFIED BY AMBASSADOR JAN Q. ROE FOR REASONS 1.4 (B) AND (D)", "JAN Q. ROE | AMBASSADOR | 1.4 bd"),
    ("CLASSIFIED BY AMBASSADOR JAN Q. ROE. REASON: 1.5 (B) AND (D)", "JAN Q. ROE | AMBASSADOR | 1.5 bd"),
    ("Classified By: A/DCM Jan Roe. Reasons: 1.4 (b/d)", "Jan Roe | A/DCM | 1.4 bd"),
    ("Class By: DCM Jan Roe, Reasons 1.4 (b,d)", "Jan Roe | DCM | 1.4 bd"),
    ("CLASS. BY: DCM JAN ROE. REASONS: 1.5 (B,D)", "JAN ROE | DCM | 1.5 bd"),
    ("Classified: DCM Jan Roe, Reasons 1.4 (b,d)", "Jan Roe | DCM | 1.4 bd"),
    ("Classified by DCM Jan Roe, reasons: 1.4 b,d", "Jan Roe | DCM | 1.4 bd"),
    ("CLASSIFIED BY: DCM Jan Roe, E.O. 12958, Reasons 1.4 (b) and (d)", "Jan Roe | DCM | 1.4 bd"),
    ("Classified By: DCM Jan Roe, Reasons 1.4(b) and 1.4(d)", "Jan Roe | DCM | 1.4 bd"),
    ("Classified By: DCM Jan Roe, Reason(s): 1.4 (b) and (d)", "Jan Roe | DCM | 1.4 bd"),
    ("Classified By: DCM Jan Roe, Reason(s) 1.4 (b,d)", "Jan Roe | DCM | 1.4 bd"),
    ("Classified By: DCM Jan Roe\nReason: 1.4 (b), (d)", "Jan Roe | DCM | 1.4 bd"),
    ("Classified By: DCM Jan Roe\n\nReason: 1.4 (b), (d)", "Jan Roe | DCM | 1.4 bd"),
    ("Classified By: DCM Jan\nRoe for Reasons 1.4 (b)\nand (d)", "Jan Roe | DCM | 1.4 bd"),
    (
        "Classified By: Jan Roe, DCM, Embassy Belmopan, for reasons 1.4 (b) and (d)",
        "Jan Roe | DCM, Embassy Belmopan | 1.4 bd",
    ),
    (
        ("Classified By: Jan Roe, Deputy Chief of Mission, EXEC, State.\nREASON: 1.4 (b), (d)"),
        "Jan Roe | Deputy Chief of Mission, EXEC, State | 1.4 bd",
    ),
    (
        "CLASSIFIED BY: Jan Roe, Charge d'Affaires, EXEC, DOS; REASON: 1.4(B), (D)",
        "Jan Roe | Charge d'Affaires, EXEC, DOS | 1.4 bd",
    ),
    (
        (
            "CLASSIFIED BY: Jan Q. Roe, Consul General, AmConsulate Merida, U.S.\n"
            "Department of State.\nREASON: 1.4 (b), (d)"
        ),
        "Jan Q. Roe | Consul General, AmConsulate Merida, U.S. Department of State | 1.4 bd",
    ),
    (
        ("CLASSIFIED BY: JAN ROE, ACTING PRINCIPAL OFFICER, CONSULATE\nMERIDA, STATE.\nREASON: 1.4 (b)"),
        "JAN ROE | ACTING PRINCIPAL OFFICER, CONSULATE MERIDA, STATE | 1.4 b",
    ),
    ("Classified By: Ambassador Jan Roe, Reasons 1.4 (a), (b), and (d)", "Jan Roe | Ambassador | 1.4 abd"),
    ("Classified By: Ambassador Jan Roe, Reasons 1.4 (a-d)", "Jan Roe | Ambassador | 1.4 abcd"),
    ("Classified By: Ambassador Jan Roe for reasons 1.4 (b) & (d)", "Jan Roe | Ambassador | 1.4 bd"),
    ("Classified By: Ambassador Jan Roe; E.O. 12958 1.4 (b) and (d)", "Jan Roe | Ambassador | 1.4 bd"),
    ("Classified By: Ambassador Jan Roe, E.O. 12958 Reasons: 1.4 (b,d)", "Jan Roe | Ambassador | 1.4 bd"),
    (
        "Classified By: Ambassador Jan Roe, pursuant to E.O. 12958, reasons 1.4 (b) and (d)",
        "Jan Roe | Ambassador | 1.4 bd",
    ),
    (
        ("Classified By: Ambassador Jan Roe in accordance with E.O. 12958, reasons 1.4 (b) and (d)"),
        "Jan Roe | Ambassador | 1.4 bd",
    ),
    (
        "Classified By: Ambassador Jan Roe under Section 1.4 (b) and (d) of E.O. 12958",
        "Jan Roe | Ambassador | 1.4 bd",
    ),
    ("Classified By: Ambassador Jan Roe based on reasons 1.4 (b) and (d)", "Jan Roe | Ambassador | 1.4 bd"),
    ("Classified By: Ambassador Jan Roe, as per reasons 1.4 (b) and (d)", "Jan Roe | Ambassador | 1.4 bd"),
    ("Classified By: Ambassador Jan Roe because of reasons 1.4 (b) and (d)", "Jan Roe | Ambassador | 1.4 bd"),
    (
        "Classified By: Ambassador Jan Roe for E.O. 12958 reasons 1.4 (b) and (d)",
        "Jan Roe | Ambassador | 1.4 bd",
    ),
    ("Classified By: Ambassador Jan Roe, Reasons 1.4 (b) and 1.4 (d).", "Jan Roe | Ambassador | 1.4 bd"),
    ("Classified By: Ambassador Jan Roe, 1.4 (b) and (d)", "Jan Roe | Ambassador | 1.4 bd"),
    ("Classified By: Ambassador Jan Roe 1.4(b),(d)", "Jan Roe | Ambassador | 1.4 bd"),
    ("Classified By: Ambassador Jan Roe 1.4 b and d", "Jan Roe | Ambassador | 1.4 bd"),
    ("Classified By: Ambassador Jan Roe; for reasons 1.4 B and D", "Jan Roe | Ambassador | 1.4 bd"),
    ("Classified By: EconOff Jan Roe. Reasons: 1.4 (b) and (d)", "Jan Roe | EconOff | 1.4 bd"),
    ("Classified By: PolChief Jan Roe. Reasons: 1.4 (b) and (d)", "Jan Roe | PolChief | 1.4 bd"),
    ("Classified By: Pol Chief Jan Roe. Reasons: 1.4 (b) and (d)", "Jan Roe | Pol Chief | 1.4 bd"),
    ("Classified By: POL M/C Jan Roe. Reasons: 1.4 (b) and (d)", "Jan Roe | POL M/C | 1.4 bd"),
    ("Classified By: Pol/C Jan Roe. Reasons: 1.4 (b) and (d)", "Jan Roe | Pol/C | 1.4 bd"),
    (
        "Classified By: Political Minister Counselor Jan Roe. Reasons: 1.4 (b) and (d)",
        "Jan Roe | Political Minister Counselor | 1.4 bd",
    ),
    (
        "Classified By: Economic Minister-Counselor Jan Roe. Reasons: 1.4 (b) and (d)",
        "Jan Roe | Economic Minister-Counselor | 1.4 bd",
    ),
    (
        "Classified By: ECONOMIC COUNSELOR JAN ROE, REASONS 1.4 (B) AND (D)",
        "JAN ROE | ECONOMIC COUNSELOR | 1.4 bd",
    ),
    ("Classified By: Econ Counselor Jan Roe, reasons 1.4 (b) and (d)", "Jan Roe | Econ Counselor | 1.4 bd"),
    ("Classified By: Econ/Pol Chief Jan Roe, reasons 1.4 (b) and (d)", "Jan Roe | Econ/Pol Chief | 1.4 bd"),
    (
        "Classified By: Acting Political Counselor Jan Roe, reasons 1.4 (b) and (d)",
        "Jan Roe | Acting Political Counselor | 1.4 bd",
    ),
    (
        "Classified By: Acting Pol/Econ Counselor Jan Roe, reasons 1.4 (b) and (d)",
        "Jan Roe | Acting Pol/Econ Counselor | 1.4 bd",
    ),
    (
        "Classified By: Political/Economic Section Chief Jan Roe, reasons 1.4 (b) and (d)",
        "Jan Roe | Political/Economic Section Chief | 1.4 bd",
    ),
    (
        "Classified By: Political-Economic Counselor Jan Roe, reasons 1.4 (b) and (d)",
        "Jan Roe | Political-Economic Counselor | 1.4 bd",
    ),
    (
        "Classified By: US Ambassador to the UN Jan Roe, reasons 1.4 (b) and (d)",
        "Jan Roe | US Ambassador to the UN | 1.4 bd",
    ),
    (
        ("Classified By: U.S. Permanent Representative to the IAEA Jan Roe, reasons 1.4 (b) and (d)"),
        "Jan Roe | U.S. Permanent Representative to the IAEA | 1.4 bd",
    ),
    (
        ("Classified By: USUN Deputy Permanent Representative Jan Roe, reasons 1.4 (b) and (d)"),
        "Jan Roe | USUN Deputy Permanent Representative | 1.4 bd",
    ),
    (
        "Classified By: Deputy Principal Officer Jan Roe, reasons 1.4 (b) and (d)",
        "Jan Roe | Deputy Principal Officer | 1.4 bd",
    ),
    ("Classified By: EAP/CM Director Jan Roe, reasons 1.4 (b) and (d)", "Jan Roe | EAP/CM Director | 1.4 bd"),
    (
        (
            "Classified By: Assistant Secretary for European and Eurasian Affairs Jan Roe, "
            "reasons 1.4 (b) and (d)"
        ),
        "Jan Roe | Assistant Secretary for European and Eurasian Affairs | 1.4 bd",
    ),
    (
        "Classified By: PM Acting Assistant Secretary Jan Roe, reasons 1.4 (b) and (d)",
        "Jan Roe | PM Acting Assistant Secretary | 1.4 bd",
    ),
    ("Classified By: ISN/MTR DIRECTOR JAN ROE. REASON: 1.4 (B), (D).", "JAN ROE | ISN/MTR DIRECTOR | 1.4 bd"),
    (
        "Classified By: ISN - Jan Roe, Deputy Assistant Secretary. Reason: 1.4 (b)",
        "Jan Roe | ISN, Deputy Assistant Secretary | 1.4 b",
    ),
    ("Classified By: Jan Roe, NEA PDAS, for reasons 1.4 (b) and (d)", "Jan Roe | NEA PDAS | 1.4 bd"),
    ("Classified By: S/SRAP JAN ROE, REASONS 1.4 (B) AND (D)", "JAN ROE | S/SRAP | 1.4 bd"),
    (
        ("Classified By: Under Secretary for Political Affairs Jan Roe, reasons 1.4 (b) and (d)"),
        "Jan Roe | Under Secretary for Political Affairs | 1.4 bd",
    ),
    (
        "Classified By: Secretary of State Jan Roe, reasons 1.4 (b) and (d)",
        "Jan Roe | Secretary of State | 1.4 bd",
    ),
    (
        "Classified By: CAPT Jan Roe, USN, Defense Attache, reasons 1.4 (b) and (d)",
        "Jan Roe | CAPT, USN, Defense Attache | 1.4 bd",
    ),
    ("Classified By: LTC Jan Roe, reasons 1.4 (b) and (d)", "Jan Roe | LTC | 1.4 bd"),
    (
        "Classified By: Brigadier General Jan Roe, reasons 1.4 (b) and (d)",
        "Jan Roe | Brigadier General | 1.4 bd",
    ),
    ("Classified By: CDA Jan Roe III, reasons 1.4 (b) and (d)", "Jan Roe III | CDA | 1.4 bd"),
    (
        "Classified By: Ambassador J. Jan Roe, Jr. for reasons 1.4 (b) and (d)",
        "J. Jan Roe, Jr. | Ambassador | 1.4 bd",
    ),
    (
        "Classified By: Ambassador Jan de la Roe, for reasons 1.4 (b) and (d)",
        "Jan de la Roe | Ambassador | 1.4 bd",
    ),
    ("Classified By: Ambassador Jan McRoe, for reasons 1.4 (b) and (d)", "Jan McRoe | Ambassador | 1.4 bd"),
    ("Classified By: CONGEN Jan Roe for reasons 1.4 (b) and (d)", "Jan Roe | CONGEN | 1.4 bd"),
    (
        "Classified By: Chargé d'Affaires Jan Roe for reasons 1.4 (b) and (d)",
        "Jan Roe | Chargé d'Affaires | 1.4 bd",
    ),
    ("Classified By: Charge' Jan Roe for reasons 1.4 (b) and (d)", "Jan Roe | Charge' | 1.4 bd"),
    (
        "Classified By: Charge D'Affaires, Jan Roe, for reasons 1.4 (b) and (d)",
        "Jan Roe | Charge D'Affaires | 1.4 bd",
    ),
    (
        "Classified By: CHARGE D'AFFAIRES A.I. JAN ROE FOR REASONS 1.4 (B) AND (D)",
        "JAN ROE | CHARGE D'AFFAIRES A.I. | 1.4 bd",
    ),
    (
        "CLASSIFIED BY: CHIEF OF MISSION JAN ROE FOR REASONS 1.4 (B) AND (D)",
        "JAN ROE | CHIEF OF MISSION | 1.4 bd",
    ),
    (
        "Classified by: Deputy Chief of Mission Jan Roe. For reasons 1.4 (b) and (d).",
        "Jan Roe | Deputy Chief of Mission | 1.4 bd",
    ),
    ("Classified by: USNATO DCM Jan Roe. For reasons 1.4 (b) and (d).", "Jan Roe | USNATO DCM | 1.4 bd"),
    (
        "Classified by: Embassy Belmopan DCM Jan Roe. Reasons 1.4 (b) and (d).",
        "Jan Roe | Embassy Belmopan DCM | 1.4 bd",
    ),
    ("Classified by: Jan Roe. Reasons 1.4 (b) and (d).", "Jan Roe |  | 1.4 bd"),
    ("Classified by: JROE, Reasons 1.4 (b) and (d).", "JROE |  | 1.4 bd"),
    (
        "Classified by: Ambassador Jan Roe and DCM Ada Poe, reasons 1.4 (b) and (d)",
        "Jan Roe | Ambassador | 1.4 bd / Ada Poe | DCM | 1.4 bd",
    ),
    ("Derived from: DSCG 05-1 B, D", ""),
    ("DERIVED FROM: STATE 12345", ""),
    ("Classified By: Political Section for reasons 1.4 (b) and (d)", ""),
    ("Classified By: EUR/WE for reasons 1.4 (b) and (d)", ""),
    ("Classified By: E.O. 12958, reasons 1.4 (b) and (d)", ""),
    ("Classified By: reasons 1.4 (b) and (d)", ""),
    ("(U) Classified by: DCM Jan Roe, Reasons 1.4 (b) and (d)", "Jan Roe | DCM | 1.4 bd"),
    ("(C) Classified by DCM Jan Roe, Reasons 1.4 (b) and (d)", "Jan Roe | DCM | 1.4 bd"),
    ("Classified by DCM Jan Roe per E.O. 13526, reasons 1.4 (b) and (d)", "Jan Roe | DCM | 1.4 bd"),
    ("Classified By: PRM A/S Jan Roe for reasons 1.4 (b) and (d)", "Jan Roe | PRM A/S | 1.4 bd"),
    (
        "Classified By: DEPUTY CHIEF OF MISSION JAN ROE REASONS 1.4 (B)(D)",
        "JAN ROE | DEPUTY CHIEF OF MISSION | 1.4 bd",
    ),
    ("Classified By: DCM Jan Roe for reasons 1.4b and d", "Jan Roe | DCM | 1.4 bd"),
    ("Classified By: DCM Jan Roe for reasons 1.4 (b,d).", "Jan Roe | DCM | 1.4 bd"),
    ("Classified By: DCM Jan Roe for reasons 1.4 ((b) and (d))", "Jan Roe | DCM | 1.4 bd"),
    ("Classified By: DCM Jan Roe for reasons of 1.4 (b) and (d)", "Jan Roe | DCM | 1.4 bd"),
    ("Classified By: DCM Jan Roe for the reasons 1.4 (b) and (d)", "Jan Roe | DCM | 1.4 bd"),
    ("Classified By: DCM Jan Roe for reasons stated in 1.4 (b) and (d)", "Jan Roe | DCM | 1.4 bd"),
    (
        "Classified By: DCM Jan Roe for reasons outlined in E.O. 12958 1.4 (b) and (d)",
        "Jan Roe | DCM | 1.4 bd",
    ),
    ("Classified By: DCM Jan Roe for reasons in Section 1.4 (b) and (d)", "Jan Roe | DCM | 1.4 bd"),
    ("Classified By: DCM Jan Roe (for reasons 1.4 (b) and (d))", "Jan Roe | DCM | 1.4 bd"),
    ("Classified By: DCM Jan Roe, reasons: 1.4 (b), 1.4 (d)", "Jan Roe | DCM | 1.4 bd"),
    ("Classified By: DCM Jan Roe - reasons 1.4 (b) and (d)", "Jan Roe | DCM | 1.4 bd"),
    ("Classified By: DCM Jan Roe -- Reason: 1.4 (b,d)", "Jan Roe | DCM | 1.4 bd"),
    ("Classified By: DCM Jan Roe/Reasons 1.4 (b) and (d)", "Jan Roe | DCM | 1.4 bd"),
    (
        "E.O. 12958: DECL: 05/03/2018 CLASSIFIED BY: DCM JAN ROE, REASONS 1.4 (B) AND (D)",
        "JAN ROE | DCM | 1.4 bd",
    ),
    ("CLASSIFIED BY: POLITICAL OFFICER JAN ROE. REASON: 1.5 (B,D). ", "JAN ROE | POLITICAL OFFICER | 1.5 bd"),
    (
        "CLASSIFIED BY ECONOMIC COUNSELOR JAN ROE; REASONS 1.5 (B) AND (D)",
        "JAN ROE | ECONOMIC COUNSELOR | 1.5 bd",
    ),
    (
        "CLASSIFIED BY JAN ROE, DEPUTY POLITICAL COUNSELOR, REASONS 1.5 (B) AND (D)",
        "JAN ROE | DEPUTY POLITICAL COUNSELOR | 1.5 bd",
    ),
    ("Classified By: Ambassador Roe; reasons 1.4 (b) and (d)", "Roe | Ambassador | 1.4 bd"),
    ("Classified By: DCM Roe for reasons 1.4 (b) and (d)", "Roe | DCM | 1.4 bd"),
    (
        "Classified By: Political-Military Counselor Jan Roe for 1.4 (b) and (d)",
        "Jan Roe | Political-Military Counselor | 1.4 bd",
    ),
    (
        "Classified By: Refugee Coordinator Jan Roe for 1.4 (b) and (d)",
        "Jan Roe | Refugee Coordinator | 1.4 bd",
    ),
    (
        "Classified By: USINT Chief of Mission Jan Roe for 1.4 (b) and (d)",
        "Jan Roe | USINT Chief of Mission | 1.4 bd",
    ),
    ("Classified By: COM Jan Roe for 1.4 (b) and (d)", "Jan Roe | COM | 1.4 bd"),
    ("Classified By: PRT Director Jan Roe for 1.4 (b) and (d)", "Jan Roe | PRT Director | 1.4 bd"),
    ("Classified By: PRT Team Leader Jan Roe for 1.4 (b) and (d)", "Jan Roe | PRT Team Leader | 1.4 bd"),
    (
        "Classified By: Regional Affairs Chief Jan Roe for 1.4 (b) and (d)",
        "Jan Roe | Regional Affairs Chief | 1.4 bd",
    ),
    (
        "Classified By: Executive Secretary Jan Roe for 1.4 (b) and (d)",
        "Jan Roe | Executive Secretary | 1.4 bd",
    ),
    ('Classified By: Ambassador Jan "Buzz" Roe for 1.4 (b) and (d)', 'Jan "Buzz" Roe | Ambassador | 1.4 bd'),
    (
        "Classified By: Ambassador Jan Roe, DAO Belmopan, for 1.4 (b) and (d)",
        "Jan Roe | Ambassador, DAO Belmopan | 1.4 bd",
    ),
    ("Classified By: AIT Director Jan Roe, reasons 1.4 (b/d)", "Jan Roe | AIT Director | 1.4 bd"),
    (
        "Classified By: AIT Deputy Director Jan Roe, reasons 1.4 (b/d)",
        "Jan Roe | AIT Deputy Director | 1.4 bd",
    ),
    ("Classified By: Counselor Jan Roe, reasons 1.4 (b/d)", "Jan Roe | Counselor | 1.4 bd"),
    ("Classified By: Press Attache Jan Roe, reasons 1.4 (b/d)", "Jan Roe | Press Attache | 1.4 bd"),
    ("Classified By: Labor Officer Jan Roe, reasons 1.4 (b/d)", "Jan Roe | Labor Officer | 1.4 bd"),
    ("Classified By: ESTH Officer Jan Roe, reasons 1.4 (b/d)", "Jan Roe | ESTH Officer | 1.4 bd"),
    ("Classified By: Polcouns Jan Roe, reasons 1.4 (b/d)", "Jan Roe | Polcouns | 1.4 bd"),
    ("Classified By: POLMINCOUNS Jan Roe, reasons 1.4 (b/d)", "Jan Roe | POLMINCOUNS | 1.4 bd"),
    ("Classified By: EMIN Jan Roe, reasons 1.4 (b/d)", "Jan Roe | EMIN | 1.4 bd"),
    ("Classified By: Deputy POLCOUNS Jan Roe, reasons 1.4 (b/d)", "Jan Roe | Deputy POLCOUNS | 1.4 bd"),
    ("Classified By: D/Polcouns Jan Roe, reasons 1.4 (b/d)", "Jan Roe | D/Polcouns | 1.4 bd"),
    ("Classified By: DCM Jan Roe. REASON: 1.4 (B), (D), DECL: 05/03/2018", "Jan Roe | DCM | 1.4 bd"),
    ("Classified By: DCM Jan Roe. Reason: E.O. 12958, 1.4 (b), (d).", "Jan Roe | DCM | 1.4 bd"),
    ("CLASSIFIED BY: DCM JAN ROE, REASON 1.4(C) AND (D)", "JAN ROE | DCM | 1.4 cd"),
    (
        ("CLASSIFIED BY: CONSUL GENERAL JAN ROE, CONSULATE GENERAL MERIDA; REASONS: 1.4 (B), (D)"),
        "JAN ROE | CONSUL GENERAL, CONSULATE GENERAL MERIDA | 1.4 bd",
    ),
    ("CLASSIFED BY: DCM Jan Roe, reason 1.4 (b) and (d)", "Jan Roe | DCM | 1.4 bd"),
    ("Clasified by: DCM Jan Roe, reason 1.4 (b) and (d)", "Jan Roe | DCM | 1.4 bd"),
    ("Classifed by DCM Jan Roe, reason 1.4 (b) and (d)", "Jan Roe | DCM | 1.4 bd"),
    ("Classified by; DCM Jan Roe, reason 1.4 (b) and (d)", "Jan Roe | DCM | 1.4 bd"),
    ("Classified by - DCM Jan Roe, reason 1.4 (b) and (d)", "Jan Roe | DCM | 1.4 bd"),
    ("Classified By: The Ambassador, Jan Roe, for reasons 1.4 (b) and (d)", "Jan Roe | Ambassador | 1.4 bd"),
    ("Classified By: Amb. Jan Roe, for reasons 1.4 (b) and (d)", "Jan Roe | Amb. | 1.4 bd"),
    ("Classified By: Amb Jan Roe for reasons 1.4 (b) and (d)", "Jan Roe | Amb | 1.4 bd"),
    ("Classified By: Jan L. Roe-Poe, A/DCM, for reasons 1.4 (b) and (d)", "Jan L. Roe-Poe | A/DCM | 1.4 bd"),
    ("Classified By: Jan Roe, Acting DCM for reasons 1.4 (b) and (d)", "Jan Roe | Acting DCM | 1.4 bd"),
    ("Classified By: Jan Roe, Acting for reasons 1.4 (b) and (d)", "Jan Roe | Acting | 1.4 bd"),
    ("Classified By: Jan Roe - DCM, reasons 1.4 (b) and (d)", "Jan Roe | DCM | 1.4 bd"),
    ("Classified By: Jan Roe (DCM), reasons 1.4 (b) and (d)", "Jan Roe | DCM | 1.4 bd"),
    ("Classified By: DCM (Jan Roe), reasons 1.4 (b) and (d)", "Jan Roe | DCM | 1.4 bd"),
    ("Classified By: Jan Roe DCM, reasons 1.4 (b) and (d)", "Jan Roe | DCM | 1.4 bd"),
    (
        "Classified By: Jan Roe Political Counselor, reasons 1.4 (b) and (d)",
        "Jan Roe | Political Counselor | 1.4 bd",
    ),
]


@pytest.mark.parametrize(("line", "expected"), CASES)
@pytest.mark.parametrize("frame", ["{}", "SUBJECT: X\n\n{}\n\n1. (U) Text begins.\n"], ids=["alone", "whole"])
def test_classifiers(line: str, expected: str, frame: str) -> None:
    telegram = read(frame.format(line))
    people = []
    for one in telegram.classified_by:
        reasons = (
            f"{one.reasons[0][:3]} {''.join(reason[5] for reason in one.reasons)}" if one.reasons else ""
        )
        people.append(f"{one.name} | {one.title or ''} | {reasons}")
    assert " / ".join(people) == expected
    assert telegram.unparsed == ()
    assert len(telegram.paragraphs) == ("Text" in frame)
