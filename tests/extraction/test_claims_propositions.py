"""What is quoted as somebody's words: whole, once, without the labels of a paragraph."""

import pytest
from plain import HEADER

from cablegraph.extraction import extract
from cablegraph.loaders.cable import read_telegram
from cablegraph.records.annotations import Proposition
from cablegraph.text import decode


def said(text: str) -> list[tuple[str, bool, str]]:
    """Content, denied or not, and evidence of every proposition."""
    source = decode("plain", HEADER.replace("{text}", text).encode())
    annotations = extract(read_telegram(source), source)
    return [
        (one.content, one.negated, one.evidence.text)
        for one in annotations.statements
        if isinstance(one, Proposition)
    ]


@pytest.mark.parametrize(
    ("text", "content", "denied", "reason"),
    [
        ("Despite press reports that describe theft, Luis Salas denied that the port has a problem.",
         "the port has a problem", True, "the concession is no part of the denial"),
        ("Luis Salas denied that the port has a problem, despite two articles in the Lima Courier.",
         "the port has a problem", True, "nor behind it"),
        ("Luis Salas said that managers may have warned carriers of inspections.",
         "managers may have warned carriers of inspections", False, "a supposed warning is his word"),
        ("Although the Lima Courier reported thefts, the port works well, Luis Salas said.",
         "Although the Lima Courier reported thefts, the port works well", False, "a saying inside a saying"),
    ],
)  # fmt: skip
def test_one_saying_is_one_proposition(text: str, content: str, denied: bool, reason: str) -> None:
    whole = [one for one in said(text) if one[1] == denied]
    assert [one[0] for one in whole if one[0] == content] == [content], reason
    assert len([one for one in said(text) if one[1]]) == int(denied), reason


def test_two_sayings_of_one_sentence_are_two() -> None:
    found = said("Luis Salas said that the port has no problem, and denied that guards steal.")
    assert [(content, negated) for content, negated, _ in found] == [
        ("the port has any problem", True),
        ("guards steal", True),
    ]


@pytest.mark.parametrize("label", ["Summary: ", "Summary. ", "Comment: "])
def test_a_quotation_begins_behind_the_label(label: str) -> None:
    found = said(f"{label}The port works well, according to Luis Salas. It has a pier. End summary.")
    assert found
    assert all(
        label.strip() not in evidence and label.strip() not in content for content, _, evidence in found
    )


@pytest.mark.parametrize(
    ("text", "content", "denied", "reason"),
    [
        ("Luis Salas said that the ministry had not paid the guards.",
         "the ministry had paid the guards", True, "what is shown as denied does not say so twice"),
        ("Luis Salas said that the port doesn't have a pier.",
         "the port does have a pier", True, "contracted"),
        ("The port is not safe, Luis Salas said.", "The port is safe", True, "before the speaker"),
        ("Luis Salas denied that no ships had sailed.",
         "no ships had sailed", True, "he denies what is negative"),
        ("Luis Salas rejected the claim that the port is not safe.",
         "the port is not safe", True, "likewise"),
        ("Luis Salas said the port would close whether or not the union agreed.",
         "the port would close whether or not the union agreed", False, "nothing is denied"),
        ("Luis Salas said that without help the port would close.",
         "without help the port would close", False, "the want is part of what he says"),
        ("Luis Salas said the strike was about pay, not safety.",
         "the strike was about pay, not safety", False, "a contrast"),
        ("Luis Salas said no one had denied that guards steal.",
         "no one had denied that guards steal", False, "nobody is no speaker"),
    ],
)  # fmt: skip
def test_a_denied_clause_does_not_keep_its_not(text: str, content: str, denied: bool, reason: str) -> None:
    assert [(one[0], one[1]) for one in said(text)] == [(content, denied)], reason


@pytest.mark.parametrize(
    "text",
    [
        "Luis Salas did not say that the port would close.",
        "Luis Salas did not deny that the port would close.",
        "Nobody at the Port Authority denied that guards steal.",
        "Luis Salas outlined the state of the port.",
    ],
)
def test_what_nobody_says_in_a_clause_is_no_proposition(text: str) -> None:
    assert said(text) == []
