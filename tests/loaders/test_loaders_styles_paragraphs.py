"""Paragraphs in every style of number, portion mark, heading and block; no paragraph is lost."""

import pytest
from telegrams import under_header

Row = tuple[int | None, str | None, str]
CASES: list[tuple[str, list[Row]]] = [
    ("1. (C) The mill turns.\n\n2. (C) It is loud.", [(1, "C", "body"), (2, "C", "body")]),
    ("¶1. (C) The mill turns.\n\n¶2. (C) It is loud.", [(1, "C", "body"), (2, "C", "body")]),
    ("¶1.(C) The mill turns.\n¶2.(C) It is loud.", [(1, "C", "body"), (2, "C", "body")]),
    ("1.(SBU) The mill turns.\n\n2.(SBU) It is loud.", [(1, "SBU", "body"), (2, "SBU", "body")]),
    ("1. (SBU/NF) The mill turns.\n\n2. (C/NF) It is loud.", [(1, "SBU/NF", "body"), (2, "C/NF", "body")]),
    (
        "1. (S//NF) The mill turns.\n\n2. (S/REL TO USA, GBR) It is loud.",
        [(1, "S//NF", "body"), (2, "S/REL TO USA, GBR", "body")],
    ),
    ("1. (LOU) The mill turns.\n\n2. (U) It is loud.", [(1, "LOU", "body"), (2, "U", "body")]),
    ("1. The mill turns.\n\n2. It is loud.", [(1, None, "body"), (2, None, "body")]),
    (
        "1. THE MILL TURNS.\n2. IT IS LOUD.\n3. IT STOPS.",
        [(1, None, "body"), (2, None, "body"), (3, None, "body")],
    ),
    ("1 (U) The mill turns.\n\n2 (U) It is loud.", [(1, "U", "body"), (2, "U", "body")]),
    ("(C) 1. The mill turns.\n\n(C) 2. It is loud.", [(1, "C", "body"), (2, "C", "body")]),
    ("1) The mill turns.\n\n2) It is loud.", [(None, None, "body"), (None, None, "body")]),
    ("1: (U) The mill turns.\n\n2: (U) It is loud.", [(1, "U", "body"), (2, "U", "body")]),
    ("1, (U) The mill turns.\n\n2. (U) It is loud.", [(1, "U", "body"), (2, "U", "body")]),
    ("1. (U)The mill turns.\n\n2. (U)It is loud.", [(1, "U", "body"), (2, "U", "body")]),
    ("1. [U] The mill turns.\n\n2. [U] It is loud.", [(1, "U", "body"), (2, "U", "body")]),
    ("1. (u) The mill turns.\n\n2. (c) It is loud.", [(1, "U", "body"), (2, "C", "body")]),
    ("1. U) The mill turns.\n\n2. (U It is loud.", [(1, "U", "body"), (2, "U", "body")]),
    (
        "1. (SBU) The mill was built in\n1998. It was loud.\n\n2. (U) It stops.",
        [(1, "SBU", "body"), (2, "U", "body")],
    ),
    (
        "1. (SBU) The mill had wheels numbering\n2. That is loud.\n\n2. (U) It stops.",
        [(1, "SBU", "body"), (2, "U", "body")],
    ),
    (
        "1. The mill was built on May\n2. That was loud.\n\n2. It stops.",
        [(1, None, "body"), (2, None, "body")],
    ),
    (
        "1. (U) The board wants:\n\n1. More water.\n2. More grain.\n\n2. (U) It stops.",
        [(1, "U", "body"), (2, "U", "body")],
    ),
    (
        "1. (U) The board wants:\n\n-- More water.\n-- More grain.\n\n2. (U) It stops.",
        [(1, "U", "body"), (2, "U", "body")],
    ),
    (
        "1. (U) The board wants:\n\n(a) More water.\n(b) More grain.\n\n2. (U) It stops.",
        [(1, "U", "body"), (2, "U", "body")],
    ),
    (
        "1. (U) The board wants:\n\nA. More water.\nB. More grain.\n\n2. (U) It stops.",
        [(1, "U", "body"), (2, "U", "body")],
    ),
    (
        "1. (U) The board wants:\n   1) More water.\n   2) More grain.\n\n2. (U) It stops.",
        [(1, "U", "body"), (2, "U", "body")],
    ),
    ("The mill turns.\n\nIt is loud.", [(None, None, "body"), (None, None, "body")]),
    ("(U) The mill turns.\n\n(C) It is loud.", [(None, "U", "body"), (None, "C", "body")]),
    (
        "The mill turns and\nturns.\n\n2. (U) It is loud.\n\n3. (U) It stops.",
        [(None, None, "body"), (2, "U", "body"), (3, "U", "body")],
    ),
    (
        "1. (C) SUMMARY: The mill turns. END SUMMARY.\n\n2. (C) It stops.",
        [(1, "C", "summary"), (2, "C", "body")],
    ),
    (
        "1. (C) Summary. The mill turns. End summary.\n\n2. (C) It stops.",
        [(1, "C", "summary"), (2, "C", "body")],
    ),
    (
        "1. (C) Summary and Comment: The mill turns. End Summary and Comment.\n\n2. (C) It stops.",
        [(1, "C", "summary"), (2, "C", "body")],
    ),
    (
        "1. (C) BEGIN SUMMARY: THE MILL TURNS. END SUMMARY.\n\n2. (C) IT STOPS.",
        [(1, "C", "summary"), (2, "C", "body")],
    ),
    (
        "1. (C) Summary: The mill turns.\n\n2. (C) It goes on. End Summary.\n\n3. (C) It stops.",
        [(1, "C", "summary"), (2, "C", "summary"), (3, "C", "body")],
    ),
    (
        "Summary\n-------\n\n1. (C) The mill turns.\n\n2. (C) It goes on. End Summary.\n\n3. (C) It stops.",
        [(1, "C", "summary"), (2, "C", "summary"), (3, "C", "body")],
    ),
    (
        "SUMMARY\n-------\n1. (C) The mill turns.\n\n-------\nDETAILS\n-------\n2. (C) It stops.",
        [(1, "C", "summary"), (2, "C", "body")],
    ),
    (
        "-------\n"
        "Summary\n"
        "-------\n"
        "\n"
        "1. (C) The mill turns.\n"
        "\n"
        "Details\n"
        "-------\n"
        "\n"
        "2. (C) It stops.\n"
        "\n"
        "Comment\n"
        "-------\n"
        "\n"
        "3. (C) Loud.",
        [(1, "C", "summary"), (2, "C", "body"), (3, "C", "comment")],
    ),
    (
        "1. (C) It stops.\n\n2. (C) Comment: It was loud. End Comment.",
        [(1, "C", "body"), (2, "C", "comment")],
    ),
    ("1. (C) It stops.\n\n2. (C) COMMENT. IT WAS LOUD.", [(1, "C", "body"), (2, "C", "comment")]),
    ("1. (C) It stops.\n\n2. (C) COMMENT -- IT WAS LOUD.", [(1, "C", "body"), (2, "C", "comment")]),
    ("1. (C) It stops.\n\n2. (C) Post Comment: It was loud.", [(1, "C", "body"), (2, "C", "comment")]),
    ("1. (C) It stops.\n\n2. (C) Embassy Comment: It was loud.", [(1, "C", "body"), (2, "C", "comment")]),
    (
        "1. (C) It stops.\n\n2. (C) Comment and Recommendation: It was loud.",
        [(1, "C", "body"), (2, "C", "comment")],
    ),
    (
        "1. (C) It stops.\n\nBegin Comment\n\n2. (C) It was loud.\n\nEnd Comment",
        [(1, "C", "body"), (2, "C", "comment")],
    ),
    ("1. (C) It stops.\n\n2. (SBU) Note: It was loud. End note.", [(1, "C", "body"), (2, "SBU", "note")]),
    ("1. (C) It stops.\n\n2. (SBU) Bio note: She was loud.", [(1, "C", "body"), (2, "SBU", "bio")]),
    ("1. (C) It stops.\n\n2. (SBU) Biographic note: She was loud.", [(1, "C", "body"), (2, "SBU", "bio")]),
    (
        "1. (C) It stops.\n\n2. (SBU) Biographical information: She was loud.",
        [(1, "C", "body"), (2, "SBU", "bio")],
    ),
    (
        "1. (U) This is an action request. See paragraph 2.\n\n2. (U) Action request: Please mill.",
        [(1, "U", "action"), (2, "U", "action")],
    ),
    ("1. (U) ACTION REQUESTED: PLEASE MILL.\n\n2. (U) IT STOPS.", [(1, "U", "action"), (2, "U", "body")]),
    (
        "1. (U) THIS IS AN ACTION CABLE. SEE PARAGRAPH 2.\n\n2. (U) IT STOPS.",
        [(1, "U", "action"), (2, "U", "body")],
    ),
    (
        "ACTION REQUEST\n--------------\n\n1. (U) Please mill.\n\nBackground\n----------\n\n2. (U) It stops.",
        [(1, "U", "action"), (2, "U", "body")],
    ),
    (
        "1. (U) Summary of the mill's work is attached.\n\n2. (U) It stops.",
        [(1, "U", "body"), (2, "U", "body")],
    ),
    (
        "1. (U) Introduction and Summary: The mill turns.\n\n2. (U) It stops.",
        [(1, "U", "summary"), (2, "U", "body")],
    ),
    ("1. (U) Key Points: The mill turns.\n\n2. (U) It stops.", [(1, "U", "body"), (2, "U", "body")]),
    (
        "11. (C) The mill turns.\n\n12. (C) It is loud.\n\n13. (C) It stops.",
        [(1, "C", "body"), (2, "C", "body"), (3, "C", "body")],
    ),
    ("l. (C) The mill turns.\n\n2. (C) It is loud.", [(1, "C", "body"), (2, "C", "body")]),
    (
        "1. (C) A.\n\n2. (C) B.\n\n4. (C) D.\n\n5. (C) E.",
        [(1, "C", "body"), (2, "C", "body"), (4, "C", "body"), (5, "C", "body")],
    ),
    (
        "1. (C) A.\n\n2. (C) B.\n\n2. (C) C.\n\n4. (C) E.",
        [(1, "C", "body"), (2, "C", "body"), (3, "C", "body"), (4, "C", "body")],
    ),
    ("1. (C) A. 2. (C) B. 3. (C) C.", [(1, "C", "body"), (2, "C", "body"), (3, "C", "body")]),
    (
        "1.  (C)  A goes on here. 2.  (C)  B goes on\nhere. 3.  (C)  C.",
        [(1, "C", "body"), (2, "C", "body"), (3, "C", "body")],
    ),
    (
        "1. (C) He quoted paragraphs 1. (C) and 2. (C) of it.\n\n2. (C) B.",
        [(1, "C", "body"), (2, "C", "body")],
    ),
    (
        "1. (C) A.\n\n2. (C) The text:\n\n1. Mills turn.\n\n2. Mills stop.\n\n3. Mills burn.\n\n3. (C) C.",
        [(1, "C", "body"), (2, "C", "body"), (3, "C", "body")],
    ),
    ("1.\nThe mill turns.\n\n2.\nIt stops.", [(1, None, "body"), (2, None, "body")]),
    ("1.\n(C) The mill turns.\n\n2.\n(C) It stops.", [(1, "C", "body"), (2, "C", "body")]),
    ("1. \n\n(C) The mill turns.\n\n2. \n\n(C) It stops.", [(1, "C", "body"), (2, "C", "body")]),
    ("1 . (C) The mill turns.\n\n2 . (C) It stops.", [(1, "C", "body"), (2, "C", "body")]),
    ("-1. (C) The mill turns.\n\n-2. (C) It stops.", [(1, "C", "body"), (2, "C", "body")]),
    ("#1. (C) The mill turns.\n\n#2. (C) It stops.", [(1, "C", "body"), (2, "C", "body")]),
    ("1. ( C ) The mill turns.\n\n2. (C ) It stops.", [(1, "C", "body"), (2, "C", "body")]),
    (
        "1. (C) A.\n\n2.  (C) B.\n\n10. (C) J.\n\n11. (C) K.",
        [(1, "C", "body"), (2, "C", "body"), (10, "C", "body"), (11, "C", "body")],
    ),
    (
        "1. (U) P1.\n"
        "\n"
        "2. (U) P2.\n"
        "\n"
        "3. (U) P3.\n"
        "\n"
        "4. (U) P4.\n"
        "\n"
        "5. (U) P5.\n"
        "\n"
        "6. (U) P6.\n"
        "\n"
        "7. (U) P7.\n"
        "\n"
        "8. (U) P8.\n"
        "\n"
        "9. (U) P9.\n"
        "\n"
        "10. (U) P10.\n"
        "\n"
        "11. (U) P11.\n"
        "\n"
        "12. (U) P12.\n"
        "\n"
        "13. (U) P13.\n"
        "\n"
        "14. (U) P14.\n"
        "\n"
        "15. (U) P15.\n"
        "\n"
        "16. (U) P16.\n"
        "\n"
        "17. (U) P17.\n"
        "\n"
        "18. (U) P18.\n"
        "\n"
        "19. (U) P19.\n"
        "\n"
        "20. (U) P20.\n"
        "\n"
        "21. (U) P21.\n"
        "\n"
        "22. (U) P22.\n"
        "\n"
        "23. (U) P23.\n"
        "\n"
        "24. (U) P24.\n",
        [
            (1, "U", "body"),
            (2, "U", "body"),
            (3, "U", "body"),
            (4, "U", "body"),
            (5, "U", "body"),
            (6, "U", "body"),
            (7, "U", "body"),
            (8, "U", "body"),
            (9, "U", "body"),
            (10, "U", "body"),
            (11, "U", "body"),
            (12, "U", "body"),
            (13, "U", "body"),
            (14, "U", "body"),
            (15, "U", "body"),
            (16, "U", "body"),
            (17, "U", "body"),
            (18, "U", "body"),
            (19, "U", "body"),
            (20, "U", "body"),
            (21, "U", "body"),
            (22, "U", "body"),
            (23, "U", "body"),
            (24, "U", "body"),
        ],
    ),
    (
        "1. P1.\n"
        "\n"
        "2. P2.\n"
        "\n"
        "3. P3.\n"
        "\n"
        "4. P4.\n"
        "\n"
        "5. P5.\n"
        "\n"
        "6. P6.\n"
        "\n"
        "7. P7.\n"
        "\n"
        "8. P8.\n"
        "\n"
        "9. P9.\n"
        "\n"
        "10. P10.\n"
        "\n"
        "11. P11.\n"
        "\n"
        "12. P12.\n"
        "\n"
        "13. P13.\n"
        "\n"
        "14. P14.\n"
        "\n"
        "15. P15.\n"
        "\n"
        "16. P16.\n"
        "\n"
        "17. P17.\n"
        "\n"
        "18. P18.\n"
        "\n"
        "19. P19.\n"
        "\n"
        "20. P20.\n"
        "\n"
        "21. P21.\n"
        "\n"
        "22. P22.\n"
        "\n"
        "23. P23.\n"
        "\n"
        "24. P24.\n",
        [
            (1, None, "body"),
            (2, None, "body"),
            (3, None, "body"),
            (4, None, "body"),
            (5, None, "body"),
            (6, None, "body"),
            (7, None, "body"),
            (8, None, "body"),
            (9, None, "body"),
            (10, None, "body"),
            (11, None, "body"),
            (12, None, "body"),
            (13, None, "body"),
            (14, None, "body"),
            (15, None, "body"),
            (16, None, "body"),
            (17, None, "body"),
            (18, None, "body"),
            (19, None, "body"),
            (20, None, "body"),
            (21, None, "body"),
            (22, None, "body"),
            (23, None, "body"),
            (24, None, "body"),
        ],
    ),
    ("3. (C) C.\n\n4. (C) D.", [(3, "C", "body"), (4, "C", "body")]),
]


@pytest.mark.parametrize(("body", "expected"), CASES)
@pytest.mark.parametrize("ending", ["", "\n\nTREMAYNE\nNNNN"], ids=["unsigned", "signed"])
def test_paragraphs(body: str, expected: list[Row], ending: str) -> None:
    telegram = under_header(f"{body}{ending}\n")
    assert [(found.number, found.portion_mark, found.kind) for found in telegram.paragraphs] == expected
    assert [signer.text for signer in telegram.signers] == (["TREMAYNE"] if ending else [])
    assert telegram.unparsed == ()
