"""The rules of a campaign, in order, with what to do and what not to do."""

import pytest
from marked import named

CASES = [
    (
        "1) Don't swim alone, do tell a friend; 2) Do wear a vest, don't drink.",
        [("tell a friend", "swim alone"), ("wear a vest", "drink")],
        "either order",
    ),
    (
        "(1) Never swim alone. (2) Always wear a vest.",
        [(None, "swim alone"), ("wear a vest", None)],
        "one half each",
    ),
    (
        "First, don't swim alone, do tell a friend; second, do wear a vest; and third, do not drink.",
        [("tell a friend", "swim alone"), ("wear a vest", None), (None, "drink")],
        "in words",
    ),
    (
        "1) Don’t swim alone and do tell a friend; 2) do not drink but do eat.",
        [("tell a friend", "swim alone"), ("eat", "drink")],
        "curly marks and conjunctions",
    ),
]


@pytest.mark.parametrize(("rules", "halves", "reason"), CASES)
def test_enumerated_rules_become_precepts(
    rules: str, halves: list[tuple[str | None, str | None]], reason: str
) -> None:
    (campaign,) = named(f'[The Port Board|body] promotes the "Ten Tips at Sea" campaign: {rules}').programmes
    assert campaign.kind == "campaign"
    assert [rule.number for rule in campaign.precepts] == list(range(1, len(halves) + 1))
    assert [(rule.do, rule.dont) for rule in campaign.precepts] == halves, reason


@pytest.mark.parametrize(
    "rules",
    [
        "1) The board met; 2) the board left.",
        "1) Don't swim alone.",
        "2) Don't swim alone; 3) do wear a vest.",
        "It costs 1) much.",
    ],
)
def test_other_lists_are_no_precepts(rules: str) -> None:
    (campaign,) = named(f'[The Port Board|body] promotes the "Ten Tips at Sea" campaign: {rules}').programmes
    assert campaign.precepts == ()


def test_every_precept_is_led_back_to_its_words() -> None:
    text = '[The Port Board|body] promotes the "Ten Tips at Sea": 1) Don\'t swim alone; 2) Do wear a vest.'
    (campaign,) = named(text).programmes
    assert [rule.evidence.text for rule in campaign.precepts] == ["Don't swim alone", "Do wear a vest"]
