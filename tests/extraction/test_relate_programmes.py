"""Plans, campaigns, systems and channels: who issued, promotes, runs them, and on what they are modelled."""

import pytest
from marked import named

TIES = [
    (
        "[Asturias|place] drew up its own anti-smuggling action plan, Ruiz said.",
        [("anti-smuggling action plan", "issuedBy", "Asturias")],
        "issued by a place",
    ),
    (
        "[The Port Board|body]'s 2009 clean water strategy is old.",
        [("2009 clean water strategy", "issuedBy", "Port Board")],
        "possessive and year",
    ),
    (
        "The clean water strategy was adopted in 2008 by [the Port Board|body].",
        [("clean water strategy", "issuedBy", "Port Board")],
        "passive",
    ),
    (
        "The regional waste plan is modeled on [the Harbour Ministry|body]'s 2005 national waste plan.",
        [
            ("2005 national waste plan", "issuedBy", "Harbour Ministry"),
            ("regional waste plan", "modelledOn", "2005 national waste plan"),
        ],
        "modelled on",
    ),
    (
        "The regional waste plan follows the pattern of the 2005 national waste plan.",
        [("regional waste plan", "modelledOn", "2005 national waste plan")],
        "follows the pattern of",
    ),
    (
        "The regional waste plan was drawn up along the lines of the federal"
        " government's 2005 national waste plan.",
        [
            ("2005 national waste plan", "issuedBy", "federal government"),
            ("regional waste plan", "modelledOn", "2005 national waste plan"),
        ],
        "along the lines of, level of government",
    ),
    (
        "The 2005 national waste plan served as the model for the regional waste plan.",
        [("regional waste plan", "modelledOn", "2005 national waste plan")],
        "the model comes first",
    ),
    (
        "The regional waste plan was written with the 2005 national waste plan as its model.",
        [("regional waste plan", "modelledOn", "2005 national waste plan")],
        "as its model",
    ),
    (
        "People call the hotline that [the Port Board|body] has set up.",
        [("hotline", "operatedBy", "Port Board")],
        "a hotline that a body runs",
    ),
    (
        "[The Reef Trust|ngo], he said, mainly conducts education campaigns.",
        [("education campaigns", "conducts", "Reef Trust")],
        "conducts",
    ),
    (
        "[The Port Board|body] works with [the Reef Trust|ngo] (a branch of [the Sea"
        " Trust|ngo]), the latter mainly"
        " conducting education campaigns.",
        [
            ("Port Board", "worksWith", "Reef Trust"),
            ("Reef Trust", "branchOf", "Sea Trust"),
            ("education campaigns", "conducts", "Reef Trust"),
        ],
        "the latter is not the body in brackets",
    ),
    (
        "[Asturias|place] has set up a telephone hotline and an e-mail address.",
        [("e-mail address", "operatedBy", "Asturias"), ("telephone hotline", "operatedBy", "Asturias")],
        "two channels",
    ),
    (
        "[Asturias|place] officials have stepped up contact with the public via a telephone hotline.",
        [("telephone hotline", "operatedBy", "Asturias")],
        "a channel that officials use",
    ),
    (
        "A national boat register, which is administered by [the Harbour Ministry|body], helps.",
        [("national boat register", "operatedBy", "Harbour Ministry")],
        "system, passive",
    ),
    (
        "According to [the Vigo Courier|media], [the Port Board|body] is promoting a"
        ' strategy called "Ten Tips at Sea."',
        [
            ("Ten Tips at Sea", "knownThrough", "Vigo Courier"),
            ("Ten Tips at Sea", "promotedBy", "Port Board"),
        ],
        "a name in quotation marks, known through a paper",
    ),
    (
        '[The Port Board|body] promotes "Ten Tips at Sea," which [the Vigo Courier|media] printed in May.',
        [
            ("Ten Tips at Sea", "knownThrough", "Vigo Courier"),
            ("Ten Tips at Sea", "promotedBy", "Port Board"),
        ],
        "printed by a paper",
    ),
]


@pytest.mark.parametrize(("text", "ties", "reason"), TIES)
def test_programmes_are_tied_as_the_words_say(
    text: str, ties: list[tuple[str, str, str]], reason: str
) -> None:
    found = [tie if tie[1] != "conducts" else (tie[2], tie[1], tie[0]) for tie in named(text).ties]
    assert sorted(found) == sorted(ties), reason


@pytest.mark.parametrize(
    ("text", "name", "kind", "year", "scope"),
    [
        (
            "The Coast Action Plan for Clean Rivers failed.",
            "Coast Action Plan for Clean Rivers",
            "action-plan",
            None,
            None,
        ),
        ('The "Clean Rivers" campaign began.', "Clean Rivers", "campaign", None, None),
        ("The 2004 National Reef Strategy failed.", "2004 National Reef Strategy", "plan", 2004, "National"),
        (
            "They use a boat database. This nationwide system is new.",
            "boat database",
            "system",
            None,
            "nationwide",
        ),
        ("Nobody called the hotline.", "hotline", "channel", None, None),
    ],
)
def test_a_programme_has_kind_year_and_scope(
    text: str, name: str, kind: str, year: int | None, scope: str | None
) -> None:
    (found,) = named(text).programmes
    assert (found.name, found.kind, found.year, found.scope) == (name, kind, year, scope)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("He plans to leave, and they plan a feast.", "verbs"),
        ("The plan failed and the campaign ended.", "nothing to know them by"),
        ("Inspectors register children at the gate.", "a verb"),
        ("Good programs need money.", "a plural"),
        ("The Director of Programs resigned.", "a field of work"),
        ('He sang "Songs of the Sea" twice.', "a title that nobody promotes"),
        ("See the web site for details.", "a web site that nobody is said to run"),
        ("He ran a campaign for mayor.", "an election campaign without a name"),
    ],
)
def test_near_misses_are_no_programmes(text: str, reason: str) -> None:
    assert not named(text).programmes, reason


def test_a_plan_and_the_like_named_plan_of_another_year_are_two() -> None:
    found = named("[Asturias|place] adopted its own reef plan modeled on the 2005 reef plan.")
    assert sorted((each.name, each.year) for each in found.programmes) == [
        ("2005 reef plan", 2005),
        ("reef plan", None),
    ]


def test_a_shorter_name_repeats_a_system() -> None:
    found = named("They use a boat licence databank. The databank is new.")
    assert [each.name for each in found.programmes] == ["boat licence databank"]
