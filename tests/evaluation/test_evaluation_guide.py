"""Gold files as they are read, and what is said of those that cannot be."""

import json
from pathlib import Path

import pytest

from cablegraph.evaluation import GoldError, extracted, read_cable, read_gold, telegrams_of


def test_keys_that_are_absent_are_not_judged() -> None:
    assert read_cable({"id": "x"}).claims is read_cable({"id": "x"}).negatives is None
    assert read_cable({"claims": [], "negatives": []}, "x").claims == ()
    assert read_cable({}, "x").id == "x"


def test_entries_that_are_no_objects_are_passed_over() -> None:
    assert [p.name for p in read_cable({"persons": ["Vik", {"name": "Berg"}, None]}).persons] == ["Berg"]


def test_gold_is_read_by_id_else_by_the_files_stem(tmp_path: Path) -> None:
    (tmp_path / "b.json").write_text('{"persons": []}')
    (tmp_path / "a.json").write_text('{"id": "07OSLO44"}')
    assert list(read_gold(tmp_path)) == ["07OSLO44", "b"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("{", "not of the guide's form"),
        ("[]", "not one JSON object"),
        ('{"claims": [{"value": "many"}]}', "not of the guide's form"),
        ('{"disagreements": [["one"]]}', "not of the guide's form"),
        ('{"persons": 3}', "not of the guide's form"),
        ("\udcff", "not of the guide's form"),
    ],
)
def test_a_bad_gold_file_is_named(tmp_path: Path, content: str, reason: str) -> None:
    (tmp_path / "x.json").write_bytes(content.encode("utf-8", "surrogateescape"))
    with pytest.raises(GoldError, match=reason) as error:
        read_gold(tmp_path)
    assert "x.json" in str(error.value)


def test_a_folder_without_gold_is_named(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="no gold"):
        read_gold(tmp_path)
    with pytest.raises(GoldError, match="no gold"):
        read_gold(tmp_path / "absent")


CABLE = """\
R 141005Z MAR 07
FM AMEMBASSY OSLO
TO SECSTATE WASHDC 4410
C O N F I D E N T I A L OSLO 000044

SUBJECT: HARBOR SAFETY

1. (C) Lars Vik, Director of the Port Safety Office, said that 14 ships
were inspected.

WHITNEY
"""


def test_cables_are_found_by_number_else_by_stem_and_the_first_copy_is_taken(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "sub/other.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(CABLE if name != "sub/other.txt" else "1. Nothing to see.\n")
    (tmp_path / "bad.txt").write_bytes(b"\0\1")
    found = telegrams_of(tmp_path, {"07OSLO44", "other", "07OSLO45"})
    assert {id_: Path(held[0].name).name for id_, held in found.telegrams.items()} == {
        "07OSLO44": "a.txt",
        "other": "other.txt",
    }
    assert found.failed
    assert any("b.txt: passed over" in remark for remark in found.remarks)
    assert any("bad.txt" in remark for remark in found.remarks)


def test_what_is_extracted_has_the_form_of_the_gold_and_names_rules(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(CABLE)
    (cable,) = extracted(tmp_path, {"07OSLO44"}).cables.values()
    assert "Lars Vik" in {person.name for person in cable.persons}
    assert all(item.rule for item in (*cable.persons, *cable.organizations, *(cable.claims or ())))
    assert json.loads(json.dumps(cable.id)) == "07OSLO44"
