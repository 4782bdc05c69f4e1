"""More styles of paragraphs: numbers, portion marks, lists, sections, headings, summaries."""

import pytest
from telegrams import under_header

# What is expected: "NUMBER:MARK" a paragraph, then its kind unless it is body text; "-" for none.
CASES: list[tuple[str, str]] = [
    ("1. (C) A.\n2. (C) B.\n3. (C) C.\n", "1:C 2:C 3:C"),
    ("1.  (C) A.\n\n\n2.   (C) B.", "1:C 2:C"),
    ("¶1.  A.\n\n¶2.  B.", "1:- 2:-"),
    ("¶1. (C/NF) A.\n\n¶2. (S/NF) B.\n\n¶3. (SBU/NF) C.", "1:C/NF 2:S/NF 3:SBU/NF"),
    ("1. (C//NF) A.\n\n2. (S//REL TO USA, FVEY) B.", "1:C//NF 2:S//REL_TO_USA,_FVEY"),
    ("1. (C) A.\n\n2. (C) B.\n\n   a. X.\n   b. Y.\n\n3. (C) C.", "1:C 2:C 3:C"),
    ("1. (C) A.\n\n2. (C) B.\n\n-- X.\n\n-- Y.\n\n3. (C) C.", "1:C 2:C 3:C"),
    ("1. (C) A.\n\n2. (C) B:\n\n(C) X goes on here.\n\n(C) Y goes on here.\n\n3. (C) C.", "1:C 2:C 3:C"),
    ("1. A.\n\n2. B.\n\n3. C.", "1:- 2:- 3:-"),
    ("1. SUMMARY: A TURNS. END SUMMARY.\n2. B TURNS.", "1:-:summary 2:-"),
    ("1. BEGIN SUMMARY. A TURNS. END SUMMARY.\n\n2. B TURNS.", "1:-:summary 2:-"),
    ("SUMMARY: A TURNS. END SUMMARY.\n\n1. B TURNS.\n\n2. C TURNS.", "-:-:summary 1:- 2:-"),
    ("1. (U) Summary and action request: A turns. End summary.\n\n2. (U) B.", "1:U:summary 2:U"),
    ("1. (SBU) SUMMARY. A TURNS.\nEND SUMMARY.\n\n2. (SBU) B.", "1:SBU:summary 2:SBU"),
    ("1. (SBU) Summary\n-------\nA turns.\n\n2. (SBU) B.", "1:SBU:summary 2:SBU"),
    (
        "1. (C) A.\n\n2. (C) B.\n\nCOMMENT\n-------\n\n3. (C) C.\n\n4. (C) D.",
        "1:C 2:C 3:C:comment 4:C:comment",
    ),
    ("1. (C) A.\n\n------------------\nCOMMENT: A MILL\n------------------\n\n2. (C) C.", "1:C 2:C:comment"),
    ("1. (C) A.\n\nComment:\n--------\n\n2. (C) C.", "1:C 2:C:comment"),
    ("1. (C) A.\n\n2. (C) (Comment: C is so. End comment.)", "1:C 2:C:comment"),
    ("1. (C) A.\n\n2. (C) ((Comment: C is so. End comment.))", "1:C 2:C:comment"),
    ("1. (C) A.\n\n2. (C) [Comment: C is so. End comment.]", "1:C 2:C:comment"),
    ("1. (C) A.\n\n2. (C) // Comment // C is so.", "1:C 2:C:comment"),
    ("1. (C) A.\n\n2. (C) Bio Note: C is so.", "1:C 2:C:bio"),
    ("1. (C) A.\n\n2. (C) BIO DATA: C is so.", "1:C 2:C:bio"),
    ("1. (C) A.\n\n2. (C) Action requested: see below.", "1:C 2:C:action"),
    ("1. (C) ACTION REQUEST: Please.\n\n2. (C) B.", "1:C:action 2:C"),
    ("1. (C) This is an action request; see para 2.\n\n2. (C) B.", "1:C:action 2:C"),
    ("1. (C) A 100\n2. 300 people came.\n\n2. (C) B.", "1:C 2:C"),
    ("1. (U) A was in\n2007. B.\n\n2. (U) C.", "1:U 2:U"),
    ("1. (U) A rose by\n2.5 percent.\n\n2. (U) C.", "1:U 2:U"),
    (
        (
            "1. (U) A.\n\n2. (U) B.\n\n3. (U) C.\n\n4. (U) D.\n\n5. (U) E.\n\n6. (U) F.\n\n"
            "7. (U) G.\n\n8. (U) H.\n\n9. (U) I.\n\n10. (U) J."
        ),
        "1:U 2:U 3:U 4:U 5:U 6:U 7:U 8:U 9:U 10:U",
    ),
    (
        (
            "1. (U) A.\n\nBELMOPAN 00000321  002 OF 003\n\n\n2. (U) B\nand\n\n"
            "BELMOPAN 00000321  003 OF 003\n\n\nso on.\n\n3. (U) C."
        ),
        "1:U 2:U 3:U",
    ),
    ("1. (U) A.\n\nUNCLAS SECTION 02 OF 02 BELMOPAN 000321\n\nSIPDIS\n\n2. (U) B.", "1:U 2:U"),
    (
        (
            "1. (U) A.\n\nUNCLAS SECTION 02 OF 02 BELMOPAN 000321\n\nSIPDIS\n\n"
            "E.O. 12958: N/A\nTAGS: ENRG, BH\nSUBJECT: TITLE\n\n2. (U) B."
        ),
        "1:U 2:U",
    ),
    ("(C) A turns.\n\n(C) B turns.\n\n(C) C turns.", "-:C -:C -:C"),
    ("A turns well.\n\nB turns well.\n\n1. (U) C.\n\n2. (U) D.", "-:- -:- 1:U 2:U"),
    ("1. (C) A:\n\n1. X.\n2. Y.\n3. Z.\n\n2. (C) B:\n\n1. X.\n2. Y.\n\n3. (C) C.", "1:C 2:C 3:C"),
    ("1.(U)A.\n2.(U)B.", "1:U 2:U"),
    ("1. (U) (SBU) A.\n\n2. (U) B.", "1:U 2:U"),
    (
        "1. (UNCLASSIFIED) A.\n\n2. (CONFIDENTIAL) B.\n\n3. (SECRET) C.",
        "1:UNCLASSIFIED 2:CONFIDENTIAL 3:SECRET",
    ),
    ("1. (FOUO) A.\n\n2. (U//FOUO) B.", "1:FOUO 2:U//FOUO"),
    ("1. (SBU-NF) A.\n\n2. (C-NF) B.", "1:SBU-NF 2:C-NF"),
    ("1. (C) ENTIRE TEXT.\n\n2. B.", "1:C 2:-"),
    ("1. C - ENTIRE TEXT.\n\n2. B.", "1:- 2:-"),
    ("1. CONFIDENTIAL - ENTIRE TEXT.\n2. B.", "1:- 2:-"),
    ("1 . A.\n2 . B.", "1:- 2:-"),
    ("1. (U) A. 2. (U) B.", "1:U 2:U"),
    ("1. (U) A.\n\n3. (U) C.\n\n4. (U) D.", "1:U 3:U 4:U"),
    ("1. (U) A.\n\n1. (U) B.\n\n3. (U) C.", "1:U 2:U 3:U"),
    ("1. (U) A.\n\n2. (U) B.\n\n3 (U) C.\n\n4. U) D.", "1:U 2:U 3:U 4:U"),
    ("1. (U) A.\n\n2 .(U) B.\n\n3. (U ) C.", "1:U 2:U 3:U"),
    ("1. (U) A.\n\n2. B.\n\n3. (U) C.", "1:U 2:- 3:U"),
    ('1. (C) A: "one\n2. two"\n\n2. (C) B.', "1:C 2:C"),
    ("1. (U) Embassy Belmopan points of contact:\n\nJan Roe\nTel. 123\n\n2. (U) B.", "1:U 2:U"),
    ("1. (C) A.\n\n2. (C) B. End Comment.", "1:C 2:C"),
    ("//SUMMARY//\n\n1. (C) A.\n\n//THE MILL//\n\n2. (C) B.", "1:C:summary 2:C"),
    ("SUMMARY\n1. (C) A.\n\nTHE MILL\n2. (C) B.", "1:C:summary 2:C"),
    ("¶1. (C) Summary. A. End Summary.\n\nThe Mill\n\n¶2. (C) B.", "1:C:summary 2:C"),
    ("1. (C) Introduction. A.\n\n2. (C) B.", "1:C 2:C"),
    ("1. (C) KEY POINTS:\n\n-- A.\n-- B.\n\n2. (C) B.", "1:C 2:C"),
]


@pytest.mark.parametrize(("body", "expected"), CASES)
@pytest.mark.parametrize("ending", ["", "\n\nTREMAYNE\nNNNN"], ids=["unsigned", "signed"])
def test_paragraphs(body: str, expected: str, ending: str) -> None:
    telegram = under_header(f"{body}{ending}\n")
    found = [
        f"{one.number or '-'}:{(one.portion_mark or '-').replace(' ', '_')}"
        + (f":{one.kind}" if one.kind != "body" else "")
        for one in telegram.paragraphs
    ]
    assert " ".join(found) == expected
    assert [signer.text for signer in telegram.signers] == (["TREMAYNE"] if ending else [])
    assert telegram.unparsed == ()
