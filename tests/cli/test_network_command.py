"""`cablegraph network` on the invented cables: exact answers, worked out by reading them."""

import csv
import io
import json

import pytest
from click.testing import CliRunner, Result

from cablegraph.cli import cli
from cablegraph.pipeline import Graph

Row = dict[str, str]


def run(graph: Graph, *words: str) -> Result:
    return CliRunner().invoke(cli, ["network", str(graph.path), *words])


def rows(graph: Graph, *words: str) -> list[Row]:
    result = run(graph, *words, "--format", "csv")
    assert result.exit_code == 0, result.stderr
    return list(csv.DictReader(io.StringIO(result.stdout)))


def steps(found: list[Row]) -> list[tuple[str, ...]]:
    return [(row["from"], row["direction"], row["tie"], row["to"], row["cable"]) for row in found]


class TestPath:
    def test_one_statement_is_one_step(self, corpus: Graph) -> None:
        (row,) = rows(corpus, "path", "Marek Zawadzki", "Irena Kubik")
        assert steps([row]) == [
            ("Marek Zawadzki", "backward", "succeeded", "Irena Kubik", "08KRAKOW57"),
        ]
        assert (row["way"], row["step"], row["paragraph"]) == ("1", "1", "1")
        assert row["quotation"] == "Irena Kubik has replaced Marek Zawadzki"

    def test_it_passes_through_an_office_that_nobody_holds(self, corpus: Graph) -> None:
        found = rows(corpus, "path", "Polish Hauliers' Federation", "Silesian Environmental Inspectorate",
                     "--as-of", "2007-06-30", "--kind", "body", "--kind", "post",
                     "--tie", "branchOf", "--tie", "worksWith",
                     "--tie", "heads", "--tie", "postIn")  # fmt: skip
        office = "Assistant Director (Silesian Environmental Inspectorate)"
        assert [step[:4] for step in steps(found)] == [
            ("Polish Hauliers' Federation", "backward", "branchOf", "Upper Silesian Hauliers' Association"),
            ("Upper Silesian Hauliers' Association", "mutual", "worksWith", "SEI Transport Unit"),
            ("SEI Transport Unit", "backward", "heads", office),
            (office, "forward", "postIn", "Silesian Environmental Inspectorate"),
        ]
        assert {(row["inferred"], row["asOf"]) for row in found} == {("true", "2007-06-11")}

    def test_a_holder_is_one_step_from_the_body(self, corpus: Graph) -> None:
        found = rows(corpus, "path", "Stefan Rogala", "Polish Hauliers' Federation")
        assert [(row["step"], row["tie"], row["office"], row["cable"]) for row in found] == [
            ("1", "holds", "head", "08WARSAW412"),  # which came twice
            ("1", "holds", "head", "09WARSAW700"),
            ("1", "holds", "head", "10KRAKOW18"),
        ]

    @pytest.mark.parametrize(
        ("day", "cables"),
        [
            ("2007-07-01", ["07KRAKOW143"]),
            ("2007-10-25", ["07KRAKOW143"]),
            ("2007-10-27", []),  # nearer to the telegram that names his successor
            ("2008-03-11", []),  # said to be past
        ],
    )
    def test_a_tie_that_has_ended_is_no_step(self, corpus: Graph, day: str, cables: list[str]) -> None:
        found = rows(corpus, "path", "Marek Zawadzki", "Waste Crimes Section", "--as-of", day)
        assert [
            row["cable"] for row in found if row["step"] == "1" and row["to"] == "Waste Crimes Section"
        ] == cables

    def test_no_way_is_an_answer(self, corpus: Graph) -> None:
        result = run(corpus, "path", "Adam Rybak", "Karel Benda", "--tie", "memberOf")
        assert (result.exit_code, result.stdout) == (0, "Adam Rybak to Karel Benda: no way\n")

    def test_text_has_words_and_place_of_each_step(self, corpus: Graph) -> None:
        assert run(corpus, "path", "Irena Kubik", "Marek Zawadzki").stdout == (
            "Irena Kubik to Marek Zawadzki: 1 step, 1 way\n"
            "1. Irena Kubik – Marek Zawadzki\n"
            "  Irena Kubik → succeeded → Marek Zawadzki\n"
            "    “Irena Kubik has replaced Marek Zawadzki”  [08KRAKOW57 ¶1, 504-543]\n"
        )


