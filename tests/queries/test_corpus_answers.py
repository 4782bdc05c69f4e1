"""Questions across cables and times, asked of the sample and the cables of `tests/cables` together."""

from datetime import date

import pytest

from cablegraph.pipeline import Graph
from cablegraph.queries import Question, catalogue

SECTION = "Waste Crimes Section"
UNIT = "SEI Transport Unit"
SEI = "Silesian Environmental Inspectorate"
COUNCIL = "Silesian Waste Coordination Council"
HAULIERS = "Polish Hauliers' Federation"
DEPUTY = "Deputy Head"
STATE = "Department of State"

# question, parameters, columns, all rows in order
Row = tuple[object, ...]
UNIT_IN_THE_CHART: list[Row] = [
    ("headed by", UNIT, None, "Assistant Director", True, "07KRAKOW143"),
    ("office", UNIT, "Team Leader", "Irena Kubik", True, "07KRAKOW143"),
    ("part of", UNIT, None, SEI, True, "07KRAKOW143"),
]
EXACT: list[tuple[str, dict[str, str], tuple[str, ...], list[Row]]] = [
    (
        "sums",
        {},
        ("total", "part", "unit", "addsUp", "saidBy", "quotation", "cable", "paragraph"),
        [
            (410, 260, "trucks", True, "Petr Vanek", "260 trucks on the Polish side", "10PRAGUE44", 2),
            (410, 150, "trucks", True, "Petr Vanek", "150 trucks on the Czech side", "10PRAGUE44", 2),
        ],
    ),
    (
        "who-leads",
        {"body": SEI},
        ("role", "title", "leaderName", "cable"),
        [
            ("holds the leading office", "Director", "Irena Kubik", "09KRAKOW31"),
            ("holds the leading office", "Director", "Irena Kubik", "10KRAKOW18"),
            ("holds the leading office", "Director", "Irena Kubik", "10PRAGUE44"),
        ],
    ),
    (
        "without-named-head",
        {"parent": SEI},
        ("bodyName", "cable", "paragraph"),
        [(UNIT, "07KRAKOW143", 3), (SECTION, "07KRAKOW143", 3), (SECTION, "08KRAKOW57", 1)],
    ),
    (
        "holders-of-office",
        {"office": DEPUTY, "of": SECTION},
        ("holderName", "status", "cable"),
        [
            ("Marek Zawadzki", "present", "07KRAKOW143"),
            ("Irena Kubik", "present", "08KRAKOW57"),
            ("Marek Zawadzki", "former", "08KRAKOW57"),
            ("Irena Kubik", "former", "09KRAKOW31"),
            ("Adam Rybak", "present", "09KRAKOW31"),
            ("Adam Rybak", "present", "10KRAKOW18"),
        ],
    ),
    (
        "holders-in-conflict",
        {},
        ("ofName", "title", "first", "firstCable", "second", "secondCable"),
        [(HAULIERS, "head", "Stefan Rogala", "08WARSAW412", "Marcin Sowa", "09PRAGUE512")],
    ),
    (
        # Nearer to 2008-03-11 (101 days) than to 2007-06-11 (173 days).
        "org-chart",
        {"of": SEI, "date": "2007-12-01"},
        ("kind", "ofName", "title", "whoName", "inferred", "cable"),
        [
            *UNIT_IN_THE_CHART,
            ("office", SECTION, DEPUTY, "Irena Kubik", True, "08KRAKOW57"),
            ("part of", SECTION, None, SEI, True, "08KRAKOW57"),
        ],
    ),
    (
        "org-chart",
        {"of": SEI, "date": "2007-09-01"},
        ("kind", "ofName", "title", "whoName", "inferred", "cable"),
        [
            *UNIT_IN_THE_CHART,
            ("office", SECTION, DEPUTY, "Marek Zawadzki", True, "07KRAKOW143"),
            ("part of", SECTION, None, SEI, True, "07KRAKOW143"),
        ],
    ),
    ("org-chart", {"of": SEI, "date": "2007-12-01", "window": "100"}, ("whoName",), []),
    (
        "posts-filled",
        {"from": "2008-01-01", "until": "2009-12-31"},
        ("ofName", "title", "holderName", "previousHolder", "asOf"),
        [
            (HAULIERS, "head", "Marcin Sowa", "Stefan Rogala", "2009-11-20T10:30:00Z"),
            (SECTION, DEPUTY, "Irena Kubik", "Marek Zawadzki", "2008-03-11T09:20:00Z"),
            (SECTION, DEPUTY, "Adam Rybak", "Irena Kubik", "2009-02-17T14:10:00Z"),
        ],
    ),
    (
        "posts-filled",
        {"from": "2009-01-01", "until": "2009-12-31", "of": SECTION},
        ("holderName", "previousHolder", "inferred"),
        [("Adam Rybak", "Irena Kubik", True)],
    ),
    ("posts-filled", {"from": "2006-01-01", "until": "2007-12-31"}, ("holderName",), []),
    (
        "posts-vacant",
        {"from": "2009-06-01", "until": "2010-12-31"},
        ("ofName", "title", "lastHolder", "vacantSince", "inferred", "cable"),
        [("Ostrava Recycling Agency", "Director", "Pavel Klima", "2009-11-20", True, "09PRAGUE512")],
    ),
    ("posts-vacant", {"from": "2008-01-01", "until": "2009-03-01", "of": SECTION}, ("lastHolder",), []),
    (
        "interlocks",
        {"person": "Tomasz Wrona"},
        ("firstBody", "firstRole", "secondBody", "secondRole", "firstCable"),
        [("Regional Renewal Party", "member", COUNCIL, "chairs", "08KRAKOW57")],
    ),
    # Two offices, one after the other, 274 days apart: two bodies only in a wider window.
    ("interlocks", {"person": "Marek Zawadzki"}, ("firstBody",), []),
    (
        "terms-defined-differently",
        {"term": "Hazardous Waste"},
        ("definedBy", "differsFrom", "includes", "excludes", "cable"),
        [
            ("Czech Republic", "the Polish definition", "used tires", None, "09PRAGUE512"),
            ("Poland", "the EU definition", None, "used tires", "07KRAKOW143"),
        ],
    ),
    ("terms-defined-differently", {"term": "truck"}, ("definedBy",), []),
    (
        "traffic",
        {"station": "Krakow", "from": "2009-01-01"},
        ("sender", "receiver", "role", "telegrams"),
        [
            ("Kraków", STATE, "action", 2),
            ("Kraków", "Kraków", "info", 2),
            ("Kraków", "Warsaw", "info", 2),
            ("Prague", "Kraków", "info", 2),
            ("Kraków", "Prague", "info", 1),
            ("Warsaw", "Kraków", "info", 1),
        ],
    ),
    (
        "citation-chain",
        {"telegram": "09WARSAW700"},
        ("citing", "label", "cited", "missing"),
        [
            ("09WARSAW700", "A", "08WARSAW412", False),
            ("09WARSAW700", "B", "09KRAKOW31", False),
            ("09KRAKOW31", "A", "08KRAKOW57", False),
            ("09KRAKOW31", "B", "07KRAKOW143", False),
            ("09KRAKOW31", "C", "08KRAKOW201", True),
            ("08WARSAW412", "A", "08KRAKOW57", False),
            ("08WARSAW412", "B", "08WARSAW388", True),
            ("08KRAKOW57", None, "07KRAKOW143", False),
            ("07KRAKOW143", "A", "07KRAKOW98", True),
            ("07KRAKOW143", "B", "06WARSAW2210", True),
        ],
    ),
    (
        "missing-references",
        {"station": "AMEMBASSY WARSAW"},
        ("cited", "times", "citing"),
        [("08WARSAW388", 1, "08WARSAW412")],
    ),
    (
        "cables-on",
        {"tag": "Czech Republic", "until": "2009-12-31"},
        ("cable", "tag", "meaning"),
        [
            ("06PRAGUE811", "EZ", "Czech Republic"),
            ("09WARSAW700", "EZ", "Czech Republic"),
            ("09PRAGUE512", "EZ", "Czech Republic"),
        ],
    ),
    ("cables-on", {"tag": "elab"}, ("cable", "tag"), [("08KRAKOW57", "ELAB")]),
    ("names-withheld", {}, ("cable", "mark", "people"), [("08KRAKOW57", "strictly protect", 1)]),
    (
        "steps-between",
        {"one": "Irena Kubik", "other": "Marek Zawadzki"},
        ("steps", "via", "firstCable", "secondCable"),
        [
            (1, None, "07KRAKOW143", None),
            (1, None, "08KRAKOW57", None),
            (2, SECTION, "08KRAKOW57", "07KRAKOW143"),
            (2, SECTION, "08KRAKOW57", "08KRAKOW57"),
            (2, SECTION, "09KRAKOW31", "07KRAKOW143"),
            (2, SECTION, "09KRAKOW31", "08KRAKOW57"),
        ],
    ),
    (
        "ego-network",
        {"actor": COUNCIL},
        ("direction", "tie", "neighbourName", "cable"),
        [
            ("from", "Chairs", "Deputy Governor", "07KRAKOW143"),
            ("from", "MemberOf", "Irena Kubik", "10KRAKOW18"),
            ("from", "Office", "Irena Kubik", "10KRAKOW18"),
            ("from", "Chairs", "Tomasz Wrona", "08KRAKOW57"),
        ],
    ),
    (
        "figures",
        {"measure": "fined", "speaker": "Irena Kubik"},
        ("value", "unit", "from", "until", "cable"),
        [
            (214, "companies", "2007-01-01", "2007-12-31", "08KRAKOW57"),
            (260, "companies", "2008-01-01", "2008-12-31", "09KRAKOW31"),
            (301, "companies", "2009-01-01", "2009-12-31", "10KRAKOW18"),
        ],
    ),
    # One telegram came twice: what both copies say is one row.
    (
        "figures",
        {"measure": "entries", "speaker": "Jolanta Pawlik"},
        ("value", "cable"),
        [(2900, "08WARSAW412"), (41500, "08WARSAW412"), (61200, "09WARSAW700")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "parameters", "columns", "rows"), EXACT, ids=[f"{n}-{len(r)}" for n, _, _, r in EXACT]
)
def test_a_question_answers_exactly(
    corpus: Graph, name: str, parameters: dict[str, str], columns: tuple[str, ...], rows: list[Row]
) -> None:
    records = corpus.query(name, **parameters).records()
    assert [tuple(record[column] for column in columns) for record in records] == rows


AMONG: list[tuple[str, dict[str, str], tuple[str, ...], Row]] = [
    ("offices-of-person", {"person": "Irena Kubik"}, ("title", "ofName", "status", "cable"),
     ("Director", SEI, "present", "10PRAGUE44")),
    ("offices-of-person", {"person": "Anna Cieslak"}, ("title", "ofName", "cable"),
     ("heads", "Lesser Poland Waste Council", "09WARSAW700")),
    ("interlocks", {}, ("personName", "firstBody", "secondBody"), ("Irena Kubik", SEI, COUNCIL)),
    ("interlocks", {}, ("personName", "firstBody", "secondBody"),
     ("Adam Rybak", "Regional Renewal Party", SECTION)),
    ("on-one-source-only", {"actor": "Tomasz Wrona"}, ("kind", "content", "cable"),
     ("tie", f"Tomasz Wrona chairs {COUNCIL}", "08KRAKOW57")),
    # Said by both copies of one telegram, and by no other.
    ("on-one-source-only", {"actor": "Environment Ministry"}, ("kind", "cable"), ("tie", "08WARSAW412")),
    ("bodies-sharing-people", {}, ("firstBody", "secondBody", "people", "personName"),
     ("Regional Renewal Party", SECTION, 1, "Adam Rybak")),
    ("who-met-whom", {"person": "Irena Kubik"}, ("secondName", "date", "cable"),
     ("EconOff", "2007-06-05", "07KRAKOW143")),
]  # fmt: skip


@pytest.mark.parametrize(("name", "parameters", "columns", "row"), AMONG)
def test_a_question_has_this_among_its_answers(
    corpus: Graph, name: str, parameters: dict[str, str], columns: tuple[str, ...], row: Row
) -> None:
    records = corpus.query(name, **parameters).records()
    assert row in [tuple(record[column] for column in columns) for record in records]


def test_what_two_telegrams_say_has_more_than_one_source(corpus: Graph) -> None:
    contents = [
        record["content"] for record in corpus.query("on-one-source-only", actor="Stefan Rogala").records()
    ]
    assert f"Stefan Rogala: head, {HAULIERS}" not in contents


def test_who_has_the_most_ties_comes_first(corpus: Graph) -> None:
    rows = corpus.query("most-tied").records()
    assert (rows[0]["name"], rows[0]["kind"]) == ("Irena Kubik", "person")
    neighbours = [int(str(row["neighbours"])) for row in rows]
    assert neighbours == sorted(neighbours, reverse=True)


@pytest.mark.parametrize(
    "day", ["2004-02-29", "2004-03-01", "2005-12-31", "2006-01-01", "2007-06-11", "2008-02-29", "2010-03-28"]
)
def test_days_between_are_those_of_the_calendar(corpus: Graph, day: str) -> None:
    """The chart's window ends on the day that the calendar says, over leap years and turns of the year."""
    sent = date(2007, 6, 11)
    apart = abs((date.fromisoformat(day) - sent).days)
    named = {
        window: "07KRAKOW143"
        in str(corpus.query("org-chart", of="SEI Transport Unit", date=day, window=str(window)))
        for window in (apart, max(apart - 1, 0))
    }
    assert named[apart]
    assert apart == 0 or not named[apart - 1]


@pytest.mark.parametrize(
    "one", [one for one in catalogue().values() if one.example], ids=lambda one: one.name
)
def test_a_questions_example_has_an_answer_here(corpus: Graph, one: Question) -> None:
    assert corpus.query(one.name, **one.example).rows