class TestOthers:
    def test_ego_has_all_that_is_within_the_radius(self, corpus: Graph) -> None:
        near = rows(corpus, "ego", "Lesser Poland Waste Council", "--radius", "1")
        assert steps(near) == [
            ("Lesser Poland Waste Council", "backward", "heads", "Anna Cieslak", "09WARSAW700"),
        ]
        wide = rows(corpus, "ego", "Lesser Poland Waste Council", "--radius", "2")
        assert {(row["distance"], row["to"]) for row in wide} == {
            ("1", "Anna Cieslak"),
            ("2", "Lesser Poland"),
        }

    def test_members_that_are_counted_stand_below(self, corpus: Graph) -> None:
        text = run(corpus, "ego", "Silesian Waste Coordination Council").stdout
        assert "3 others within 1 step" in text
        for figure in ("14 county offices, says Marek Zawadzki", "17 county offices, says Tomasz Wrona"):
            assert f"counted, not named: {figure}" in text

    def test_projection_of_bodies(self, corpus: Graph) -> None:
        found = rows(corpus, "projection", "bodies", "--as-of", "2010-03-29", "--window", "90")
        assert {(row["one"], row["other"], row["shared"]) for row in found} == {
            ("Regional Renewal Party", "Waste Crimes Section", "1"),  # Rybak
            ("Silesian Environmental Inspectorate", "Silesian Waste Coordination Council", "1"),  # Kubik
        }

    def test_projection_of_people(self, corpus: Graph) -> None:
        found = rows(corpus, "projection", "people", "--tie", "memberOf")
        assert {(row["one"], row["other"]) for row in found} == {
            ("Adam Rybak", "Tomasz Wrona"),
            ("Jolanta Pawlik", "Karel Benda"),
        }

    def test_meetings_are_of_different_sides(self, corpus: Graph) -> None:
        pairs = {(row["one"], row["other"]) for row in rows(corpus, "projection", "meetings")}
        assert ("Irena Kubik", "EconOff") in pairs
        assert ("Marek Zawadzki", "EconOff") in pairs
        assert ("Irena Kubik", "Marek Zawadzki") not in pairs

    @pytest.mark.parametrize("what", ["central", "brokers", "cores"])
    def test_ranks_begin_with_one_and_are_cut(self, corpus: Graph, what: str) -> None:
        found = rows(corpus, what, "--top", "3")
        assert list(dict.fromkeys(row["rank"] for row in found)) == ["1", "2", "3"]
        assert {row["kind"] for row in rows(corpus, what)} == {"person", "body"}

    def test_communities_part_the_network(self, corpus: Graph) -> None:
        found = rows(corpus, "communities")
        of = {row["from"]: row["community"] for row in found if row["fromKind"] == "person"}
        assert of["Marcin Sowa"] == of["Stefan Rogala"] != of["Irena Kubik"]
        assert of["Ewa Lisiecka"] == of["Pawel Dudek"] != of["Tomasz Wrona"]


EVERY = [
    ("path", "Irena Kubik", "Tomasz Wrona"),
    ("ego", "Irena Kubik"),
    ("central",),
    ("brokers",),
    ("communities",),
    ("cores",),
    ("projection", "people"),
    ("projection", "bodies"),
    ("projection", "meetings"),
]


@pytest.mark.parametrize("words", EVERY, ids=" ".join)
class TestEveryCommand:
    def test_text_csv_and_json_say_the_same(self, corpus: Graph, words: tuple[str, ...]) -> None:
        found = rows(corpus, *words)
        objects = json.loads(run(corpus, *words, "--format", "json").stdout)
        assert [str(one["quotation"]) for one in objects] == [row["quotation"] for row in found]
        text = run(corpus, *words, "--top", "0").stdout
        for row in found:
            assert row["quotation"]
            assert row["cable"]
            assert f"“{row['quotation']}”" in text or "more" in text

    def test_it_says_how_many_are_withheld_and_names_nobody_of_them(
        self, corpus: Graph, words: tuple[str, ...]
    ) -> None:
        for form in ("text", "csv", "json"):
            result = run(corpus, *words, "--format", form)
            assert result.stderr == "1 person is withheld in this graph, as the cables ask.\n"
            assert "Noga" not in result.stdout

    def test_it_answers_alike_every_time(self, corpus: Graph, words: tuple[str, ...]) -> None:
        assert run(corpus, *words).stdout == run(corpus, *words).stdout


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("path", "Irena Kubik"), "path takes A B"),
        (("central", "Irena Kubik"), "central takes no names"),
        (("projection", "towns"), "no projection 'towns'; there are: people, bodies, meetings"),
        (("projection", "people", "--kind", "person"), "it takes no --kind"),
        (("path", "Kubik", "Irena Kubik"), "both names mean Irena Kubik"),
        (("path", "Leszek Noga", "Irena Kubik"), "nobody and nothing called 'Leszek Noga'"),
        (("ego", "EconOff"), "'EconOff' may mean 4: EconOff (unnamed in 07KRAKOW143)"),
        (("central", "--tie", "likes"), "no tie 'likes'; there are: advises, branchOf"),
        (("central", "--as-of", "2007-02-30"), "2007-02-30"),
        (("ego", "Irena Kubik", "--window", "90"), "--window goes with --as-of"),
        (("path", "Irena Kubik", "SEI", "--radius", "2"), "--radius goes with ego"),
        (("ego", "Irena Kubik", "--ways", "2"), "--ways goes with path"),
        (("ego", "Irena Kubik", "--most", "2"), "--most goes with projection"),
        (("ego", "Irena Kubik", "--samples", "2"), "--samples goes with central"),
    ],
)
def test_what_cannot_be_answered_is_told(corpus: Graph, words: tuple[str, ...], message: str) -> None:
    result = run(corpus, *words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert message in " ".join(result.stderr.split())
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("central", "--tie", "owns"), "no tie counts here"),  # a tie that no cable here tells of
        (("brokers", "--tie", "owns"), "no tie counts here"),
        (("communities", "--tie", "owns"), "no tie counts here"),
        (("cores", "--tie", "owns"), "no tie counts here"),
        (("projection", "people", "--tie", "owns"), "no tie counts here"),
        (("projection", "people", "--tie", "succeeded"), "no two share anything here"),
        (("central", "--kind", "place"), "no tie counts here"),
        (
            ("ego", "Irena Kubik", "--tie", "owns"),
            "'Irena Kubik' is in the graph, but no tie of it counts here",
        ),
        (("path", "SEI", "Irena Kubik", "--tie", "owns"), "but no tie of it counts here"),
        (("path", "Adam Rybak", "Karel Benda", "--tie", "memberOf"), "Adam Rybak to Karel Benda: no way"),
    ],
)
def test_an_answer_with_nothing_is_a_sentence(corpus: Graph, words: tuple[str, ...], says: str) -> None:
    told = run(corpus, *words)
    assert (told.exit_code, told.stdout.count(says)) == (0, 1)
    for form in ("csv", "json"):
        table = run(corpus, *words, "--format", form)
        assert (table.exit_code, says in table.stderr, says in table.stdout) == (0, True, False)


def test_a_cell_that_a_spreadsheet_would_run_is_defused(corpus: Graph) -> None:
    from cablegraph.cli.output import as_csv
    from cablegraph.networks import actor_network
    from cablegraph.networks.answer import Entry, NetworkAnswer

    answer = NetworkAnswer(actor_network(corpus.view), "", ("name",), (Entry("", ("=HYPERLINK(1)",), ()),))
    assert as_csv(answer.columns, answer.rows()).splitlines()[1].startswith("'=HYPERLINK(1)")
